import { testChange } from '../inference/change.js';
import type { ChangeOptions, ChangeTest } from '../inference/change.js';
import { npsDetail } from './nps-detail.js';
import type { NpsEstimate } from './nps-detail.js';

/** `change` is that of the scores as they are; interval, z and p rest on the adjusted scores. */
export interface NpsChange extends ChangeTest {
  readonly before: NpsEstimate;
  readonly after: NpsEstimate;
  readonly adjustedChange: number;
  readonly z: number;
}

export interface NpsChangeOptions extends Omit<ChangeOptions, 'normal'> {
  readonly weightsBefore?: ArrayLike<number>;
  readonly weightsAfter?: ArrayLike<number>;
}

/**
 * Change of the Net Promoter Score between two independent samples.
 *
 *   change = after − before;   z = (after' − before')/√(SE'₁² + SE'₂²),   primes: adjusted
 *
 * Shape    before, after: one column of ratings each
 * Unit     points; p from 0 to 1
 * Missing  NaN is left out, and so are rows of weight 0
 * Notes    Interval, p and verdict rest on the adjusted scores and the normal distribution.
 * Errors   as nps(); probability-range · not-positive (margin)
 * Source   case C-08: 60/25/15 before, 45/30/25 after: adjusted −24.271845, z −2.240947, p .0250295
 * Excel    p =2*(1-NORMSDIST(ABS(z)))
 *
 * @example
 * npsChange([9, 9, 10, 6], [9, 7, 6, 6]).change // => -75
 * npsChange([9, 9, 10, 6], [9, 7, 6, 6]).verdict // => 'cannot-tell'
 */
export function npsChange(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  options: NpsChangeOptions = {},
): NpsChange {
  const { weightsBefore, weightsAfter } = options;
  return compareNps(
    npsDetail(before, weightsBefore ? { weights: weightsBefore } : {}),
    npsDetail(after, weightsAfter ? { weights: weightsAfter } : {}),
    options,
  );
}

/**
 * The same change from two scores that are known already.
 *
 * Shape    before, after: one estimate each
 * Unit     points
 * Errors   probability-range · not-positive (margin)
 *
 * @example
 * const before = npsOfShares({ promoters: 0.6, detractors: 0.15, n: 100, effectiveN: 100 });
 * const after = npsOfShares({ promoters: 0.45, detractors: 0.25, n: 100, effectiveN: 100 });
 * compareNps(before, after).z // => -2.240946…
 */
export function compareNps(
  before: NpsEstimate,
  after: NpsEstimate,
  options: Omit<ChangeOptions, 'normal'> = {},
): NpsChange {
  const adjustedChange = after.adjusted - before.adjusted;
  const standardError = Math.hypot(before.adjustedError, after.adjustedError);
  const n = Math.min(before.n, after.n);
  return {
    ...testChange(adjustedChange, { standardError, df: null }, { ...options, n }),
    before,
    after,
    change: after.nps - before.nps,
    adjustedChange,
    z: adjustedChange / standardError,
  };
}
