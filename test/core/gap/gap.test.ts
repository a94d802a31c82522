import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gap } from '../../../src/core/gap/gap.js';
import fixture from '../../fixture/index-score.json' with { type: 'json' };
import { near } from '../near.js';

const pair = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }));
const pairs = fc.array(pair, { minLength: 2, maxLength: 40 });

describe('gap', () => {
  test('it is the paired difference of R 4.2.2, t.test(paired = TRUE)', () => {
    const { x, y, df, ci, statistic } = fixture.paired;
    const result = gap(x, y);
    near(result.value / result.standardError!, statistic, 1e-9);
    expect(result.df).toBe(df);
    near(result.low, ci[0]!, 1e-9);
    near(result.high, ci[1]!, 1e-9);
  });

  test('exchanging perception and expectation turns the sign', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const perception = rows.map(([p]) => p);
        const expectation = rows.map(([, e]) => e);
        const there = gap(perception, expectation);
        const back = gap(expectation, perception);
        near(back.value, -there.value);
        near(back.low, -there.high!);
      }),
    );
  });

  test('only pairs count: the mean of all perceptions less all expectations would differ', () => {
    const result = gap([5, 6, NaN, 1], [6, 6, 2, NaN]);
    expect(result).toMatchObject({ value: -0.5, n: 2, leftOut: 2 });
  });

  test('respondents of weight 0 are neither counted nor left out', () => {
    const result = gap([5, 6, NaN, 1], [6, 6, 2, 7], [3, 1, 1, 0]);
    expect(result).toMatchObject({ value: -0.75, n: 2, leftOut: 1 });
  });

  test('one pair has a gap without an interval; no pair has none', () => {
    expect(gap([5], [7])).toMatchObject({ value: -2, standardError: null, low: null, high: null });
    expect(() => gap([5, NaN], [NaN, 6])).toThrow('no-data');
    expect(() => gap([5], [6], [0])).toThrow('weight-sum-zero');
    expect(() => gap([5], [6, 7])).toThrow('length-mismatch');
    expect(() => gap([Infinity], [Infinity])).toThrow('not-finite');
  });
});
