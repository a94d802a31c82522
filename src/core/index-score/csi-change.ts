import { InputError } from '../error.js';
import { compareEstimates, noiseOf, testChange } from '../inference/change.js';
import type { Change, ChangeOptions, Estimate } from '../inference/change.js';
import { estimateMean } from '../inference/mean-estimate.js';
import { csi } from './csi.js';
import type { CsiOptions, CsiResult } from './csi.js';
import { itemSet } from './item-set.js';
import { respondentIndex } from './respondent-index.js';

export interface CsiChangeOptions
  extends Omit<CsiOptions, 'respondentWeights'>, Omit<ChangeOptions, 'normal'> {
  readonly respondentWeights?: {
    readonly before: ArrayLike<number>;
    readonly after: ArrayLike<number>;
  };
  /** Row for row the same respondents in both periods. */
  readonly paired?: boolean;
}

/**
 * Change of the index between two periods.
 *
 *   independent: SE² = SE₁² + SE₂², Welch's df;   paired: SE = sd(d)/√n, df n − 1, d = I₂ᵣ − I₁ᵣ
 *
 * Shape    before, after: one column per item each; paired: the same respondents row for row
 * Unit     items in scale points; change in index points (without scales: as given)
 * Missing  as csi(); paired: pairs of which one index is undefined are left out
 * Notes    Paired takes each respondent's own index in both periods, so before and after are means
 *          over the pairs and differ by exactly the change. A pair weighs what it weighs after; it is
 *          out if either weight is 0.
 * Errors   those of csi(); length-mismatch (paired) · not-positive (margin)
 * Source   R 4.2.2: t.test (Welch and paired); survey 4.1.1: svymean
 * Excel    =TTEST(before,after,2,1) on paired indices, =TTEST(before,after,2,3) on independent ones
 *
 * @example
 * const options = { scales: { min: 1, max: 5 } };
 * csiChange([[3, 4, 3, 4]], [[4, 5, 5, 4]], options).change // => 25
 * csiChange([[3, 4, 3, 4]], [[4, 5, 5, 4]], { ...options, paired: true }).df // => 3
 */
export function csiChange(
  before: readonly ArrayLike<number>[],
  after: readonly ArrayLike<number>[],
  options: CsiChangeOptions = {},
): Change {
  if (options.paired) return pairedChange(before, after, options);
  const first = csi(before, optionsOf(options, 'before'));
  const second = csi(after, optionsOf(options, 'after'));
  return compareEstimates(estimateOf(first), estimateOf(second), options);
}

function pairedChange(
  before: readonly ArrayLike<number>[],
  after: readonly ArrayLike<number>[],
  options: CsiChangeOptions,
): Change {
  const first = respondentIndex(itemSet(before, optionsOf(options, 'before'))).index;
  const second = respondentIndex(itemSet(after, optionsOf(options, 'after'))).index;
  const { length: got } = second;
  if (got !== first.length) {
    throw new InputError('length-mismatch', { what: 'after', got, expected: first.length });
  }
  const changes = second.map((value, row) => value - first[row]!);
  const inPairs = (index: Float64Array): Estimate =>
    estimateMean(
      index.map((value, row) => (Number.isNaN(changes[row]) ? NaN : value)),
      options.respondentWeights?.after,
    );
  const estimates = { before: inPairs(first), after: inPairs(second) };
  const { value, standardError, df, n } = estimateMean(changes, options.respondentWeights?.after);
  const noise = noiseOf(estimates.before, estimates.after);
  return { ...estimates, ...testChange(value, { standardError, df }, { ...options, n, noise }) };
}

function optionsOf(
  { respondentWeights, ...shared }: CsiChangeOptions,
  period: 'before' | 'after',
): CsiOptions {
  return respondentWeights ? { ...shared, respondentWeights: respondentWeights[period] } : shared;
}

function estimateOf({ value, standardError, df, used: n }: CsiResult): Estimate {
  return { value, standardError, df, n };
}
