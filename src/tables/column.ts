/** How the columns of a table are read by those who compute. */
import type { Table, TextColumn } from './table.js';

/** The values of a number, date or yes/no column; undefined where the table lacks it. */
export function numbers(table: Table, id: string): Float64Array | undefined {
  const column = table.columns[id];
  return column?.kind === 'number' ? column.values : undefined;
}

/** A text column; undefined where the table lacks it. */
export function texts(table: Table, id: string): TextColumn | undefined {
  const column = table.columns[id];
  return column?.kind === 'text' ? column : undefined;
}

/** The text in a row, counted from 0; '' where it is missing or there is no such column. */
export function textAt(column: TextColumn | undefined, row: number): string {
  return column?.levels[column.codes[row] ?? -1] ?? '';
}
