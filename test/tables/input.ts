import { writeXlsx } from 'hucre/xlsx';
import type { InputFile } from '../../src/tables/read/file.js';
import type { Problem, Table } from '../../src/tables/table.js';
import { numbers, textAt, texts } from '../../src/tables/column.js';

/** A file of given bytes or UTF-8 text, handed out in pieces so that no reader can count on one. */
export function inputFile(name: string, content: string | Uint8Array, piece = 7): InputFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    bytes: async () => bytes,
    stream: () =>
      new ReadableStream({
        start(controller) {
          for (let at = 0; at < bytes.length; at += piece) {
            controller.enqueue(bytes.slice(at, at + piece));
          }
          controller.close();
        },
      }),
  };
}

export interface SheetInput {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | Date | null)[])[];
  /** Merged areas: top, left, bottom, right, from 0. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly hidden?: boolean;
}

export async function workbook(name: string, sheets: readonly SheetInput[]): Promise<InputFile> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name: sheet, rows, merges = [], hidden = false }) => ({
      name: sheet,
      rows: rows.map((row) => [...row]),
      hidden,
      merges: merges.map(([startRow, startCol, endRow, endCol]) => ({
        startRow,
        startCol,
        endRow,
        endCol,
      })),
    })),
  });
  return inputFile(name, bytes, 4096);
}

/** A column as plain values: texts, or numbers with null for missing. */
export function values(table: Table | undefined, id: string): (string | number | null)[] {
  if (table === undefined) return [];
  const column = texts(table, id);
  if (column !== undefined) return Array.from(column.codes, (_, row) => textAt(column, row));
  return Array.from(numbers(table, id) ?? [], (value) => (Number.isNaN(value) ? null : value));
}

/** Problems as short lines: code, row, column, value. */
export const lines = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, row, column, value }) => [code, row, column, value].join('|'));
