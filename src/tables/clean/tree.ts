import { headerKey, readHeader } from '../recognise/header.js';
import type { Leaf } from '../recognise/items.js';
import type { TableStore } from '../fill/store.js';
import { numberIn, textIn } from '../fill/store.js';
import type { Scale } from '../table.js';

/** A row's scale; without a lowest score it starts at 1, or at 0 where the highest is 1. */
function scaleAt(store: TableStore, row: number): Scale | undefined {
  const max = numberIn(store, 'scaleMax', row);
  const min = numberIn(store, 'scaleMin', row);
  if (Number.isNaN(max)) return undefined;
  return { min: Number.isNaN(min) ? (max === 1 ? 0 : 1) : min, max };
}

/** The items at the ends of an index tree: the nodes that are nobody's parent. */
export function leavesOf(store: TableStore): readonly Leaf[] {
  const text = (id: string, row: number): string => textIn(store, id, row);
  const rows = Array.from({ length: store.rows }, (_, row) => row);
  const parents = new Set(rows.map((row) => headerKey(text('parent', row))));
  return rows.flatMap((row) => {
    const name = text('node', row);
    if (name === '' || store.dropped.has(row) || parents.has(headerKey(name))) return [];
    const other = text('nodeOther', row);
    const keys = [...readHeader(name).keys, ...(other === '' ? [] : readHeader(other).keys)];
    return [{ name, keys, scale: scaleAt(store, row) }];
  });
}
