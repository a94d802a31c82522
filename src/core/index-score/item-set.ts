import { InputError } from '../error.js';
import { scoreBounds, scoreLines } from './scale.js';
import type { Scale, ScaleMethod, ScoreLine } from './scale.js';

/** What every index of several items is told about its items. */
export interface ItemOptions {
  /** One per item, in any unit; equal when absent. */
  readonly weights?: readonly number[];
  /** One for all items or one each; absent: figures stay in the units given. */
  readonly scales?: Scale | readonly Scale[];
  /** The top of the index, 100 unless given. */
  readonly points?: number;
  readonly method?: ScaleMethod;
  readonly respondentWeights?: ArrayLike<number>;
  /** `reweight`: an item's weight goes to the items answered. `listwise`: a respondent with a gap is out. */
  readonly missing?: 'reweight' | 'listwise' | 'fail';
}

/** Items checked and made ready for the passes over them. */
export interface ItemSet {
  readonly rows: number;
  readonly items: readonly Float64Array[];
  /** Sum 1 over all items. */
  readonly weights: Float64Array;
  readonly lines: readonly ScoreLine[];
  /** Weight of each respondent; 0 is out. */
  readonly respondentWeights: Float64Array;
  /** 1 for respondents of weight above 0, before `listwise` takes any out. */
  readonly present: Uint8Array;
  readonly bounds: { readonly low: number; readonly high: number };
  /** How large scores are, against which rounding is measured; 0 without a scale. */
  readonly magnitude: number;
}

/** Checks items, weights and scales against each other. Typed columns are taken as they are. */
export function itemSet(items: readonly ArrayLike<number>[], options: ItemOptions): ItemSet {
  const rows = items[0]?.length ?? 0;
  if (rows === 0) throw new InputError('no-data');
  for (const { length: got } of items) {
    if (got !== rows)
      throw new InputError('length-mismatch', { what: 'items', got, expected: rows });
  }
  const columns = items.map(column);
  const weights = itemWeights(options.weights, items.length);
  const { scales, method = 'minmax', points = 100 } = options;
  const lines = scoreLines(scales, items.length, method, points);
  const respondentWeights = respondentColumn(options.respondentWeights, rows);
  const present = positive(respondentWeights);
  if (!present.includes(1)) throw new InputError('weight-sum-zero');
  if (options.missing && options.missing !== 'reweight') {
    requireAnswers(columns, weights, respondentWeights, options.missing);
  }
  const ends = lines.map(scoreBounds);
  const bounds = {
    low: Math.min(...ends.map((end) => end.low)),
    high: Math.max(...ends.map((end) => end.high)),
  };
  const magnitude = scales === undefined ? 0 : points;
  return { rows, items: columns, weights, lines, respondentWeights, present, bounds, magnitude };
}

/** Weights of items, checked and divided by their sum; equal when absent. */
export function itemWeights(given: readonly number[] | undefined, count: number): Float64Array {
  if (!given) return new Float64Array(count).fill(1 / count);
  if (given.length !== count) {
    throw new InputError('weight-count', { got: given.length, expected: count });
  }
  const weights = Float64Array.from(given);
  weights.forEach(checkWeight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new InputError('weight-sum-zero');
  return weights.map((weight) => weight / total);
}

/** The error of an answer that cannot be scored: off its scale, or not finite. */
export function offScale(line: ScoreLine, value: number, row: number, item: number): InputError {
  const place = { row: row + 1, column: item + 1 };
  if (!Number.isFinite(value)) return new InputError('not-finite', { what: 'items', ...place });
  return new InputError('off-scale', { ...place, value, min: line.lowest, max: line.highest });
}

function column(values: ArrayLike<number>): Float64Array {
  return values instanceof Float64Array ? values : new Float64Array(values);
}

function respondentColumn(given: ArrayLike<number> | undefined, rows: number): Float64Array {
  if (!given) return new Float64Array(rows).fill(1);
  const got = given.length;
  if (got !== rows)
    throw new InputError('length-mismatch', { what: 'weights', got, expected: rows });
  const weights = new Float64Array(given);
  for (let row = 0; row < rows; row++) checkWeight(weights[row]!, row);
  return weights;
}

function positive(weights: Float64Array): Uint8Array {
  const flags = new Uint8Array(weights.length);
  for (let row = 0; row < weights.length; row++) flags[row] = weights[row]! > 0 ? 1 : 0;
  return flags;
}

function checkWeight(value: number, index: number): void {
  if (value < 0) throw new InputError('weight-negative', { position: index + 1, value });
  if (!Number.isFinite(value)) {
    throw new InputError('not-finite', { what: 'weights', row: index + 1, column: 1 });
  }
}

/** Takes respondents with a gap out, or refuses it. Items of weight 0 are never required. */
function requireAnswers(
  columns: readonly Float64Array[],
  weights: Float64Array,
  respondentWeights: Float64Array,
  missing: 'listwise' | 'fail',
): void {
  columns.forEach((values, item) => {
    if (weights[item] === 0) return;
    for (let row = 0; row < values.length; row++) {
      if (!Number.isNaN(values[row]) || respondentWeights[row] === 0) continue;
      if (missing === 'fail') {
        throw new InputError('missing-answer', { row: row + 1, column: item + 1 });
      }
      respondentWeights[row] = 0;
    }
  });
}
