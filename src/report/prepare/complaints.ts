import { numbers, textAt, texts } from '../../tables/column.js';
import type { Table } from '../../tables/table.js';
import type { ComplaintRow, Outlet } from '../input.js';
import { monthCodes } from './months.js';
import { outletCodes } from './scope.js';

/** Complaints of the scope in the report's months, by day received. */
export function complaintsOf(
  table: Table | undefined,
  outlets: readonly Outlet[],
  months: readonly string[],
  closingDay: number,
): ComplaintRow[] {
  if (!table) return [];
  const outlet = outletCodes(table, outlets);
  const received = numbers(table, 'received') ?? new Float64Array(table.rows).fill(Number.NaN);
  const closed = numbers(table, 'closed') ?? new Float64Array(table.rows).fill(Number.NaN);
  const month = monthCodes(received, months, closingDay);
  const word = (id: string): ((row: number) => string) => {
    const column = texts(table, id);
    return (row) => (column ? textAt(column, row) : '');
  };
  const of = {
    id: word('id'),
    level: word('level'),
    content: word('content'),
    defect: word('defect'),
    product: word('product'),
    area: word('area'),
    department: word('department'),
  };
  const rows: ComplaintRow[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (outlet[row]! < 0 || month[row]! < 0) continue;
    rows.push({
      id: of.id(row),
      received: received[row]!,
      closed: closed[row]!,
      outlet: outlet[row]!,
      month: month[row]!,
      level: of.level(row),
      content: of.content(row),
      defect: of.defect(row),
      product: of.product(row),
      area: of.area(row),
      department: of.department(row),
    });
  }
  return rows.sort((a, b) => a.received - b.received || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
