import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { order } from '../../../src/core/number/order.js';

describe('order', () => {
  test('equal values keep the order of their rows, and missing values come last', () => {
    expect(Array.from(order([3, 1, NaN, 1, NaN, 0]))).toEqual([5, 1, 3, 0, 2, 4]);
  });

  test('zero and negative zero are equal, and infinities are at the ends', () => {
    expect(Array.from(order([Infinity, 0, -0, -Infinity, Infinity]))).toEqual([3, 1, 2, 0, 4]);
  });

  test('every row appears once and values ascend', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 50 }), (values) => {
        const rows = Array.from(order(values));
        expect([...rows].sort((a, b) => a - b)).toEqual(values.map((_, row) => row));
        for (let i = 1; i < rows.length; i++) {
          const [a, b] = [rows[i - 1]!, rows[i]!];
          expect(values[a]! < values[b]! || (values[a] === values[b] && a < b)).toBe(true);
        }
      }),
    );
  });
});
