/** A first look at every sheet: what it says it is. */
import type { ProblemLog } from './problem.js';
import type { InputFile, OpenFile, SourceRow, SourceSheet } from './read/file.js';
import { isBlank } from './read/file.js';
import { openFile } from './read/open.js';
import type { Recognition, SheetMapping } from './recognise.js';
import { recognise } from './recognise.js';
import type { Source } from './table.js';

/** What a person has said about files or sheets, by the name of the sheet or the file. */
export type Mapping = Readonly<Record<string, SheetMapping>>;

/** A sheet with its first rows and what they say. */
export interface Seen {
  readonly source: Source;
  readonly sheet: SourceSheet;
  readonly encoding: OpenFile['encoding'];
  readonly recognition: Recognition | undefined;
  columns: readonly { readonly header: string; readonly column: string | null }[];
  rows: number;
}

const sampleRows = 200;
const readable = /\.(?:csv|tsv|txt|xlsx|xlsm|xlsb|xls)$/i;

async function firstRows(sheet: SourceSheet): Promise<readonly SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const row of sheet.rows(sampleRows)) rows.push(row);
  return rows;
}

function mappingOf(mapping: Mapping, { file, sheet }: Source): SheetMapping {
  return mapping[`${file}/${sheet}`] ?? mapping[sheet] ?? mapping[file] ?? {};
}

/** Looks at every sheet of a file. Sheets without any cell are passed over. */
export async function look(file: InputFile, mapping: Mapping, log: ProblemLog): Promise<Seen[]> {
  const place = { table: null, file: file.name, sheet: '' };
  if (/\.\w+$/.test(file.name) && !readable.test(file.name)) {
    log.add('file-not-read', place);
    return [];
  }
  const open = await openFile(file);
  if (typeof open === 'string') {
    log.add(open, place);
    return [];
  }
  const seen: Seen[] = [];
  for (const sheet of open.sheets) {
    const sample = await firstRows(sheet);
    if (sample.every(({ cells }) => cells.every(isBlank))) continue;
    const source = { file: file.name, sheet: sheet.name };
    const recognition = recognise(sample, source, mappingOf(mapping, source));
    if (recognition === undefined) log.add('table-unknown', { ...place, sheet: sheet.name });
    const columns = (recognition?.columns ?? [])
      .filter(({ header }) => header.text !== '')
      .map(({ header, id }) => ({ header: header.text, column: id || null }));
    seen.push({ source, sheet, encoding: open.encoding, recognition, columns, rows: 0 });
  }
  if (seen.length === 0) log.add('file-empty', place);
  return seen;
}
