import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csi } from '../../../src/core/index-score/csi.js';
import { csiOfMeans } from '../../../src/core/index-score/csi-of-means.js';
import { csiPreset, csiStudies } from '../../../src/core/index-score/preset.js';
import fixture from '../../fixture/index-score.json' with { type: 'json' };
import { near } from '../near.js';
import { answers, columns, scale } from './answers.js';

const { composite, compositeMissing } = fixture;

describe('csi against R 4.2.2, survey 4.1.1 (tolerance 1e-12 relative)', () => {
  test.each(['meanOfMeans', 'respondent'] as const)(
    'by %s complete answers give the mean, standard error and t interval of svymean',
    (aggregation) => {
      const result = csi(columns(composite.items), {
        weights: composite.itemWeights,
        respondentWeights: composite.respondentWeights,
        scales: composite.scale,
        aggregation,
      });
      near(result.value, composite.mean);
      near(result.standardError, composite.standardError);
      near(result.low, composite.low, 1e-9);
      near(result.high, composite.high, 1e-9);
      expect([result.df, result.used, result.leftOut]).toEqual([39, 40, 0]);
    },
  );

  test('by respondent the answered items share the weight, and who answered nothing is out', () => {
    const result = csi(columns(compositeMissing.items), {
      weights: compositeMissing.itemWeights,
      respondentWeights: compositeMissing.respondentWeights,
      scales: compositeMissing.scale,
      aggregation: 'respondent',
    });
    near(result.value, compositeMissing.mean);
    near(result.standardError, compositeMissing.standardError);
    expect([result.df, result.used, result.leftOut]).toEqual([38, 39, 1]);
  });

  test('by item means the standard error is that of the linearised item means', () => {
    const result = csi(columns(compositeMissing.items), {
      weights: compositeMissing.itemWeights,
      respondentWeights: compositeMissing.respondentWeights,
      scales: compositeMissing.scale,
    });
    near(result.value, compositeMissing.meanOfMeans.mean);
    near(result.standardError, compositeMissing.meanOfMeans.standardError);
    expect([result.df, result.used, result.leftOut]).toEqual([38, 39, 1]);
  });

  test('one item is a weighted mean, and respondents of weight 0 are out altogether', () => {
    const { weightedMean, zeroWeights, missingValues } = fixture;
    const whole = csi([weightedMean.y], { respondentWeights: weightedMean.weights });
    near(whole.value, weightedMean.mean);
    near(whole.standardError, weightedMean.standardError);
    const part = csi([weightedMean.y], { respondentWeights: zeroWeights.weights });
    near(part.value, zeroWeights.mean);
    near(part.standardError, zeroWeights.standardError);
    expect([part.used, part.leftOut, part.items[0]!.n]).toEqual([56, 0, 56]);
    const y = weightedMean.y.map((v, row) => (missingValues.missingRows.includes(row) ? NaN : v));
    const gaps = csi([y], { respondentWeights: weightedMean.weights });
    near(gaps.value, missingValues.mean);
    near(gaps.standardError, missingValues.standardError);
    expect([gaps.used, gaps.leftOut, gaps.items[0]!.missing]).toEqual([57, 3, 3]);
  });

  test('case C-06: 80, 70, 90, 60 with weights 1 to 4 give 73 and 8.477421', () => {
    const result = csi([[80, 70, 90, 60]], { respondentWeights: [1, 2, 3, 4] });
    expect(result.value).toBe(73);
    near(result.standardError, 8.477420991472977);
  });
});

describe('published weights', () => {
  test.each(['CN-2014', 'IN-2015', 'TH-2016'])(
    'case C-01: all factors at 800 give 800 with the weights of %s',
    (study) => {
      const weights = csiPreset(study).map((factor) => factor.printed);
      const result = csi(
        weights.map(() => [800, 800]),
        { weights },
      );
      expect(result.value).toBeCloseTo(800, 10);
    },
  );

  test.each([...csiStudies])('the weights of %s sum to 1', (study) => {
    const factors = csiPreset(study);
    near(
      factors.reduce((sum, factor) => sum + factor.weight, 0),
      1,
    );
    expect(new Set(factors.map((factor) => factor.zh)).size).toBe(5);
  });

  test('the preset of China 2014 is divided by its sum of 101', () => {
    const weights = csiPreset('CN-2014').map((factor) => factor.weight);
    const printed = [0.237624, 0.207921, 0.207921, 0.178218, 0.168317];
    weights.forEach((weight, i) => expect(weight).toBeCloseTo(printed[i]!, 6));
    expect(() => csiPreset('CN-2012')).toThrow('unknown-option');
    expect(() => csiPreset('toString')).toThrow('unknown-option');
  });
});

