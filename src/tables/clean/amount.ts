/** Amounts of the ledger: in 元, and credit negative. */
import type { Place, ProblemLog } from '../problem.js';
import type { NumberStore, TableStore } from '../fill/store.js';
import { textIn } from '../fill/store.js';
import { captionOf, placeOf } from './where.js';

const factors: Readonly<Record<string, number>> = { yuan: 1, thousand: 1000, tenThousand: 10_000 };

interface Group {
  readonly place: Place;
  readonly rows: number[];
}

/** Rows with an amount, by their source and a key; rows without a key are left alone. */
function groupRows(
  table: TableStore,
  amounts: NumberStore,
  keyOf: (row: number) => string | undefined,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (let row = 0; row < table.rows; row++) {
    const key = keyOf(row);
    if (key === undefined || table.dropped.has(row)) continue;
    if (Number.isNaN(amounts.values[row] ?? Number.NaN)) continue;
    const name = `${table.sourceOf[row]} ${key}`;
    const group = groups.get(name) ?? { place: placeOf(table, row), rows: [] };
    group.rows.push(row);
    groups.set(name, group);
  }
  return groups;
}

const sumOf = ({ values }: NumberStore, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + values[row]!, 0);

function applyUnits(table: TableStore, amounts: NumberStore, log: ProblemLog): void {
  const factorAt = (row: number): number => factors[textIn(table, 'unit', row)] ?? 1;
  const scaled = groupRows(table, amounts, (row) =>
    factorAt(row) === 1 ? undefined : textIn(table, 'unit', row),
  );
  for (const { place, rows } of scaled.values()) {
    const unit = factorAt(rows[0]!);
    for (const row of rows) amounts.values[row]! *= unit;
    const facts = { count: rows.length, unit, sum: sumOf(amounts, rows) };
    log.add('amount-unit', place, { column: captionOf(table, 'amount', rows[0]!), facts });
  }
  // All amounts are in 元 now; a unit that stayed would be applied a second time.
  table.columns.delete('unit');
}

/** Credits that are all negative already, as some systems export them, keep their sign. */
function applyDirections(table: TableStore, amounts: NumberStore, log: ProblemLog): void {
  const credits = groupRows(table, amounts, (row) =>
    textIn(table, 'direction', row) === 'credit' ? 'credit' : undefined,
  );
  for (const { place, rows } of credits.values()) {
    const signed = rows.every((row) => amounts.values[row]! <= 0);
    if (!signed) for (const row of rows) amounts.values[row] = 0 - amounts.values[row]!;
    const facts = { count: rows.length, sum: sumOf(amounts, rows) };
    const code = signed ? 'amount-signed' : 'amount-credit';
    log.add(code, place, { column: captionOf(table, 'amount', rows[0]!), facts });
  }
}

/** Brings the ledger's amounts into 元 and gives credits their sign; told in sum, not row by row. */
export function settleAmounts(table: TableStore, log: ProblemLog): void {
  const amounts = table.columns.get('amount');
  if (amounts?.kind !== 'number') return;
  applyUnits(table, amounts, log);
  applyDirections(table, amounts, log);
}
