import { describe, expect, test } from '@jest/globals';
import type { ComplaintRow, MonthlyInput } from '../../../src/report/input.js';
import { openBook } from '../../../src/report/book.js';
import { monthlyWorkbook } from '../../../src/report/monthly.js';
import { paretoOrder } from '../../../src/report/sheets/paretos.js';
import { businessRows, handMade } from '../hand-made.js';
import { valuesOf } from '../network.js';

const complaint = (content: string, month = 12): ComplaintRow => ({
  id: 'T',
  received: 46300,
  closed: Number.NaN,
  outlet: 0,
  month,
  level: '',
  content,
  defect: '',
  product: '',
  area: '',
  department: '',
});

const many = (content: string, n: number, month = 12): ComplaintRow[] =>
  Array.from({ length: n }, () => complaint(content, month));

function inputOf(complaints: readonly ComplaintRow[]): MonthlyInput {
  return handMade([{ items: [5, 5, 5] }], {
    complaints,
    sources: [{ table: 'complaints', file: '投诉.csv', sheet: '', rows: complaints.length }],
    business: businessRows(3, 13, (outlet, month) => ({
      visits: 1000,
      complaints: complaints.filter((one) => one.outlet === outlet && one.month === month).length,
    })),
  });
}

/** Rows of the first Pareto: category, count, share, cumulative share, class, rate, before, change. */
const rowsOf = (complaints: readonly ComplaintRow[]) =>
  valuesOf(monthlyWorkbook(inputOf(complaints)), 'complaints', 'content').slice(1);

describe('a Pareto of complaints', () => {
  const rows = rowsOf([
    ...many('配件', 5),
    ...many('质量', 3),
    ...many('其他', 9),
    ...many('', 4),
    ...many('态度', 2),
    ...many('质量', 7, 11),
  ]);

  test('sorts by count, with share, cumulative share and class', () => {
    expect(rows.slice(0, 3).map((row) => row.slice(0, 2))).toEqual([
      ['配件', 5],
      ['质量', 3],
      ['态度', 2],
    ]);
    expect(rows[0]![2]).toBeCloseTo(5 / 19, 12);
    expect(rows[1]![3]).toBeCloseTo(8 / 19, 12);
    expect(rows[0]![4]).toBe('A');
  });

  test('keeps the rest last, however large', () => {
    expect(rows[8]!.slice(0, 2)).toEqual(['其他', 9]);
    expect(rows[8]![2]).toBeCloseTo(9 / 19, 12);
  });

  test('counts complaints without a category apart from the total', () => {
    expect(rows[9]![1]).toBe(19);
    expect(rows[9]![7]).toBe(4);
  });

  test('gives the rate per 1000 visits of the scope and the count of the month before', () => {
    expect(rows[0]![5]).toBeCloseTo((5 / 3000) * 1000, 12);
    expect(rows[1]!.slice(6, 8)).toEqual([7, -4]);
    expect(rows[0]!.slice(6, 8)).toEqual([0, 5]);
  });

  test('leaves what is past the eighth category to the rest', () => {
    const nine = Array.from({ length: 9 }, (_, k) => many(`c${k}`, 20 - k)).flat();
    const shown = rowsOf(nine);
    expect(shown.slice(0, 8).map(([category]) => category)).toEqual([
      'c0',
      'c1',
      'c2',
      'c3',
      'c4',
      'c5',
      'c6',
      'c7',
    ]);
    expect(shown[8]![1]).toBe(12);
    expect(shown[9]![1]).toBe(144);
  });

  test('of categories that only last month knew does not list them', () => {
    const book = openBook(inputOf([...many('旧', 4, 11), ...many('新', 1)]));
    expect(paretoOrder(book, 'content').map((i) => book.categories.content[i])).toEqual(['新']);
  });

  test('takes words that differ in capitals for one, in the spelling first seen', () => {
    const shown = rowsOf([...many('Delay', 2), ...many('delay', 3), ...many('DELAY', 1, 11)]);
    expect(shown[0]!.slice(0, 2)).toEqual(['Delay', 5]);
    expect(shown[0]![6]).toBe(1);
    expect(shown[1]![0]).toBe('');
  });

  test('puts equal counts in the order first seen', () => {
    const book = openBook(inputOf([...many('乙', 2), ...many('甲', 2), ...many('丙', 3)]));
    expect(paretoOrder(book, 'content').map((i) => book.categories.content[i])).toEqual([
      '丙',
      '乙',
      '甲',
    ]);
  });
});
