import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csiTree } from '../../src/core/index-score/csi-tree.js';
import { npsDetail } from '../../src/core/index-score/nps-detail.js';
import { near } from '../core/near.js';
import { openBook } from '../../src/report/book.js';
import { monthlyWorkbook } from '../../src/report/monthly.js';
import { handMade, scale, someAnswers, type Answer } from './hand-made.js';
import { settingsOf, valuesOf } from './network.js';

const tree = [
  { node: 'index', parent: null, weight: 1 },
  { node: 'service', parent: 'index', weight: 0.6 },
  { node: 'repair', parent: 'index', weight: 0.4 },
  { node: 'a', parent: 'service', weight: 0.25 },
  { node: 'b', parent: 'service', weight: 0.75 },
  { node: 'c', parent: 'repair', weight: 1 },
];

type Method = 'minmax' | 'ratio';

function byLibrary(answers: readonly Answer[], method: Method) {
  const items = [0, 1, 2].map((i) => answers.map((one) => one.items[i]!));
  if (items.flat().every(Number.isNaN)) return null;
  const { nodes } = csiTree(items, {
    names: ['a', 'b', 'c'],
    tree,
    scales: [scale, scale, scale],
    method,
    respondentWeights: answers.map((one) => one.weight!),
  });
  return Object.fromEntries(nodes.map((node) => [node.node, node]));
}

const orNaN = (value: number | null | undefined): number => value ?? Number.NaN;
const same = (actual: number, expected: number): void => {
  if (Number.isNaN(expected)) expect(actual).toBeNaN();
  else near(actual, expected, 1e-11);
};

const method = fc.constantFrom<Method>('minmax', 'ratio');

describe('the measures of a unit and month', () => {
  test('are the index tree of the library over the same rows', () => {
    fc.assert(
      fc.property(someAnswers, method, (answers, how) => {
        const book = openBook(handMade(answers, { settings: settingsOf({ method: how }) }));
        book.units.forEach((unit, u) => {
          for (const month of [11, 12]) {
            const rows = answers.filter(
              (one) => one.month === month && unit.outlets.includes(one.outlet!),
            );
            const nodes = byLibrary(rows, how);
            const measure = book.measures[u]![month]!;
            same(measure.index, orNaN(nodes?.['index']!.score));
            same(measure.factor[0]!, orNaN(nodes?.['service']!.score));
            same(measure.factor[1]!, orNaN(nodes?.['repair']!.score));
            same(measure.score[1]!, orNaN(nodes?.['b']!.score));
            expect(measure.answering).toBe(nodes?.['index']!.n ?? 0);
            if (unit.kind === 'region') return;
            same(measure.standardError, orNaN(nodes?.['index']!.standardError));
            same(measure.low, orNaN(nodes?.['index']!.low));
            same(measure.high, orNaN(nodes?.['index']!.high));
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  test('hold the net promoter score of the library over the same rows', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const book = openBook(handMade(answers));
        book.units.forEach((unit, u) => {
          const rated = answers.filter(
            (one) =>
              one.month === 12 && unit.outlets.includes(one.outlet!) && !Number.isNaN(one.nps!),
          );
          const { nps, npsShares } = book.measures[u]![12]!;
          if (rated.length === 0) {
            expect(nps).toBeNull();
            return;
          }
          const detail = npsDetail(
            rated.map((one) => one.nps!),
            { weights: rated.map((one) => one.weight!) },
          );
          for (const id of ['nps', 'low', 'high', 'adjusted', 'adjustedError', 'n'] as const) {
            near(nps![id], detail[id], 1e-11);
          }
          near(npsShares.passives, detail.shares.passives, 1e-11);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the pulls on the sheet of data', () => {
  const pullsOf = (answers: readonly Answer[], month: number): number[] => {
    const [, ids, ...rows] = valuesOf(monthlyWorkbook(handMade(answers)), 'data', 'data');
    const at = (id: string): number => ids!.indexOf(id);
    return rows
      .filter((row) => row[at('month')] === month)
      .map((row) => row[at('pullScope')] as number);
  };

  test('sum to nothing, and their squares give the standard error of the index', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const own = answers.filter((one) => one.month === 12);
        const nodes = byLibrary(own, 'minmax');
        if (!nodes) return;
        const { n, standardError } = nodes['index']!;
        const pulls = pullsOf(answers, 12);
        near(
          pulls.reduce((sum, pull) => sum + pull, 0),
          0,
          1e-9,
        );
        if (standardError === null) return;
        const squares = pulls.reduce((sum, pull) => sum + pull ** 2, 0);
        near(Math.sqrt((n / (n - 1)) * squares), standardError, 1e-10);
      }),
      { numRuns: 15 },
    );
  });
});
