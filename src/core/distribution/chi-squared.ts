import { checkPositive, checkProbability } from '../number/domain.js';
import { incompleteGamma, inverseGamma } from './gamma.js';

/**
 * Chi-squared distribution: probability of a value of x or less.
 *
 *   P(X ≤ x) = γ(df/2, x/2)/Γ(df/2)
 *
 * Shape    x: any number, 0 or less gives 0; df: degrees of freedom, any number above 0
 * Unit     probability
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: pchisq
 * Excel    =1-CHIDIST(x, df) for whole df
 *
 * @example
 * chiSquaredCdf(2, 2) // => 0.6321205588285579
 */
export function chiSquaredCdf(x: number, df: number): number {
  return incompleteGamma(x / 2, df / 2).lower;
}

/**
 * Upper tail of the chi-squared distribution: probability of a value above x.
 *
 *   P(X > x) = Γ(df/2, x/2)/Γ(df/2)
 *
 * Shape    x: any number, 0 or less gives 1; df: degrees of freedom, any number above 0
 * Unit     probability
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: pchisq(lower.tail = FALSE)
 * Excel    =CHIDIST(x, df) for whole df
 *
 * @example
 * chiSquaredUpper(2, 2) // => 0.3678794411714421
 */
export function chiSquaredUpper(x: number, df: number): number {
  return incompleteGamma(x / 2, df / 2).upper;
}

/**
 * Quantile of the chi-squared distribution: the x below which the probability p lies.
 *
 *   P(X ≤ x) = p
 *
 * Shape    p: 0 to 1, the ends give 0 and Infinity; df: degrees of freedom, any number above 0
 * Errors   probability-range · not-positive
 * Source   grid of R 4.2.2: qchisq
 * Excel    =CHIINV(1-p, df) for whole df
 *
 * @example
 * chiSquaredQuantile(0.95, 1) // => 3.8414588206941236
 */
export function chiSquaredQuantile(p: number, df: number): number {
  checkProbability(p);
  checkPositive('df', df);
  return 2 * inverseGamma({ lower: p, upper: 1 - p }, df / 2);
}
