import { InputError } from '../error.js';
import { sumBy } from './sum.js';

export interface Moments {
  /** Rows with a value and a weight above 0. */
  readonly n: number;
  /** Sum of their weights; n without weights. */
  readonly sumWeights: number;
  /** Null when n is 0. */
  readonly mean: number | null;
  /** Null when n is below 2. */
  readonly variance: number | null;
}

/**
 * Count, mean and variance of a column, with or without survey weights.
 *
 *   mean = Σ wᵢxᵢ / Σ wᵢ,   variance = n/(n−1) · Σ wᵢ(xᵢ − mean)² / Σ wᵢ
 *
 * Shape    values: one column; weights: one per value
 * Unit     mean that of the values, variance its square
 * Missing  NaN values are left out, and so are rows of weight 0
 * Notes    Without weights the variance has the divisor n − 1. With weights it estimates the variance
 *          of the population the weights stand for, as svyvar of R's survey package does; it is not
 *          the squared standard error of the mean. Weights are not counts: multiplying all of them
 *          by a constant changes nothing. A constant column has exactly its constant as mean and
 *          variance 0. Two passes, compensated sums.
 * Errors   length-mismatch · weight-negative · not-finite
 * Source   reference cases of R 4.2.2, survey 4.1.1: svymean, svyvar
 * Excel    =COUNT(x), =AVERAGE(x), =VAR(x); weighted mean =SUMPRODUCT(w,x)/SUM(w)
 *
 * @example
 * moments([2, 4, NaN, 9]) // => { n: 3, sumWeights: 3, mean: 5, variance: 13 }
 * moments([80, 70, 90, 60], [1, 2, 3, 4]).mean // => 73
 */
export function moments(values: ArrayLike<number>, weights?: ArrayLike<number>): Moments {
  if (weights) checkWeights(weights, values.length);
  const rows = values.length;
  const weight = (row: number): number =>
    Number.isNaN(values[row]) ? 0 : weights ? weights[row]! : 1;
  const { n, first, constant } = survey(values, weight);
  if (n === 0) return { n, sumWeights: 0, mean: null, variance: null };
  const sumWeights = weights ? sumBy(rows, weight) : n;
  if (constant) return { n, sumWeights, mean: first, variance: n < 2 ? null : 0 };
  const weighted = (row: number, value: number): number => {
    const w = weight(row);
    return w === 0 ? 0 : w * value;
  };
  const mean = sumBy(rows, (row) => weighted(row, values[row]!)) / sumWeights;
  const squares = sumBy(rows, (row) => weighted(row, (values[row]! - mean) ** 2));
  return { n, sumWeights, mean, variance: ((squares / sumWeights) * n) / (n - 1) };
}

interface Survey {
  readonly n: number;
  readonly first: number;
  readonly constant: boolean;
}

function survey(values: ArrayLike<number>, weight: (row: number) => number): Survey {
  let n = 0;
  let first = 0;
  let constant = true;
  for (let row = 0; row < values.length; row++) {
    if (weight(row) === 0) continue;
    if (n === 0) first = values[row]!;
    else if (values[row] !== first) constant = false;
    n++;
  }
  return { n, first, constant };
}

function checkWeights(weights: ArrayLike<number>, expected: number): void {
  const got = weights.length;
  if (got !== expected) throw new InputError('length-mismatch', { what: 'weights', got, expected });
  for (let row = 0; row < got; row++) {
    const value = weights[row]!;
    if (value < 0) throw new InputError('weight-negative', { position: row + 1, value });
    if (!Number.isFinite(value))
      throw new InputError('not-finite', { what: 'weights', row: row + 1, column: 1 });
  }
}
