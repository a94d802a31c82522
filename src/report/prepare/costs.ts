import type { CostCategory } from '../../core/cost/category.js';
import { costCategories } from '../../core/cost/category.js';
import { mapCosts, type CostPart } from '../../core/cost/cost-map.js';
import { sum } from '../../core/number/sum.js';
import { codesOf } from '../../core/survey/codes.js';
import { numbers, textAt, texts } from '../../tables/column.js';
import { costKinds } from '../costs.js';
import type { Table } from '../../tables/table.js';
import { monthsHeld, type CostLine, type CostSum, type Outlet } from '../input.js';
import { outletCodes } from './scope.js';

interface Line extends CostLine {
  readonly scenario: CostSum['scenario'];
}

/** Ledger lines of the months held, and sums per month, scenario and category of all months. */
export function costsOf(
  table: Table | undefined,
  map: Table | undefined,
  outlets: readonly Outlet[],
  months: readonly string[],
  one: boolean,
): { lines: CostLine[]; sums: CostSum[] } {
  if (!table) return { lines: [], sums: [] };
  const lines = linesOf(table, map, outlets, months, one);
  const first = months.length - monthsHeld;
  return {
    lines: lines
      .filter((line) => line.scenario === 'actual' && line.month >= first)
      .map(({ month, document, account, costCentre, category, amount, kind, text }) => ({
        ...{ month, document, account, costCentre, category, amount, kind, text },
      }))
      .sort((a, b) => a.month - b.month),
    sums: sumsOf(lines, ledgerOf(table, outlets, months, one), months.length),
  };
}

function linesOf(
  table: Table,
  map: Table | undefined,
  outlets: readonly Outlet[],
  months: readonly string[],
  one: boolean,
): Line[] {
  const word = (id: string): ((row: number) => string) => {
    const column = texts(table, id);
    return (row) => textAt(column, row);
  };
  const [period, scenario, category] = [word('period'), word('scenario'), word('category')];
  const [account, costCentre, document] = [word('account'), word('costCentre'), word('document')];
  const [text, outlet, counterparty] = [word('text'), word('outlet'), word('counterparty')];
  const amount = numbers(table, 'amount') ?? new Float64Array(table.rows).fill(Number.NaN);
  const parts = partsOf(table, map);
  const place = outletCodes(table, outlets);
  const inside = new Set(texts(table, 'outlet')?.levels ?? []);
  const lines: Line[] = [];
  for (let row = 0; row < table.rows; row++) {
    const month = months.indexOf(period(row));
    const kind = scenario(row) || 'actual';
    if (month < 0 || Number.isNaN(amount[row]!) || (kind !== 'actual' && kind !== 'budget'))
      continue;
    if (one && place[row] !== 0) continue;
    const eliminated =
      !one && kind === 'actual' && inside.has(counterparty(row)) && outlet(row) !== '';
    const shared = {
      month,
      scenario: kind as CostSum['scenario'],
      document: document(row),
      account: account(row),
      costCentre: costCentre(row),
      text: text(row),
    };
    const mapped = eliminated ? [] : parts(row, category(row));
    let left = 1;
    for (const part of mapped) {
      left -= part.share;
      lines.push({
        ...shared,
        category: part.category,
        amount: amount[row]! * part.share,
        kind: 'booked',
      });
    }
    if (eliminated) {
      lines.push({ ...shared, category: 'eliminated', amount: amount[row]!, kind: 'eliminated' });
    } else if (left > 1e-9) {
      lines.push({ ...shared, category: 'notMapped', amount: amount[row]! * left, kind: 'booked' });
    }
  }
  return lines;
}

/** Where a line's amount goes: its own category if it has one, otherwise by the cost map. */
function partsOf(
  table: Table,
  map: Table | undefined,
): (row: number, own: string) => readonly CostPart[] {
  const known = (category: string): category is CostCategory =>
    (costCategories as readonly string[]).includes(category);
  const keys = ['account', 'costCentre'].map((id) => {
    const column = texts(table, id);
    return codesOf(Array.from({ length: table.rows }, (_, row) => textAt(column, row)));
  });
  const rules = Array.from({ length: map?.rows ?? 0 }, (_, row) => ({
    keys: [textAt(texts(map!, 'account'), row), textAt(texts(map!, 'costCentre'), row)],
    category: textAt(texts(map!, 'category'), row),
    share: numbers(map!, 'share')?.[row] ?? Number.NaN,
  })).flatMap(({ keys: patterns, category, share }) =>
    known(category) ? [{ keys: patterns, category, share: Number.isNaN(share) ? 1 : share }] : [],
  );
  const allocation = mapCosts(keys, rules);
  return (row, own) => {
    if (known(own)) return [{ category: own, share: 1 }];
    return allocation.parts[allocation.codes[row]!] ?? [];
  };
}

/** Every amount of the scope's ledger by month and scenario, before anything is mapped. */
function ledgerOf(
  table: Table,
  outlets: readonly Outlet[],
  months: readonly string[],
  one: boolean,
): Map<string, number[]> {
  const [period, scenario] = [texts(table, 'period'), texts(table, 'scenario')];
  const amount = numbers(table, 'amount');
  const place = outletCodes(table, outlets);
  const sums = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const value = amount?.[row] ?? Number.NaN;
    if (Number.isNaN(value) || (one && place[row] !== 0)) continue;
    const key = `${months.indexOf(textAt(period, row))} ${textAt(scenario, row) || 'actual'}`;
    const known = sums.get(key);
    if (known) known.push(value);
    else sums.set(key, [value]);
  }
  return sums;
}

function sumsOf(
  lines: readonly Line[],
  ledger: ReadonlyMap<string, readonly number[]>,
  months: number,
): CostSum[] {
  const grouped = new Map<string, number[]>();
  for (const line of lines) {
    const key = `${line.month} ${line.scenario} ${line.category}`;
    const known = grouped.get(key);
    if (known) known.push(line.amount);
    else grouped.set(key, [line.amount]);
  }
  const present = new Set(lines.map((line) => `${line.month} ${line.scenario}`));
  const sums: CostSum[] = [];
  for (let month = 0; month < months; month++) {
    for (const scenario of ['actual', 'budget'] as const) {
      if (!present.has(`${month} ${scenario}`)) continue;
      for (const category of costKinds) {
        const amounts =
          category === 'ledger'
            ? (ledger.get(`${month} ${scenario}`) ?? [])
            : (grouped.get(`${month} ${scenario} ${category}`) ?? []);
        sums.push({ month, scenario, category, amount: sum(amounts) });
      }
    }
  }
  return sums;
}
