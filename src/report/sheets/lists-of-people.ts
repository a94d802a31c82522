import type { Book } from '../book.js';
import { f, type Formula } from '../formula.js';
import type { ComplaintRow } from '../input.js';

/** Complaints still open at the month's end and past their limit, oldest first. */
export function openComplaints(book: Book): { position: number; row: ComplaintRow }[] {
  const end = book.lastDay + 1;
  const limit = book.input.settings.closureLimitHours * 3600;
  return book.input.complaints
    .map((row, position) => ({ row, position }))
    .filter(({ row }) => {
      const open = Number.isNaN(row.closed) || row.closed >= end;
      return open && row.received < end && Math.round((end - row.received) * 86400) > limit;
    });
}

/** The same count by formula. */
export function pastLimit(book: Book): Formula {
  const { complaints, months } = book.tables;
  const [received, closed] = [complaints.range('received'), complaints.range('closed')];
  const end = f`(${months.cell('last', book.now)}+1)`;
  const open = f`((${closed}="")+(${closed}>=${end})>0)`;
  const late = f`(ROUND((${end}-${received})*86400,0)>${{ name: 'ClosureLimitHours' }}*3600)`;
  return f`SUMPRODUCT((${received}<>"")*${open}*(${received}<${end})*${late})`;
}

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
