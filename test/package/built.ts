import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout. */
export const checkout = join(import.meta.dirname, '../..');

const made = ['lib/index.js', 'lib/types/lib.d.ts', 'cli/cs-workbook.js', 'web/cs-workbook.js'];

const changedAt = (path: string): number => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** Builds the bundles if a source file is newer than one of them. */
export function build(): void {
  const sources = readdirSync(join(checkout, 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(
    ...sources.map((path) => changedAt(join(checkout, 'src', path))),
    ...['webpack.config.js', '.tsconfig.types.json'].map((path) => changedAt(join(checkout, path))),
  );
  const oldest = Math.min(...made.map((path) => changedAt(join(checkout, 'dist', path))));
  if (oldest < newest) npm(checkout, 'run', 'build');
}

/** Runs npm in a folder and gives what it printed. */
export const npm = (folder: string, ...argv: readonly string[]): string =>
  execFileSync('npm', argv, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
