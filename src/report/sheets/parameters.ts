import { f } from '../formula.js';
import type { Book } from '../book.js';
import { live, startPage, value, type Page } from '../page.js';
import type { CellValue, DefinedName } from '../plan.js';
import { languageColumn, type TextKey } from '../texts.js';
import { supportSetup } from './support.js';

/** Settings as they stand in the workbook, by the key they are read back with. */
export const settingKeys = [
  'month',
  'outlet',
  'profile',
  'closingDay',
  'fiscalYearStart',
  'method',
  'closureLimitHours',
  'margin',
  'language',
  'rankPlace',
  'rankOf',
  'notes',
  'notesLeftOut',
  'notesMissing',
  'version',
] as const;

export type SettingKey = (typeof settingKeys)[number];

/** Largest difference from the library that still shows as the same figure. */
export const tolerance = 1e-6;

/**
 * What the workbook was built with. Language, margin and complaint limit are live: changing them
 * changes every sheet. The others say how it was built; kept values rest on them.
 */
export function parametersSheet(book: Book): { page: Page; names: DefinedName[] } {
  const { input, texts } = book;
  const { settings } = input;
  const page = startPage(supportSetup(book, 'parameters', [34, 18, 18, 60], 'measures'));
  page.put('parameters.head', 0, 0, texts.cell('parameters.title', { role: 'section' }));
  const values: Record<SettingKey, CellValue> = {
    month: settings.month,
    outlet: settings.outlet ?? '',
    profile: settings.profile,
    closingDay: settings.closingDay,
    fiscalYearStart: settings.fiscalYearStart,
    method: settings.method,
    closureLimitHours: settings.closureLimitHours,
    margin: settings.margin,
    language: settings.language,
    rankPlace: input.rank?.place ?? null,
    rankOf: input.rank?.of ?? null,
    notes: input.noteCounts.all,
    notesLeftOut: input.noteCounts.leftOut,
    notesMissing: input.noteCounts.missing,
    version: input.version,
  };
  const names: DefinedName[] = [];
  const livesOn: Partial<Record<SettingKey, string>> = {
    method: 'Method',
    language: 'Lang',
    margin: 'Margin',
    closureLimitHours: 'ClosureLimitHours',
  };
  settingKeys.forEach((key, i) => {
    const row = 2 + i;
    page.put('parameters', row, 0, texts.cell(`parameters.${key}` as TextKey, { role: 'rowHead' }));
    const role = livesOn[key] && key !== 'method' ? 'input' : 'text';
    const cell = page.put('parameters', row, 1, value(values[key], { role, align: 'left' }));
    page.put('parameters', row, 2, value(key, { role: 'note' }));
    const name = livesOn[key];
    if (name) names.push({ name, refers: cell });
  });
  const choice = (key: SettingKey, choices: readonly string[]): void =>
    page.choice({ row: 2 + settingKeys.indexOf(key), column: 1, choices });
  choice('language', ['zh-CN', 'en-US']);

  const row = 3 + settingKeys.length;
  page.put('parameters.live', row, 0, texts.cell('parameters.languageColumn', { role: 'rowHead' }));
  const column = page.put(
    'parameters.live',
    row,
    1,
    live(f`IF(${{ name: 'Lang' }}="en-US",3,2)`, settings.language === 'en-US' ? 3 : 2, {
      role: 'number',
      align: 'left',
    }),
  );
  names.push({ name: languageColumn.name, refers: column });
  page.put('parameters.live', row + 1, 0, texts.cell('parameters.tolerance', { role: 'rowHead' }));
  const limit = page.put(
    'parameters.live',
    row + 1,
    1,
    value(tolerance, { role: 'scientific', align: 'left' }),
  );
  names.push({ name: 'Tolerance', refers: limit });
  page.put('parameters.live', row + 3, 0, texts.cell('parameters.note', { role: 'note' }));
  return { page, names };
}
