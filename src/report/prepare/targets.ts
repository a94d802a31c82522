import { numbers, textAt, texts } from '../../tables/column.js';
import type { Table } from '../../tables/table.js';
import type { Outlet, Target } from '../input.js';
import { outletCodes } from './scope.js';

/** What people call the measures a target can be set for. */
const names: Readonly<Record<string, readonly string[]>> = {
  csi: ['csi', '满意度', '满意度指数', '客户满意度', '综合满意度', 'satisfaction index'],
  nps: ['nps', '净推荐值', 'net promoter score'],
  complaintRate: ['每千台次投诉', '千台投诉率', '千台次投诉率', 'complaints per 1000 visits'],
  closureRate: ['投诉闭环率', '闭环率', 'closure rate', 'complaint closure rate'],
  comebackRate: ['返修率', '内返率', 'comeback rate'],
  lossRate: ['流失率', '客户流失率', 'loss rate', 'customer loss rate'],
  responseRate: ['回收率', 'response rate'],
};

const measureOf = new Map(
  Object.entries(names).flatMap(([id, words]) => words.map((word) => [word, id] as const)),
);

/** Measures that are shares: a target of 95 means 95 %. */
const shares = new Set(['closureRate', 'comebackRate', 'lossRate', 'responseRate']);

export interface Targets {
  readonly targets: readonly Target[];
  /** Rows of targets for measures or periods this report does not know. */
  readonly unused: readonly number[];
}

/**
 * Targets of the scope by month. The outlet's own goes before the network's, and the narrower period
 * before the wider: a month before its quarter, half-year and year.
 */
export function targetsOf(
  table: Table | undefined,
  outlets: readonly Outlet[],
  months: readonly string[],
): Targets {
  if (!table) return { targets: [], unused: [] };
  const measure = texts(table, 'measure');
  const period = texts(table, 'period');
  const target = numbers(table, 'target');
  const outlet = outletCodes(table, outlets);
  const named = texts(table, 'outlet');
  const found = new Map<string, Target & { rank: number }>();
  const unused: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const id = measureOf.get(textAt(measure, row).trim().toLowerCase());
    const given = target?.[row] ?? Number.NaN;
    const span = periodOf(textAt(period, row));
    if (id === undefined || span === null) unused.push(row);
    if (id === undefined || span === null || Number.isNaN(given)) continue;
    const own = outlets.length === 1 && outlet[row] === 0;
    if (!own && textAt(named, row) !== '') continue;
    const value = shares.has(id) && given > 1 ? given / 100 : given;
    const rank = (own ? 100 : 0) - span.months;
    months.forEach((name, month) => {
      if (!span.holds(name)) return;
      const key = `${id} ${month}`;
      const known = found.get(key);
      if (!known || rank > known.rank) found.set(key, { measure: id, month, value, rank });
    });
  }
  const targets = [...found.values()]
    .map(({ measure: id, month, value }) => ({ measure: id, month, value }))
    .sort((a, b) => (a.measure < b.measure ? -1 : a.measure > b.measure ? 1 : a.month - b.month));
  return { targets, unused };
}

/** How many months a period has and which they are: `2026-10`, `2026-Q4`, `2026-H2` or `2026`. */
function periodOf(period: string): { months: number; holds(month: string): boolean } | null {
  const [, year, kind, number] = /^(\d{4})(?:-([QH]?)(\d{1,2}))?$/.exec(period) ?? [];
  if (year === undefined) return null;
  if (number === undefined) return { months: 12, holds: (month) => month.startsWith(year) };
  if (kind === '') return { months: 1, holds: (month) => month === period };
  const length = kind === 'Q' ? 3 : 6;
  const part = (month: string): number => Math.ceil(Number(month.slice(5)) / length);
  return {
    months: length,
    holds: (month) => month.startsWith(year) && part(month) === Number(number),
  };
}
