import { rename, rm, writeFile } from 'node:fs/promises';
import { reasonOf, Refusal } from './io.js';

/** Writes beside the place and moves there when whole, so that no half-written file is left. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new Refusal('notWritable', { path, reason: reasonOf(error) }, 1);
  }
}
