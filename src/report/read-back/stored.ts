import type { CellValue } from '../plan.js';
import type { SheetId } from '../sheets/support.js';
import { dictionaries, type TextKey } from '../texts.js';

/** A sheet of a workbook as a host read it. Rows and columns count from 0. */
export interface StoredSheet {
  readonly name: string;
  readonly rows: readonly (readonly { readonly value: CellValue }[])[];
}

/** A workbook that is not one of ours, or lacks a part that belongs to it. */
export class ReadBackError extends Error {
  constructor(readonly sheet: string) {
    super(`no sheet ${sheet}`);
    this.name = 'ReadBackError';
  }
}

/** A table of a sheet: its records, by column id. */
export interface Stored {
  readonly count: number;
  text(id: string, i: number): string;
  number(id: string, i: number): number;
}

/** Finds a sheet by what it is, whichever language the workbook was built in. */
export function sheetFinder(sheets: readonly StoredSheet[]): (id: SheetId) => StoredSheet {
  return (id) => {
    const key = `sheet.${id}` as TextKey;
    const names = Object.values(dictionaries).map((texts) => texts[key]);
    const found = sheets.find(({ name }) => names.includes(name));
    if (!found) throw new ReadBackError(names.join(' / '));
    return found;
  };
}

export const rowsOf = <T>(table: Stored, of: (table: Stored, i: number) => T): T[] =>
  Array.from({ length: table.count }, (_, i) => of(table, i));

/** The tables whose ids stand in a row of a sheet, side by side with a blank column between. */
export function tablesOf(sheet: StoredSheet, idRow: number): { ids: string[]; stored: Stored }[] {
  const heads = sheet.rows[idRow] ?? [];
  const found: { ids: string[]; stored: Stored }[] = [];
  let ids: string[] = [];
  for (let column = 0; column <= heads.length; column++) {
    const id = heads[column]?.value ?? null;
    if (id !== null && id !== '') {
      ids.push(String(id));
      continue;
    }
    if (ids.length > 0)
      found.push({ ids, stored: stored(sheet, idRow + 1, column - ids.length, ids) });
    ids = [];
  }
  if (found.length === 0) throw new ReadBackError(sheet.name);
  return found;
}

function stored(sheet: StoredSheet, top: number, left: number, ids: readonly string[]): Stored {
  const place = new Map(ids.map((id, i) => [id, left + i]));
  const at = (id: string, i: number): CellValue =>
    sheet.rows[top + i]?.[place.get(id) ?? -1]?.value ?? null;
  const filled = (i: number): boolean => ids.some((id) => at(id, i) !== null && at(id, i) !== '');
  let count = 0;
  while (top + count < sheet.rows.length && filled(count)) count++;
  return {
    count,
    text: (id, i) => String(at(id, i) ?? ''),
    number: (id, i) => {
      const value = at(id, i);
      return typeof value === 'number' ? value : Number.NaN;
    },
  };
}
