import { effectiveWeights, type TreeRow } from '../../core/index-score/tree-weights.js';
import { numbers, textAt, texts } from '../../tables/column.js';
import type { Table } from '../../tables/table.js';
import type { Factor, Item } from '../input.js';

export interface Index {
  readonly factors: readonly Factor[];
  readonly items: readonly Item[];
}

const itemPrefix = 'item:';

/**
 * Factors and items of the index, items of a factor side by side. Without an index tree every item
 * of the survey is a factor of its own and all weigh the same.
 */
export function indexOf(responses: Table, tree: Table | undefined): Index {
  const surveyed = Object.keys(responses.columns)
    .filter((id) => id.startsWith(itemPrefix))
    .map((id) => id.slice(itemPrefix.length));
  if (!tree || tree.rows === 0) return flatIndex(responses, surveyed);
  return treeIndex(responses, tree);
}

function flatIndex(responses: Table, names: readonly string[]): Index {
  const factors = names.map((name) => ({ ...bothNames(name, ''), weight: 1 / names.length }));
  const items = names.map((name, factor) => {
    const { min, max } = responses.scales[itemPrefix + name] ?? { min: 1, max: 10 };
    return { name, ...bothNames(name, ''), factor, weight: 1, min, max, department: '' };
  });
  return { factors, items };
}

function treeIndex(responses: Table, table: Table): Index {
  const column = (id: string, row: number): string => {
    const found = texts(table, id);
    return found ? textAt(found, row) : '';
  };
  const weights = numbers(table, 'weight');
  const listed: Row[] = Array.from({ length: table.rows }, (_, row) => ({
    row,
    node: column('node', row),
    parent: column('parent', row) || null,
    weight: weights && !Number.isNaN(weights[row]!) ? weights[row]! : 1,
  }));
  const rows: readonly Row[] = rooted(listed);
  const root = rows.find((row) => row.parent === null)?.node ?? null;
  const parents = new Set(rows.map((row) => row.parent));
  const leaves = rows.filter((row) => row.parent !== null && !parents.has(row.node));
  const effective = effectiveWeights(
    rows,
    leaves.map((leaf) => leaf.node),
  );
  const parentOf = new Map(rows.map((row) => [row.node, row.parent]));
  const topOf = (node: string): string => {
    let top = node;
    for (let up = parentOf.get(top); up !== root && up; up = parentOf.get(top)) top = up;
    return top;
  };
  const tops = rows.filter((row) => row.parent === root && row.node !== root);
  const items: Item[] = [];
  const factors: Factor[] = tops.map((top) => ({
    ...bothNames(top.node, column('nodeOther', top.row)),
    weight: leaves.reduce(
      (all, leaf, i) => all + (topOf(leaf.node) === top.node ? effective[i]! : 0),
      0,
    ),
  }));
  tops.forEach((top, factor) => {
    leaves.forEach((leaf, i) => {
      if (topOf(leaf.node) !== top.node) return;
      const scale = responses.scales[itemPrefix + leaf.node] ?? treeScale(table, leaf.row);
      items.push({
        name: leaf.node,
        ...bothNames(leaf.node, column('nodeOther', leaf.row)),
        factor,
        weight: factors[factor]!.weight > 0 ? effective[i]! / factors[factor]!.weight : leaf.weight,
        min: scale.min,
        max: scale.max,
        department: column('department', leaf.row),
      });
    });
  });
  return { factors, items };
}

type Row = TreeRow & { readonly row: number };

/**
 * Rows with one root. Many lists of weights name only factors and items: several rows then have no
 * parent, or name one that has no row of its own. The whole is put above them.
 */
function rooted(rows: readonly Row[]): Row[] {
  const nodes = new Set(rows.map((row) => row.node));
  const tops = rows.filter((row) => row.parent === null);
  const absent = [...new Set(rows.map((row) => row.parent))].filter(
    (parent): parent is string => parent !== null && !nodes.has(parent),
  );
  if (tops.length === 0 && absent.length === 1) {
    return [{ node: absent[0]!, parent: null, weight: 1, row: -1 }, ...rows];
  }
  if (tops.length < 2 || absent.length > 0) return [...rows];
  const whole = 'index';
  return [
    { node: whole, parent: null, weight: 1, row: -1 },
    ...rows.map((row) => (row.parent === null ? { ...row, parent: whole } : row)),
  ];
}

function treeScale(table: Table, row: number): { min: number; max: number } {
  const min = numbers(table, 'scaleMin')?.[row] ?? Number.NaN;
  const max = numbers(table, 'scaleMax')?.[row] ?? Number.NaN;
  return { min: Number.isNaN(min) ? 1 : min, max: Number.isNaN(max) ? 10 : max };
}

/** The name with Chinese characters is the Chinese one; a missing name is the other one. */
function bothNames(name: string, other: string): { zh: string; en: string } {
  if (other === '') return { zh: name, en: name };
  return /\p{Script=Han}/u.test(name) ? { zh: name, en: other } : { zh: other, en: name };
}
