import type { Ref } from '../../report/formula.js';
import { a1 } from '../../report/formula.js';
import type { Cell, CellValue, Sheet } from '../../report/plan.js';

/** The cells of a sheet by place; holes where nothing stands. */
export type Grid = readonly (readonly (Cell | undefined)[] | undefined)[];

/** Lays the blocks of a sheet on one grid. Two blocks may not hold the same cell. */
export function grid(sheet: Sheet): Grid {
  const rows: (Cell | undefined)[][] = [];
  for (const block of sheet.blocks) {
    block.cells.forEach((cells, down) => {
      const row = (rows[block.row + down] ??= []);
      cells.forEach((cell, across) => {
        if (cell === null) return;
        const column = block.column + across;
        if (row[column] !== undefined) {
          throw new Error(`${place(sheet, block.row + down, column)} belongs to two blocks.`);
        }
        row[column] = cell;
      });
    });
  }
  return rows;
}

/** The values under a reference, row by row. */
export function valuesUnder(cells: Grid, ref: Ref): CellValue[] {
  const values: CellValue[] = [];
  for (let row = ref.row; row < ref.row + ref.rows; row++) {
    for (let column = ref.column; column < ref.column + ref.columns; column++) {
      values.push(cells[row]?.[column]?.value ?? null);
    }
  }
  return values;
}

/** Names a cell in a message. */
export function place(sheet: Sheet, row: number, column: number): string {
  return `Sheet "${sheet.name}", cell ${a1({ sheet: sheet.id, row, column, rows: 1, columns: 1 })}`;
}
