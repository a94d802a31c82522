import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csi } from '../../../src/core/index-score/csi.js';
import { csiBridge } from '../../../src/core/index-score/csi-bridge.js';
import { csiChange } from '../../../src/core/index-score/csi-change.js';
import fixture from '../../fixture/index-score.json' with { type: 'json' };
import { near } from '../near.js';
import { answers, scale } from './answers.js';

describe('csiChange', () => {
  test('independent samples of one item are a Welch test (R 4.2.2)', () => {
    const { x, y, df, p, ci } = fixture.welch[0]!;
    const result = csiChange([y], [x]);
    near(result.df, df, 1e-9);
    near(result.p, p, 1e-9);
    near(result.low, ci[0]!, 1e-9);
    expect([result.before.n, result.after.n]).toEqual([y.length, x.length]);
  });

  test('the same respondents in both months are a paired test (R 4.2.2)', () => {
    const { x, y, df, p, ci } = fixture.paired;
    const result = csiChange([y], [x], { paired: true });
    expect(result.df).toBe(df);
    near(result.p, p, 1e-9);
    near(result.high, ci[1]!, 1e-9);
  });

  test('a month against itself has no change in either way', () => {
    fc.assert(
      fc.property(answers, fc.boolean(), ({ items, weights, respondentWeights }, paired) => {
        const both = { before: respondentWeights, after: respondentWeights };
        const result = csiChange(items, items, { weights, respondentWeights: both, paired });
        expect(result.change).toBe(0);
        expect(['unchanged', 'cannot-tell']).toContain(result.verdict);
      }),
    );
  });

  test('paired after minus before is the change, over pairs with both indices', () => {
    const before = [
      [5, 6, NaN, 7],
      [5, NaN, NaN, 8],
    ];
    const after = [
      [6, 9, 9, 7],
      [7, 9, 9, NaN],
    ];
    const { change, before: first, after: second } = csiChange(before, after, { paired: true });
    expect([first.n, second.n]).toEqual([3, 3]);
    near(second.value - first.value, change);
    near(change, (1.5 + 3 - 0.5) / 3);
  });

  test('a pair counts with its weight after, and not at all if either weight is 0', () => {
    const respondentWeights = { before: [1, 1, 0, 1], after: [1, 3, 1, 0] };
    const scales = { min: 0, max: 10 };
    const options = { paired: true, respondentWeights, scales, points: 10 };
    const { change, before } = csiChange([[1, 1, 99, 1]], [[2, 4, 9, 99]], options);
    expect(before.n).toBe(2);
    near(change, (1 * 1 + 3 * 3) / 4);
  });

  test('independent samples keep their own weights', () => {
    const respondentWeights = { before: [1, 3], after: [3, 1, 0] };
    const result = csiChange([[2, 6]], [[2, 6, 9]], { respondentWeights });
    expect([result.before.value, result.after.value]).toEqual([5, 3]);
  });

  test('months without spread change without a p-value', () => {
    const result = csiChange([[10, 10, 10]], [[10, 10]], { scales: scale });
    expect(result).toMatchObject({ change: 0, p: null, notes: ['no-spread'] });
  });

  test('paired months have the same rows', () => {
    expect(() => csiChange([[1, 2]], [[1]], { paired: true })).toThrow('length-mismatch');
  });
});

const labels = ['SQ', 'SF', 'VP', 'SA', 'SI'];
const published = {
  labels,
  scoresBefore: [828, 840, 818, 836, 845],
  weightsBefore: [24, 21, 21, 18, 17],
  scoresAfter: [835, 838, 830, 832, 850],
  weightsAfter: [22, 20, 20, 19, 19],
};

