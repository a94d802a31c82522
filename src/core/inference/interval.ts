import { normalQuantile } from '../distribution/normal.js';
import { studentQuantile } from '../distribution/student.js';
import { InputError } from '../error.js';

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

export interface IntervalOptions {
  readonly confidence?: number;
  /** The interval is cut to these: an index cannot leave its scale. */
  readonly bounds?: { readonly low: number; readonly high: number };
}

/**
 * Confidence interval of an estimate.
 *
 *   value ± q · SE,   q the quantile (1 + confidence)/2 of Student's t with df, or normal without
 *
 * Shape    estimate: value, standard error and degrees of freedom, null for the normal distribution
 * Unit     that of the estimate
 * Missing  null ends when the standard error is null
 * Errors   probability-range
 * Source   reference cases of R 4.2.2, survey 4.1.1: confint(svymean, df = degf)
 * Excel    =mean+TINV(0.05, df)*SE
 *
 * @example
 * interval({ value: 50, standardError: 2, df: 10 }).high // => 54.456277…
 * interval({ value: 99, standardError: 2, df: 10 }, { bounds: { low: 0, high: 100 } }).high // => 100
 */
export function interval(
  estimate: {
    readonly value: number;
    readonly standardError: number | null;
    readonly df: number | null;
  },
  { confidence = 0.95, bounds }: IntervalOptions = {},
): Interval {
  const errors = reach(estimate.df, confidence);
  if (estimate.standardError === null) return { low: null, high: null };
  const half = errors * estimate.standardError;
  return {
    low: Math.max(estimate.value - half, bounds?.low ?? -Infinity),
    high: Math.min(estimate.value + half, bounds?.high ?? Infinity),
  };
}

/** How many standard errors an interval reaches to either side; null takes the normal distribution. */
export function reach(df: number | null, confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new InputError('probability-range', { value: confidence });
  }
  const p = (1 + confidence) / 2;
  return df === null ? normalQuantile(p) : studentQuantile(p, df);
}
