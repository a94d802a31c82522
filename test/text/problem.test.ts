import { describe, expect, test } from '@jest/globals';
import { problemRules } from '../../src/tables/problem.js';
import { problem as en } from '../../src/text/en/problem.js';
import { problem as zh } from '../../src/text/zh/problem.js';

const facts = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!).sort();

describe('messages of problems', () => {
  test('every problem has a message in both languages and no message is without its problem', () => {
    const codes = Object.keys(problemRules).sort();
    expect(Object.keys(en).sort()).toEqual(codes);
    expect(Object.keys(zh).sort()).toEqual(codes);
  });

  test.each(Object.keys(problemRules) as (keyof typeof problemRules)[])(
    '%s names the same facts in both languages',
    (code) => {
      expect(new Set(facts(zh[code]))).toEqual(new Set(facts(en[code])));
    },
  );

  test('no two messages of a language are alike', () => {
    expect(new Set(Object.values(en)).size).toBe(Object.keys(en).length);
    expect(new Set(Object.values(zh)).size).toBe(Object.keys(zh).length);
  });
});
