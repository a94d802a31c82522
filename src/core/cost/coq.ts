import { InputError } from '../error.js';
import { sumBy } from '../number/sum.js';
import { costCategories, type CostCategory } from './category.js';
import type { CostAllocation, CostPart } from './cost-map.js';

export type CoqRowId =
  CostCategory | 'net' | 'conformance' | 'nonConformance' | 'total' | 'notMapped' | 'difference';

export interface CoqOptions {
  /** What the costs are set against, such as output value: one for all amount columns, or one each. */
  readonly base?: number | readonly number[];
  /** `error` refuses lines without a category; `show` (default) gives them their own row. */
  readonly unmapped?: 'show' | 'error';
}

export interface CoqRow {
  readonly id: CoqRowId;
  /** One entry per amount column, here and below. */
  readonly amount: readonly number[];
  /** Parts of the total; null where the total is not above 0. */
  readonly share: readonly (number | null)[];
  /** Amount over base; null without a base or where it is 0. */
  readonly ratio: readonly (number | null)[];
}

export interface CoqResult {
  readonly rows: readonly CoqRow[];
  readonly lines: number;
  /** Lines of which no part, or only a part, is mapped. */
  readonly linesNotMapped: number;
  /** Cells without an amount. */
  readonly missing: number;
  readonly notes: readonly CoqNote[];
}

/** `total-negative`: are the signs reversed? `base-zero`: a column has no ratios. */
export type CoqNote = 'no-lines' | 'total-negative' | 'base-zero';

/**
 * Cost of service quality by the prevention–appraisal–failure model, tied back to its ledger.
 *
 *   conformance = prevention + appraisal,   nonConformance = internalFailure + externalFailure
 *   total = conformance + nonConformance (gross),   net = total + recovery
 *   difference = Σ lines − net − notMapped
 *
 * Shape    amounts: one column per month or station; allocation: where each line goes
 * Unit     amounts in the money given; share in parts of the gross total; ratio per unit of base
 * Missing  a line without an amount adds nothing to that column and is counted in `missing`
 * Notes    Costs are positive, credits negative, so recoveries come in negative and lower the net; a
 *          credit booked to a category lowers that category and is never moved. notMapped is the
 *          amount that no category takes. The difference compares the plain sum of the lines with
 *          the sum of the rows; rounding below 1e-9 of the sums of absolute amounts counts as 0.
 * Errors   length-mismatch · not-finite · cost-not-mapped · total-zero (every base is 0)
 * Source   published cases C-40 (Ideal Company), C-41 (Benton/Brown); reference cases of R 4.2.2
 * Excel    =SUMIF(categories,"prevention",amounts), …/SUM, …/base
 *
 * @example
 * const allocation = mapCosts([codesOf(['a', 'b'])], [
 *   { keys: ['a'], category: 'prevention' }, { keys: ['b'], category: 'externalFailure' }])
 * coq([[40, 60]], allocation, { base: 1000 }).rows[0] // => { id: 'prevention', amount: [40], share: [0.4], ratio: [0.04] }
 */
export function coq(
  amounts: readonly ArrayLike<number>[],
  allocation: CostAllocation,
  options: CoqOptions = {},
): CoqResult {
  const lines = allocation.codes.length;
  for (const column of amounts)
    if (column.length !== lines)
      throw new InputError('length-mismatch', {
        what: 'amounts',
        got: column.length,
        expected: lines,
      });
  const linesNotMapped = countNotMapped(allocation, options.unmapped ?? 'show');
  const bases = basesOf(options.base, amounts.length);
  const columns = amounts.map((column, i) => sumColumn(column, i, allocation));
  const rows = rowIds.map((id): CoqRow => {
    const amount = columns.map(({ sums }) => sums[id]);
    return {
      id,
      amount,
      share: amount.map((value, i) => ratioOf(value, Math.max(0, columns[i]!.sums.total))),
      ratio: amount.map((value, i) => ratioOf(value, bases[i]!)),
    };
  });
  const notes: CoqNote[] = [];
  if (lines === 0) notes.push('no-lines');
  if (columns.some(({ sums }) => sums.total < 0)) notes.push('total-negative');
  if (bases.includes(0)) notes.push('base-zero');
  const missing = columns.reduce((sum, column) => sum + column.missing, 0);
  return { rows, lines, linesNotMapped, missing, notes };
}

