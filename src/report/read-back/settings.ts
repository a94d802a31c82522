import type { MonthlyInput } from '../input.js';
import type { CellValue } from '../plan.js';
import type { Settings } from '../settings.js';
import { settingKeys, type SettingKey } from '../sheets/parameters.js';
import { ReadBackError, type StoredSheet } from './stored.js';

/** Settings, rank, counts of notes and version, from the sheet of parameters. */
export function settingsOf(sheet: StoredSheet): {
  settings: Settings;
  rank: MonthlyInput['rank'];
  noteCounts: MonthlyInput['noteCounts'];
  version: string;
} {
  const values = new Map<string, CellValue>();
  for (const row of sheet.rows) values.set(String(row[2]?.value ?? ''), row[1]?.value ?? null);
  const of = (key: SettingKey): CellValue => values.get(key) ?? null;
  if (settingKeys.some((key) => !values.has(key))) throw new ReadBackError(sheet.name);
  const number = (key: SettingKey): number => Number(of(key));
  return {
    settings: {
      month: String(of('month')),
      outlet: of('outlet') === null || of('outlet') === '' ? null : String(of('outlet')),
      profile: String(of('profile')) as Settings['profile'],
      closingDay: number('closingDay'),
      fiscalYearStart: number('fiscalYearStart'),
      method: of('method') === 'ratio' ? 'ratio' : 'minmax',
      closureLimitHours: number('closureLimitHours'),
      margin: number('margin'),
      language: of('language') === 'en-US' ? 'en-US' : 'zh-CN',
    },
    rank: of('rankPlace') === null ? null : { place: number('rankPlace'), of: number('rankOf') },
    noteCounts: {
      all: number('notes'),
      leftOut: number('notesLeftOut'),
      missing: number('notesMissing'),
    },
    version: String(of('version')),
  };
}
