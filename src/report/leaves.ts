import { sum } from '../core/number/sum.js';
import type { Answers, Leaf } from './input.js';

/** Rows of the answers that share outlet, month and channel: from `first` up to, not with, `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Where each outlet, month and channel stands among the sorted answers. */
export function stretches(answers: Answers, by: 'channel' | 'month'): Stretch[] {
  const found: Stretch[] = [];
  let first = 0;
  for (let row = 1; row <= answers.rows; row++) {
    const same =
      row < answers.rows &&
      answers.outlet[row] === answers.outlet[first] &&
      answers.month[row] === answers.month[first] &&
      (by === 'month' || answers.channel[row] === answers.channel[first]);
    if (same) continue;
    found.push({ first, end: row });
    first = row;
  }
  return answers.rows === 0 ? [] : found;
}

/** Sums over the answers of each outlet, month and channel that has any. */
export function leavesOf(answers: Answers): Leaf[] {
  return stretches(answers, 'channel').map(({ first, end }) => {
    // A weight that a person took out of the workbook counts as 0, as a blank cell does.
    const weight = answers.weight.subarray(first, end).map((w) => w || 0);
    const items = answers.items.map((item) => itemSums(item.subarray(first, end), weight));
    const nps = answers.nps.subarray(first, end);
    const rated = weight.map((w, i) => (Number.isNaN(nps[i]!) ? 0 : w));
    return {
      outlet: answers.outlet[first]!,
      month: answers.month[first]!,
      channel: answers.channel[first]!,
      respondents: end - first,
      answering: answeringRows(answers, first, end).length,
      n: Float64Array.from(items, (item) => item.n),
      w: Float64Array.from(items, (item) => item.w),
      wx: Float64Array.from(items, (item) => item.wx),
      wxx: Float64Array.from(items, (item) => item.wxx),
      nps: {
        n: nps.reduce((n, rating, i) => n + (Number.isNaN(rating) || weight[i] === 0 ? 0 : 1), 0),
        w: sum(rated),
        ww: sum(rated.map((w) => w * w)),
        promoters: sum(rated.map((w, i) => (nps[i]! >= 9 ? w : 0))),
        detractors: sum(rated.map((w, i) => (nps[i]! <= 6 ? w : 0))),
      },
    };
  });
}

/** Rows of weight above 0 with an answer to at least one item. */
export function answeringRows(answers: Answers, first: number, end: number): number[] {
  const rows: number[] = [];
  for (let row = first; row < end; row++) {
    const answered = answers.items.some((item) => !Number.isNaN(item[row]!));
    if (answered && answers.weight[row]! > 0) rows.push(row);
  }
  return rows;
}

function itemSums(
  values: Float64Array,
  weight: Float64Array,
): { n: number; w: number; wx: number; wxx: number } {
  const answered = values.map((x) => (Number.isNaN(x) ? 0 : 1));
  const times = (power: number): Float64Array =>
    values.map((x, i) => (answered[i] ? weight[i]! * x ** power : 0));
  return { n: sum(answered), w: sum(times(0)), wx: sum(times(1)), wxx: sum(times(2)) };
}
