import { checkNumber, checkProbability } from '../number/domain.js';

const rootTwoPi = Math.sqrt(2 * Math.PI);

/**
 * Standard normal distribution: probability of a value of z or less.
 *
 *   Φ(z) = ∫ φ(t) dt from −∞ to z
 *
 * Shape    z: any number; ±Infinity gives 1 and 0
 * Unit     probability
 * Notes    Relative precision 1e-14 down to z = −37, below which results lose digits as they
 *          approach the smallest number there is.
 * Errors   not-a-number
 * Source   grid of R 4.2.2: pnorm
 * Excel    =NORMSDIST(z)
 *
 * @example
 * normalCdf(1.96) // => 0.9750021048517795
 */
export function normalCdf(z: number): number {
  return normalUpper(-z);
}

/**
 * Upper tail of the standard normal distribution: probability of a value above z.
 *
 *   1 − Φ(z)
 *
 * Shape    z: any number; ±Infinity gives 0 and 1
 * Unit     probability
 * Notes    Never found by subtraction from 1, so far tails keep their digits.
 * Errors   not-a-number
 * Source   grid of R 4.2.2: pnorm(lower.tail = FALSE)
 * Excel    =NORMSDIST(-z)
 *
 * @example
 * normalUpper(8) // => 6.220960574271785e-16
 */
export function normalUpper(z: number): number {
  checkNumber('z', z);
  if (Math.abs(z) < 1.5) return 0.5 - central(z);
  return z > 0 ? tail(z) : 1 - tail(-z);
}

/**
 * Quantile of the standard normal distribution: the z below which the probability p lies.
 *
 *   Φ(z) = p
 *
 * Shape    p: 0 to 1; the ends give −Infinity and Infinity
 * Unit     standard deviations
 * Notes    Solved by Newton's method on the logarithm of the smaller tail; near ½ on p − ½.
 * Errors   probability-range
 * Source   grid of R 4.2.2: qnorm
 * Excel    =NORMSINV(p)
 *
 * @example
 * normalQuantile(0.975) // => 1.959963984540054
 */
export function normalQuantile(p: number): number {
  checkProbability(p);
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const upper = Math.min(p, 1 - p);
  const z = upper > 0.2 ? centralQuantile(Math.abs(p - 0.5)) : tailQuantile(upper);
  return p < 0.5 ? -z : z;
}

function density(z: number): number {
  // The square of a rounded z is exact; without the split z² alone would lose three digits at 37.
  const rounded = Math.trunc(z * 16) / 16;
  const rest = (z - rounded) * (z + rounded);
  return (Math.exp((-rounded * rounded) / 2) * Math.exp(-rest / 2)) / rootTwoPi;
}

/** Φ(z) − ½ = φ(z) (z + z³/3 + z⁵/(3·5) + …): all terms of one sign. */
function central(z: number): number {
  let term = z;
  let series = z;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(series); k += 2) {
    term *= (z * z) / k;
    series += term;
  }
  return density(z) * series;
}

/** 1 − Φ(z) = φ(z)/(z + 1/(z + 2/(z + 3/(z + …)))) for z ≥ 1, from the inside out. */
function tail(z: number): number {
  if (z > 39) return 0;
  let fraction = z;
  for (let k = Math.ceil(12 + 560 / (z * z)); k > 0; k--) fraction = z + k / fraction;
  return density(z) / fraction;
}

function centralQuantile(share: number): number {
  let z = share * rootTwoPi;
  for (let step = 0; step < 6; step++) z -= (central(z) - share) / density(z);
  return z;
}

function tailQuantile(upper: number): number {
  const t = Math.sqrt(-2 * Math.log(upper));
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  for (let step = 0; step < 4; step++) {
    const reached = z < 1.5 ? 0.5 - central(z) : tail(z);
    z += (reached / density(z)) * Math.log(reached / upper);
  }
  return z;
}
