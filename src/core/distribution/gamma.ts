import { checkNumber, checkPositive } from '../number/domain.js';
import { logExcess, stirlingError } from './stirling.js';
import { solveTail, type Tails } from './tails.js';

const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/**
 * Natural logarithm of the gamma function.
 *
 *   ln Γ(x)
 *
 * Shape    x > 0
 * Notes    Relative precision 1e-14, near its zeros 1 and 2 absolute precision 1e-15.
 * Errors   not-positive
 * Source   grid of R 4.2.2: lgamma
 * Excel    =GAMMALN(x)
 *
 * @example
 * logGamma(5) // => 3.178053830347945
 */
export function logGamma(x: number): number {
  checkPositive('x', x);
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x);
}

/**
 * Regularised incomplete gamma function, both tails: probabilities at or below x and above x of the
 * gamma distribution with this shape and scale 1.
 *
 *   lower = γ(a, x)/Γ(a),   upper = Γ(a, x)/Γ(a),   a the shape
 *
 * Shape    x: any number, 0 or less gives lower 0; shape > 0
 * Unit     probabilities
 * Notes    Power series below a + 1, Legendre's continued fraction above; the factor in front by
 *          deviances and Stirling errors, which keeps its digits at large shapes.
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: pgamma; Loader's DBinom page for the factor in front
 * Excel    lower =GAMMADIST(x, shape, 1, TRUE)
 *
 * @example
 * incompleteGamma(1, 1) // => { lower: 0.6321205588285579, upper: 0.3678794411714421 }
 */
export function incompleteGamma(x: number, shape: number): Tails {
  checkNumber('x', x);
  checkPositive('shape', shape);
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (x < shape + 1) {
    const lower = gammaPower(x, shape) * lowerSeries(x, shape);
    return { lower, upper: 1 - lower };
  }
  const upper = gammaPower(x, shape) * upperFraction(x, shape);
  return { lower: 1 - upper, upper };
}

/**
 * The point where the regularised incomplete gamma function has the given tails.
 *
 * Shape    target: lower + upper = 1; shape > 0
 * Source   grid of R 4.2.2: qchisq
 * Excel    =GAMMAINV(lower, shape, 1)
 *
 * @example
 * inverseGamma({ lower: 0.5, upper: 0.5 }, 1) // => 0.6931471805599452
 */
export function inverseGamma(target: Tails, shape: number): number {
  return solveTail(
    target,
    shape,
    (x) => incompleteGamma(x, shape),
    (x) => gammaPower(x, shape),
  );
}

/**
 * x to the shape over the gamma function: the factor all gamma and Poisson probabilities share.
 *
 *   xᵃ e⁻ˣ / Γ(a) = √(a/2π) · exp(−δ(a) − a(u − ln(1 + u))),   u = (x − a)/a
 *
 * Shape    x > 0, shape > 0, both finite
 *
 * @example
 * gammaPower(1, 1) // => 0.3678794411714424
 */
export function gammaPower(x: number, shape: number): number {
  const deviance = shape * logExcess((x - shape) / shape, x / shape);
  return Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-stirlingError(shape) - deviance);
}

/** γ(a, x) / xᵃe⁻ˣ = Σ xⁿ/(a(a + 1)…(a + n)). */
function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let series = term;
  for (let n = 1; term > 1e-17 * series; n++) {
    term *= x / (shape + n);
    series += term;
  }
  return series;
}

/** Γ(a, x) / xᵃe⁻ˣ = 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), by Lentz. */
function upperFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  let factor = 0;
  for (let n = 1; Math.abs(factor - 1) > 2e-16; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (b + a * d);
    c = b + a / c;
    factor = c * d;
    fraction *= factor;
  }
  return fraction;
}
