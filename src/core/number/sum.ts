/**
 * Sum with Neumaier's compensation: the rounding error of every addition is kept and added last.
 *
 *   Σ xᵢ
 *
 * Shape    values: one column
 * Unit     that of the values; 0 for an empty column
 * Missing  not allowed: a NaN makes the sum NaN, so the caller leaves it out
 * Notes    the values must be finite and their partial sums below 1.8e308
 * Excel    =SUM(values)
 *
 * @example
 * sum([1, 1e100, 1, -1e100]) // => 2
 */
export function sum(values: ArrayLike<number>): number {
  return sumBy(values.length, (row) => values[row]!);
}

/**
 * Compensated sum of a term computed for each row: products, squares, selected rows.
 *
 *   Σ term(i),   i = 0 … count − 1
 *
 * Unit     that of the terms; 0 when count is 0
 * Missing  not allowed: the term returns 0 for a row that does not count
 *
 * @example
 * sumBy(3, (row) => row * row) // => 5
 */
export function sumBy(count: number, term: (row: number) => number): number {
  let total = 0;
  let lost = 0;
  for (let row = 0; row < count; row++) {
    const value = term(row);
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