describe('csiBridge', () => {
  test('case C-07: five factors of two years (printed to four digits)', () => {
    const { factors, residual, change } = csiBridge(published);
    expect(change).toBeCloseTo(4.1770297, 7);
    const performance = [1.6017, -0.4079, 2.4475, -0.7364, 0.8958];
    const mix = [0.058, -0.0333, 0.0855, -0.0093, 0.2756];
    factors.forEach((factor, i) => {
      expect(factor.performance).toBeCloseTo(performance[i]!, 4);
      expect(factor.mix).toBeCloseTo(mix[i]!, 4);
    });
    expect(total(factors.map((factor) => factor.performance))).toBeCloseTo(3.8006436, 7);
    expect(total(factors.map((factor) => factor.mix))).toBeCloseTo(0.3763861, 7);
    expect(residual).toBeCloseTo(0, 10);
  });

  test('case C-07 with VP missing before: 1.7000, .3375 and a residual of -1.7200', () => {
    const scoresBefore = [828, 840, NaN, 836, 845];
    const { factors, residual, change } = csiBridge({ ...published, scoresBefore });
    expect(total(factors.map((factor) => factor.performance))).toBeCloseTo(1.7, 4);
    expect(total(factors.map((factor) => factor.mix))).toBeCloseTo(0.3375, 4);
    expect(residual).toBeCloseTo(-1.72, 4);
    expect(change).toBeCloseTo(0.3175, 4);
    expect(factors[2]).toEqual({
      label: 'VP',
      before: null,
      after: 830,
      performance: null,
      mix: null,
      total: null,
    });
  });

  const score = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(NaN) },
  );
  const columnOf = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: 5, maxLength: 5 });
  const weight = fc.integer({ min: 1, max: 40 });

  test('totals and residual sum to the change, and exchanging the periods turns the signs', () => {
    fc.assert(
      fc.property(
        columnOf(score),
        columnOf(weight),
        columnOf(score),
        columnOf(weight),
        (before, weightsBefore, after, weightsAfter) => {
          const scoresBefore = [50, ...before.slice(1)];
          const scoresAfter = [...after.slice(0, 4), 50];
          const bridge = csiBridge({
            labels,
            scoresBefore,
            weightsBefore,
            scoresAfter,
            weightsAfter,
          });
          const parts = total(bridge.factors.map((factor) => factor.total));
          near(parts + bridge.residual, bridge.change, 1e-11);
          const back = csiBridge({
            labels,
            scoresBefore: scoresAfter,
            weightsBefore: weightsAfter,
            scoresAfter: scoresBefore,
            weightsAfter: weightsBefore,
          });
          near(back.change, -bridge.change, 1e-11);
          bridge.factors.forEach((factor, i) => {
            if (factor.total !== null) near(back.factors[i]!.total, -factor.total, 1e-11);
          });
        },
      ),
    );
  });

  test('without a common factor all of the change is residual', () => {
    const scoresBefore = [80, NaN, NaN, NaN, NaN];
    const scoresAfter = [NaN, 90, NaN, NaN, NaN];
    const bridge = csiBridge({ ...published, scoresBefore, scoresAfter });
    expect([bridge.change, bridge.residual]).toEqual([10, 10]);
  });

  test('a period without scores, missing columns and wrong weights are refused', () => {
    const nothing = [NaN, NaN, NaN, NaN, NaN];
    expect(() => csiBridge({ ...published, scoresAfter: nothing })).toThrow('no-data');
    expect(() => csiBridge({ ...published, scoresAfter: [1] })).toThrow('length-mismatch');
    expect(() => csiBridge({ ...published, weightsAfter: [1, 1, 1, 1, -1] })).toThrow(
      'weight-negative',
    );
    expect(() => csiBridge({ ...published, weightsAfter: [0, 0, 0, 0, 0] })).toThrow(
      'weight-sum-zero',
    );
    expect(() => csiBridge({ ...published, scoresAfter: [1, 1, 1, 1, Infinity] })).toThrow(
      'not-finite',
    );
  });

  test('the bridge of two months adds up to the change of the index', () => {
    const before = [
      [8, 9],
      [4, 5],
      [6, 6],
    ];
    const after = [
      [9, 9],
      [4, 7],
      [5, 6],
    ];
    const weights = [3, 2, 1];
    const first = csi(before, { weights, scales: scale });
    const second = csi(after, { weights, scales: scale });
    const { change, factors } = csiBridge({
      labels: ['a', 'b', 'c'],
      scoresBefore: first.items.map((item) => item.score!),
      weightsBefore: weights,
      scoresAfter: second.items.map((item) => item.score!),
      weightsAfter: weights,
    });
    near(change, second.value - first.value, 1e-11);
    factors.forEach((factor) => near(factor.mix, 0));
  });
});

function total(parts: readonly (number | null)[]): number {
  return parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}
