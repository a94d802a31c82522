import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { interval } from '../../../src/core/inference/interval.js';
import { estimateMean } from '../../../src/core/inference/mean-estimate.js';
import fixture from '../../fixture/index-score.json' with { type: 'json' };
import { near } from '../near.js';

describe('estimateMean', () => {
  test('weighted mean, standard error and interval of svymean (R 4.2.2, survey 4.1.1)', () => {
    const { y, weights, mean, standardError, df, low, high } = fixture.weightedMean;
    const estimate = estimateMean(y, weights);
    near(estimate.value, mean);
    near(estimate.standardError, standardError);
    expect(estimate.df).toBe(df);
    near(interval(estimate).low, low, 1e-9);
    near(interval(estimate).high, high, 1e-9);
  });

  test('weights multiplied by 1e9 or 1e-9 change nothing', () => {
    const { y, weights, standardError } = fixture.weightedMean;
    for (const by of [1e9, 1e-9]) {
      const estimate = estimateMean(
        y,
        weights.map((g) => g * by),
      );
      near(estimate.standardError, standardError);
    }
  });

  test('equal weights give the plain standard error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2 }),
        fc.integer({ min: 1, max: 9 }),
        (values, weight) => {
          const plain = estimateMean(values);
          const equal = estimateMean(
            values,
            values.map(() => weight),
          );
          near(equal.value, plain.value);
          near(equal.standardError, plain.standardError!);
        },
      ),
    );
  });

  test('missing values, weights of 0, single values and nothing at all', () => {
    expect(estimateMean([1, NaN, 3, 9], [1, 1, 1, 0])).toMatchObject({ value: 2, n: 2 });
    expect(estimateMean([7])).toEqual({ value: 7, standardError: null, df: null, n: 1 });
    expect(() => estimateMean([])).toThrow('no-data');
    expect(() => estimateMean([NaN], [1])).toThrow('no-data');
    expect(() => estimateMean([1, 2], [0, 0])).toThrow('weight-sum-zero');
    expect(() => estimateMean([1, Infinity])).toThrow(/not-finite.*"row":2/);
  });

  test('figures near 1e9 keep the digits of their small spread', () => {
    const small = [0.25, 0.5, 0.75, 0.125];
    const near1e9 = estimateMean(
      small.map((x) => x + 1e9),
      [1, 2, 3, 4],
    );
    near(near1e9.standardError, estimateMean(small, [1, 2, 3, 4]).standardError!, 1e-7);
  });
});

describe('interval', () => {
  test('the bounds cut it, and no standard error means no interval', () => {
    const estimate = { value: 99, standardError: 2, df: 10 };
    expect(interval(estimate, { bounds: { low: 0, high: 100 } }).high).toBe(100);
    const unknown = { value: 99, standardError: null, df: null };
    expect(interval(unknown)).toEqual({ low: null, high: null });
    expect(() => interval(estimate, { confidence: 0 })).toThrow('probability-range');
  });

  test('without degrees of freedom it is normal', () => {
    const { low } = interval({ value: 0, standardError: 1, df: null });
    expect(low).toBeCloseTo(-1.959964, 6);
  });
});
