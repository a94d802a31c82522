import { checkLength, type Matrix } from './matrix.js';
import { sumBy } from '../number/sum.js';

export interface LeastSquares {
  /** One per column; null for a column that the columns before it determine. */
  readonly coefficients: readonly (number | null)[];
  /** How many columns are kept. */
  readonly rank: number;
  /** (XᵀX)⁻¹ of the columns kept, in their order: times the residual variance, their covariance. */
  readonly inverse: Matrix;
  readonly residuals: Float64Array;
  readonly residualSquares: number;
}

/**
 * Linear least squares by Householder reflections.
 *
 *   min Σ (yᵢ − Σⱼ bⱼ xᵢⱼ)²
 *
 * Shape    columns: the regressors, equally long, a column of ones among them for an intercept;
 *          response: as long
 * Unit     coefficients: response per unit of the column
 * Missing  not allowed: the caller leaves incomplete rows out
 * Notes    A column is left out when less than 1e-7 of its length remains beside the columns before
 *          it, as lm in R does.
 * Errors   length-mismatch
 * Source   figures of R 4.2.2: lm, chol2inv(qr.R)
 * Excel    =LINEST(y, x, TRUE, TRUE), coefficients in reverse order
 *
 * @example
 * leastSquares([[1, 1, 1], [0, 1, 2]], [1, 3, 5]).rank // => 2
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  response: ArrayLike<number>,
): LeastSquares {
  for (const column of columns) checkLength('column', column.length, response.length);
  const rest = Float64Array.from(response);
  const { kept, reflections } = factorise(columns, rest);
  const rank = kept.length;
  const reduced = backSubstitute(reflections, rest);
  const coefficients: (number | null)[] = columns.map(() => null);
  kept.forEach((column, i) => (coefficients[column] = reduced[i]!));
  rest.fill(0, 0, rank);
  for (let i = rank - 1; i >= 0; i--) reflect(reflections[i]!.mirror, rest, i);
  const residualSquares = sumBy(rest.length, (row) => rest[row]! ** 2);
  const inverse = crossInverse(reflections);
  return { coefficients, rank, inverse, residuals: rest, residualSquares };
}

/** One reflection: its unit vector below row i, and the column of R it leaves, i + 1 numbers. */
interface Reflection {
  readonly mirror: Float64Array;
  readonly triangle: Float64Array;
}

/** Reflects the columns into a triangle, one after the other, and the response along with them. */
function factorise(
  columns: readonly ArrayLike<number>[],
  response: Float64Array,
): { kept: number[]; reflections: Reflection[] } {
  const kept: number[] = [];
  const reflections: Reflection[] = [];
  columns.forEach((column, j) => {
    const top = reflections.length;
    const vector = Float64Array.from(column);
    const whole = length(vector, 0);
    reflections.forEach(({ mirror }, i) => reflect(mirror, vector, i));
    const remains = length(vector, top);
    if (top === vector.length || remains <= 1e-7 * whole) return;
    const triangle = vector.slice(0, top + 1);
    triangle[top] = vector[top]! > 0 ? -remains : remains;
    const mirror = mirrorOf(vector, top, triangle[top]!);
    reflect(mirror, response, top);
    kept.push(j);
    reflections.push({ mirror, triangle });
  });
  return { kept, reflections };
}

/** The unit vector that reflects `vector` from row `top` on into `image` at `top`, zero below. */
function mirrorOf(vector: Float64Array, top: number, image: number): Float64Array {
  const mirror = vector.slice(top);
  mirror[0] = mirror[0]! - image;
  const size = length(mirror, 0);
  return mirror.map((value) => value / size);
}

function reflect(mirror: Float64Array, vector: Float64Array, top: number): void {
  const twice = 2 * sumBy(mirror.length, (i) => mirror[i]! * vector[top + i]!);
  for (let i = 0; i < mirror.length; i++) vector[top + i] = vector[top + i]! - twice * mirror[i]!;
}

function length(vector: Float64Array, from: number): number {
  return Math.sqrt(sumBy(vector.length - from, (i) => vector[from + i]! ** 2));
}

/** b of R b = right. */
function backSubstitute(reflections: readonly Reflection[], right: Float64Array): Float64Array {
  const b = right.slice(0, reflections.length);
  for (let j = b.length - 1; j >= 0; j--) {
    const { triangle } = reflections[j]!;
    b[j] = b[j]! / triangle[j]!;
    for (let i = 0; i < j; i++) b[i] = b[i]! - triangle[i]! * b[j]!;
  }
  return b;
}

/** (RᵀR)⁻¹ = R⁻¹R⁻ᵀ. */
function crossInverse(reflections: readonly Reflection[]): Matrix {
  const rank = reflections.length;
  const inverse = reflections.map((_, k) => {
    const unit = new Float64Array(rank);
    unit[k] = 1;
    return backSubstitute(reflections, unit);
  });
  return reflections.map((_, i) =>
    Float64Array.from(reflections, (__, j) =>
      sumBy(rank, (k) => inverse[k]![i]! * inverse[k]![j]!),
    ),
  );
}
