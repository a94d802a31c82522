import type { TableContract } from '../contract/contract.js';
import { dayOf } from '../../core/survey/calendar.js';
import type { ProblemLog } from '../problem.js';
import type { TableStore } from '../fill/store.js';
import { captionOf, placeOf } from './where.js';

/** A serial as `2026-10-03`. */
function isoDay(serial: number): string {
  const { year, month, day } = dayOf(Math.floor(serial));
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Tells dates after the last day of the report; they stay, as they belong to a later month. */
export function tellLateDates(
  table: TableStore,
  contract: TableContract,
  asOf: number,
  log: ProblemLog,
): void {
  for (const { id, kind, future } of contract.columns) {
    const store = table.columns.get(id);
    if ((kind !== 'date' && kind !== 'datetime') || future === true) continue;
    if (store?.kind !== 'number') continue;
    for (let row = 0; row < Math.min(table.rows, store.values.length); row++) {
      const value = store.values[row]!;
      if (!(value >= Math.floor(asOf) + 1) || table.dropped.has(row)) continue;
      log.add('date-after', placeOf(table, row), {
        row: table.rowOf[row]!,
        column: captionOf(table, id, row),
        value: isoDay(value),
        facts: { last: isoDay(asOf) },
      });
    }
  }
}
