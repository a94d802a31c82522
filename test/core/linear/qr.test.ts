import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leastSquares } from '../../../src/core/linear/qr.js';
import fixture from '../../fixture/linear.json' with { type: 'json' };

describe('leastSquares', () => {
  test.each(['regression', 'aliased'] as const)('%s is lm of R (relative 1e-12)', (name) => {
    const expected = fixture[name];
    const found = leastSquares(expected.columns, expected.response);
    expect(found.rank).toBe(expected.rank);
    expected.coefficients.forEach((coefficient, j) => {
      if (coefficient === null) expect(found.coefficients[j]).toBeNull();
      else {
        const error = Math.abs(found.coefficients[j]! - coefficient);
        expect(error).toBeLessThanOrEqual(1e-12 * Math.abs(coefficient));
      }
    });
    const largest = Math.max(...expected.inverse.flat().map(Math.abs));
    expected.inverse.forEach((row, i) =>
      row.forEach((x, j) =>
        expect(Math.abs(found.inverse[i]![j]! - x)).toBeLessThanOrEqual(1e-12 * largest),
      ),
    );
    expected.residuals.forEach((x, row) => expect(found.residuals[row]).toBeCloseTo(x, 12));
    expect(found.residualSquares / expected.residualSquares[0]! - 1).toBeCloseTo(0, 12);
  });

  test('the residuals are orthogonal to every column', () => {
    const cell = fc.integer({ min: 1, max: 10 });
    const column = fc.array(cell, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 5 }), column, (columns, response) => {
        const { residuals } = leastSquares(columns, response);
        for (const regressor of columns) {
          const product = regressor.reduce((total, x, row) => total + x * residuals[row]!, 0);
          expect(Math.abs(product)).toBeLessThanOrEqual(1e-9);
        }
      }),
    );
  });

  test('points on a line are met exactly', () => {
    const { coefficients, residualSquares } = leastSquares(
      [
        [1, 1, 1],
        [0, 1, 2],
      ],
      [1, 3, 5],
    );
    expect(coefficients[0]).toBeCloseTo(1, 14);
    expect(coefficients[1]).toBeCloseTo(2, 14);
    expect(residualSquares).toBeLessThan(1e-28);
  });

  test('a constant, a repeated and a zero column are left out beside the intercept', () => {
    const ones = [1, 1, 1, 1];
    const { coefficients, rank } = leastSquares(
      [ones, [5, 5, 5, 5], [1, 2, 3, 5], [1, 2, 3, 5], [0, 0, 0, 0]],
      [2, 3, 5, 7],
    );
    expect(rank).toBe(2);
    expect(coefficients.map((b) => b === null)).toEqual([false, true, false, true, true]);
  });

  test('more columns than rows leave the last ones out', () => {
    const { rank, coefficients } = leastSquares(
      [
        [1, 1],
        [1, 2],
        [3, 1],
      ],
      [4, 9],
    );
    expect(rank).toBe(2);
    expect(coefficients[2]).toBeNull();
  });

  test('no columns leave the response as residual', () => {
    expect(leastSquares([], [3, 4])).toEqual({
      coefficients: [],
      rank: 0,
      inverse: [],
      residuals: Float64Array.of(3, 4),
      residualSquares: 25,
    });
  });

  test('columns of another length than the response are refused', () => {
    expect(() => leastSquares([[1, 2]], [1])).toThrow('length-mismatch');
  });
});
