import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ces, csat, topBox } from '../../../src/core/index-score/boxes.js';
import { wilson } from '../../../src/core/index-score/wilson.js';
import fixture from '../../fixture/index-score.json' with { type: 'json' };
import { near } from '../near.js';

const five = { min: 1, max: 5 };
const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });

describe('wilson', () => {
  test.each(fixture.shares)(
    '$hits of $n as binom.confint of R 4.2.2 has it',
    ({ hits, n, low, high, relative }) => {
      const result = wilson(hits / n, n);
      expect(Math.abs(result.low - low)).toBeLessThanOrEqual(relative * low + 1e-12);
      expect(Math.abs(result.high - high)).toBeLessThanOrEqual(relative * high + 1e-12);
    },
  );

  test('case C-30, Newcombe 1998: 1 of 29 is .0061132 to .1717552', () => {
    const { low, high } = wilson(1 / 29, 29);
    expect(low).toBeCloseTo(0.0061132, 7);
    expect(high).toBeCloseTo(0.1717552, 7);
  });

  test('none has exactly 0 below, all exactly 1 above', () => {
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(1, 20).high).toBe(1);
  });

  test('a share and its complement have intervals that mirror each other', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.5, max: 1e6, noNaN: true }),
        (share, n) => {
          const { low, high } = wilson(share, n);
          const mirror = wilson(1 - share, n);
          near(mirror.low, 1 - high, 1e-9);
          near(mirror.high, 1 - low, 1e-9);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        },
      ),
    );
  });

  test('shares outside 0 to 1 and no answers are refused', () => {
    expect(() => wilson(1.1, 10)).toThrow('probability-range');
    expect(() => wilson(0.5, 0)).toThrow('not-positive');
  });
});

describe('topBox and csat', () => {
  test('the top two of five are four and five', () => {
    const answers = [5, 4, 3, 2, 1, NaN, 4, 5];
    expect(topBox(answers, { scale: five }).value).toBe(2 / 7);
    expect(topBox(answers, { scale: five, boxes: 2 }).value).toBe(4 / 7);
    expect(csat(answers)).toEqual(topBox(answers, { scale: five, boxes: 2 }));
    expect(csat([6, 7, 5, 1], { scaleMax: 7 }).value).toBe(0.5);
  });

  test('more boxes never make the share smaller, and all boxes are everybody', () => {
    fc.assert(
      fc.property(ratings, (values) => {
        const shares = [1, 2, 3, 4, 5].map((boxes) => topBox(values, { scale: five, boxes }).value);
        shares.slice(1).forEach((share, i) => expect(share).toBeGreaterThanOrEqual(shares[i]!));
        expect(shares[4]).toBe(1);
      }),
    );
  });

  test('on a reversed scale the best answers are the lowest', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: 1, max: 5 }), (values, boxes) => {
        const turned = values.map((value) => 6 - value);
        const reversed = { min: 5, max: 1 };
        expect(topBox(turned, { scale: reversed, boxes }).value).toBe(
          topBox(values, { scale: five, boxes }).value,
        );
      }),
    );
  });

  test('weights make a weighted share with a wider interval', () => {
    const answers = [5, 1, 5, 1];
    const even = topBox(answers, { scale: five, weights: [2, 2, 2, 2] });
    const uneven = topBox(answers, { scale: five, weights: [4, 4, 1, 1] });
    near(even.effectiveN, 4);
    near(uneven.effectiveN, 100 / 34);
    expect(uneven.high - uneven.low).toBeGreaterThan(even.high - even.low);
    expect(topBox(answers, { scale: five, weights: [1, 0, 0, 3] }).value).toBe(0.25);
    expect(topBox([9, 5], { scale: five, weights: [0, 1] })).toMatchObject({ value: 1, n: 1 });
  });

  test('boxes the scale does not have and answers off it are refused', () => {
    expect(() => topBox([1], { scale: five, boxes: 6 })).toThrow('not-whole');
    expect(() => topBox([1], { scale: five, boxes: 0 })).toThrow('not-whole');
    expect(() => topBox([1, 6], { scale: five })).toThrow(/off-scale.*"row":2/);
    expect(() => topBox([NaN], { scale: five })).toThrow('no-data');
    expect(() => topBox([1], { scale: five, weights: [0] })).toThrow('weight-sum-zero');
  });
});

describe('ces', () => {
  test('effort is counted from the other end, so that high is good', () => {
    expect(ces([6, 7, 5])).toMatchObject({ value: 6, n: 3, df: 2 });
    expect(ces([2, 1, 3], { direction: 'effort' })).toMatchObject({ value: 6, n: 3 });
    expect(ces([2, 1, 3], { direction: 'effort', scaleMax: 5 }).value).toBe(4);
  });

  test('ease and effort of the same answers mirror each other', () => {
    fc.assert(
      fc.property(ratings, (values) => {
        const ease = ces(values);
        const effort = ces(values, { direction: 'effort' });
        near(ease.value + effort.value, 8);
        if (ease.low !== null) near(effort.high, 8 - ease.low, 1e-11);
      }),
    );
  });

  test('the interval is cut to the scale and null for one answer', () => {
    expect(ces([7, 7, 1]).high).toBe(7);
    expect(ces([4])).toEqual({
      value: 4,
      standardError: null,
      df: null,
      n: 1,
      low: null,
      high: null,
    });
    expect(() => ces([8])).toThrow('off-scale');
    expect(() => ces([NaN])).toThrow('no-data');
  });
});
