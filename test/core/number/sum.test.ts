import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sum, sumBy } from '../../../src/core/number/sum.js';

const finite = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe('sum', () => {
  test('small terms survive between large ones that cancel', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([1e16, 1, -1e16])).toBe(1);
  });

  test('ten tenths are exactly one', () => {
    expect(sum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  test('an empty column sums to 0', () => {
    expect(sum([])).toBe(0);
  });

  test('the order of the terms changes at most the last digits', () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 200 }), (values) => {
        const size = values.reduce((largest, x) => largest + Math.abs(x), 0);
        const forward = sum(values);
        const sorted = sum(Float64Array.from(values).sort());
        const backward = sum([...values].reverse());
        // One rounding of the result, and second-order errors of 200 terms.
        const tolerance = Math.abs(forward) * 2 ** -52 + size * 200 * 2 ** -104;
        expect(Math.abs(forward - sorted)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(forward - backward)).toBeLessThanOrEqual(tolerance);
      }),
    );
  });

  test('a million tenths are exact to the last digit', () => {
    expect(sum(new Float64Array(1_000_000).fill(0.1))).toBe(100000);
  });

  test('terms can be computed from the row', () => {
    expect(sumBy(3, (row) => row * row)).toBe(5);
    expect(sumBy(0, () => 7)).toBe(0);
  });
});
