import { order } from './order.js';

/**
 * Ranks from 1 in ascending order; equal values share the mean of the ranks they take up.
 *
 * Shape    values: one column; result: the same length
 * Missing  NaN stays NaN and takes no rank
 * Source   R 4.2.2: rank(ties.method = "average")
 * Excel    =RANK(x, values, 1) + (COUNTIF(values, x) - 1)/2
 *
 * @example
 * [...averageRanks([10, 30, NaN, 30])] // => [1, 2.5, NaN, 2.5]
 */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  const rows = order(values);
  const ranks = new Float64Array(rows.length).fill(NaN);
  let start = 0;
  while (start < rows.length && !Number.isNaN(values[rows[start]!])) {
    const value = values[rows[start]!];
    let end = start + 1;
    while (end < rows.length && values[rows[end]!] === value) end++;
    for (let i = start; i < end; i++) ranks[rows[i]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
