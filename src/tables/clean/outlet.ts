/** The outlets of the network by every name they have had. */
import { headerKey } from '../recognise/header.js';
import type { ProblemLog } from '../problem.js';
import type { TableStore, TextStore } from '../fill/store.js';
import { codeOf, textIn } from '../fill/store.js';
import type { TableContract } from '../contract/contract.js';
import { captionOf, placeOf } from './where.js';

/** What a name in a table stands for. */
export interface KnownOutlet {
  readonly code: string;
  readonly name: string;
  /** The name is a former one, or the outlet has a successor. */
  readonly renamed: boolean;
}

export interface OutletDirectory {
  find(text: string): KnownOutlet | undefined;
  /** Names of regions and words for the whole network are no outlets, but no mistake either. */
  isWider(text: string): boolean;
}

const between = /[,，、;；|/\n]+/;
const wider = (
  '总部 公司总部 总公司 厂家 全网 全网络 网络 全部 全体 整体 全国 公司 ' +
  'hq headquarters headoffice all network total company'
).split(' ');

interface Entry {
  readonly code: string;
  readonly name: string;
  readonly others: readonly string[];
  readonly successor: string;
  readonly row: number;
}

function entriesOf(table: TableStore): readonly Entry[] {
  const text = (id: string, row: number): string => textIn(table, id, row);
  return Array.from({ length: table.rows }, (_, row) => ({
    code: text('code', row),
    name: text('name', row),
    others: text('otherNames', row)
      .split(between)
      .map((name) => name.trim()),
    successor: text('successor', row),
    row,
  })).filter(({ code, row }) => code !== '' && !table.dropped.has(row));
}

/** Follows successors to the outlet that stands there today; a ring ends where it began. */
function lastOf(entry: Entry, byKey: ReadonlyMap<string, Entry>): Entry {
  const seen = new Set<Entry>();
  let at = entry;
  for (;;) {
    const next = byKey.get(headerKey(at.successor));
    if (next === undefined || at.successor === '' || seen.has(next)) return at;
    seen.add(at);
    at = next;
  }
}

/** Builds the directory. A name that two outlets have is told and belongs to the first. */
export function outletDirectory(table: TableStore, log: ProblemLog): OutletDirectory {
  const current = new Map<string, Entry>();
  const former = new Map<string, Entry>();
  const entries = entriesOf(table);
  for (const entry of entries) current.set(headerKey(entry.code), entry);
  const put = (names: Map<string, Entry>, name: string, entry: Entry): void => {
    const key = headerKey(name);
    const other = names.get(key);
    if (key === '' || other === entry) return;
    if (other === undefined) names.set(key, entry);
    else {
      const facts = { code: other.code, other: entry.code };
      const row = table.rowOf[entry.row]!;
      log.add('outlet-name-twice', placeOf(table, entry.row), { row, value: name, facts });
    }
  };
  for (const entry of entries) put(current, entry.name, entry);
  for (const entry of entries) for (const name of entry.others) put(former, name, entry);
  const region = table.columns.get('region');
  const regions = region?.kind === 'text' ? region.levels : [];
  const wide = new Set([...wider, ...regions].map(headerKey));
  return {
    find(text) {
      const key = headerKey(text);
      const entry = current.get(key) ?? former.get(key);
      if (entry === undefined) return undefined;
      const last = lastOf(entry, current);
      const renamed = !current.has(key) || last !== entry;
      return { code: last.code, name: last.name, renamed };
    },
    isWider: (text) => wide.has(headerKey(text)),
  };
}

interface Met {
  readonly row: number;
  count: number;
}

/** How often each value of a column stands in each source, and where first. */
function occurrences(table: TableStore, store: TextStore): Map<string, Met> {
  const met = new Map<string, Met>();
  for (let row = 0; row < Math.min(table.rows, store.codes.length); row++) {
    const code = store.codes[row]!;
    if (code < 0 || table.dropped.has(row)) continue;
    const key = `${table.sourceOf[row]} ${code}`;
    const known = met.get(key);
    if (known === undefined) met.set(key, { row, count: 1 });
    else known.count++;
  }
  return met;
}

function resolveColumn(
  table: TableStore,
  id: string,
  mode: 'one' | 'several' | 'perhaps',
  directory: OutletDirectory,
  log: ProblemLog,
): void {
  const store = table.columns.get(id);
  if (store?.kind !== 'text') return;
  for (const { row, count } of occurrences(table, store).values()) {
    const written = store.levels[store.codes[row]!]!;
    for (const value of mode === 'several' ? written.split(between) : [written]) {
      const found = directory.find(value);
      const where = { row: table.rowOf[row]!, column: captionOf(table, id, row), value };
      if (found?.renamed === true) {
        const facts = { code: found.code, name: found.name, count };
        log.add('outlet-renamed', placeOf(table, row), { ...where, facts });
      } else if (found === undefined && mode !== 'perhaps' && !directory.isWider(value)) {
        log.add('outlet-unknown', placeOf(table, row), { ...where, facts: { count } });
      }
    }
  }
  const codeFor = (value: string): string => directory.find(value)?.code ?? value;
  const old = [...store.levels];
  store.levels.length = 0;
  store.codeOf.clear();
  const renumbered = old.map((value) =>
    codeOf(
      store,
      mode === 'several' ? value.split(between).map(codeFor).join(',') : codeFor(value),
    ),
  );
  for (let row = 0; row < store.codes.length; row++) {
    const code = store.codes[row]!;
    if (code >= 0) store.codes[row] = renumbered[code]!;
  }
}

/** Puts the outlet's code where its name, a former name or a predecessor stood. */
export function resolveOutlets(
  table: TableStore,
  contract: TableContract,
  directory: OutletDirectory,
  log: ProblemLog,
): void {
  for (const { id, outlet } of contract.columns) {
    if (outlet !== undefined) resolveColumn(table, id, outlet, directory, log);
  }
}
