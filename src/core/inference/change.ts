import { normalQuantile, normalUpper } from '../distribution/normal.js';
import { studentQuantile, studentTwoSided } from '../distribution/student.js';
import { InputError } from '../error.js';

/** A figure with what its precision rests on. Null where undefined: fewer than two answers. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number | null;
  readonly df: number | null;
  readonly n: number;
}

export type Verdict = 'better' | 'worse' | 'unchanged' | 'cannot-tell';

export interface ChangeOptions {
  readonly confidence?: number;
  /** A change whose whole interval lies within plus or minus this counts as no change. */
  readonly margin?: number;
  /** Normal quantiles in place of Student's t. */
  readonly normal?: boolean;
}

/** What can be said about a change whose standard error is known. Null where undefined. */
export interface ChangeTest {
  readonly change: number;
  readonly standardError: number | null;
  readonly df: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  /** Half the interval: the smallest change that would have been significant. */
  readonly smallestSignificant: number | null;
  /** The true change that a comparison like this one finds with 80 % probability. */
  readonly detectable: number | null;
  readonly verdict: Verdict;
  /** Answers needed in the smaller sample to detect a change of the margin; set by `cannot-tell`. */
  readonly needed: number | null;
  /** `too-few-answers`, `no-spread`: why figures are null. */
  readonly notes: readonly string[];
}

export interface Change extends ChangeTest {
  readonly before: Estimate;
  readonly after: Estimate;
}

/**
 * Change between two independent samples, with its interval and what it lets one say.
 *
 *   change = after − before,   SE = √(SE₁² + SE₂²),   df = SE⁴ / (SE₁⁴/(n₁−1) + SE₂⁴/(n₂−1))
 *   smallest significant = t(.975, df) · SE,   detectable = (t(.975, df) + t(.80, df)) · SE
 *
 * Shape    before, after: one estimate each
 * Unit     that of the estimates; p from 0 to 1
 * Missing  an estimate without a standard error leaves all but the change null
 * Notes    Verdict: better or worse when the interval excludes 0; unchanged when it lies within the
 *          margin on both sides; otherwise cannot-tell, with the number of answers needed:
 *          n · (detectable/margin)², n that of the smaller sample. Two samples without any spread
 *          have no p-value: note `no-spread`. A true change as large as the smallest significant one
 *          is found about every second time only. `normal` takes z in place of t and leaves df null.
 * Errors   probability-range · not-positive (margin)
 * Source   R 4.2.2: t.test (Welch), from the answers or from n, mean and standard deviation
 * Excel    =TDIST(ABS(change/SE), df, 2), =TINV(0.05, df)*SE (these cut df to a whole number)
 *
 * @example
 * const before = { value: 70, standardError: 1, df: 49, n: 50 };
 * const after = { value: 74, standardError: 1, df: 49, n: 50 };
 * compareEstimates(before, after).verdict // => 'better'
 * compareEstimates(before, after).low // => 1.193539…
 */
export function compareEstimates(
  before: Estimate,
  after: Estimate,
  options: ChangeOptions = {},
): Change {
  const error = combinedError(before, after, options.normal ?? false);
  const smaller = Math.min(before.n, after.n);
  const noise = noiseOf(before, after);
  return {
    before,
    after,
    ...testChange(after.value - before.value, error, { ...options, n: smaller, noise }),
  };
}

export interface ChangeError {
  readonly standardError: number | null;
  /** Null takes the normal distribution. */
  readonly df: number | null;
}

/**
 * Interval, p and verdict of a change whose standard error is known already.
 *
 *   low, high = change ± q · SE,   q from Student's t, or from the normal distribution without df
 *
 * Shape    change: after − before; error: its standard error and degrees of freedom
 * Unit     that of the change
 * Missing  a null standard error leaves all but the change null: note `too-few-answers`
 * Notes    n is the number of answers that `needed` multiplies; a standard error not above `noise`
 *          is rounding and counts as none: note `no-spread`
 * Errors   probability-range · not-positive (margin)
 *
 * @example
 * testChange(4, { standardError: 1.5, df: null }, { n: 100 }).low // => 1.060054…
 */
export function testChange(
  change: number,
  error: ChangeError,
  options: ChangeOptions & { readonly n: number; readonly noise?: number },
): ChangeTest {
  const { confidence = 0.95, margin = 2, n, noise = 0 } = options;
  if (!(confidence > 0 && confidence < 1)) {
    throw new InputError('probability-range', { value: confidence });
  }
  if (!(margin > 0)) throw new InputError('not-positive', { what: 'margin', value: margin });
  const { standardError, df } = error;
  if (standardError === null) return untested(change, null, 'too-few-answers');
  if (standardError <= noise) return untested(change, 0, 'no-spread');
  const quantile = (p: number): number =>
    df === null ? normalQuantile(p) : studentQuantile(p, df);
  const smallestSignificant = quantile((1 + confidence) / 2) * standardError;
  const detectable = smallestSignificant + quantile(0.8) * standardError;
  const [low, high] = [change - smallestSignificant, change + smallestSignificant];
  const t = Math.abs(change / standardError);
  const verdict = verdictOf(low, high, margin);
  return {
    change,
    standardError,
    df,
    low,
    high,
    p: df === null ? 2 * normalUpper(t) : studentTwoSided(t, df),
    smallestSignificant,
    detectable,
    verdict,
    needed: verdict === 'cannot-tell' ? Math.ceil(n * (detectable / margin) ** 2) : null,
    notes: [],
  };
}

/** A standard error of a change not above this is rounding alone, as R's t.test has it. */
export function noiseOf(before: Estimate, after: Estimate): number {
  return 10 * Number.EPSILON * Math.max(Math.abs(before.value), Math.abs(after.value));
}

function verdictOf(low: number, high: number, margin: number): Verdict {
  if (low > 0) return 'better';
  if (high < 0) return 'worse';
  return low >= -margin && high <= margin ? 'unchanged' : 'cannot-tell';
}

function untested(change: number, standardError: number | null, note: string): ChangeTest {
  const none = { df: null, low: null, high: null, p: null };
  const sizes = { smallestSignificant: null, detectable: null, needed: null };
  return { change, standardError, ...none, ...sizes, verdict: 'cannot-tell', notes: [note] };
}

function combinedError(before: Estimate, after: Estimate, normal: boolean): ChangeError {
  const [first, second] = [before.standardError, after.standardError];
  if (first === null || second === null) return { standardError: null, df: null };
  const standardError = Math.hypot(first, second);
  if (normal || standardError === 0) return { standardError, df: null };
  const share = (part: number, df: number | null): number =>
    part === 0 ? 0 : (part / standardError) ** 4 / (df ?? Infinity);
  const df = 1 / (share(first, before.df) + share(second, after.df));
  return { standardError, df: Number.isFinite(df) ? df : null };
}
