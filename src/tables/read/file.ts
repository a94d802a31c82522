/** Files as the product is handed them, and sheets as it reads them. */

/** A file, in a browser or on a disk. `stream` gives a fresh stream at each call. */
export interface InputFile {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
  stream?(): ReadableStream<Uint8Array>;
}

/** A cell as read. Dates of a workbook are text in ISO form. */
export type RawCell = string | number | boolean | null;

export interface SourceRow {
  /** Counted from 1 in the sheet, as a spreadsheet shows it. */
  readonly row: number;
  readonly cells: readonly RawCell[];
  /** A quotation mark was opened and never closed: the rest of the file stands in one cell. */
  readonly broken?: boolean;
}

/** One sheet of a workbook, or a whole text file (its sheet has no name). */
export interface SourceSheet {
  readonly name: string;
  /** The rows from the top, at most `limit` of them where a limit is given. */
  rows(limit?: number): AsyncIterable<SourceRow>;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface OpenFile {
  readonly name: string;
  readonly encoding: Encoding | 'xlsx' | 'xls';
  readonly sheets: readonly SourceSheet[];
}

/** Why a file cannot be read at all. */
export type FileFault =
  'file-empty' | 'file-no-workbook' | 'file-password' | 'file-old-format' | 'file-encoding';

/** A fresh stream of a file's bytes. */
export function streamOf(file: InputFile): ReadableStream<Uint8Array> {
  if (file.stream !== undefined) return file.stream();
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(await file.bytes());
      controller.close();
    },
  });
}

/** Whether a cell holds nothing a person can see. */
export function isBlank(cell: RawCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** A cell as the text a person sees. */
export function textOf(cell: RawCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}
