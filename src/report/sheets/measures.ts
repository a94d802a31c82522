import { f, join, type Formula, type Ref } from '../formula.js';
import { isHeld, type Book } from '../book.js';
import { live, startPage, value, type Page } from '../page.js';
import { itemLines, pathWeights, type Measure } from '../measures.js';
import type { Cell } from '../plan.js';
import { putRecords, type RecordColumn } from '../records.js';
import type { Style } from '../style.js';
import { supportSetup } from './support.js';
import { scoreBounds } from '../../core/index-score/scale.js';
import { itemLabel, factorLabel } from './labels.js';

/** One row of the measures: a unit in a month. */
interface Row {
  readonly unit: number;
  readonly month: number;
  readonly measure: Measure;
  /** Rows of Aggregates of an outlet and month; null for sums over many outlets. */
  readonly leaves: { readonly first: number; readonly end: number } | null;
  readonly empty: boolean;
}

const plain: Style = { role: 'number' };
const fine: Style = { role: 'indexFine' };

/**
 * The middle level of the workbook: every unit and month with its scores, index, interval and NPS,
 * all by formula from the aggregates. Report sheets read their figures here.
 */
export function measuresSheet(book: Book): Page {
  const { texts, tables } = book;
  const page = startPage(supportSetup(book, 'measures', [6, 16, 9, 9], 'measures'));
  page.put('measures.head', 0, 0, texts.cell('measures.title', { role: 'section' }));
  putItemHeads(book, page);
  putRecords(page, 'measures', tables.measures, columns(book), rowsOf(book));
  return page;
}

const numbered = (letter: string, i: number): string => `${letter}${i + 1}`;

/** Above each score column: item, zero and span of its scale, weight, lowest score. */
function putItemHeads(book: Book, page: Page): void {
  const { input, tables, texts } = book;
  const heads = ['item', 'zero', 'span', 'weight', 'lowest'] as const;
  heads.forEach((head, r) => {
    page.put('measures.head', r + 1, 0, texts.cell(`measures.${head}`, { role: 'note' }));
  });
  const column = (id: string): number => tables.measures.cell(id, 0).column;
  input.factors.forEach((factor, i) => {
    const at = column(numbered('factor', i));
    page.put('measures.head', 1, at, factorLabel(book, i, { role: 'note' }));
    const weight = tables.factors.cell('weight', i);
    page.put('measures.head', 4, at, live(f`${weight}`, factor.weight, { role: 'weight' }));
  });
  itemLines(input).forEach((line, i) => {
    const at = column(numbered('score', i));
    const list = (id: string): Ref => tables.items.cell(id, i);
    page.put('measures.head', 1, at, itemLabel(book, i, { role: 'note' }));
    const zero = page.put('measures.head', 2, at, live(f`${list('zero')}`, line.zero, plain));
    const span = page.put('measures.head', 3, at, live(f`${list('span')}`, line.span, plain));
    const weight = live(f`${list('weight')}`, input.items[i]!.weight, { role: 'weight' });
    page.put('measures.head', 4, at, weight);
    const score = (end: Ref): Formula => f`(${end}-${zero})/${span}*100`;
    const lowest = f`MIN(${score(list('min'))},${score(list('max'))})`;
    page.put('measures.head', 5, at, live(lowest, scoreBounds(line).low, fine));
  });
}

/** A cell of the rows above: `line` 2 zero, 3 span, 4 weight, 5 lowest. */
function headCell(book: Book, id: string, line: number): Ref {
  return { ...book.tables.measures.cell(id, 0), row: line };
}

function headRow(book: Book, from: string, to: string, line: number): Ref {
  return { ...book.tables.measures.across(from, to, 0), row: line };
}

function rowsOf(book: Book): Row[] {
  const { input } = book;
  const stretch = new Map<string, { first: number; end: number }>();
  input.leaves.forEach((leaf, i) => {
    const key = `${leaf.outlet} ${leaf.month}`;
    const known = stretch.get(key);
    if (known) known.end = i + 1;
    else stretch.set(key, { first: i, end: i + 1 });
  });
  return book.units.flatMap((unit, u) =>
    book.measures[u]!.map((measure, month) => {
      const single = unit.outlets.length === 1 && unit.kind !== 'region';
      const leaves = single ? (stretch.get(`${unit.outlets[0]} ${month}`) ?? null) : null;
      return { unit: u, month, measure, leaves, empty: single && !leaves };
    }),
  );
}

