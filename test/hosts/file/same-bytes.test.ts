import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { writeWorkbook } from '../../../src/hosts/file/write.js';
import { inTemporaryFolder } from '../../gate/office.js';
import { showcase } from './showcase.js';

describe('the same plan gives the same bytes', () => {
  test('twice in a row', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => writeWorkbook(showcase('en-US'))));
    expect(Buffer.from(one!).equals(Buffer.from(two!))).toBe(true);
  });

  test('in Shanghai and in Los Angeles', async () => {
    const hashes = await inTemporaryFolder(async (folder) => {
      await transpile('test/hosts/file/showcase.ts', folder);
      await transpile('src/hosts/file/write.ts', folder);
      await symlink(resolve('node_modules'), join(folder, 'node_modules'));
      await writeFile(join(folder, 'package.json'), '{"type":"module"}');
      await writeFile(join(folder, 'hash.js'), hashProgram);
      const zones = ['Asia/Shanghai', 'America/Los_Angeles'];
      return Promise.all(
        zones.map(async (TZ) => {
          const program = [join(folder, 'hash.js')];
          const { stdout } = await promisify(execFile)(process.execPath, program, { env: { TZ } });
          return stdout.trim().split(' ');
        }),
      );
    });
    expect(hashes.map(([hours]) => hours)).toEqual(['-8', '7']);
    expect(hashes[0]?.[1]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[0]?.[1]).toBe(hashes[1]?.[1]);
  }, 60_000);
});

/** Prints the zone's offset in hours and the hash of the file made in it. */
const hashProgram = `
import { createHash } from 'node:crypto';
import { showcase } from './test/hosts/file/showcase.js';
import { writeWorkbook } from './src/hosts/file/write.js';
const file = await writeWorkbook(showcase('zh-CN'));
const hours = new Date(2026, 9, 31).getTimezoneOffset() / 60;
console.log(hours, createHash('sha256').update(file).digest('hex'));
`;

/** Strips the types of a source file and of all it imports from this project. */
async function transpile(path: string, folder: string, done = new Set<string>()): Promise<void> {
  if (done.has(path)) return;
  done.add(path);
  const text = ts.sys.readFile(path) ?? '';
  const target = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { ...target, verbatimModuleSyntax: true },
  });
  const made = join(folder, path.replace(/\.ts$/, '.js'));
  await mkdir(dirname(made), { recursive: true });
  await writeFile(made, outputText);
  for (const [, source] of outputText.matchAll(/from '(\.[^']+)\.js'/g)) {
    await transpile(join(dirname(path), `${source}.ts`), folder, done);
  }
}
