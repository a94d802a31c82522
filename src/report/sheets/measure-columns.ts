import { isHeld, type Book } from '../book.js';
import { f, type Formula, type Ref } from '../formula.js';
import { live, value } from '../page.js';
import type { Cell } from '../plan.js';
import type { RecordColumn } from '../records.js';
import type { Style } from '../style.js';
import {
  errorCell,
  plain,
  pullCell,
  type MeasureRow,
  endOf,
  fine,
  headCell,
  headRow,
  numbered,
  sumOf,
  weightedMean,
} from './measure-cells.js';
import { adjusted, npsEnd } from './nps-cells.js';

/** The columns of the measures, each with its formula. */
export function measureColumns(book: Book): RecordColumn<MeasureRow>[] {
  const { input, tables, texts } = book;
  const here = (id: string, i: number): Ref => tables.measures.cell(id, i);
  const formulaCell = (
    row: MeasureRow,
    formula: () => Formula,
    expected: number,
    style: Style = fine,
  ): Cell | null => (row.empty ? null : live(formula(), expected, style));
  const caption = (key: Parameters<typeof texts.cell>[0]): Cell =>
    texts.cell(key, { role: 'head' });
  const held = (row: MeasureRow): boolean => isHeld(book, row.month);
  const column = (
    id: string,
    head: Cell,
    style: Style,
    of: RecordColumn<MeasureRow>['of'],
  ): RecordColumn<MeasureRow> => ({ id, caption: head, style, of });
  const nps = (
    id: string,
    pick: (row: MeasureRow) => number,
    formula: (row: MeasureRow, i: number) => Formula,
  ) =>
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
    ...perItem('score', last, (j) => (row: MeasureRow, i: number) => {
      const score = numbered('score', j);
      const mean = here(numbered('mean', j), i);
      const [zero, span] = [headCell(book, score, 2), headCell(book, score, 3)];
      const formula = f`IF(${mean}="","",(${mean}-${zero})/${span}*100)`;
      return formulaCell(row, () => formula, row.measure.score[j]!);
    }),
    ...perItem('mean', last, (j) => (row: MeasureRow, i: number) => {
      const w = here(numbered('w', j), i);
      const formula = f`IF(${w}>0,${sumOf(book, row, numbered('wx', j))}/${w},"")`;
      return formulaCell(row, () => formula, row.measure.mean[j]!);
    }),
    ...perItem(
      'w',
      last,
      (j) => (row: MeasureRow) =>
        formulaCell(row, () => sumOf(book, row, numbered('w', j)), row.measure.w[j]!),
    ),
    ...perItem('centre', last, (j) => (row: MeasureRow, i: number) => {
      if (!held(row) || book.units[row.unit]!.kind === 'region') return null;
      const mean = here(numbered('mean', j), i);
      const expected = row.measure.w[j]! > 0 ? row.measure.mean[j]! : 0;
      return formulaCell(row, () => f`IF(${mean}="",0,${mean})`, expected);
    }),
    ...perItem('pull', last, (j) => (row: MeasureRow, i: number) => pullCell(book, row, i, j)),
  ];
}

function perItem(
  letter: string,
  count: number,
  of: (item: number) => RecordColumn<MeasureRow>['of'],
): RecordColumn<MeasureRow>[] {
  return Array.from({ length: count }, (_, j) => ({
    id: numbered(letter, j),
    caption: value(numbered(letter, j), { role: 'head' }),
    style: fine,
    of: of(j),
  }));
}

function unitLabel(book: Book, unit: number): Cell {
  const { kind, label } = book.units[unit]!;
  return kind === 'scope' && label === ''
    ? book.texts.cell('scope.network', { role: 'text' })
    : value(label, { role: 'text' });
}
