import { InputError } from '../error.js';
import { dayOf, daysInMonth, serialOf, weekdayOf } from './calendar.js';

export type PeriodUnit = 'month' | 'quarter' | 'halfyear' | 'year' | 'week';

export interface PeriodOptions {
  readonly unit?: PeriodUnit;
  /** Last day of a month for those who close early; 31 (the default) is the calendar month. */
  readonly closingDay?: number;
  /** Month in which the year begins, 1 (the default) to 12. */
  readonly yearStart?: number;
}

/**
 * The period a day belongs to, as a label that sorts by time: 2026-10, 2026-Q4, 2026-H2, 2026, 2026-W43.
 *
 * Shape    one Excel serial (1900 system); its time of day does not matter
 * Notes    A closing day of 25 makes 26 September to 25 October the month 2026-10; in a shorter month
 *          the month's last day closes it. Quarters, half-years and years are made of such months.
 *          A year that begins in another month carries the calendar year in which it begins: with
 *          yearStart 4, March 2026 is 2025-Q4. Weeks are those of ISO 8601 (Monday first, the week
 *          of the year's first Thursday is 1) and know no closing day and no other year.
 * Errors   out-of-range
 * Excel    =TEXT(A2,"yyyy-mm") for calendar months
 *
 * @example
 * period(46321, { closingDay: 25 }) // => '2026-11'
 * period(46321, { unit: 'week' }) // => '2026-W44'
 */
export function period(
  serial: number,
  { unit = 'month', closingDay = 31, yearStart = 1 }: PeriodOptions = {},
): string {
  inRange('serial', serial, 1, 2958466);
  inRange('closingDay', closingDay, 1, 31);
  inRange('yearStart', yearStart, 1, 12);
  if (unit === 'week') return isoWeek(serial);
  const { year, month, day } = dayOf(serial);
  const closed = day > Math.min(closingDay, daysInMonth(year, month)) ? 1 : 0;
  const months = year * 12 + month - 1 + closed;
  if (unit === 'month') return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
  const fiscal = months - (yearStart - 1);
  const label = String(Math.floor(fiscal / 12));
  if (unit === 'quarter') return `${label}-Q${Math.floor((fiscal % 12) / 3) + 1}`;
  return unit === 'halfyear' ? `${label}-H${Math.floor((fiscal % 12) / 6) + 1}` : label;
}

function isoWeek(serial: number): string {
  const thursday = Math.floor(serial) - weekdayOf(serial) + 3;
  const { year } = dayOf(thursday);
  const week = Math.floor((thursday - serialOf({ year, month: 1, day: 1 })) / 7) + 1;
  return `${year}-W${two(week)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

function inRange(what: string, value: number, min: number, max: number): void {
  if (!(value >= min && value <= max))
    throw new InputError('out-of-range', { what, value, min, max });
}
