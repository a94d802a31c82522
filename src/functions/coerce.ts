/** Cells of a range as typed columns: the border at which text, blanks and zeros get their meaning. */
import { InputError } from '../core/error.js';
import {
  isMissingWord,
  isOptionWord,
  optionScore,
  parseNumber,
  type OptionScale,
} from '../tables/vocabulary.js';
import { isCellError, type Cell, type Grid } from './cell.js';

export interface NumberRules {
  /** One scale per column, or none. */
  readonly scales?: readonly OptionScale[] | undefined;
  /** TRUE is 1, FALSE 0. */
  readonly flags?: boolean;
}

export interface Columns {
  readonly columns: readonly Float64Array[];
  readonly rows: number;
  /** From the head row, where there is one. */
  readonly labels: readonly string[] | null;
  readonly headRows: 0 | 1;
}

/** Cells in one line, with where they stood. */
export interface List {
  readonly values: Float64Array;
  readonly headRows: 0 | 1;
}

/** Whether a cell is text that is no answer: neither number, missing word nor option. */
const isLabel = (cell: Cell): boolean =>
  typeof cell === 'string' && parseNumber(cell) === undefined && !isOptionWord(cell);

/** Whether the first row holds labels: wholly text that is no answer, with rows below it. */
export const hasHeadRow = (grid: Grid): boolean =>
  grid.length > 1 && grid[0]!.length > 0 && grid[0]!.every(isLabel);

/** A range as one typed column per column of cells; missing is NaN. */
export function readColumns(grid: Grid, argument: string, rules: NumberRules = {}): Columns {
  const headRows = hasHeadRow(grid) ? 1 : 0;
  const labels = headRows === 1 ? grid[0]!.map(String) : null;
  const rows = grid.length - headRows;
  const width = grid[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const scale = rules.scales?.[column];
    const low = scale ? Math.min(scale.min, scale.max) : -Number.MAX_VALUE;
    const high = scale ? Math.max(scale.min, scale.max) : Number.MAX_VALUE;
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const cell = grid[row + headRows]![column] ?? null;
      // Nearly all cells are numbers on their scale; only the others need a closer look.
      if (typeof cell === 'number' && cell >= low && cell <= high) values[row] = cell;
      else {
        const place = { argument, row: row + headRows + 1, column: column + 1 };
        values[row] = readNumber(cell, place, { scale, flags: rules.flags });
      }
    }
    return values;
  });
  return { columns, rows, labels, headRows };
}

/** A range of any shape as one list, row by row; missing is NaN. */
export function readList(grid: Grid, argument: string, scale?: OptionScale, flags = false): List {
  const width = grid[0]?.length ?? 0;
  const scales = scale && Array.from({ length: width }, () => scale);
  const { columns, rows, headRows } = readColumns(grid, argument, { scales, flags });
  const values = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < width; column++)
      values[row * width + column] = columns[column]![row]!;
  return { values, headRows };
}

/** The cells of one row or one column, without a label before them. */
export function readLine(grid: Grid, argument: string): Cell[] {
  const columns = grid[0]?.length ?? 0;
  if (grid.length > 1 && columns > 1)
    throw new InputError('not-a-line', { argument, rows: grid.length, columns });
  return grid.length > 1 ? grid.map((row) => row[0] ?? null) : [...(grid[0] ?? [])];
}

/** Numbers in one row or one column; a label before them is left out, a blank among them refused. */
export function readNumberLine(grid: Grid, argument: string): number[] {
  const cells = readLine(grid, argument);
  const start = cells.length > 1 && isLabel(cells[0]!) ? 1 : 0;
  const vertical = grid.length > 1;
  return cells.slice(start).map((cell, i) => {
    const row = vertical ? i + start + 1 : 1;
    const place = { argument, row, column: vertical ? 1 : i + start + 1 };
    const value = readNumber(cell, place, { flags: true });
    if (Number.isNaN(value)) throw new InputError('cell-blank', place);
    return value;
  });
}

interface Place {
  readonly argument: string;
  readonly row: number;
  readonly column: number;
}

interface CellRules {
  readonly scale?: OptionScale | undefined;
  readonly flags?: boolean | undefined;
}

/** The number of a cell; NaN where there is no answer. */
export function readNumber(cell: Cell, place: Place, { scale, flags }: CellRules = {}): number {
  const value = numberOf(cell, scale, flags ?? false);
  if (value === undefined)
    throw new InputError('cell-not-number', { ...place, value: shown(cell) });
  return scale === undefined || Number.isNaN(value) ? value : onScale(value, scale, place);
}

function numberOf(cell: Cell, scale: OptionScale | undefined, flags: boolean): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (cell === null) return Number.NaN;
  if (typeof cell === 'boolean') {
    if (flags) return cell ? 1 : 0;
    return scale && optionScore(cell ? 'yes' : 'no', scale);
  }
  if (isCellError(cell)) return undefined;
  const value = parseNumber(cell);
  if (value !== undefined) return value ?? Number.NaN;
  return scale && optionScore(cell, scale);
}

/** 0 below a scale is a blank that some spreadsheets hand over as 0. */
function onScale(value: number, scale: OptionScale, place: Place): number {
  const min = Math.min(scale.min, scale.max);
  const max = Math.max(scale.min, scale.max);
  if (value === 0 && min > 0) return Number.NaN;
  if (value < min || value > max)
    throw new InputError('cell-off-scale', { ...place, value, min, max });
  return value;
}

/** A cell as a category: text as it is written, '' where there is none. */
export function readText(cell: Cell): string {
  if (cell === null || isCellError(cell)) return '';
  if (typeof cell !== 'string') return typeof cell === 'boolean' ? shown(cell) : String(cell);
  const text = cell.trim();
  return isMissingWord(text) ? '' : text;
}

/** Cells as categories; each text is looked at once. */
export function readTexts(cells: readonly Cell[]): string[] {
  const known = new Map<Cell, string>();
  return cells.map((cell) => {
    let text = known.get(cell);
    if (text === undefined) {
      text = readText(cell);
      known.set(cell, text);
    }
    return text;
  });
}

/** A cell as a message shows it. */
export function shown(cell: Cell): string {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}
