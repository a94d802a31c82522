import { InputError } from '../error.js';
import type { Coded } from './codes.js';
import { measureGroups, type GroupFigures, type GroupMeasureOptions } from './group-measure.js';

/** One entry per row and column: `row · columns + column`. NaN is undefined. */
export interface Pivot {
  readonly rows: number;
  readonly columns: number;
  readonly cells: GroupFigures;
  /** All columns of a row together, one entry per row. */
  readonly byRow: GroupFigures;
  /** All rows of a column together, one entry per column. */
  readonly byColumn: GroupFigures;
  /** Everything together, one entry. */
  readonly all: GroupFigures;
}

/**
 * One measure for every pair of two groupings, such as stations by months, with totals.
 *
 * Shape    items: one column per item; rowGroups, columnGroups: one code per respondent
 * Unit     that of the measure
 * Missing  a pair without answers has NaN and n 0; respondents without a group (code −1) on either
 *          side are in no cell and no total
 * Notes    Totals are measured over the answers pooled, never means of cells.
 * Errors   length-mismatch · those of the measure
 *
 * @example
 * const stations = codesOf(['A', 'A', 'B']);
 * const months = codesOf(['2026-09', '2026-10', '2026-10']);
 * pivot([[8, 10, 6]], stations, months, { measure: 'mean' }).byColumn.value // => Float64Array [8, 8]
 */
export function pivot(
  items: readonly ArrayLike<number>[],
  rowGroups: Coded,
  columnGroups: Coded,
  options: GroupMeasureOptions = {},
): Pivot {
  const count = rowGroups.codes.length;
  if (columnGroups.codes.length !== count)
    throw new InputError('length-mismatch', {
      what: 'columnGroups',
      got: columnGroups.codes.length,
      expected: count,
    });
  const rows = rowGroups.levels.length;
  const columns = columnGroups.levels.length;
  const coded = (code: (row: number, column: number) => number): Int32Array =>
    rowGroups.codes.map((row, i) => {
      const column = columnGroups.codes[i]!;
      return row < 0 || column < 0 ? -1 : code(row, column);
    });
  const by = (codes: Int32Array, groups: number): GroupFigures =>
    measureGroups(items, codes, groups, options);
  return {
    rows,
    columns,
    cells: by(
      coded((row, column) => row * columns + column),
      rows * columns,
    ),
    byRow: by(
      coded((row) => row),
      rows,
    ),
    byColumn: by(
      coded((_, column) => column),
      columns,
    ),
    all: by(
      coded(() => 0),
      1,
    ),
  };
}
