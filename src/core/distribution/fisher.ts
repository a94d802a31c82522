import { incompleteBeta, inverseBeta } from './beta.js';
import { checkNumber, checkPositive, checkProbability } from '../number/domain.js';
import type { Tails } from './tails.js';

/**
 * Fisher's F distribution: probability of a value of f or less.
 *
 *   P(F ≤ f) = I(df1/2, df2/2) at x = df1·f/(df1·f + df2)
 *
 * Shape    f: any number, 0 or less gives 0; df1 of the numerator, df2 of the denominator, above 0
 * Unit     probability
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: pf
 * Excel    =1-FDIST(f, df1, df2) for whole degrees of freedom
 *
 * @example
 * fisherCdf(1, 2, 2) // => 0.5
 */
export function fisherCdf(f: number, df1: number, df2: number): number {
  return fisherTails(f, df1, df2).lower;
}

/**
 * Upper tail of Fisher's F distribution: probability of a value above f.
 *
 *   P(F > f)
 *
 * Shape    f: any number, 0 or less gives 1; df1 of the numerator, df2 of the denominator, above 0
 * Unit     probability
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: pf(lower.tail = FALSE)
 * Excel    =FDIST(f, df1, df2) for whole degrees of freedom
 *
 * @example
 * fisherUpper(12, 10, 100) // => 2.2633314070668462e-13
 */
export function fisherUpper(f: number, df1: number, df2: number): number {
  return fisherTails(f, df1, df2).upper;
}

/**
 * Quantile of Fisher's F distribution: the f below which the probability p lies.
 *
 *   P(F ≤ f) = p
 *
 * Shape    p: 0 to 1, the ends give 0 and Infinity; df1 and df2 above 0
 * Errors   probability-range · not-positive
 * Source   grid of R 4.2.2: pf
 * Excel    =FINV(1-p, df1, df2) for whole degrees of freedom
 *
 * @example
 * fisherQuantile(0.95, 2, 10) // => 4.1028210151304005
 */
export function fisherQuantile(p: number, df1: number, df2: number): number {
  checkProbability(p);
  checkPositive('df1', df1);
  checkPositive('df2', df2);
  return (df2 / df1) * inverseBeta({ lower: p, upper: 1 - p }, df1 / 2, df2 / 2);
}

function fisherTails(f: number, df1: number, df2: number): Tails {
  checkNumber('f', f);
  checkPositive('df1', df1);
  checkPositive('df2', df2);
  return incompleteBeta((df1 / df2) * f, df1 / 2, df2 / 2);
}
