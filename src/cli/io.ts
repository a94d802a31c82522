import type { InputError } from '../core/error.js';
import { cli as en } from '../text/en/cli.js';
import { error as errorEn } from '../text/en/error.js';
import { fill, type Language } from '../text/language.js';
import { cli as zh } from '../text/zh/cli.js';
import { error as errorZh } from '../text/zh/error.js';

/** What commands need of their surroundings; tests hand over their own. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Progress on long work: replaced by the next, gone when done. */
  readonly progress: (text: string) => void;
  /** The lines of a file, or of the standard input for `-`. */
  readonly lines: (file: string) => AsyncIterable<string>;
}

/** 0 done, 1 a fault in tables or workbook, 2 not understood, 3 the answer is an error value. */
export type ExitCode = 0 | 1 | 2 | 3;

export type CliKey = keyof typeof en;

/** A command that cannot go on, with what to say about it. */
export class Refusal extends Error {
  constructor(
    readonly key: CliKey,
    readonly facts: Readonly<Record<string, string | number>> = {},
    readonly code: 1 | 2 = 2,
  ) {
    super(key);
    this.name = 'Refusal';
  }
}

export function say(
  language: Language,
  key: CliKey,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return fill((language === 'zh-CN' ? zh : en)[key], facts);
}

/** What the mathematics refuses, in words. */
export const errorText = ({ code, facts }: InputError, language: Language): string =>
  fill((language === 'zh-CN' ? errorZh : errorEn)[code], facts);

/** The words of the operating system for what went wrong with a file. */
export function reasonOf(error: unknown): string {
  return error instanceof Error
    ? error.message.replace(/^(\w+): ([^,]+),.*$/s, '$2 ($1)')
    : String(error);
}
