import { InputError } from '../error.js';
import { moments } from '../number/moments.js';
import { sumBy } from '../number/sum.js';
import type { Estimate } from './change.js';

/**
 * Mean of a column with its standard error, with or without survey weights.
 *
 *   mean = Σ gᵣxᵣ / Σ gᵣ,   SE² = n/(n−1) · Σ (gᵣ(xᵣ − mean))² / (Σ gᵣ)²,   df = n − 1
 *
 * Shape    values: one column; weights: one per value
 * Unit     that of the values
 * Missing  NaN values are left out, and so are rows of weight 0
 * Notes    Without weights SE = s/√n. One value has a mean but no standard error.
 * Errors   no-data · length-mismatch · weight-negative · weight-sum-zero · not-finite
 * Source   case C-06 (x 80, 70, 90, 60 with weights 1 to 4); R 4.2.2, survey 4.1.1: svymean
 * Excel    =AVERAGE(x), =STDEV(x)/SQRT(COUNT(x)); weighted mean =SUMPRODUCT(g,x)/SUM(g)
 *
 * @example
 * estimateMean([80, 70, 90, 60], [1, 2, 3, 4]).value // => 73
 * estimateMean([80, 70, 90, 60], [1, 2, 3, 4]).standardError // => 8.477420…
 */
export function estimateMean(values: ArrayLike<number>, weights?: ArrayLike<number>): Estimate {
  const { n, mean, variance, sumWeights } = moments(values, weights);
  if (mean === null) throw nothing(weights);
  if (!Number.isFinite(mean)) throw infinite(values);
  if (variance === null) return { value: mean, standardError: null, df: null, n };
  const squared = weights
    ? ((n / (n - 1)) * squares(values, weights, mean)) / sumWeights ** 2
    : variance / n;
  return { value: mean, standardError: Math.sqrt(squared), df: n - 1, n };
}

function squares(values: ArrayLike<number>, weights: ArrayLike<number>, mean: number): number {
  return sumBy(values.length, (row) => {
    const part = weights[row]! * (values[row]! - mean);
    return part === part ? part * part : 0;
  });
}

function nothing(weights: ArrayLike<number> | undefined): InputError {
  const zero = weights && weights.length > 0 && Array.from(weights).every((g) => g === 0);
  return new InputError(zero ? 'weight-sum-zero' : 'no-data');
}

function infinite(values: ArrayLike<number>): InputError {
  const row = Array.from(values).findIndex((value) => Math.abs(value) === Infinity);
  return new InputError('not-finite', { what: 'values', row: row + 1, column: 1 });
}
