import { contracts } from '../contract/all.js';
import type { TableContract } from '../contract/contract.js';
import type { Header } from './header.js';
import { headerKey } from './header.js';
import type { TableId } from '../table.js';
import { parseMonth } from '../vocabulary.js';

/** Columns of each table by every spelling of their names. */
const dictionaries = new Map<TableId, ReadonlyMap<string, string>>(
  contracts.map((contract) => {
    const ids = new Map<string, string>();
    for (const column of contract.columns) {
      for (const name of [column.id, ...column.zh, ...column.en]) {
        const key = headerKey(name);
        if (!ids.has(key)) ids.set(key, column.id);
      }
    }
    return [contract.id, ids];
  }),
);

/** The contract's column that each header names; the first of two alike gets it. */
export function matchColumns(
  contract: TableContract,
  headers: readonly Header[],
  told: ReadonlyMap<string, string>,
): readonly (string | null)[] {
  const ids = dictionaries.get(contract.id)!;
  const taken = new Set<string>(headers.flatMap(({ keys }) => told.get(keys[0] ?? '') ?? []));
  return headers.map(({ keys }) => {
    const given = told.get(keys[0] ?? '');
    if (given !== undefined) return given === '' ? null : given;
    const free = keys.map((key) => ids.get(key)).find((id) => id !== undefined && !taken.has(id));
    if (free === undefined) return null;
    taken.add(free);
    return free;
  });
}

/** The column a header would name if no earlier header did. */
export function namedColumn(contract: TableContract, header: Header): string | undefined {
  const ids = dictionaries.get(contract.id)!;
  return header.keys.map((key) => ids.get(key)).find((id) => id !== undefined);
}

const englishMonth = /^(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?$/i;
const bareMonth = /^(\d{1,2})\s*月份?$/;

const yearIn = (text: string): string | undefined =>
  /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(text)?.[1];

/**
 * The month a header names, as `2026-10`: by itself, or with the year of the texts above it or of
 * the names of sheet and file. Null: a month without any year. Undefined: no month.
 */
export function monthOfHeader(text: string, around: readonly string[]): string | null | undefined {
  const whole = parseMonth(text);
  if (whole !== undefined) return /^\d{4}-\d\d$/.test(whole) ? whole : undefined;
  const bare = bareMonth.exec(text)?.[1];
  if (bare === undefined && !englishMonth.test(text)) return undefined;
  const year = around.map(yearIn).find((found) => found !== undefined);
  if (year === undefined) return null;
  return parseMonth(bare === undefined ? `${text} ${year}` : `${year}-${bare}`);
}
