import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { moments } from '../../../src/core/number/moments.js';
import fixture from '../../fixture/number.json' with { type: 'json' };

const { y, w } = fixture;

function expectRelative(actual: number | null, expected: number, tolerance: number): void {
  expect(actual).not.toBeNull();
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

describe('moments', () => {
  test('weighted mean and variance are those of the survey package in R (relative 1e-13)', () => {
    const found = moments(y, w);
    expect(found.n).toBe(60);
    expectRelative(found.mean, fixture.mean, 1e-13);
    expectRelative(found.variance, fixture.variance, 1e-13);
  });

  test('weights a billion times larger or smaller change nothing (relative 1e-14)', () => {
    const plain = moments(y, w);
    for (const factor of [1e9, 1e-9]) {
      const scaled = moments(
        y,
        w.map((weight) => weight * factor),
      );
      expectRelative(scaled.mean, plain.mean!, 1e-14);
      expectRelative(scaled.variance, plain.variance!, 1e-14);
    }
  });

  test('an offset of a billion leaves the variance of the tenths to the digits the data hold', () => {
    const { x, mean, sd } = fixture.hugeOffset;
    const found = moments(x);
    expectRelative(found.mean, mean, 1e-15);
    expectRelative(Math.sqrt(found.variance!), sd, 1e-7);
  });

  test('without weights the divisor is n - 1', () => {
    expect(moments([2, 4, 9])).toEqual({ n: 3, sumWeights: 3, mean: 5, variance: 13 });
  });

  test('missing values and rows of weight 0 do not count', () => {
    expect(moments([2, NaN, 4, 9])).toEqual(moments([2, 4, 9]));
    expect(moments([2, NaN, 4, 9, 70], [1, 5, 2, 1, 0])).toEqual(moments([2, 4, 9], [1, 2, 1]));
  });

  test('equal weights give the plain mean and variance', () => {
    const weighted = moments(y, new Float64Array(60).fill(3));
    const plain = moments(y);
    expectRelative(weighted.mean, plain.mean!, 1e-15);
    expectRelative(weighted.variance, plain.variance!, 1e-14);
    expect(weighted.sumWeights).toBe(180);
  });

  test('an empty column has no mean, and one value no variance', () => {
    expect(moments([])).toEqual({ n: 0, sumWeights: 0, mean: null, variance: null });
    expect(moments([NaN, 3], [1, 0])).toEqual({ n: 0, sumWeights: 0, mean: null, variance: null });
    expect(moments([7, NaN], [2, 1])).toEqual({ n: 1, sumWeights: 2, mean: 7, variance: null });
  });

  test('a constant column has exactly its constant as mean, and variance 0', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 2 }),
        (constant, weights) => {
          const found = moments(new Float64Array(weights.length).fill(constant), weights);
          expect(found.mean).toBe(constant);
          expect(found.variance).toBe(0);
        },
      ),
    );
  });

  test('shifting a column shifts its mean and keeps its variance', () => {
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(whole, { minLength: 2, maxLength: 50 }), whole, (values, shift) => {
        const before = moments(values);
        const after = moments(values.map((x) => x + shift));
        expect(after.mean).toBeCloseTo(before.mean! + shift, 10);
        expect(Math.abs(after.variance! - before.variance!)).toBeLessThanOrEqual(
          1e-12 * before.variance! + 1e-20,
        );
      }),
    );
  });

  test('inputs are not written to', () => {
    const values = Object.freeze([3, 1, 2]);
    expect(moments(values, Object.freeze([1, 1, 2])).mean).toBe(2);
  });

  test('wrong weights are named', () => {
    expect(() => moments([1, 2], [1])).toThrow('length-mismatch');
    expect(() => moments([1, 2], [1, -2])).toThrow('weight-negative {"position":2,"value":-2}');
    expect(() => moments([1, 2], [NaN, 2])).toThrow('not-finite');
  });
});
