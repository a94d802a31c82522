import { interval } from '../inference/interval.js';
import { estimateAt } from './group-estimate.js';
import { groupMeans } from './group-mean.js';
import type { ItemSet } from './item-set.js';
import type { RespondentIndex } from './respondent-index.js';
import { scoreBounds, scoreOnLine } from './scale.js';

export interface CsiItem {
  /** Sum 1 over the items with answers; 0 for an item without any. */
  readonly weight: number;
  readonly n: number;
  /** Respondents of weight above 0 without an answer. */
  readonly missing: number;
  /** In scale points. */
  readonly mean: number | null;
  /** In index points. */
  readonly score: number | null;
  /** Index points; the contributions sum to the index. */
  readonly contribution: number;
  /** The interval of the score. */
  readonly low: number | null;
  readonly high: number | null;
}

/** One row per item: its mean, score, interval and what its mean contributes to the index. */
export function csiItems(set: ItemSet, confidence: number): readonly CsiItem[] {
  const together = new Int32Array(set.rows);
  const means = set.items.map((values) =>
    groupMeans(values, set.respondentWeights, together, 1, 0),
  );
  const present = set.respondentWeights.reduce((n, weight) => (weight > 0 ? n + 1 : n), 0);
  const total = set.weights.reduce(
    (sum, weight, i) => (means[i]!.n[0]! > 0 ? sum + weight : sum),
    0,
  );
  return means.map((estimates, item) => {
    const { value: mean, standardError, df, n } = estimateAt(estimates, 0);
    if (n === 0) return { ...emptyItem, missing: present };
    const line = set.lines[item]!;
    const score = scoreOnLine(mean, line);
    const weight = set.weights[item]! / total;
    const error = standardError && Math.abs(standardError / line.span) * line.points;
    const estimate = { value: score, standardError: error, df };
    return {
      weight,
      n,
      missing: present - n,
      mean,
      score,
      contribution: weight * score,
      ...interval(estimate, { confidence, bounds: scoreBounds(line) }),
    };
  });
}

const emptyItem = {
  weight: 0,
  n: 0,
  mean: null,
  score: null,
  contribution: 0,
  low: null,
  high: null,
};

/**
 * What each item contributes to the mean of the respondents' indices.
 *
 *   contributionᵢ = Σᵣ gᵣ (wᵢaᵣᵢ / Σₗ wₗaᵣₗ) sᵣᵢ / Σᵣ gᵣ   over the respondents used
 */
export function respondentContributions(
  rows: readonly CsiItem[],
  { items, weights, lines, respondentWeights }: ItemSet,
  { index, answered }: RespondentIndex,
): readonly CsiItem[] {
  let total = 0;
  const sums = new Float64Array(items.length);
  for (let row = 0; row < index.length; row++) {
    if (Number.isNaN(index[row])) continue;
    const weight = respondentWeights[row]!;
    total += weight;
    for (let item = 0; item < items.length; item++) {
      const value = items[item]![row]!;
      if (Number.isNaN(value)) continue;
      const share = (weight * weights[item]!) / answered[row]!;
      sums[item] = sums[item]! + share * scoreOnLine(value, lines[item]!);
    }
  }
  return rows.map((row, item) => ({ ...row, contribution: sums[item]! / total }));
}
