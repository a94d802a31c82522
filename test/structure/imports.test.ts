import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as ts from 'typescript';
import { circleIn, importsOf, sources } from './sources.js';

/** What the files of a folder may import of ours, by the beginning of the path. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'core/': ['core/'],
  'text/': ['text/'],
  'tables/': ['tables/', 'core/'],
  'functions/': ['functions/', 'core/', 'tables/vocabulary.ts', 'text/'],
  'report/': ['report/', 'core/', 'tables/', 'text/'],
  'hosts/file/': [
    'hosts/file/',
    'hosts/port.ts',
    'report/plan.ts',
    'report/formula.ts',
    'report/style.ts',
    'text/',
  ],
  'cli/': [
    'cli/',
    'core/',
    'engines/',
    'functions/',
    'hosts/file/',
    'report/',
    'tables/',
    'text/',
    'version.ts',
  ],
  'version.ts': [],
};

/** Entry files put the parts together. */
const entries = ['lib.ts', 'functions.ts', 'cli/cs-workbook.ts'];

/** Packages and parts of Node that the files of a folder may import; all other folders none. */
const packages: Readonly<Record<string, RegExp>> = {
  'tables/': /^(?:papaparse|fflate|hucre(?:\/\w+)?)$/,
  'hosts/file/': /^(?:fflate|hucre(?:\/\w+)?)$/,
  'cli/': /^node:/,
};

interface Import {
  readonly from: string;
  /** As it is written. */
  readonly written: string;
  /** The file it means; undefined for a package. */
  readonly to: string | undefined;
}

const imports: readonly Import[] = [...sources].flatMap(([from, file]) =>
  importsOf(file).map((written) => {
    const own = written.startsWith('.');
    const path = posix.join(posix.dirname(from), written).replace(/\.js$/, '.ts');
    return { from, written, to: own ? path : undefined };
  }),
);

const shown = ({ from, written }: Import): string => `${from} imports ${written}`;
const beginning = (path: string, rules: object): string | undefined =>
  Object.keys(rules).find((start) => path.startsWith(start));

const own = imports.filter((one): one is Import & { readonly to: string } => one.to !== undefined);

const graphOf = (edges: readonly (readonly [string, string])[]): Map<string, Set<string>> => {
  const graph = new Map<string, Set<string>>();
  for (const [from, to] of edges) graph.set(from, (graph.get(from) ?? new Set()).add(to));
  return graph;
};

/** The two folders side by side in which two files lie; undefined where one is inside the other. */
function foldersOf(from: string, to: string): [string, string] | undefined {
  const [a, b] = [from.split('/'), to.split('/')];
  const apart = a.findIndex((part, i) => part !== b[i]);
  if (a.length - 1 <= apart || b.length - 1 <= apart) return undefined;
  return [a.slice(0, apart + 1).join('/'), b.slice(0, apart + 1).join('/')];
}

describe('imports', () => {
  test('every folder has a rule', () => {
    const without = [...sources.keys()].filter((path) => !beginning(path, arrows));
    expect(without.filter((path) => !entries.includes(path))).toEqual([]);
  });

  test('no file imports against the arrows', () => {
    const wrong = own.filter(({ from, to }) => {
      const allowed = arrows[beginning(from, arrows) ?? ''] ?? [];
      return !entries.includes(from) && !allowed.some((start) => to.startsWith(start));
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  test('packages are imported only where they belong', () => {
    const wrong = imports.filter(({ from, written, to }) => {
      const allowed = packages[beginning(from, packages) ?? ''];
      return to === undefined && !allowed?.test(written);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  test('own files are imported with .js and exist', () => {
    const wrong = own.filter(({ written, to }) => !written.endsWith('.js') || !sources.has(to));
    expect(wrong.map(shown)).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    expect(circleIn(graphOf(own.map(({ from, to }) => [from, to])))).toBeUndefined();
  });

  test('no folders side by side import each other in a circle', () => {
    const edges = own.flatMap(({ from, to }) => {
      const pair = foldersOf(from, to);
      return pair ? [pair] : [];
    });
    expect(circleIn(graphOf(edges))).toBeUndefined();
  });

  test('a circle is found and shown', () => {
    expect(circleIn(graphOf([['a', 'b'], ['b', 'c'], ['c', 'b']]))).toEqual(['b', 'c', 'b']); // prettier-ignore
    expect(circleIn(graphOf([['a', 'b'], ['a', 'c'], ['b', 'c']]))).toBeUndefined(); // prettier-ignore
  });
});

describe('exports', () => {
  const isDefault = (statement: ts.Statement): boolean =>
    ts.isExportAssignment(statement) ||
    (ts.canHaveModifiers(statement) &&
      !!statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));

  test('nothing is exported as default', () => {
    const wrong = [...sources].filter(([, { statements }]) => statements.some(isDefault));
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  test('only the library and the mathematics gather exports of other files', () => {
    const gathers = [...sources].filter(([, { statements }]) =>
      statements.some((one) => ts.isExportDeclaration(one) && one.moduleSpecifier),
    );
    expect(gathers.map(([path]) => path)).toEqual(['core/index.ts', 'lib.ts']);
  });
});
