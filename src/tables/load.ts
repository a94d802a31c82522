/** From files to clean tables, with a list of everything that was wrong. */
import type { Filling } from './assign.js';
import type { Surroundings } from './clean/clean.js';
import { clean } from './clean/clean.js';
import { outletDirectory } from './clean/outlet.js';
import { contracts } from './contract/all.js';
import type { ColumnContract } from './contract/contract.js';
import { fill } from './fill.js';
import type { ProblemLog } from './problem.js';
import { problemLog } from './problem.js';
import type { InputFile, OpenFile, SourceRow, SourceSheet } from './read/file.js';
import { isBlank } from './read/file.js';
import { openFile } from './read/open.js';
import type { HeadColumn, Recognition, Shape, SheetMapping } from './recognise.js';
import { recognise } from './recognise.js';
import type { TableStore } from './store.js';
import { finishTable, tableStore } from './store.js';
import type { Problem, Source, Table, TableId, TableSet } from './table.js';
import { leavesOf } from './tree.js';

/** What a person has said about files or sheets, by the name of the sheet or the file. */
export type Mapping = Readonly<Record<string, SheetMapping>>;

export interface LoadOptions {
  readonly mapping?: Mapping;
  /** Last day of the report as an Excel serial: later dates are told. */
  readonly asOf?: number;
  /** Called with the share of the work done, 0 to 1, and the file in hand. */
  readonly onProgress?: (done: number, file: string) => void;
}

/** What a sheet was taken for. */
export interface Recognised {
  readonly source: Source;
  readonly table: TableId | null;
  /** Rows it has given its table. */
  readonly rows: number;
  /** Row number of the last row of the head, 0 where none was found. */
  readonly headRow: number;
  readonly shape: Shape;
  readonly encoding: string;
  readonly columns: readonly { readonly header: string; readonly column: string | null }[];
}

export interface Loaded {
  readonly tables: TableSet;
  readonly problems: readonly Problem[];
  readonly recognised: readonly Recognised[];
}

/** A sheet with its first rows and what they say. */
interface Seen {
  readonly source: Source;
  readonly sheet: SourceSheet;
  readonly encoding: OpenFile['encoding'];
  readonly recognition: Recognition | undefined;
  columns: Recognised['columns'];
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
async function look(file: InputFile, mapping: Mapping, log: ProblemLog): Promise<Seen[]> {
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
      .map(({ header, id }) => ({ header: header.text, column: id }));
    seen.push({ source, sheet, encoding: open.encoding, recognition, columns, rows: 0 });
  }
  if (seen.length === 0) log.add('file-empty', place);
  return seen;
}

const captionsOf = (columns: readonly ColumnContract[]): string =>
  columns.map(({ zh, en }) => `${zh[0]!} (${en[0]!})`).join(' / ');

/** Tells which required columns a sheet lacks; true where it lacks none. */
function isComplete(recognition: Recognition, source: Source, log: ProblemLog): boolean {
  const { contract, columns, shape } = recognition;
  const place = { table: contract.id, ...source };
  const made = shape === 'months' ? [contract.months!.month, contract.months!.value] : [];
  const has = ({ id }: ColumnContract): boolean =>
    made.includes(id) || columns.some((column) => column.id === id);
  const needed = contract.columns.filter(
    ({ id, required }) => required === true || (shape === 'long' && id === 'respondent'),
  );
  const lacking = needed.filter((column) => !has(column));
  for (const column of lacking) {
    log.add('column-missing', place, { column: captionsOf([column]) });
  }
  const undated = columns.filter(({ month }) => month === null);
  for (const { header } of shape === 'months' ? undated : []) {
    log.add('month-without-year', place, { column: header.text });
  }
  return lacking.length === 0 && (shape !== 'months' || undated.length === 0);
}

