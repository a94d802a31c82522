import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codesOf } from '../../../src/core/survey/codes.js';

test('levels stand in the order they are first seen, blanks have code −1', () => {
  const { codes, levels } = codesOf(['东站', null, '西站', '', '东站']);
  expect([...codes]).toEqual([0, -1, 1, -1, 0]);
  expect(levels).toEqual(['东站', '西站']);
});

test('codes give every text back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c', '__proto__', '')), (texts) => {
      const { codes, levels } = codesOf(texts);
      expect([...codes].map((code) => levels[code] ?? '')).toEqual(texts);
      expect(new Set(levels).size).toBe(levels.length);
    }),
  );
});
