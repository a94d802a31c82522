import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredUpper,
} from '../../../src/core/distribution/chi-squared.js';
import { fisherCdf, fisherQuantile, fisherUpper } from '../../../src/core/distribution/fisher.js';
import { normalCdf, normalQuantile, normalUpper } from '../../../src/core/distribution/normal.js';
import {
  studentCdf,
  studentQuantile,
  studentUpper,
} from '../../../src/core/distribution/student.js';

const real = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true });
const df = real(-1, 5).map((exponent) => 10 ** exponent);

interface Distribution {
  readonly cdf: (x: number) => number;
  readonly upper: (x: number) => number;
  readonly quantile: (p: number) => number;
}

const normal: Distribution = { cdf: normalCdf, upper: normalUpper, quantile: normalQuantile };
const student = (n: number): Distribution => ({
  cdf: (t) => studentCdf(t, n),
  upper: (t) => studentUpper(t, n),
  quantile: (p) => studentQuantile(p, n),
});
const chiSquared = (n: number): Distribution => ({
  cdf: (x) => chiSquaredCdf(x, n),
  upper: (x) => chiSquaredUpper(x, n),
  quantile: (p) => chiSquaredQuantile(p, n),
});
const fisher = (n: number, m: number): Distribution => ({
  cdf: (f) => fisherCdf(f, n, m),
  upper: (f) => fisherUpper(f, n, m),
  quantile: (p) => fisherQuantile(p, n, m),
});

const families: [string, fc.Arbitrary<Distribution>][] = [
  ['normal', fc.constant(normal)],
  ['student', df.map(student)],
  ['chi-squared', df.map(chiSquared)],
  ['fisher', fc.tuple(df, df).map(([n, m]) => fisher(n, m))],
];

