import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pareto, type ParetoOptions } from '../../../src/core/quality/pareto.js';
import { codesOf } from '../../../src/core/survey/codes.js';

const of = (labels: string[], values: number[], options: ParetoOptions = {}) =>
  pareto(codesOf(labels), { values, ...options });

const classes = (result: ReturnType<typeof pareto>): string =>
  result.rows.map((row) => row.class ?? '–').join('');

describe('published and reference figures', () => {
  const labels = ['price', 'schedule', 'supplier', 'contact', 'part'];
  const values = [80, 27, 66, 94, 33];

  test('the pareto example of qcc ranks 94 80 66 33 27 (C-29, exact)', () => {
    const { rows, total } = of(labels, values);
    expect(rows.map(({ category }) => category)).toEqual([
      'contact',
      'price',
      'supplier',
      'part',
      'schedule',
    ]);
    expect(rows.map(({ value }) => value)).toEqual([94, 80, 66, 33, 27]);
    expect(total).toBe(300);
    const printed = [31.3333, 58, 80, 91, 100];
    rows.forEach((row, i) => expect(100 * row.cumulative).toBeCloseTo(printed[i]!, 4));
  });

  test('a cumulative share of exactly 80 % is A under both rules, what crosses 90 % differs (C-29)', () => {
    expect(classes(of(labels, values))).toBe('AAABC');
    expect(classes(of(labels, values, { boundary: 'strict' }))).toBe('AAACC');
  });

  test('equal values keep the order they are first seen in (reference case ties, exact)', () => {
    const { rows } = of(['a', 'b', 'c', 'd', 'e', 'f', 'g'], [10, 20, 20, 10, 5, 20, 5]);
    expect(rows.map(({ category }) => category).join('')).toBe('bcfadeg');
    expect(rows.map(({ share }) => share)[3]).toBeCloseTo(0.1111111111111111, 15);
    expect(rows.map(({ cumulative }) => cumulative)[4]).toBeCloseTo(0.8888888888888888, 15);
  });

  test('categories of value 0 stay at the end (reference case zeros, exact)', () => {
    const { rows } = of(['a', 'b', 'c', 'd', 'e'], [5, 0, 0, 3, 2]);
    expect(rows.map(({ category }) => category).join('')).toBe('adebc');
    expect(rows.map(({ cumulative }) => cumulative)).toEqual([0.5, 0.8, 1, 1, 1]);
  });

  test('reasons for leaving use their own total of 99 (C-29b, 1e-3 per cent)', () => {
    const { rows, total } = of(['v', 'w', 'x', 'y', 'z'], [3, 5, 9, 14, 68]);
    expect(total).toBe(99);
    expect(100 * rows[0]!.share).toBeCloseTo(68.687, 3);
    expect(100 * rows[1]!.cumulative).toBeCloseTo(82.828, 3);
  });
});

describe('classes', () => {
  test('rounding does not turn a category at 80 % into A', () => {
    // .35 + .35 + .10 is 0.7999999999999999 in floating point.
    const shares = ['a', 'b', 'c', 'd'];
    expect(classes(of(shares, [0.35, 0.35, 0.2, 0.1]))).toBe('AAAC');
    expect(classes(of(shares, [0.35, 0.35, 0.1, 0.1], { boundary: 'strict' }))).toBe('AABC');
  });

  test('a single category is A although it reaches 100 %', () => {
    expect(classes(of(['only'], [7], { boundary: 'strict' }))).toBe('A');
  });
});

describe('other', () => {
  test('other stands last without a class, however large', () => {
    const { rows } = of(['x', 'Other', 'y', 'z'], [40, 30, 20, 10], { other: 'Other' });
    expect(rows.map(({ category }) => category)).toEqual(['x', 'y', 'z', 'Other']);
    expect(rows.map((row) => row.class)).toEqual(['A', 'A', 'A', null]);
  });

  test('top keeps the largest and adds the tail to other', () => {
    const { rows } = of(['a', 'b', 'c', 'Other', 'd'], [50, 20, 5, 4, 1], {
      other: 'Other',
      top: 2,
    });
    expect(rows.map(({ category, value }) => [category, value])).toEqual([
      ['a', 50],
      ['b', 20],
      ['Other', 10],
    ]);
  });
});

describe('what is left out', () => {
  test('rows without a category or value are counted apart', () => {
    const result = of(['a', '', 'b', 'a', ''], [1, 2, 4, Number.NaN, Number.NaN]);
    expect(result.blank).toEqual({ rows: 2, value: 2 });
    expect(result.missing).toBe(1);
    expect(result.total).toBe(5);
  });

  test('without values every row counts once, and the exposure gives a rate per 1000', () => {
    const { rows } = pareto(codesOf(['a', 'b', 'a']), { exposure: 4000 });
    expect(rows.map(({ value, rate }) => [value, rate])).toEqual([
      [2, 0.5],
      [1, 0.25],
    ]);
  });
});

describe('wrong calls', () => {
  test('each has its code', () => {
    expect(() => pareto(codesOf([]))).toThrow('no-data');
    expect(() => pareto(codesOf(['', '']))).toThrow('no-data');
    expect(() => of(['a'], [0])).toThrow('total-zero');
    expect(() => of(['a', 'b'], [1, -1])).toThrow('negative-value {"what":"values","row":2');
    expect(() => of(['a'], [Infinity])).toThrow('not-finite');
    expect(() => of(['a'], [1, 2])).toThrow('length-mismatch');
    expect(() => of(['a'], [1], { exposure: 0 })).toThrow('not-positive');
    expect(() => of(['a'], [1], { top: 0 })).toThrow('not-whole');
  });
});

describe('laws', () => {
  const rows = fc.array(
    fc.record({ label: fc.constantFrom(...'abcdefgh'), value: fc.integer({ min: 1, max: 1000 }) }),
    { minLength: 1, maxLength: 40 },
  );

  test('cumulative shares rise to 1, each step smaller than the one before', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('include' as const, 'strict' as const),
        (data, boundary) => {
          const result = of(
            data.map(({ label }) => label),
            data.map(({ value }) => value),
            { boundary },
          );
          expect(result.rows.at(-1)!.cumulative).toBe(1);
          expect(result.rows[0]!.class).toBe('A');
          result.rows.slice(1).forEach((row, i) => {
            expect(row.value).toBeLessThanOrEqual(result.rows[i]!.value);
            expect(row.class! >= result.rows[i]!.class!).toBe(true);
          });
        },
      ),
    );
  });

  test('no value is lost between the rows, the blanks and the total', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), (data, top) => {
        const labels = data.map(({ label }) => (label === 'h' ? '' : label));
        fc.pre(labels.some((label) => label !== ''));
        const result = of(
          labels,
          data.map(({ value }) => value),
          { top },
        );
        const listed = result.rows.reduce((sum, { value }) => sum + value, 0);
        expect(listed).toBe(result.total);
        expect(listed + result.blank.value).toBe(data.reduce((sum, { value }) => sum + value, 0));
      }),
    );
  });

  test('a million rows take less than a second', () => {
    const codes = Int32Array.from({ length: 1e6 }, (_, i) => (i * 7919) % 200);
    const values = Float64Array.from({ length: 1e6 }, (_, i) => (i % 13) + 0.5);
    const levels = Array.from({ length: 200 }, (_, i) => `c${i}`);
    const start = performance.now();
    expect(pareto({ codes, levels }, { values }).rows).toHaveLength(200);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
