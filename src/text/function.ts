import { functionText as en, type FunctionText } from './en/function.js';
import type { Language } from './language.js';
import { functionText as zh } from './zh/function.js';

/** Texts of the functions by language. */
export const functionTexts: Readonly<Record<Language, FunctionText>> = { 'zh-CN': zh, 'en-US': en };

/** What an argument is, in the words of one function where it has its own. */
export function describeArgument(language: Language, id: string, name: string): string {
  const texts: Readonly<Record<string, string>> = functionTexts[language].argument;
  return texts[`${id}.${name}`] ?? texts[name] ?? name;
}
