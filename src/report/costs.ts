import { costCategories } from '../core/cost/category.js';
import { coq, type CoqRowId } from '../core/cost/coq.js';
import { sum } from '../core/number/sum.js';
import type { Book } from './book.js';
import type { CostSum, MonthlyInput } from './input.js';

/**
 * What sums of cost are kept of: the model's categories, what no category takes, what cancels inside,
 * and the ledger as it was read, whatever became of its lines.
 */
export const costKinds = [...costCategories, 'notMapped', 'eliminated', 'ledger'] as const;

export type CostKind = (typeof costKinds)[number];

/** A stretch of months in one scenario: what a column of the cost page adds up. */
export interface CostColumn {
  readonly scenario: CostSum['scenario'];
  readonly first: number;
  readonly last: number;
}

/** The columns of the cost page. Months before the first of the thirteen are out. */
export function costColumns(book: Book): Record<CostColumnId, CostColumn> {
  const { now, before } = book;
  const start = yearStart(book.input);
  return {
    actual: { scenario: 'actual', first: now, last: now },
    budget: { scenario: 'budget', first: now, last: now },
    before: { scenario: 'actual', first: before, last: before },
    yearBefore: { scenario: 'actual', first: 0, last: 0 },
    toDate: { scenario: 'actual', first: start, last: now },
    budgetToDate: { scenario: 'budget', first: start, last: now },
  };
}

export type CostColumnId =
  'actual' | 'budget' | 'before' | 'yearBefore' | 'toDate' | 'budgetToDate';

/** Position of the first month of the fiscal year. */
function yearStart({ months, settings }: MonthlyInput): number {
  const now = months.length - 1;
  const month = Number(months[now]!.slice(5));
  return now - ((month - settings.fiscalYearStart + 12) % 12);
}

/** A category's sum over a column's months; NaN where the scenario has no figures there at all. */
export function costSum(book: Book, column: CostColumn, kind: CostKind): number {
  const inside = book.input.costSums.filter(
    (one) =>
      one.scenario === column.scenario && one.month >= column.first && one.month <= column.last,
  );
  if (inside.length === 0) return Number.NaN;
  return sum(inside.filter((one) => one.category === kind).map((one) => one.amount));
}

/** Every row of the cost table for a column, by the library. */
export function costRows(book: Book, column: CostColumn): Record<CoqRowId, number> | null {
  const amounts = [...costCategories, 'notMapped' as const].map((kind) =>
    costSum(book, column, kind),
  );
  if (Number.isNaN(amounts[0]!)) return null;
  const allocation = {
    codes: Int32Array.from(amounts, (_, i) => i),
    parts: [...costCategories.map((category) => [{ category, share: 1 }]), []],
  };
  const { rows } = coq([amounts], allocation);
  return Object.fromEntries(rows.map((row) => [row.id, row.amount[0]!])) as Record<
    CoqRowId,
    number
  >;
}
