import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csiOfMeans } from '../../../src/core/index-score/csi-of-means.js';
import { rescale } from '../../../src/core/index-score/rescale.js';
import { scoreOf } from '../../../src/core/index-score/scale.js';
import { near } from '../near.js';

const ends = fc
  .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
  .filter(([min, max]) => min !== max)
  .map(([min, max]) => ({ min, max }));

describe('scoreOf', () => {
  test('the ends of the scale score exactly 0 and all points', () => {
    fc.assert(
      fc.property(ends, fc.constantFrom(100, 1000), (scale, points) => {
        expect(scoreOf(scale.min, scale, 'minmax', points)).toBe(0);
        expect(scoreOf(scale.max, scale, 'minmax', points)).toBe(points);
      }),
    );
  });

  test('the usual scales have their usual formulas', () => {
    expect(scoreOf(4, { min: 1, max: 5 }, 'minmax', 100)).toBe(75);
    expect(scoreOf(4, { min: 1, max: 7 }, 'minmax', 100)).toBe(50);
    expect(scoreOf(7, { min: 0, max: 10 }, 'minmax', 100)).toBe(70);
    expect(scoreOf(4, { min: 1, max: 5 }, 'ratio', 100)).toBe(80);
  });

  test('by ratio a reversed scale counts min + max - x', () => {
    expect(scoreOf(2, { min: 5, max: 1 }, 'ratio', 100)).toBe(80);
    expect(scoreOf(2, { min: 5, max: 1 }, 'ratio', 100)).toBe(
      scoreOf(4, { min: 1, max: 5 }, 'ratio', 100),
    );
  });
});

describe('rescale', () => {
  test('missing stays missing, everything else is on 0 to points', () => {
    fc.assert(
      fc.property(ends, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (scale, shares) => {
        const values = [NaN, ...shares.map((share) => between(scale, share))];
        const scores = rescale(values, { scale, points: 1000 });
        expect(scores[0]).toBeNaN();
        shares.forEach((share, i) => near(scores[i + 1]!, share * 1000, 1e-10));
      }),
    );
  });

  test('anchors give each answer the points of the table', () => {
    const anchors = new Map([
      [5, 100],
      [4, 80],
      [3, 60],
    ]);
    expect([...rescale([3, NaN, 5], { anchors })]).toEqual([60, NaN, 100]);
    expect(() => rescale([3, 2], { anchors })).toThrow(/no-anchor.*"row":2/);
  });

  test('answers off the scale, a scale without width and no scale at all are refused', () => {
    expect(() => rescale([1, 6], { scale: { min: 1, max: 5 } })).toThrow(/off-scale.*"row":2/);
    expect(() => rescale([Infinity], { scale: { min: 1, max: 5 } })).toThrow('off-scale');
    expect(() => rescale([1], { scale: { min: 5, max: 5 } })).toThrow('scale-order');
    expect(() => rescale([1], {})).toThrow('scale-missing');
  });
});

describe('csiOfMeans', () => {
  test('case C-01: factors at 800 give exactly 800 with weights that sum to 101', () => {
    expect(csiOfMeans([800, 800, 800, 800, 800], { weights: [24, 21, 21, 18, 17] })).toBe(800);
  });

  test('case C-07: the factors of the first period give 832.70297', () => {
    const weights = [24, 21, 21, 18, 17];
    expect(csiOfMeans([828, 840, 818, 836, 845], { weights })).toBeCloseTo(832.70297, 5);
    expect(csiOfMeans([828, 840, NaN, 836, 845], { weights })).toBeCloseTo(836.5625, 10);
  });

  test('case C-03: ACSI with equal weights, 8, 7 and 7 give 70.3704', () => {
    expect(csiOfMeans([8, 7, 7], { scales: { min: 1, max: 10 } })).toBeCloseTo(70.3704, 4);
    const weights = [0.3885, 0.319, 0.2925];
    expect(csiOfMeans([8, 7, 7], { scales: { min: 1, max: 10 }, weights })).toBeCloseTo(70.9833, 4);
  });

  test('nothing to average and means off the scale are refused', () => {
    expect(() => csiOfMeans([])).toThrow('no-data');
    expect(() => csiOfMeans([NaN, NaN])).toThrow('no-data');
    expect(() => csiOfMeans([3, NaN], { weights: [0, 1] })).toThrow('weight-sum-zero');
    expect(() => csiOfMeans([3, 6], { scales: { min: 1, max: 5 } })).toThrow('off-scale');
    expect(() => csiOfMeans([3, Infinity])).toThrow('not-finite');
  });
});

function between({ min, max }: { min: number; max: number }, share: number): number {
  const value = min + share * (max - min);
  return Math.min(Math.max(value, Math.min(min, max)), Math.max(min, max));
}
