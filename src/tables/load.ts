/** From files to clean tables, with a list of everything that was wrong. */
import type { Surroundings } from './clean.js';
import { clean } from './clean.js';
import { outletDirectory } from './clean/outlet.js';
import { leavesOf } from './clean/tree.js';
import { hasOneOf, isComplete } from './complete.js';
import { contracts } from './contract/all.js';
import { fill } from './fill.js';
import type { Filling } from './fill/assign.js';
import type { TableStore } from './fill/store.js';
import { finishTable, tableStore } from './fill/store.js';
import type { Mapping, Seen } from './look.js';
import { look } from './look.js';
import type { ProblemLog } from './problem.js';
import { problemLog } from './problem.js';
import type { InputFile } from './read/file.js';
import type { Leaf } from './recognise/items.js';
import type { HeadColumn, Shape } from './recognise.js';
import type { Problem, Source, Table, TableId, TableSet } from './table.js';

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

/** Reads all sheets of one table, one behind the other; undefined where none can be used. */
async function readTable(
  id: TableId,
  sheets: readonly Seen[],
  leaves: readonly Leaf[],
  log: ProblemLog,
  onSheet: (file: string) => void,
): Promise<TableStore | undefined> {
  const table = tableStore(id);
  let usable = true;
  for (const seen of sheets) {
    onSheet(seen.source.file);
    const recognition = seen.recognition!;
    if (!isComplete(recognition, seen.source, log)) continue;
    const source = table.sources.push(seen.source) - 1;
    const place = { table: id, ...seen.source };
    await read(seen, { recognition, table, source, place, log, leaves }, log);
    usable = hasOneOf(table, recognition, seen.source, log);
  }
  return usable && table.rows > 0 ? table : undefined;
}

/** Share of the work that the first look at all files is. */
const lookShare = 0.25;

/**
 * Reads, recognises and cleans the tables of all files.
 *
 * Shape    files of any number and order: text (UTF-8, UTF-16, GB18030) or xlsx; several files of
 *          one table are appended in the order of their names
 * Unit     amounts in 元, credit negative; dates as Excel serials; months as 2026-10
 * Missing  blank cells and missing words are NaN, or code −1 of a text column
 * Notes    nothing is dropped or changed without a problem that names file, row and column; a
 *          table that cannot be used is absent and has a problem that stops
 * Errors   none of its own: what cannot be read is a problem of the result
 *
 * @example
 * const { tables, problems } = await loadTables([file], { asOf: 46320 });
 * numbers(tables.responses, 'nps');
 */
export async function loadTables(
  files: readonly InputFile[],
  options: LoadOptions = {},
): Promise<Loaded> {
  const { mapping = {}, asOf, onProgress } = options;
  const log = problemLog();
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const seen: Seen[] = [];
  for (const [i, file] of sorted.entries()) {
    onProgress?.((lookShare * i) / sorted.length, file.name);
    seen.push(...(await look(file, mapping, log)));
  }
  let done = 0;
  const onSheet = (file: string): void =>
    onProgress?.(lookShare + ((1 - lookShare) * done++) / seen.length, file);
  let around: Surroundings = { outlets: undefined, leaves: [], asOf };
  const tables: Partial<Record<TableId, Table>> = {};
  for (const contract of contracts) {
    const sheets = seen.filter(({ recognition }) => recognition?.contract === contract);
    const table = await readTable(contract.id, sheets, around.leaves, log, onSheet);
    if (table === undefined) continue;
    around = cleaned(table, around, log);
    tables[contract.id] = finishTable(table);
  }
  onProgress?.(1, sorted.at(-1)?.name ?? '');
  return { tables, problems: log.list(), recognised: seen.map(recognisedOf) };
}

/** Cleans a table; outlets and index tree then tell what others refer to. */
function cleaned(table: TableStore, around: Surroundings, log: ProblemLog): Surroundings {
  clean(table, around, log);
  if (table.id === 'outlets') return { ...around, outlets: outletDirectory(table, log) };
  if (table.id === 'indexTree') return { ...around, leaves: leavesOf(table) };
  return around;
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
