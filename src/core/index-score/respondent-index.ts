import { offScale } from './item-set.js';
import type { ItemSet } from './item-set.js';

/** An index of each respondent. */
export interface RespondentIndex {
  /** NaN for respondents of weight 0 and for those who answered less than half of the weight. */
  readonly index: Float64Array;
  /** Share of the items' weight that the respondent answered, to 1e-12: 1 less that of the gaps. */
  readonly answered: Float64Array;
}

/** The share of the weight a respondent must have answered. */
const coverage = 0.5 - 1e-9;

/** Rows taken through all items at a time, so that their sums stay in the cache. */
const block = 8192;

/**
 * Index of each respondent: the weighted mean of the items that he answered.
 *
 *   Iᵣ = Σᵢ wᵢ aᵣᵢ sᵣᵢ / Σᵢ wᵢ aᵣᵢ,   where Σᵢ wᵢ aᵣᵢ is at least half of Σᵢ wᵢ
 *
 * Shape    one entry per respondent
 * Unit     index points
 * Missing  the weight of an item without an answer goes to the items with one
 * Source   reference cases of R 4.2.2, survey 4.1.1: composite, composite_missing
 */
export function respondentIndex(set: ItemSet): RespondentIndex {
  const index = new Float64Array(set.rows);
  const answered = new Float64Array(set.rows).fill(1);
  for (let from = 0; from < set.rows; from += block) {
    const to = Math.min(from + block, set.rows);
    set.items.forEach((_, item) => addScores(set, item, from, to, index, answered));
  }
  for (let row = 0; row < set.rows; row++) {
    const share = answered[row]!;
    const usable = share >= coverage && set.respondentWeights[row]! > 0;
    index[row] = usable ? index[row]! / share : NaN;
  }
  return { index, answered };
}

function addScores(
  { items, weights, lines, respondentWeights }: ItemSet,
  item: number,
  from: number,
  to: number,
  sums: Float64Array,
  answered: Float64Array,
): void {
  const values = items[item]!;
  const weight = weights[item]!;
  const { zero, span, points, lowest, highest } = lines[item]!;
  const slope = (weight * points) / span;
  for (let row = from; row < to; row++) {
    const value = values[row]!;
    if (value >= lowest && value <= highest) {
      sums[row] = sums[row]! + slope * (value - zero);
    } else {
      if (!Number.isNaN(value) && respondentWeights[row]! > 0) {
        throw offScale(lines[item]!, value, row, item);
      }
      answered[row] = answered[row]! - weight;
    }
  }
}
