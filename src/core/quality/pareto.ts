import { InputError } from '../error.js';
import type { Coded } from '../survey/codes.js';
import { tally } from './tally.js';

export type ParetoClass = 'A' | 'B' | 'C';

export interface ParetoOptions {
  /** What each row counts for; without it every row counts 1. */
  readonly values?: ArrayLike<number>;
  /** Units behind the rows, such as vehicles serviced: adds the rate per 1000 of them. */
  readonly exposure?: number;
  /** So many categories keep their own row; the rest go into `other`. */
  readonly top?: number;
  /** The category that stands last whatever its size. */
  readonly other?: string;
  /** `include`: the category that crosses 80 % is still A. `strict`: only up to 80 %. */
  readonly boundary?: 'include' | 'strict';
}

export interface ParetoRow {
  readonly rank: number;
  readonly category: string;
  readonly value: number;
  /** Parts of 1. */
  readonly share: number;
  readonly cumulative: number;
  /** Null for `other`. */
  readonly class: ParetoClass | null;
  /** Value per 1000 units of exposure; null without exposure. */
  readonly rate: number | null;
}

export interface ParetoResult {
  readonly rows: readonly ParetoRow[];
  readonly total: number;
  /** Rows without a category, and their value: outside the total. */
  readonly blank: { readonly rows: number; readonly value: number };
  /** Rows that have a category but no value. */
  readonly missing: number;
}

/**
 * Categories by size, with cumulative share and class.
 *
 *   shareᵢ = vᵢ / Σv,   cumulativeᵢ = (v₁ + … + vᵢ) / Σv
 *
 * Shape    categories: one code per row; values: one per row
 * Unit     shares in parts of 1; rate per 1000 units of exposure
 * Missing  rows without a category are counted apart (`blank`), rows without a value in `missing`
 * Notes    Ties stand in the order they are first seen; a category of value 0 stays. `include`
 *          (default): A while the share before the category is below 80 %, B below 90 %, else C.
 *          `strict`: A while the share with it is at most 80 %, B at most 90 %; the first is always A.
 *          Shares are compared with a tolerance of 1e-9 of a per cent. `other` is last and has no class.
 * Errors   no-data · length-mismatch · not-finite · negative-value · total-zero · not-positive · not-whole
 * Source   published case C-29 (pareto example of R's qcc); reference cases of R 4.2.2, qcc 2.7
 * Excel    =SUMIF(categories,c,values)/SUM(values), sorted; rates =1000*value/exposure
 *
 * @example
 * pareto(codesOf(['scratch', 'noise', 'scratch'])).rows[0]?.share // => 0.6666666666666666
 */
export function pareto(categories: Coded, options: ParetoOptions = {}): ParetoResult {
  const { exposure, boundary = 'include', other = 'other' } = options;
  if (exposure !== undefined && !(exposure > 0))
    throw new InputError('not-positive', { what: 'exposure', value: exposure });
  const counted = tally(categories.codes, categories.levels.length, options.values);
  const named = merged(categories.levels, counted.order, counted.totals, other, options.top);
  if (named.length === 0) throw new InputError('no-data');
  const total = counted.total;
  if (total === 0) throw new InputError('total-zero', { what: 'categories' });
  let running = 0;
  const rows = named.map(({ category, value }, i): ParetoRow => {
    const before = running;
    running += value;
    return {
      rank: i + 1,
      category,
      value,
      share: value / total,
      cumulative: i === named.length - 1 ? 1 : running / total,
      class: category === other ? null : classOf(i, before / total, running / total, boundary),
      rate: exposure === undefined ? null : (1000 * value) / exposure,
    };
  });
  return { rows, total, blank: counted.blank, missing: counted.missing };
}

interface Named {
  readonly category: string;
  readonly value: number;
}

/** Categories seen, by size, with the tail in `other` at the end. */
function merged(
  levels: readonly string[],
  order: readonly number[],
  totals: Float64Array,
  other: string,
  top = Infinity,
): Named[] {
  if (top !== Infinity && !(Number.isInteger(top) && top >= 1))
    throw new InputError('not-whole', { what: 'top', value: top, min: 1, max: levels.length });
  const all = order.map((code) => ({ category: levels[code]!, value: totals[code]! }));
  const own = all.filter(({ category }) => category !== other).sort((a, b) => b.value - a.value);
  const rest = [...all.filter(({ category }) => category === other), ...own.slice(top)];
  if (rest.length === 0) return own;
  const value = rest.reduce((sum, one) => sum + one.value, 0);
  return [...own.slice(0, top), { category: other, value }];
}

function classOf(
  place: number,
  before: number,
  cumulative: number,
  boundary: 'include' | 'strict',
): ParetoClass {
  if (place === 0) return 'A';
  const share = 100 * (boundary === 'include' ? before : cumulative);
  const below = (limit: number): boolean =>
    boundary === 'include' ? share < limit - 1e-9 : share <= limit + 1e-9;
  return below(80) ? 'A' : below(90) ? 'B' : 'C';
}
