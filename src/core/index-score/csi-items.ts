import type { Estimate } from '../inference/change.js';
import { interval } from '../inference/interval.js';
import { settledError } from './group-estimate.js';
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
  const means = set.items.map((values) => itemEstimate(values, set.respondentWeights));
  const present = set.respondentWeights.reduce((n, weight) => (weight > 0 ? n + 1 : n), 0);
  const total = set.weights.reduce((sum, weight, i) => (means[i]!.n > 0 ? sum + weight : sum), 0);
  return means.map(({ value: mean, standardError, df, n }, item) => {
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

/** Weighted mean of a column in two passes: the second takes the rounding of the first out. */
function itemEstimate(values: Float64Array, weights: Float64Array): Estimate {
  let n = 0;
  let total = 0;
  let sum = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const weight = weights[row]!;
    if (Number.isNaN(value) || weight === 0) continue;
    n++;
    total += weight;
    sum += weight * value;
  }
  const mean = sum / total;
  let moved = 0;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    const weight = weights[row]!;
    if (Number.isNaN(value) || weight === 0) continue;
    const e = (weight / total) * (value - mean);
    moved += e;
    squares += e * e;
  }
  const noise = 4 * Number.EPSILON * Math.abs(mean);
  const error = n > 1 ? settledError(moved, squares, n, noise) : null;
  return { value: mean + moved, standardError: error, df: n > 1 ? n - 1 : null, n };
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
  for (let row = 0; row < index.length; row++) {
    if (!Number.isNaN(index[row])) total += respondentWeights[row]!;
  }
  return rows.map((row, item) => {
    const values = items[item]!;
    const line = lines[item]!;
    let sum = 0;
    for (let r = 0; r < values.length; r++) {
      const value = values[r]!;
      if (Number.isNaN(value) || Number.isNaN(index[r])) continue;
      sum += (respondentWeights[r]! / answered[r]!) * scoreOnLine(value, line);
    }
    return { ...row, contribution: (sum * weights[item]!) / total };
  });
}
