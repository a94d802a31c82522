import { InputError } from '../error.js';

export interface Tally {
  /** Value of each code. */
  readonly totals: Float64Array;
  /** Codes that occur, in the order they are first seen. */
  readonly order: readonly number[];
  /** Value of all rows with a code. */
  readonly total: number;
  readonly blank: { readonly rows: number; readonly value: number };
  readonly missing: number;
}

/** Adds up values (or rows) by code: one pass, compensated sums. Code −1 is counted apart. */
export function tally(codes: Int32Array, levels: number, values?: ArrayLike<number>): Tally {
  if (values && values.length !== codes.length)
    throw new InputError('length-mismatch', {
      what: 'values',
      got: values.length,
      expected: codes.length,
    });
  // One more place than levels, for the rows without a code; `lost` holds what rounding takes away.
  const sums = new Float64Array(levels + 1);
  const lost = new Float64Array(levels + 1);
  const seen = new Uint8Array(levels + 1);
  const order: number[] = [];
  let missing = 0;
  let blankRows = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    const place = code < 0 ? levels : code;
    const value = values ? values[row]! : 1;
    if (code < 0) blankRows++;
    if (value !== value) {
      if (code >= 0) missing++;
      continue;
    }
    if (!(value >= 0) || value === Infinity) throw badValue(row, value);
    if (seen[place] === 0) {
      seen[place] = 1;
      if (code >= 0) order.push(code);
    }
    const sum = sums[place]!;
    const next = sum + value;
    lost[place]! += sum >= value ? sum - next + value : value - next + sum;
    sums[place] = next;
  }
  for (let place = 0; place <= levels; place++) sums[place]! += lost[place]!;
  let total = 0;
  for (const code of order) total += sums[code]!;
  const blank = { rows: blankRows, value: sums[levels]! };
  return { totals: sums.subarray(0, levels), order, total, blank, missing };
}

function badValue(row: number, value: number): InputError {
  const code = value === Infinity ? 'not-finite' : 'negative-value';
  return new InputError(code, { what: 'values', row: row + 1, column: 1, value });
}
