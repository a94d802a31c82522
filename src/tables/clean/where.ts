import type { Place } from '../problem.js';
import type { TableStore } from '../fill/store.js';

/** Where a row of a table under construction came from. */
export function placeOf(table: TableStore, row: number): Place {
  const source = table.sources[table.sourceOf[row]!]!;
  return { table: table.id, file: source.file, sheet: source.sheet };
}

/** What people call a column: its first header, else its id. */
export const captionOf = (table: TableStore, id: string): string => table.captions.get(id) ?? id;
