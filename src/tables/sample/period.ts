import { addMonths, monthBounds } from '../../core/survey/calendar.js';

export const closingDay = 25;
export const firstMonth = '2025-09';
export const lastMonth = '2026-10';

/** The fourteen months of the example network. */
export const months: readonly string[] = Array.from({ length: 14 }, (_, k) =>
  addMonths(firstMonth, k),
);

export const firstDay = monthBounds(firstMonth, closingDay).first;
export const lastDay = monthBounds(lastMonth, closingDay).last;

/** First and last day of a month that closes on the 25th. */
export function daysOf(month: string): { readonly first: number; readonly last: number } {
  return monthBounds(month, closingDay);
}