const rowIds: readonly CoqRowId[] = [
  ...costCategories,
  'net',
  'conformance',
  'nonConformance',
  'total',
  'notMapped',
  'difference',
];

const ratioOf = (value: number, by: number): number | null =>
  by === 0 || Number.isNaN(by) ? null : value / by;

function basesOf(base: number | readonly number[] | undefined, columns: number): readonly number[] {
  if (base === undefined) return Array<number>(columns).fill(Number.NaN);
  const bases = typeof base === 'number' ? Array<number>(columns).fill(base) : base;
  if (bases.length !== columns)
    throw new InputError('length-mismatch', { what: 'base', got: bases.length, expected: columns });
  if (columns > 0 && bases.every((one) => one === 0))
    throw new InputError('total-zero', { what: 'base' });
  return bases;
}

const shareOf = (parts: readonly CostPart[]): number =>
  parts.reduce((sum, { share }) => sum + share, 0);

function countNotMapped(allocation: CostAllocation, unmapped: 'show' | 'error'): number {
  const open = allocation.parts.map((own) => shareOf(own) < 1 - 1e-9);
  let lines = 0;
  let first = 0;
  allocation.codes.forEach((code, line) => {
    if (!(open[code] ?? true)) return;
    if (lines === 0) first = line + 1;
    lines++;
  });
  if (lines > 0 && unmapped === 'error')
    throw new InputError('cost-not-mapped', { lines, row: first });
  return lines;
}

interface ColumnSums {
  readonly sums: Record<CoqRowId, number>;
  readonly missing: number;
}

/** Sums of one amount column by row of the result. */
function sumColumn(
  column: ArrayLike<number>,
  place: number,
  { codes, parts }: CostAllocation,
): ColumnSums {
  const { missing, size } = measured(column, place);
  const amount = (line: number): number => (Number.isNaN(column[line]) ? 0 : column[line]!);
  const sumOf = (shares: readonly number[], none: number): number =>
    sumBy(codes.length, (line) => amount(line) * (shares[codes[line]!] ?? none));
  const gross = (category: CostCategory): number =>
    sumOf(
      parts.map((own) => shareOf(own.filter((one) => one.category === category))),
      0,
    );
  const [prevention, appraisal] = [gross('prevention'), gross('appraisal')];
  const [internalFailure, externalFailure] = [gross('internalFailure'), gross('externalFailure')];
  const recovery = gross('recovery');
  const conformance = prevention + appraisal;
  const nonConformance = internalFailure + externalFailure;
  const total = conformance + nonConformance;
  const net = total + recovery;
  const rests = parts.map((own) => Math.max(0, 1 - shareOf(own)));
  const notMapped = sumOf(
    rests.map((rest) => (rest < 1e-9 ? 0 : rest)),
    1,
  );
  const gap = sumBy(codes.length, amount) - net - notMapped;
  const difference = Math.abs(gap) <= 1e-9 * size ? 0 : gap;
  const booked = { prevention, appraisal, internalFailure, externalFailure, recovery };
  const sums = { ...booked, net, conformance, nonConformance, total, notMapped, difference };
  return { sums, missing };
}

/** Cells without an amount, and the sum of the amounts' sizes. */
function measured(column: ArrayLike<number>, place: number): { missing: number; size: number } {
  let missing = 0;
  let size = 0;
  for (let line = 0; line < column.length; line++) {
    const value = column[line]!;
    if (Math.abs(value) === Infinity)
      throw new InputError('not-finite', { what: 'amounts', row: line + 1, column: place + 1 });
    if (Number.isNaN(value)) missing++;
    else size += Math.abs(value);
  }
  return { missing, size };
}
