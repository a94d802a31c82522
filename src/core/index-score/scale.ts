import { InputError } from '../error.js';

/** The ends of a rating scale. `min` above `max`: the item is reversed, low answers are good. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** `minmax` puts the lowest answer at 0; `ratio` is the share of the top of the scale. */
export type ScaleMethod = 'minmax' | 'ratio';

/** A scale as a straight line: score = (x − zero) / span · points. */
export interface ScoreLine {
  readonly zero: number;
  readonly span: number;
  readonly points: number;
  /** Answers outside these are off the scale. */
  readonly lowest: number;
  readonly highest: number;
}

/** The line of figures without a scale: they stay as they are. */
export const unscaled: ScoreLine = {
  zero: 0,
  span: 1,
  points: 1,
  lowest: -Number.MAX_VALUE,
  highest: Number.MAX_VALUE,
};

/**
 * Score of an answer, or of a mean of answers, on a scale of 0 to `points`.
 *
 *   minmax: (x − min)/(max − min) · points,   ratio: x/max · points
 *
 * Shape    mean: one number; scale: its two ends
 * Unit     mean in scale points; result in index points
 * Missing  NaN gives NaN
 * Notes    The two methods must not be mixed: 7.461 on a scale of 1 to 10 is 71.79 by minmax and
 *          74.61 by ratio. A reversed scale (min above max) counts from its other end; by ratio
 *          an answer x then counts as min + max − x.
 * Errors   scale-order · scale-top
 * Source   case C-01: all factors at one score give that score as the index
 * Excel    =(x-min)/(max-min)*points, =x/max*points
 *
 * @example
 * scoreOf(4, { min: 1, max: 5 }, 'minmax', 100) // => 75
 * scoreOf(4, { min: 1, max: 5 }, 'ratio', 100) // => 80
 * scoreOf(2, { min: 5, max: 1 }, 'minmax', 100) // => 75
 */
export function scoreOf(mean: number, scale: Scale, method: ScaleMethod, points: number): number {
  return scoreOnLine(mean, scoreLine(scale, method, points));
}

/** The line of one scale, checked. */
export function scoreLine(scale: Scale, method: ScaleMethod, points: number): ScoreLine {
  const { min, max } = scale;
  if (!Number.isFinite(min) || !Number.isFinite(max) || min === max) {
    throw new InputError('scale-order', { min, max });
  }
  const lowest = Math.min(min, max);
  const highest = Math.max(min, max);
  if (method === 'minmax') return { zero: min, span: max - min, points, lowest, highest };
  if (highest <= 0) throw new InputError('scale-top', { max: highest });
  return min < max
    ? { zero: 0, span: max, points, lowest, highest }
    : { zero: min + max, span: -min, points, lowest, highest };
}

/** One line per item: from one scale for all, one scale each, or none. */
export function scoreLines(
  scales: Scale | readonly Scale[] | undefined,
  count: number,
  method: ScaleMethod,
  points: number,
): readonly ScoreLine[] {
  if (scales === undefined) return Array.from({ length: count }, () => unscaled);
  if ('min' in scales) {
    const line = scoreLine(scales, method, points);
    return Array.from({ length: count }, () => line);
  }
  if (scales.length !== count) {
    throw new InputError('scale-count', { got: scales.length, expected: count });
  }
  return scales.map((scale) => scoreLine(scale, method, points));
}

/** Score of an answer on a line. Adding 0 takes the sign off the zero of a reversed scale. */
export function scoreOnLine(x: number, { zero, span, points }: ScoreLine): number {
  return ((x - zero) / span) * points + 0;
}

/** The lowest and the highest score a line can give; without a scale there is none. */
export function scoreBounds(line: ScoreLine): { readonly low: number; readonly high: number } {
  if (line === unscaled) return { low: -Infinity, high: Infinity };
  const ends = [scoreOnLine(line.lowest, line), scoreOnLine(line.highest, line)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
