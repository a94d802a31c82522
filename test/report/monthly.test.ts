import { beforeAll, describe, expect, test } from '@jest/globals';
import { forbiddenFunctions } from '../../src/report/formula.js';
import type { MonthlyInput } from '../../src/report/input.js';
import { monthlyWorkbook } from '../../src/report/monthly.js';
import type { WorkbookPlan } from '../../src/report/plan.js';
import { profiles, type Profile } from '../../src/report/settings.js';
import { handMade } from './hand-made.js';
import { cellsOf, inputOf, network, sheetOf, type Network, type PlacedCell } from './network.js';
import { formulasOf } from './plan.js';

let net: Network;
let input: MonthlyInput;
let zh: WorkbookPlan;
let en: WorkbookPlan;
beforeAll(async () => {
  net = await network();
  input = inputOf(net);
  zh = monthlyWorkbook(input);
  en = monthlyWorkbook(inputOf(net, { language: 'en-US' }));
});

const reportCells = (plan: WorkbookPlan): PlacedCell[] =>
  cellsOf(plan.sheets.filter((sheet) => sheet.kind === 'report'));

const where = ({ sheet, block }: PlacedCell): string => `${sheet.id} ${block}`;
const once = (places: readonly string[]): string[] => [...new Set(places)].sort();

describe('formulas', () => {
  test('use no function that a program of 2007 lacks', () => {
    const all = [zh, monthlyWorkbook(handMade([{ items: [8] }]))].flatMap(formulasOf);
    expect(all.length).toBeGreaterThan(10_000);
    expect([...new Set(all.flatMap(forbiddenFunctions))]).toEqual([]);
  });

  test('hold no text of more than 255 characters', () => {
    const quoted = formulasOf(zh)
      .flatMap(({ parts }) => parts.filter((part) => typeof part === 'string'))
      .flatMap((part) => part.match(/"(?:[^"]|"")*"/g) ?? []);
    expect(quoted.length).toBeGreaterThan(1000);
    expect(quoted.filter((text) => text.length > 257)).toEqual([]);
  });

  test('refer to sheets and names that are there, and never to their own cell', () => {
    const sheets = new Set(zh.sheets.map(({ id }) => id));
    const names = new Set(zh.names.map(({ name }) => name));
    const lost = formulasOf(zh)
      .flatMap(({ parts }) => parts)
      .filter((part) =>
        typeof part === 'string'
          ? false
          : 'name' in part
            ? !names.has(part.name)
            : !sheets.has(part.sheet),
      );
    expect(lost).toEqual([]);
    const circular = cellsOf(zh.sheets).filter(({ sheet, row, column, cell }) =>
      cell.formula?.parts.some(
        (part) =>
          typeof part === 'object' &&
          'sheet' in part &&
          part.sheet === sheet.id &&
          part.row <= row &&
          row < part.row + part.rows &&
          part.column <= column &&
          column < part.column + part.columns,
      ),
    );
    expect(circular.map(where)).toEqual([]);
  });
});

describe('every number of a report sheet is a formula', () => {
  test('but row numbers of the cleaning list and the fingerprint as built, which are data', () => {
    const typed = reportCells(zh).filter(
      ({ cell }) => typeof cell.value === 'number' && !cell.formula,
    );
    expect(once(typed.map(where))).toEqual(['check data', 'dataNotes notes']);
  });

  test('and so is every text, but what is data and what names sheets, columns and blocks', () => {
    const typed = reportCells(zh).filter(
      ({ cell }) => typeof cell.value === 'string' && cell.value !== '' && !cell.formula,
    );
    // A dash where a Pareto has no class; the names of stations; links to sheets by their names.
    const paretos = ['area', 'content', 'defect', 'department', 'product'];
    expect(once(typed.map(where))).toEqual(
      [
        'check blocks',
        'check data',
        ...paretos.map((dimension) => `complaints ${dimension}`),
        'dataNotes notes',
        'stationsMonths table',
        'thisMonth contents',
      ].sort(),
    );
    const dashes = typed.filter(({ sheet }) => sheet.id === 'complaints');
    expect(new Set(dashes.map(({ cell }) => cell.value))).toEqual(new Set(['–']));
  });
});

