import type { WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { SampleFile, SampleRow } from './file.js';

const written = new Date(Date.UTC(2026, 9, 26));

/** Layout of a sheet beside its rows: merged cells, formats of whole columns. */
export type SheetLayout = Pick<WriteSheet, 'merges' | 'columns'>;

/** An xlsx file with one sheet, always the same bytes for the same rows. */
export async function sheetFile(
  name: string,
  sheet: string,
  rows: readonly SampleRow[],
  layout: SheetLayout,
): Promise<SampleFile> {
  const bytes = await writeXlsx({
    sheets: [{ name: sheet, rows: rows.map((row) => [...row]), ...layout }],
    properties: { created: written, modified: written },
  });
  return { name, bytes };
}
