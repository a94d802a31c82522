import { describe, expect, test } from '@jest/globals';
import * as ts from 'typescript';
import { errorKinds } from '../../src/core/error.js';
import * as core from '../../src/core/index.js';
import { claimsOf, coreFunctions, publicNames, type Claim } from './doc-comments.js';

type Names = Readonly<Record<string, unknown>>;

function valueOf(code: string, names: Names): unknown {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  return new Function(...Object.keys(names), outputText)(...Object.values(names)) as unknown;
}

/** `0.161125…` stands for every number that begins so. */
const begins = (digits: string) => ({
  asymmetricMatch: (value: unknown) =>
    typeof value === 'number' && String(value).startsWith(digits),
  toString: () => `a number ${digits}…`,
});

/** A result as it is written in an example, as a value to compare with. */
function resultOf(text: string): unknown {
  const code = text
    .replace(/(Float64Array|Int32Array) \[/g, '$1.from([')
    .replace(/(\.from\(\[[^\]]*\])/g, '$1)')
    .replace(/(-?\d[\d.]*)…/g, "begins('$1')");
  return valueOf(`return (${code});`, { begins });
}

const run = ({ before, expression }: Claim, names: Names): unknown =>
  valueOf(`${before}return (${expression.trim()});`, names);

const examples = coreFunctions.filter(({ example }) => example !== '');

describe('examples', () => {
  test.each(examples.map((one) => [`${one.path} ${one.name}`, one] as const))(
    '%s gives what its comment says',
    async (_, { path, example }) => {
      const file = (await import(`../../src/${path.replace(/ts$/, 'js')}`)) as Names;
      const claims = claimsOf(example);
      expect(claims).not.toEqual([]);
      for (const claim of claims) {
        expect([claim.expression, run(claim, { ...core, ...file })]).toEqual([
          claim.expression,
          resultOf(claim.result),
        ]);
      }
    },
  );

  test('a wrong example is found', () => {
    const [claim] = claimsOf('const x = sum([1, 2]);\nx + 1 // => 3.99…');
    expect(run(claim!, core)).toBe(4);
    expect(run(claim!, core)).not.toEqual(resultOf(claim!.result));
  });
});

const heads = ['Shape', 'Unit', 'Missing', 'Notes', 'Errors', 'Source', 'Excel'];

const headsOf = (prose: string): string[] =>
  [...prose.matchAll(/^([A-Z]\w+) {2,}\S/gm)].map(([, head]) => head!);

const part = (prose: string, head: string): string =>
  new RegExp(`^${head} +(.*(?:\\n {2,}.*)*)`, 'm').exec(prose)?.[1] ?? '';

describe.each(coreFunctions.filter(({ name }) => publicNames.has(name)))(
  'the comment of $name',
  ({ prose, example, code }) => {
    test('begins with a sentence, says the shape of the data and has an example', () => {
      expect(prose).toMatch(/^[A-Z0-9][^]*?[.:]/);
      expect(headsOf(prose)).toContain('Shape');
      expect(claimsOf(example)).not.toEqual([]);
    });

    test('has its heads in order, each once', () => {
      expect(headsOf(prose)).toEqual(heads.filter((head) => headsOf(prose).includes(head)));
    });

    test('names the errors that its code throws, and only known codes', () => {
      const errors = part(prose, 'Errors');
      const thrown = [...code.matchAll(/new InputError\(\s*'([\w-]+)'/g)].map(([, one]) => one!);
      // `those of csi()` stands for the errors named there.
      if (!errors.includes('()')) expect(thrown.filter((one) => !errors.includes(one))).toEqual([]);
      const named = errors.replace(/\([^)]*\)/g, '').match(/[a-z]+(?:-[a-z]+)+/g) ?? [];
      expect(named.filter((one) => !Object.hasOwn(errorKinds, one))).toEqual([]);
    });
  },
);
