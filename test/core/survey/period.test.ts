import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { monthBounds, serialOf } from '../../../src/core/survey/calendar.js';
import { period } from '../../../src/core/survey/period.js';

const on = (year: number, month: number, day: number): number => serialOf({ year, month, day });

describe('period', () => {
  test('units name the month, quarter, half-year and year of a day', () => {
    const day = on(2026, 10, 3);
    expect(period(day)).toBe('2026-10');
    expect(period(day, { unit: 'quarter' })).toBe('2026-Q4');
    expect(period(day, { unit: 'halfyear' })).toBe('2026-H2');
    expect(period(day, { unit: 'year' })).toBe('2026');
  });

  test('a closing day of 25 makes 26 September to 25 October the month 2026-10', () => {
    const closing = { closingDay: 25 };
    expect(period(on(2026, 9, 25), closing)).toBe('2026-09');
    expect(period(on(2026, 9, 26), closing)).toBe('2026-10');
    expect(period(on(2026, 10, 25), closing)).toBe('2026-10');
    expect(period(on(2026, 12, 26), closing)).toBe('2027-01');
    expect(period(on(2026, 12, 26), { closingDay: 25, unit: 'quarter' })).toBe('2027-Q1');
  });

  test('a closing day past the end of a month closes it on its last day', () => {
    expect(period(on(2026, 2, 28), { closingDay: 30 })).toBe('2026-02');
    expect(period(on(2026, 1, 31), { closingDay: 30 })).toBe('2026-02');
  });

  test('a year that begins in April carries the year in which it begins', () => {
    const april = { yearStart: 4 } as const;
    expect(period(on(2026, 3, 31), { ...april, unit: 'year' })).toBe('2025');
    expect(period(on(2026, 4, 1), { ...april, unit: 'year' })).toBe('2026');
    expect(period(on(2026, 3, 31), { ...april, unit: 'quarter' })).toBe('2025-Q4');
    expect(period(on(2026, 10, 1), { ...april, unit: 'halfyear' })).toBe('2026-H2');
    expect(period(on(2026, 3, 31), april)).toBe('2026-03');
  });

  // Weeks of ISO 8601 around the turn of years.
  test.each([
    [2026, 10, 19, '2026-W43'],
    [2026, 10, 25, '2026-W43'],
    [2026, 10, 26, '2026-W44'],
    [2027, 1, 1, '2026-W53'],
    [2027, 1, 4, '2027-W01'],
    [2024, 12, 30, '2025-W01'],
    [2021, 1, 3, '2020-W53'],
  ])('%i-%i-%i lies in week %s', (year, month, day, week) => {
    expect(period(on(year, month, day), { unit: 'week' })).toBe(week);
  });

  test('every day lies inside the bounds of its own month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10000, max: 80000 }),
        fc.integer({ min: 1, max: 31 }),
        (serial, closingDay) => {
          const { first, last } = monthBounds(period(serial, { closingDay }), closingDay);
          expect(serial).toBeGreaterThanOrEqual(first);
          expect(serial).toBeLessThanOrEqual(last);
        },
      ),
    );
  });

  test('labels of one unit sort by time', () => {
    const units = ['month', 'quarter', 'halfyear', 'year', 'week'] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 10000, max: 80000 }),
        fc.integer({ min: 0, max: 4000 }),
        fc.constantFrom(...units),
        (serial, later, unit) => {
          expect(period(serial, { unit }) <= period(serial + later, { unit })).toBe(true);
        },
      ),
    );
  });

  test('what is no day, and settings out of range, are refused', () => {
    expect(() => period(Number.NaN)).toThrow('out-of-range');
    expect(() => period(0)).toThrow('out-of-range');
    expect(() => period(46298, { closingDay: 0 })).toThrow('closingDay');
    expect(() => period(46298, { yearStart: 13 })).toThrow('yearStart');
  });
});
