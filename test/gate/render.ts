import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convert } from './office.js';

/** Pictures of the printed pages, `name-1.png` and so on, to be looked at. */
export async function render(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  { dotsPerInch = 80 } = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, pdf] of await convert(files, 'pdf')) {
    const path = join(folder, `${name}.pdf`);
    await writeFile(path, pdf);
    const order = ['-png', '-r', String(dotsPerInch), path, join(folder, name)];
    await promisify(execFile)('pdftoppm', order);
  }
}
