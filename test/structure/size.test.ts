import { expect, test } from '@jest/globals';
import { sources } from './sources.js';

const linesOf = (path: string): number => sources.get(path)!.text.split('\n').length - 1;

/** The two upper folders of a path. */
const folderOf = (path: string): string => path.split('/').slice(0, -1).slice(0, 2).join('/');

const share = (sorted: readonly number[], p: number): number =>
  sorted[Math.ceil(p * sorted.length) - 1]!;

/** A line of the table: folder, files, median, 95th percentile, the biggest. */
function sizesOf(folder: string, paths: readonly string[]): string {
  const sorted = paths.map(linesOf).sort((a, b) => a - b);
  const figures = [sorted.length, share(sorted, 0.5), share(sorted, 0.95), sorted.at(-1)!];
  return folder.padEnd(20) + figures.map((figure) => String(figure).padStart(8)).join('');
}

test('no file of core is longer than 250 lines, none elsewhere longer than 400', () => {
  const paths = [...sources.keys()];
  const folders = [...new Set(paths.map(folderOf))].sort();
  const core = paths.filter((path) => path.startsWith('core/'));
  const table = [
    'lines               ' +
      ['files', 'median', 'p95', 'biggest'].map((s) => s.padStart(8)).join(''),
    ...folders.map((folder) =>
      sizesOf(
        folder || '.',
        paths.filter((path) => folderOf(path) === folder),
      ),
    ),
    sizesOf('core, all of it', core),
    sizesOf('all', paths),
  ];
  process.stderr.write(`${table.join('\n')}\n`);
  const most = (path: string): number => (path.startsWith('core/') ? 250 : 400);
  const long = paths.filter((path) => linesOf(path) > most(path));
  expect(long.map((path) => `${path}: ${linesOf(path)}`)).toEqual([]);
});
