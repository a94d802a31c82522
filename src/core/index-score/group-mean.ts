import { noInfluence, settleEstimates } from './group-estimate.js';
import type { GroupEstimates } from './group-estimate.js';

/**
 * Weighted mean of a column in each group, with its standard error.
 *
 *   mean = Σ gᵣxᵣ / Σ gᵣ,   eᵣ = gᵣ(xᵣ − mean)/Σ gᵣ,   SE² = n/(n−1) · Σ eᵣ²
 *
 * Shape    values, weights: one per respondent; groups: codes from 0 to groupCount − 1
 * Missing  NaN values and rows of weight 0 are left out; an empty group has NaN
 * Source   reference cases of R 4.2.2, survey 4.1.1: svymean of each group by itself
 */
export function groupMeans(
  values: Float64Array,
  weights: Float64Array,
  groups: Int32Array,
  groupCount: number,
  magnitude: number,
): GroupEstimates {
  const means = new Float64Array(groupCount);
  const totals = new Float64Array(groupCount);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const weight = weights[row]!;
    if (Number.isNaN(value) || weight === 0) continue;
    const group = groups[row]!;
    means[group] = means[group]! + weight * value;
    totals[group] = totals[group]! + weight;
  }
  for (let group = 0; group < groupCount; group++) means[group] = means[group]! / totals[group]!;
  const influence = noInfluence(groupCount);
  const { n, moved, squares } = influence;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const weight = weights[row]!;
    if (Number.isNaN(value) || weight === 0) continue;
    const group = groups[row]!;
    const e = (weight / totals[group]!) * (value - means[group]!);
    n[group] = n[group]! + 1;
    moved[group] = moved[group]! + e;
    squares[group] = squares[group]! + e * e;
  }
  return settleEstimates(means, influence, magnitude);
}
