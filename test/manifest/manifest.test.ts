import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import type { metadata } from '../../src/functions/metadata.js';
import { functions, namespace } from '../../src/functions/registry.js';
import { functionTexts } from '../../src/text/function.js';
import { loadDispatcher } from '../functions/dispatcher.js';
import { buildAddin, source } from './build.js';
import { faultsOf } from './schema.js';

jest.setTimeout(60_000);

const base = 'https://example.org/satisfaction/';
const folder = buildAddin(base);
afterAll(() => rmSync(folder, { recursive: true }));

const built = (path: string): Buffer => readFileSync(join(folder, path));
const manifest = built('manifest.xml').toString();

const all = (pattern: RegExp, text = manifest): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!);
const one = (pattern: RegExp): string => {
  const found = all(new RegExp(pattern.source, 'gs'));
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('the schema', () => {
  const own = source('manifest.xml').toString();

  test('the manifest is valid, as it is written and as it is built', async () => {
    expect(await faultsOf(own)).toEqual([]);
    expect(await faultsOf(manifest)).toEqual([]);
  });

  test.each([
    ['a version of letters', /<Version>.*<\/Version>/, '<Version>one</Version>'],
    ['a runtime without a life', 'lifetime="long"', 'lifetime="ever"'],
    ['an override of an address in the wrong namespace', /bt:Override/g, 'Override'],
    ['runtimes after the functions', /(<Runtimes>.*<\/Runtimes>)(.*<\/AllFormFactors>)/s, '$2$1'],
    ['a short text of more than 125 letters', 'Satisfaction', 'Satisfaction'.repeat(11)],
  ])('%s is found', async (_, what, instead) => {
    const broken = own.replace(what, instead);
    expect(broken).not.toBe(own);
    expect(await faultsOf(broken)).not.toEqual([]);
  });
});

describe('the resources', () => {
  test('every resource that is named exists, and every one that exists is named', () => {
    const ids = all(/<bt:(?:Image|Url|String) id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    expect([...new Set(all(/resid="([^"]*)"/g))].sort()).toEqual([...ids].sort());
  });

  test('runtime, page, commands and pane are one and the same page', () => {
    const page = one(/<Runtime resid="([^"]*)"/);
    expect(one(/<Page>\s*<SourceLocation resid="([^"]*)"/)).toBe(page);
    expect(one(/<FunctionFile resid="([^"]*)"/)).toBe(page);
    expect(one(/<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid="([^"]*)"/)).toBe(page);
    expect(manifest).not.toContain('<TaskpaneId');
    expect(one(/<SourceLocation DefaultValue="([^"]*)"/)).toBe(
      one(new RegExp(`id="${page}" DefaultValue="([^"]*)"`)),
    );
  });

  test('every address is below the base of the build, and its file is built', () => {
    const addresses = all(/"(https?:\/\/[^"]*)"/g).filter((url) => !/schemas|w3\.org/.test(url));
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((address) => !address.startsWith(base))).toEqual([]);
    const files = addresses.map((address) => address.slice(base.length));
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test('every text has its Chinese, except the namespace', () => {
    const texts = manifest.match(/<bt:String [^>]*?(?:\/>|>.*?<\/bt:String>)/gs)!;
    const without = texts.filter(
      (text) => !/Locale="zh-CN" Value="[^"]*\p{Script=Han}/u.test(text),
    );
    expect(without).toEqual(['<bt:String id="Functions.Namespace" DefaultValue="CS"/>']);
    expect(namespace).toBe('CS');
  });

  test('icons are squares of the size they stand for', () => {
    const named = all(/<bt:Image size="(\d+)"/g).map((size) => [size, `Icon.${size}`]);
    for (const [size, resid] of named) {
      const file = one(new RegExp(`<bt:Image id="${resid}" DefaultValue="${base}([^"]*)"`));
      expect(sizeOf(file)).toEqual([Number(size), Number(size)]);
    }
    expect(sizeOf(one(/<IconUrl DefaultValue="[^"]*?(assets[^"]*)"/))).toEqual([32, 32]);
    expect(sizeOf(one(/<HighResolutionIconUrl DefaultValue="[^"]*?(assets[^"]*)"/))).toEqual([
      64, 64,
    ]);
  });
});

/** Width and height of a PNG, from its first chunk. */
function sizeOf(path: string): [number, number] {
  const bytes = built(path);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the functions', () => {
  type Metadata = ReturnType<typeof metadata>;
  const read = (file: string) => JSON.parse(built(file).toString()) as Metadata;
  const english = read('functions.json');
  const chinese = read('functions.zh-CN.json');
  const script = built('functions.js');

  test('the bundle associates exactly the functions that are described, and runs', async () => {
    const { run, call } = loadDispatcher((load) => load(script.toString()));
    const ids = run('Object.keys(CustomFunctions._association.mappings)') as string[];
    expect([...ids]).toEqual(english.functions.map(({ id }) => id));
    expect(await call('NPS', [[9], [10], ['']], null)).toEqual({ value: 100 });
  });

  test('the bundle has at most 40 KB when it is compressed', () => {
    const size = gzipSync(script, { level: 9 }).length;
    process.stderr.write(`functions.js: ${script.length} bytes, ${size} compressed\n`);
    expect(size).toBeLessThanOrEqual(40 * 1024);
  });

  test('names are the same in both languages, descriptions are not', () => {
    const shape = ({ functions: list, ...rest }: Metadata) => ({
      ...rest,
      functions: list.map(({ id, name, result, parameters }) => ({
        ...{ id, name, result },
        parameters: parameters.map((param) => ({ ...param, description: '' })),
      })),
    });
    expect(shape(chinese)).toEqual(shape(english));
    const texts = ({ functions: list }: Metadata) =>
      list.flatMap(({ description, parameters }) => [
        description,
        ...parameters.map((param) => param.description),
      ]);
    expect(texts(english).join('')).not.toMatch(/\p{Script=Han}/u);
    expect(texts(chinese).filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test('error cells and text reach every function', () => {
    expect(english.allowErrorForDataTypeAny).toBe(true);
    const types = english.functions.flatMap(({ parameters }) => parameters.map(({ type }) => type));
    expect(new Set(types)).toEqual(new Set(['any']));
  });

  test('ranges are matrices, options single cells, tables spill', () => {
    const { parameters, result } = english.functions.find(({ id }) => id === 'PARETO')!;
    expect(parameters.slice(0, 3)).toMatchObject([
      { name: 'categories', dimensionality: 'matrix' },
      { name: 'values', dimensionality: 'matrix', optional: true },
      { name: 'other', dimensionality: 'scalar', optional: true },
    ]);
    expect(parameters[0]).not.toHaveProperty('optional');
    expect(result).toEqual({ type: 'any', dimensionality: 'matrix' });
    const nps = english.functions.find(({ id }) => id === 'NPS')!;
    expect(nps.result).toEqual({ type: 'number', dimensionality: 'scalar' });
  });

  test.each([
    ['en-US', english],
    ['zh-CN', chinese],
  ] as const)('the words of every option stand in its description in %s', (language, described) => {
    const { choice } = functionTexts[language];
    for (const { id, parameters } of described.functions)
      functions[id].params.forEach((param, i) => {
        if (param.kind !== 'choice') return;
        const text = parameters[i]!.description.toLowerCase();
        const absent = param.choices.filter(
          (one) => ![one, choice[one]].some((word) => text.includes(word.toLowerCase())),
        );
        expect([id, param.name, absent]).toEqual([id, param.name, []]);
      });
  });
});

describe('the page', () => {
  const page = built('taskpane.html').toString();

  test('loads office.js and then the functions, before anything else', () => {
    expect(all(/<script src="([^"]*)"/g, page)).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
    ]);
  });

  test('takes scripts from its own origin and that of office.js alone', () => {
    const [policy] = all(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/g, page);
    expect(policy).toContain("default-src 'self';");
    expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
    expect(page).not.toMatch(/<script(?! src)|\son\w+=/);
  });
});
