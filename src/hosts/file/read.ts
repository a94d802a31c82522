import { readXlsx } from 'hucre/xlsx';
import type { CellValue } from '../../report/plan.js';

export interface FileCell {
  /** The stored value; dates are serials, errors their text, blank cells null. */
  readonly value: CellValue;
  /** Without `=`. Empty in a cell that shares the formula of a neighbour. */
  readonly formula?: string;
}

export interface FileSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows and columns count from 0. Rows end with their last cell. */
  readonly rows: readonly (readonly FileCell[])[];
}

/** Reads what a file stores: values and formulas, sheet by sheet. Nothing is calculated. */
export async function readWorkbook(bytes: Uint8Array): Promise<FileSheet[]> {
  const book = await readXlsx(bytes);
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row, r) =>
      row.map((value, column) => {
        const formula = sheet.cells?.get(`${r},${column}`)?.formula;
        const plain = value instanceof Date ? serial(value) : value;
        return formula === undefined ? { value: plain } : { value: plain, formula };
      }),
    ),
  }));
}

/**
 * The reader makes dates of numbers in a date format; they were serials and become so again. Excel
 * counts a 29 February 1900 that never was, so days before it are one less.
 */
function serial(date: Date): number {
  const days = date.getTime() / 86_400_000 + 25569;
  return days < 61 ? days - 1 : days;
}
