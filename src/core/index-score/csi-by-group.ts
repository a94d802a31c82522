import { InputError } from '../error.js';
import { reach } from '../inference/interval.js';
import type { CsiOptions } from './csi.js';
import { groupMeans } from './group-mean.js';
import { itemSet } from './item-set.js';
import type { ItemSet } from './item-set.js';
import { meanOfMeans } from './mean-of-means.js';
import { respondentIndex } from './respondent-index.js';
import type { RespondentIndex } from './respondent-index.js';

/** One entry per group, by its code. NaN is undefined. */
export interface CsiGroups {
  readonly value: Float64Array;
  readonly standardError: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Respondents of weight above 0 with an answer to an item of weight above 0. */
  readonly n: Float64Array;
  /** Respondents the index rests on; below n only by `respondent`. */
  readonly used: Float64Array;
  /** Respondents of weight above 0 the index does not rest on. */
  readonly leftOut: Float64Array;
}

/**
 * The index of many groups at once: stations, months, stations by month.
 *
 *   for each group the figures of csi() over its respondents
 *
 * Shape    items: one column per item; groups: a code per respondent, from 0 to groupCount − 1, −1 for
 *          none; result: one entry per group
 * Unit     items in scale points; index in index points (without scales: as given)
 * Missing  as csi(), within each group; a group without answers has NaN and n 0
 * Notes    Two passes over the columns and no work per group and row: two million respondents with 16
 *          items in 6,000 groups take well under a second. A total over groups is a group of its own,
 *          never the mean of groups.
 * Errors   those of csi() except no answers in a group · not-whole (a code out of range)
 * Source   R 4.2.2, survey 4.1.1: svymean of each group by itself
 * Excel    one csi per group; item means =SUMIFS(item,groups,g)/COUNTIFS(groups,g,item,"<>")
 *
 * @example
 * csiByGroup([[8, 10, 6]], Int32Array.of(0, 0, 1), 2, {}).value // => Float64Array [9, 6]
 */
export function csiByGroup(
  items: readonly ArrayLike<number>[],
  groups: Int32Array,
  groupCount: number,
  options: CsiOptions = {},
): CsiGroups {
  const { aggregation = 'meanOfMeans', confidence = 0.95 } = options;
  const set = itemSet(items, options);
  const slots = slotsOf(set, groups, groupCount);
  const slotCount = groupCount + 1;
  const respondents = aggregation === 'respondent' ? respondentIndex(set) : null;
  const {
    value,
    standardError,
    n: used,
  } = respondents
    ? groupMeans(respondents.index, set.respondentWeights, slots, slotCount, set.magnitude)
    : meanOfMeans(set, slots, slotCount);
  const { n, leftOut } = respondents
    ? countUnused(set, respondents, slots, used)
    : { n: used, leftOut: countPresent(set, slots, slotCount).map((n, i) => n - used[i]!) };
  const half = halfWidths(standardError, used, confidence);
  const { low, high } = set.bounds;
  const columns = {
    value,
    standardError,
    low: value.map((centre, group) => Math.max(centre - half[group]!, low)),
    high: value.map((centre, group) => Math.min(centre + half[group]!, high)),
    n,
    used,
    leftOut,
  };
  return withoutLast(columns, groupCount);
}

/** Codes with −1 moved behind the last group, in a copy; respondents there lose their weight. */
function slotsOf(set: ItemSet, groups: Int32Array, groupCount: number): Int32Array {
  const { length: got } = groups;
  if (got !== set.rows) {
    throw new InputError('length-mismatch', { what: 'groups', got, expected: set.rows });
  }
  const slots = groups.includes(-1) ? groups.slice() : groups;
  for (let row = 0; row < got; row++) {
    const group = slots[row]!;
    if (group >= 0 && group < groupCount) continue;
    if (group !== -1) {
      const range = { min: -1, max: groupCount - 1 };
      throw new InputError('not-whole', { what: 'groups', value: group, ...range });
    }
    slots[row] = groupCount;
    set.respondentWeights[row] = 0;
    set.present[row] = 0;
  }
  return slots;
}

function countPresent({ present }: ItemSet, slots: Int32Array, slotCount: number): Float64Array {
  const counts = new Float64Array(slotCount);
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row]!;
    counts[slot] = counts[slot]! + present[row]!;
  }
  return counts;
}

/** Counts from the few respondents without an index: some of them answered, all of them are left out. */
function countUnused(
  { present, respondentWeights }: ItemSet,
  { index, answered }: RespondentIndex,
  slots: Int32Array,
  used: Float64Array,
): { readonly n: Float64Array; readonly leftOut: Float64Array } {
  const n = used.slice();
  const leftOut = new Float64Array(used.length);
  for (let row = 0; row < slots.length; row++) {
    if (!Number.isNaN(index[row])) continue;
    const slot = slots[row]!;
    leftOut[slot] = leftOut[slot]! + present[row]!;
    if (answered[row]! > 1e-12 && respondentWeights[row]! > 0) n[slot] = n[slot]! + 1;
  }
  return { n, leftOut };
}

/** Half of each interval. Groups of one size share their quantile. */
function halfWidths(errors: Float64Array, used: Float64Array, confidence: number): Float64Array {
  const reaches = new Map<number, number>();
  return errors.map((error, group) => {
    if (Number.isNaN(error)) return NaN;
    const df = used[group]! - 1;
    const errorsWide = reaches.get(df) ?? reach(df, confidence);
    reaches.set(df, errorsWide);
    return errorsWide * error;
  });
}

function withoutLast(columns: CsiGroups, groupCount: number): CsiGroups {
  const kept = (column: Float64Array): Float64Array => column.subarray(0, groupCount);
  return {
    value: kept(columns.value),
    standardError: kept(columns.standardError),
    low: kept(columns.low),
    high: kept(columns.high),
    n: kept(columns.n),
    used: kept(columns.used),
    leftOut: kept(columns.leftOut),
  };
}
