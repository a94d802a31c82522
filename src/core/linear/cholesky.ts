import { checkLength, squareCopy, type Matrix } from './matrix.js';

/**
 * Cholesky factor of a symmetric positive definite matrix: the lower triangle L.
 *
 *   L Lᵀ = A
 *
 * Shape    matrix: n × n, of which the lower triangle is read; result: n × n, zeros above
 * Missing  not allowed
 * Notes    null when the matrix is not positive definite: a pivot is not above n · 2.2e−16 times its
 *          diagonal element.
 * Errors   length-mismatch · not-finite
 * Source   figures of R 4.2.2: chol, solve
 *
 * @example
 * cholesky([Float64Array.of(4, 2), Float64Array.of(2, 5)])[1][0] // => 1
 */
export function cholesky(matrix: Matrix): Float64Array[] | null {
  const factor = squareCopy(matrix);
  const n = factor.length;
  for (let j = 0; j < n; j++) {
    const row = factor[j]!;
    const limit = n * Number.EPSILON * row[j]!;
    const pivot = row[j]! - dot(row, row, j);
    if (!(pivot > limit)) return null;
    row[j] = Math.sqrt(pivot);
    row.fill(0, j + 1);
    for (let i = j + 1; i < n; i++) {
      const below = factor[i]!;
      below[j] = (below[j]! - dot(below, row, j)) / row[j]!;
    }
  }
  return factor;
}

/**
 * Solution x of A x = b from the Cholesky factor of A.
 *
 *   L z = b,   Lᵀ x = z
 *
 * Shape    factor: from `cholesky`; right: n numbers
 * Errors   length-mismatch
 * Source   figures of R 4.2.2: solve
 * Excel    =MMULT(MINVERSE(A), b)
 *
 * @example
 * [...choleskySolve(cholesky([Float64Array.of(4, 2), Float64Array.of(2, 5)]), [8, 12])] // => [1, 2]
 */
export function choleskySolve(factor: Matrix, right: ArrayLike<number>): Float64Array {
  const n = factor.length;
  checkLength('right', right.length, n);
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) x[i] = (x[i]! - dot(factor[i]!, x, i)) / factor[i]![i]!;
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = x[i]! - factor[k]![i]! * x[k]!;
    x[i] = x[i]! / factor[i]![i]!;
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array, count: number): number {
  let total = 0;
  for (let k = 0; k < count; k++) total += a[k]! * b[k]!;
  return total;
}
