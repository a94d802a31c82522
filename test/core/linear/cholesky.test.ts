import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cholesky, choleskySolve } from '../../../src/core/linear/cholesky.js';
import { matrixOf } from '../../../src/core/linear/matrix.js';
import fixture from '../../fixture/linear.json' with { type: 'json' };

function worst(found: readonly ArrayLike<number>[], expected: readonly number[][]): number {
  const errors = expected.flatMap((row, i) => row.map((x, j) => Math.abs(found[i]![j]! - x)));
  return Math.max(...errors) / Math.max(...expected.flat().map(Math.abs));
}

describe('cholesky', () => {
  test.each([
    // Hilbert's matrix loses six digits in the solution, in R as here: its condition is 4.8e5.
    ['hilbert5', 1e-14, 1e-10],
    ['random14', 1e-14, 1e-13],
  ] as const)('%s has the factor and solution of R', (name, onFactor, onSolution) => {
    const { matrix, cholesky: expected, right, solution } = fixture[name];
    const factor = cholesky(matrixOf(matrix))!;
    expect(worst(factor, expected)).toBeLessThanOrEqual(onFactor);
    expect(worst([choleskySolve(factor, right)], [solution])).toBeLessThanOrEqual(onSolution);
  });

  test('the factor times its transpose is the matrix', () => {
    const cell = fc.integer({ min: -9, max: 9 });
    const square = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(square, (b) => {
        // BᵀB + I is positive definite for every B.
        const a = b.map((_, i) =>
          b.map((__, j) => b.reduce((t, row) => t + row[i]! * row[j]!, i === j ? 1 : 0)),
        );
        const factor = cholesky(matrixOf(a))!;
        const product = a.map((_, i) =>
          a.map((__, j) => factor[i]!.reduce((t, x, k) => t + x * factor[j]![k]!, 0)),
        );
        expect(worst(product, a)).toBeLessThanOrEqual(1e-15 * 8);
      }),
    );
  });

  test('a matrix that is not positive definite has none', () => {
    expect(
      cholesky(
        matrixOf([
          [1, 2],
          [2, 1],
        ]),
      ),
    ).toBeNull();
    expect(
      cholesky(
        matrixOf([
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toBeNull();
    expect(cholesky(matrixOf([[0]]))).toBeNull();
    expect(cholesky(matrixOf([[-4]]))).toBeNull();
  });

  test('a pivot that only rounding keeps above 0 counts as 0', () => {
    const columns = Array.from({ length: 29 }, (_, k) => [0.1, (k + 1) / 10] as const);
    const left = columns.map(([x, y]) => y * y - ((x * y) / Math.sqrt(x * x)) ** 2);
    expect(left.some((pivot) => pivot > 0)).toBe(true);
    for (const [x, y] of columns) {
      const products = matrixOf([
        [x * x, x * y],
        [x * y, y * y],
      ]);
      expect(cholesky(products)).toBeNull();
    }
  });

  test('what is handed over is not written to', () => {
    const matrix = matrixOf([
      [4, 2],
      [2, 5],
    ]);
    const right = Object.freeze([8, 12]);
    expect([...choleskySolve(cholesky(matrix)!, right)]).toEqual([1, 2]);
    expect(matrix.map((row) => [...row])).toEqual([
      [4, 2],
      [2, 5],
    ]);
  });

  test('wrong shapes and missing cells are refused', () => {
    expect(() => cholesky([Float64Array.of(1, 2)])).toThrow('length-mismatch');
    expect(() => cholesky([Float64Array.of(NaN)])).toThrow('not-finite');
    expect(() => matrixOf([[1, 2], [3]])).toThrow('length-mismatch');
    expect(() => choleskySolve(cholesky([Float64Array.of(4)])!, [1, 2])).toThrow('length-mismatch');
  });
});
