import type { Book } from '../book.js';
import { dimensions, isRest, sameWord, type Dimension } from '../categories.js';
import { f, type Formula } from '../formula.js';
import { live, startPage, type Page } from '../page.js';
import { putRecords } from '../records.js';
import type { Style } from '../style.js';
import { columnsIn } from './columns.js';
import { supportSetup } from './support.js';

const number: Style = { role: 'number' };

/** Complaints of this and last month by category, and the order of the categories by size. */
export function paretosSheet(book: Book): Page {
  const page = startPage(supportSetup(book, 'paretos', [16], 'measures'));
  page.put('paretos.head', 0, 0, book.texts.cell('paretos.title', { role: 'note' }));
  for (const dimension of dimensions) putDimension(book, page, dimension);
  return page;
}

function putDimension(book: Book, page: Page, dimension: Dimension): void {
  const table = book.tables.paretos[dimension];
  const categories = book.categories[dimension];
  const sorted = paretoOrder(book, dimension);
  const column = columnsIn<string>(book);
  const counted = (month: number) => (category: string, i: number) =>
    live(countOf(book, dimension, i, month), countIn(book, dimension, category, month), number);
  const columns = [
    column('category', `dimension.${dimension}`, 'text', (category) => category),
    column('now', 'paretos.now', 'number', counted(book.now)),
    column('before', 'paretos.before', 'number', counted(book.before)),
    column('key', 'workings.key', 'number', (category, i) => {
      if (isRest(category)) return '';
      const count = countIn(book, dimension, category, book.now);
      const now = table.cell('now', i);
      const expected = count > 0 ? count - i * 1e-9 : null;
      return live(f`IF(${now}>0,${now}-${i}*0.000000001,"")`, expected, number);
    }),
    column('order', 'workings.order', 'number', (_, i) =>
      live(
        f`IFERROR(MATCH(LARGE(${table.range('key')},${i + 1}),${table.range('key')},0),"")`,
        sorted[i] === undefined ? null : sorted[i] + 1,
        number,
      ),
    ),
  ];
  putRecords(page, `paretos.${dimension}`, table, columns, categories);
}

function countOf(book: Book, dimension: Dimension, i: number, month: number): Formula {
  const { complaints, paretos } = book.tables;
  const category = paretos[dimension].cell('category', i);
  return f`SUMPRODUCT((${complaints.range('month')}=${month})*(${complaints.range(dimension)}=${category}))`;
}

export function countIn(book: Book, dimension: Dimension, category: string, month: number): number {
  return book.input.complaints.filter(
    (row) => row.month === month && sameWord(row[dimension], category),
  ).length;
}

/** Positions of the categories of this month, largest first, ties as first seen; the rest is not among them. */
export function paretoOrder(book: Book, dimension: Dimension): number[] {
  return book.categories[dimension]
    .map((category, i) => ({ i, category, count: countIn(book, dimension, category, book.now) }))
    .filter(({ category, count }) => count > 0 && !isRest(category))
    .sort((a, b) => b.count - a.count || a.i - b.i)
    .map(({ i }) => i);
}
