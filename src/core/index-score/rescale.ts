import { InputError } from '../error.js';
import { scoreLine, scoreOnLine } from './scale.js';
import type { Scale, ScaleMethod } from './scale.js';

export interface RescaleOptions {
  readonly scale?: Scale;
  readonly points?: number;
  readonly method?: ScaleMethod;
  /** Points for each answer, in place of a scale. */
  readonly anchors?: ReadonlyMap<number, number>;
}

/**
 * Answers on another scale: 0 to `points`, or the points a table gives each answer.
 *
 *   minmax: (x − min)/(max − min) · points,   ratio: x/max · points,   anchors: table(x)
 *
 * Shape    values: one column; result: the same length
 * Unit     values in scale points; result in index points
 * Missing  NaN stays NaN
 * Errors   scale-missing · scale-order · scale-top · off-scale · no-anchor
 * Source   the scoring of ACSI: answers 1 to 10 on 0 to 100, all 1 gives 0 and all 10 gives 100 (C-03)
 * Excel    =(x-min)/(max-min)*points; anchors =INDEX(points, MATCH(x, answers, 0))
 *
 * @example
 * rescale([1, 5.5, 10], { scale: { min: 1, max: 10 } }) // => Float64Array [0, 50, 100]
 * rescale([1, 10], { scale: { min: 10, max: 1 } }) // => Float64Array [100, 0]
 * rescale([5, 3], { anchors: new Map([[5, 100], [3, 60]]) }) // => Float64Array [100, 60]
 */
export function rescale(values: ArrayLike<number>, options: RescaleOptions): Float64Array {
  const { scale, points = 100, method = 'minmax', anchors } = options;
  if (anchors) return anchored(values, anchors);
  if (!scale) throw new InputError('scale-missing');
  const line = scoreLine(scale, method, points);
  const scores = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value < line.lowest || value > line.highest) {
      const { lowest: min, highest: max } = line;
      throw new InputError('off-scale', { row: row + 1, column: 1, value, min, max });
    }
    scores[row] = scoreOnLine(value, line);
  }
  return scores;
}

function anchored(values: ArrayLike<number>, anchors: ReadonlyMap<number, number>): Float64Array {
  return Float64Array.from({ length: values.length }, (_, row) => {
    const value = values[row]!;
    if (Number.isNaN(value)) return NaN;
    const points = anchors.get(value);
    if (points === undefined) throw new InputError('no-anchor', { row: row + 1, column: 1, value });
    return points;
  });
}
