import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  a1,
  allowedFunctions,
  columnLetters,
  f,
  forbiddenFunctions,
  join,
  printFormula,
  quoteSheet,
  type Formula,
  type Ref,
} from '../../src/report/formula.js';

const cell: Ref = { sheet: 'one', row: 2, column: 1, rows: 1, columns: 1 };
const block: Ref = { sheet: 'two', row: 0, column: 0, rows: 3, columns: 2 };
const names: Readonly<Record<string, string>> = { one: 'One', two: "Ann's × 月" };
const print = (formula: Formula): string => printFormula(formula, 'one', (id) => names[id]!);

describe('a formula', () => {
  test('prints its references absolute, those of other sheets with the quoted name', () => {
    expect(print(f`SUM(${block})/${cell}`)).toBe("SUM('Ann''s × 月'!$A$1:$B$3)/$B$3");
  });

  test('quotes texts and doubles the quotation marks inside them', () => {
    expect(print(f`IF(${cell}="",${'say "so"'},"")`)).toBe('IF($B$3="","say ""so""","")');
  });

  test('keeps all digits of numbers and puts a sign in brackets', () => {
    expect(print(f`${cell}-${-0.1}+${1 / 3}`)).toBe('$B$3-(-0.1)+0.3333333333333333');
  });

  test('takes other formulas and names in as they are', () => {
    const inner = f`SUM(${block})`;
    expect(print(f`${inner}*${{ name: 'Margin' }}`)).toBe("SUM('Ann''s × 月'!$A$1:$B$3)*Margin");
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('cannot hold %d', (value) => {
    expect(() => f`1+${value}`).toThrow(/cannot hold/);
  });

  test('of more than 8192 characters is refused', () => {
    expect(print(f`${'x'.repeat(8190)}`)).toHaveLength(8192);
    expect(() => print(f`${'x'.repeat(8191)}`)).toThrow(/8193 characters/);
  });

  test('joins with an operator between, none at the ends', () => {
    expect(print(join([cell, f`2`, cell], '+'))).toBe('$B$3+2+$B$3');
    expect(print(join([cell], '+'))).toBe('$B$3');
  });
});

describe('an address', () => {
  test('drops the $ of what moves', () => {
    const fixed = (moves?: 'row' | 'column' | 'both'): string =>
      a1(moves ? { ...cell, moves } : cell, true);
    expect([fixed(), fixed('row'), fixed('column'), fixed('both')]).toEqual([
      '$B$3',
      '$B3',
      'B$3',
      'B3',
    ]);
    expect(a1(block)).toBe('A1:B3');
  });

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test('column letters count in order without a gap', () => {
    const place = (letters: string): number =>
      [...letters].reduce((n, letter) => 26 * n + letter.charCodeAt(0) - 64, 0) - 1;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16383 }), (column) => {
        expect(place(columnLetters(column))).toBe(column);
      }),
    );
  });

  test("a sheet's name is always quoted", () => {
    expect(quoteSheet('Data')).toBe("'Data'");
    expect(quoteSheet("Ann's")).toBe("'Ann''s'");
  });
});

describe('functions', () => {
  test('off the list are named', () => {
    expect(forbiddenFunctions(f`LET(x,1,XLOOKUP(x,${block},${block}))+SUM(1)`)).toEqual([
      'LET',
      'XLOOKUP',
    ]);
    expect(forbiddenFunctions(f`_xlfn.STDEV.S(${block})`)).not.toEqual([]);
    expect(forbiddenFunctions(f`CS.CSI(${block})`)).toEqual(['CS.CSI']);
  });

  test('inside texts and sheet names are none', () => {
    expect(forbiddenFunctions(f`IF(${cell}=${'LET(1) "LET(" 2'},1,2)`)).toEqual([]);
  });

  test('of the list need no prefix in a file', () => {
    expect([...allowedFunctions].filter((name) => !/^[A-Z]+$/.test(name))).toEqual([]);
  });
});
