/**
 * Everything a monthly workbook is made from, as plain columns. It comes from cleaned tables
 * (`prepare`) or from a workbook's own sheets (`read-back`); the same input gives the same workbook.
 * Missing numbers are NaN. Months and outlets are positions in `months` and `outlets`.
 */
import type { Settings } from './settings.js';

export interface Item {
  /** As the survey spells it. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly factor: number;
  /** Share of the factor; the weights of a factor's items sum to 1. */
  readonly weight: number;
  readonly min: number;
  readonly max: number;
  readonly department: string;
}

export interface Factor {
  readonly zh: string;
  readonly en: string;
  /** Share of the index; the weights of all factors sum to 1. */
  readonly weight: number;
}

export interface Outlet {
  readonly code: string;
  readonly name: string;
  readonly region: string;
}

/** Answers of the months whose rows the workbook holds, sorted by outlet, month and channel. */
export interface Answers {
  readonly rows: number;
  readonly respondent: readonly string[];
  readonly date: Float64Array;
  readonly outlet: Int32Array;
  readonly month: Int32Array;
  readonly channel: Int32Array;
  readonly weight: Float64Array;
  readonly nps: Float64Array;
  readonly verbatim: readonly string[];
  readonly items: readonly Float64Array[];
}

/** Sums over the answers of one outlet, month and channel. */
export interface Leaf {
  readonly outlet: number;
  readonly month: number;
  readonly channel: number;
  readonly respondents: number;
  /** Of them, who answered at least one item and weigh anything. */
  readonly answering: number;
  /** Per item: answers, Σw, Σwx, Σwx². */
  readonly n: Float64Array;
  readonly w: Float64Array;
  readonly wx: Float64Array;
  readonly wxx: Float64Array;
  /** Ratings 0–10: answers, Σw, Σw², Σw of promoters, Σw of detractors. */
  readonly nps: { n: number; w: number; ww: number; promoters: number; detractors: number };
}

/** Standard errors of months whose answers are no longer here. Outlet −1 is the whole scope. */
export interface PastError {
  readonly outlet: number;
  readonly month: number;
  readonly standardError: number;
}

/** Counts and sums of one outlet and month from the other tables. NaN: no such table. */
export interface BusinessRow {
  readonly outlet: number;
  readonly month: number;
  readonly issued: number;
  readonly returned: number;
  readonly visits: number;
  readonly output: number;
  readonly comebacks: number;
  readonly complaints: number;
  readonly closed: number;
  readonly lossBase: number;
  readonly lossLost: number;
}

/** Customers of the whole scope: who came six months before, and who of them did not come again. */
export interface ScopeLoss {
  readonly month: number;
  readonly base: number;
  readonly lost: number;
}

export interface ComplaintRow {
  readonly id: string;
  readonly received: number;
  readonly closed: number;
  readonly outlet: number;
  readonly month: number;
  readonly level: string;
  readonly content: string;
  readonly defect: string;
  readonly product: string;
  readonly area: string;
  readonly department: string;
}

/** A ledger line of a month the workbook holds, with the category it was mapped to. */
export interface CostLine {
  readonly month: number;
  readonly document: string;
  readonly account: string;
  readonly costCentre: string;
  readonly category: string;
  readonly amount: number;
  readonly kind: 'booked' | 'eliminated';
  readonly text: string;
}

/** Sum of a category, month and scenario. */
export interface CostSum {
  readonly month: number;
  readonly scenario: 'actual' | 'budget';
  readonly category: string;
  readonly amount: number;
}

export interface Action {
  readonly id: string;
  readonly item: number;
  readonly countermeasure: string;
  readonly owner: string;
  readonly due: number;
  readonly status: string;
}

export interface Target {
  readonly measure: string;
  readonly month: number;
  readonly value: number;
}

/** One line of the cleaning list, in the language of the build. */
export interface DataNote {
  readonly table: string;
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly what: string;
  /** What was done about it, in words, and as what it counts. */
  readonly done: string;
  readonly outcome: 'stop' | 'missing' | 'left out' | 'kept' | 'changed';
}

export interface SourceRow {
  readonly table: string;
  readonly file: string;
  readonly sheet: string;
  readonly rows: number;
}

export interface MonthlyInput {
  readonly settings: Settings;
  /** Thirteen months, the report month last. */
  readonly months: readonly string[];
  readonly items: readonly Item[];
  readonly factors: readonly Factor[];
  readonly outlets: readonly Outlet[];
  readonly channels: readonly string[];
  readonly answers: Answers;
  /** All thirteen months; those of the months in `answers` equal the sums over them. */
  readonly leaves: readonly Leaf[];
  readonly pastErrors: readonly PastError[];
  readonly business: readonly BusinessRow[];
  readonly scopeLoss: readonly ScopeLoss[];
  readonly complaints: readonly ComplaintRow[];
  readonly costLines: readonly CostLine[];
  readonly costSums: readonly CostSum[];
  readonly actions: readonly Action[];
  readonly targets: readonly Target[];
  /** The index as published elsewhere, by month. */
  readonly published: readonly Target[];
  /** Place of the outlet among all outlets by index, where the scope is one outlet. */
  readonly rank: { readonly place: number; readonly of: number } | null;
  /** The first of the cleaning list, and how many there are in all. */
  readonly notes: readonly DataNote[];
  readonly noteCounts: { readonly all: number; readonly leftOut: number; readonly missing: number };
  readonly sources: readonly SourceRow[];
  /** Version of the product that built the workbook. */
  readonly version: string;
}

/** How many of the last months keep their rows in the workbook. */
export const monthsHeld = 2;

/** So many notes of the cleaning list go into the workbook; the rest is counted. */
export const notesKept = 2000;
