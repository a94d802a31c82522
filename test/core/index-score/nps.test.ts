import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nps } from '../../../src/core/index-score/nps.js';
import { npsChange } from '../../../src/core/index-score/nps-change.js';
import { npsDetail } from '../../../src/core/index-score/nps-detail.js';
import fixture from '../../fixture/index-score.json' with { type: 'json' };
import { near } from '../near.js';

const ratings = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });

function answersOf(promoters: number, passives: number, detractors: number): number[] {
  return [
    ...Array<number>(promoters).fill(9),
    ...Array<number>(passives).fill(8),
    ...Array<number>(detractors).fill(3),
  ];
}

describe('nps and npsDetail', () => {
  test.each(fixture.nps)('reference case $id of R 4.2.2, NPS 1.1 (tolerance 1e-12)', (expected) => {
    const values = expected.ratings.map((rating) => rating ?? NaN);
    const detail = npsDetail(values);
    near(nps(values), expected.nps);
    near(detail.nps, expected.nps);
    expect(detail.n).toBe(expected.n);
    expect(detail.counts.promoters).toBe(expected.promoters);
    expect(detail.counts.passives).toBe(expected.passives);
    expect(detail.counts.detractors).toBe(expected.detractors);
    if (expected.n === 1) expect(detail.standardError).toBeNull();
    else near(detail.standardError, 100 * expected.standardError, 1e-11);
  });

  test('weighted shares as svymean of -1, 0 and 1 (R 4.2.2, survey 4.1.1)', () => {
    const { ratings: values, weights, nps: expected } = fixture.npsWeighted;
    near(nps(values, weights), expected);
    const { effectiveN, n } = npsDetail(values, { weights });
    expect(effectiveN).toBeLessThan(n);
  });

  test('case C-08: 60, 25 and 15 give 45, SE 7.399324 and 29.343111 to 58.035530', () => {
    const detail = npsDetail(answersOf(60, 25, 15));
    expect(detail.nps).toBe(45);
    expect(detail.standardError).toBeCloseTo(7.399324, 6);
    expect(detail.adjusted).toBeCloseTo(43.68932, 6);
    expect(detail.adjustedError).toBeCloseTo(7.319629, 6);
    expect(detail.low).toBeCloseTo(29.343111, 6);
    expect(detail.high).toBeCloseTo(58.03553, 6);
  });

  test('case C-08: 19, 8 and 9 give 27.7778 and -.441474 to 51.723525', () => {
    const detail = npsDetail(answersOf(19, 8, 9));
    expect(detail.nps).toBeCloseTo(27.7778, 4);
    expect(detail.low).toBeCloseTo(-0.441474, 6);
    expect(detail.high).toBeCloseTo(51.723525, 6);
  });

  test('counts passed as weights are not counts: 60, 25 and 15 on three rows have 2.247 answers', () => {
    const detail = npsDetail([9, 8, 3], { weights: [60, 25, 15] });
    expect(detail.nps).toBeCloseTo(45, 12);
    expect(detail.effectiveN).toBeCloseTo(2.247, 3);
    expect(detail.low).toBeCloseTo(-45.3, 1);
    expect(detail.high).toBeCloseTo(83.9, 1);
    expect(detail.notes).toEqual(['weights-like-counts']);
  });

  test('survey weights are not taken for counts', () => {
    const notes = (values: number[], weights: number[]) => npsDetail(values, { weights }).notes;
    expect(notes([9, 8, 3], [1, 1, 1])).toEqual([]);
    expect(notes([9, 8, 3], [60, 25.5, 15])).toEqual([]);
    expect(notes([9, 9, 3], [60, 25, 15])).toEqual([]);
    expect(npsDetail([9, 8, 3]).notes).toEqual([]);
  });

  test('equal weights of any size are no weights', () => {
    fc.assert(
      fc.property(ratings, fc.integer({ min: 1, max: 50 }), (values, weight) => {
        const plain = npsDetail(values);
        const equal = npsDetail(values, { weights: values.map(() => weight / 7) });
        near(equal.nps, plain.nps);
        near(equal.effectiveN, plain.n);
        near(equal.low, plain.low, 1e-10);
      }),
    );
  });

  test('the score lies in its range and inside the interval of its adjusted form', () => {
    fc.assert(
      fc.property(ratings, (values) => {
        const { nps: score, low, high, adjusted, counts, n, shares } = npsDetail(values);
        expect(Math.abs(score)).toBeLessThanOrEqual(100);
        expect(low).toBeLessThan(adjusted);
        expect(high).toBeGreaterThan(adjusted);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(counts.promoters + counts.passives + counts.detractors).toBe(n);
        near(shares.promoters + shares.passives + shares.detractors, 1);
      }),
    );
  });

  test('all passives have score 0, no spread, and an interval of some width', () => {
    const detail = npsDetail([7, 8, 7]);
    expect([detail.nps, detail.standardError]).toEqual([0, 0]);
    expect(detail.low).toBeLessThan(0);
    expect(detail.high).toBeGreaterThan(0);
  });

  test('zeros are counted among the detractors', () => {
    const { counts, shares } = npsDetail([0, 0, 6, 10], { weights: [1, 2, 1, 4] });
    expect(counts).toEqual({ promoters: 1, passives: 0, detractors: 3, zeros: 2 });
    expect(shares.zeros).toBe(3 / 8);
  });

  test('missing ratings and weights of 0 are left out, whatever stands there', () => {
    expect(npsDetail([10, NaN, 9, 2]).n).toBe(3);
    expect(npsDetail([10, 99, 2], { weights: [1, 0, 1] })).toMatchObject({ n: 2, nps: 0 });
  });

  test('nothing, no weight and negative weights are refused', () => {
    expect(() => nps([])).toThrow('no-data');
    expect(() => nps([NaN, NaN])).toThrow('no-data');
    expect(() => nps([9, 10], [0, 0])).toThrow('weight-sum-zero');
    expect(() => nps([9, 10], [1, -1])).toThrow('weight-negative');
    expect(() => nps([9, 10], [1, Infinity])).toThrow('not-finite');
    expect(() => nps([9, 10], [1])).toThrow('length-mismatch');
  });

  test.each([11, -1, 8.5, Infinity])('%p is no rating, and its row is named', (rating) => {
    expect(() => nps([10, rating])).toThrow(/off-scale.*"row":2/);
  });
});

