import type { TableContract } from '../contract/contract.js';
import type { ProblemLog } from '../problem.js';
import type { TableStore } from '../fill/store.js';
import { numberIn, textIn } from '../fill/store.js';
import { captionOf, placeOf } from './where.js';

const cellAt = (table: TableStore, id: string, row: number): string => {
  const value = numberIn(table, id, row);
  return Number.isNaN(value) ? textIn(table, id, row) : String(value);
};

/**
 * Takes out rows whose key was there before. Rows that share a key but lie on different dates both
 * stay, and that is told. Rows without any part of the key are not compared.
 */
export function dropDuplicates(table: TableStore, contract: TableContract, log: ProblemLog): void {
  const { key, apart } = contract;
  if (key === undefined || !table.columns.has(key[0]!)) return;
  const firsts = new Map<string, number[]>();
  const present = key.filter((id) => table.columns.has(id));
  for (let row = 0; row < table.rows; row++) {
    if (table.dropped.has(row) || cellAt(table, key[0]!, row) === '') continue;
    const name = present.map((id) => cellAt(table, id, row)).join('\n');
    const before = firsts.get(name);
    if (before === undefined) {
      firsts.set(name, [row]);
      continue;
    }
    const same = before.find(
      (first) => apart === undefined || cellAt(table, apart, first) === cellAt(table, apart, row),
    );
    const first = same ?? before[0]!;
    const facts = { first: table.rowOf[first]!, firstFile: placeOf(table, first).file };
    const value = name.replaceAll('\n', ' ').trim();
    const column = present.map((id) => captionOf(table, id, row)).join('+');
    const details = { row: table.rowOf[row]!, column, value, facts };
    log.add(same === undefined ? 'row-again' : 'row-duplicate', placeOf(table, row), details);
    if (same === undefined) before.push(row);
    else table.dropped.add(row);
  }
}
