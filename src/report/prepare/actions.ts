import { numbers, textAt, texts } from '../../tables/column.js';
import type { Table } from '../../tables/table.js';
import type { Action, Item, Outlet } from '../input.js';

/** Actions on the index's items that concern the scope and are not closed, the next due first. */
export function actionsOf(
  table: Table | undefined,
  items: readonly Item[],
  outlets: readonly Outlet[],
): Action[] {
  if (!table) return [];
  const word = (id: string, row: number): string => textAt(texts(table, id), row);
  const due = numbers(table, 'due');
  const closed = numbers(table, 'closed');
  const actions: Action[] = [];
  for (let row = 0; row < table.rows; row++) {
    const named = word('item', row);
    const item = items.findIndex((one) => [one.name, one.zh, one.en].includes(named));
    const open = Number.isNaN(closed?.[row] ?? Number.NaN);
    if (item < 0 || !open || !concerns(word('outlets', row), outlets)) continue;
    actions.push({
      id: word('id', row),
      item,
      countermeasure: word('countermeasure', row),
      owner: word('owner', row),
      due: due?.[row] ?? Number.NaN,
      status: word('status', row),
    });
  }
  return actions.sort(
    (a, b) => (a.due || Infinity) - (b.due || Infinity) || (a.id < b.id ? -1 : 1),
  );
}

/** An action without outlets is everybody's. */
function concerns(named: string, outlets: readonly Outlet[]): boolean {
  if (named === '') return true;
  const list = named.split(/[;；,，、/\s]+/);
  return outlets.some((outlet) => list.includes(outlet.code) || list.includes(outlet.name));
}
