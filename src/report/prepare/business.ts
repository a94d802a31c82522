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

/** Counts and sums a row for every outlet and month; NaN where the table is not there. */
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
  const grid = tables.complaints ? complaintCounts(complaints, closedBy, place) : null;
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

const emptyGrid = (place: Place): Grid =>
  place.outlets.map(() => new Float64Array(place.months.length));

function surveyCounts(table: Table, place: Place): { issued: Grid; returned: Grid } {
  const outlet = outletCodes(table, place.outlets);
  const month = texts(table, 'month');
  const monthOf = month?.levels.map((level) => place.months.indexOf(level)) ?? [];
  const issued = emptyGrid(place);
  const returned = emptyGrid(place);
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
  const grids = { visits: emptyGrid(place), output: emptyGrid(place), comebacks: emptyGrid(place) };
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
  const base = emptyGrid(place);
  const lost = emptyGrid(place);
  const first = visits.month.reduce((least, m) => (m >= 0 && m < least ? m : least), Infinity);
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
  complaints: readonly ComplaintRow[],
  closedBy: readonly number[],
  place: Place,
): { received: Grid; closed: Grid } {
  const received = emptyGrid(place);
  const closed = emptyGrid(place);
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
