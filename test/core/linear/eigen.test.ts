import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { symmetricEigen } from '../../../src/core/linear/eigen.js';
import { matrixOf } from '../../../src/core/linear/matrix.js';
import fixture from '../../fixture/linear.json' with { type: 'json' };

const size = 5;
const symmetric = fc
  .array(fc.integer({ min: -20, max: 20 }), { minLength: size * size, maxLength: size * size })
  .map((cells) =>
    matrixOf(
      Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (__, j) => cells[Math.min(i, j) * size + Math.max(i, j)]!),
      ),
    ),
  );

describe('symmetricEigen', () => {
  test.each(['hilbert5', 'random14', 'indefinite14'] as const)(
    '%s has the eigenvalues of R to 1e-14 of the largest, and its vectors to 1e-12',
    (name) => {
      const { matrix, values, vectors } = fixture[name];
      const found = symmetricEigen(matrixOf(matrix));
      const largest = Math.max(...values.map(Math.abs));
      values.forEach((value, k) => {
        expect(Math.abs(found.values[k]! - value)).toBeLessThanOrEqual(1e-14 * largest);
        vectors[k]!.forEach((x, i) =>
          expect(Math.abs(found.vectors[k]![i]! - x)).toBeLessThanOrEqual(1e-12),
        );
      });
    },
  );

  test('vectors are orthonormal', () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { vectors } = symmetricEigen(matrix);
        vectors.forEach((v, i) =>
          vectors.forEach((w, j) => {
            const product = v.reduce((total, x, k) => total + x * w[k]!, 0);
            expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThanOrEqual(1e-14);
          }),
        );
      }),
    );
  });

  test('the matrix only stretches its vectors, and values descend', () => {
    fc.assert(
      fc.property(symmetric, (matrix) => {
        const { values, vectors } = symmetricEigen(matrix);
        vectors.forEach((vector, k) => {
          if (k > 0) expect(values[k]).toBeLessThanOrEqual(values[k - 1]!);
          matrix.forEach((row, i) => {
            const image = row.reduce((total, x, j) => total + x * vector[j]!, 0);
            expect(Math.abs(image - values[k]! * vector[i]!)).toBeLessThanOrEqual(1e-12);
          });
        });
      }),
    );
  });

  test('a matrix of ones has n once and 0 otherwise', () => {
    const { values, vectors } = symmetricEigen(
      matrixOf([
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ]),
    );
    expect(values[0]).toBeCloseTo(3, 14);
    expect(Math.abs(values[1]!) + Math.abs(values[2]!)).toBeLessThan(1e-14);
    for (const x of vectors[0]!) expect(x).toBeCloseTo(Math.sqrt(1 / 3), 14);
  });

  test('a diagonal matrix is sorted, and one number is its own value', () => {
    const { values, vectors } = symmetricEigen(
      matrixOf([
        [2, 0],
        [0, 3],
      ]),
    );
    expect([...values]).toEqual([3, 2]);
    expect(vectors.map((vector) => [...vector])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect([...symmetricEigen([Float64Array.of(-7)]).values]).toEqual([-7]);
  });

  test('only the upper triangle is read', () => {
    const full = symmetricEigen(
      matrixOf([
        [1, 2],
        [2, 5],
      ]),
    );
    expect(
      symmetricEigen(
        matrixOf([
          [1, 2],
          [99, 5],
        ]),
      ),
    ).toEqual(full);
  });
});
