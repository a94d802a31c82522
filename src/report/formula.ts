/**
 * Formulas as data: text with references that know their sheet and place, so that every host prints
 * them its own way and nothing is glued together by hand.
 */

/** A rectangle of cells. Rows and columns count from 0. */
export interface Ref {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** In the condition of a format: what moves along with the formatted cell. Fixed if absent. */
  readonly moves?: 'row' | 'column' | 'both';
}

/** A defined name of the workbook. */
export interface NameRef {
  readonly name: string;
}

export interface Formula {
  readonly parts: readonly (string | Ref | NameRef)[];
}

/** The only functions a report cell may use: all of Excel 2007 and of every program that reads its files. */
export const allowedFunctions: ReadonlySet<string> = new Set(
  (
    'ABS AND AVERAGE AVERAGEIFS BETADIST BETAINV CHAR COLUMN COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE HYPERLINK IF ' +
    'IFERROR INDEX INT ISBLANK ISNUMBER LARGE LEFT LEN LOOKUP MATCH MAX MEDIAN MID MIN MOD N NORMSDIST ' +
    'NORMSINV NOT OR PERCENTILE RANK REPT RIGHT ROUND ROUNDUP ROW ROWS SIGN SMALL SQRT STDEV ' +
    'SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT SUMSQ TDIST TEXT TINV TRIM TRUE FALSE'
  ).split(' '),
);

type Part = Ref | NameRef | Formula | number | string;

/** Builds a formula: f`SUM(${range})/${count}`. Strings become quoted text, numbers keep all digits. */
export function f(text: TemplateStringsArray, ...parts: readonly Part[]): Formula {
  const out: (string | Ref | NameRef)[] = [];
  const push = (part: string | Ref | NameRef): void => {
    const last = out.length - 1;
    if (typeof part === 'string' && typeof out[last] === 'string') out[last] += part;
    else out.push(part);
  };
  text.forEach((piece, i) => {
    push(piece);
    const part = parts[i];
    if (part === undefined) return;
    if (typeof part === 'string') push(`"${part.replaceAll('"', '""')}"`);
    else if (typeof part === 'number') push(numberText(part));
    else if ('parts' in part) part.parts.forEach(push);
    else push(part);
  });
  return { parts: out };
}

/** Joins formulas with an operator or a comma: join(terms, '+'). */
export function join(formulas: readonly (Formula | Ref)[], between: string): Formula {
  const parts = formulas.flatMap((one, i) => {
    const own = 'parts' in one ? one.parts : [one];
    return i === 0 ? own : [between, ...own];
  });
  return { parts };
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A formula cannot hold ${value}.`);
  return value < 0 ? `(${value})` : String(value);
}

/** `A1` for one cell, `A1:C9` for more; `fixed` puts $ before what does not move. */
export function a1(ref: Ref, fixed = false): string {
  const columnSign = fixed && ref.moves !== 'column' && ref.moves !== 'both' ? '$' : '';
  const rowSign = fixed && ref.moves !== 'row' && ref.moves !== 'both' ? '$' : '';
  const cell = (row: number, column: number): string =>
    `${columnSign}${columnLetters(column)}${rowSign}${row + 1}`;
  const start = cell(ref.row, ref.column);
  if (ref.rows === 1 && ref.columns === 1) return start;
  return `${start}:${cell(ref.row + ref.rows - 1, ref.column + ref.columns - 1)}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A sheet's name as a formula needs it: always quoted, so that no name can be taken for a cell. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * The formula's text without a leading `=`, for a cell of `home`. References to other sheets carry
 * their sheet's printed name.
 */
export function printFormula(
  formula: Formula,
  home: string,
  sheetName: (id: string) => string,
): string {
  const text = formula.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('name' in part) return part.name;
      const place = a1(part, true);
      return part.sheet === home ? place : `${quoteSheet(sheetName(part.sheet))}!${place}`;
    })
    .join('');
  if (text.length > 8192) throw new Error(`A formula of ${text.length} characters is too long.`);
  return text;
}

/** Names of functions in a formula that are not on the list of allowed ones. */
export function forbiddenFunctions(formula: Formula): string[] {
  const text = formula.parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  return [...bare.matchAll(/([A-Z][A-Z0-9._]*)\(/g)]
    .map((match) => match[1]!)
    .filter((name) => !allowedFunctions.has(name));
}
