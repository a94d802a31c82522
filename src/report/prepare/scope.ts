import { textAt, texts } from '../../tables/column.js';
import type { Table, TableSet } from '../../tables/table.js';
import type { Outlet } from '../input.js';

/** Outlets of the report, by region and code. `one` narrows them to a single outlet. */
export function outletsOf(tables: TableSet, one: string | null): Outlet[] {
  const all = tables.outlets ? listed(tables.outlets) : seen(tables);
  const named = (by: 'code' | 'name'): Outlet[] => all.filter((outlet) => outlet[by] === one);
  const chosen = one === null ? all : named('code').length > 0 ? named('code') : named('name');
  return chosen.sort((a, b) => compare(a.region, b.region) || compare(a.code, b.code));
}

function listed(table: Table): Outlet[] {
  const code = texts(table, 'code');
  const name = texts(table, 'name');
  const region = texts(table, 'region');
  return Array.from({ length: table.rows }, (_, row) => {
    const shown = name ? textAt(name, row) : '';
    const key = code ? textAt(code, row) : '';
    return { code: key || shown, name: shown || key, region: region ? textAt(region, row) : '' };
  }).filter((outlet) => outlet.code !== '');
}

/** Without a table of outlets: all that the tables name. */
function seen(tables: TableSet): Outlet[] {
  const found = new Map<string, Outlet>();
  for (const table of [tables.responses, tables.visits, tables.complaints, tables.surveyLog]) {
    if (!table) continue;
    const region = texts(table, 'region');
    const outlet = texts(table, 'outlet');
    for (let row = 0; row < table.rows; row++) {
      const code = textAt(outlet, row);
      if (code === '' || found.has(code)) continue;
      found.set(code, { code, name: code, region: textAt(region, row) });
    }
  }
  return [...found.values()];
}

/** For each row the position of its outlet in `outlets`, −1 for outlets that are not among them. */
export function outletCodes(table: Table, outlets: readonly Outlet[]): Int32Array {
  const column = texts(table, 'outlet');
  if (!column) return new Int32Array(table.rows).fill(-1);
  const place = new Map<string, number>();
  outlets.forEach((outlet, i) => place.set(outlet.code, i));
  const ofLevel = column.levels.map((level) => place.get(level) ?? -1);
  return column.codes.map((code) => (code < 0 ? -1 : ofLevel[code]!));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
