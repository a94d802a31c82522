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

/** The column a header names, or that its question asks for. */
export function namedColumn(
  contract: TableContract,
  header: Header,
  taken: ReadonlySet<string> = new Set(),
): string | undefined {
  const ids = dictionaries.get(contract.id)!;
  const named = header.keys.map((key) => ids.get(key));
  const free = named.find((id) => id !== undefined && !taken.has(id));
  if (free !== undefined || named.some((id) => id !== undefined)) return free;
  const asked = contract.columns.find(
    ({ id, pattern }) => !taken.has(id) && header.keys.some((key) => pattern?.test(key)),
  );
  return asked?.id;
}

/**
 * The contract's column that each header names; the first of two alike gets it. '' is a column that
 * a person has left out.
 */
export function matchColumns(
  contract: TableContract,
  headers: readonly Header[],
  told: ReadonlyMap<string, string>,
): readonly (string | null)[] {
  const taken = new Set<string>(headers.flatMap(({ keys }) => told.get(keys[0] ?? '') ?? []));
  return headers.map((header) => {
    const given = told.get(header.keys[0] ?? '');
    if (given !== undefined) return given;
    const id = namedColumn(contract, header, taken);
    if (id === undefined) return null;
    taken.add(id);
    return id;
  });
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
