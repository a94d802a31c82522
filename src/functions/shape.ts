import { InputError } from '../core/error.js';
import { period, type PeriodOptions, type PeriodUnit } from '../core/survey/period.js';
import { serialOf } from '../core/survey/calendar.js';
import { isMissingWord, normalise, parseDate, parseMonth } from '../tables/vocabulary.js';
import { functionTexts } from '../text/function.js';
import { languages } from '../text/language.js';
import type { Cell, Grid } from './cell.js';
import { isBlank } from './cell.js';
import { shown } from './coerce.js';
import type { ChoiceParam, NumberParam, RangeParam, TextParam } from './param-kind.js';
import type { FunctionSpec } from './spec.js';

const dates = { name: 'dates', kind: 'dates' } as const satisfies RangeParam;
const closingDay = {
  name: 'closingDay',
  kind: 'number',
  default: 31,
} as const satisfies NumberParam;
const yearStart = { name: 'yearStart', kind: 'number', default: 1 } as const satisfies NumberParam;
const unit = {
  name: 'unit',
  kind: 'choice',
  choices: ['month', 'quarter', 'halfyear', 'year', 'week'],
  default: 'month',
} as const satisfies ChoiceParam;

export const PERIOD: FunctionSpec = {
  id: 'PERIOD',
  params: [dates, unit, closingDay, yearStart],
  result: 'spill',
  run: (inputs) => {
    const options = {
      unit: inputs.choice(unit),
      closingDay: inputs.number(closingDay),
      yearStart: inputs.number(yearStart),
    };
    const grid = inputs.grid(dates);
    const start = hasDateHead(grid) ? 1 : 0;
    const label = (cell: Cell, row: number, column: number): string => {
      if (row < start || isNothing(cell)) return row < start ? shown(cell) : '';
      const place = { argument: dates.name, row: row + 1, column: column + 1 };
      const found = periodOf(cell, options);
      if (found === undefined)
        throw new InputError('cell-not-date', { ...place, value: shown(cell) });
      return found;
    };
    return { rows: grid.map((row, i) => row.map((cell, k) => label(cell, i, k))) };
  },
};

const isNothing = (cell: Cell): boolean =>
  isBlank(cell) || cell === 0 || (typeof cell === 'string' && isMissingWord(cell));

/** A first row of words that name no date is a head. */
const hasDateHead = (grid: Grid): boolean =>
  grid.length > 1 &&
  grid[0]!.every(
    (cell) =>
      typeof cell === 'string' &&
      !isMissingWord(cell) &&
      !/\d/.test(cell) &&
      parseDate(cell) === undefined,
  );

function periodOf(
  cell: Cell,
  options: PeriodOptions & { readonly unit: PeriodUnit },
): string | undefined {
  if (typeof cell !== 'number' && typeof cell !== 'string') return undefined;
  const serial = parseDate(cell);
  if (serial !== undefined) return period(serial, options);
  const named = parseMonth(cell);
  if (named === undefined || options.unit === 'week') return undefined;
  const [, year, kind, number] = /^(\d{4})(?:-([QHW]?)(\d+))?$/.exec(named)!;
  const months =
    kind === 'Q' ? 3 : kind === 'H' ? 6 : kind === 'W' || number === undefined ? 12 : 1;
  if (kind === 'W' || months > monthsOf[options.unit]) return undefined;
  const month = (Number(number ?? 1) - 1) * months + 1;
  // The first day of a month is before every closing day, so the month keeps its name.
  return period(serialOf({ year: Number(year), month, day: 1 }), options);
}

const monthsOf = { month: 1, quarter: 3, halfyear: 6, year: 12 } as const;

const table = { name: 'table', kind: 'table' } as const satisfies RangeParam;
const key = { name: 'key', kind: 'text' } as const satisfies TextParam;
const column = { name: 'column', kind: 'text', optional: true } as const satisfies TextParam;

export const PICK: FunctionSpec = {
  id: 'PICK',
  params: [table, key, column],
  result: 'any',
  run: (inputs) => {
    const grid = inputs.grid(table);
    const wanted = plain(inputs.text(key));
    const place = columnOf(grid, inputs.text(column));
    const row = grid.find((cells) => plain(shown(cells[0]!)) === wanted);
    if (row === undefined) throw new InputError('key-not-found', { key: inputs.text(key) });
    const cell = row[place] ?? '';
    return typeof cell === 'string' || typeof cell === 'number' ? cell : shown(cell);
  },
};

const plain = (text: string): string => normalise(text).toLowerCase();

/** A column by its head in any language or its number; the column of values, or the second, if blank. */
function columnOf(grid: Grid, wanted: string | undefined): number {
  const heads = grid[0]!.map((cell) => plain(shown(cell)));
  const width = heads.length;
  if (wanted === undefined) {
    const place = heads.findIndex((head) => sameHead('value').includes(head));
    return place >= 0 ? place : Math.min(1, width - 1);
  }
  const place = heads.findIndex(
    (head) => head === plain(wanted) || sameHead(wanted).includes(head),
  );
  if (place >= 0) return place;
  const number = Number(wanted);
  if (Number.isInteger(number) && number >= 1 && number <= width) return number - 1;
  throw new InputError('key-not-found', { key: wanted });
}

/** The heads, in every language, of the column that one of them or its id names. */
function sameHead(name: string): readonly string[] {
  const wanted = plain(name);
  const all = languages.map((language) => Object.entries(functionTexts[language].head));
  const ids = all.flatMap((entries) =>
    entries
      .filter(([id, head]) => plain(id) === wanted || plain(head) === wanted)
      .map(([id]) => id),
  );
  return all.flatMap((entries) =>
    entries.filter(([id]) => ids.includes(id)).map(([, head]) => plain(head)),
  );
}
