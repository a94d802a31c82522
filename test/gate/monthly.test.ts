import { beforeAll, describe, expect, test as always } from '@jest/globals';
import fc from 'fast-check';
import { readWorkbook, type FileSheet } from '../../src/hosts/file/read.js';
import { writeWorkbook } from '../../src/hosts/file/write.js';
import { openBook } from '../../src/report/book.js';
import { showNumber } from '../../src/report/decimal.js';
import { f, type Ref } from '../../src/report/formula.js';
import type { MonthlyInput } from '../../src/report/input.js';
import { monthlyWorkbook } from '../../src/report/monthly.js';
import type { CellValue, WorkbookPlan } from '../../src/report/plan.js';
import { settingKeys } from '../../src/report/sheets/parameters.js';
import { textsIn } from '../../src/report/texts.js';
import { verifyWorkbook, type Mismatch } from '../../src/report/verify.js';
import { languages, type Language } from '../../src/text/language.js';
import { fill } from '../../src/text/language.js';
import { small } from '../hosts/file/small.js';
import { handMade } from '../report/hand-made.js';
import { cellsOf, inputOf, network, sheetOf } from '../report/network.js';
import { compare } from './compare.js';
import { replaced, someEdits, withEdits, type Edit } from './edit.js';
import { needs } from './needs.js';
import { recalculate } from './recalculate.js';
import { sparse } from './sparse.js';
import { validate } from './validate.js';
import { inZones } from './zone.js';

const test = needs('soffice');

const plans = new Map<string, WorkbookPlan>();
const files = new Map<string, Uint8Array>();
const edits = new Map<string, readonly Edit[]>();
/** What the validator says of the main workbooks. */
const faults = new Map<string, readonly string[]>();
let calculated: ReadonlyMap<string, FileSheet[]> = new Map();

/** Workbooks of the whole network and of one station, in both languages. */
const main = languages.flatMap((one) => [`network ${one}`, `station ${one}`]);

/** Builds every workbook of the gate; recalculates them in one call and validates the main ones beside it. */
beforeAll(async () => {
  await buildAll();
  for (const [name, plan] of plans) files.set(name, await writeWorkbook(plan));
  const recalculated = test === always ? recalculate(files, { seconds: 200 }) : calculated;
  for (const name of main) faults.set(name, await validate(files.get(name)!));
  calculated = await recalculated;
}, 400_000);

async function buildAll(): Promise<void> {
  const whole = await network({ small: false });
  const three = await network();
  const inputs = new Map<string, MonthlyInput>([
    ...languages.map((language) => [`network ${language}`, inputOf(whole, { language })] as const),
    ...languages.map((language) => {
      const settings = { language, outlet: 'S017', profile: 'manager' } as const;
      return [`station ${language}`, inputOf(whole, settings)] as const;
    }),
    // Opened in May: two months of answers, none of the thirteenth month before.
    ['opened', inputOf(whole, { month: '2026-06', outlet: 'S038' })],
    ['first month', inputOf(three, { month: '2025-09' })],
    ['new station', handMade([{ items: [8, 7, 9], nps: 9 }], { outlets: [station] })],
    ['one answer', handMade([{ items: [8, 7, 9], nps: 9 }])],
    ['all alike', handMade(alike)],
    [
      'alike but for rounding',
      handMade(alike.map((one, i) => ({ ...one, weight: i % 2 ? 0.1 : 0.3 }))),
    ],
    ['blank where it may be', sparse()],
    [
      'no item',
      handMade([
        { month: 11, items: [8] },
        { items: [Number.NaN, 7], nps: 3 },
      ]),
    ],
    ['three stations', inputOf(three)],
  ]);
  for (const [name, input] of inputs) plans.set(name, monthlyWorkbook(input));
  const built = (name: string): WorkbookPlan => plans.get(name)!;

  for (const name of ['three stations', 'station en-US']) {
    edits.set(name, someEdits(inputs.get(name)!, 40, 20261031));
    plans.set(`${name}, edited`, withEdits(built(name), edits.get(name)!));
  }
  plans.set('sorted', withRowsTurned(built('three stations'), ['complaintData', 'costData']));
  const index = indexCell(inputs.get('three stations')!);
  plans.set(
    'false value',
    replaced(built('three stations'), [
      { place: index, to: (cell) => ({ ...cell, value: (cell.value as number) + 1e-6 }) },
    ]),
  );
  plans.set(
    'broken formula',
    replaced(built('three stations'), [
      { place: index, to: (cell) => ({ ...cell, formula: f`${cell.formula!}+0.5` }) },
    ]),
  );
  plans.set(
    'switched to English',
    replaced(built('three stations'), [
      { place: settingCell('language'), to: (cell) => ({ ...cell, value: 'en-US' }) },
    ]),
  );
  plans.set('in English', monthlyWorkbook(inputOf(three, { language: 'en-US' })));
  plans.set('shown numbers', shownNumbers());
}

