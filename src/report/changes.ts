import { compareNps } from '../core/index-score/nps-change.js';
import { compareEstimates, type ChangeTest, type Estimate } from '../core/inference/change.js';
import { rollingIndex, scopeMeasure, type Book } from './book.js';
import { f, type Formula, type Ref } from './formula.js';
import { figure, ratio, type Figure } from './figure.js';
import type { Measure } from './measures.js';
import { businessFigure, type BusinessMeasure } from './business.js';

/** A figure with what its precision rests on, as cells and as numbers. */
interface Side {
  readonly value: Figure;
  readonly error: Figure;
  readonly n: Figure;
  /** Where the interval is centred, if not on the value: the adjusted NPS. */
  readonly centre?: Figure;
  /** Degrees of freedom; null compares by the normal distribution. */
  readonly df: Figure | null;
}

/** Two sides compared, with the verdict's direction and margin. */
export interface Comparison {
  readonly id: string;
  readonly before: Side;
  readonly after: Side;
  /** False: a lower figure is the better one. */
  readonly higherIsBetter: boolean;
  /** Changes within ± this count as none. */
  readonly margin: Figure;
  readonly change: ChangeTest | null;
}

/** Changes within these count as none: of a share, and of complaints per 1000 visits. */
export const shareMargin = 0.02;
export const rateMargin = 2;

const known = new WeakMap<Book, readonly Comparison[]>();

/** Every change the report judges: one row each on the sheet of workings. */
export function comparisonsOf(book: Book): readonly Comparison[] {
  const found = known.get(book) ?? compareAll(book);
  known.set(book, found);
  return found;
}

function compareAll(book: Book): Comparison[] {
  const { now, before } = book;
  const margin = figure({ parts: [{ name: 'Margin' }] }, book.input.settings.margin);
  const index = (id: string, unit: number, from: number): Comparison =>
    compare(id, indexSide(book, unit, from), indexSide(book, unit, now), true, margin);
  const outlets = book.units.flatMap((unit, i) => (unit.kind === 'outlet' ? [i] : []));
  return [
    index('csi', 0, before),
    index('csiYear', 0, 0),
    compare('csiRolling', rollingSide(book, now - 3), rollingSide(book, now), true, margin),
    npsComparison(book, margin),
    shares(book, 'comebackRate', 'comebacks', 'visits', false),
    rates(book),
    shares(book, 'closureRate', 'closed', 'complaints', true),
    shares(book, 'lossRate', 'lossLost', 'lossBase', false),
    shares(book, 'responseRate', 'returned', 'issued', true),
    ...outlets.map((unit) => index(`outlet${unit}`, unit, before)),
  ];
}

function compare(
  id: string,
  before: Side,
  after: Side,
  higherIsBetter: boolean,
  margin: Figure,
): Comparison {
  const sides = [before, after].map(estimateOf);
  const normal = before.df === null;
  const change = sides.includes(null)
    ? null
    : compareEstimates(sides[0]!, sides[1]!, { normal, margin: margin.value });
  return { id, before, after, higherIsBetter, margin, change };
}

function estimateOf(side: Side): Estimate | null {
  if (Number.isNaN(side.value.value)) return null;
  const known = !Number.isNaN(side.error.value);
  return {
    value: side.value.value,
    standardError: known ? side.error.value : null,
    df: known && side.df ? side.df.value : null,
    n: side.n.value,
  };
}

const measureCell = (book: Book, id: string, unit: number, month: number): Ref =>
  book.tables.measures.cell(id, book.measureRow(unit, month));

export function measureFigure(
  book: Book,
  id: string,
  unit: number,
  month: number,
  pick: (measure: Measure) => number,
): Figure {
  return figure(measureCell(book, id, unit, month), pick(book.measures[unit]![month]!));
}

function indexSide(book: Book, unit: number, month: number): Side {
  const n = measureFigure(book, 'answering', unit, month, (m) => m.answering);
  return {
    value: measureFigure(book, 'index', unit, month, (m) => m.index),
    error: measureFigure(book, 'error', unit, month, (m) => m.standardError),
    n,
    df: figure(f`(${n.formula}-1)`, n.value - 1),
  };
}

