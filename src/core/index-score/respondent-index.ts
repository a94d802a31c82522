import { offScale } from './item-set.js';
import type { ItemSet } from './item-set.js';

/** An index of each respondent. */
export interface RespondentIndex {
  /** NaN for respondents of weight 0 and for those who answered less than half of the weight. */
  readonly index: Float64Array;
  /** Share of the items' weight that the respondent answered, to 1e-12: 1 less that of the gaps. */
  readonly answered: Float64Array;
}

/** The share of the weight a respondent must have answered. */
const coverage = 0.5 - 1e-9;

/** Rows taken through all items at a time, so that their sums stay in the cache. */
const block = 4096;

/** Items taken at a time, so that the sum of a row is read and written once for all of them. */
const lane = 4;

/**
 * Index of each respondent: the weighted mean of the items that he answered.
 *
 *   Iᵣ = Σᵢ wᵢ aᵣᵢ sᵣᵢ / Σᵢ wᵢ aᵣᵢ,   where Σᵢ wᵢ aᵣᵢ is at least half of Σᵢ wᵢ
 *
 * Shape    one entry per respondent
 * Unit     index points
 * Missing  the weight of an item without an answer goes to the items with one
 * Source   reference cases of R 4.2.2, survey 4.1.1: composite, composite_missing
 */
export function respondentIndex(set: ItemSet): RespondentIndex {
  const { rows, respondentWeights } = set;
  const index = new Float64Array(rows);
  const answered = new Float64Array(rows);
  const terms = termsOf(set);
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(from + block, rows);
    answered.fill(1, from, to);
    for (let item = 0; item < terms.length; item += lane) {
      const stray = addLane(terms.slice(item, item + lane), from, to, index, answered);
      if (stray > 0) refuseStray(set, item, from, to);
    }
    for (let row = from; row < to; row++) {
      const share = answered[row]!;
      const usable = share >= coverage && respondentWeights[row]! > 0;
      index[row] = usable ? index[row]! / share : NaN;
    }
  }
  return { index, answered };
}

/** What an item adds to the sum of a respondent: slope · (value − zero), for a value on its scale. */
interface Term {
  readonly values: Float64Array;
  readonly weight: number;
  readonly slope: number;
  readonly zero: number;
  readonly lowest: number;
  readonly highest: number;
}

/** One term per item, made up to a whole number of lanes by terms that add 0. */
function termsOf({ items, weights, lines }: ItemSet): readonly Term[] {
  const terms = items.map((values, item): Term => {
    const { zero, span, points, lowest, highest } = lines[item]!;
    const weight = weights[item]!;
    return { values, weight, slope: (weight * points) / span, zero, lowest, highest };
  });
  while (terms.length % lane > 0) terms.push({ ...terms.at(-1)!, weight: 0, slope: 0 });
  return terms;
}

/** Adds four items to the sums of some rows. Returns how many values are off their scale. */
function addLane(
  terms: readonly Term[],
  from: number,
  to: number,
  sums: Float64Array,
  answered: Float64Array,
): number {
  // The loop is fast only with every figure of the terms in a constant of its own.
  const { values: a, weight: wa, slope: sa, zero: za, lowest: la, highest: ha } = terms[0]!;
  const { values: b, weight: wb, slope: sb, zero: zb, lowest: lb, highest: hb } = terms[1]!;
  const { values: c, weight: wc, slope: sc, zero: zc, lowest: lc, highest: hc } = terms[2]!;
  const { values: d, weight: wd, slope: sd, zero: zd, lowest: ld, highest: hd } = terms[3]!;
  let stray = 0;
  for (let row = from; row < to; row++) {
    const xa = a[row]!;
    const xb = b[row]!;
    const xc = c[row]!;
    const xd = d[row]!;
    let sum = sums[row]!;
    if (xa >= la && xa <= ha) sum += sa * (xa - za);
    else stray += takeOut(answered, row, wa, xa);
    if (xb >= lb && xb <= hb) sum += sb * (xb - zb);
    else stray += takeOut(answered, row, wb, xb);
    if (xc >= lc && xc <= hc) sum += sc * (xc - zc);
    else stray += takeOut(answered, row, wc, xc);
    if (xd >= ld && xd <= hd) sum += sd * (xd - zd);
    else stray += takeOut(answered, row, wd, xd);
    sums[row] = sum;
  }
  return stray;
}

/** Takes an item out of what a respondent answered; 1 when there is a value, which is off its scale. */
function takeOut(answered: Float64Array, row: number, weight: number, value: number): 0 | 1 {
  answered[row] = answered[row]! - weight;
  return value === value ? 1 : 0;
}

/** Refuses the first value off its scale, item by item; respondents of weight 0 may have one. */
function refuseStray(set: ItemSet, first: number, from: number, to: number): void {
  set.items.slice(first, first + lane).forEach((values, place) => {
    const line = set.lines[first + place]!;
    for (let row = from; row < to; row++) {
      const value = values[row]!;
      if (Number.isNaN(value) || set.respondentWeights[row] === 0) continue;
      if (value < line.lowest || value > line.highest) {
        throw offScale(line, value, row, first + place);
      }
    }
  });
}
