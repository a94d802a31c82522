/** Which writer each column of a recognised sheet gets. */
import type { ColumnContract } from '../contract/contract.js';
import type { Header } from '../recognise/header.js';
import type { ItemColumn, Leaf } from '../recognise/items.js';
import { itemColumn } from '../recognise/items.js';
import { namedColumn } from '../recognise/match.js';
import type { Place, ProblemLog } from '../problem.js';
import type { HeadColumn, Recognition } from '../recognise.js';
import type { SourceRow } from '../read/file.js';
import type { TableStore } from './store.js';
import { setCaption } from './store.js';
import { isTotal } from '../recognise/total.js';
import type { Target, Writer } from './writer.js';
import { columnWriter, scaleOf, scoreWriter } from './writer.js';

/** A sheet on its way into a table. */
export interface Filling {
  readonly recognition: Recognition;
  readonly table: TableStore;
  /** Position of the sheet among the table's sources. */
  readonly source: number;
  readonly place: Place;
  readonly log: ProblemLog;
  /** Items at the end of the index tree, where there is one. */
  readonly leaves: readonly Leaf[];
}

/** Takes one row of data. */
export type RowTaker = (row: SourceRow) => void;

/** A column of the source with the writer that takes its cells. */
export interface WritingColumn {
  readonly index: number;
  readonly id: string;
  readonly write: Writer;
}

/** Brings the cells of a source row into row `at` of the table. */
export function writeRow(
  columns: readonly WritingColumn[],
  at: number,
  { cells, row }: SourceRow,
): void {
  for (const { index, write } of columns) write(at, cells[index] ?? null, row);
}

const targetOf = ({ table, place, log }: Filling, column: HeadColumn): Target => ({
  table,
  place,
  log,
  header: column.header,
});

export const contractColumn = (filling: Filling, id: string): ColumnContract | undefined =>
  filling.recognition.contract.columns.find((column) => column.id === id);

/** Writer of an item; its scale and a changed name are noted on the way. */
export function itemWriter(filling: Filling, target: Target, item: ItemColumn): Writer {
  const { table, place, log } = filling;
  const { id, leaf, renamed, scale, steps } = item;
  const column = target.header.text;
  setCaption(table, id, filling.source, column);
  if (renamed) log.add('item-renamed', place, { column, facts: { item: leaf!.name } });
  else if (leaf === undefined && filling.leaves.length > 0 && id.startsWith('item:')) {
    log.add('item-not-in-tree', place, { column });
  }
  if (scale !== undefined && !table.scales.has(id)) table.scales.set(id, scale);
  if (scale !== undefined && steps !== undefined && steps !== scale.max - scale.min + 1) {
    const facts = { steps, min: scale.min, max: scale.max };
    log.add('words-rescaled', place, { column, facts });
  }
  return scoreWriter(target, id, undefined, scale, steps ?? 5);
}

/** Writer of a column of the contract; a scale it brings is noted on the way. */
export function knownWriter(filling: Filling, header: Header, contract: ColumnContract): Writer {
  const { table, place, log } = filling;
  const { id, kind } = contract;
  setCaption(table, id, filling.source, header.text);
  const scale = kind === 'score' ? scaleOf(contract, header) : undefined;
  if (scale !== undefined && !table.scales.has(id)) table.scales.set(id, scale);
  return columnWriter({ table, place, log, header }, contract);
}

function unknownColumn(filling: Filling, { header }: HeadColumn): void {
  const { log, place, recognition } = filling;
  if (header.text === '') return;
  const id = namedColumn(recognition.contract, header);
  const first = recognition.columns.find((column) => column.id === id)?.header.text;
  if (isTotal(header.text)) log.add('column-total', place, { column: header.text });
  else if (first !== undefined) {
    log.add('column-twice', place, { column: header.text, facts: { first } });
  } else log.add('column-unknown', place, { column: header.text });
}

/** Whether the index tree claims a header that is also a known column's. */
const isLeaf = (column: HeadColumn, leaves: readonly Leaf[]): boolean =>
  leaves.some((leaf) => leaf.keys.some((key) => column.header.keys.includes(key)));

/** Writers of all columns that are used; the others are told. */
export function writingColumns(filling: Filling): readonly WritingColumn[] {
  const { recognition, leaves } = filling;
  const { contract, shape, columns, sample } = recognition;
  const mayBeItem = contract.id === 'responses' && shape === 'wide';
  const taken = new Set<string>();
  return columns.flatMap((column) => {
    const { id, index } = column;
    if (id === '') return [];
    if (shape === 'months' && id === null && column.month !== undefined) return [];
    if (shape === 'long' && (id === 'item' || id === 'score')) return [];
    const told = id?.includes(':') ? id : undefined;
    if (id !== null && told === undefined && !(mayBeItem && isLeaf(column, leaves))) {
      const known = contractColumn(filling, id);
      if (known !== undefined) {
        return [{ index, id, write: knownWriter(filling, column.header, known) }];
      }
      unknownColumn(filling, column);
      return [];
    }
    const item = mayBeItem ? itemColumn(column, sample, leaves, told) : undefined;
    if (item === undefined || taken.has(item.id)) {
      unknownColumn(filling, column);
      return [];
    }
    taken.add(item.id);
    return [{ index, id: item.id, write: itemWriter(filling, targetOf(filling, column), item) }];
  });
}
