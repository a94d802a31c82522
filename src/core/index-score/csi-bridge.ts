import { InputError } from '../error.js';
import { sumBy } from '../number/sum.js';
import { itemWeights } from './item-set.js';

export interface BridgeInput {
  readonly labels: readonly string[];
  /** NaN: the factor is not part of that period's index. */
  readonly scoresBefore: ArrayLike<number>;
  readonly weightsBefore: ArrayLike<number>;
  readonly scoresAfter: ArrayLike<number>;
  readonly weightsAfter: ArrayLike<number>;
}

/** Null where the factor is missing in a period. */
export interface BridgeFactor {
  readonly label: string;
  readonly before: number | null;
  readonly after: number | null;
  /** What the change of its score did to the index. */
  readonly performance: number | null;
  /** What the change of its weight did to the index. */
  readonly mix: number | null;
  readonly total: number | null;
}

export interface Bridge {
  readonly factors: readonly BridgeFactor[];
  /** What factors did that are in one period only; 0 when all are in both. */
  readonly residual: number;
  readonly change: number;
}

/**
 * The change of an index split into what scores and what weights did, factor by factor.
 *
 *   performance = (F₂ − F₁)(W₁ + W₂)/2,   mix = (W₂ − W₁)((F₁ + F₂)/2 − (I₁ + I₂)/2)
 *   Σ performance + Σ mix + residual = I₂ − I₁
 *
 * Shape    one score and one weight per factor and period
 * Unit     index points
 * Missing  a factor with a NaN score in one period is not split: the common factors are, with their
 *          weights divided by their sum in each period; the rest of the change is the residual
 * Notes    Weights are divided by their sum. A factor whose weight rises helps the index when its
 *          score is above the index, and hurts it below.
 * Errors   no-data (a period without any score) · length-mismatch · not-finite · weight-negative ·
 *          weight-sum-zero
 * Source   case C-07: change 4.1770297, performance 3.8006436, mix .3763861
 * Excel    =(F2-F1)*(W1+W2)/2, =(W2-W1)*((F1+F2)/2-(I1+I2)/2)
 *
 * @example
 * const bridge = csiBridge({
 *   labels: ['staff', 'price'],
 *   scoresBefore: [80, 60],
 *   weightsBefore: [0.5, 0.5],
 *   scoresAfter: [84, 60],
 *   weightsAfter: [0.75, 0.25],
 * });
 * bridge.factors[0].performance // => 2.5
 * bridge.change // => 8
 */
export function csiBridge(input: BridgeInput): Bridge {
  checkLengths(input);
  const factors = input.labels.map((_, factor) => factor);
  const inBefore = factors.filter((factor) => !Number.isNaN(input.scoresBefore[factor]));
  const inAfter = factors.filter((factor) => !Number.isNaN(input.scoresAfter[factor]));
  const common = inBefore.filter((factor) => inAfter.includes(factor));
  const whole = indexOf(input, inAfter, 'After').index - indexOf(input, inBefore, 'Before').index;
  const before = common.length > 0 ? indexOf(input, common, 'Before') : null;
  const after = common.length > 0 ? indexOf(input, common, 'After') : null;
  const middle = ((before?.index ?? 0) + (after?.index ?? 0)) / 2;
  const rows = factors.map((factor) => {
    const [first, second] = [input.scoresBefore[factor]!, input.scoresAfter[factor]!];
    const row = { label: input.labels[factor]!, before: known(first), after: known(second) };
    const at = common.indexOf(factor);
    if (at === -1 || !before || !after) {
      return { ...row, performance: null, mix: null, total: null };
    }
    const [w1, w2] = [before.weights[at]!, after.weights[at]!];
    const performance = ((second - first) * (w1 + w2)) / 2;
    const mix = (w2 - w1) * ((first + second) / 2 - middle);
    return { ...row, performance, mix, total: performance + mix };
  });
  const split = (after?.index ?? 0) - (before?.index ?? 0);
  return { factors: rows, residual: whole - split, change: whole };
}

function known(score: number): number | null {
  return Number.isNaN(score) ? null : score;
}

/** The index of some factors, with their weights divided by their sum. */
function indexOf(
  input: BridgeInput,
  factors: readonly number[],
  period: 'Before' | 'After',
): { readonly weights: Float64Array; readonly index: number } {
  if (factors.length === 0) throw new InputError('no-data');
  const given = factors.map((factor) => input[`weights${period}`][factor]!);
  const weights = itemWeights(given, factors.length);
  const scores = input[`scores${period}`];
  return { weights, index: sumBy(factors.length, (i) => weights[i]! * scores[factors[i]!]!) };
}

function checkLengths({ labels, ...columns }: BridgeInput): void {
  for (const [what, values] of Object.entries(columns)) {
    if (values.length !== labels.length) {
      const facts = { what, got: values.length, expected: labels.length };
      throw new InputError('length-mismatch', facts);
    }
    const row = Array.from<number>(values).findIndex((value) => Math.abs(value) === Infinity);
    if (row >= 0) throw new InputError('not-finite', { what, row: row + 1, column: 1 });
  }
}
