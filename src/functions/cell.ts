/** What a spreadsheet hands over and takes back, without knowing which spreadsheet. */

export interface CellError {
  /** As it is shown: `#N/A`, `#VALUE!` … */
  readonly error: string;
}

/** null is a blank cell. */
export type Cell = number | string | boolean | null | CellError;

export type Grid = readonly (readonly Cell[])[];

export type Argument = Cell | Grid;

/** What comes back from a call. A grid never holds NaN, Infinity or null; a blank is ''. */
export type Answer =
  | { readonly value: number | string | boolean }
  | { readonly spill: readonly (readonly (number | string | boolean)[])[] }
  | { readonly error: string; readonly message?: string };

export const isGrid = (argument: Argument): argument is Grid => Array.isArray(argument);

export const isCellError = (cell: Cell): cell is CellError =>
  typeof cell === 'object' && cell !== null;

export const isBlank = (cell: Cell): boolean =>
  cell === null || (typeof cell === 'string' && cell.trim() === '');

/** An argument as a grid: a single value is a grid of one cell. */
export const gridOf = (argument: Argument): Grid => (isGrid(argument) ? argument : [[argument]]);

/** The first error in the arguments, row by row: an error cell is the answer to the whole call. */
export function firstError(args: readonly Argument[]): CellError | undefined {
  for (const argument of args)
    for (const row of gridOf(argument)) for (const cell of row) if (isCellError(cell)) return cell;
  return undefined;
}