/** Sum of a column of Aggregates over the row's outlets and month. */
function sumOf(book: Book, row: Row, id: string): Formula {
  const { leaves } = book.tables;
  if (row.leaves) return f`SUM(${leaves.range(id, row.leaves.first, row.leaves.end)})`;
  const unit = book.units[row.unit]!;
  const when = f`SUMIFS(${leaves.range(id)},${leaves.range('month')},${row.month}`;
  return unit.kind === 'region' ? f`${when},${leaves.range('region')},${row.unit})` : f`${when})`;
}

function columns(book: Book): RecordColumn<Row>[] {
  const { input, tables, texts } = book;
  const here = (id: string, i: number): Ref => tables.measures.cell(id, i);
  const formulaCell = (
    row: Row,
    formula: () => Formula,
    expected: number,
    style: Style = fine,
  ): Cell | null => (row.empty ? null : live(formula(), expected, style));
  const caption = (key: Parameters<typeof texts.cell>[0]): Cell =>
    texts.cell(key, { role: 'head' });
  const held = (row: Row): boolean => isHeld(book, row.month);
  const column = (
    id: string,
    head: Cell,
    style: Style,
    of: RecordColumn<Row>['of'],
  ): RecordColumn<Row> => ({ id, caption: head, style, of });
  const nps = (id: string, pick: (row: Row) => number, formula: (row: Row, i: number) => Formula) =>
    column(id, value(id, { role: 'head' }), fine, (row, i) =>
      formulaCell(row, () => formula(row, i), pick(row)),
    );
  const last = input.items.length;
  return [
    column('unit', caption('measures.unit'), plain, (row) => row.unit),
    column('label', caption('measures.label'), { role: 'text' }, (row) =>
      unitLabel(book, row.unit),
    ),
    column('month', caption('measures.month'), { role: 'text' }, (row) => input.months[row.month]!),
    column('source', caption('measures.source'), { role: 'text' }, (row) =>
      texts.cell(held(row) ? 'source.formula' : 'source.kept', { role: 'note' }),
    ),
    column('answering', caption('measures.answering'), { role: 'count' }, (row) =>
      row.empty ? 0 : live(sumOf(book, row, 'answering'), row.measure.answering, { role: 'count' }),
    ),
    column('index', caption('measures.index'), fine, (row, i) => {
      const factors = tables.measures.across(
        'factor1',
        numbered('factor', input.factors.length - 1),
        i,
      );
      const weights = headRow(book, 'factor1', numbered('factor', input.factors.length - 1), 4);
      return formulaCell(row, () => weightedMean(weights, factors), row.measure.index);
    }),
    column('error', caption('measures.error'), { role: 'weight' }, (row, i) =>
      errorCell(book, row, i),
    ),
    column('low', caption('measures.low'), fine, (row, i) =>
      formulaCell(row, () => endOf(book, i, 'low'), row.measure.low),
    ),
    column('high', caption('measures.high'), fine, (row, i) =>
      formulaCell(row, () => endOf(book, i, 'high'), row.measure.high),
    ),
    nps(
      'nps',
      (row) => row.measure.nps?.nps ?? Number.NaN,
      (row) => {
        const w = sumOf(book, row, 'npsW');
        return f`IFERROR(100*(${sumOf(book, row, 'promoters')}-${sumOf(book, row, 'detractors')})/${w},"")`;
      },
    ),
    nps(
      'npsN',
      (row) => row.measure.nps?.n ?? Number.NaN,
      (row) => f`IF(${sumOf(book, row, 'npsW')}=0,"",${sumOf(book, row, 'npsN')})`,
    ),
    nps(
      'npsEffective',
      (row) => row.measure.nps?.effectiveN ?? Number.NaN,
      (row) => {
        const w = sumOf(book, row, 'npsW');
        return f`IFERROR(${w}^2/${sumOf(book, row, 'npsWW')},"")`;
      },
    ),
    nps(
      'npsAdjusted',
      (row) => row.measure.nps?.adjusted ?? Number.NaN,
      (_row, i) => f`IF(${here('npsEffective', i)}="","",100*(${adjusted(here, i, '-')}))`,
    ),
    nps(
      'npsError',
      (row) => row.measure.nps?.adjustedError ?? Number.NaN,
      (_row, i) => {
        const spread = f`${adjusted(here, i, '+')}-(${adjusted(here, i, '-')})^2`;
        return f`IFERROR(100*SQRT((${spread})/(${here('npsEffective', i)}+3)),"")`;
      },
    ),
    nps(
      'npsLow',
      (row) => row.measure.nps?.low ?? Number.NaN,
      (_row, i) => npsEnd(here, i, 'low'),
    ),
    nps(
      'npsHigh',
      (row) => row.measure.nps?.high ?? Number.NaN,
      (_row, i) => npsEnd(here, i, 'high'),
    ),
    ...(['promoters', 'passives', 'detractors'] as const).map((id) =>
      nps(
        id,
        (row) => row.measure.npsShares[id],
        (row, i) => {
          if (id === 'passives') {
            return f`IF(${here('nps', i)}="","",1-${here('promoters', i)}-${here('detractors', i)})`;
          }
          return f`IFERROR(${sumOf(book, row, id)}/${sumOf(book, row, 'npsW')},"")`;
        },
      ),
    ),
    ...input.factors.map((_, j) => {
      const own = input.items
        .map((item, i) => ({ item, i }))
        .filter(({ item }) => item.factor === j);
      const [from, to] = [own[0]?.i ?? 0, own.at(-1)?.i ?? 0];
      return column(
        numbered('factor', j),
        value(numbered('factor', j), { role: 'head' }),
        fine,
        (row, i) => {
          const scores = tables.measures.across(numbered('score', from), numbered('score', to), i);
          const weights = headRow(book, numbered('score', from), numbered('score', to), 4);
          return formulaCell(row, () => weightedMean(weights, scores), row.measure.factor[j]!);
        },
      );
    }),
    ...perItem('score', last, (j) => (row: Row, i: number) => {
      const score = numbered('score', j);
      const mean = here(numbered('mean', j), i);
      const [zero, span] = [headCell(book, score, 2), headCell(book, score, 3)];
      const formula = f`IF(${mean}="","",(${mean}-${zero})/${span}*100)`;
      return formulaCell(row, () => formula, row.measure.score[j]!);
    }),
    ...perItem('mean', last, (j) => (row: Row, i: number) => {
      const w = here(numbered('w', j), i);
      const formula = f`IF(${w}>0,${sumOf(book, row, numbered('wx', j))}/${w},"")`;
      return formulaCell(row, () => formula, row.measure.mean[j]!);
    }),
    ...perItem(
      'w',
      last,
      (j) => (row: Row) =>
        formulaCell(row, () => sumOf(book, row, numbered('w', j)), row.measure.w[j]!),
    ),
    ...perItem('centre', last, (j) => (row: Row, i: number) => {
      if (!held(row) || book.units[row.unit]!.kind === 'region') return null;
      const mean = here(numbered('mean', j), i);
      const expected = row.measure.w[j]! > 0 ? row.measure.mean[j]! : 0;
      return formulaCell(row, () => f`IF(${mean}="",0,${mean})`, expected);
    }),
    ...perItem('pull', last, (j) => (row: Row, i: number) => pullCell(book, row, i, j)),
  ];
}

