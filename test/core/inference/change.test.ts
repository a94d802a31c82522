import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareEstimates, testChange } from '../../../src/core/inference/change.js';
import type { Estimate } from '../../../src/core/inference/change.js';
import { estimateMean } from '../../../src/core/inference/mean-estimate.js';
import fixture from '../../fixture/index-score.json' with { type: 'json' };
import { near } from '../near.js';

const estimate: fc.Arbitrary<Estimate> = fc
  .record({
    value: fc.double({ min: 0, max: 100, noNaN: true }),
    standardError: fc.double({ min: 0.01, max: 20, noNaN: true }),
    n: fc.integer({ min: 2, max: 500 }),
  })
  .map((given) => ({ ...given, df: given.n - 1 }));

describe('compareEstimates', () => {
  test.each(fixture.welch)(
    'Welch case $id of R 4.2.2, t.test (tolerance 1e-9 relative)',
    ({ x, y, statistic, df, p, ci }) => {
      const result = compareEstimates(estimateMean(y), estimateMean(x));
      near(result.change / result.standardError!, statistic, 1e-9);
      near(result.df, df, 1e-9);
      expect(Math.abs(result.p! - p)).toBeLessThanOrEqual(1e-9 * p + 1e-300);
      near(result.low, ci[0]!, 1e-9);
      near(result.high, ci[1]!, 1e-9);
    },
  );

  test('Welch from sizes, means and standard deviations of millions, as R has it', () => {
    const { n1, m1, s1, n2, m2, s2, t, df, p } = fixture.welchSummary;
    const of = (n: number, value: number, sd: number): Estimate => ({
      value,
      standardError: sd / Math.sqrt(n),
      df: n - 1,
      n,
    });
    const result = compareEstimates(of(n2, m2, s2), of(n1, m1, s1));
    near(result.change / result.standardError!, t, 1e-9);
    near(result.df, df, 1e-9);
    near(result.p, p, 1e-9);
  });

  test('with 18 degrees of freedom 1.96 standard errors are not significant', () => {
    const before = { value: 70, standardError: 1, df: 9, n: 10 };
    const change = 1.96 * Math.SQRT2;
    const result = compareEstimates(before, { ...before, value: 70 + change });
    expect(result.df).toBeCloseTo(18, 10);
    expect(result.p).toBeCloseTo(0.066, 3);
    near(result.smallestSignificant, 2.10092204024 * Math.SQRT2, 1e-10);
    expect(result.verdict).toBe('cannot-tell');
  });

  test('80 % power needs 2.801585 standard errors on the normal distribution', () => {
    const one = { value: 50, standardError: 3, df: null, n: 100 };
    const result = compareEstimates(one, { ...one, standardError: 4 }, { normal: true });
    expect(result.detectable! / 5).toBeCloseTo(2.801585, 6);
    expect(result.smallestSignificant! / 5).toBeCloseTo(1.959964, 6);
    expect(result.df).toBeNull();
  });

  test('swapping the two samples turns change, interval and verdict around', () => {
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        const there = compareEstimates(a, b);
        const back = compareEstimates(b, a);
        near(back.low, -there.high!);
        near(back.high, -there.low!);
        near(back.p, there.p!);
        expect(back.needed).toBe(there.needed);
        const turned = { better: 'worse', worse: 'better' } as Record<string, string>;
        expect(back.verdict).toBe(turned[there.verdict] ?? there.verdict);
      }),
    );
  });

  test('the verdict follows the interval, and p is below .05 exactly when it excludes 0', () => {
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        const { low, high, p, verdict, needed } = compareEstimates(a, b);
        const excludes = low! > 0 || high! < 0;
        if (Math.abs(p! - 0.05) > 1e-9) expect(p! < 0.05).toBe(excludes);
        if (excludes) expect(verdict).toBe(low! > 0 ? 'better' : 'worse');
        else expect(verdict).toBe(low! >= -2 && high! <= 2 ? 'unchanged' : 'cannot-tell');
        expect(needed !== null).toBe(verdict === 'cannot-tell');
      }),
    );
  });

  test('the degrees of freedom lie between the smaller and the sum of the two', () => {
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        const { df } = compareEstimates(a, b);
        expect(df!).toBeGreaterThanOrEqual(Math.min(a.df!, b.df!) - 1e-9);
        expect(df!).toBeLessThanOrEqual(a.df! + b.df! + 1e-9);
      }),
    );
  });

  test('needed answers grow with the square of what can be detected over the margin', () => {
    const one = { value: 70, standardError: 2, df: null, n: 40 };
    const other = { ...one, n: 25 };
    const wide = compareEstimates(one, other, { normal: true, margin: 2 });
    expect(wide.needed).toBe(Math.ceil(25 * ((2.801585 * Math.sqrt(8)) / 2) ** 2));
    const loose = compareEstimates(one, other, { normal: true, margin: 4 });
    expect(loose.needed).toBe(Math.ceil(25 * ((2.801585 * Math.sqrt(8)) / 4) ** 2));
  });

  test('one answer on a side leaves only the change', () => {
    const { x, y } = { x: estimateMean([5]), y: estimateMean([1, 2, 3]) };
    expect(compareEstimates(x, y)).toEqual({
      before: x,
      after: y,
      change: -3,
      standardError: null,
      df: null,
      low: null,
      high: null,
      p: null,
      smallestSignificant: null,
      detectable: null,
      verdict: 'cannot-tell',
      needed: null,
      notes: ['too-few-answers'],
    });
  });

  test('two constant samples have no p, also when rounding left them a trace of spread', () => {
    const three = estimateMean([3, 3, 3, 3]);
    expect(compareEstimates(three, three)).toMatchObject({ p: null, notes: ['no-spread'] });
    const trace = { value: 80, standardError: 1e-14, df: 9, n: 10 };
    expect(compareEstimates(trace, { ...trace, value: 80.00000000000001 })).toMatchObject({
      p: null,
      verdict: 'cannot-tell',
      notes: ['no-spread'],
    });
  });

  test('a confidence outside 0 to 1 and a margin of 0 are refused', () => {
    const one = estimateMean([1, 2, 3]);
    expect(() => compareEstimates(one, one, { confidence: 1 })).toThrow('probability-range');
    expect(() => compareEstimates(one, one, { margin: 0 })).toThrow('not-positive');
  });
});

describe('testChange', () => {
  test('a paired change has the t, p and interval of R 4.2.2, t.test(paired = TRUE)', () => {
    const { x, y, statistic, df, p, ci } = fixture.paired;
    const differences = x.map((value, row) => value - y[row]!);
    const { value, standardError, ...rest } = estimateMean(differences);
    const result = testChange(value, { standardError, df: rest.df }, { n: rest.n });
    near(result.change / result.standardError!, statistic, 1e-9);
    expect(result.df).toBe(df);
    near(result.p, p, 1e-9);
    near(result.low, ci[0]!, 1e-9);
    near(result.high, ci[1]!, 1e-9);
  });
});
