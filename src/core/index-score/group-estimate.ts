import type { Estimate } from '../inference/change.js';

/** Estimates of many groups side by side, one entry per group. NaN is undefined. */
export interface GroupEstimates {
  readonly value: Float64Array;
  /** NaN below two respondents. */
  readonly standardError: Float64Array;
  /** Respondents the estimate rests on. */
  readonly n: Float64Array;
}

/** What the respondents of each group move its estimate by: their number, Σ eᵣ and Σ eᵣ². */
export interface Influence {
  readonly n: Float64Array;
  readonly moved: Float64Array;
  readonly squares: Float64Array;
}

export function noInfluence(groupCount: number): Influence {
  const column = (): Float64Array => new Float64Array(groupCount);
  return { n: column(), moved: column(), squares: column() };
}

/**
 * Estimates from a first value per group and the influence of its respondents.
 *
 *   value + Σ eᵣ,   SE² = n/(n−1) · (Σ eᵣ² − (Σ eᵣ)²/n)
 *
 * Notes    Σ eᵣ is 0 but for the rounding of the first value, so adding it takes that rounding out:
 *          figures near 1e9 with a small spread keep their digits. A standard error that rounding
 *          alone explains, against figures as large as `magnitude`, is 0.
 */
export function settleEstimates(
  first: Float64Array,
  { n, moved, squares }: Influence,
  magnitude: number,
): GroupEstimates {
  return {
    value: first.map((value, group) => value + moved[group]!),
    standardError: first.map((value, group) => {
      const noise = 4 * Number.EPSILON * Math.max(Math.abs(value), magnitude);
      return settledError(moved[group]!, squares[group]!, n[group]!, noise);
    }),
    n,
  };
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