describe.each(families)('%s', (name, family) => {
  const signed = name === 'normal' || name === 'student';
  const point = signed ? real(-30, 30) : real(-8, 8).map(Math.exp);

  test('the two tails sum to 1', () => {
    fc.assert(
      fc.property(family, point, ({ cdf, upper }, x) => {
        expect(Math.abs(cdf(x) + upper(x) - 1)).toBeLessThanOrEqual(4e-16);
      }),
    );
  });

  test('probabilities lie between 0 and 1 and rise with the point', () => {
    fc.assert(
      fc.property(family, point, point, ({ cdf, upper }, x, other) => {
        const [a, b] = [Math.min(x, other), Math.max(x, other)];
        // Equal to rounding where the two points are neighbours.
        expect(cdf(a)).toBeLessThanOrEqual(cdf(b) * (1 + 1e-12));
        expect(upper(b)).toBeLessThanOrEqual(upper(a) * (1 + 1e-12));
        expect(cdf(a)).toBeGreaterThanOrEqual(0);
        expect(cdf(b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the quantile inverts both tails (relative 1e-11 on the smaller one)', () => {
    const share = fc.oneof(
      real(0.001, 0.999),
      real(-250, -3).map((exponent) => 10 ** exponent),
      real(-15, -3).map((exponent) => 1 - 10 ** exponent),
    );
    fc.assert(
      fc.property(family, share, ({ cdf, upper, quantile }, p) => {
        const x = quantile(p);
        // Below one degree of freedom far quantiles leave the range of numbers.
        fc.pre(x !== 0 && Math.abs(x) > 1e-290 && Math.abs(x) < 1e150);
        const [reached, goal] = p < 0.5 ? [cdf(x), p] : [upper(x), 1 - p];
        // A last-digit change of x moves a tail by more where the distribution is narrow.
        const sensitivity = Math.abs(cdf(x * (1 + 1e-12)) - cdf(x * (1 - 1e-12))) * 1e-3;
        expect(Math.abs(reached - goal)).toBeLessThanOrEqual(1e-11 * goal + sensitivity);
      }),
      { numRuns: 200 },
    );
  });

  test('the quantiles of 0 and 1 are the ends of the range', () => {
    fc.assert(
      fc.property(family, ({ quantile, cdf, upper }) => {
        expect(quantile(0)).toBe(signed ? -Infinity : 0);
        expect(quantile(1)).toBe(Infinity);
        expect([cdf(-Infinity), upper(-Infinity)]).toEqual([0, 1]);
        expect([cdf(Infinity), upper(Infinity)]).toEqual([1, 0]);
      }),
      { numRuns: 20 },
    );
  });

  test('what is no number or no probability is refused', () => {
    const [{ cdf, upper, quantile }] = fc.sample(family, 1) as [Distribution];
    expect(() => cdf(NaN)).toThrow('not-a-number');
    expect(() => upper(NaN)).toThrow('not-a-number');
    for (const p of [-1e-9, 1.1, NaN]) expect(() => quantile(p)).toThrow('probability-range');
  });
});

describe('symmetry', () => {
  test('normal and student are symmetric about 0', () => {
    fc.assert(
      fc.property(real(-40, 40), df, real(0.001, 0.999), (x, n, p) => {
        expect(normalCdf(-x)).toBe(normalUpper(x));
        expect(studentCdf(-x, n)).toBe(studentUpper(x, n));
        expect(Math.abs(studentQuantile(p, n) + studentQuantile(1 - p, n))).toBeLessThanOrEqual(
          1e-12 * Math.max(1, Math.abs(studentQuantile(p, n))),
        );
      }),
    );
    expect(normalCdf(0)).toBe(0.5);
    expect(studentCdf(0, 3)).toBe(0.5);
    expect(studentQuantile(0.5, 3)).toBe(0);
  });

  test('exchanging the degrees of freedom inverts F', () => {
    fc.assert(
      fc.property(real(-6, 6), df, df, (log, n, m) => {
        const f = Math.exp(log);
        const [lower, upper] = [fisherCdf(f, n, m), fisherUpper(1 / f, m, n)];
        expect(Math.abs(lower - upper)).toBeLessThanOrEqual(1e-10 * lower);
      }),
    );
  });
});

describe('one distribution as another', () => {
  test('the square of t is F with 1 degree of freedom', () => {
    fc.assert(
      fc.property(real(0.01, 20), df, (t, n) => {
        const [squared, tail] = [fisherUpper(t * t, 1, n), 2 * studentUpper(t, n)];
        expect(Math.abs(squared - tail)).toBeLessThanOrEqual(1e-11 * tail);
      }),
    );
  });

  test('the square of a normal value is chi-squared with 1 degree of freedom', () => {
    fc.assert(
      fc.property(real(0.01, 35), (z) => {
        const tail = 2 * normalUpper(z);
        expect(Math.abs(chiSquaredUpper(z * z, 1) - tail)).toBeLessThanOrEqual(1e-12 * tail);
      }),
    );
  });

  test('infinite degrees of freedom are the normal distribution', () => {
    expect(studentUpper(2, Infinity)).toBe(normalUpper(2));
    expect(studentQuantile(0.975, Infinity)).toBe(normalQuantile(0.975));
    expect(Math.abs(studentUpper(2, 1e15) - normalUpper(2))).toBeLessThan(1e-15);
  });

  test('a t with 1 degree of freedom is Cauchy', () => {
    for (const t of [0.1, 1, 7, 1e6]) {
      const tail = Math.atan(1 / t) / Math.PI;
      expect(Math.abs(studentUpper(t, 1) - tail)).toBeLessThanOrEqual(1e-14 * tail);
    }
  });

  test('degrees of freedom of 0 or less are refused', () => {
    for (const n of [0, -1, NaN]) {
      expect(() => studentUpper(1, n)).toThrow('not-positive');
      expect(() => studentQuantile(0.9, n)).toThrow('not-positive');
      expect(() => chiSquaredQuantile(0.9, n)).toThrow('not-positive');
      expect(() => chiSquaredUpper(1, n)).toThrow('not-positive');
      expect(() => fisherQuantile(0.9, n, 1)).toThrow('not-positive');
      expect(() => fisherUpper(1, 1, n)).toThrow('not-positive');
    }
  });
});
