import { noInfluence, settleEstimates } from './group-estimate.js';
import type { GroupEstimates, Influence } from './group-estimate.js';
import { itemMeans } from './item-means.js';
import type { ItemMeans } from './item-means.js';
import type { ItemSet } from './item-set.js';
import { scoreOnLine } from './scale.js';

/**
 * Index of each group as the weighted mean of its item means, with linearised standard errors.
 *
 *   I = Σᵢ wᵢx̄ᵢ,   eᵣ = gᵣ Σᵢ wᵢ aᵣᵢ (sᵣᵢ − x̄ᵢ)/Σ_q g_q a_qᵢ,   SE² = n/(n−1) · Σ (eᵣ − ē)²
 *
 * Shape    groups: a code per respondent, from 0 to groupCount − 1
 * Missing  within each group the weights are shared among the items somebody answered; a group
 *          without answers has NaN
 * Source   the closed form that R's survey::svycontrast of the item means gives
 */
export function meanOfMeans(set: ItemSet, groups: Int32Array, groupCount: number): GroupEstimates {
  const sums = itemMeans(set, groups, groupCount);
  const { value, share } = firstValues(set, sums, groupCount);
  const influence = new Float64Array(set.rows);
  set.items.forEach((values, item) => {
    if (set.weights[item] === 0) return;
    const from = item * groupCount;
    const line = set.lines[item]!;
    const factors = new Float64Array(groupCount);
    for (let group = 0; group < groupCount; group++) {
      const total = sums.weightSums[from + group]!;
      const weight = (set.weights[item]! * share[group]! * line.points) / line.span;
      factors[group] = total > 0 ? weight / total : 0;
    }
    const means = sums.means.subarray(from, from + groupCount);
    addInfluence(influence, values, groups, means, factors, line.lowest, line.highest);
  });
  return settleEstimates(
    value,
    summed(influence, set.respondentWeights, groups, groupCount, sums.answered),
    set.magnitude,
  );
}

function summed(
  influence: Float64Array,
  weights: Float64Array,
  groups: Int32Array,
  groupCount: number,
  answered: Uint8Array,
): Influence {
  const sums = noInfluence(groupCount);
  const { n, moved, squares } = sums;
  for (let row = 0; row < influence.length; row++) {
    const group = groups[row]!;
    const e = influence[row]! * weights[row]!;
    n[group] = n[group]! + answered[row]!;
    moved[group] = moved[group]! + e;
    squares[group] = squares[group]! + e * e;
  }
  return sums;
}

/** Index of each group from the item means, and what its weights are multiplied by to sum to 1. */
function firstValues(
  set: ItemSet,
  { means, weightSums }: ItemMeans,
  groupCount: number,
): { readonly value: Float64Array; readonly share: Float64Array } {
  const value = new Float64Array(groupCount);
  const share = new Float64Array(groupCount);
  for (let group = 0; group < groupCount; group++) {
    let total = 0;
    let sum = 0;
    set.lines.forEach((line, item) => {
      const at = item * groupCount + group;
      if (weightSums[at] === 0) return;
      total += set.weights[item]!;
      sum += set.weights[item]! * scoreOnLine(means[at]!, line);
    });
    share[group] = 1 / total;
    value[group] = total > 0 ? sum / total : NaN;
  }
  return { value, share };
}

function addInfluence(
  influence: Float64Array,
  values: Float64Array,
  groups: Int32Array,
  means: Float64Array,
  factors: Float64Array,
  lowest: number,
  highest: number,
): void {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value >= lowest && value <= highest) {
      const group = groups[row]!;
      influence[row] = influence[row]! + factors[group]! * (value - means[group]!);
    }
  }
}
