import { describe, expect, test } from '@jest/globals';
import { openBook } from '../../../src/report/book.js';
import { stationList } from '../../../src/report/sheets/station-order.js';
import { handMade, type Answer } from '../hand-made.js';

/** So many answers of an outlet, all with the same score. */
const answers = (outlet: number, month: number, score: number, n = 10): Answer[] =>
  Array.from({ length: n }, () => ({ outlet, month, items: [score, score, score] }));

type Order = Parameters<typeof stationList>[1];
const listed = (rows: readonly Answer[], order: Order): string[] =>
  stationList(openBook(handMade(rows)), order).map(({ label }) => label);

describe('stations', () => {
  test('stand from the lowest index up, equals in their own order', () => {
    const rows = [...answers(0, 12, 7), ...answers(1, 12, 5), ...answers(2, 12, 5)];
    expect(listed(rows, 'byIndex')).toEqual(['北二站', '南一站', '北一站']);
  });

  test('stand by their rises and falls, equals in their own order, the others not at all', () => {
    const before = [0, 1, 2].flatMap((outlet) => answers(outlet, 11, 6));
    const rise = [...answers(0, 12, 8), ...answers(1, 12, 8), ...answers(2, 12, 6)];
    expect(listed([...before, ...rise], 'byRise')).toEqual(['北一站', '北二站']);
    expect(listed([...before, ...rise], 'byFall')).toEqual([]);
    const fall = [...answers(0, 12, 5), ...answers(1, 12, 4), ...answers(2, 12, 5)];
    expect(listed([...before, ...fall], 'byFall')).toEqual(['北二站', '北一站', '南一站']);
  });

  test('with fewer than ten answers are not listed', () => {
    const rows = [...answers(0, 12, 3, 9), ...answers(1, 12, 5)];
    expect(listed(rows, 'byIndex')).toEqual(['北二站']);
  });
});
