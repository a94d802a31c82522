import { checkWhole } from '../number/domain.js';
import { squareCopy, type Matrix } from './matrix.js';

/**
 * Sweep operator: takes one variable into a regression, or out of it again.
 *
 *   d = aₖₖ;   aᵢⱼ − aᵢₖaₖⱼ/d,   aₖⱼ/d,   −aᵢₖ/d,   1/d
 *
 * Shape    matrix: n × n, cross products or correlations; pivot k: 0 to n − 1; result: a new matrix
 * Missing  not allowed
 * Notes    Swept on some variables of XᵀX bordered with the response, the response's column holds
 *          their coefficients and its corner the residual sum of squares. Sweeping twice on one
 *          pivot undoes it. null when |aₖₖ| is at most `tolerance`: the variables swept before
 *          determine this one.
 * Errors   length-mismatch · not-finite · not-whole
 * Source   figures of R 4.2.2: solve, lm
 *
 * @example
 * [...sweep([Float64Array.of(4, 2), Float64Array.of(2, 5)], 0)[1]] // => [-0.5, 4]
 */
export function sweep(
  matrix: Matrix,
  pivot: number,
  { tolerance = 0 }: { readonly tolerance?: number } = {},
): Float64Array[] | null {
  const a = squareCopy(matrix);
  checkWhole('pivot', pivot, 0, a.length - 1);
  const row = a[pivot]!;
  const d = row[pivot]!;
  if (Math.abs(d) <= tolerance) return null;
  row.forEach((value, j) => (row[j] = value / d));
  row[pivot] = 1 / d;
  a.forEach((other, i) => {
    if (i === pivot) return;
    const share = other[pivot]!;
    other[pivot] = 0;
    for (let j = 0; j < other.length; j++) other[j] = other[j]! - share * row[j]!;
  });
  return a;
}
