import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readWorkbook } from '../hosts/file/read.js';
import { sampleNetwork } from '../tables/sample/sample-network.js';
import type { Language } from '../text/language.js';
import { say, type ExitCode, type Io } from './io.js';
import { optionsOf } from './options.js';
import { dictionaries } from '../report/texts.js';
import { runReport } from './report.js';
import { putSample } from './sample.js';
import { runVerify } from './verify.js';

const folder = 'example';

/** `start`: the whole line once, from an invented network to its checked monthly workbook. */
export async function runStart(
  argv: readonly string[],
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const small = optionsOf(argv, ['lang'], ['small'], 0).has('small');
  const tables = join(folder, 'tables');
  const out = join(folder, '2026-10.xlsx');
  await putSample(tables, await sampleNetwork({ small }), language, io);
  const made = await runReport([tables, '--out', out, '--lang', language], language, io);
  if (made !== 0) return made;
  const verified = await runVerify([out], language, io);
  io.stdout(`\n${say(language, 'found')}\n`);
  for (const line of await messagesOf(out, language)) io.stdout(`  ${line}\n`);
  io.stdout(`\n${say(language, 'open', { file: resolve(out) })}\n`);
  return verified;
}

/** The sentences that stand on the pages of the workbook. */
async function messagesOf(file: string, language: Language): Promise<string[]> {
  const texts = dictionaries[language];
  const sheets = await readWorkbook(await readFile(file));
  const at = (name: string, row: number): string => {
    const value = sheets.find((sheet) => sheet.name === name)?.rows[row]?.[1]?.value;
    return typeof value === 'string' ? value : '';
  };
  const first = [19, 20, 21].map((row) => at(texts['sheet.thisMonth'], row));
  const others = ['sheet.stationsMonths', 'sheet.costOfQuality', 'sheet.check'] as const;
  return [...first, ...others.map((key) => at(texts[key], 2))].filter(Boolean);
}
