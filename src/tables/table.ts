/** Input tables as the product works with them: clean, typed columns, and where each row came from. */

export type TableId =
  | 'responses'
  | 'indexTree'
  | 'outlets'
  | 'surveyLog'
  | 'targets'
  | 'complaints'
  | 'visits'
  | 'qualityCosts'
  | 'costMap'
  | 'callbacks'
  | 'published'
  | 'actions';

/** Numbers, dates (Excel serials) and yes/no (1/0): missing is NaN. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly values: Float64Array;
}

/** Text, categories, months (`2026-10`): `levels[codes[row]]`; code −1 is missing. */
export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

export type TableColumn = NumberColumn | TextColumn;

export interface Table {
  readonly id: TableId;
  readonly rows: number;
  /** By column id. Items of a survey are `item:<label>`. A column the source lacks is absent. */
  readonly columns: Readonly<Record<string, TableColumn>>;
  /** The scale of each item column, in the same spelling as its id. */
  readonly scales: Readonly<Record<string, Scale>>;
  /** Where a row came from: index into `sources`, and its row number there, counted from 1. */
  readonly sourceOf: Int32Array;
  readonly rowOf: Int32Array;
  readonly sources: readonly Source[];
}

export interface Source {
  readonly file: string;
  readonly sheet: string;
}

export interface Scale {
  readonly min: number;
  readonly max: number;
}

export type TableSet = Readonly<Partial<Record<TableId, Table>>>;

/** What was found in one place of a table and what was done about it. Prose lives with the texts. */
export interface Problem {
  readonly code: string;
  /** `stop`: no report can be made. `missing`: the cell counts as missing. `left out`: the row is out. `kept`: used as it is. */
  readonly done: 'stop' | 'missing' | 'left out' | 'kept' | 'changed';
  readonly table: TableId | null;
  readonly file: string;
  readonly sheet: string;
  /** Counted from 1 in the source; 0 where the whole table is meant. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly facts: Readonly<Record<string, string | number>>;
}
