import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { errorKinds } from '../../src/core/error.js';
import { problemRules } from '../../src/tables/problem.js';
import { call as callEn } from '../../src/text/en/call.js';
import { cli as cliEn } from '../../src/text/en/cli.js';
import { error as errorEn } from '../../src/text/en/error.js';
import { problem as problemEn } from '../../src/text/en/problem.js';
import { call as callZh } from '../../src/text/zh/call.js';
import { cli as cliZh } from '../../src/text/zh/cli.js';
import { error as errorZh } from '../../src/text/zh/error.js';
import { problem as problemZh } from '../../src/text/zh/problem.js';
import { version } from '../../src/version.js';
import { sources } from './sources.js';

type Texts = Readonly<Record<string, string>>;

const pairs: readonly (readonly [string, Texts, Texts])[] = [
  ['error', errorEn, errorZh],
  ['problem', problemEn, problemZh],
  ['cli', cliEn, cliZh],
  ['call', callEn, callZh],
];

const factsOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe.each(pairs)('the texts of %s', (_, en, zh) => {
  test('both languages have the same keys in the same order', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
  });

  test('no text is empty, and English texts hold no Chinese', () => {
    const empty = [...Object.entries(en), ...Object.entries(zh)].filter(([, text]) => !text.trim());
    expect(empty).toEqual([]);
    const mixed = Object.entries(en).filter(([, text]) => /\p{Script=Han}/u.test(text));
    expect(mixed).toEqual([]);
  });
});

describe('facts in braces', () => {
  const alike = ['cli', 'call', 'error', 'problem'] as const;

  test.each(alike)('%s: both languages name the same facts', (name) => {
    const [, en, zh] = pairs.find(([id]) => id === name)!;
    for (const [key, text] of Object.entries(en)) {
      expect([key, factsOf(zh[key]!)]).toEqual([key, factsOf(text)]);
    }
  });
});

describe('codes', () => {
  test('every error code has a text in both languages, and no text is without its code', () => {
    expect(Object.keys(errorEn).sort()).toEqual(Object.keys(errorKinds).sort());
    expect(Object.keys(errorZh).sort()).toEqual(Object.keys(errorKinds).sort());
  });

  test('every problem code has a text in both languages, and no text is without its code', () => {
    expect(Object.keys(problemEn).sort()).toEqual(Object.keys(problemRules).sort());
    expect(Object.keys(problemZh).sort()).toEqual(Object.keys(problemRules).sort());
  });

  test('every code is used by a file of the source', () => {
    const text = [...sources]
      .filter(
        ([path]) => !path.startsWith('text/') && !/^(core\/error|tables\/problem)\.ts$/.test(path),
      )
      .map(([, file]) => file.text)
      .join('\n');
    const unused = [...Object.keys(errorKinds), ...Object.keys(problemRules)].filter(
      (code) => !text.includes(`'${code}'`),
    );
    expect(unused).toEqual(['and-more']);
  });
});

test('the version of the source is that of the package', () => {
  const file = new URL('../../package.json', import.meta.url);
  const { version: published } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect(version).toBe(published);
});
