import { squareCopy, type Matrix } from './matrix.js';

export interface Eigen {
  /** Largest first. */
  readonly values: Float64Array;
  /** vectors[j] belongs to values[j]: length 1, its largest component positive. */
  readonly vectors: readonly Float64Array[];
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by Jacobi rotations.
 *
 *   A v = λ v
 *
 * Shape    matrix: n × n, of which the upper triangle is read; meant for n up to a hundred or so
 * Missing  not allowed
 * Notes    Vectors of equal eigenvalues are one choice of many.
 * Errors   length-mismatch · not-finite
 * Source   figures of R 4.2.2: eigen
 *
 * @example
 * [...symmetricEigen([Float64Array.of(2, 0), Float64Array.of(0, 3)]).values] // => [3, 2]
 */
export function symmetricEigen(matrix: Matrix): Eigen {
  const a = squareCopy(matrix);
  const n = a.length;
  a.forEach((row, i) => row.forEach((_, j) => (row[j] = a[Math.min(i, j)]![Math.max(i, j)]!)));
  const vectors = a.map((_, i) => Float64Array.from(a, (__, j) => (i === j ? 1 : 0)));
  let turned = true;
  // Sweeps converge quadratically; ten suffice, and the bound only ends a stall by rounding.
  for (let round = 0; turned && round < 60; round++) {
    turned = false;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) turned = rotate(a, vectors, p, q) || turned;
    }
  }
  const byValue = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]!);
  return {
    values: Float64Array.from(byValue, (i) => a[i]![i]!),
    vectors: byValue.map((i) => oriented(vectors[i]!)),
  };
}

/** Rotates rows and columns p and q so that a[p][q] is 0; false if it is 0 beside the diagonal. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): boolean {
  const off = a[p]![q]!;
  const [alpha, beta] = [a[p]![p]!, a[q]![q]!];
  if (Math.abs(off) <= 1e-16 * Math.sqrt(Math.abs(alpha) * Math.abs(beta)) || off === 0)
    return false;
  const theta = (beta - alpha) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  turn(a[p]!, a[q]!, cosine, sine);
  for (const row of a) {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = cosine * x - sine * y;
    row[q] = sine * x + cosine * y;
  }
  a[p]![p] = alpha - tangent * off;
  a[q]![q] = beta + tangent * off;
  a[p]![q] = a[q]![p] = 0;
  turn(vectors[p]!, vectors[q]!, cosine, sine);
  return true;
}

function turn(first: Float64Array, second: Float64Array, cosine: number, sine: number): void {
  for (let k = 0; k < first.length; k++) {
    const [x, y] = [first[k]!, second[k]!];
    first[k] = cosine * x - sine * y;
    second[k] = sine * x + cosine * y;
  }
}

function oriented(vector: Float64Array): Float64Array {
  const largest = vector.reduce((best, x) => (Math.abs(x) > Math.abs(best) ? x : best), 0);
  return largest < 0 ? vector.map((x) => -x) : vector;
}
