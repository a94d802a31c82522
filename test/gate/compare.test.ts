import { describe, expect, test } from '@jest/globals';
import type { Cell, CellValue, WorkbookPlan } from '../../src/report/plan.js';
import { showcase } from '../hosts/file/showcase.js';
import { compare } from './compare.js';

/** One formula cell at B3 of sheet "Data" that should give `value`. */
function expecting(value: CellValue): WorkbookPlan {
  const base = showcase('en-US');
  const cell: Cell = { value, formula: { parts: ['1'] } };
  const blocks = [{ id: 'one', row: 2, column: 1, cells: [[cell]] }];
  return { ...base, sheets: [{ ...base.sheets[2]!, blocks, tables: [] }] };
}

function same(expected: CellValue, got: CellValue): boolean {
  const rows = [[], [], [{ value: null }, { value: got }]];
  const result = compare(expecting(expected), [{ name: 'Data', hidden: false, rows }]);
  expect(result.formulas).toBe(1);
  return result.differences.length === 0;
}

describe('numbers', () => {
  test('are held to 1e-9 below 1', () => {
    expect(same(0, 0.9e-9)).toBe(true);
    expect(same(0, 1.1e-9)).toBe(false);
  });

  test('are held to a billionth of themselves above 1', () => {
    expect(same(-5e6, -5e6 - 0.0049)).toBe(true);
    expect(same(-5e6, -5e6 - 0.0051)).toBe(false);
  });
});

describe('what is no number', () => {
  test('must be the same', () => {
    expect(same('better', 'better')).toBe(true);
    expect(same('better', 'worse')).toBe(false);
    expect(same(true, true)).toBe(true);
    expect(same(true, 1)).toBe(false);
    expect(same('1', 1)).toBe(false);
  });

  test('a blank is an empty text and not 0', () => {
    expect(same('', null)).toBe(true);
    expect(same(null, '')).toBe(true);
    expect(same(0, null)).toBe(false);
    expect(same('', 0)).toBe(false);
  });

  test('an error is a difference, with the place it is at', () => {
    const rows = [[], [], [{ value: null }, { value: '#VALUE!' }]];
    expect(compare(expecting(3), [{ name: 'Data', hidden: false, rows }]).differences).toEqual([
      { where: 'Sheet "Data", cell B3', expected: 3, got: '#VALUE!' },
    ]);
  });

  test('a sheet that was lost is a difference in each of its formulas', () => {
    expect(compare(expecting(3), []).differences).toHaveLength(1);
  });
});
