import { incompleteBeta, inverseBeta } from './beta.js';
import { checkNumber, checkPositive, checkProbability } from '../number/domain.js';
import { normalQuantile, normalUpper } from './normal.js';

/**
 * Student's t distribution: probability of a value of t or less.
 *
 *   P(T ≤ t)
 *
 * Shape    t: any number; df: degrees of freedom, any number above 0
 * Unit     probability
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: pt
 * Excel    =1-TDIST(t, df, 1) for t ≥ 0 and whole df
 *
 * @example
 * studentCdf(2, 10) // => 0.9633059826146299
 */
export function studentCdf(t: number, df: number): number {
  return studentUpper(-t, df);
}

/**
 * Upper tail of Student's t distribution: probability of a value above t.
 *
 *   P(T > t) = ½ I(df/2, ½) at x = df/(df + t²),   t ≥ 0
 *
 * Shape    t: any number; df: degrees of freedom, any number above 0
 * Unit     probability
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: pt(lower.tail = FALSE)
 * Excel    =TDIST(t, df, 1) for t ≥ 0 and whole df
 *
 * @example
 * studentUpper(2, 10) // => 0.036694017385370176
 */
export function studentUpper(t: number, df: number): number {
  const half = studentTwoSided(t, df) / 2;
  return t > 0 ? half : 1 - half;
}

/**
 * Two-sided p-value of a t statistic: probability of a value at least as far from 0.
 *
 *   P(|T| ≥ |t|)
 *
 * Shape    t: any number; df: degrees of freedom, any number above 0
 * Unit     probability
 * Notes    Infinite degrees of freedom are the normal distribution. Below 2 degrees of freedom a |t|
 *          above 1e154, where t² is no number any more, gives 0.
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: 2 * pt(-abs(t), df)
 * Excel    =TDIST(ABS(t), df, 2) for whole df
 *
 * @example
 * studentTwoSided(-2, 10) // => 0.07338803477074035
 */
export function studentTwoSided(t: number, df: number): number {
  checkNumber('t', t);
  checkPositive('df', df);
  if (df === Infinity) return 2 * normalUpper(Math.abs(t));
  return incompleteBeta((t / df) * t, 0.5, df / 2).upper;
}

/**
 * Quantile of Student's t distribution: the t below which the probability p lies.
 *
 *   P(T ≤ t) = p
 *
 * Shape    p: 0 to 1, the ends give −Infinity and Infinity; df: any number above 0
 * Notes    Few degrees of freedom and a p next to 0 or 1 can lie beyond 1e154: ∓Infinity.
 * Errors   probability-range · not-positive
 * Source   grid of R 4.2.2: qt
 * Excel    =TINV(2*(1-p), df) for p ≥ ½ and whole df
 *
 * @example
 * studentQuantile(0.975, 10) // => 2.2281388519862744
 */
export function studentQuantile(p: number, df: number): number {
  checkProbability(p);
  checkPositive('df', df);
  if (df === Infinity) return normalQuantile(p);
  const target = { lower: Math.abs(2 * p - 1), upper: 2 * Math.min(p, 1 - p) };
  const t = Math.sqrt(df) * Math.sqrt(inverseBeta(target, 0.5, df / 2));
  return p < 0.5 ? -t : t;
}
