import { checkNumber, checkPositive } from '../number/domain.js';
import { logExcess, stirlingError } from './stirling.js';
import { solveTail, type Tails } from './tails.js';

/**
 * Regularised incomplete beta function, both tails: probabilities below and above x of the beta
 * distribution with shapes a and b.
 *
 *   lower = ∫ tᵃ⁻¹(1 − t)ᵇ⁻¹ dt from 0 to x / B(a, b),   upper = 1 − lower
 *
 * Shape    odds: x/(1 − x), 0 or more, Infinity for x = 1; a, b > 0
 * Unit     probabilities
 * Notes    The argument is the odds because x alone loses the digits of 1 − x near 1. The continued
 *          fraction of the side that holds less than the mean is used; the factor in front comes
 *          from deviances and Stirling errors, which keeps its digits at large shapes.
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: pbeta, pt, pf; Loader's DBinom page for the factor in front
 * Excel    lower =BETADIST(x, a, b)
 *
 * @example
 * incompleteBeta(1, 2, 3) // => { lower: 0.6875, upper: 0.3125 }
 */
export function incompleteBeta(odds: number, a: number, b: number): Tails {
  checkNumber('odds', odds);
  checkPositive('a', a);
  checkPositive('b', b);
  if (odds <= 0) return { lower: 0, upper: 1 };
  if (odds === Infinity) return { lower: 1, upper: 0 };
  const x = odds / (1 + odds);
  const y = 1 / (1 + odds);
  const power = betaPower(odds, a, b);
  const below = a * y - b * x;
  if (below >= 0) {
    const lower = power / fraction(x, below, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = power / fraction(y, -below, b, a);
  return { lower: 1 - upper, upper };
}

/**
 * The odds x/(1 − x) at which the regularised incomplete beta function has the given tails.
 *
 * Shape    target: lower + upper = 1; a, b > 0
 * Source   grid of R 4.2.2: qbeta, qt, qf
 * Excel    x =BETAINV(lower, a, b)
 *
 * @example
 * inverseBeta({ lower: 0.5, upper: 0.5 }, 2, 2) // => 1
 */
export function inverseBeta(target: Tails, a: number, b: number): number {
  return solveTail(
    target,
    a / b,
    (odds) => incompleteBeta(odds, a, b),
    (odds) => betaPower(odds, a, b),
  );
}

/**
 * Powers over the beta function: the factor all beta and binomial probabilities share.
 *
 *   xᵃyᵇ/B(a, b) = √(ab/2πn) · exp(δ(n) − δ(a) − δ(b) − a·e(d/a) − b·e(−d/b))
 *   n = a + b,   x = odds/(1 + odds),   y = 1 − x,   d = nx − a,   e(u) = u − ln(1 + u)
 *
 * Shape    odds > 0, a, b > 0, all finite
 *
 * @example
 * betaPower(1, 1, 1) // => 0.25
 */
export function betaPower(odds: number, a: number, b: number): number {
  const n = a + b;
  const d = odds < 1 ? (b * odds - a) / (1 + odds) : (b - a / odds) / (1 + 1 / odds);
  const deviance =
    a * logExcess(d / a, (n / a) * (odds / (1 + odds))) + b * logExcess(-d / b, n / b / (1 + odds));
  const errors = stirlingError(a) + stirlingError(b) - stirlingError(n);
  return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(-errors - deviance);
}

/**
 * xᵃyᵇ/B(a, b) / lower = β₀ + α₁/(β₁ + α₂/(β₂ + …)), where with m = a + 2k
 *   αₖ = (a + k − 1)(a + b + k − 1) k (b − k) x²/(m − 1)²
 *   βₖ = k + k(b − k)x/(m − 1) + (a + k)(below + 1 + k(2 − x))/(m + 1),   below = ay − bx
 */
function fraction(x: number, below: number, a: number, b: number): number {
  let result = (a * (below + 1)) / (a + 1);
  let c = result;
  let d = 0;
  let factor = 0;
  for (let k = 1; Math.abs(factor - 1) > 2e-16; k++) {
    const m = a + 2 * k;
    const alpha = ((a + k - 1) / (m - 1)) * ((a + b + k - 1) / (m - 1)) * k * (b - k) * x * x;
    const beta = k + (k * (b - k) * x) / (m - 1) + ((a + k) * (below + 1 + k * (2 - x))) / (m + 1);
    d = 1 / (beta + alpha * d);
    c = beta + alpha / c;
    factor = c * d;
    result *= factor;
  }
  return result;
}
