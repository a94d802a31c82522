/** Columns that grow while rows stream in, and the table they become. */
import type { Scale, Source, Table, TableColumn, TableId } from '../table.js';

export interface NumberStore {
  readonly kind: 'number';
  values: Float64Array;
}

export interface TextStore {
  readonly kind: 'text';
  codes: Int32Array;
  readonly levels: string[];
  readonly codeOf: Map<string, number>;
}

/** A table under construction. */
export interface TableStore {
  readonly id: TableId;
  rows: number;
  readonly columns: Map<string, NumberStore | TextStore>;
  readonly scales: Map<string, Scale>;
  /** What each column is called in each source, by column id and source, for messages. */
  readonly captions: Map<string, Map<number, string>>;
  readonly sources: Source[];
  sourceOf: Int32Array;
  rowOf: Int32Array;
  /** Rows that checks have taken out. */
  readonly dropped: Set<number>;
}

export function tableStore(id: TableId): TableStore {
  return {
    id,
    rows: 0,
    columns: new Map(),
    scales: new Map(),
    captions: new Map(),
    sources: [],
    sourceOf: new Int32Array(64),
    rowOf: new Int32Array(64),
    dropped: new Set(),
  };
}

const grown = (length: number, row: number): number =>
  Math.max(64, row + 1, Math.ceil(length * 1.5));

function longerInts(old: Int32Array, row: number): Int32Array {
  const next = new Int32Array(grown(old.length, row)).fill(-1);
  next.set(old);
  return next;
}

export function setNumber(store: NumberStore, row: number, value: number): void {
  if (row >= store.values.length) {
    const next = new Float64Array(grown(store.values.length, row)).fill(Number.NaN);
    next.set(store.values);
    store.values = next;
  }
  store.values[row] = value;
}

/** The code of a text, a new one where it was not met before. '' is missing. */
export function codeOf(store: TextStore, text: string): number {
  if (text === '') return -1;
  const known = store.codeOf.get(text);
  if (known !== undefined) return known;
  const code = store.levels.push(text) - 1;
  store.codeOf.set(text, code);
  return code;
}

export function setCode(store: TextStore, row: number, code: number): void {
  if (row >= store.codes.length) store.codes = longerInts(store.codes, row);
  store.codes[row] = code;
}

/** The number column with an id; made where it is not there yet. */
export function numberStore(table: TableStore, id: string): NumberStore {
  const found = table.columns.get(id);
  if (found?.kind === 'number') return found;
  const made: NumberStore = { kind: 'number', values: new Float64Array() };
  table.columns.set(id, made);
  return made;
}

/** The text column with an id; made where it is not there yet. */
export function textStore(table: TableStore, id: string): TextStore {
  const found = table.columns.get(id);
  if (found?.kind === 'text') return found;
  const made: TextStore = { kind: 'text', codes: new Int32Array(), levels: [], codeOf: new Map() };
  table.columns.set(id, made);
  return made;
}

/** Remembers what a source calls a column. */
export function setCaption(table: TableStore, id: string, source: number, header: string): void {
  const known = table.captions.get(id) ?? new Map<number, string>();
  table.captions.set(id, known);
  if (!known.has(source)) known.set(source, header);
}

/** Gives row `to` what row `from` holds in the columns. */
export function copyCells(
  table: TableStore,
  ids: readonly string[],
  from: number,
  to: number,
): void {
  for (const id of ids) {
    const store = table.columns.get(id);
    if (store?.kind === 'text') setCode(store, to, store.codes[from] ?? -1);
    else if (store !== undefined) setNumber(store, to, store.values[from] ?? Number.NaN);
  }
}

/** The text in a row; '' where it is missing or there is no such column. */
export function textIn(table: TableStore, id: string, row: number): string {
  const store = table.columns.get(id);
  return store?.kind === 'text' ? (store.levels[store.codes[row] ?? -1] ?? '') : '';
}

/** The number in a row; NaN where it is missing or there is no such column. */
export function numberIn(table: TableStore, id: string, row: number): number {
  const store = table.columns.get(id);
  return store?.kind === 'number' ? (store.values[row] ?? Number.NaN) : Number.NaN;
}

/** Adds a row and gives its position. */
export function addRow(table: TableStore, source: number, row: number): number {
  const at = table.rows++;
  if (at >= table.rowOf.length) {
    table.rowOf = longerInts(table.rowOf, at);
    table.sourceOf = longerInts(table.sourceOf, at);
  }
  table.rowOf[at] = row;
  table.sourceOf[at] = source;
  return at;
}

/** Copies the kept rows of a column into an array that is all missing. */
function copyKept(
  from: Float64Array | Int32Array,
  to: Float64Array | Int32Array,
  rows: Int32Array | null,
): void {
  for (let i = 0; i < to.length; i++) {
    const row = rows === null ? i : rows[i]!;
    if (row < from.length) to[i] = from[row]!;
  }
}

/** Finishes a column and lets go of the space it grew in. */
function finishColumn(
  store: NumberStore | TextStore,
  rows: Int32Array | null,
  count: number,
): TableColumn {
  if (store.kind === 'number') {
    const values = new Float64Array(count).fill(Number.NaN);
    copyKept(store.values, values, rows);
    store.values = new Float64Array();
    return { kind: 'number', values };
  }
  const codes = new Int32Array(count).fill(-1);
  copyKept(store.codes, codes, rows);
  store.codes = new Int32Array();
  return { kind: 'text', codes, levels: store.levels };
}

/** The finished table, without the rows that were taken out. */
export function finishTable(store: TableStore): Table {
  const count = store.rows - store.dropped.size;
  const rows =
    store.dropped.size === 0
      ? null
      : Int32Array.from({ length: store.rows }, (_, i) => i).filter(
          (row) => !store.dropped.has(row),
        );
  const columns = Object.fromEntries(
    [...store.columns].map(([id, column]) => [id, finishColumn(column, rows, count)]),
  );
  const sourceOf = new Int32Array(count);
  const rowOf = new Int32Array(count);
  copyKept(store.sourceOf, sourceOf, rows);
  copyKept(store.rowOf, rowOf, rows);
  return {
    id: store.id,
    rows: count,
    columns,
    scales: Object.fromEntries(store.scales),
    sourceOf,
    rowOf,
    sources: store.sources,
  };
}
