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

/** Targets of the scope by month: the outlet's own where the scope is one outlet and has one. */
export function targetsOf(
  table: Table | undefined,
  outlets: readonly Outlet[],
  months: readonly string[],
): Target[] {
  if (!table) return [];
  const measure = texts(table, 'measure');
  const period = texts(table, 'period');
  const target = numbers(table, 'target');
  const outlet = outletCodes(table, outlets);
  const named = texts(table, 'outlet');
  const found = new Map<string, Target & { own: boolean }>();
  for (let row = 0; row < table.rows; row++) {
    const id = measureOf.get(textAt(measure, row).trim().toLowerCase());
    const value = target?.[row] ?? Number.NaN;
    const general = textAt(named, row) === '';
    const own = outlets.length === 1 && outlet[row] === 0;
    if (id === undefined || Number.isNaN(value) || !(general || own)) continue;
    for (const month of monthsIn(textAt(period, row), months)) {
      const key = `${id} ${month}`;
      if (!found.has(key) || own) found.set(key, { measure: id, month, value, own });
    }
  }
  return [...found.values()]
    .map(({ measure: id, month, value }) => ({ measure: id, month, value }))
    .sort((a, b) => (a.measure < b.measure ? -1 : a.measure > b.measure ? 1 : a.month - b.month));
}

/** Positions of the months a target is for: a month, a quarter `2026-Q4`, or a year. */
function monthsIn(period: string, months: readonly string[]): number[] {
  const quarterOf = (month: string): string =>
    `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  return months.flatMap((month, i) =>
    period === month || period === quarterOf(month) || period === month.slice(0, 4) ? [i] : [],
  );
}
