import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matrixOf, type Matrix } from '../../../src/core/linear/matrix.js';
import { sweep } from '../../../src/core/linear/sweep.js';
import fixture from '../../fixture/linear.json' with { type: 'json' };

function difference(found: Matrix, expected: readonly ArrayLike<number>[]): number {
  return Math.max(
    ...found.flatMap((row, i) => [...row].map((x, j) => Math.abs(x - expected[i]![j]!))),
  );
}

describe('sweep', () => {
  test('sweeping on every variable gives the inverse of R (1e-13 of its largest element)', () => {
    const { matrix, inverse } = fixture.random14;
    const swept = matrix.reduce((a: Matrix, _, k) => sweep(a, k)!, matrixOf(matrix));
    const largest = Math.max(...inverse.flat().map(Math.abs));
    expect(difference(swept, inverse)).toBeLessThanOrEqual(1e-13 * largest);
  });

  test('swept cross products hold the coefficients and residuals of lm in R', () => {
    const { columns, response, coefficients, residualSquares } = fixture.regression;
    const all = [...columns, response];
    const products = all.map((a) =>
      all.map((b) => a.reduce((total, x, row) => total + x * b[row]!, 0)),
    );
    const swept = columns.reduce((a: Matrix, _, k) => sweep(a, k)!, matrixOf(products));
    const last = columns.length;
    coefficients.forEach((b, j) => expect(swept[j]![last]).toBeCloseTo(b, 10));
    expect(swept[last]![last]).toBeCloseTo(residualSquares[0]!, 9);
  });

  test('sweeping twice on one pivot gives the matrix back', () => {
    const correlation = fc.double({ min: -0.45, max: 0.45, noNaN: true });
    fc.assert(
      fc.property(correlation, correlation, correlation, fc.nat(2), (a, b, c, pivot) => {
        const matrix = matrixOf([
          [1, a, b],
          [a, 1, c],
          [b, c, 1],
        ]);
        const twice = sweep(sweep(matrix, pivot)!, pivot)!;
        expect(difference(twice, matrix)).toBeLessThanOrEqual(1e-15);
      }),
    );
  });

  test('the order of the pivots does not matter', () => {
    const matrix = matrixOf(fixture.hilbert5.matrix);
    const [one, other] = [sweep(sweep(matrix, 0)!, 3)!, sweep(sweep(matrix, 3)!, 0)!];
    expect(difference(one, other)).toBeLessThanOrEqual(1e-12);
  });

  test('a variable that the others determine has no sweep', () => {
    const matrix = matrixOf([
      [1, 1],
      [1, 1],
    ]);
    expect(sweep(sweep(matrix, 0)!, 1)).toBeNull();
    const nearly = matrixOf([
      [1, 1],
      [1, 1 + 1e-13],
    ]);
    expect(sweep(sweep(nearly, 0)!, 1, { tolerance: 1e-12 })).toBeNull();
    expect(sweep(sweep(nearly, 0)!, 1)).not.toBeNull();
  });

  test('the matrix handed over keeps its cells, and pivots outside it are refused', () => {
    const matrix = matrixOf([
      [4, 2],
      [2, 5],
    ]);
    sweep(matrix, 0);
    expect(matrix.map((row) => [...row])).toEqual([
      [4, 2],
      [2, 5],
    ]);
    expect(() => sweep(matrix, 2)).toThrow('not-whole');
  });
});
