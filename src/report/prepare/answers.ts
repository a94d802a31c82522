import { numbers, textAt, texts } from '../../tables/column.js';
import type { Table } from '../../tables/table.js';
import type { Answers, Item, Outlet } from '../input.js';
import { monthCodes } from './months.js';
import { outletCodes } from './scope.js';

/** Answers of the scope in the given months, sorted by outlet, month and channel. */
export function answersOf(
  table: Table,
  items: readonly Item[],
  outlets: readonly Outlet[],
  months: readonly string[],
  closingDay: number,
): { answers: Answers; channels: string[] } {
  const outlet = outletCodes(table, outlets);
  const month = monthCodes(numbers(table, 'date') ?? blank(table.rows), months, closingDay);
  const channelColumn = texts(table, 'channel');
  const channels = channelColumn ? [...new Set(channelColumn.levels)].sort() : [];
  const channel = channelColumn
    ? channelColumn.codes.map((code) =>
        code < 0 ? -1 : channels.indexOf(channelColumn.levels[code]!),
      )
    : new Int32Array(table.rows).fill(-1);
  const weight = numbers(table, 'weight');
  const used: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (outlet[row]! >= 0 && month[row]! >= 0 && weight?.[row] !== 0) used.push(row);
  }
  used.sort(
    (a, b) =>
      outlet[a]! - outlet[b]! || month[a]! - month[b]! || channel[a]! - channel[b]! || a - b,
  );
  const order = Int32Array.from(used);
  const pick = (values: Float64Array): Float64Array =>
    Float64Array.from(order, (row) => values[row]!);
  const pickCodes = (codes: Int32Array): Int32Array => order.map((row) => codes[row]!);
  const words = (id: string): string[] => {
    const column = texts(table, id);
    return Array.from(order, (row) => (column ? textAt(column, row) : ''));
  };
  const answers: Answers = {
    rows: order.length,
    respondent: words('respondent'),
    date: pick(numbers(table, 'date') ?? blank(table.rows)),
    outlet: pickCodes(outlet),
    month: pickCodes(month),
    channel: pickCodes(channel),
    weight: weight ? pick(weight).map((w) => (Number.isNaN(w) ? 1 : w)) : blank(order.length, 1),
    nps: pick(numbers(table, 'nps') ?? blank(table.rows)),
    verbatim: words('verbatim'),
    items: items.map((item) => pick(numbers(table, `item:${item.name}`) ?? blank(table.rows))),
  };
  return { answers, channels };
}

/** Whether anybody has answered an item in a month, given by its position. */
export const hasItemAnswers = ({ items, month }: Answers, wanted: number): boolean =>
  items.some((scores) =>
    scores.some((score, row) => month[row] === wanted && !Number.isNaN(score)),
  );

/** The answers of the months from `first` on. */
export function answersFrom(answers: Answers, first: number): Answers {
  const rows: number[] = [];
  answers.month.forEach((month, row) => {
    if (month >= first) rows.push(row);
  });
  const keep = <T>(values: readonly T[]): T[] => rows.map((row) => values[row]!);
  const keepNumbers = (values: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => values[row]!);
  const keepCodes = (codes: Int32Array): Int32Array => Int32Array.from(rows, (row) => codes[row]!);
  return {
    rows: rows.length,
    respondent: keep(answers.respondent),
    date: keepNumbers(answers.date),
    outlet: keepCodes(answers.outlet),
    month: keepCodes(answers.month),
    channel: keepCodes(answers.channel),
    weight: keepNumbers(answers.weight),
    nps: keepNumbers(answers.nps),
    verbatim: keep(answers.verbatim),
    items: answers.items.map(keepNumbers),
  };
}

const blank = (rows: number, value = Number.NaN): Float64Array =>
  new Float64Array(rows).fill(value);
