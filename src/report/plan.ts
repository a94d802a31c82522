/**
 * A workbook as plain data. The report makes it from tables and settings; a host prints it and knows
 * nothing of satisfaction. Order in every host: sheets, values, tables, names, formulas, charts.
 * Rows and columns count from 0.
 */
import type { Formula, Ref } from './formula.js';
import type { Style } from './style.js';

export type CellValue = number | string | boolean | null;

export interface Cell {
  /** The value; with a formula, what the formula must give. Never NaN, Infinity or an error. */
  readonly value: CellValue;
  readonly formula?: Formula;
  readonly style?: Style;
  /** A place in this workbook the cell leads to. */
  readonly link?: Ref;
}

/** Cells that belong together, with where their figures come from. */
export interface Block {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (Cell | null)[])[];
}

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type ConditionalFormat =
  /** Two or three colours between the lowest and the highest value. */
  | { readonly kind: 'scale'; readonly range: Ref; readonly colours: readonly string[] }
  | { readonly kind: 'bar'; readonly range: Ref; readonly colour: string }
  | {
      readonly kind: 'when';
      readonly range: Ref;
      /** Written for the range's first cell; references say what moves with the cell. */
      readonly condition: Formula;
      readonly colour?: string;
      readonly fill?: string;
      readonly bold?: boolean;
    };

export interface Sparkline {
  readonly place: { readonly row: number; readonly column: number };
  readonly data: Ref;
  readonly colour: string;
}

/** A drop-down list in a cell. */
export interface Choice {
  readonly row: number;
  readonly column: number;
  readonly choices: readonly string[];
}

/** An Excel table over cells of this sheet; its first row holds the heads. */
export interface TableRange {
  readonly name: string;
  readonly range: Ref;
}

export type SeriesLook =
  | 'actual'
  | 'previous'
  | 'target'
  | 'limit'
  | 'good'
  | 'bad'
  | 'accent'
  /** Drawn without fill: the invisible foot of a bridge. */
  | 'hidden';

export interface Series {
  /** One cell that holds the name. */
  readonly name: Ref;
  readonly categories: Ref;
  readonly values: Ref;
  readonly look: SeriesLook;
  /** A line over columns, or a column. Ignored by `line` and `radar`, which draw lines only. */
  readonly draw?: 'column' | 'line';
  readonly axis?: 'first' | 'second';
  readonly labels?: boolean;
}

export interface Axis {
  readonly min?: number;
  readonly max?: number;
  readonly format: string;
}

export interface Chart {
  readonly id: string;
  /** `columns` draws columns and lines together; `stacked` piles the columns. */
  readonly kind: 'line' | 'columns' | 'stacked' | 'radar';
  /** One cell that holds the title. */
  readonly title: Ref;
  readonly place: Merge;
  readonly series: readonly Series[];
  readonly axis: Axis;
  readonly secondAxis?: Axis;
  /** What the chart shows, for people who cannot see it. */
  readonly description: string;
}

export interface Page {
  readonly orientation: 'portrait' | 'landscape';
  /** Fit the width on one page; the height on this many pages, 0 for as many as it takes. */
  readonly pagesTall: number;
  /** Rows repeated on top of every printed page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly header: string;
}

export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly kind: 'report' | 'support' | 'data';
  readonly hidden?: boolean;
  /** Widths in characters, from the first column on. */
  readonly widths: readonly number[];
  /** Heights in points of rows that need their own. */
  readonly heights: Readonly<Record<number, number>>;
  readonly blocks: readonly Block[];
  readonly merges: readonly Merge[];
  readonly formats: readonly ConditionalFormat[];
  readonly sparklines: readonly Sparkline[];
  readonly choices: readonly Choice[];
  readonly tables: readonly TableRange[];
  readonly charts: readonly Chart[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly page: Page;
}

export interface DefinedName {
  readonly name: string;
  readonly refers: Ref;
}

export interface WorkbookPlan {
  readonly title: string;
  readonly language: 'zh-CN' | 'en-US';
  /** The day the figures are of, as an Excel serial: the file's created and modified date. */
  readonly asOf: number;
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
}
