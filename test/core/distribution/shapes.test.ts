import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { incompleteBeta, inverseBeta } from '../../../src/core/distribution/beta.js';
import { incompleteGamma, inverseGamma, logGamma } from '../../../src/core/distribution/gamma.js';
import { logExcess, stirlingError } from '../../../src/core/distribution/stirling.js';

const shape = fc.double({ min: -1, max: 4, noNaN: true }).map((exponent) => 10 ** exponent);

describe('incompleteBeta', () => {
  test('exchanging the shapes exchanges the tails', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), shape, shape, (log, a, b) => {
        const odds = Math.exp(log);
        const [here, there] = [incompleteBeta(odds, a, b), incompleteBeta(1 / odds, b, a)];
        expect(Math.abs(here.lower - there.upper)).toBeLessThanOrEqual(1e-11 * here.lower);
      }),
    );
  });

  test('shapes of 1 are the uniform distribution', () => {
    for (const x of [1 / 8, 1 / 2, 3 / 4]) {
      expect(incompleteBeta(x / (1 - x), 1, 1).lower).toBeCloseTo(x, 15);
    }
  });

  test('the inverse of its tails is the point itself', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), shape, shape, (sds, a, b) => {
        const odds = (a / b) * Math.exp(sds * Math.min(1, Math.sqrt(1 / a + 1 / b)));
        const found = inverseBeta(incompleteBeta(odds, a, b), a, b);
        expect(Math.abs(found / odds - 1)).toBeLessThanOrEqual(1e-11);
      }),
    );
  });

  test('the ends of the range have all and nothing', () => {
    expect(incompleteBeta(0, 2, 3)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBeta(Infinity, 2, 3)).toEqual({ lower: 1, upper: 0 });
    expect(incompleteBeta(1e308, 0.5, 1e6)).toEqual({ lower: 1, upper: 0 });
    expect(inverseBeta({ lower: 1, upper: 1e-300 }, 0.15, 0.15)).toBe(Infinity);
    expect(inverseBeta({ lower: 1e-300, upper: 1 }, 0.15, 0.15)).toBe(0);
  });

  test('shapes of 0 or less are refused', () => {
    expect(() => incompleteBeta(1, 0, 1)).toThrow('not-positive');
    expect(() => incompleteBeta(NaN, 1, 1)).toThrow('not-a-number');
  });
});

describe('incompleteGamma', () => {
  test('a shape of 1 is the exponential distribution, far into its tail', () => {
    for (const x of [1e-9, 0.5, 3, 600]) {
      const { lower, upper } = incompleteGamma(x, 1);
      expect(Math.abs(upper / Math.exp(-x) - 1)).toBeLessThanOrEqual(2e-13);
      expect(Math.abs(lower / -Math.expm1(-x) - 1)).toBeLessThanOrEqual(1e-14);
    }
  });

  test('raising the shape by 1 takes the term xᵃe⁻ˣ/Γ(a + 1) from the lower tail', () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0.2, max: 4, noNaN: true }), (a, factor) => {
        const x = a * factor;
        const term = Math.exp(a * Math.log(x) - x - logGamma(a + 1));
        const fall = incompleteGamma(x, a).lower - incompleteGamma(x, a + 1).lower;
        expect(Math.abs(fall - term)).toBeLessThanOrEqual(1e-11);
      }),
    );
  });

  test('the inverse of its tails is the point itself', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), shape, (sds, a) => {
        const x = a * Math.exp(sds * Math.min(1, Math.sqrt(1 / a)));
        const found = inverseGamma(incompleteGamma(x, a), a);
        expect(Math.abs(found / x - 1)).toBeLessThanOrEqual(1e-11);
      }),
    );
  });

  test('a solution too small for a number is 0', () => {
    expect(inverseGamma({ lower: 1e-300, upper: 1 }, 0.05)).toBe(0);
  });
});

describe('logGamma', () => {
  test('it counts factorials', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThanOrEqual(
        1e-15 * Math.max(1, 4 * Math.log(factorial)),
      );
      factorial *= n;
    }
  });

  test('0 and less are refused', () => {
    expect(() => logGamma(0)).toThrow('not-positive');
  });
});

describe('parts of the factor in front', () => {
  test('the Stirling error is what the formula lacks at 1', () => {
    expect(stirlingError(1)).toBeCloseTo(1 - Math.log(2 * Math.PI) / 2, 15);
  });

  test('the excess over the logarithm is u²/2 − u³/3 near 0', () => {
    for (const u of [1e-3, -1e-3, 1e-7]) {
      const expected = u ** 2 / 2 - u ** 3 / 3 + u ** 4 / 4 - u ** 5 / 5;
      expect(Math.abs(logExcess(u) / expected - 1)).toBeLessThanOrEqual(1e-11);
    }
  });
});