describe('laws of csi', () => {
  test('the index is the sum of the contributions in both aggregations', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), ({ items, ...options }, respondent) => {
        const aggregation = respondent ? 'respondent' : 'meanOfMeans';
        const result = csi(items, { ...options, scales: scale, aggregation });
        const sum = result.items.reduce((total, item) => total + item.contribution, 0);
        near(sum, result.value, 1e-11);
      }),
    );
  });

  test('multiplying item weights or respondent weights by a constant changes nothing', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 2, max: 1000 }), ({ items, ...options }, by) => {
        const { weights, respondentWeights } = options;
        const plain = csi(items, options);
        const scaled = csi(items, {
          weights: weights.map((w) => w * by),
          respondentWeights: respondentWeights.map((g) => g / by),
        });
        near(scaled.value, plain.value);
        near(scaled.standardError, plain.standardError!, 1e-10);
      }),
    );
  });

  test('the order of respondents and of items changes nothing', () => {
    fc.assert(
      fc.property(answers, ({ items, weights, respondentWeights }) => {
        const plain = csi(items, { weights, respondentWeights, scales: scale });
        const turned = csi(
          [...items].reverse().map((item) => [...item].reverse()),
          {
            weights: [...weights].reverse(),
            respondentWeights: [...respondentWeights].reverse(),
            scales: scale,
          },
        );
        near(turned.value, plain.value);
        near(turned.standardError, plain.standardError!, 1e-10);
      }),
    );
  });

  test('the index lies between the lowest and the highest item score', () => {
    fc.assert(
      fc.property(answers, ({ items, ...options }) => {
        const { value, items: rows } = csi(items, { ...options, scales: scale });
        const scores = rows.map((row) => row.score!);
        expect(value).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(...scores) + 1e-9);
      }),
    );
  });

  test('turning a scale around turns the index around 50', () => {
    fc.assert(
      fc.property(answers, ({ items, ...options }) => {
        const up = csi(items, { ...options, scales: scale });
        const down = csi(items, { ...options, scales: { min: 10, max: 1 } });
        near(down.value, 100 - up.value, 1e-10);
        near(down.standardError, up.standardError!, 1e-10);
      }),
    );
  });

  test('the standard error is what small changes of each respondent weight do to the index', () => {
    fc.assert(
      fc.property(answers, ({ items, weights, respondentWeights }) => {
        const index = (g: readonly number[]): number =>
          csi(items, { weights, respondentWeights: g }).value;
        const influence = respondentWeights.map((_, row) => {
          const moved = (by: number): number =>
            index(respondentWeights.map((g, r) => (r === row ? g * (1 + by) : g)));
          return (moved(1e-5) - moved(-1e-5)) / 2e-5;
        });
        const result = csi(items, { weights, respondentWeights });
        const n = result.used;
        const squares = influence.reduce((sum, e) => sum + e * e, 0);
        expect(result.standardError!).toBeCloseTo(Math.sqrt((squares * n) / (n - 1)), 6);
      }),
      { numRuns: 40 },
    );
  });

  test('complete answers have one index, whichever way they are aggregated', () => {
    fc.assert(
      fc.property(answers, ({ items, ...options }) => {
        const complete = items.map((item) => item.map((x) => (Number.isNaN(x) ? 5 : x)));
        const means = csi(complete, { ...options, scales: scale });
        const respondents = csi(complete, { ...options, scales: scale, aggregation: 'respondent' });
        near(respondents.value, means.value, 1e-11);
        near(respondents.standardError, means.standardError!, 1e-9);
      }),
    );
  });

  test('item means handed over as means give the same index', () => {
    fc.assert(
      fc.property(answers, ({ items, weights }) => {
        const result = csi(items, { weights, scales: scale, method: 'ratio' });
        const means = result.items.map((item) => item.mean!);
        near(csiOfMeans(means, { weights, scales: scale, method: 'ratio' }), result.value, 1e-11);
      }),
    );
  });
});

