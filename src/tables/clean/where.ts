import type { Place } from '../problem.js';
import type { TableStore } from '../fill/store.js';

/** Where a row of a table under construction came from. */
export function placeOf(table: TableStore, row: number): Place {
  const source = table.sources[table.sourceOf[row]!]!;
  return { table: table.id, file: source.file, sheet: source.sheet };
}

/** What the source of a row calls a column, else what another source calls it, else its id. */
export function captionOf(table: TableStore, id: string, row: number): string {
  const names = table.captions.get(id);
  return names?.get(table.sourceOf[row]!) ?? names?.values().next().value ?? id;
}
