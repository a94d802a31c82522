import { readFile } from 'node:fs/promises';
import { profiles, type Settings } from '../report/settings.js';
import { contracts } from '../tables/contract/all.js';
import type { Mapping } from '../tables/look.js';
import { languages } from '../text/language.js';
import { reasonOf, Refusal } from './io.js';

/** What a settings file may say; everything is optional. */
export interface Config {
  readonly settings: Partial<Settings>;
  readonly mapping: Mapping;
}

const month = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Each setting with what its value must be. */
const rules: Readonly<Record<keyof Settings, (value: unknown) => boolean>> = {
  month: (value) => typeof value === 'string' && month.test(value),
  closingDay: (value) => whole(value, 1, 31),
  fiscalYearStart: (value) => whole(value, 1, 12),
  method: (value) => value === 'minmax' || value === 'ratio',
  outlet: (value) => value === null || typeof value === 'string',
  profile: (value) => (profiles as readonly unknown[]).includes(value),
  language: (value) => (languages as readonly unknown[]).includes(value),
  closureLimitHours: (value) => typeof value === 'number' && value > 0,
  margin: (value) => typeof value === 'number' && value > 0,
};

const whole = (value: unknown, min: number, max: number): boolean =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

export const isMonth = (text: string): boolean => month.test(text);

/** Reads a settings file; none gives no settings. */
export async function readConfig(path: string | undefined): Promise<Config> {
  if (path === undefined) return { settings: {}, mapping: {} };
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Refusal('notReadable', { path, reason: reasonOf(error) }, 1);
  });
  return parseConfig(text, path);
}

function parseConfig(text: string, path: string): Config {
  const refuse = (reason: string): never => {
    throw new Refusal('badConfig', { path, reason }, 1);
  };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return refuse(reasonOf(error));
  }
  if (!isRecord(content)) return refuse('{ … }');
  const { mapping = {}, ...rest } = content;
  for (const [key, value] of Object.entries(rest)) {
    const rule = rules[key as keyof Settings] as ((value: unknown) => boolean) | undefined;
    if (!rule) refuse(key);
    else if (!rule(value)) refuse(`${key}: ${JSON.stringify(value)}`);
  }
  if (!isRecord(mapping)) return refuse('mapping');
  for (const [key, value] of Object.entries(mapping)) {
    if (!isSheetMapping(value)) refuse(`mapping.${key}: ${JSON.stringify(value)}`);
  }
  return {
    settings: rest as Partial<Settings>,
    mapping: mapping as Mapping,
  };
}

/** A known table, and columns by header. */
const isSheetMapping = (value: unknown): boolean =>
  isRecord(value) &&
  Object.keys(value).every((key) => key === 'table' || key === 'columns') &&
  (value['table'] === undefined || contracts.some(({ id }) => id === value['table'])) &&
  (value['columns'] === undefined ||
    (isRecord(value['columns']) &&
      Object.values(value['columns']).every((id) => typeof id === 'string')));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
