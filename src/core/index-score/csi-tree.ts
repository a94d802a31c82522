import { InputError } from '../error.js';
import { interval } from '../inference/interval.js';
import { estimateAt } from './group-estimate.js';
import { indicatorTree } from './indicator-tree.js';
import type { TreeRow } from './indicator-tree.js';
import { itemMeans } from './item-means.js';
import { itemSet } from './item-set.js';
import type { ItemOptions, ItemSet } from './item-set.js';
import { meanOfMeans } from './mean-of-means.js';
import { nodeShares } from './tree-weights.js';

export interface CsiTreeOptions extends Omit<ItemOptions, 'weights' | 'missing'> {
  /** The names of the items, in their order. */
  readonly names: readonly string[];
  readonly tree: readonly TreeRow[];
  readonly confidence?: number;
}

export interface TreeNode {
  readonly node: string;
  /** 0 is the root. */
  readonly level: number;
  /** Share of the whole index; 0 for a node without answers. */
  readonly effectiveWeight: number;
  /** Share among its siblings. */
  readonly weight: number;
  readonly n: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
}

/**
 * The index of every node of a tree of indicators, from its items up to the whole.
 *
 *   score of a node = Σ weight · score of its children,   weights of siblings sum to 1
 *
 * Shape    items: one column per item; tree: rows of node, parent, weight; result: depth first,
 *          siblings in the order of their rows
 * Unit     items in scale points; scores in index points (without scales: as given)
 * Missing  a node without answers keeps its row with weight 0 and leaves its weight to its siblings
 * Notes    The root is csi() with the effective weights of the items: same score, same standard error.
 *          Items that are not in the tree count for nothing.
 * Errors   those of csi() and of effectiveWeights()
 *
 * @example
 * const tree = [
 *   { node: 'service', parent: null, weight: 1 },
 *   { node: 'polite', parent: 'service', weight: 3 },
 *   { node: 'quick', parent: 'service', weight: 1 },
 * ];
 * csiTree([[8, 10], [4, 6]], { names: ['polite', 'quick'], tree }).nodes[0].score // => 8
 */
export function csiTree(
  items: readonly ArrayLike<number>[],
  options: CsiTreeOptions,
): { readonly nodes: readonly TreeNode[] } {
  const { names, tree, confidence = 0.95 } = options;
  if (names.length !== items.length) {
    const facts = { what: 'names', got: names.length, expected: items.length };
    throw new InputError('length-mismatch', facts);
  }
  const root = indicatorTree(tree, names);
  const set = itemSet(items, options);
  const { weightSums } = itemMeans(set, new Int32Array(set.rows), 1);
  const answered = Array.from(weightSums, (sum) => sum > 0);
  const nodes = nodeShares(root, answered).map(
    ({ indicator, effectiveWeight, weight, itemWeights }) => ({
      node: indicator.name,
      level: indicator.level,
      effectiveWeight,
      weight,
      ...nodeScore(set, itemWeights, confidence),
    }),
  );
  if (nodes[0]!.n === 0) throw new InputError('no-data');
  return { nodes };
}

function nodeScore(set: ItemSet, weights: Float64Array, confidence: number) {
  const used = set.items.map((_, item) => item).filter((item) => weights[item]! > 0);
  if (used.length === 0) return { n: 0, score: null, low: null, high: null, standardError: null };
  const part: ItemSet = {
    ...set,
    items: used.map((item) => set.items[item]!),
    lines: used.map((item) => set.lines[item]!),
    weights: Float64Array.from(used, (item) => weights[item]!),
  };
  const estimate = estimateAt(meanOfMeans(part, new Int32Array(set.rows), 1), 0);
  return {
    n: estimate.n,
    score: estimate.value,
    ...interval(estimate, { confidence, bounds: set.bounds }),
    standardError: estimate.standardError,
  };
}
