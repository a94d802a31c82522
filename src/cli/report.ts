import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { monthBounds } from '../core/survey/calendar.js';
import { period } from '../core/survey/period.js';
import { writeWorkbook } from '../hosts/file/write.js';
import { monthlyWorkbook } from '../report/monthly.js';
import type { WorkbookPlan } from '../report/plan.js';
import { prepare, PrepareError, type Prepared } from '../report/prepare/prepare.js';
import { defaultSettings, profiles, type Settings } from '../report/settings.js';
import { numbers } from '../tables/column.js';
import { loadTables, type Loaded } from '../tables/load.js';
import { languages, type Language } from '../text/language.js';
import { version } from '../version.js';
import { isMonth, readConfig, type Config } from './config.js';
import { inputFiles } from './input-files.js';
import { errorText, reasonOf, Refusal, say, type ExitCode, type Io } from './io.js';
import { optionsOf, type Options } from './options.js';
import { putProblems, stopping } from './problems.js';
import { writeWhole } from './write-file.js';

const valued = ['month', 'outlet', 'profile', 'method', 'closing-day', 'config', 'lang', 'out'];

/** `report`: tables in, the monthly workbook out. */
export async function runReport(
  argv: readonly string[],
  language: Language,
  io: Io,
): Promise<ExitCode> {
  const started = performance.now();
  const options = optionsOf(argv, valued);
  const out = options.value('out');
  const inputs = await inputFiles(options.words);
  if (out === undefined) throw new Refusal('missingOut');
  const configPath = options.value('config') ?? inputs.config;
  await checkOutput(out, [...inputs.paths, ...(configPath ? [configPath] : [])]);
  const config = await readConfig(configPath);
  const asked = settingsOf(options, config);
  const loaded = await loadTables(inputs.files, {
    mapping: config.mapping,
    onProgress: (_, file) => io.progress(say(language, 'reading', { file })),
    ...(asked.month ? { asOf: monthBounds(asked.month, asked.closingDay).last } : {}),
  });
  if (stopping(loaded.problems).length > 0) {
    io.stderr(`${say(language, 'stops')}\n`);
    putProblems(stopping(loaded.problems), language, io.stderr, Infinity);
    return 1;
  }
  const month = asked.month ?? latestMonth(loaded, asked.closingDay);
  io.progress(say(language, 'computing', { month }));
  const { input, problems } = prepared(loaded, { ...asked, month }, language);
  const plan = monthlyWorkbook(input);
  io.progress(say(language, 'writing', { file: out }));
  await writeWhole(out, await writeWorkbook(plan));
  io.progress('');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const facts = { file: out, sheets: plan.sheets.length, formulas: formulasOf(plan), seconds };
  io.stdout(`${say(language, 'written', facts)}\n`);
  for (const file of inputs.results) io.stdout(`${say(language, 'result', { file })}\n`);
  putProblems(problems, language, io.stdout, 5);
  return 0;
}

type AskedSettings = Omit<Settings, 'month'> & { readonly month: string | undefined };

function settingsOf(options: Options, config: Config): AskedSettings {
  const month = options.value('month') ?? config.settings.month;
  if (month !== undefined && !isMonth(month)) throw new Refusal('badMonth', { value: month });
  const outlet = options.value('outlet') ?? config.settings.outlet ?? null;
  const method = options.choice('method', ['minmax', 'ratio'] as const);
  const closingDay = options.whole('closing-day', 1, 31);
  const language = options.choice('lang', languages);
  const profile = options.choice('profile', profiles) ?? config.settings.profile;
  return {
    ...defaultSettings,
    ...config.settings,
    ...(method ? { method } : {}),
    ...(closingDay ? { closingDay } : {}),
    ...(language ? { language } : {}),
    month,
    outlet,
    profile: profile ?? (outlet === null ? 'network' : 'manager'),
  };
}

/** Refuses an output that would destroy an input or cannot be written, before the work is done. */
async function checkOutput(out: string, read: readonly string[]): Promise<void> {
  const place = (path: string) => stat(path, { bigint: true }).catch(() => undefined);
  const there = await place(out);
  if (there?.isDirectory()) throw new Refusal('isFolder', { path: out }, 1);
  for (const path of there ? read : []) {
    const input = await place(path);
    if (input?.ino === there?.ino && input?.dev === there?.dev) {
      throw new Refusal('inputIsOutput', { path: out });
    }
  }
  const folder = dirname(resolve(out));
  const refuse = (error: unknown): never => {
    throw new Refusal('notWritable', { path: out, reason: reasonOf(error) }, 1);
  };
  const kind = await stat(folder).catch(refuse);
  if (!kind.isDirectory()) throw new Refusal('noFolder', { path: out, folder }, 1);
  await access(folder, constants.W_OK).catch(refuse);
}

/** The latest month that has answers. */
function latestMonth(loaded: Loaded, closingDay: number): string {
  const dates = loaded.tables.responses ? numbers(loaded.tables.responses, 'date') : undefined;
  const known = dates?.filter((date) => !Number.isNaN(date)) ?? new Float64Array();
  if (known.length === 0) throw new Refusal('no-responses', {}, 1);
  const latest = known.reduce((most, date) => Math.max(most, date), -Infinity);
  return period(Math.floor(latest), { unit: 'month', closingDay });
}

function prepared(loaded: Loaded, settings: Settings, language: Language): Prepared {
  try {
    return prepare(loaded, settings, version);
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    const { fault, facts, reason } = error;
    const months = facts['months'] || say(language, 'nothingInMonths');
    const why = reason ? errorText(reason, language) : '';
    throw new Refusal(fault, { ...facts, months, reason: why }, 1);
  }
}

const formulasOf = (plan: WorkbookPlan): number =>
  plan.sheets
    .flatMap((sheet) => sheet.blocks)
    .flatMap((block) => block.cells)
    .reduce((n, line) => n + line.filter((cell) => cell?.formula).length, 0);
