import { describe, expect, test } from '@jest/globals';
import { a1, f } from '../../src/report/formula.js';
import { live, startPage, value } from '../../src/report/page.js';
import { layout, putRecords, type RecordColumn } from '../../src/report/records.js';

const where = layout('one', 1, 2, ['a', 'b', 'c'], 4);
const text = { role: 'text' } as const;

describe('a layout', () => {
  test('keeps two rows for caption and id above the records', () => {
    expect(a1(where.cell('b', 0))).toBe('D4');
    expect(a1(where.range('b'))).toBe('D4:D7');
    expect(a1(where.range('c', 1, 3))).toBe('E5:E6');
    expect(a1(where.across('a', 'c', 2))).toBe('C6:E6');
  });

  test('of no records refers to one blank cell, so that formulas stay whole', () => {
    expect(a1(layout('one', 1, 2, ['a'], 0).range('a'))).toBe('C4');
  });

  test('refuses a column it does not have', () => {
    expect(() => where.cell('d', 0)).toThrow(/no column d/);
  });
});

describe('records', () => {
  const page = () =>
    startPage({
      id: 'one',
      name: 'One',
      kind: 'data',
      widths: [],
      print: { orientation: 'landscape', pagesTall: 0, header: '' },
    });
  const column = (id: string, of: RecordColumn<number>['of']): RecordColumn<number> => ({
    id,
    caption: value(id.toUpperCase(), text),
    style: text,
    of,
  });

  test('stand where the layout says, values and cells alike', () => {
    const one = page();
    const small = layout('one', 1, 0, ['a', 'b'], 2);
    const columns = [
      column('a', (n) => n),
      column('b', (n, i) => live(f`${small.cell('a', i)}`, n, text)),
    ];
    putRecords(one, 'block', small, columns, [7, Number.NaN]);
    const [block] = one.finish().blocks;
    expect(block!.row).toBe(1);
    expect(block!.cells.map((line) => line.map((cell) => cell!.value))).toEqual([
      ['A', 'B'],
      ['a', 'b'],
      [7, 7],
      [null, ''],
    ]);
  });

  test('that do not fit their layout are refused', () => {
    const columns = [column('a', (n) => n)];
    const put = (ids: string[], count: number): void =>
      putRecords(page(), 'block', layout('one', 1, 0, ids, count), columns, [1, 2]);
    expect(() => put(['a'], 2)).not.toThrow();
    expect(() => put(['a'], 3)).toThrow(/does not fit/);
    expect(() => put(['b'], 2)).toThrow(/does not fit/);
  });
});
