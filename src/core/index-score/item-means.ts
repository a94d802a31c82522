import type { ItemSet } from './item-set.js';
import { offScale } from './item-set.js';

/** Means of every item in every group: entry `item · groupCount + group`. */
export interface ItemMeans {
  /** 0 where nobody answered. */
  readonly means: Float64Array;
  /** Sum of the weights of those who answered. */
  readonly weightSums: Float64Array;
  /** 1 for respondents of weight above 0 with an answer to an item of weight above 0. */
  readonly answered: Uint8Array;
}

/** One pass over the columns, item by item, so that the sums of one item stay in the cache. */
export function itemMeans(set: ItemSet, groups: Int32Array, groupCount: number): ItemMeans {
  const means = new Float64Array(set.items.length * groupCount);
  const weightSums = new Float64Array(means.length);
  const gaps = new Uint16Array(set.rows);
  set.items.forEach((_, item) => {
    const from = item * groupCount;
    const sums = means.subarray(from, from + groupCount);
    const totals = weightSums.subarray(from, from + groupCount);
    addItem(set, item, groups, sums, totals, gaps);
    for (let group = 0; group < groupCount; group++) {
      if (totals[group]! > 0) sums[group] = sums[group]! / totals[group]!;
    }
  });
  return { means, weightSums, answered: answering(set, gaps) };
}

function addItem(
  { items, lines, weights, respondentWeights }: ItemSet,
  item: number,
  groups: Int32Array,
  sums: Float64Array,
  totals: Float64Array,
  gaps: Uint16Array,
): void {
  const values = items[item]!;
  const { lowest, highest } = lines[item]!;
  const required = weights[item]! > 0 ? 1 : 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const weight = respondentWeights[row]!;
    if (value >= lowest && value <= highest) {
      const group = groups[row]!;
      sums[group] = sums[group]! + weight * value;
      totals[group] = totals[group]! + weight;
    } else {
      if (!Number.isNaN(value) && weight > 0) throw offScale(lines[item]!, value, row, item);
      gaps[row] = gaps[row]! + required;
    }
  }
}

/** Gaps are rare, so they are counted in place of answers. */
function answering({ weights, respondentWeights }: ItemSet, gaps: Uint16Array): Uint8Array {
  const required = weights.reduce((count, weight) => (weight > 0 ? count + 1 : count), 0);
  const answered = new Uint8Array(gaps.length);
  for (let row = 0; row < gaps.length; row++) {
    answered[row] = gaps[row]! < required && respondentWeights[row]! > 0 ? 1 : 0;
  }
  return answered;
}
