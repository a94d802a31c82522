/**
 * Days as Excel counts them: serial 1 is 1900-01-01, and serial 60 is a 29 February 1900 that never
 * was. Pure arithmetic on whole days, so no time zone can move a date.
 */

export interface Day {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** First and last day of a stretch of days, both inside it. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** Days from 1899-12-30 to 1 March of the year 0. */
const epoch = 693899;

/**
 * The serial of a day; months outside 1 to 12 run on into the years around.
 *
 * Shape    year, month and day: whole numbers
 * Unit     Excel serials: days, 1 is 1900-01-01
 * Excel    =DATE(year,month,day)
 *
 * @example
 * serialOf({ year: 2026, month: 10, day: 26 }) // => 46321
 */
export function serialOf({ year, month, day }: Day): number {
  const months = year * 12 + (month - 1) - 2;
  const y = Math.floor(months / 12);
  const m = months - y * 12;
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const serial = days + Math.floor((153 * m + 2) / 5) + day - 1 - epoch;
  return serial < 61 ? serial - 1 : serial;
}

/**
 * The day of a serial; the time of day is dropped.
 *
 * Shape    serial: one number
 * Excel    =YEAR(serial), =MONTH(serial), =DAY(serial)
 *
 * @example
 * dayOf(46321.75) // => { year: 2026, month: 10, day: 26 }
 */
export function dayOf(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const days = (whole < 60 ? whole + 1 : whole) + epoch;
  const era = Math.floor(days / 146097);
  const inEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) /
      365,
  );
  const inYear =
    inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * inYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: inYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** 0 is Monday, 6 is Sunday; serials from 61 on. */
export function weekdayOf(serial: number): number {
  return (((Math.floor(serial) - 2) % 7) + 7) % 7;
}

/**
 * Number of days of a month.
 *
 * Shape    year and month: whole numbers, month from 1 to 12
 * Unit     days
 * Excel    =DAY(DATE(year,month+1,0))
 *
 * @example
 * daysInMonth(2028, 2) // => 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * The month k months later, as text.
 *
 * Shape    month: `2026-10`; k: a whole number, negative for earlier months
 * Excel    =TEXT(EDATE(month&"-1",k),"yyyy-mm")
 *
 * @example
 * addMonths('2026-10', 3) // => '2027-01'
 */
export function addMonths(month: string, k: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + k;
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, '0')}-${String(months - year * 12 + 1).padStart(2, '0')}`;
}

/**
 * First and last day of a month that closes on `closingDay`: with 25, October runs from
 * 26 September to 25 October. A closing day past the month's end is the month's last day.
 *
 * Shape    month: `2026-10`; closingDay: 1 to 31, 31 for calendar months
 * Unit     Excel serials
 *
 * @example
 * monthBounds('2026-10', 25) // => { first: 46291, last: 46320 }
 */
export function monthBounds(month: string, closingDay = 31): DayRange {
  const closing = (text: string): number => {
    const year = Number(text.slice(0, 4));
    const number = Number(text.slice(5, 7));
    return serialOf({ year, month: number, day: Math.min(closingDay, daysInMonth(year, number)) });
  };
  return { first: closing(addMonths(month, -1)) + 1, last: closing(month) };
}
