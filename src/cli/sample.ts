import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleNetwork } from '../tables/sample/sample-network.js';
import type { Language } from '../text/language.js';
import { reasonOf, Refusal, say, type ExitCode, type Io } from './io.js';
import { optionsOf } from './options.js';
import { writeWhole } from './write-file.js';

/** `sample`: writes the tables of an invented network. */
export async function runSample(
  argv: readonly string[],
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const options = optionsOf(argv, ['seed', 'lang'], ['small']);
  const folder = options.words[0];
  if (folder === undefined) throw new Refusal('missingFolder');
  const small = options.has('small');
  const seed = options.whole('seed', 0, 2 ** 31 - 1) ?? 1;
  const files = await sampleNetwork({ seed, small });
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Refusal('notWritable', { path: folder, reason: reasonOf(error) }, 1);
  });
  for (const { name, bytes } of files) {
    io.progress(say(language, 'writing', { file: name }));
    await writeWhole(join(folder, name), bytes);
  }
  io.progress('');
  const facts = { folder, files: files.length, stations: small ? 3 : 60 };
  io.stdout(`${say(language, 'sampled', facts)}\n`);
  return 0;
}
