import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { f, printFormula } from '../../src/report/formula.js';
import { textKeys, textsIn } from '../../src/report/texts.js';

const { say: en } = textsIn('en-US');
const { say: zh } = textsIn('zh-CN');

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

const braces = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the texts of the workbook', () => {
  test('are there for every key in both languages, none of them blank', () => {
    const blank = textKeys.filter((key) => !en(key)?.trim() || !zh(key)?.trim());
    expect(blank).toEqual([]);
    expect(textKeys.length).toBeGreaterThan(300);
  });

  test('have the same braces in both languages', () => {
    const unlike = textKeys.filter((key) => braces(en(key)).join() !== braces(zh(key)).join());
    expect(unlike).toEqual([]);
  });

  test('are all used', () => {
    const sources = filesUnder('src/report').join('\n');
    const everything =
      sources + filesUnder('src/tables').join('\n') + filesUnder('src/core').join('\n');
    const used = (key: string): boolean => {
      if (sources.includes(`'${key}'`)) return true;
      // `measures.${head}`: the family is asked for, and its member is a word of the sources.
      const dot = key.indexOf('.');
      const [family, member] = [key.slice(0, dot), key.slice(dot + 1)];
      const word = new RegExp(`['. ]${member.replace('.', '\\.')}['?:,]`);
      return sources.includes(`\`${family}.\${`) && word.test(everything);
    };
    expect(textKeys.filter((key) => !used(key))).toEqual([]);
  });
});

describe('a text in a cell', () => {
  const { cell, sentence, filled } = textsIn('en-US');
  const print = (formula: Parameters<typeof printFormula>[0]): string =>
    printFormula(formula, 'one', () => 'Text');

  test('is looked up by key and language on the sheet of texts', () => {
    const row = textKeys.indexOf('scope.network') + 2;
    const { value, formula } = cell('scope.network', { role: 'text' });
    expect(value).toBe(en('scope.network'));
    expect(print(formula!)).toBe(`INDEX('Text'!$A$1:$C$${textKeys.length + 1},${row},LangColumn)`);
  });

  test('with braces has them filled, in the formula as in the value', () => {
    const n = { formula: f`TEXT(5,"0")`, text: '5' };
    const { value, formula } = sentence('check.edited', { n }, { role: 'message' });
    expect(value).toBe(en('check.edited').replace('{n}', '5'));
    expect(print(formula!)).toMatch(/^SUBSTITUTE\(INDEX\(.*\),"\{n\}",TEXT\(5,"0"\)\)$/);
  });

  test('keeps a brace that nobody fills', () => {
    expect(filled('check.edited', {}).text).toBe(en('check.edited'));
  });
});
