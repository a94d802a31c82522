import { InputError } from '../error.js';
import { indicatorTree } from './indicator-tree.js';
import type { Indicator, TreeRow } from './indicator-tree.js';

export type { TreeRow };

/** A node of the tree with its share of the whole. */
export interface NodeShare {
  readonly indicator: Indicator;
  /** Share of the whole index. */
  readonly effectiveWeight: number;
  /** Share among its siblings. */
  readonly weight: number;
  /** Share of every item in the score of this node; all 0 when none was answered. */
  readonly itemWeights: Float64Array;
}

/**
 * Share of every item in the whole index: the product of the shares on its way from the root.
 *
 *   wᵢ = Π (weight / Σ weights of its siblings)
 *
 * Shape    tree: rows of node, parent, weight; names: the items; answered: one flag per item
 * Unit     shares that sum to 1; 0 for an item that is not in the tree
 * Missing  an item not answered, and a node with nothing answered below it, leave their weight to
 *          their siblings
 * Errors   no-data · weight-negative · weight-sum-zero · not-finite · tree-unknown-item ·
 *          tree-duplicate · tree-roots · tree-orphan · tree-cycle
 *
 * @example
 * const tree = [
 *   { node: 'service', parent: null, weight: 1 },
 *   { node: 'staff', parent: 'service', weight: 30 },
 *   { node: 'price', parent: 'service', weight: 10 },
 *   { node: 'polite', parent: 'staff', weight: 1 },
 *   { node: 'quick', parent: 'staff', weight: 2 },
 * ];
 * effectiveWeights(tree, ['polite', 'quick', 'price']) // => Float64Array [0.25, 0.5, 0.25]
 */
export function effectiveWeights(
  tree: readonly TreeRow[],
  names: readonly string[],
  answered: readonly boolean[] = names.map(() => true),
): Float64Array {
  const root = nodeShares(indicatorTree(tree, names), answered)[0]!;
  if (root.itemWeights.every((weight) => weight === 0)) throw new InputError('no-data');
  return root.itemWeights;
}

/** The shares of every node, depth first, siblings in the order of their rows. */
export function nodeShares(root: Indicator, answered: readonly boolean[]): readonly NodeShare[] {
  const shares: NodeShare[] = [];
  const visit = (indicator: Indicator, effectiveWeight: number, weight: number): void => {
    const itemWeights = new Float64Array(answered.length);
    addItems(itemWeights, indicator, 1, answered);
    shares.push({ indicator, effectiveWeight, weight, itemWeights });
    siblingShares(indicator.children, answered).forEach((share, position) => {
      visit(indicator.children[position]!, effectiveWeight * share, share);
    });
  };
  visit(root, 1, 1);
  return shares;
}

function addItems(
  weights: Float64Array,
  { item, children }: Indicator,
  share: number,
  answered: readonly boolean[],
): void {
  if (item >= 0 && answered[item]) weights[item] = weights[item]! + share;
  siblingShares(children, answered).forEach((part, position) => {
    if (part > 0) addItems(weights, children[position]!, share * part, answered);
  });
}

function siblingShares(siblings: readonly Indicator[], answered: readonly boolean[]): number[] {
  const weights = siblings.map((node) => (hasAnswers(node, answered) ? node.weight : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

function hasAnswers({ item, children }: Indicator, answered: readonly boolean[]): boolean {
  if (item >= 0) return answered[item] === true;
  return children.some((child) => child.weight > 0 && hasAnswers(child, answered));
}
