/** What an input table must hold and what its columns are called, as data. */
import type { TableId } from '../table.js';

export type ColumnKind =
  'text' | 'number' | 'date' | 'datetime' | 'month' | 'yesNo' | 'score' | 'category';

export interface ColumnContract {
  readonly id: string;
  readonly kind: ColumnKind;
  readonly required?: boolean;
  /** A blank cell is in order even though the column is required. */
  readonly blank?: boolean;
  /** What the column is called, the caption first; blanks, case and full width do not matter. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Questions that ask for it, where no name fits. */
  readonly pattern?: RegExp;
  readonly min?: number;
  readonly max?: number;
  /** Only whole numbers count. */
  readonly whole?: boolean;
  /** An amount: a header unit 千元 or 万元 brings it to 元. */
  readonly money?: boolean;
  /** Holds an outlet's code or name, several of them, or perhaps one: names become codes. */
  readonly outlet?: 'one' | 'several' | 'perhaps';
  /** A month alone stands for its first or its last day. */
  readonly ofMonth?: 'first' | 'last';
  /** The date may lie after the last day of the report. */
  readonly future?: boolean;
  /** Free text, kept letter by letter. */
  readonly prose?: boolean;
  /** Words of a category by id; the id itself is always understood. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

export interface TableContract {
  readonly id: TableId;
  /** Captions and other names of a sheet or file that holds this table. */
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly columns: readonly ColumnContract[];
  /** At least one column of each group must be there, beside the required ones. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Columns that together name a row once. */
  readonly key?: readonly string[];
  /** Rows with one key that differ in this column are not the same row. */
  readonly apart?: string;
  /** A column per month may stand for a month column and a value column. */
  readonly months?: { readonly month: string; readonly value: string };
}
