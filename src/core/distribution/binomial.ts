import { betaPower, incompleteBeta } from './beta.js';
import { checkNumber, checkProbability, checkWhole } from '../number/domain.js';

/**
 * Binomial probability of exactly k successes in n trials.
 *
 *   P(X = k) = n!/(k!(n − k)!) pᵏ(1 − p)ⁿ⁻ᵏ
 *
 * Shape    n: whole, 0 or more; k: whole, 0 to n; p: 0 to 1
 * Unit     probability
 * Errors   not-whole · probability-range
 * Source   grid of R 4.2.2: dbinom
 * Excel    =BINOMDIST(k, n, p, FALSE)
 *
 * @example
 * binomialMass(1, 2, 0.5) // => 0.5
 */
export function binomialMass(k: number, n: number, p: number): number {
  checkWhole('n', n, 0, Number.MAX_SAFE_INTEGER);
  checkWhole('k', k, 0, n);
  checkProbability(p);
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  return (betaPower(p / (1 - p), k, n - k) / k) * (n / (n - k));
}

/**
 * Binomial probability of k successes or fewer in n trials.
 *
 *   P(X ≤ k) = I(n − k, k + 1) at 1 − p
 *
 * Shape    n: whole, 0 or more; k: any number, counted down to a whole one; p: 0 to 1
 * Unit     probability
 * Errors   not-a-number · not-whole · probability-range
 * Source   grid of R 4.2.2: pbinom
 * Excel    =BINOMDIST(k, n, p, TRUE)
 *
 * @example
 * binomialCdf(1, 2, 0.5) // => 0.75
 */
export function binomialCdf(k: number, n: number, p: number): number {
  checkNumber('k', k);
  checkWhole('n', n, 0, Number.MAX_SAFE_INTEGER);
  checkProbability(p);
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  if (whole >= n) return 1;
  return incompleteBeta(p / (1 - p), whole + 1, n - whole).upper;
}
