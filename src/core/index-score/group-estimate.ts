import type { Estimate } from '../inference/change.js';

/** Estimates of many groups side by side, one entry per group. NaN is undefined. */
export interface GroupEstimates {
  readonly value: Float64Array;
  /** NaN below two respondents. */
  readonly standardError: Float64Array;
  /** Respondents the estimate rests on. */
  readonly n: Float64Array;
}

/**
 * Estimates from what each respondent moves them by.
 *
 *   value + Σ eᵣ,   SE² = n/(n−1) · (Σ eᵣ² − (Σ eᵣ)²/n)
 *
 * Shape    value: first estimate per group; influence: eᵣ per respondent; groups: codes from 0;
 *          counts: 1 for respondents the estimate rests on
 * Notes    Σ eᵣ is 0 but for the rounding of the first estimate, so adding it takes that rounding
 *          out: figures near 1e9 with a small spread keep their digits. A standard error that
 *          rounding alone explains, against figures as large as `magnitude`, is 0.
 */
export function settleEstimates(
  value: Float64Array,
  influence: Float64Array,
  groups: Int32Array,
  counts: Uint8Array,
  magnitude: number,
): GroupEstimates {
  const n = new Float64Array(value.length);
  const moved = new Float64Array(value.length);
  const squares = new Float64Array(value.length);
  for (let row = 0; row < influence.length; row++) {
    const group = groups[row]!;
    const e = influence[row]!;
    n[group] = n[group]! + counts[row]!;
    moved[group] = moved[group]! + e;
    squares[group] = squares[group]! + e * e;
  }
  const standardError = new Float64Array(value.length);
  for (let group = 0; group < value.length; group++) {
    const first = value[group]!;
    const noise = 4 * Number.EPSILON * Math.max(Math.abs(first), magnitude);
    value[group] = first + moved[group]!;
    standardError[group] = settledError(moved[group]!, squares[group]!, n[group]!, noise);
  }
  return { value, standardError, n };
}

/** Standard error from Σ eᵣ and Σ eᵣ²: NaN below two respondents, 0 where it is rounding alone. */
export function settledError(moved: number, squares: number, n: number, noise: number): number {
  if (n < 2) return NaN;
  const spread = Math.max(squares - moved ** 2 / n, 0);
  const error = Math.sqrt((spread * n) / (n - 1));
  return error <= noise ? 0 : error;
}

/** The estimate of one group, with null for what is undefined. */
export function estimateAt({ value, standardError, n }: GroupEstimates, group: number): Estimate {
  const known = n[group]! > 1;
  return {
    value: value[group]!,
    standardError: known ? standardError[group]! : null,
    df: known ? n[group]! - 1 : null,
    n: n[group]!,
  };
}
