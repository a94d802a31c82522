import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { near } from '../core/near.js';
import { openBook, scopeMeasure } from '../../src/report/book.js';
import { bridgeSteps } from '../../src/report/sheets/workings.js';
import { handMade, type Answer } from './hand-made.js';

const sum = (values: readonly number[]): number => values.reduce((all, x) => all + x, 0);

function bridgeOf(answers: readonly Answer[]) {
  const book = openBook(handMade(answers));
  const [before, after] = [book.before, book.now].map((month) => scopeMeasure(book, month).index);
  const steps = bridgeSteps(book).filter((step) => step.kind === 'step');
  return {
    change: after! - before!,
    performance: sum(book.effects.map((one) => one.performance)),
    mix: sum(book.effects.map((one) => one.mix)),
    rest: steps.at(-1)!.value.value,
    steps: steps.map((step) => step.value.value),
    effects: book.effects,
  };
}

const scores = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 3, maxLength: 3 });

/** At least one complete answer of each outlet and channel in a month, at most four. */
const month = (at: number): fc.Arbitrary<Answer[]> =>
  fc
    .array(fc.array(scores, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 6 })
    .map((segments) =>
      segments.flatMap((answers, k) =>
        answers.map((items) => ({ outlet: k % 3, channel: Math.floor(k / 3), month: at, items })),
      ),
    );

describe('the change of the index', () => {
  test('is performance and mix without a rest where all outlets and channels answer twice', () => {
    fc.assert(
      fc.property(month(11), month(12), (before, after) => {
        const { change, performance, mix, rest } = bridgeOf([...before, ...after]);
        near(performance + mix, change, 1e-10);
        near(rest, 0, 1e-10);
      }),
      { numRuns: 40 },
    );
  });

  test('is mix alone where every outlet and channel keeps its scores', () => {
    fc.assert(
      fc.property(month(11), fc.integer({ min: 1, max: 5 }), (answers, times) => {
        const phone = answers.filter((one) => one.channel === 0);
        const again = [...answers, ...Array.from({ length: times }, () => phone).flat()];
        const { change, performance, mix } = bridgeOf([
          ...answers,
          ...again.map((one) => ({ ...one, month: 12 })),
        ]);
        near(performance, 0, 1e-10);
        near(mix, change, 1e-10);
      }),
      { numRuns: 40 },
    );
  });

  test('is performance alone where answers come from the same places in the same numbers', () => {
    fc.assert(
      fc.property(month(11), fc.integer({ min: 0, max: 9 }), (answers, shift) => {
        const moved = answers.map((one, i) => ({
          ...one,
          month: 12,
          items: one.items.map((x) => ((x + shift + i) % 10) + 1),
        }));
        const { change, performance, mix } = bridgeOf([...answers, ...moved]);
        near(performance, change, 1e-10);
        near(mix, 0, 1e-10);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a case worked by hand', () => {
  // Attitude 15 % of the index; a point of its 9-point scale is 15/9 index points.
  const answers: Answer[] = [
    { month: 11, channel: 0, items: [5, 5, 5] },
    { month: 11, channel: 1, items: [9, 5, 5] },
    { month: 12, channel: 0, items: [6, 5, 5] },
    { month: 12, channel: 0, items: [6, 5, 5] },
    { month: 12, channel: 0, items: [6, 5, 5] },
    { month: 12, channel: 1, items: [9, 5, 5] },
  ];

  test('gives the half-way weights to the change within the channel', () => {
    const { effects, change, rest } = bridgeOf(answers);
    // Phone rises by 1 at shares 1/2 and 3/4: 5/8 of a point; the mean falls from 7 to 6.75.
    near(effects[0]!.performance, (0.625 * 15) / 9);
    near(effects[0]!.mix, ((-0.25 - 0.625) * 15) / 9);
    expect(effects.slice(1)).toEqual([
      { performance: 0, mix: 0 },
      { performance: 0, mix: 0 },
    ]);
    near(change, (-0.25 * 15) / 9);
    near(rest, 0);
  });

  test('an outlet of one month only is the rest', () => {
    const { rest, performance, mix, change } = bridgeOf([
      ...answers,
      { outlet: 2, month: 12, items: [1, 5, 5] },
    ]);
    near(performance, (0.625 * 15) / 9);
    near(mix, ((-0.25 - 0.625) * 15) / 9);
    // The mean of all five answers is 5.6; without the new outlet it was 6.75.
    near(rest, ((5.6 - 6.75) * 15) / 9);
    near(performance + mix + rest, change);
  });

  test('a first month has no steps', () => {
    expect(bridgeOf([{ items: [5, 5, 5] }]).change).toBeNaN();
    expect(bridgeOf([{ items: [5, 5, 5] }]).effects[0]).toEqual({ performance: 0, mix: 0 });
  });
});
