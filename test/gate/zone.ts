import { execFile } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { inTemporaryFolder } from './office.js';

/**
 * Runs a small module program against this project's sources in each of some time zones. Answers the
 * words it printed, zone by zone.
 */
export async function inZones(
  program: string,
  sources: readonly string[],
  zones: readonly string[],
): Promise<string[][]> {
  return inTemporaryFolder(async (folder) => {
    const done = new Set<string>();
    for (const source of sources) await transpile(source, folder, done);
    await symlink(resolve('node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'program.js'), program);
    return Promise.all(
      zones.map(async (TZ) => {
        const order = [join(folder, 'program.js')];
        const { stdout } = await promisify(execFile)(process.execPath, order, { env: { TZ } });
        return stdout.trim().split(' ');
      }),
    );
  });
}

/** Strips the types of a source file and of all it imports from this project. */
async function transpile(path: string, folder: string, done: Set<string>): Promise<void> {
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
  for (const [, source] of outputText.matchAll(/(?:from |import\()'(\.[^']+)\.js'/g)) {
    await transpile(join(dirname(path), `${source}.ts`), folder, done);
  }
}
