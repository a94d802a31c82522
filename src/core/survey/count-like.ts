/**
 * Whether weights look like counts of answers: a short table of different ratings, each with a whole
 * number beside it. Weights are survey weights, so an interval from such a table is far too wide.
 *
 * Shape    ratings: one column; weights: one per rating
 * Missing  rows without a rating are not looked at
 * Notes    At most 11 rows, all ratings different, all weights whole, their sum above the rows.
 *
 * @example
 * countLike([10, 8, 3], [60, 25, 15]) // => true
 * countLike([10, 8, 8], [60, 25, 15]) // => false
 */
export function countLike(ratings: ArrayLike<number>, weights: ArrayLike<number>): boolean {
  if (ratings.length > 11) return false;
  const seen = new Set<number>();
  let rows = 0;
  let sum = 0;
  for (let row = 0; row < ratings.length; row++) {
    if (Number.isNaN(ratings[row])) continue;
    if (!Number.isInteger(weights[row])) return false;
    rows++;
    seen.add(ratings[row]!);
    sum += weights[row]!;
  }
  return rows > 1 && seen.size === rows && sum > rows;
}
