import { functionHelp as en, type FunctionHelp } from './en/function-help.js';
import type { Language } from './language.js';
import { functionHelp as zh } from './zh/function-help.js';

/** Help on the functions by language. */
export const functionHelps: Readonly<Record<Language, FunctionHelp>> = { 'zh-CN': zh, 'en-US': en };

/** What an argument is, in the words of one function where it has its own. */
export function describeArgument(language: Language, id: string, name: string): string {
  const texts: Readonly<Record<string, string>> = functionHelps[language].argument;
  return texts[`${id}.${name}`] ?? texts[name] ?? name;
}
