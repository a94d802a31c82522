import { sum } from '../number/sum.js';
import type { Estimate } from './change.js';

/**
 * Mean of independent estimates, such as three monthly indices: Σ I_k / k.
 *
 *   SE = √(Σ SE_k²) / k,   df = (Σ SE_k²)² / Σ (SE_k⁴ / df_k)
 *
 * Shape    estimates: one a period
 * Unit     that of the estimates
 * Missing  one undefined standard error or degree of freedom leaves those of the mean undefined
 * Notes    every period counts alike, however many answers it has
 * Errors   none; no estimates give null
 * Source   Welch–Satterthwaite degrees of freedom of a sum of independent variances
 * Excel    =AVERAGE(indices), =SQRT(SUMSQ(errors))/COUNT(errors)
 *
 * @example
 * const september = { value: 70, standardError: 3, df: 49, n: 50 };
 * const october = { value: 74, standardError: 4, df: 49, n: 50 };
 * averageEstimates([september, october]).value // => 72
 * averageEstimates([september, october]).standardError // => 2.5
 */
export function averageEstimates(estimates: readonly Estimate[]): Estimate | null {
  const k = estimates.length;
  if (k === 0) return null;
  const variances = estimates.map((one) =>
    one.standardError === null ? Number.NaN : one.standardError ** 2,
  );
  const total = sum(variances);
  const spread = sum(estimates.map((one, i) => variances[i]! ** 2 / (one.df ?? Number.NaN)));
  return {
    value: sum(estimates.map((one) => one.value)) / k,
    standardError: Number.isNaN(total) ? null : Math.sqrt(total) / k,
    df: Number.isNaN(spread) || spread === 0 ? null : total ** 2 / spread,
    n: sum(estimates.map((one) => one.n)),
  };
}
