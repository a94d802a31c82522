import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csi } from '../../../src/core/index-score/csi.js';
import { csiTree } from '../../../src/core/index-score/csi-tree.js';
import { effectiveWeights } from '../../../src/core/index-score/tree-weights.js';
import { near } from '../near.js';
import { answers, scale } from './answers.js';

const names = ['polite', 'quick', 'price', 'parking'];
const tree = [
  { node: 'service', parent: null, weight: 1 },
  { node: 'staff', parent: 'service', weight: 60 },
  { node: 'polite', parent: 'staff', weight: 1 },
  { node: 'quick', parent: 'staff', weight: 3 },
  { node: 'price', parent: 'service', weight: 40 },
];

/** A tree of random shape whose leaves are the items i0, i1 …, with the depth of each leaf from 1 to 3. */
const shaped = answers.chain((data) =>
  fc.record({
    data: fc.constant(data),
    parents: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
    tops: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 3 }),
  }),
);

describe('effectiveWeights', () => {
  test('an item weighs the product of the shares on its way from the root', () => {
    expect([...effectiveWeights(tree, names)].map((w) => w.toFixed(12))).toEqual([
      '0.150000000000',
      '0.450000000000',
      '0.400000000000',
      '0.000000000000',
    ]);
  });

  test('what was not answered leaves its weight to its siblings', () => {
    expect([...effectiveWeights(tree, names, [true, false, true, true])]).toEqual([0.6, 0, 0.4, 0]);
    expect([...effectiveWeights(tree, names, [false, false, true, true])]).toEqual([0, 0, 1, 0]);
    expect(() => effectiveWeights(tree, names, [false, false, false, true])).toThrow('no-data');
  });

  test('tables that describe no tree are refused', () => {
    const without = (node: string) => tree.filter((row) => row.node !== node);
    const added = (node: string, parent: string | null, weight = 1) => [
      ...tree,
      { node, parent, weight },
    ];
    expect(() => effectiveWeights([], names)).toThrow('no-data');
    expect(() => effectiveWeights(added('speed', 'staff'), names)).toThrow('tree-unknown-item');
    expect(() => effectiveWeights(added('other', null), names)).toThrow('tree-roots');
    expect(() => effectiveWeights(without('staff'), names)).toThrow('tree-orphan');
    expect(() => effectiveWeights(added('price', 'staff'), names)).toThrow('tree-duplicate');
    expect(() => effectiveWeights(added('parking', 'parking'), names)).toThrow('tree-cycle');
    const loop = [...added('a', 'b'), { node: 'b', parent: 'a', weight: 1 }];
    expect(() => effectiveWeights(loop, names)).toThrow('tree-cycle');
    expect(() => effectiveWeights(added('parking', 'staff', -1), names)).toThrow('weight-negative');
    expect(() => effectiveWeights(added('parking', 'staff', NaN), names)).toThrow('not-finite');
    const zero = tree.map((row) => (row.parent === 'staff' ? { ...row, weight: 0 } : row));
    expect(() => effectiveWeights(zero, names)).toThrow('weight-sum-zero');
  });
});

describe('csiTree', () => {
  const items = [
    [8, 10, 6],
    [4, 6, NaN],
    [10, NaN, 8],
    [1, 1, 1],
  ];

  test('nodes come depth first with level, share and score', () => {
    const { nodes } = csiTree(items, { names, tree });
    expect(nodes.map((node) => [node.node, node.level, node.n])).toEqual([
      ['service', 0, 3],
      ['staff', 1, 3],
      ['polite', 2, 3],
      ['quick', 2, 2],
      ['price', 1, 2],
    ]);
    near(nodes[0]!.score, 0.15 * 8 + 0.45 * 5 + 0.4 * 9);
    near(nodes[1]!.score, 0.25 * 8 + 0.75 * 5);
    expect(nodes.map((node) => node.weight)).toEqual([1, 0.6, 0.25, 0.75, 0.4]);
    near(nodes[3]!.effectiveWeight, 0.45);
  });

  test('a node without answers keeps its row and leaves its weight to its siblings', () => {
    const empty = [
      [NaN, NaN],
      [NaN, NaN],
      [9, 7],
      [1, 1],
    ];
    const { nodes } = csiTree(empty, { names, tree });
    expect(nodes[0]!.score).toBe(8);
    expect(nodes[1]).toEqual({
      node: 'staff',
      level: 1,
      effectiveWeight: 0,
      weight: 0,
      n: 0,
      score: null,
      low: null,
      high: null,
      standardError: null,
    });
    expect(nodes[4]!.effectiveWeight).toBe(1);
    expect(() => csiTree([[NaN], [NaN], [NaN], [1]], { names, tree })).toThrow('no-data');
  });

  test('the root is csi with the effective weights: same score, error and interval', () => {
    fc.assert(
      fc.property(shaped, ({ data, parents, tops }) => {
        const labels = data.items.map((_, i) => `i${i}`);
        const used = tops.map((_, top) => data.items.some((_item, i) => parents[i] === top));
        const rows = [
          { node: 'all', parent: null, weight: 0 },
          ...tops
            .map((weight, top) => ({ node: `t${top}`, parent: top === 2 ? 't1' : 'all', weight }))
            .filter((_, top) => used[top] || (top === 1 && used[2])),
          ...labels.map((node, i) => ({
            node,
            parent: `t${parents[i]}`,
            weight: data.weights[i]!,
          })),
        ];
        const { respondentWeights } = data;
        const options = { respondentWeights, scales: scale };
        const { nodes } = csiTree(data.items, { ...options, names: labels, tree: rows });
        const weights = Array.from(effectiveWeights(rows, labels));
        const flat = csi(data.items, { ...options, weights });
        near(
          weights.reduce((sum, weight) => sum + weight, 0),
          1,
        );
        near(nodes[0]!.score, flat.value);
        near(nodes[0]!.standardError, flat.standardError!, 1e-11);
        near(nodes[0]!.low, flat.low!, 1e-10);
        expect(nodes[0]!.n).toBe(flat.used);
      }),
    );
  });

  test('the score of a node is the weighted mean of its children', () => {
    const { nodes } = csiTree(items, { names, tree, scales: scale });
    const children = (level: number, from: number) =>
      nodes.slice(from).filter((node) => node.level === level);
    const mean = (of: typeof nodes) => of.reduce((sum, node) => sum + node.weight * node.score!, 0);
    near(nodes[0]!.score, mean(children(1, 1)));
    near(nodes[1]!.score, mean(children(2, 2)));
  });

  test('names are one per item', () => {
    expect(() => csiTree(items, { names: ['polite'], tree })).toThrow('length-mismatch');
  });
});
