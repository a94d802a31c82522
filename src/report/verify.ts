import { a1 } from './formula.js';
import { monthlyWorkbook } from './monthly.js';
import type { CellValue, WorkbookPlan } from './plan.js';
import { readBack } from './read-back/read-back.js';
import type { StoredSheet } from './read-back/stored.js';

/** A cell whose stored value is not what the workbook's own data give. */
export interface Mismatch {
  readonly sheet: string;
  readonly cell: string;
  readonly expected: CellValue;
  readonly found: CellValue;
}

export interface Verification {
  readonly cells: number;
  readonly formulas: number;
  readonly mismatches: readonly Mismatch[];
  readonly plan: WorkbookPlan;
}

/** Relative above 1, absolute below: what other programs keep of a number. */
const tolerance = 1e-9;

/**
 * Rebuilds the workbook from its own data and settings and compares every stored value. Evaluates no
 * formulas: what a cell shows is held against what the library computes for it.
 */
export function verifyWorkbook(sheets: readonly StoredSheet[]): Verification {
  const plan = monthlyWorkbook(readBack(sheets));
  const mismatches: Mismatch[] = [];
  let cells = 0;
  let formulas = 0;
  for (const sheet of plan.sheets) {
    const stored = sheets.find(({ name }) => name === sheet.name);
    for (const block of sheet.blocks) {
      block.cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (!cell) return;
          cells += 1;
          if (cell.formula) formulas += 1;
          const [row, column] = [block.row + r, block.column + c];
          const found = stored?.rows[row]?.[column]?.value ?? null;
          if (same(cell.value, found)) return;
          const place = { sheet: sheet.id, row, column, rows: 1, columns: 1 };
          mismatches.push({ sheet: sheet.name, cell: a1(place), expected: cell.value, found });
        }),
      );
    }
  }
  return { cells, formulas, mismatches, plan };
}

function same(expected: CellValue, found: CellValue): boolean {
  if (typeof expected === 'number' && typeof found === 'number') {
    return Math.abs(expected - found) <= tolerance * Math.max(1, Math.abs(expected));
  }
  return (expected ?? '') === (found ?? '');
}
