import { dayOf } from '../../core/survey/calendar.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** A serial's day as `2026-10-25`. */
export function dateText(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return `${year}-${two(month)}-${two(day)}`;
}

/** A serial's day and minute as `2026-10-25 14:05`. */
export function timeText(serial: number): string {
  const minutes = Math.floor((serial - Math.floor(serial)) * 1440);
  return `${dateText(serial)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
