import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { averageRanks } from '../../../src/core/number/rank.js';

describe('averageRanks', () => {
  test('ties share the mean of their ranks, and missing values take none', () => {
    expect(Array.from(averageRanks([10, 30, NaN, 30]))).toEqual([1, 2.5, NaN, 2.5]);
    expect(Array.from(averageRanks([5, 5, 5]))).toEqual([2, 2, 2]);
    expect(Array.from(averageRanks([]))).toEqual([]);
  });

  test('ranks of n values sum to n(n + 1)/2', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
        const total = averageRanks(values).reduce((subtotal, rank) => subtotal + rank, 0);
        expect(total).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });

  test('a rank is one more than the values below plus half the other equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
        const ranks = averageRanks(values);
        values.forEach((value, row) => {
          const below = values.filter((other) => other < value).length;
          const equal = values.filter((other) => other === value).length;
          expect(ranks[row]).toBe(below + (equal + 1) / 2);
        });
      }),
    );
  });

  test('a negative scale reverses the ranks', () => {
    const values = [3, 1, 4, 1, 5];
    const reversed = averageRanks(values.map((x) => -x));
    averageRanks(values).forEach((rank, row) => expect(rank + reversed[row]!).toBe(6));
  });
});
