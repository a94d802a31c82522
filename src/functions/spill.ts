import type { FigureId, HeadId } from '../text/en/function.js';
import { functionTexts } from '../text/function.js';
import type { Language } from '../text/language.js';

type Out = number | string | boolean | null;

/** What a function hands over to be laid out as cells. Undefined figures are null. */
export interface Table {
  /** Heads by id, or ready words (`text`), which the data gave. Absent: cells without a head row. */
  readonly heads?: readonly (HeadId | { readonly text: string })[];
  readonly rows: readonly (readonly Out[])[];
}

/** Measures one below the other: a key that never changes, its name in the language, its value. */
export function measures(
  figures: readonly (readonly [FigureId, Out])[],
  language: Language,
): Table {
  const names = functionTexts[language].figure;
  return {
    heads: ['key', 'measure', 'value'],
    rows: figures.map(([key, value]) => [key, names[key], value]),
  };
}

/** The grid of a table: heads in the language, blanks for what is undefined. */
export function gridOfTable(
  { heads, rows }: Table,
  language: Language,
  withHeads: boolean,
): (number | string | boolean)[][] {
  const words = functionTexts[language].head;
  const top = heads?.map((head) => (typeof head === 'string' ? words[head] : head.text));
  const grid = rows.map((row) => row.map(cellOf));
  return top !== undefined && withHeads ? [top, ...grid] : grid;
}

function cellOf(value: Out): number | string | boolean {
  if (value === null) return '';
  if (typeof value !== 'number') return value;
  if (!Number.isFinite(value)) return '';
  return Object.is(value, -0) ? 0 : value;
}
