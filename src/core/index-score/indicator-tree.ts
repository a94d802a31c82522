import { InputError } from '../error.js';

/** One row of a table that describes a tree of indicators. The weight of the root counts for nothing. */
export interface TreeRow {
  readonly node: string;
  readonly parent: string | null;
  readonly weight: number;
}

/** A node with everything below it. */
export interface Indicator {
  readonly name: string;
  /** 0 is the root. */
  readonly level: number;
  readonly weight: number;
  readonly children: readonly Indicator[];
  /** The item a leaf stands for; −1 for a node with children. */
  readonly item: number;
}

/** Builds the tree a table describes and checks it: one root, no cycle, leaves that are items. */
export function indicatorTree(rows: readonly TreeRow[], names: readonly string[]): Indicator {
  if (rows.length === 0) throw new InputError('no-data');
  const parents = new Map<string, string | null>();
  for (const { node, parent } of rows) {
    if (parents.has(node)) throw new InputError('tree-duplicate', { node });
    parents.set(node, parent);
  }
  const roots = rows.filter(({ parent }) => parent === null);
  if (roots.length !== 1) throw new InputError('tree-roots', { got: roots.length });
  for (const { node, parent } of rows) {
    if (parent !== null && !parents.has(parent)) {
      throw new InputError('tree-orphan', { node, parent });
    }
    refuseCycle(node, parents);
  }
  rows.forEach(checkWeight);
  return build(roots[0]!, 0, rows, names);
}

function build(
  { node, weight }: TreeRow,
  level: number,
  table: readonly TreeRow[],
  names: readonly string[],
): Indicator {
  const rows = table.filter(({ parent }) => parent === node);
  const item = rows.length > 0 ? -1 : names.indexOf(node);
  if (rows.length === 0 && item === -1) throw new InputError('tree-unknown-item', { node });
  if (rows.length > 0 && rows.every((row) => row.weight === 0)) {
    throw new InputError('weight-sum-zero');
  }
  const children = rows.map((row) => build(row, level + 1, table, names));
  return { name: node, level, weight, children, item };
}

function refuseCycle(node: string, parents: ReadonlyMap<string, string | null>): void {
  const passed = new Set<string>();
  let at: string | null | undefined = node;
  while (at) {
    if (passed.has(at)) throw new InputError('tree-cycle', { node: at });
    passed.add(at);
    at = parents.get(at);
  }
}

function checkWeight({ parent, weight }: TreeRow, row: number): void {
  if (parent === null) return;
  if (weight < 0) throw new InputError('weight-negative', { position: row + 1, value: weight });
  if (!Number.isFinite(weight)) {
    throw new InputError('not-finite', { what: 'weights', row: row + 1, column: 1 });
  }
}
