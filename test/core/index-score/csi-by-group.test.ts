import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csi } from '../../../src/core/index-score/csi.js';
import { csiByGroup } from '../../../src/core/index-score/csi-by-group.js';
import fixture from '../../fixture/index-score.json' with { type: 'json' };
import { near } from '../near.js';
import { answers, scale } from './answers.js';

const code = fc.integer({ min: -1, max: 3 });

describe('csiByGroup', () => {
  test('groups of one item are the weighted means that svymean gives each by itself', () => {
    const { y, weights, group, expected } = fixture.groups;
    const codes = Int32Array.from(group, (label) => expected.group.indexOf(label));
    const result = csiByGroup([y], codes, expected.group.length, { respondentWeights: weights });
    expected.mean.forEach((mean, i) => near(result.value[i]!, mean));
    expected.se.forEach((error, i) => {
      if (error === null) expect(result.standardError[i]).toBeNaN();
      else near(result.standardError[i]!, error);
    });
  });

  test.each(['meanOfMeans', 'respondent'] as const)(
    'by %s every group has the figures of csi over its respondents, to 1e-12',
    (aggregation) => {
      fc.assert(
        fc.property(
          answers,
          fc.array(code, { minLength: 13, maxLength: 13 }),
          ({ items, ...options }, codes) => {
            const groups = Int32Array.from(options.respondentWeights, (_, row) => codes[row]!);
            const settings = { ...options, scales: scale, aggregation };
            const all = csiByGroup(items, groups, 4, settings);
            for (let group = 0; group < 4; group++) {
              const inGroup = (_: unknown, row: number): boolean => groups[row] === group;
              const single = attempt(() =>
                csi(
                  items.map((item) => item.filter(inGroup)),
                  {
                    ...settings,
                    respondentWeights: options.respondentWeights.filter(inGroup),
                  },
                ),
              );
              if (single === null) {
                expect(all.value[group]).toBeNaN();
                expect(all.used[group]).toBe(0);
                continue;
              }
              near(all.value[group]!, single.value);
              expect([all.used[group], all.leftOut[group]]).toEqual([single.used, single.leftOut]);
              if (single.standardError === null) expect(all.standardError[group]).toBeNaN();
              else {
                near(all.standardError[group]!, single.standardError);
                near(all.low[group]!, single.low!);
                near(all.high[group]!, single.high!);
              }
            }
          },
        ),
      );
    },
  );

  test('the total of a pooled group is not the mean of the groups', () => {
    const items = [[10, 10, 10, 1]];
    const parts = csiByGroup(items, Int32Array.of(0, 0, 0, 1), 2, { scales: scale });
    const whole = csiByGroup(items, Int32Array.of(0, 0, 0, 0), 1, { scales: scale });
    expect([...parts.value]).toEqual([100, 0]);
    expect([...whole.value]).toEqual([75]);
  });

  test('a group without answers has no index and n 0; who is in no group counts nowhere', () => {
    const items = [[8, NaN, 99, 6]];
    const groups = Int32Array.of(0, 1, -1, 0);
    const result = csiByGroup(items, groups, 3, { scales: scale });
    expect([...result.n]).toEqual([2, 0, 0]);
    expect([...result.leftOut]).toEqual([0, 1, 0]);
    expect([...result.value].map((value) => Number.isNaN(value))).toEqual([false, true, true]);
    expect([...groups]).toEqual([0, 1, -1, 0]);
  });

  test('n counts who answered anything, used who answered half of the weight', () => {
    const items = [
      [8, NaN, 8],
      [9, 9, NaN],
    ];
    const options = { weights: [3, 1], aggregation: 'respondent' } as const;
    const result = csiByGroup(items, Int32Array.of(0, 0, 0), 1, options);
    expect([result.n[0], result.used[0], result.leftOut[0]]).toEqual([3, 2, 1]);
  });

  test('codes out of range and columns of another length are named', () => {
    expect(() => csiByGroup([[1, 2]], Int32Array.of(0, 2), 2)).toThrow('not-whole');
    expect(() => csiByGroup([[1, 2]], Int32Array.of(0, -2), 2)).toThrow('not-whole');
    expect(() => csiByGroup([[1, 2]], Int32Array.of(0), 2)).toThrow('length-mismatch');
    expect(() => csiByGroup([[1, 11]], Int32Array.of(0, 0), 1, { scales: scale })).toThrow(
      'off-scale',
    );
  });

  test('two hundred thousand figures near 1e12 keep the digits that the figures have', () => {
    const rows = 200_000;
    const item = Float64Array.from({ length: rows }, (_, row) => 1e12 + ((row * 7919) % 11));
    const centred = item.map((x) => x - 1e12);
    const groups = Int32Array.from({ length: rows }, (_, row) => row % 3);
    const large = csiByGroup([item], groups, 3);
    const small = csiByGroup([centred], groups, 3);
    small.value.forEach((value, group) => {
      near(large.value[group]! - 1e12, value, 1e-4);
      near(large.standardError[group]!, small.standardError[group]!, 1e-9);
    });
  });
});

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
