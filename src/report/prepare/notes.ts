import { problem as en } from '../../text/en/problem.js';
import { fill, type Language } from '../../text/language.js';
import { problem as zh } from '../../text/zh/problem.js';
import { contracts } from '../../tables/contract/all.js';
import type { Problem, TableId } from '../../tables/table.js';
import type { DataNote } from '../input.js';
import { textsIn } from '../texts.js';

/** The cleaning list in words. */
export function notesOf(problems: readonly Problem[], language: Language): DataNote[] {
  const { say } = textsIn(language);
  return problems.map((one) => ({
    table: tableName(one.table, language),
    file: one.sheet ? `${one.file} › ${one.sheet}` : one.file,
    row: one.row,
    column: one.column,
    value: one.value,
    what: problemText(one, language),
    done: say(`done.${one.done}`),
    outcome: one.done,
  }));
}

/** What is wrong, with file, row, column and value. */
export function problemText(one: Problem, language: Language): string {
  const messages: Readonly<Record<string, string>> = language === 'zh-CN' ? zh : en;
  const { file, sheet, row, column, value } = one;
  const facts = { file, sheet, row, column, value, table: tableName(one.table, language) };
  // A text file has no sheet: its place in the message closes up.
  return fill(messages[one.code] ?? one.code, { ...facts, ...one.facts })
    .replace(/ {2,}/g, ' ')
    .replace(/ +(?=[,:])/g, '');
}

export function tableName(table: TableId | null, language: Language): string {
  const contract = contracts.find((one) => one.id === table);
  if (!contract) return '';
  return (language === 'zh-CN' ? contract.zh : contract.en)[0]!;
}
