import { beforeAll, describe, expect, test } from '@jest/globals';
import { readWorkbook, type FileSheet } from '../../src/hosts/file/read.js';
import { writeWorkbook } from '../../src/hosts/file/write.js';
import type { MonthlyInput } from '../../src/report/input.js';
import { monthlyWorkbook } from '../../src/report/monthly.js';
import type { WorkbookPlan } from '../../src/report/plan.js';
import { readBack } from '../../src/report/read-back/read-back.js';
import { ReadBackError } from '../../src/report/read-back/stored.js';
import { verifyWorkbook } from '../../src/report/verify.js';
import { replaced } from '../gate/edit.js';
import { openBook } from '../../src/report/book.js';
import { handMade } from './hand-made.js';
import { cellsOf, inputOf, network, settingsOf, type Network } from './network.js';

const stored = async (plan: WorkbookPlan): Promise<FileSheet[]> =>
  readWorkbook(await writeWorkbook(plan));

/** Cells of the first plan that the second does not have alike. Times of day lose their last digit. */
function unlike(plan: WorkbookPlan, again: WorkbookPlan): unknown[] {
  const [cells, others] = [cellsOf(plan.sheets), cellsOf(again.sheets)];
  expect(others).toHaveLength(cells.length);
  return cells.flatMap(({ sheet, row, column, cell }, i) => {
    const other = others[i]!;
    const [one, two] = [cell.value, other.cell.value];
    const close =
      typeof one === 'number' && typeof two === 'number'
        ? Math.abs(one - two) <= 1e-12 * Math.max(1, Math.abs(one))
        : one === two;
    const there = other.sheet.name === sheet.name && other.row === row && other.column === column;
    return close && there ? [] : [{ sheet: sheet.name, row, column, one, two }];
  });
}

let net: Network;
beforeAll(async () => {
  net = await network();
});

describe('a workbook read from its own sheets', () => {
  const alike = async (input: MonthlyInput): Promise<void> => {
    const plan = monthlyWorkbook(input);
    const again = monthlyWorkbook(readBack(await stored(plan)));
    expect(unlike(plan, again)).toEqual([]);
  };

  test('is built again value for value: the network', () => alike(inputOf(net)));

  test('is built again value for value: one station in English', () =>
    alike(inputOf(net, { outlet: 'S017', profile: 'manager', language: 'en-US' })));

  test('is built again value for value: a first month, and tables that are not there', async () => {
    await alike(inputOf(net, { month: '2025-09' }));
    await alike(handMade([{ items: [8, Number.NaN, 9], nps: 9 }]));
  });

  test('keeps the settings as they were', async () => {
    const settings = settingsOf({ margin: 3, closureLimitHours: 48, fiscalYearStart: 4 });
    const input = handMade([{ items: [8, 8, 8] }], { settings });
    expect(readBack(await stored(monthlyWorkbook(input))).settings).toEqual(settings);
  });

  test('keeps texts that look like numbers, dates or formulas', async () => {
    const complaint = {
      ...{ id: '00012', received: 46300.5, closed: Number.NaN, outlet: 0, month: 12 },
      ...{ level: '1', content: '=1+1', defect: '2026-10-01', product: '-', area: '1E5' },
      department: ' x ',
    };
    const input = handMade([{ items: [8, 8, 8] }], { complaints: [complaint] });
    expect(readBack(await stored(monthlyWorkbook(input))).complaints).toEqual([complaint]);
  });

  test('that is not one of ours is refused by the sheet it lacks', () => {
    expect(() => readBack([{ name: 'Sheet1', rows: [] }])).toThrow(ReadBackError);
    expect(() => readBack([{ name: 'Sheet1', rows: [] }])).toThrow(/Parameters/);
  });

  test('that lost one of its sheets is refused by its name', async () => {
    const sheets = await stored(monthlyWorkbook(handMade([{ items: [8, 8, 8] }])));
    expect(() => readBack(sheets.filter(({ name }) => name !== '汇总'))).toThrow(/汇总/);
  });
});

describe('verifying a workbook', () => {
  const input = handMade([
    { month: 11, items: [8, 7, 9], nps: 9 },
    { month: 11, items: [6, 7, 8], nps: 6 },
    { items: [9, 7, 9], nps: 10 },
    { items: [5, 7, 8], nps: 8 },
  ]);
  const plan = monthlyWorkbook(input);
  const book = openBook(input);

  test('finds nothing in an untouched one and counts its cells', async () => {
    const { cells, formulas, mismatches } = verifyWorkbook(await stored(plan));
    expect(mismatches).toEqual([]);
    expect(cells).toBe(cellsOf(plan.sheets).length);
    expect(formulas).toBe(cellsOf(plan.sheets).filter(({ cell }) => cell.formula).length);
  });

  test('names the one cell whose stored value was tampered with', async () => {
    const place = book.tables.measures.cell('index', book.measureRow(0, book.now));
    const tampered = replaced(plan, [
      { place, to: (cell) => ({ ...cell, value: (cell.value as number) + 1e-6 }) },
    ]);
    const { mismatches } = verifyWorkbook(await stored(tampered));
    expect(mismatches).toHaveLength(1);
    const { sheet, found, expected } = mismatches[0]!;
    expect(sheet).toBe('指数汇总');
    expect((found as number) - (expected as number)).toBeCloseTo(1e-6, 9);
  });

  test('of a tampered data cell names every figure that rests on it', async () => {
    const place = book.tables.data.cell('item1', 2);
    const tampered = replaced(plan, [{ place, to: (cell) => ({ ...cell, value: 1 }) }]);
    const { mismatches, edited } = verifyWorkbook(await stored(tampered));
    expect(edited).toBe(1);
    expect(mismatches.length).toBeGreaterThan(50);
    const sheets = new Set(mismatches.map(({ sheet }) => sheet));
    expect([...sheets]).toEqual(
      expect.arrayContaining(['本月一页', '满意度月度报表', '指数汇总', '汇总']),
    );
  });

  test('whose language cell was changed compares what the formulas say', async () => {
    const english = monthlyWorkbook({
      ...input,
      settings: { ...input.settings, language: 'en-US' },
    });
    const names = new Map(plan.sheets.map(({ id, name }) => [id, name]));
    const switched = {
      ...english,
      sheets: english.sheets.map((sheet) => ({ ...sheet, name: names.get(sheet.id)! })),
    };
    expect(verifyWorkbook(await stored(switched)).mismatches).toEqual([]);
  });

  test('finds a text that was written over', async () => {
    const place = { sheet: 'text', row: 5, column: 1, rows: 1, columns: 1 };
    const tampered = replaced(plan, [{ place, to: (cell) => ({ ...cell, value: '别的' }) }]);
    const { mismatches } = verifyWorkbook(await stored(tampered));
    expect(mismatches).toMatchObject([{ cell: 'B6', found: '别的' }]);
  });
});