function npsSide(book: Book, month: number): Side {
  const of = (id: string, pick: (m: Measure) => number): Figure =>
    measureFigure(book, id, 0, month, pick);
  return {
    value: of('nps', (m) => m.nps?.nps ?? Number.NaN),
    centre: of('npsAdjusted', (m) => m.nps?.adjusted ?? Number.NaN),
    error: of('npsError', (m) => m.nps?.adjustedError ?? Number.NaN),
    n: of('npsN', (m) => m.nps?.n ?? Number.NaN),
    df: null,
  };
}

/** Raw change, its interval around the change of the adjusted scores. */
function npsComparison(book: Book, margin: Figure): Comparison {
  const [before, after] = [book.before, book.now].map((month) => scopeMeasure(book, month).nps);
  return {
    id: 'nps',
    before: npsSide(book, book.before),
    after: npsSide(book, book.now),
    higherIsBetter: true,
    margin,
    change: before && after ? compareNps(before, after, { margin: margin.value }) : null,
  };
}

/** Mean of three monthly indices; its cells spell the three months out. */
function rollingSide(book: Book, last: number): Side {
  const estimate = rollingIndex(book, last);
  const cells = (id: string): Ref =>
    book.tables.measures.range(id, book.measureRow(0, last - 2), book.measureRow(0, last) + 1);
  const [index, error, n] = [cells('index'), cells('error'), cells('answering')];
  const whole = (formula: Formula): Formula => f`IF(COUNT(${error})<3,"",${formula})`;
  return {
    value: figure(whole(f`SUM(${index})/3`), estimate?.value ?? null),
    error: figure(whole(f`SQRT(SUMSQ(${error}))/3`), estimate?.standardError ?? null),
    n: figure(whole(f`SUM(${n})`), estimate?.n ?? null),
    df: figure(
      whole(f`IFERROR(SUMSQ(${error})^2/SUMPRODUCT(${error}^4/(${n}-1)),"")`),
      estimate?.df ?? null,
    ),
  };
}

export function businessCell(book: Book, measure: BusinessMeasure, month: number): Figure {
  const ref = book.tables.business.cell(measure, book.businessRow(-1, month));
  return figure(ref, businessFigure(book, measure, month));
}

/** A share such as comebacks of visits: √(p(1−p)/n). */
function shares(
  book: Book,
  id: string,
  part: BusinessMeasure,
  whole: BusinessMeasure,
  higherIsBetter: boolean,
): Comparison {
  const side = (month: number): Side => {
    const n = businessCell(book, whole, month);
    const value = ratio(businessCell(book, part, month), n);
    const error = f`IFERROR(SQRT(${value.formula}*(1-${value.formula})/${n.formula}),"")`;
    return {
      value,
      error: figure(error, Math.sqrt((value.value * (1 - value.value)) / n.value)),
      n,
      df: null,
    };
  };
  return compare(
    id,
    side(book.before),
    side(book.now),
    higherIsBetter,
    figure(f`${shareMargin}`, shareMargin),
  );
}

/** Complaints per 1000 visits: √count / visits. */
function rates(book: Book): Comparison {
  const side = (month: number): Side => {
    const visits = businessCell(book, 'visits', month);
    const count = businessCell(book, 'complaints', month);
    const error = f`IF(${count.formula}="","",IFERROR(SQRT(${count.formula})/${visits.formula}*1000,""))`;
    return {
      value: ratio(count, visits, 1000),
      error: figure(error, (Math.sqrt(count.value) / visits.value) * 1000),
      n: visits,
      df: null,
    };
  };
  return compare(
    'complaintRate',
    side(book.before),
    side(book.now),
    false,
    figure(f`${rateMargin}`, rateMargin),
  );
}

/** Better or worse by the direction of the measure. '' where there is nothing to compare. */
export function verdictOf(one: Comparison): string {
  const verdict = one.change?.verdict ?? '';
  if (one.higherIsBetter || (verdict !== 'better' && verdict !== 'worse')) return verdict;
  return verdict === 'better' ? 'worse' : 'better';
}

/** A row of the comparisons, by its name. */
export function comparison(
  book: Book,
  id: string,
): { readonly one: Comparison; at(id: string): Ref } {
  const i = comparisonRow(book, id);
  return { one: comparisonsOf(book)[i]!, at: (column) => book.tables.changes.cell(column, i) };
}

export function comparisonRow(book: Book, id: string): number {
  return comparisonsOf(book).findIndex((one) => one.id === id);
}
