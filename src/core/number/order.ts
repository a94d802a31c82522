/**
 * Row numbers in ascending order of their values; equal values keep the order of their rows.
 *
 * Shape    values: one column; result: the same length, rows counted from 0
 * Missing  rows of NaN come last
 *
 * @example
 * [...order([3, 1, NaN, 1])] // => [1, 3, 0, 2]
 */
export function order(values: ArrayLike<number>): Uint32Array {
  const rows = new Uint32Array(values.length);
  let present = 0;
  let last = values.length;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row])) rows[present++] = row;
  }
  for (let row = values.length - 1; row >= 0; row--) {
    if (Number.isNaN(values[row])) rows[--last] = row;
  }
  rows.subarray(0, present).sort((a, b) => values[a]! - values[b]! || a - b);
  return rows;
}
