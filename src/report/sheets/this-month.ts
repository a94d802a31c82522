import type { Book } from '../book.js';
import { f } from '../formula.js';
import { live, value, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import type { Part } from '../texts.js';
import { complaintMessage, csiMessage, joined, weakestMessage } from './messages.js';
import { putCalls, putOpenComplaints, putWeakItems } from './month-lists.js';
import { reportPage, section } from './report-page.js';
import type { SheetId } from './support.js';
import { sheetName } from './support.js';
import { putTiles } from './tiles.js';

const left = 1;

const width = 12;

/** One page that a manager reads: tiles, three sentences, weak items, open complaints, whom to call. */
export function thisMonthSheet(book: Book, contents: readonly SheetId[]): Page {
  const page = reportPage(book, {
    id: 'thisMonth',
    widths: [1.5, ...Array.from({ length: width }, () => 8.2)],
    orientation: 'portrait',
    subtitle: 'subtitle.thisMonth',
  });
  putTiles(book, page, 3);
  putMessages(book, page, 19);
  putWeakItems(book, page, 24);
  putOpenComplaints(book, page, 31);
  putCalls(book, page, 40);
  putContents(book, page, 49, contents);
  return page;
}

function putMessages(book: Book, page: Page, row: number): void {
  section(book, page, row - 1, left, width, 'month.messages');
  [csiMessage(book), weakestMessage(book), complaintMessage(book)].forEach((message, i) => {
    page.height(row + i, 30);
    page.span(
      'messages',
      row + i,
      left,
      width,
      live(f`${message.formula}`, message.text, {
        role: 'message',
      }),
    );
  });
}

function putContents(book: Book, page: Page, row: number, contents: readonly SheetId[]): void {
  section(book, page, row, left, width, 'month.contents');
  contents.forEach((id, i) => {
    const at = row + 1 + Math.floor(i / 4);
    page.span('contents', at, left + 3 * (i % 4), 3, {
      value: sheetName(book, id),
      style: { role: 'link' },
      link: { sheet: id, row: 0, column: 0, rows: 1, columns: 1 },
    });
  });
  const last = row + 2 + Math.floor((contents.length - 1) / 4);
  const { noteCounts } = book.input;
  const part = (count: number): Part => ({ formula: f`${String(count)}`, text: String(count) });
  const sentence = book.texts.filled('month.leftOut', {
    out: part(noteCounts.leftOut),
    missing: part(noteCounts.missing),
    all: part(noteCounts.all),
  });
  page.put(
    'left out',
    last + 1,
    left,
    live(f`${sentence.formula}`, sentence.text, { role: 'note' }),
  );
  page.put('left out', last + 2, left, missingTables(book));
}

/** Tables that were not handed over, so that what is blank is explained. */
function missingTables(book: Book): Cell {
  const { texts, input } = book;
  const wanted = ['surveyLog', 'targets', 'complaints', 'visits', 'qualityCosts'] as const;
  const have = new Set(input.sources.map((source) => source.table));
  const gone = wanted.filter((table) => !have.has(table));
  if (gone.length === 0) return value('', { role: 'note' });
  const names = gone.flatMap((table, i): Part[] => {
    const name = texts.part(`table.${table}`);
    return i === 0 ? [name] : [texts.part('list.comma'), name];
  });
  return texts.sentence('month.missingTables', { tables: joined(names) }, { role: 'note' });
}
