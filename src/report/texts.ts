import { method as methodEn } from '../text/en/method.js';
import { report as reportEn } from '../text/en/report.js';
import { support as supportEn } from '../text/en/support.js';
import { fill, type Language } from '../text/language.js';
import { method as methodZh } from '../text/zh/method.js';
import { report as reportZh } from '../text/zh/report.js';
import { support as supportZh } from '../text/zh/support.js';
import { f, type Formula, type NameRef, type Ref } from './formula.js';
import { live } from './page.js';
import type { Cell } from './plan.js';
import type { Style } from './style.js';

const en = { ...reportEn, ...methodEn, ...supportEn };

/** Every text of the workbook has one row on the sheet of texts; the key says which. */
export type TextKey = keyof typeof en;

export const textKeys = Object.keys(en) as TextKey[];

/** All texts of the workbook in both languages. */
export const dictionaries: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = {
  'zh-CN': { ...reportZh, ...methodZh, ...supportZh },
  'en-US': en,
};

export const textSheet = 'text';

/** Column of the sheet of texts that the chosen language stands in: 2 Chinese, 3 English. */
export const languageColumn: NameRef = { name: 'LangColumn' };

/** A part of a sentence: its formula, and what the formula gives. */
export interface Part {
  readonly formula: Formula | Ref;
  readonly text: string;
}

export interface Texts {
  readonly language: Language;
  /** The text in the language of the build. */
  say(key: TextKey): string;
  /** The text as part of a formula: it follows the workbook's language cell. */
  part(key: TextKey): Part;
  /** A cell that shows the text and follows the language cell. */
  cell(key: TextKey, style: Style): Cell;
  /** A cell that shows the text with its braces filled. */
  sentence(key: TextKey, parts: Readonly<Record<string, Part>>, style: Style): Cell;
  /** The filled text as part of a longer formula. */
  filled(key: TextKey, parts: Readonly<Record<string, Part>>): Part;
}

export function textsIn(language: Language): Texts {
  const dictionary = dictionaries[language];
  const rowOf = new Map(textKeys.map((key, i) => [key, i + 1]));
  const all: Ref = { sheet: textSheet, row: 0, column: 0, rows: textKeys.length + 1, columns: 3 };
  const part = (key: TextKey): Part => ({
    formula: f`INDEX(${all},${rowOf.get(key)! + 1},${languageColumn})`,
    text: dictionary[key],
  });
  const filled = (key: TextKey, parts: Readonly<Record<string, Part>>): Part => {
    const formula = Object.entries(parts).reduce<Formula | Ref>(
      (inner, [name, one]) => f`SUBSTITUTE(${inner},${`{${name}}`},${one.formula})`,
      part(key).formula,
    );
    const facts = Object.fromEntries(Object.entries(parts).map(([name, one]) => [name, one.text]));
    return { formula, text: fill(dictionary[key], facts) };
  };
  const cellOf = (one: Part, style: Style): Cell => live(f`${one.formula}`, one.text, style);
  return {
    language,
    say: (key) => dictionary[key],
    part,
    cell: (key, style) => cellOf(part(key), style),
    filled,
    sentence: (key, parts, style) => cellOf(filled(key, parts), style),
  };
}
