import { InputError } from '../error.js';
import { ces, csat, topBox } from '../index-score/boxes.js';
import { csiByGroup } from '../index-score/csi-by-group.js';
import type { CsiOptions } from '../index-score/csi.js';
import { npsDetail } from '../index-score/nps-detail.js';
import type { Scale } from '../index-score/scale.js';
import { gather, groupRows } from './group-rows.js';

export type GroupMeasure = 'csi' | 'nps' | 'csat' | 'ces' | 'topBox' | 'mean' | 'count';

export interface GroupMeasureOptions extends CsiOptions {
  readonly measure?: GroupMeasure;
  /** Boxes of topBox and csat. */
  readonly boxes?: number;
}

/** One entry per group. NaN is undefined. */
export interface GroupFigures {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly n: Float64Array;
}

/**
 * One measure of satisfaction for each group, with its interval and number of answers.
 *
 * Shape    items: one column per item for `csi`, `mean` and `count`, a single one for the others;
 *          groups: codes from 0 to groupCount − 1, −1 for none
 * Unit     that of the measure: `csi` index points, `nps` −100 to 100, `csat` and `topBox` parts of 1,
 *          `ces` and `mean` scale points, `count` respondents with an answer
 * Missing  a group without answers has NaN and n 0
 * Notes    `mean` is the index without a scale. csat counts the best two of a scale from 1 to 5, ces
 *          takes one from 1 to 7, unless a scale is given; topBox needs one.
 * Errors   those of the measures; length-mismatch · scale-missing
 *
 * @example
 * measureGroups([[10, 9, 3]], Int32Array.of(0, 0, 1), 2, { measure: 'nps' }).value // => Float64Array [100, -100]
 */
export function measureGroups(
  items: readonly ArrayLike<number>[],
  groups: Int32Array,
  groupCount: number,
  options: GroupMeasureOptions = {},
): GroupFigures {
  const { measure = 'csi', scales, ...rest } = options;
  if (measure === 'csi') return csiByGroup(items, groups, groupCount, options);
  if (measure === 'mean') return csiByGroup(items, groups, groupCount, rest);
  if (measure === 'count') return counted(csiByGroup(items, groups, groupCount, rest));
  if (items.length !== 1)
    throw new InputError('length-mismatch', { what: 'items', got: items.length, expected: 1 });
  const scale = scales && 'length' in scales ? scales[0] : scales;
  return eachGroup(items[0]!, groups, groupCount, rest.respondentWeights, (ratings, weights) =>
    measureOne(measure, ratings, scale, { ...rest, ...(weights && { weights }) }),
  );
}

interface Figure {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

type OneOptions = {
  readonly weights?: ArrayLike<number>;
  readonly boxes?: number;
  readonly confidence?: number;
};

function measureOne(
  measure: 'nps' | 'csat' | 'ces' | 'topBox',
  ratings: ArrayLike<number>,
  scale: Scale | undefined,
  { weights, boxes, confidence }: OneOptions,
): Figure {
  const common = { ...(weights && { weights }), ...(confidence !== undefined && { confidence }) };
  const ends = scale && { scaleMax: scale.max };
  if (measure === 'nps') {
    const { nps, low, high, n } = npsDetail(ratings, common);
    return { value: nps, low, high, n };
  }
  if (measure === 'ces') return ces(ratings, { ...common, ...ends });
  const best = boxes === undefined ? {} : { boxes };
  if (measure === 'csat') return csat(ratings, { ...common, ...best, ...ends });
  if (scale === undefined) throw new InputError('scale-missing');
  return topBox(ratings, { ...common, ...best, scale });
}

function eachGroup(
  ratings: ArrayLike<number>,
  groups: Int32Array,
  groupCount: number,
  weights: ArrayLike<number> | undefined,
  one: (ratings: Float64Array, weights: Float64Array | undefined) => Figure,
): GroupFigures {
  const order = groupRows(groups, groupCount);
  const sorted = gather(ratings, order);
  const sortedWeights = weights && gather(weights, order);
  const column = (): Float64Array => new Float64Array(groupCount).fill(Number.NaN);
  const figures = {
    value: column(),
    low: column(),
    high: column(),
    n: new Float64Array(groupCount),
  };
  for (let group = 0; group < groupCount; group++) {
    const [from, to] = [order.starts[group]!, order.starts[group + 1]!];
    const own = sorted.subarray(from, to);
    const ownWeights = sortedWeights?.subarray(from, to);
    if (!own.some((rating, row) => !Number.isNaN(rating) && ownWeights?.[row] !== 0)) continue;
    const { value, low, high, n } = one(own, ownWeights);
    figures.value[group] = value;
    figures.low[group] = low ?? Number.NaN;
    figures.high[group] = high ?? Number.NaN;
    figures.n[group] = n;
  }
  return figures;
}

function counted({ n }: GroupFigures): GroupFigures {
  const none = new Float64Array(n.length).fill(Number.NaN);
  return { value: n, low: none, high: none, n };
}