describe('methods and scales of csi', () => {
  test('7.461 of 10 is 71.79 by minmax and 74.61 by ratio', () => {
    const items = [[7.461, 7.461]];
    expect(csi(items, { scales: scale }).value).toBeCloseTo(71.79, 2);
    expect(csi(items, { scales: scale, method: 'ratio' }).value).toBeCloseTo(74.61, 10);
  });

  test('items have scales of their own, and points may be 1000', () => {
    const scales = [scale, { min: 1, max: 5 }];
    const result = csi(
      [
        [10, 1],
        [3, 3],
      ],
      { scales, points: 1000 },
    );
    expect(result.value).toBe(500);
    expect(result.items.map((item) => item.score)).toEqual([500, 500]);
  });

  test('intervals are cut to the scale', () => {
    const result = csi([[10, 10, 2]], { scales: scale });
    expect([result.low, result.high]).toEqual([0, 100]);
    const ratio = csi([[10, 10, 2]], { scales: scale, method: 'ratio' });
    expect([ratio.low, ratio.high]).toEqual([10, 100]);
    const free = csi([[10, 10, 2]]);
    expect(free.high).toBeGreaterThan(10);
  });

  test('a higher confidence gives a wider interval', () => {
    const items = [[8, 9, 7, 8]];
    const wide = csi(items, { confidence: 0.99 });
    const narrow = csi(items, { confidence: 0.8 });
    expect(wide.high! - wide.low!).toBeGreaterThan(narrow.high! - narrow.low!);
    expect(() => csi(items, { confidence: 95 })).toThrow('probability-range');
  });
});

describe('missing answers in csi', () => {
  const gaps = [
    [8, NaN, 6, 10],
    [NaN, NaN, 10, 6],
    [6, 9, 8, 8],
  ];

  test('listwise keeps the respondents without a gap, fail names the first gap', () => {
    const listwise = csi(gaps, { missing: 'listwise' });
    expect(listwise.value).toBeCloseTo(8, 12);
    expect([listwise.used, listwise.leftOut]).toEqual([2, 2]);
    expect(() => csi(gaps, { missing: 'fail' })).toThrow(/missing-answer.*"row":2,"column":1/);
  });

  test('an item of weight 0 is never required', () => {
    const weights = [0, 0, 1];
    const result = csi(gaps, { missing: 'fail', weights });
    expect([result.value, result.used]).toEqual([7.75, 4]);
    expect(result.items.map((item) => item.contribution)).toEqual([0, 0, 7.75]);
  });

  test('by respondent exactly half of the weight is enough, less is left out', () => {
    const items = [
      [8, 8, NaN],
      [NaN, 6, 6],
      [NaN, NaN, NaN],
    ];
    const half = csi(items, { weights: [2, 1, 1], aggregation: 'respondent' });
    expect([half.used, half.leftOut]).toEqual([2, 1]);
    expect(half.value).toBeCloseTo((8 + 22 / 3) / 2, 12);
  });

  test('an item without answers gives its weight to the others and is noted', () => {
    const result = csi(
      [
        [8, 8],
        [NaN, NaN],
        [5, 5],
      ],
      { weights: [0.5, 0.3, 0.2] },
    );
    expect(result.value).toBeCloseTo((8 * 0.5 + 5 * 0.2) / 0.7, 12);
    expect(result.notes).toContain('item-empty');
    expect(result.items[1]).toEqual({
      weight: 0,
      n: 0,
      missing: 2,
      mean: null,
      score: null,
      contribution: 0,
      low: null,
      high: null,
    });
  });
});

