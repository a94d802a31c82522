import { scoreBounds } from '../../core/index-score/scale.js';
import type { Book } from '../book.js';
import { f, type Formula, type Ref } from '../formula.js';
import { itemLines } from '../measures.js';
import { live, startPage, type Page } from '../page.js';
import { putRecords } from '../records.js';
import { factorLabel, itemLabel } from './labels.js';
import { fine, type MeasureRow, numbered, plain } from './measure-cells.js';
import { measureColumns } from './measure-columns.js';
import { supportSetup } from './support.js';

/**
 * The middle level of the workbook: every unit and month with its scores, index, interval and NPS,
 * all by formula from the aggregates. Report sheets read their figures here.
 */
export function measuresSheet(book: Book): Page {
  const { texts, tables } = book;
  const page = startPage(supportSetup(book, 'measures', [6, 16, 9, 9], 'measures'));
  page.put('measures.head', 0, 0, texts.cell('measures.title', { role: 'section' }));
  putItemHeads(book, page);
  putRecords(page, 'measures', tables.measures, measureColumns(book), rowsOf(book));
  return page;
}

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

function rowsOf(book: Book): MeasureRow[] {
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
