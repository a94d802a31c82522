import type { Book } from '../book.js';
import { f, type Formula, type Ref } from '../formula.js';
import type { ComplaintRow } from '../input.js';
import { live, value, type Page } from '../page.js';
import { putRecords } from '../records.js';

/**
 * When a complaint was received that is open at the month's end and past its limit; NaN for others.
 * Equal times stand in the order of the rows: a billionth apart.
 */
function keyOf(book: Book, row: ComplaintRow, position: number): number {
  if (!closingKnown(book)) return Number.NaN;
  const end = book.lastDay + 1;
  const limit = book.input.settings.closureLimitHours * 3600;
  const open = Number.isNaN(row.closed) || row.closed >= end;
  const late = row.received < end && Math.round((end - row.received) * 86400) > limit;
  return open && late ? row.received + position * 1e-9 : Number.NaN;
}

/** Complaints still open at the month's end and past their limit, oldest first. */
export function openComplaints(book: Book): ComplaintRow[] {
  return book.input.complaints
    .map((row, position) => ({ row, key: keyOf(book, row, position) }))
    .filter(({ key }) => !Number.isNaN(key))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
}

/** Whether the complaints say when they were closed; otherwise none can be called open. */
export const closingKnown = (book: Book): boolean =>
  book.input.business.some((row) => !Number.isNaN(row.closed));

/** How many there are. */
export const openCount = (book: Book): Formula => f`COUNT(${book.tables.waiting.range('key')})`;

/** A column of the k-th oldest, wherever its row stands now: people may sort the complaints. */
export function openCell(book: Book, id: string, k: number): Formula {
  const keys = book.tables.waiting.range('key');
  return f`INDEX(${book.tables.complaints.range(id)},MATCH(SMALL(${keys},${k + 1}),${keys},0))`;
}

/** The keys, row for row beside the complaints; not in their table, where sorting would move them. */
export function putWaiting(book: Book, page: Page): void {
  const { complaints, waiting, months } = book.tables;
  const end = f`(${months.cell('last', book.now)}+1)`;
  const formula = (position: number): Formula => {
    const at = (id: string): Ref => complaints.cell(id, position);
    const [received, closed] = [at('received'), at('closed')];
    const open = f`OR(${closed}="",${closed}>=${end})`;
    const late = f`ROUND((${end}-${received})*86400,0)>${{ name: 'ClosureLimitHours' }}*3600`;
    const waits = f`AND(${received}<>"",${open},${received}<${end},${late})`;
    return f`IF(${waits},${received}+${position}*0.000000001,"")`;
  };
  const key = {
    id: 'key',
    caption: value('waiting', { role: 'head' }),
    style: { role: 'number' },
    of: (row: ComplaintRow, position: number) =>
      closingKnown(book)
        ? live(formula(position), keyOf(book, row, position), { role: 'number' })
        : null,
  } as const;
  putRecords(page, 'workings.waiting', waiting, [key], book.input.complaints);
}
