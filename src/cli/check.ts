import { monthBounds } from '../core/survey/calendar.js';
import { tableName } from '../report/prepare/notes.js';
import { defaultSettings } from '../report/settings.js';
import { loadTables } from '../tables/load.js';
import type { Language } from '../text/language.js';
import { isMonth, readConfig } from './config.js';
import { inputFiles } from './input-files.js';
import { Refusal, say, type ExitCode, type Io } from './io.js';
import { optionsOf } from './options.js';
import { putProblems, stopping } from './problems.js';

/** `check`: what the tables are taken for, and everything that is wrong with them. */
export async function runCheck(
  argv: readonly string[],
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const options = optionsOf(argv, ['month', 'config', 'lang', 'closing-day']);
  const inputs = await inputFiles(options.words);
  const config = await readConfig(options.value('config') ?? inputs.config);
  const month = options.value('month') ?? config.settings.month;
  if (month !== undefined && !isMonth(month)) throw new Refusal('badMonth', { value: month });
  const closingDay =
    options.whole('closing-day', 1, 31) ?? config.settings.closingDay ?? defaultSettings.closingDay;
  const loaded = await loadTables(inputs.files, {
    mapping: config.mapping,
    onProgress: (_, file) => io.progress(say(language, 'reading', { file })),
    ...(month ? { asOf: monthBounds(month, closingDay).last } : {}),
  });
  io.progress('');
  for (const file of inputs.results) io.stdout(`${say(language, 'result', { file })}\n`);
  for (const { source, table, rows, columns } of loaded.recognised) {
    const file = source.sheet ? `${source.file} › ${source.sheet}` : source.file;
    if (table === null) {
      io.stdout(`${say(language, 'notRecognised', { file })}\n`);
      continue;
    }
    io.stdout(
      `${say(language, 'recognised', { file, table: tableName(table, language), rows })}\n`,
    );
    const unused = columns.filter(({ column }) => column === null).map(({ header }) => header);
    if (unused.length > 0) {
      io.stdout(`${say(language, 'unusedColumns', { columns: unused.join(', ') })}\n`);
    }
  }
  putProblems(loaded.problems, language, io.stdout, Infinity);
  return stopping(loaded.problems).length > 0 ? 1 : 0;
}
