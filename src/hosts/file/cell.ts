import { forbiddenFunctions, printFormula } from '../../report/formula.js';
import type { Formula } from '../../report/formula.js';
import type { Cell, CellValue } from '../../report/plan.js';

const longestText = 32767;

/** What programs take for an error when they meet it as the value of a formula. */
const errorText = /^#(VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/** Excel may show a longer text as a row of # if its cell has the text format. */
const longestInTextFormat = 255;

/** A text that a spreadsheet would take for a formula if somebody typed it. */
export function looksLikeFormula(value: CellValue): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value) && value.length <= longestInTextFormat;
}

/** A text that the writer would store as an error unless told otherwise. */
export function looksLikeError(value: CellValue): boolean {
  return typeof value === 'string' && errorText.test(value);
}

/** Refuses what no cell may hold. */
export function checkCell(cell: Cell, where: () => string): void {
  const { value, formula } = cell;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error(`${where()} holds ${value}; a cell holds finite numbers only.`);
  }
  if (typeof value === 'string' && value.length > longestText) {
    throw new Error(`${where()} holds ${value.length} characters; a cell holds ${longestText}.`);
  }
  if (formula !== undefined && looksLikeError(value)) {
    throw new Error(`${where()} expects the error ${String(value)} from its formula.`);
  }
}

/** The formula's text for a cell of `home`, refused if a program could not read it. */
export function formulaText(
  formula: Formula,
  home: string,
  sheetName: (id: string) => string,
  where: string,
): string {
  const forbidden = forbiddenFunctions(formula);
  if (forbidden.length > 0) throw new Error(`${where} uses ${forbidden.join(', ')}.`);
  const text = printFormula(formula, home, sheetName);
  if (text === '') throw new Error(`${where} has an empty formula.`);
  if (text.startsWith('=')) throw new Error(`${where} has a formula that begins with "=".`);
  return text;
}

/**
 * Text as the file stores it. Spreadsheets read `_x000D_` as one character, so a text that really
 * contains such letters has its underscore written out; so are two characters XML does not know.
 */
export function storedText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\uFFFE', '_xFFFE_')
    .replaceAll('\uFFFF', '_xFFFF_');
}
