import type { Book } from '../book.js';
import { f } from '../formula.js';
import { startPage, type Page } from '../page.js';
import type { TextKey } from '../texts.js';
import { scopePart } from './labels.js';
import { printPage, sheetName, type SheetId } from './support.js';

export interface ReportPageSetup {
  readonly id: SheetId;
  readonly widths: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
  readonly freezeRows?: number;
  readonly freezeColumns?: number;
  /** What the page is of, measure and unit; `{who}` and `{month}` are filled in. */
  readonly subtitle: TextKey;
}

/** A page that people read: title, who and what and when, room for the message below. */
export function reportPage(book: Book, setup: ReportPageSetup): Page {
  const { texts, input } = book;
  const page = startPage({
    id: setup.id,
    name: sheetName(book, setup.id),
    kind: 'report',
    widths: setup.widths,
    ...(setup.freezeRows
      ? { freeze: { rows: setup.freezeRows, columns: setup.freezeColumns ?? 0 } }
      : {}),
    print: printPage(book, setup.orientation, 1),
  });
  const { month } = input.settings;
  page.height(0, 30);
  page.put('head', 0, 1, texts.cell(`title.${setup.id}` as TextKey, { role: 'title' }));
  const parts = { who: scopePart(book), month: { formula: f`${month}`, text: month } };
  page.put('head', 1, 1, texts.sentence(setup.subtitle, parts, { role: 'subtitle' }));
  return page;
}

/** The heading of a block, its line drawn over all its columns. */
export function section(
  book: Book,
  page: Page,
  row: number,
  column: number,
  columns: number,
  key: TextKey,
): void {
  page.height(row, 22);
  page.put(`section ${row}`, row, column, book.texts.cell(key, { role: 'section' }));
  for (let c = 1; c < columns; c++) {
    page.put(`section ${row}`, row, column + c, { value: null, style: { role: 'section' } });
  }
}

/** A head of columns. */
export function heads(
  book: Book,
  page: Page,
  block: string,
  row: number,
  column: number,
  keys: readonly (TextKey | null)[],
): void {
  page.height(row, 28);
  keys.forEach((key, c) => {
    const cell = key
      ? book.texts.cell(key, { role: 'head' })
      : { value: null, style: { role: 'head' as const } };
    page.put(block, row, column + c, cell);
  });
}
