import { languages, type Language } from '../text/language.js';
import { Refusal } from './io.js';

/** The words of a command line: options by name, and the rest in order. */
export interface Options {
  readonly words: readonly string[];
  has(name: string): boolean;
  value(name: string): string | undefined;
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
  whole(name: string, min: number, max: number): number | undefined;
}

/**
 * Splits words from options; `flags` take no value. What is in neither list is refused, and so are
 * more words than `most`.
 */
export function optionsOf(
  argv: readonly string[],
  valued: readonly string[],
  flags: readonly string[] = [],
  most = Infinity,
): Options {
  const given = new Map<string, string>();
  const words: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    const [, name, inline] = /^--([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) {
      words.push(word);
    } else if (flags.includes(name) && inline === undefined) {
      given.set(name, '');
    } else if (valued.includes(name)) {
      const value = inline ?? argv[++i];
      if (value === undefined || value.startsWith('--')) {
        throw new Refusal('optionValue', { option: `--${name}` });
      }
      given.set(name, value);
    } else {
      throw new Refusal('unknownOption', { option: word });
    }
  }
  if (words.length > most) throw new Refusal('tooManyWords', { word: words[most]! });
  return {
    words,
    has: (name) => given.has(name),
    value: (name) => given.get(name),
    choice(name, choices) {
      const value = given.get(name);
      if (value === undefined) return undefined;
      const found = choices.find((one) => one.toLowerCase() === value.toLowerCase());
      if (found) return found;
      throw new Refusal('badChoice', { value, option: `--${name}`, choices: choices.join(', ') });
    },
    whole(name, min, max) {
      const value = given.get(name);
      if (value === undefined) return undefined;
      const number = Number(value);
      if (/^\d+$/.test(value) && number >= min && number <= max) return number;
      throw new Refusal('badNumber', { value, option: `--${name}`, min, max });
    },
  };
}

export interface AskedLanguage {
  readonly language: Language;
  /** What was asked for, if it is none of the languages. */
  readonly unknown?: string;
}

/** The language asked for on the command line, before anything else is read. */
export function languageOf(argv: readonly string[], machine: string | undefined): AskedLanguage {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1]);
  const found = languages.find((one) => one.toLowerCase() === asked?.toLowerCase());
  const language = found ?? (machine?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US');
  return { language, ...(found || asked === undefined ? {} : { unknown: asked }) };
}
