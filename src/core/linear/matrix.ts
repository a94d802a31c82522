import { InputError } from '../error.js';

/** A matrix is the list of its rows: element (i, j) is matrix[i][j], both counted from 0. */
export type Matrix = readonly Float64Array[];

/**
 * A matrix of its own from rows of any kind.
 *
 * Shape    rows: equally long
 * Errors   length-mismatch · not-finite
 *
 * @example
 * matrixOf([[2, 1], [1, 3]])[1][0] // => 1
 */
export function matrixOf(rows: readonly ArrayLike<number>[]): Float64Array[] {
  const expected = rows[0]?.length ?? 0;
  return rows.map((cells, i) => {
    checkLength('row', cells.length, expected);
    const row = Float64Array.from(cells);
    const bad = row.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0)
      throw new InputError('not-finite', { what: 'matrix', row: i + 1, column: bad + 1 });
    return row;
  });
}

/** A finite square matrix as a copy that may be written to. */
export function squareCopy(matrix: Matrix): Float64Array[] {
  checkLength('row', matrix[0]?.length ?? 0, matrix.length);
  return matrixOf(matrix);
}

export function checkLength(what: string, got: number, expected: number): void {
  if (got !== expected) throw new InputError('length-mismatch', { what, got, expected });
}
