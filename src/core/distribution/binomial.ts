import { betaPower, incompleteBeta, inverseBeta } from './beta.js';
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

export interface ProportionInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Clopper and Pearson's exact interval for a proportion: the p not rejected by either binomial tail.
 *
 *   P(X ≥ x | low) = P(X ≤ x | high) = (1 − confidence)/2
 *
 * Shape    n: whole, 1 or more; x: whole, 0 to n; confidence: 0 to 1, such as 0.95
 * Unit     shares from 0 to 1
 * Notes    low is 0 when x is 0, high is 1 when x is n. Each tail holds half of what the confidence
 *          leaves, at x = 0 and x = n too.
 * Errors   not-whole · probability-range
 * Source   reference cases of R 4.2.2: binom.test, binom.confint(methods = "exact")
 * Excel    low =BETAINV((1-c)/2, x, n-x+1), high =BETAINV(1-(1-c)/2, x+1, n-x)
 *
 * @example
 * clopperPearson(0, 20, 0.95) // => { low: 0, high: 0.1684334709830853 }
 */
export function clopperPearson(x: number, n: number, confidence: number): ProportionInterval {
  checkWhole('n', n, 1, Number.MAX_SAFE_INTEGER);
  checkWhole('x', x, 0, n);
  checkProbability(confidence);
  const tail = (1 - confidence) / 2;
  return {
    low: x === 0 ? 0 : proportion(tail, 1 - tail, x, n - x + 1),
    high: x === n ? 1 : proportion(1 - tail, tail, x + 1, n - x),
  };
}

function proportion(lower: number, upper: number, a: number, b: number): number {
  const odds = inverseBeta({ lower, upper }, a, b);
  return odds === Infinity ? 1 : odds / (1 + odds);
}
