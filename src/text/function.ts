import { functionText as en, type FunctionText } from './en/function.js';
import type { Language } from './language.js';
import { functionText as zh } from './zh/function.js';

/** Texts of the functions by language. */
export const functionTexts: Readonly<Record<Language, FunctionText>> = { 'zh-CN': zh, 'en-US': en };
