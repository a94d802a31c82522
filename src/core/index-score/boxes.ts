import { InputError } from '../error.js';
import { interval } from '../inference/interval.js';
import { estimateMean } from '../inference/mean-estimate.js';
import type { Estimate } from '../inference/change.js';
import { scoreLine } from './scale.js';
import type { Scale, ScoreLine } from './scale.js';
import { wilson } from './wilson.js';

/** A share of the answers, from 0 to 1, with Wilson's interval. */
export interface BoxShare {
  readonly value: number;
  readonly n: number;
  /** (Σg)²/Σg²; n without weights. */
  readonly effectiveN: number;
  readonly low: number;
  readonly high: number;
}

export interface TopBoxOptions {
  readonly scale: Scale;
  /** How many of the best answers count; 1 unless given. */
  readonly boxes?: number;
  readonly weights?: ArrayLike<number>;
  readonly confidence?: number;
}

/**
 * Share of the answers that are among the best ones of the scale.
 *
 *   share = Σ gᵣ [xᵣ ≥ max − boxes + 1] / Σ gᵣ
 *
 * Shape    ratings: one column; weights: one per rating
 * Unit     ratings in scale points; shares from 0 to 1
 * Missing  NaN is left out, and so are rows of weight 0
 * Notes    One box unless given, which is what the name says; csat() takes two of five. On a reversed
 *          scale the best answers are the lowest. With weights the interval takes the effective number
 *          of answers.
 * Errors   no-data · scale-order · off-scale · not-whole (boxes) · length-mismatch · weight-negative ·
 *          weight-sum-zero · not-finite · probability-range
 * Source   case C-30 for the interval
 * Excel    =COUNTIF(x,">="&max-boxes+1)/COUNT(x)
 *
 * @example
 * topBox([5, 4, 5, 2], { scale: { min: 1, max: 5 } }).value // => 0.5
 * topBox([5, 4, 5, 2], { scale: { min: 1, max: 5 }, boxes: 2 }).value // => 0.75
 */
export function topBox(ratings: ArrayLike<number>, options: TopBoxOptions): BoxShare {
  const { scale, boxes = 1, weights, confidence } = options;
  const line = scoreLine(scale, 'minmax', 1);
  const steps = Math.floor(line.highest - line.lowest) + 1;
  if (!(Number.isInteger(boxes) && boxes >= 1 && boxes <= steps)) {
    throw new InputError('not-whole', { what: 'boxes', value: boxes, min: 1, max: steps });
  }
  const best = scale.min < scale.max ? scale.max - boxes + 1 : scale.max + boxes - 1;
  const hits = onScale(ratings, line, weights).map((x) => {
    if (Number.isNaN(x)) return NaN;
    return (scale.min < scale.max ? x >= best : x <= best) ? 1 : 0;
  });
  const { value, n } = estimateMean(hits, weights);
  const effectiveN = weights ? effective(hits, weights) : n;
  return { value, n, effectiveN, ...wilson(value, effectiveN, confidence) };
}

/**
 * Customer satisfaction score: the share of the two best of five answers.
 *
 * Shape    ratings: one column; weights: one per rating
 * Unit     ratings from 1 to `scaleMax`; shares from 0 to 1
 * Missing  NaN is left out, and so are rows of weight 0
 * Errors   as topBox()
 * Excel    =COUNTIF(x,">=4")/COUNT(x)
 *
 * @example
 * csat([5, 4, 3, 4]).value // => 0.75
 */
export function csat(
  ratings: ArrayLike<number>,
  options: Omit<TopBoxOptions, 'scale'> & { readonly scaleMax?: number } = {},
): BoxShare {
  const { scaleMax = 5, boxes = 2, ...rest } = options;
  return topBox(ratings, { ...rest, boxes, scale: { min: 1, max: scaleMax } });
}

export interface CesOptions {
  readonly scaleMax?: number;
  /** `ease`: high is good. `effort`: low is good, counted from the other end. */
  readonly direction?: 'ease' | 'effort';
  readonly weights?: ArrayLike<number>;
  readonly confidence?: number;
}

export interface CesResult extends Estimate {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Customer effort score: the mean answer, turned so that high is good.
 *
 *   ease: mean of x,   effort: mean of scaleMax + 1 − x
 *
 * Shape    ratings: one column; weights: one per rating
 * Unit     scale points, 1 to `scaleMax` (7)
 * Missing  NaN is left out, and so are rows of weight 0
 * Notes    The interval is t, cut to the scale.
 * Errors   no-data · scale-order · off-scale · length-mismatch · weight-negative · weight-sum-zero ·
 *          not-finite · probability-range
 * Excel    =AVERAGE(x), =8-AVERAGE(x)
 *
 * @example
 * ces([6, 7, 5]).value // => 6
 * ces([2, 1, 3], { direction: 'effort' }).value // => 6
 */
export function ces(ratings: ArrayLike<number>, options: CesOptions = {}): CesResult {
  const { scaleMax = 7, direction = 'ease', weights, confidence = 0.95 } = options;
  const line = scoreLine({ min: 1, max: scaleMax }, 'minmax', 1);
  const answers = onScale(ratings, line, weights);
  const turned = direction === 'ease' ? answers : answers.map((x) => scaleMax + 1 - x);
  const estimate = estimateMean(turned, weights);
  const bounds = { low: line.lowest, high: line.highest };
  return { ...estimate, ...interval(estimate, { confidence, bounds }) };
}

/** A copy of the answers, each checked against the scale unless its weight takes it out. */
function onScale(
  ratings: ArrayLike<number>,
  { lowest: min, highest: max }: ScoreLine,
  weights: ArrayLike<number> | undefined,
): Float64Array {
  return Float64Array.from(ratings, (value, row) => {
    if (weights?.[row] === 0) return NaN;
    if (value < min || value > max) {
      throw new InputError('off-scale', { row: row + 1, column: 1, value, min, max });
    }
    return value;
  });
}

function effective(values: Float64Array, weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue;
    sum += weights[row]!;
    squares += weights[row]! ** 2;
  }
  return sum ** 2 / squares;
}
