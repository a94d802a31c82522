import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantile, quantileSorted, sortedPresent } from '../../../src/core/number/quantile.js';
import fixture from '../../fixture/number.json' with { type: 'json' };

describe('quantile', () => {
  test('it is type 7 of R (relative 1e-14)', () => {
    const { x, probs, type7 } = fixture.quantile;
    probs.forEach((p, i) => {
      const expected = type7[i]!;
      expect(Math.abs(quantile(x, p)! - expected)).toBeLessThanOrEqual(1e-14 * expected);
    });
  });

  test('a constant column gives its constant exactly, whatever the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tenths, n, p) => {
          const constant = tenths / 10;
          expect(quantile(new Float64Array(n).fill(constant), p)).toBe(constant);
        },
      ),
    );
  });

  test('the i-th of n - 1 equal steps is exactly the value of rank i', () => {
    for (let n = 2; n <= 400; n++) {
      const values = Float64Array.from({ length: n }, (_, i) => i * i);
      for (let i = 0; i < n; i++) expect(quantileSorted(values, i / (n - 1))).toBe(i * i);
    }
  });

  test('a larger share never gives a smaller quantile', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 30 }),
        share,
        share,
        (values, p, q) => {
          const low = quantile(values, Math.min(p, q))!;
          expect(low).toBeLessThanOrEqual(quantile(values, Math.max(p, q))!);
        },
      ),
    );
  });

  test('missing values are left out, and an empty column has none', () => {
    expect(quantile([3, 1, NaN, 2, 10], 0.5)).toBe(2.5);
    expect(quantile([NaN, NaN], 0.5)).toBeNull();
    expect(quantile([], 0)).toBeNull();
    expect(quantile([4], 0.3)).toBe(4);
  });

  test('the column handed over keeps its order', () => {
    const values = Float64Array.of(3, NaN, 1);
    expect(Array.from(sortedPresent(values))).toEqual([1, 3]);
    expect(Array.from(values)).toEqual([3, NaN, 1]);
  });

  test('a share outside 0 to 1 is refused', () => {
    for (const p of [-0.1, 1.1, NaN]) expect(() => quantile([1], p)).toThrow('probability-range');
  });
});
