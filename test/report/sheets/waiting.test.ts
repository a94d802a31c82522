import { describe, expect, test } from '@jest/globals';
import { monthBounds } from '../../../src/core/survey/calendar.js';
import { openBook } from '../../../src/report/book.js';
import type { ComplaintRow } from '../../../src/report/input.js';
import { openComplaints } from '../../../src/report/sheets/waiting.js';
import { businessRows, handMade } from '../hand-made.js';

/** The first moment after the report month, closed on the 25th. */
const end = monthBounds('2026-10', 25).last + 1;

const complaint = (id: string, received: number, closed = Number.NaN): ComplaintRow => ({
  ...{ id, received, closed, outlet: 0, month: 12, level: '', content: '', defect: '' },
  ...{ product: '', area: '', department: '' },
});

/** Closing times are known: some month says how many were closed. */
const known = businessRows(1, 13, () => ({ complaints: 0, closed: 0 }));

const listed = (...complaints: ComplaintRow[]): string[] =>
  openComplaints(openBook(handMade([{ items: [5, 5, 5] }], { complaints, business: known }))).map(
    ({ id }) => id,
  );

describe('complaints past their limit of 24 hours', () => {
  test('are those open at the end of the month, the oldest first, wherever they stand', () => {
    expect(
      listed(complaint('new', end - 2), complaint('old', end - 9), complaint('older', end - 30)),
    ).toEqual(['older', 'old', 'new']);
  });

  test('are not those closed before the end, but those closed after it', () => {
    expect(
      listed(complaint('before', end - 5, end - 0.01), complaint('after', end - 5, end)),
    ).toEqual(['after']);
  });

  test('are past it by more than 24 hours to the second', () => {
    const second = 1 / 86400;
    expect(listed(complaint('just', end - 1), complaint('past', end - 1 - second))).toEqual([
      'past',
    ]);
  });

  test('of the same minute stand in the order of their rows', () => {
    expect(listed(complaint('a', end - 5), complaint('b', end - 5))).toEqual(['a', 'b']);
  });

  test('received after the month are not among them', () => {
    expect(listed(complaint('later', end + 1))).toEqual([]);
  });

  test('are none where the table does not say when complaints were closed', () => {
    const rows = handMade([{ items: [5, 5, 5] }], { complaints: [complaint('open', end - 9)] });
    expect(openComplaints(openBook(rows))).toEqual([]);
  });
});
