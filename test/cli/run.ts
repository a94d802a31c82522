import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { main } from '../../src/cli/main.js';
import { readWorkbook } from '../../src/hosts/file/read.js';

/** A folder of its own for each test file, gone when its tests are done. */
export const root = mkdtempSync(join(tmpdir(), 'cs-workbook-cli-'));

afterAll(() => rmSync(root, { recursive: true }));

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process. */
export async function run(...argv: readonly string[]): Promise<Run> {
  return runOn('en_US.UTF-8', ...argv);
}

/** The same on a machine whose language is set. */
export async function runOn(language: string, ...argv: readonly string[]): Promise<Run> {
  let [out, err] = ['', ''];
  const io = {
    stdout: (text: string) => void (out += text),
    stderr: (text: string) => void (err += text),
    progress: () => undefined,
    lines: async function* (file: string) {
      yield* readFileSync(file, 'utf8').split('\n');
    },
  };
  const code = await main(argv, io, language);
  return { code, out, err };
}

export type Content = string | Uint8Array;

/** Makes a folder below `root` that holds these files, and gives its path. */
export function folder(name: string, files: Readonly<Record<string, Content>> = {}): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

/** The files of a folder, each with a fingerprint of its bytes. */
export function fingerprints(path: string): Record<string, string> {
  const print = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(path, name)))
      .digest('hex');
  return Object.fromEntries(
    readdirSync(path)
      .sort()
      .map((name) => [name, print(name)]),
  );
}

/** What a workbook stores: the values of all cells, and all formulas. */
export async function cellsOf(path: string): Promise<{ cells: unknown[]; formulas: string[] }> {
  const sheets = await readWorkbook(readFileSync(path));
  const all = sheets.flatMap(({ rows }) => rows.flat());
  return {
    cells: all.map(({ value }) => value),
    formulas: all.flatMap(({ formula }) => formula ?? []),
  };
}
