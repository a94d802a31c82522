import { addMonths } from '../../core/survey/calendar.js';
import { period } from '../../core/survey/period.js';
import { numbers } from '../../tables/column.js';
import type { Table } from '../../tables/table.js';
import type { Outlet } from '../input.js';
import { outletCodes } from './scope.js';

/** The thirteen months that end with the report month. */
export function reportMonths(month: string): string[] {
  return Array.from({ length: 13 }, (_, i) => addMonths(month, i - 12));
}

/** The months in which these outlets have answers, of whatever weight. */
export function answeredMonths(
  responses: Table,
  outlets: readonly Outlet[],
  closingDay: number,
): Set<string> {
  const outlet = outletCodes(responses, outlets);
  const months = new Set<string>();
  numbers(responses, 'date')?.forEach((date, row) => {
    if (outlet[row]! < 0 || Number.isNaN(date)) return;
    months.add(period(Math.floor(date), { unit: 'month', closingDay }));
  });
  return months;
}

/** For each date the position of its month in `months`, −1 where there is no date or no such month. */
export function monthCodes(
  dates: ArrayLike<number>,
  months: readonly string[],
  closingDay: number,
): Int32Array {
  const place = new Map(months.map((month, i) => [month, i]));
  const known = new Map<number, number>();
  return Int32Array.from({ length: dates.length }, (_, row) => {
    const date = dates[row]!;
    if (Number.isNaN(date)) return -1;
    const day = Math.floor(date);
    let code = known.get(day);
    if (code === undefined) {
      code = place.get(period(day, { unit: 'month', closingDay })) ?? -1;
      known.set(day, code);
    }
    return code;
  });
}
