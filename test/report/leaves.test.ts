import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { near } from '../core/near.js';
import { leavesOf, stretches } from '../../src/report/leaves.js';
import { columnsOf, someAnswers } from './hand-made.js';

describe('sums by outlet, month and channel', () => {
  test('are those of a case worked by hand', () => {
    const answers = columnsOf([
      { items: [8, 6, Number.NaN], weight: 0.5, nps: 10 },
      { items: [10, Number.NaN, Number.NaN], weight: 2, nps: 6 },
      { items: [], weight: 4 },
      { items: [3, 3, 3], channel: 1 },
    ]);
    const [leaf, other] = leavesOf(answers);
    expect(leaf).toEqual({
      outlet: 0,
      month: 12,
      channel: 0,
      respondents: 3,
      answering: 2,
      n: Float64Array.of(2, 1, 0),
      w: Float64Array.of(2.5, 0.5, 0),
      wx: Float64Array.of(24, 3, 0),
      wxx: Float64Array.of(232, 18, 0),
      nps: { n: 2, w: 2.5, ww: 4.25, promoters: 0.5, detractors: 2 },
    });
    expect(other).toMatchObject({ channel: 1, respondents: 1, nps: { n: 0, w: 0 } });
  });

  test('leave out who weighs nothing, but for the count of respondents', () => {
    const rows = [0, Number.NaN, 1].map((weight) => ({ items: [8, 8, 8], nps: 9, weight }));
    const [leaf] = leavesOf(columnsOf(rows));
    expect(leaf).toMatchObject({ respondents: 3, answering: 1, nps: { n: 1, w: 1 } });
    expect(leaf!.w).toEqual(Float64Array.of(1, 1, 1));
  });

  test('over all channels are the sums of all answers', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const leaves = leavesOf(columnsOf(answers));
        const total = (of: (leaf: (typeof leaves)[number]) => number): number =>
          leaves.reduce((sum, leaf) => sum + of(leaf), 0);
        const scored = (i: number) => answers.filter((one) => !Number.isNaN(one.items[i]!));
        for (const i of [0, 1, 2]) {
          const plain = scored(i).reduce((sum, one) => sum + one.weight! * one.items[i]!, 0);
          near(
            total((leaf) => leaf.wx[i]!),
            plain,
          );
          expect(total((leaf) => leaf.n[i]!)).toBe(scored(i).length);
        }
        const promoters = answers.filter((one) => one.nps! >= 9);
        near(
          total((leaf) => leaf.nps.promoters),
          promoters.reduce((sum, one) => sum + one.weight!, 0),
        );
        expect(total((leaf) => leaf.respondents)).toBe(answers.length);
      }),
    );
  });
});

describe('stretches', () => {
  test('cover every row once, in order', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom('month', 'channel'), (answers, by) => {
        const found = stretches(columnsOf(answers), by);
        expect(found[0]!.first).toBe(0);
        expect(found.at(-1)!.end).toBe(answers.length);
        found.slice(1).forEach((one, i) => expect(one.first).toBe(found[i]!.end));
      }),
    );
  });

  test('of no answers are none', () => {
    expect(stretches(columnsOf([]), 'month')).toEqual([]);
  });
});