describe('edges of csi', () => {
  test('nothing, blanks only and respondents without weight cannot be averaged', () => {
    expect(() => csi([])).toThrow('no-data');
    expect(() => csi([[]])).toThrow('no-data');
    expect(() => csi([[NaN, NaN]])).toThrow('no-data');
    expect(() => csi([[1, 2]], { respondentWeights: [0, 0] })).toThrow('weight-sum-zero');
    expect(() => csi([[1], [2]], { weights: [0, 0] })).toThrow('weight-sum-zero');
  });

  test('one respondent has an index without an interval', () => {
    const result = csi([[8], [9]]);
    expect(result.value).toBe(8.5);
    expect([result.standardError, result.df, result.low, result.high]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(result.notes).toContain('one-respondent');
  });

  test('answers all alike have an interval of no width, and are noted', () => {
    const result = csi(
      [
        [7, 7, 7],
        [4, 4, 4],
      ],
      { respondentWeights: [0.1, 0.3, 0.7] },
    );
    expect([result.standardError, result.high! - result.low!]).toEqual([0, 0]);
    expect(result.notes).toEqual(['no-spread']);
  });

  test('wrong weights, shapes and answers are named', () => {
    const two = [
      [1, 2],
      [3, 4],
    ];
    expect(() => csi(two, { weights: [1] })).toThrow('weight-count');
    expect(() => csi(two, { weights: [1, -1] })).toThrow('weight-negative');
    expect(() => csi(two, { weights: [1, NaN] })).toThrow('not-finite');
    expect(() => csi(two, { respondentWeights: [1] })).toThrow('length-mismatch');
    expect(() => csi(two, { respondentWeights: [1, -2] })).toThrow('weight-negative');
    expect(() => csi([[1, 2], [3]])).toThrow('length-mismatch');
    expect(() => csi(two, { scales: [scale] })).toThrow('scale-count');
    expect(() => csi(two, { scales: { min: 3, max: 3 } })).toThrow('scale-order');
    expect(() => csi(two, { scales: { min: -5, max: 0 }, method: 'ratio' })).toThrow('scale-top');
    expect(() =>
      csi(
        [
          [1, 2],
          [3, 11],
        ],
        { scales: scale },
      ),
    ).toThrow(/off-scale.*"row":2,"column":2,"value":11,"min":1,"max":10/);
    expect(() => csi([[1, Infinity]])).toThrow('not-finite');
  });

  test('what a respondent of weight 0 answered is not looked at', () => {
    const options = { scales: scale, respondentWeights: [1, 0, 1] };
    expect(csi([[10, 99, 1]], options).value).toBe(50);
    expect(csi([[10, 99, 1]], { ...options, aggregation: 'respondent' }).value).toBe(50);
    expect(csi([[10, Infinity, 1]], { respondentWeights: [1, 0, 1] }).value).toBe(5.5);
  });

  test('weights that sum to neither 1 nor 100 are noted unless all are equal', () => {
    const items = [
      [1, 2],
      [2, 3],
      [3, 5],
    ];
    const notes = (weights: number[]): readonly string[] => csi(items, { weights }).notes;
    expect(notes([0.5, 0.3, 0.1])).toEqual(['weights-sum']);
    expect(notes([24, 42, 35])).toEqual(['weights-sum']);
    expect(notes([50, 30, 20])).toEqual([]);
    expect(notes([0.333, 0.333, 0.334])).toEqual([]);
    expect(notes([3, 3, 3])).toEqual([]);
  });

  test('figures near 1e9 keep the digits of their small spread', () => {
    const small = [0.25, 0.5, 0.75, 0.125, 0.5];
    const plain = csi([small, [...small].reverse()], { respondentWeights: [1, 2, 3, 4, 5] });
    const large = csi(
      [small, [...small].reverse()].map((item) => item.map((x) => x + 1e9)),
      { respondentWeights: [1, 2, 3, 4, 5] },
    );
    expect(large.value - 1e9).toBeCloseTo(plain.value, 6);
    near(large.standardError, plain.standardError!, 1e-6);
  });

  test('the mean of two hundred thousand figures near 1e12 is right to their last digits', () => {
    const figures = Float64Array.from({ length: 200_000 }, (_, row) => (row * 7919) % 11);
    const large = csi([figures.map((x) => x + 1e12)]);
    const small = csi([figures]);
    near(large.items[0]!.mean! - 1e12, small.items[0]!.mean!, 1e-4);
    near(large.value - 1e12, small.value, 1e-4);
  });

  test('columns are not changed', () => {
    const column = Object.freeze([1, NaN, 10]);
    const weights = Object.freeze([1, 2, 3]);
    csi([column, column], { respondentWeights: weights, missing: 'listwise' });
    const typed = Float64Array.of(1, 2, 3);
    csi([typed], { respondentWeights: typed, missing: 'listwise' });
    expect(typed).toEqual(Float64Array.of(1, 2, 3));
  });
});
