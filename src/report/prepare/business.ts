import { lossByOutlet } from '../../core/customer/loss.js';
import { numbers, texts } from '../../tables/column.js';
import type { Table, TableSet } from '../../tables/table.js';
import { addMonths } from '../../core/survey/calendar.js';
import type { BusinessRow, ComplaintRow, Outlet, ScopeLoss } from '../input.js';
import { monthCodes } from './months.js';
import { outletCodes } from './scope.js';

/** Months between a visit and the month by which its customer should have come again. */
const lossWindow = 6;

type Grid = Float64Array[];

/**
 * Counts and sums a row for every outlet and month. NaN, never 0, where the table or its column is not
 * there, and in the months before the table begins.
 */
export function businessOf(
  tables: TableSet,
  outlets: readonly Outlet[],
  months: readonly string[],
  closingDay: number,
  complaints: readonly ComplaintRow[],
  closedBy: readonly number[],
): { rows: BusinessRow[]; scopeLoss: ScopeLoss[] } {
  const place = { outlets, months, closingDay };
  const survey = tables.surveyLog ? surveyCounts(tables.surveyLog, place) : null;
  const visits = tables.visits ? visitCounts(tables.visits, place) : null;
  const loss = tables.visits ? losses(tables.visits, place) : null;
  const grid = tables.complaints
    ? complaintCounts(tables.complaints, complaints, closedBy, place)
    : null;
  const rows = outlets.flatMap((_, outlet) =>
    months.map((_month, month) => ({
      outlet,
      month,
      issued: survey?.issued[outlet]![month] ?? Number.NaN,
      returned: survey?.returned[outlet]![month] ?? Number.NaN,
      visits: visits?.visits[outlet]![month] ?? Number.NaN,
      output: visits?.output[outlet]![month] ?? Number.NaN,
      comebacks: visits?.comebacks[outlet]![month] ?? Number.NaN,
      complaints: grid?.received[outlet]![month] ?? Number.NaN,
      closed: grid?.closed[outlet]![month] ?? Number.NaN,
      lossBase: loss?.base[outlet]![month] ?? Number.NaN,
      lossLost: loss?.lost[outlet]![month] ?? Number.NaN,
    })),
  );
  return { rows, scopeLoss: loss?.scope ?? [] };
}

interface Place {
  readonly outlets: readonly Outlet[];
  readonly months: readonly string[];
  readonly closingDay: number;
}

/** Zeros from a month on, NaN before. */
const emptyGrid = (place: Place, from: number): Grid =>
  place.outlets.map(() => Float64Array.from(place.months, (_, m) => (m < from ? Number.NaN : 0)));

/** The first month that anything happened in. */
const firstOf = (months: Int32Array): number =>
  months.reduce((least, month) => (month >= 0 && month < least ? month : least), Infinity);

function surveyCounts(table: Table, place: Place): { issued: Grid; returned: Grid } {
  const outlet = outletCodes(table, place.outlets);
  const month = texts(table, 'month');
  const monthOf = month?.levels.map((level) => place.months.indexOf(level)) ?? [];
  const from = firstOf(Int32Array.from(month?.codes ?? [], (code) => monthOf[code] ?? -1));
  const issued = emptyGrid(place, from);
  const returned = emptyGrid(place, numbers(table, 'returned') ? from : Infinity);
  const issuedColumn = numbers(table, 'issued');
  const returnedColumn = numbers(table, 'returned');
  for (let row = 0; row < table.rows; row++) {
    const at = month ? (monthOf[month.codes[row]!] ?? -1) : -1;
    if (outlet[row]! < 0 || at < 0) continue;
    add(issued, outlet[row]!, at, issuedColumn?.[row]);
    add(returned, outlet[row]!, at, returnedColumn?.[row]);
  }
  return { issued, returned };
}

function visitCounts(table: Table, place: Place): { visits: Grid; output: Grid; comebacks: Grid } {
  const outlet = outletCodes(table, place.outlets);
  const month = monthCodes(numbers(table, 'date') ?? [], place.months, place.closingDay);
  const amount = numbers(table, 'amount');
  const comeback = numbers(table, 'comeback');
  const from = firstOf(month);
  const grids = {
    visits: emptyGrid(place, from),
    output: emptyGrid(place, amount ? from : Infinity),
    comebacks: emptyGrid(place, comeback ? from : Infinity),
  };
  for (let row = 0; row < table.rows; row++) {
    if (outlet[row]! < 0 || (month[row] ?? -1) < 0) continue;
    add(grids.visits, outlet[row]!, month[row]!, 1);
    add(grids.output, outlet[row]!, month[row]!, amount?.[row]);
    add(grids.comebacks, outlet[row]!, month[row]!, comeback?.[row]);
  }
  return grids;
}

/**
 * Losses look six months further back than the report does. Who came to an outlet outside the scope
 * came elsewhere and is not lost; who came there first is no customer of the scope.
 */
function losses(table: Table, place: Place): { base: Grid; lost: Grid; scope: ScopeLoss[] } {
  const { months, outlets, closingDay } = place;
  const before = Array.from({ length: lossWindow }, (_, i) =>
    addMonths(months[0]!, i - lossWindow),
  );
  const others = outlets.length;
  const visits = {
    customer: texts(table, 'customer')?.codes ?? [],
    outlet: outletCodes(table, outlets).map((code) => (code < 0 ? others : code)),
    month: monthCodes(numbers(table, 'date') ?? [], [...before, ...months], closingDay),
  };
  const first = firstOf(visits.month);
  const base = emptyGrid(place, first);
  const lost = emptyGrid(place, first);
  const scope = months.flatMap((_, month): ScopeLoss[] => {
    if (month < first) return [];
    const all = lossByOutlet(visits, month + lossWindow, outlets.length, lossWindow);
    outlets.forEach((_outlet, outlet) => {
      base[outlet]![month] = all.outlets[outlet]!.base;
      lost[outlet]![month] = all.outlets[outlet]!.lost;
    });
    return [{ month, base: all.whole.base, lost: all.whole.lost }];
  });
  return { base, lost, scope };
}

function complaintCounts(
  table: Table,
  complaints: readonly ComplaintRow[],
  closedBy: readonly number[],
  place: Place,
): { received: Grid; closed: Grid } {
  const { months, closingDay } = place;
  const from = firstOf(monthCodes(numbers(table, 'received') ?? [], months, closingDay));
  const received = emptyGrid(place, from);
  const closed = emptyGrid(place, numbers(table, 'closed') ? from : Infinity);
  for (const row of complaints) {
    if (row.outlet < 0 || row.month < 0) continue;
    add(received, row.outlet, row.month, 1);
    if (row.closed < closedBy[row.month]! + 1) add(closed, row.outlet, row.month, 1);
  }
  return { received, closed };
}

function add(grid: Grid, outlet: number, month: number, amount: number | undefined): void {
  if (amount === undefined || Number.isNaN(amount)) return;
  grid[outlet]![month]! += amount;
}