function perItem(
  letter: string,
  count: number,
  of: (item: number) => RecordColumn<Row>['of'],
): RecordColumn<Row>[] {
  return Array.from({ length: count }, (_, j) => ({
    id: numbered(letter, j),
    caption: value(numbered(letter, j), { role: 'head' }),
    style: fine,
    of: of(j),
  }));
}

/** Mean of what is there, weighted; empty where nothing is. */
function weightedMean(weights: Ref, values: Ref): Formula {
  return f`IFERROR(SUMPRODUCT(${weights},${values})/SUMPRODUCT(${weights},(${values}<>"")*1),"")`;
}

/** From the pulls of the answers where the workbook holds them; as kept for months before. */
function errorCell(book: Book, row: Row, i: number): Cell | null {
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
function endOf(book: Book, i: number, end: 'low' | 'high'): Formula {
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

/** Adjusted share of promoters plus or minus that of detractors: three quarters of an answer to each. */
function adjusted(here: (id: string, i: number) => Ref, i: number, sign: '+' | '-'): Formula {
  const share = (id: string): Formula =>
    f`(${here(id, i)}*${here('npsEffective', i)}+0.75)/(${here('npsEffective', i)}+3)`;
  return join([share('promoters'), share('detractors')], sign);
}

function npsEnd(here: (id: string, i: number) => Ref, i: number, end: 'low' | 'high'): Formula {
  const centre = here('npsAdjusted', i);
  const reach = f`NORMSINV(0.975)*${here('npsError', i)}`;
  return end === 'low'
    ? f`IFERROR(MAX(-100,${centre}-${reach}),"")`
    : f`IFERROR(MIN(100,${centre}+${reach}),"")`;
}

/** What one point of an answer moves the index by: weight along the path over the item's Σw. */
function pullCell(book: Book, row: Row, i: number, j: number): Cell | null {
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
  return live(f`IF(${w}>0,${ofFactor}*${ofItem}*100/${span}/${w},0)`, expected, plain);
}

function unitLabel(book: Book, unit: number): Cell {
  const { kind, label } = book.units[unit]!;
  return kind === 'scope' && label === ''
    ? book.texts.cell('scope.network', { role: 'text' })
    : value(label, { role: 'text' });
}
