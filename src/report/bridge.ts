import { csiBridge } from '../core/index-score/csi-bridge.js';
import { sum } from '../core/number/sum.js';
import type { MonthlyInput } from './input.js';
import { itemLines, pathWeights } from './measures.js';

/** Answers of one outlet and channel in two months: rows of `leaves`, −1 where there are none. */
export interface Segment {
  readonly outlet: number;
  readonly channel: number;
  readonly before: number;
  readonly after: number;
}

/** An item's part in the change of the index, in index points. */
export interface ItemEffect {
  /** The item's own change within outlets and channels. */
  readonly performance: number;
  /** What came from more or fewer answers of better and worse outlets and channels. */
  readonly mix: number;
}

/** Outlets and channels with answers in either month. */
export function segmentsOf(input: MonthlyInput, before: number, after: number): Segment[] {
  const found = new Map<string, Segment>();
  input.leaves.forEach((leaf, row) => {
    if (leaf.month !== before && leaf.month !== after) return;
    const key = `${leaf.outlet} ${leaf.channel}`;
    const known = found.get(key) ?? {
      outlet: leaf.outlet,
      channel: leaf.channel,
      before: -1,
      after: -1,
    };
    found.set(key, leaf.month === before ? { ...known, before: row } : { ...known, after: row });
  });
  return [...found.values()].sort((a, b) => a.outlet - b.outlet || a.channel - b.channel);
}

/** Each item's change, split between performance and mix over the segments present in both months. */
export function itemEffects(input: MonthlyInput, segments: readonly Segment[]): ItemEffect[] {
  const weights = pathWeights(
    input,
    input.items.map(() => true),
  );
  return itemLines(input).map((line, i) => {
    const side = (row: number): { w: number; mean: number } => {
      const leaf = input.leaves[row];
      const w = leaf?.w[i] ?? 0;
      return { w, mean: w > 0 ? leaf!.wx[i]! / w : Number.NaN };
    };
    const sides = segments
      .map((segment) => ({ before: side(segment.before), after: side(segment.after) }))
      .filter(({ before, after }) => before.w > 0 && after.w > 0);
    if (sides.length === 0) return { performance: 0, mix: 0 };
    const { factors } = csiBridge({
      labels: sides.map((_, k) => String(k)),
      scoresBefore: sides.map(({ before }) => before.mean),
      weightsBefore: sides.map(({ before }) => before.w),
      scoresAfter: sides.map(({ after }) => after.mean),
      weightsAfter: sides.map(({ after }) => after.w),
    });
    const points = (weights[i]! * 100) / line.span;
    return {
      performance: points * sum(factors.map((one) => one.performance ?? 0)),
      mix: points * sum(factors.map((one) => one.mix ?? 0)),
    };
  });
}
