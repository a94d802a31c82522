import { expect, test } from '@jest/globals';
import { countLike } from '../../../src/core/survey/count-like.js';

test('a short table of ratings with counts beside them is recognised', () => {
  expect(countLike([10, 8, 3], [60, 25, 15])).toBe(true);
  expect(countLike([10, Number.NaN, 3], [60, 1.5, 15])).toBe(true);
});

test('answers with survey weights are not', () => {
  expect(countLike([10, 8, 8], [60, 25, 15])).toBe(false);
  expect(countLike([10, 8, 3], [1.2, 0.8, 1])).toBe(false);
  expect(countLike([10, 8, 3], [1, 1, 1])).toBe(false);
  expect(countLike([10, 8, 3], [1, 1, 0])).toBe(false);
  expect(
    countLike(
      Array.from({ length: 12 }, (_, i) => i),
      Array<number>(12).fill(2),
    ),
  ).toBe(false);
});
