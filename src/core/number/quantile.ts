import { InputError } from '../error.js';

/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan's type 7).
 *
 *   h = (n − 1)p,   quantile = a + (h − ⌊h⌋)(b − a),   a, b the values of ranks ⌊h⌋ and ⌊h⌋ + 1 from 0
 *
 * Shape    values: one column in any order; p: a share from 0 to 1
 * Unit     that of the values
 * Missing  NaN is left out; null when nothing is left
 * Notes    Written in this form, tied neighbours give exactly their value.
 * Errors   probability-range
 * Source   reference case of R 4.2.2: quantile(type = 7)
 * Excel    =PERCENTILE(values, p)
 *
 * @example
 * quantile([3, 1, NaN, 2, 10], 0.5) // => 2.5
 * quantile([], 0.5) // => null
 */
export function quantile(values: ArrayLike<number>, p: number): number | null {
  return quantileSorted(sortedPresent(values), p);
}

/**
 * The same quantile of values that are sorted already: for several quantiles of one column.
 *
 * Shape    sorted: ascending, without NaN; p: a share from 0 to 1
 * Unit     that of the values
 * Missing  not allowed
 * Errors   probability-range
 *
 * @example
 * quantileSorted([10, 20, 30, 40], 0.25) // => 17.5
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new InputError('probability-range', { value: p });
  if (sorted.length === 0) return null;
  const h = snapped((sorted.length - 1) * p);
  const below = Math.floor(h);
  const a = sorted[below]!;
  return h === below ? a : a + (h - below) * (sorted[below + 1]! - a);
}

/**
 * The values that are present, ascending, in an array of their own.
 *
 * Missing  NaN is left out
 *
 * @example
 * [...sortedPresent([3, NaN, 1])] // => [1, 3]
 */
export function sortedPresent(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort();
  let present = sorted.length;
  while (present > 0 && Number.isNaN(sorted[present - 1])) present--;
  return sorted.subarray(0, present);
}

// 49 · (1/49) falls short of 1 by rounding alone; the rank meant is the whole number.
function snapped(h: number): number {
  const whole = Math.round(h);
  return Math.abs(h - whole) <= 4 * Number.EPSILON * whole ? whole : h;
}