/** The rows of some tables from the last to the first, as people may sort them. */
function withRowsTurned(plan: WorkbookPlan, ids: readonly string[]): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => {
      if (!ids.includes(block.id)) return block;
      const [captions, heads, ...rows] = block.cells;
      return { ...block, cells: [captions!, heads!, ...rows.reverse()] };
    }),
  }));
  return { ...plan, sheets };
}

const station = { code: 'N1', name: '北一站', region: '北' };

/** Every respondent of both months gives the same answers: no spread at all. */
const alike = [11, 12].flatMap((month) =>
  Array.from({ length: 12 }, () => ({ month, items: [8, 8, 8], nps: 7 })),
);

/** The index of the whole scope in the report month, on the sheet of measures. */
function indexCell(input: MonthlyInput): Ref {
  const book = openBook(input);
  return book.tables.measures.cell('index', book.measureRow(0, book.now));
}

function settingCell(key: (typeof settingKeys)[number]): Ref {
  return { sheet: 'parameters', row: 2 + settingKeys.indexOf(key), column: 1, rows: 1, columns: 1 };
}

/** Numbers as TEXT and ROUND show them, against what the library expects. */
function shownNumbers(): WorkbookPlan {
  const numbers = [
    ...[1.005, 0.25, 0.35, -0.04, 82.25, 1e15, -2.5, 0.05, -0.05, 99.95],
    ...fc
      .sample(fc.integer({ min: -1e6, max: 1e6 }), { numRuns: 200, seed: 3 })
      .map((x) => x / 200),
    ...fc.sample(fc.double({ noNaN: true, min: -1e4, max: 1e4 }), { numRuns: 200, seed: 3 }),
  ];
  const formats = ['0', '0.0', '0.00', '0.000'];
  const rows = numbers.map((value, row) => [
    { value },
    ...formats.flatMap((format, decimals) => {
      const cell: Ref = { sheet: 'one', row, column: 0, rows: 1, columns: 1 };
      const rounded = f`ROUND(${cell},${decimals})`;
      return [
        { value: showNumber(value, decimals), formula: f`TEXT(${rounded},${format})` },
        {
          value: showNumber(value, decimals, true),
          formula: f`TEXT(${rounded},${`+${format};-${format};${format}`})`,
        },
      ];
    }),
  ]);
  return small(rows);
}

const cellsAt = (name: string, sheet: string): FileSheet['rows'] =>
  calculated.get(name)!.find((one) => one.name === sheetOf(plans.get(name)!, sheet).name)!.rows;

/** The sentence of the sheet that checks the workbook. */
const verdict = (name: string): CellValue => cellsAt(name, 'check')[2]![1]!.value;

describe('Open XML SDK', () => {
  always.each(main)('finds nothing wrong (%s)', (name) => {
    expect(faults.get(name)).toEqual([]);
  });
});

describe('every formula gives the value of the library', () => {
  test.each(main)('%s', (name) => {
    const { formulas, differences } = compare(plans.get(name)!, calculated.get(name)!);
    expect(differences.slice(0, 20)).toEqual([]);
    expect(formulas).toBeGreaterThan(4000);
  });

  test.each([
    'three stations',
    'opened',
    'first month',
    'new station',
    'one answer',
    'all alike',
    'alike but for rounding',
    'blank where it may be',
    'no item',
  ])('%s', (name) => {
    const { differences } = compare(plans.get(name)!, calculated.get(name)!);
    expect(differences.slice(0, 20)).toEqual([]);
  });

  test('numbers in sentences are rounded and signed as a spreadsheet does', () => {
    const { formulas, differences } = compare(
      plans.get('shown numbers')!,
      calculated.get('shown numbers')!,
    );
    expect(differences.slice(0, 20)).toEqual([]);
    expect(formulas).toBe(8 * 410);
  });

  test('a false stored value is caught', () => {
    const { differences } = compare(plans.get('false value')!, calculated.get('false value')!);
    expect(differences).toHaveLength(1);
    expect(differences[0]!.where).toMatch(/^Sheet "指数汇总", cell F/);
  });

  test('another language in the language cell gives every text and figure of the other build', () => {
    const differences = compare(plans.get('in English')!, renamed('switched to English'));
    const ofBuild = cellsOf([sheetOf(plans.get('in English')!, 'parameters')]);
    expect(ofBuild.length).toBeGreaterThan(20);
    expect(differences.differences.slice(0, 20)).toEqual([]);
  });
});

/** Sheets of the Chinese build under the names of the English one. */
function renamed(name: string): FileSheet[] {
  const names = plans.get('in English')!.sheets.map((sheet) => sheet.name);
  return calculated.get(name)!.map((sheet, i) => ({ ...sheet, name: names[i]! }));
}

