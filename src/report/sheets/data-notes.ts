import type { Book } from '../book.js';
import { f } from '../formula.js';
import { live, value, type Page } from '../page.js';
import { heads, reportPage, section } from './report-page.js';

const left = 1;
const width = 7;

/** The cleaning list: what was found in the tables, where, and what was done about it. */
export function dataNotesSheet(book: Book): Page {
  const page = reportPage(book, {
    id: 'dataNotes',
    widths: [1.5, 16, 34, 7, 18, 20, 88, 14],
    orientation: 'landscape',
    freezeRows: 5,
    subtitle: 'subtitle.dataNotes',
  });
  const { notes, noteCounts } = book.input;
  section(book, page, 3, left, width, 'notes.list');
  heads(book, page, 'notes', 4, left, [
    'notes.table',
    'notes.file',
    'notes.row',
    'notes.column',
    'notes.value',
    'notes.what',
    'notes.done',
  ]);
  page.rows(
    'notes',
    5,
    left,
    notes.map((note) => [
      value(note.table, { role: 'text' }),
      value(note.file, { role: 'text' }),
      value(note.row > 0 ? note.row : null, { role: 'count' }),
      value(note.column, { role: 'text' }),
      value(note.value, { role: 'text' }),
      value(note.what, { role: 'text' }),
      value(note.done, { role: 'text' }),
    ]),
  );
  const part = (count: number) => ({ formula: f`${String(count)}`, text: String(count) });
  const count = book.texts.filled('notes.count', {
    n: part(noteCounts.all),
    shown: part(notes.length),
  });
  page.span('count', 2, left, width, live(f`${count.formula}`, count.text, { role: 'message' }));
  return page;
}
