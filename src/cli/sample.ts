import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SampleFile } from '../tables/sample/file.js';
import { sampleNetwork } from '../tables/sample/sample-network.js';
import type { Language } from '../text/language.js';
import { reasonOf, Refusal, say, type ExitCode, type Io } from './io.js';
import { optionsOf } from './options.js';
import { writeWhole } from './write-file.js';

/** `sample`: writes the tables of an invented network, over no other files. */
export async function runSample(
  argv: readonly string[],
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const options = optionsOf(argv, ['seed', 'lang'], ['small'], 1);
  const folder = options.words[0];
  if (folder === undefined) throw new Refusal('missingFolder');
  const small = options.has('small');
  const seed = options.whole('seed', 0, 2 ** 31 - 1) ?? 1;
  const files = await sampleNetwork({ seed, small });
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    const there = await readFile(path).catch(() => undefined);
    if (there && !there.equals(bytes)) throw new Refusal('alreadyThere', { path }, 1);
  }
  await putSample(folder, files, language, io);
  const facts = { folder, files: files.length, stations: small ? 3 : 60 };
  io.stdout(`${say(language, 'sampled', facts)}\n`);
  return 0;
}

/** Writes the files of a network into a folder, which is made where there is none. */
export async function putSample(
  folder: string,
  files: readonly SampleFile[],
  language: Language,
  io: Io,
): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Refusal('notWritable', { path: folder, reason: reasonOf(error) }, 1);
  });
  for (const { name, bytes } of files) {
    io.progress(say(language, 'writing', { file: name }));
    await writeWhole(join(folder, name), bytes);
  }
  io.progress('');
}
