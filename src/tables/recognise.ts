/** Which table a sheet holds, where its head is and what its columns are. */
import { contracts } from './contract/all.js';
import type { TableContract } from './contract/contract.js';
import type { Head } from './recognise/head.js';
import { headCandidates } from './recognise/head.js';
import type { Header } from './recognise/header.js';
import { amountUnit, headerKey } from './recognise/header.js';
import { matchColumns, monthOfHeader } from './recognise/match.js';
import { looksLikeScores, profileOf } from './recognise/profile.js';
import type { SourceRow } from './read/file.js';
import { textOf } from './read/file.js';
import type { Source, TableId } from './table.js';

export interface HeadColumn {
  readonly index: number;
  readonly header: Header;
  /** Id of the contract's column, '' for a column left out by a person, or null. */
  readonly id: string | null;
  /** The month the column stands for; null where it names one without a year. */
  readonly month?: string | null;
}

export type Shape = 'wide' | 'long' | 'months';

export interface Recognition {
  readonly contract: TableContract;
  /** Row number of the last row of the head, counted from 1. */
  readonly headRow: number;
  readonly shape: Shape;
  readonly columns: readonly HeadColumn[];
  /** The first rows below the head. */
  readonly sample: readonly SourceRow[];
}

/** What a person has said about a sheet: its table, and columns by header. '' leaves a column out. */
export interface SheetMapping {
  readonly table?: TableId;
  readonly columns?: Readonly<Record<string, string>>;
}

interface Candidate extends Recognition {
  readonly score: number;
  readonly complete: boolean;
}

/** How many letters of a contract's names are found in the name of the sheet, else of the file. */
function nameMatch(contract: TableContract, source: Source): number {
  const names = [...contract.zh, ...contract.en, contract.id].map(headerKey);
  const inside = (text: string): number =>
    Math.max(0, ...names.filter((name) => text.includes(name)).map((name) => name.length));
  return inside(headerKey(source.sheet)) || inside(headerKey(source.file.replace(/\.\w+$/, '')));
}

function shapeOf(contract: TableContract, columns: readonly HeadColumn[]): Shape {
  const has = (id: string): boolean => columns.some((column) => column.id === id);
  if (contract.id === 'responses' && has('item') && has('score')) return 'long';
  const months = columns.filter(({ id, month }) => id === null && month !== undefined);
  const { months: pair } = contract;
  return pair !== undefined && !has(pair.value) && months.length >= 2 ? 'months' : 'wide';
}

function readHead(
  contract: TableContract,
  head: Head,
  source: Source,
  told: ReadonlyMap<string, string>,
): readonly HeadColumn[] {
  const ids = matchColumns(contract, head.headers, told);
  const unit = head.above.find((text) => /单位|unit/i.test(text) && amountUnit(text) !== 1) ?? '';
  const columns = head.headers.map((header, index) => {
    const noted = unit === '' || amountUnit(header.note) !== 1 ? header.note : unit;
    return { index, header: { ...header, note: noted }, id: ids[index]! };
  });
  if (contract.months === undefined) return columns;
  const around = [...head.above, source.sheet, source.file];
  return columns.map((column) => {
    const month = monthOfHeader(column.header.text, around);
    return column.id !== null || month === undefined ? column : { ...column, month };
  });
}

/** A survey platform writes a third head row for its own use: `{"ImportId":"QID1"}`. */
function isTechnical(row: SourceRow | undefined): boolean {
  const texts = (row?.cells ?? []).map(textOf).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => text.startsWith('{"'));
}

function judge(
  contract: TableContract,
  head: Head,
  sample: readonly SourceRow[],
  source: Source,
  mapping: SheetMapping,
): Candidate {
  const told = new Map(
    Object.entries(mapping.columns ?? {}).map(([header, id]) => [headerKey(header), id]),
  );
  const columns = readHead(contract, head, source, told);
  const shape = shapeOf(contract, columns);
  const last = isTechnical(sample[head.last + 1]) ? head.last + 1 : head.last;
  const rows = sample.slice(last + 1);
  const found = new Set(columns.flatMap(({ id }) => id || []));
  if (shape === 'months' && contract.months !== undefined) {
    found.add(contract.months.month).add(contract.months.value);
  }
  const items =
    contract.id === 'responses' && found.has('outlet')
      ? columns.filter(
          ({ id, header, index }) =>
            id === null &&
            header.text !== '' &&
            looksLikeScores(profileOf(rows.slice(0, 50), index), header),
        ).length
      : 0;
  const required = contract.columns.filter((column) => column.required);
  const present = required.filter(({ id }) => found.has(id)).length;
  const grouped = (contract.oneOf ?? []).every(
    (group) => group.some((id) => found.has(id)) || items > 0,
  );
  const complete = present === required.length && grouped;
  const headed = columns.filter(({ header }) => header.text !== '').length;
  const coverage = (found.size + items / 2) / Math.max(headed, 1);
  const score =
    (complete ? 100 : 0) + (20 * present) / required.length + 2 * found.size + items + 5 * coverage;
  const headRow = sample[last]!.row;
  return { contract, headRow, shape, columns, sample: rows, score, complete };
}

/** Without all required columns a sheet is taken for a table only by its name or by a good share. */
function plausible(candidate: Candidate, named: boolean): boolean {
  const found = candidate.columns.filter(({ id }) => id).length;
  const headed = candidate.columns.filter(({ header }) => header.text !== '').length;
  if (candidate.complete || (named && found > 0)) return true;
  const required = candidate.contract.columns.filter((column) => column.required);
  const present = required.filter(({ id }) => candidate.columns.some((column) => column.id === id));
  return found >= 3 && present.length >= required.length / 2 && found >= 0.4 * headed;
}

/**
 * Reads the first rows of a sheet: the table whose columns its head names best, where the name of
 * sheet or file decides between equals. Undefined where no table fits.
 */
export function recognise(
  sample: readonly SourceRow[],
  source: Source,
  mapping: SheetMapping = {},
): Recognition | undefined {
  const wanted = contracts.filter(({ id }) => mapping.table === undefined || id === mapping.table);
  const lengths = new Map(wanted.map((contract) => [contract, nameMatch(contract, source)]));
  const longest = Math.max(...lengths.values());
  const isNamed = (contract: TableContract): boolean =>
    mapping.table !== undefined || (longest > 0 && lengths.get(contract) === longest);
  let best: Candidate | undefined;
  let bestScore = -Infinity;
  for (const head of headCandidates(sample)) {
    for (const contract of wanted) {
      const candidate = judge(contract, head, sample, source, mapping);
      const named = isNamed(contract);
      // A second head row must bring something new.
      const score = candidate.score + (named ? 30 : 0) - (head.last > head.first ? 0.5 : 0);
      if (score <= bestScore || !plausible(candidate, named)) continue;
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