/** After filling: whether one of the columns is there of which a table needs at least one. */
function hasOneOf(
  table: TableStore,
  recognition: Recognition,
  source: Source,
  log: ProblemLog,
): boolean {
  const { contract } = recognition;
  const place = { table: contract.id, ...source };
  const items = [...table.columns.keys()].some((id) => id.startsWith('item:'));
  const lacking = (contract.oneOf ?? []).filter(
    (group) => !(items && group.includes('item')) && !group.some((id) => table.columns.has(id)),
  );
  for (const group of lacking) {
    const columns = contract.columns.filter(({ id }) => group.includes(id));
    log.add('column-one-of', place, { column: captionsOf(columns) });
  }
  return lacking.length === 0;
}

/** Reads a sheet into its table, after those that came before it. */
async function read(seen: Seen, filling: Filling, log: ProblemLog): Promise<void> {
  const { recognition, place } = filling;
  const used = await fill(filling, seen.sheet.rows());
  seen.rows = used.rows;
  const { shape, contract } = recognition;
  const turned = ({ month, id }: HeadColumn): string | null => {
    if (shape === 'months' && typeof month === 'string') return contract.months!.value;
    return shape === 'long' && (id === 'item' || id === 'score') ? id : null;
  };
  seen.columns = recognition.columns
    .filter(({ header }) => header.text !== '')
    .map((column) => ({
      header: column.header.text,
      column: used.columns.get(column.index) ?? turned(column),
    }));
  if (used.rows === 0) log.add('table-empty', place);
}

/** Reads, cleans and checks the tables of all files. The order of the files does not matter. */
export async function loadTables(
  files: readonly InputFile[],
  options: LoadOptions = {},
): Promise<Loaded> {
  const { mapping = {}, asOf, onProgress } = options;
  const log = problemLog();
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const seen: Seen[] = [];
  for (const file of sorted) seen.push(...(await look(file, mapping, log)));

  const stores = new Map<TableId, TableStore>();
  let around: Surroundings = { outlets: outletDirectory(undefined, log), leaves: [], asOf };
  let done = 0;
  for (const contract of contracts) {
    for (const one of seen.filter(({ recognition }) => recognition?.contract === contract)) {
      onProgress?.(done++ / seen.length, one.source.file);
      const recognition = one.recognition!;
      if (!isComplete(recognition, one.source, log)) continue;
      const table = stores.get(contract.id) ?? tableStore(contract.id);
      stores.set(contract.id, table);
      const source = table.sources.push(one.source) - 1;
      const place = { table: contract.id, ...one.source };
      const { leaves } = around;
      await read(one, { recognition, table, source, place, log, leaves }, log);
      if (!hasOneOf(table, recognition, one.source, log)) stores.delete(contract.id);
    }
    const table = stores.get(contract.id);
    if (table === undefined) continue;
    if (table.rows === 0) stores.delete(contract.id);
    else around = cleaned(table, around, log);
  }
  onProgress?.(1, sorted.at(-1)?.name ?? '');
  return {
    tables: finishAll(stores),
    problems: log.list(),
    recognised: seen.map(recognisedOf),
  };
}

/** Cleans a table; outlets and index tree then tell what others refer to. */
function cleaned(table: TableStore, around: Surroundings, log: ProblemLog): Surroundings {
  clean(table, around, log);
  if (table.id === 'outlets') return { ...around, outlets: outletDirectory(table, log) };
  if (table.id === 'indexTree') return { ...around, leaves: leavesOf(table) };
  return around;
}

function finishAll(stores: ReadonlyMap<TableId, TableStore>): TableSet {
  const finished = [...stores].map(([id, store]): [TableId, Table] => [id, finishTable(store)]);
  return Object.fromEntries(finished);
}

function recognisedOf({ source, recognition, encoding, columns, rows }: Seen): Recognised {
  return {
    source,
    table: recognition?.contract.id ?? null,
    rows,
    headRow: recognition?.headRow ?? 0,
    shape: recognition?.shape ?? 'wide',
    encoding,
    columns,
  };
}
