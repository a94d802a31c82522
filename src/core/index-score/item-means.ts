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
  const answered = new Uint8Array(set.rows);
  set.items.forEach((_, item) => {
    const from = item * groupCount;
    const sums = means.subarray(from, from + groupCount);
    const totals = weightSums.subarray(from, from + groupCount);
    addItem(set, item, groups, sums, totals, answered);
    for (let group = 0; group < groupCount; group++) {
      if (totals[group]! > 0) sums[group] = sums[group]! / totals[group]!;
    }
  });
  return { means, weightSums, answered };
}

function addItem(
  { items, lines, weights, respondentWeights }: ItemSet,
  item: number,
  groups: Int32Array,
  sums: Float64Array,
  totals: Float64Array,
  answered: Uint8Array,
): void {
  const values = items[item]!;
  const { lowest, highest } = lines[item]!;
  const counts = weights[item]! > 0 ? 1 : 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const weight = respondentWeights[row]!;
    if (value >= lowest && value <= highest) {
      const group = groups[row]!;
      sums[group] = sums[group]! + weight * value;
      totals[group] = totals[group]! + weight;
      answered[row] = weight > 0 ? answered[row]! | counts : 0;
    } else if (!Number.isNaN(value) && weight > 0) {
      throw offScale(lines[item]!, value, row, item);
    }
  }
}
