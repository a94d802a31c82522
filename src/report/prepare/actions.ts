import { numbers, textAt, texts } from '../../tables/column.js';
import type { Table } from '../../tables/table.js';
import type { Action, Item, Outlet } from '../input.js';

/**
 * Actions on the index's items that concern the scope and were open on the month's last day, the next
 * due first; and the rows whose item is not in the index.
 */
export function actionsOf(
  table: Table | undefined,
  items: readonly Item[],
  outlets: readonly Outlet[],
  lastDay: number,
): { actions: Action[]; unused: readonly number[] } {
  if (!table) return { actions: [], unused: [] };
  const word = (id: string, row: number): string => textAt(texts(table, id), row);
  const due = numbers(table, 'due');
  const closed = numbers(table, 'closed');
  const actions: Action[] = [];
  const unused: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const named = word('item', row);
    const item = items.findIndex((one) => [one.name, one.zh, one.en].includes(named));
    if (item < 0) unused.push(row);
    const end = closed?.[row] ?? Number.NaN;
    const open = Number.isNaN(end) || end >= lastDay + 1;
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
  actions.sort((a, b) => (a.due || Infinity) - (b.due || Infinity) || (a.id < b.id ? -1 : 1));
  return { actions, unused };
}

/** An action without outlets is everybody's. */
function concerns(named: string, outlets: readonly Outlet[]): boolean {
  if (named === '') return true;
  const list = named.split(/[;；,，、/\s]+/);
  return outlets.some((outlet) => list.includes(outlet.code) || list.includes(outlet.name));
}