describe('the check inside the workbook', () => {
  const say = (language: Language, key: Parameters<ReturnType<typeof textsIn>['say']>[0]) =>
    textsIn(language).say(key);

  test.each([...main, 'first month'])('finds all in agreement (%s)', (name) => {
    expect(verdict(name)).toBe(say(plans.get(name)!.language, 'check.fine'));
  });

  test('names the figures that a broken formula puts off, and the blocks they stand in', () => {
    const { row: first } = sheetOf(plans.get('broken formula')!, 'check').blocks.find(
      ({ id }) => id === 'blocks',
    )!;
    const rows = cellsAt('broken formula', 'check').slice(first + 1);
    const off = rows
      .map((row) => ({ sheet: row[1]?.value, block: row[2]?.value, wrong: Number(row[4]?.value) }))
      .filter(({ wrong }) => wrong > 0);
    expect(off.map(({ sheet, block }) => `${sheet} ${block}`)).toEqual(
      expect.arrayContaining(['满意度月度报表 概要', '满意度月度报表 走势', '本月一页 指标卡']),
    );
    const n = off.reduce((sum, { wrong }) => sum + wrong, 0);
    expect(verdict('broken formula')).toBe(fill(say('zh-CN', 'check.faulty'), { n }));
  });

  test.each(['three stations', 'station en-US'])('tells edited columns of data (%s)', (name) => {
    const n = new Set(edits.get(name)!.map(({ place, column }) => `${place.sheet} ${column}`)).size;
    const { language } = plans.get(name)!;
    expect(verdict(`${name}, edited`)).toBe(fill(say(language, 'check.edited'), { n }));
  });
});

describe('after complaints and ledger lines are sorted', () => {
  test('every cell is as before but theirs, and the keys beside them', () => {
    const plan = plans.get('three stations')!;
    const turned = new Set(['complaintData', 'costData', 'workings.waiting']);
    const sheets = plan.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.filter(({ id }) => !turned.has(id)),
    }));
    const { differences, formulas } = compare({ ...plan, sheets }, calculated.get('sorted')!);
    expect(differences.slice(0, 20)).toEqual([]);
    expect(formulas).toBeGreaterThan(10_000);
  });

  test('the workbook still agrees with the library', () => {
    expect(verifyWorkbook(calculated.get('sorted')!).mismatches.slice(0, 20)).toEqual([]);
  });
});

describe('after edits of raw cells', () => {
  /** The block that lists rows as they were when the workbook was built. */
  const asBuilt = new Set(['calls']);

  /** Mismatches but for the library's own figures, kept for the check, and lists as built. */
  const beyond = (plan: WorkbookPlan, mismatches: readonly Mismatch[]): Mismatch[] => {
    const kept = new Set(['figures', 'check'].map((id) => sheetOf(plan, id).name));
    const month = sheetOf(plan, 'thisMonth');
    const listed = month.blocks.filter(({ id }) => asBuilt.has(id));
    return mismatches.filter(({ sheet, cell }) => {
      const row = Number(/\d+$/.exec(cell)![0]) - 1;
      const inList = listed.some((one) => row >= one.row && row < one.row + one.cells.length);
      return !kept.has(sheet) && !(sheet === month.name && inList);
    });
  };

  always.each(['three stations', 'station en-US'])('forty cells are changed (%s)', (name) => {
    expect(edits.get(name)).toHaveLength(40);
  });

  test.each(['three stations', 'station en-US'])(
    'every formula gives what the library computes from the edited cells (%s)',
    (name) => {
      const { mismatches, plan } = verifyWorkbook(calculated.get(`${name}, edited`)!);
      expect(beyond(plan, mismatches).slice(0, 20)).toEqual([]);
    },
  );

  always.each(['three stations', 'station en-US'])(
    'stored values that were not recalculated are found out (%s)',
    async (name) => {
      const stored = await readWorkbook(files.get(`${name}, edited`)!);
      const { mismatches, plan } = verifyWorkbook(stored);
      expect(beyond(plan, mismatches).length).toBeGreaterThan(100);
    },
  );
});

describe('the same tables and settings give the same bytes', () => {
  always(
    'in Shanghai and in Los Angeles',
    async () => {
      const sources = [
        'test/report/network.ts',
        'src/report/monthly.ts',
        'src/hosts/file/write.ts',
      ];
      const made = await inZones(program, sources, ['Asia/Shanghai', 'America/Los_Angeles']);
      expect(made.map(([hours]) => hours)).toEqual(['-8', '7']);
      expect(made[0]![1]).toMatch(/^[0-9a-f]{64}$/);
      expect(made[0]![1]).toBe(made[1]![1]);
    },
    120_000,
  );
});

/** Prints the zone's offset in hours and the hash of the small network's workbook made in it. */
const program = `
import { createHash } from 'node:crypto';
import { inputOf, network } from './test/report/network.js';
import { monthlyWorkbook } from './src/report/monthly.js';
import { writeWorkbook } from './src/hosts/file/write.js';
const file = await writeWorkbook(monthlyWorkbook(inputOf(await network())));
const hours = new Date(2026, 9, 31).getTimezoneOffset() / 60;
console.log(hours, createHash('sha256').update(file).digest('hex'));
`;