describe('npsChange', () => {
  const before = answersOf(60, 25, 15);
  const after = answersOf(45, 30, 25);

  test('case C-08: raw -25, adjusted -24.271845, z -2.240947, p .0250295', () => {
    const result = npsChange(before, after);
    expect(result.change).toBeCloseTo(-25, 12);
    expect(result.adjustedChange).toBeCloseTo(-24.271845, 6);
    expect(result.standardError).toBeCloseTo(10.831067, 6);
    expect(result.z).toBeCloseTo(-2.240947, 6);
    expect(result.p).toBeCloseTo(0.0250295, 7);
    expect([result.verdict, result.df]).toEqual(['worse', null]);
    near(result.low! + result.high!, 2 * result.adjustedChange);
  });

  test('exchanging the months turns the change around', () => {
    fc.assert(
      fc.property(ratings, ratings, (a, b) => {
        const there = npsChange(a, b);
        const back = npsChange(b, a);
        near(back.change, -there.change);
        near(back.low, -there.high!);
        near(back.p, there.p!);
        expect(there.p!).toBeGreaterThanOrEqual(0);
        expect(there.p!).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('each month has its own weights', () => {
    const result = npsChange([9, 3], [9, 3], { weightsBefore: [1, 3], weightsAfter: [3, 1] });
    expect(result.change).toBe(100);
  });
});
