import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addMonths,
  dayOf,
  daysInMonth,
  monthBounds,
  serialOf,
  weekdayOf,
} from '../../../src/core/survey/calendar.js';

describe('days as Excel counts them', () => {
  // Serials shown by Excel for these dates.
  test.each([
    [1, 1900, 1, 1],
    [59, 1900, 2, 28],
    [60, 1900, 2, 29],
    [61, 1900, 3, 1],
    [36526, 2000, 1, 1],
    [36585, 2000, 2, 29],
    [46298, 2026, 10, 3],
    [2958465, 9999, 12, 31],
  ])('serial %i is %i-%i-%i', (serial, year, month, day) => {
    expect(dayOf(serial)).toEqual({ year, month, day });
    if (serial !== 60) expect(serialOf({ year, month, day })).toBe(serial);
  });

  test('from 1900-03-01 on serials agree with the days of the proleptic Gregorian calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30) + serial * 86400000);
        const day = dayOf(serial);
        expect(day).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(serialOf(day)).toBe(serial);
        expect(weekdayOf(serial)).toBe((date.getUTCDay() + 6) % 7);
        expect(day.day).toBeLessThanOrEqual(daysInMonth(day.year, day.month));
      }),
    );
  });

  test('the time of day does not move the day', () => {
    expect(dayOf(46298.999)).toEqual({ year: 2026, month: 10, day: 3 });
  });
});

describe('months', () => {
  test('months run over the end of a year in both directions', () => {
    expect(addMonths('2026-10', 3)).toBe('2027-01');
    expect(addMonths('2026-01', -13)).toBe('2024-12');
    expect(addMonths('2026-10', 0)).toBe('2026-10');
  });

  test('a calendar month has its own first and last day', () => {
    expect(monthBounds('2026-10')).toEqual({ first: 46296, last: 46326 });
    expect(monthBounds('2028-02').last - monthBounds('2028-02').first).toBe(28);
  });

  test('a closing day of 25 makes October run from 26 September to 25 October', () => {
    const { first, last } = monthBounds('2026-10', 25);
    expect(dayOf(first)).toEqual({ year: 2026, month: 9, day: 26 });
    expect(dayOf(last)).toEqual({ year: 2026, month: 10, day: 25 });
  });

  test('months that close on the same day follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: -600, max: 600 }),
        (closing, k) => {
          const month = addMonths('2026-10', k);
          expect(monthBounds(addMonths(month, 1), closing).first).toBe(
            monthBounds(month, closing).last + 1,
          );
        },
      ),
    );
  });
});
