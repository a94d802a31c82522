import { InputError } from '../error.js';
import { interval } from '../inference/interval.js';
import { csiItems, respondentContributions } from './csi-items.js';
import type { CsiItem } from './csi-items.js';
import { estimateAt } from './group-estimate.js';
import { groupMeans } from './group-mean.js';
import { itemSet } from './item-set.js';
import type { ItemOptions } from './item-set.js';
import { meanOfMeans } from './mean-of-means.js';
import { respondentIndex } from './respondent-index.js';

/** `meanOfMeans`: weights × item means. `respondent`: the mean of each respondent's index. */
export type Aggregation = 'meanOfMeans' | 'respondent';

export interface CsiOptions extends ItemOptions {
  readonly aggregation?: Aggregation;
  readonly confidence?: number;
}

export interface CsiResult {
  readonly value: number;
  readonly standardError: number | null;
  readonly df: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Respondents the index rests on. */
  readonly used: number;
  /** Respondents of weight above 0 it does not rest on. */
  readonly leftOut: number;
  readonly items: readonly CsiItem[];
  readonly notes: readonly CsiNote[];
}

/**
 * `item-empty`: an item has no answers, its weight went to the others. `weights-sum`: the weights sum
 * to neither 1 nor 100. `one-respondent`: no interval. `no-spread`: all answers alike, interval of
 * no width.
 */
export type CsiNote = 'item-empty' | 'weights-sum' | 'one-respondent' | 'no-spread';

/**
 * Customer satisfaction index: weighted item means on a scale of 0 to `points`.
 *
 *   meanOfMeans: I = Σ wᵢ s(x̄ᵢ),   respondent: I = Σ gᵣIᵣ / Σ gᵣ,   Σ wᵢ = 1
 *
 * Shape    items: one column per item, one entry per respondent
 * Unit     items in scale points; index and its parts in index points (without scales: as given)
 * Missing  an item's mean is that of those who answered it; the weight of an item without answers
 *          goes to the others. By `respondent`, who answered less than half of the weight is left
 *          out. `listwise` leaves out who has a gap in an item of weight above 0, `fail` refuses
 * Notes    Weights are divided by their sum. Respondents of weight 0 are out altogether. The two
 *          aggregations agree when nothing is missing. The interval is t with df = used − 1, from the
 *          linearised standard error, cut to the scale.
 * Errors   no-data · length-mismatch · weight-count · weight-negative · weight-sum-zero · not-finite ·
 *          scale-count · scale-order · scale-top · off-scale · missing-answer · probability-range
 * Source   cases C-01 (published weights that sum to 101) and C-06; R 4.2.2, survey 4.1.1: svymean of
 *          the composite, svycontrast of the item means
 * Excel    =SUMPRODUCT(weights,(means-min)/(max-min))/SUM(weights)*100
 *
 * @example
 * const items = [[8, 10], [9, 7]];
 * csi(items, { weights: [0.6, 0.4], scales: { min: 1, max: 10 } }).value // => 84.444444…
 * csi([[8, 10, NaN]], {}).value // => 9
 */
export function csi(items: readonly ArrayLike<number>[], options: CsiOptions = {}): CsiResult {
  const { aggregation = 'meanOfMeans', confidence = 0.95 } = options;
  const set = itemSet(items, options);
  const together = new Int32Array(set.rows);
  const respondents = aggregation === 'respondent' ? respondentIndex(set) : null;
  const estimates = respondents
    ? groupMeans(respondents.index, set.respondentWeights, together, 1, set.magnitude)
    : meanOfMeans(set, together, 1);
  const { n: used, ...estimate } = estimateAt(estimates, 0);
  if (used === 0) throw new InputError('no-data');
  const rows = csiItems(set, confidence);
  return {
    ...estimate,
    ...interval(estimate, { confidence, bounds: set.bounds }),
    used,
    leftOut: set.present.reduce((sum, flag) => sum + flag, 0) - used,
    items: respondents ? respondentContributions(rows, set, respondents) : rows,
    notes: notesOf(rows, options.weights, estimate.standardError),
  };
}

function notesOf(
  items: readonly CsiItem[],
  weights: readonly number[] | undefined,
  standardError: number | null,
): readonly CsiNote[] {
  const notes: CsiNote[] = [];
  if (items.some((item) => item.n === 0)) notes.push('item-empty');
  if (weights && !sumsUp(weights)) notes.push('weights-sum');
  if (standardError === null) notes.push('one-respondent');
  if (standardError === 0) notes.push('no-spread');
  return notes;
}

/** Weights in shares or in percent, allowing for rounding; equal weights may be in any unit. */
function sumsUp(weights: readonly number[]): boolean {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const equal = weights.every((weight) => weight === weights[0]);
  return equal || Math.abs(total - 1) <= 0.005 || Math.abs(total - 100) <= 0.5;
}