describe('the two languages', () => {
  test('have the same formulas in the same places', () => {
    const [one, other] = [zh, en].map((plan) =>
      cellsOf(plan.sheets).map(({ sheet, row, column, cell }) => ({
        place: `${sheet.id} ${row} ${column}`,
        formula: JSON.stringify(cell.formula),
      })),
    );
    expect(one!.length).toBe(other!.length);
    expect(one!.filter((cell, i) => cell.formula !== other![i]!.formula)).toEqual([]);
    expect(one!.filter((cell, i) => cell.place !== other![i]!.place)).toEqual([]);
  });

  test('have the same numbers, but the column of texts that the language chooses', () => {
    const others = cellsOf(en.sheets);
    const unlike = cellsOf(zh.sheets).filter(
      ({ cell }, i) =>
        (typeof cell.value === 'number' || typeof others[i]!.cell.value === 'number') &&
        cell.value !== others[i]!.cell.value,
    );
    expect(once(unlike.map(where))).toEqual(['parameters parameters.live']);
  });

  test('leave no Chinese on an English report sheet but names, labels and remarks of the tables', () => {
    const { outlets, items, complaints, answers, actions } = input;
    const data = new Set(
      [
        ...outlets.map(({ name }) => name),
        ...items.flatMap(({ zh: name, department }) => [name, department]),
        ...complaints.flatMap((one) => Object.values(one)),
        ...answers.verbatim,
        ...actions.flatMap((one) => Object.values(one)),
      ].map(String),
    );
    const chinese = reportCells(en).filter(
      ({ sheet, cell }) =>
        sheet.id !== 'dataNotes' &&
        typeof cell.value === 'string' &&
        /\p{Script=Han}/u.test(cell.value) &&
        !data.has(cell.value),
    );
    // Sentences that name a station or what complaints are about, and files by their names.
    expect(once(chinese.map(where))).toEqual([
      'complaints message',
      'method sources',
      'stationsMonths message',
      'thisMonth messages',
    ]);
  });
});

describe('the sheets', () => {
  const shown = (from: MonthlyInput): string[] =>
    monthlyWorkbook(from)
      .sheets.filter(({ kind }) => kind === 'report')
      .map(({ id }) => id);

  test.each<[Profile, string[]]>([
    ['manager', ['csiMonthly', 'complaints']],
    ['network', ['csiMonthly', 'complaints', 'stationsMonths', 'costOfQuality']],
    ['analyst', ['csiMonthly', 'complaints', 'stationsMonths', 'costOfQuality']],
    ['finance', ['costOfQuality']],
  ])('of the profile %s', (profile, pages) => {
    expect(shown({ ...input, settings: { ...input.settings, profile } })).toEqual([
      'thisMonth',
      ...pages,
      'method',
      'dataNotes',
      'check',
    ]);
  });

  test('of one station compare no stations', () => {
    expect(shown(inputOf(net, { outlet: 'S017' }))).not.toContain('stationsMonths');
  });

  test('without complaints and costs leave those pages out and say so', () => {
    const plan = monthlyWorkbook(handMade([{ items: [8, 8, 8] }]));
    expect(plan.sheets.map(({ id }) => id)).not.toContain('complaints');
    expect(plan.sheets.map(({ id }) => id)).not.toContain('costOfQuality');
    const said = cellsOf([sheetOf(plan, 'thisMonth')]).map(({ cell }) => String(cell.value));
    expect(said.join()).toMatch(/投诉.*质量成本/);
  });

  test('of data stay in every profile', () => {
    const kept = profiles.map((profile) =>
      monthlyWorkbook({ ...input, settings: { ...input.settings, profile } })
        .sheets.filter(({ kind }) => kind !== 'report')
        .map(({ id }) => id),
    );
    for (const ids of kept) expect(ids).toEqual(kept[0]);
  });
});

describe('a name', () => {
  test('stands for each headline figure', () => {
    const figure = (name: string): unknown => {
      const { refers } = zh.names.find((one) => one.name === name)!;
      return cellsOf([sheetOf(zh, refers.sheet)]).find(
        ({ row, column }) => row === refers.row && column === refers.column,
      )!.cell.value;
    };
    expect(figure('CSI_Index')).toBeGreaterThan(70);
    expect(figure('NPS_Score')).toBeGreaterThan(0);
    expect(figure('COQ_Total')).toBeGreaterThan(1000);
    expect(figure('Margin')).toBe(2);
  });
});
