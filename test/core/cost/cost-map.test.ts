import { describe, expect, test } from '@jest/globals';
import { mapCosts, type CostRule } from '../../../src/core/cost/cost-map.js';
import { codesOf } from '../../../src/core/survey/codes.js';

function categoryOf(keys: readonly string[], rules: readonly CostRule[]): string {
  const { codes, parts } = mapCosts(
    keys.map((key) => codesOf([key])),
    rules,
  );
  return parts[codes[0]!]!.map(({ category }) => category).join('+');
}

describe('which rule a line follows', () => {
  const rules: CostRule[] = [
    { keys: ['66*'], category: 'appraisal' },
    { keys: ['6602*'], category: 'prevention' },
    { keys: ['660201'], category: 'internalFailure' },
  ];

  test('the most specific wins, whatever the order', () => {
    for (const order of [rules, [...rules].reverse()]) {
      expect(categoryOf(['660201'], order)).toBe('internalFailure');
      expect(categoryOf(['660299'], order)).toBe('prevention');
      expect(categoryOf(['6601'], order)).toBe('appraisal');
      expect(categoryOf(['5401'], order)).toBe('');
    }
  });

  test('with several keys an exact key counts before a longer pattern', () => {
    const two: CostRule[] = [
      { keys: ['6602*', '*'], category: 'prevention' },
      { keys: ['*', 'CC1'], category: 'recovery' },
      { keys: ['6602*', 'CC1'], category: 'appraisal' },
    ];
    expect(categoryOf(['660201', 'cc1'], two)).toBe('appraisal');
    expect(categoryOf(['5401', 'CC1'], two)).toBe('recovery');
    expect(categoryOf(['660201', 'CC2'], two)).toBe('prevention');
  });

  test('a blank pattern takes any key, a blank key only meets such patterns', () => {
    const open: CostRule[] = [
      { keys: ['6602*', ''], category: 'prevention' },
      { keys: ['', 'CC9'], category: 'appraisal' },
    ];
    expect(categoryOf(['6602', ''], open)).toBe('prevention');
    expect(categoryOf(['', 'CC9'], open)).toBe('appraisal');
    expect(categoryOf(['', ''], open)).toBe('');
  });

  test('characters of a pattern other than * mean themselves', () => {
    expect(categoryOf(['6602X'], [{ keys: ['6602.'], category: 'prevention' }])).toBe('');
    expect(categoryOf(['a(b)'], [{ keys: ['a(b*'], category: 'prevention' }])).toBe('prevention');
  });
});

describe('shares', () => {
  test('rules with the same patterns split the line', () => {
    const { parts } = mapCosts(
      [codesOf(['6602'])],
      [
        { keys: ['6602'], category: 'prevention', share: 0.6 },
        { keys: ['6602'], category: 'appraisal', share: 0.3 },
      ],
    );
    expect(parts).toEqual([
      [
        { category: 'prevention', share: 0.6 },
        { category: 'appraisal', share: 0.3 },
      ],
    ]);
  });

  test('shares above 1 are refused, alone and together', () => {
    const key = { keys: ['6602'], category: 'prevention' as const };
    expect(() => mapCosts([codesOf(['6602'])], [{ ...key, share: 1.2 }])).toThrow('out-of-range');
    expect(() => mapCosts([codesOf(['6602'])], [key, key])).toThrow('cost-share');
    expect(() => mapCosts([codesOf(['a']), codesOf(['b'])], [key])).toThrow('length-mismatch');
  });
});
