import type { Ref } from './formula.js';
import { value, type Page } from './page.js';
import type { Cell, CellValue } from './plan.js';
import type { Style } from './style.js';

/** Where the rows of a table stand: a caption row, a row of stable ids, then one row a record. */
export interface Layout {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly ids: readonly string[];
  readonly count: number;
  /** One cell: column `id` of record `i`. */
  cell(id: string, i: number): Ref;
  /** Column `id`, all records or those from `first` up to, not with, `end`. */
  range(id: string, first?: number, end?: number): Ref;
  /** Columns `from` to `to` of record `i`. */
  across(from: string, to: string, i: number): Ref;
}

export function layout(
  sheet: string,
  row: number,
  column: number,
  ids: readonly string[],
  count: number,
): Layout {
  const place = new Map(ids.map((id, i) => [id, column + i]));
  const columnOf = (id: string): number => {
    const found = place.get(id);
    if (found === undefined) throw new Error(`${sheet} has no column ${id}`);
    return found;
  };
  const body = row + 2;
  return {
    sheet,
    row,
    column,
    ids,
    count,
    cell: (id, i) => ({ sheet, row: body + i, column: columnOf(id), rows: 1, columns: 1 }),
    range: (id, first = 0, end = count) => ({
      sheet,
      row: body + first,
      column: columnOf(id),
      rows: Math.max(1, end - first),
      columns: 1,
    }),
    across: (from, to, i) => ({
      sheet,
      row: body + i,
      column: columnOf(from),
      rows: 1,
      columns: columnOf(to) - columnOf(from) + 1,
    }),
  };
}

/** What a column of a table is called, how it looks, and what it holds for a record. */
export interface RecordColumn<R> {
  readonly id: string;
  readonly caption: Cell;
  readonly style: Style;
  readonly of: (record: R, i: number) => CellValue | Cell;
}

/** Writes a table where its layout says. */
export function putRecords<R>(
  page: Page,
  block: string,
  where: Layout,
  columns: readonly RecordColumn<R>[],
  records: readonly R[],
): void {
  const ids = columns.map((column) => column.id);
  if (ids.join() !== where.ids.join() || records.length !== where.count) {
    throw new Error(`${block} does not fit its layout`);
  }
  page.rows(block, where.row, where.column, [
    columns.map((column) => column.caption),
    columns.map((column) => value(column.id, { role: 'note' })),
    ...records.map((record, i) =>
      columns.map((column) => {
        const found = column.of(record, i);
        return typeof found === 'object' && found !== null ? found : value(found, column.style);
      }),
    ),
  ]);
}

/** Makes the records an Excel table that people may sort and filter; its heads are the ids. */
export function asTable(page: Page, name: string, where: Layout): void {
  if (where.count === 0) return;
  const { sheet, row, column, ids, count } = where;
  page.table({
    name,
    range: { sheet, row: row + 1, column, rows: count + 1, columns: ids.length },
  });
}
