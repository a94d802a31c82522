import { isHeld, type Book } from '../book.js';
import { f, type Formula, type Ref } from '../formula.js';
import { itemLines, pathWeights, type Measure } from '../measures.js';
import { live, value } from '../page.js';
import type { Cell } from '../plan.js';
import type { Style } from '../style.js';

/** One row of the measures: a unit in a month. */
export interface MeasureRow {
  readonly unit: number;
  readonly month: number;
  readonly measure: Measure;
  /** Rows of Aggregates of an outlet and month; null for sums over many outlets. */
  readonly leaves: { readonly first: number; readonly end: number } | null;
  readonly empty: boolean;
}

export const fine: Style = { role: 'indexFine' };

export const plain: Style = { role: 'number' };

export const numbered = (letter: string, i: number): string => `${letter}${i + 1}`;

/** A cell of the rows above: `line` 2 zero, 3 span, 4 weight, 5 lowest. */
export function headCell(book: Book, id: string, line: number): Ref {
  return { ...book.tables.measures.cell(id, 0), row: line };
}

export function headRow(book: Book, from: string, to: string, line: number): Ref {
  return { ...book.tables.measures.across(from, to, 0), row: line };
}

/** Sum of a column of Aggregates over the row's outlets and month. */
export function sumOf(book: Book, row: MeasureRow, id: string): Formula {
  const { leaves } = book.tables;
  if (row.leaves) return f`SUM(${leaves.range(id, row.leaves.first, row.leaves.end)})`;
  const unit = book.units[row.unit]!;
  const when = f`SUMIFS(${leaves.range(id)},${leaves.range('month')},${row.month}`;
  return unit.kind === 'region' ? f`${when},${leaves.range('region')},${row.unit})` : f`${when})`;
}

/** Mean of what is there, weighted; empty where nothing is. */
export function weightedMean(weights: Ref, values: Ref): Formula {
  return f`IFERROR(SUMPRODUCT(${weights},${values})/SUMPRODUCT(${weights},(${values}<>"")*1),"")`;
}

/** From the pulls of the answers where the workbook holds them; as kept for months before. */
export function errorCell(book: Book, row: MeasureRow, i: number): Cell | null {
  const unit = book.units[row.unit]!;
  if (row.empty || unit.kind === 'region') return null;
  const expected = row.measure.standardError;
  const style: Style = { role: 'weight' };
  if (!isHeld(book, row.month)) return value(expected, style);
  const { data, measures } = book.tables;
  const n = measures.cell('answering', i);
  const pulls =
    unit.kind === 'scope'
      ? f`SUMPRODUCT((${data.range('month')}=${row.month})*${data.range('pullScope')}^2)`
      : pullSquares(book, unit.outlets[0]!, row.month);
  return live(f`IF(${n}<2,"",SQRT(${n}/(${n}-1)*${pulls}))`, expected, style);
}

function pullSquares(book: Book, outlet: number, month: number): Formula {
  const { answers } = book.input;
  const here = book.monthRows.find(
    ({ first }) => answers.outlet[first] === outlet && answers.month[first] === month,
  );
  return here ? f`SUMSQ(${book.tables.data.range('pullOutlet', here.first, here.end)})` : f`0`;
}

/** Student's interval around the index, cut to the ends of the scale. */
export function endOf(book: Book, i: number, end: 'low' | 'high'): Formula {
  const { measures } = book.tables;
  const [index, error, n] = [
    measures.cell('index', i),
    measures.cell('error', i),
    measures.cell('answering', i),
  ];
  const reach = f`TINV(0.05,${n}-1)*${error}`;
  const lowest = headRow(book, 'score1', numbered('score', book.input.items.length - 1), 5);
  return end === 'low'
    ? f`IF(${error}="","",MAX(MIN(${lowest}),${index}-${reach}))`
    : f`IF(${error}="","",MIN(100,${index}+${reach}))`;
}

/** What one point of an answer moves the index by: weight along the path over the item's Σw. */
export function pullCell(book: Book, row: MeasureRow, i: number, j: number): Cell | null {
  if (row.empty || !isHeld(book, row.month) || book.units[row.unit]!.kind === 'region') return null;
  const { input, tables } = book;
  const item = input.items[j]!;
  const own = input.items.flatMap((one, k) => (one.factor === item.factor ? [k] : []));
  const [from, to] = [numbered('score', own[0]!), numbered('score', own.at(-1)!)];
  const share = (weights: Ref, values: Ref, weight: Ref): Formula =>
    f`${weight}/SUMPRODUCT(${weights},(${values}<>"")*1)`;
  const lastFactor = numbered('factor', input.factors.length - 1);
  const ofFactor = share(
    headRow(book, 'factor1', lastFactor, 4),
    tables.measures.across('factor1', lastFactor, i),
    headCell(book, numbered('factor', item.factor), 4),
  );
  const ofItem = share(
    headRow(book, from, to, 4),
    tables.measures.across(from, to, i),
    headCell(book, numbered('score', j), 4),
  );
  const w = tables.measures.cell(numbered('w', j), i);
  const span = headCell(book, numbered('score', j), 3);
  const { measure } = row;
  const answered = measure.w.map((sum) => sum > 0);
  const expected = answered[j]
    ? (pathWeights(input, answered)[j]! * 100) / itemLines(input)[j]!.span / measure.w[j]!
    : 0;
  return live(f`IFERROR(IF(${w}>0,${ofFactor}*${ofItem}*100/${span}/${w},0),0)`, expected, plain);
}
