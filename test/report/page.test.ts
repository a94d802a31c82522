import { describe, expect, test } from '@jest/globals';
import { f } from '../../src/report/formula.js';
import { live, startPage, value, type Page } from '../../src/report/page.js';

const page = (): Page =>
  startPage({
    id: 'one',
    name: 'One',
    kind: 'report',
    widths: [10],
    print: { orientation: 'portrait', pagesTall: 1, header: '' },
  });
const text = { role: 'text' } as const;

describe('a page', () => {
  test('closes the smallest rectangle around the cells of a block', () => {
    const one = page();
    one.put('block', 5, 3, value('b', text));
    one.put('block', 4, 2, value('a', text));
    const [block] = one.finish().blocks;
    expect(block).toMatchObject({ id: 'block', row: 4, column: 2 });
    expect(block!.cells.map((line) => line.map((cell) => cell?.value ?? null))).toEqual([
      ['a', null],
      [null, 'b'],
    ]);
  });

  test('answers where a cell was put', () => {
    expect(page().put('block', 5, 3, value(1, text))).toEqual({
      sheet: 'one',
      row: 5,
      column: 3,
      rows: 1,
      columns: 1,
    });
  });

  test('answers the rectangle of rows of unlike length', () => {
    const cell = value(1, text);
    expect(page().rows('block', 1, 1, [[cell], [cell, null, cell]])).toMatchObject({
      row: 1,
      column: 1,
      rows: 2,
      columns: 3,
    });
  });

  test('refuses to write a cell twice', () => {
    const one = page();
    one.put('block', 0, 0, value(1, text));
    expect(() => one.put('block', 0, 0, value(2, text))).toThrow(/twice/);
  });

  test('styles every cell that a span covers and merges them', () => {
    const one = page();
    one.span('block', 2, 1, 3, value('wide', text), 2);
    const sheet = one.finish();
    expect(sheet.merges).toEqual([{ row: 2, column: 1, rows: 2, columns: 3 }]);
    expect(sheet.blocks[0]!.cells.flat().map((cell) => cell?.style)).toEqual(
      Array.from({ length: 6 }, () => text),
    );
    expect(sheet.blocks[0]!.cells.flat().filter((cell) => cell?.value === 'wide')).toHaveLength(1);
  });

  test('merges nothing for a span of one cell', () => {
    const one = page();
    one.span('block', 0, 0, 1, value('narrow', text));
    expect(one.finish().merges).toEqual([]);
  });
});

describe('a cell', () => {
  test('of a missing number is blank', () => {
    expect(value(Number.NaN, text).value).toBeNull();
    expect(value(0, text).value).toBe(0);
  });

  test('with a formula and nothing to show expects an empty text', () => {
    expect([null, Number.NaN].map((none) => live(f`1`, none, text).value)).toEqual(['', '']);
    expect(live(f`1`, 0, text).value).toBe(0);
  });
});
