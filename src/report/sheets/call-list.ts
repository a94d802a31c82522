import type { Book } from '../book.js';

/** Rows of Data of this month's detractors, the lowest ratings first, those with a remark before others. */
export function callList(book: Book): number[] {
  const { answers } = book.input;
  const rows: number[] = [];
  for (let row = 0; row < answers.rows; row++) {
    if (answers.month[row] === book.now && answers.nps[row]! <= 6) rows.push(row);
  }
  const silent = (row: number): number => (answers.verbatim[row] === '' ? 1 : 0);
  return rows.sort((a, b) => answers.nps[a]! - answers.nps[b]! || silent(a) - silent(b) || a - b);
}
