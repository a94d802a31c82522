import { readFile } from 'node:fs/promises';
import { readWorkbook, type FileSheet } from '../hosts/file/read.js';
import { ReadBackError } from '../report/read-back/stored.js';
import { verifyWorkbook, type Verification } from '../report/verify.js';
import type { Language } from '../text/language.js';
import { reasonOf, Refusal, say, type ExitCode, type Io } from './io.js';
import { optionsOf } from './options.js';

const shown = 20;

/** `verify`: rebuilds a workbook from its own data and settings, and compares every stored value. */
export async function runVerify(
  argv: readonly string[],
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const { words } = optionsOf(argv, ['lang'], [], 1);
  const file = words[0];
  if (file === undefined) throw new Refusal('missingWorkbook');
  io.progress(say(language, 'reading', { file }));
  const { cells, formulas, mismatches, edited } = verified(await sheetsOf(file), file);
  io.progress('');
  if (edited > 0) io.stdout(`${say(language, 'edited', { file, n: edited })}\n`);
  if (mismatches.length === 0) {
    io.stdout(`${say(language, 'verified', { file, cells, formulas })}\n`);
    return 0;
  }
  io.stdout(`${say(language, 'mismatches', { file, cells, n: mismatches.length })}\n`);
  for (const { sheet, cell, expected, found } of mismatches.slice(0, shown)) {
    const facts = { sheet, cell, expected: String(expected ?? ''), found: String(found ?? '') };
    io.stdout(`${say(language, 'mismatch', facts)}\n`);
  }
  if (mismatches.length > shown) io.stdout(`  … ${mismatches.length - shown}\n`);
  io.stdout(`${say(language, 'recalculate')}\n`);
  return 1;
}

async function sheetsOf(file: string): Promise<FileSheet[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Refusal('notReadable', { path: file, reason: reasonOf(error) }, 1);
  });
  return readWorkbook(bytes).catch(() => {
    throw new Refusal('notAWorkbook', { file }, 1);
  });
}

function verified(sheets: readonly FileSheet[], file: string): Verification {
  try {
    return verifyWorkbook(sheets);
  } catch (error) {
    if (!(error instanceof ReadBackError)) throw error;
    throw new Refusal('notOurs', { file, sheet: error.sheet }, 1);
  }
}
