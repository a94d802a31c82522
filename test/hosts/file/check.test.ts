import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkPlan } from '../../../src/hosts/file/check.js';
import type { Merge, Sheet, WorkbookPlan } from '../../../src/report/plan.js';
import { showcase } from './showcase.js';

function changed(sheet: Partial<Sheet>, plan: Partial<WorkbookPlan> = {}): WorkbookPlan {
  const base = showcase('en-US');
  const [first, ...rest] = base.sheets;
  return { ...base, ...plan, sheets: [{ ...first!, ...sheet }, ...rest] };
}

const named = (...names: string[]): WorkbookPlan => {
  const refers = { sheet: 'data', row: 0, column: 0, rows: 1, columns: 1 };
  return changed({}, { names: names.map((name) => ({ name, refers })) });
};

const merge = (row: number, column: number, rows: number, columns: number): Merge => ({
  row,
  column,
  rows,
  columns,
});

describe('names', () => {
  test.each(['Index', '指数', '_x', 'CSI.Total', 'Lang'])('%s can be one', (name) => {
    expect(() => checkPlan(named(name))).not.toThrow();
  });

  test.each(['A1', 'csi2026', 'R', 'c', 'R1C1', '1st', 'two words', 'a-b', ''])(
    '"%s" cannot be one',
    (name) => {
      expect(() => checkPlan(named(name))).toThrow(/cannot be a name/);
    },
  );

  test('two that differ in case only are one name, and so are a table and a cell', () => {
    expect(() => checkPlan(named('Index', 'INDEX'))).toThrow(/given twice/);
    expect(() => checkPlan(named('answers'))).toThrow(/given twice/);
  });
});

describe('merges', () => {
  test('of one cell are refused', () => {
    expect(() => checkPlan(changed({ merges: [merge(0, 0, 1, 1)] }))).toThrow(/less than two/);
  });

  test('that touch are allowed, that overlap are refused', () => {
    const touching = [merge(0, 0, 2, 2), merge(0, 2, 2, 2), merge(2, 0, 2, 2)];
    expect(() => checkPlan(changed({ merges: touching }))).not.toThrow();
    const crossing = [...touching, merge(1, 1, 2, 2)];
    expect(() => checkPlan(changed({ merges: crossing }))).toThrow(/B2:C3 overlaps A1:B2/);
  });

  test('are refused exactly where they share a cell', () => {
    const small = fc.integer({ min: 0, max: 4 });
    const some = fc
      .tuple(small, small, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 }))
      .map(([row, column, rows, columns]) => merge(row, column, rows, columns));
    const cellsOf = (one: Merge): string[] =>
      Array.from({ length: one.rows * one.columns }, (_, i) =>
        [one.row + Math.floor(i / one.columns), one.column + (i % one.columns)].join(),
      );
    fc.assert(
      fc.property(some, some, (a, b) => {
        const shared = cellsOf(a).some((cell) => cellsOf(b).includes(cell));
        const check = (): void => checkPlan(changed({ merges: [a, b] }));
        if (shared) expect(check).toThrow(/overlaps/);
        else expect(check).not.toThrow();
      }),
    );
  });
});

describe('sizes', () => {
  test('rows are at most 409 points high, columns at most 255 characters wide', () => {
    expect(() => checkPlan(changed({ heights: { 3: 409 }, widths: [255] }))).not.toThrow();
    expect(() => checkPlan(changed({ heights: { 3: 410 } }))).toThrow(/410 points high/);
    expect(() => checkPlan(changed({ widths: [9, 256] }))).toThrow(/256 wide/);
    expect(() => checkPlan(changed({ widths: [0] }))).toThrow(/0 wide/);
    expect(() => checkPlan(changed({ widths: [NaN] }))).toThrow(/NaN wide/);
  });
});
