import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  binomialCdf,
  binomialMass,
  clopperPearson,
} from '../../../src/core/distribution/binomial.js';
import { poissonCdf, poissonMass } from '../../../src/core/distribution/poisson.js';
import { sumBy } from '../../../src/core/number/sum.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const trials = fc.integer({ min: 1, max: 60 });

describe('binomial', () => {
  test('the masses up to k sum to the probability of k or fewer', () => {
    fc.assert(
      fc.property(trials, share, fc.nat(60), (n, p, k) => {
        const last = Math.min(k, n);
        const total = sumBy(last + 1, (i) => binomialMass(i, n, p));
        expect(Math.abs(total - binomialCdf(last, n, p))).toBeLessThanOrEqual(1e-13);
      }),
    );
  });

  test('no trials have no success, and certain ones only successes', () => {
    expect(binomialMass(0, 0, 0.3)).toBe(1);
    expect([binomialMass(4, 4, 1), binomialMass(3, 4, 1), binomialMass(0, 4, 0)]).toEqual([
      1, 0, 1,
    ]);
    expect([binomialCdf(-1, 4, 0.5), binomialCdf(4, 4, 0.5), binomialCdf(3, 4, 1)]).toEqual([
      0, 1, 0,
    ]);
    expect(binomialCdf(1.9, 2, 0.5)).toBe(binomialCdf(1, 2, 0.5));
  });

  test('counts that are no whole numbers within the trials are refused', () => {
    expect(() => binomialMass(3, 2, 0.5)).toThrow('not-whole');
    expect(() => binomialMass(0.5, 2, 0.5)).toThrow('not-whole');
    expect(() => binomialCdf(NaN, 2, 0.5)).toThrow('not-a-number');
    expect(() => binomialCdf(1, 2.5, 0.5)).toThrow('not-whole');
    expect(() => binomialCdf(1, 2, 1.5)).toThrow('probability-range');
  });
});

describe('poisson', () => {
  test('the masses up to k sum to the probability of k or fewer', () => {
    const mean = fc.double({ min: 1e-6, max: 40, noNaN: true });
    fc.assert(
      fc.property(mean, fc.nat(80), (lambda, k) => {
        const total = sumBy(k + 1, (i) => poissonMass(i, lambda));
        expect(Math.abs(total - poissonCdf(k, lambda))).toBeLessThanOrEqual(1e-13);
      }),
    );
  });

  test('no count is below 0, and a mean of 0 or less is refused', () => {
    expect(poissonCdf(-0.5, 3)).toBe(0);
    expect(poissonCdf(Infinity, 3)).toBe(1);
    expect(poissonCdf(2.7, 3)).toBe(poissonCdf(2, 3));
    expect(() => poissonCdf(1, 0)).toThrow('not-positive');
    expect(() => poissonMass(-1, 1)).toThrow('not-whole');
  });
});

describe('clopperPearson', () => {
  test("81 of 263 gives the limits of R's binom.test, 0.2527367 and 0.3676219", () => {
    const { low, high } = clopperPearson(81, 263, 0.95);
    expect(low).toBeCloseTo(0.2527367, 7);
    expect(high).toBeCloseTo(0.3676219, 7);
  });

  test("3 of a billion has the limits of R's qbeta (relative 1e-14)", () => {
    const { low, high } = clopperPearson(3, 1e9, 0.95);
    expect(Math.abs(low / 6.186721233228955e-10 - 1)).toBeLessThanOrEqual(1e-14);
    expect(Math.abs(high / 8.767273044460694e-9 - 1)).toBeLessThanOrEqual(1e-14);
  });

  test('each limit leaves half of what the confidence leaves in the binomial tail', () => {
    fc.assert(
      fc.property(
        trials,
        fc.nat(60),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (n, k, c) => {
          const x = Math.min(k, n);
          const { low, high } = clopperPearson(x, n, c);
          const tail = (1 - c) / 2;
          if (x > 0) expect(binomialCdf(n - x, n, 1 - low)).toBeCloseTo(tail, 12);
          if (x < n) expect(binomialCdf(x, n, high)).toBeCloseTo(tail, 12);
          expect(low).toBeLessThanOrEqual(x / n);
          expect(high).toBeGreaterThanOrEqual(x / n);
        },
      ),
    );
  });

  test('counting the failures mirrors the interval', () => {
    const [successes, failures] = [clopperPearson(3, 18, 0.95), clopperPearson(15, 18, 0.95)];
    expect(successes.low).toBeCloseTo(1 - failures.high, 15);
    expect(successes.high).toBeCloseTo(1 - failures.low, 15);
  });

  test('none and all leave one side open, and certainty both', () => {
    expect(clopperPearson(0, 20, 0.95).low).toBe(0);
    expect(clopperPearson(20, 20, 0.95).high).toBe(1);
    expect(clopperPearson(5, 20, 1)).toEqual({ low: 0, high: 1 });
  });

  test('more successes than trials, and no trials, are refused', () => {
    expect(() => clopperPearson(3, 2, 0.95)).toThrow('not-whole');
    expect(() => clopperPearson(0, 0, 0.95)).toThrow('not-whole');
    expect(() => clopperPearson(1, 2, 95)).toThrow('probability-range');
  });
});
