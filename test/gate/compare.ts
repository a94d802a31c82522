import { grid, place } from '../../src/hosts/file/grid.js';
import type { FileSheet } from '../../src/hosts/file/read.js';
import type { CellValue, WorkbookPlan } from '../../src/report/plan.js';

export interface Difference {
  readonly where: string;
  readonly expected: CellValue;
  readonly got: CellValue;
}

export interface Comparison {
  /** How many formula cells were looked at. */
  readonly formulas: number;
  readonly differences: readonly Difference[];
}

/** Absolute up to 1, relative above: |got − expected| ≤ 1e-9 · max(1, |expected|). */
export const tolerance = 1e-9;

/** Holds every formula cell of a plan against what another program calculated for it. */
export function compare(plan: WorkbookPlan, calculated: readonly FileSheet[]): Comparison {
  const differences: Difference[] = [];
  let formulas = 0;
  for (const sheet of plan.sheets) {
    const rows = calculated.find(({ name }) => name === sheet.name)?.rows ?? [];
    grid(sheet).forEach((cells, r) =>
      cells?.forEach((cell, column) => {
        if (cell?.formula === undefined) return;
        formulas += 1;
        const got = rows[r]?.[column]?.value ?? null;
        if (same(cell.value, got)) return;
        differences.push({ where: place(sheet, r, column), expected: cell.value, got });
      }),
    );
  }
  return { formulas, differences };
}

/** A blank and an empty text are the same: a formula cannot leave its cell blank. */
function same(expected: CellValue, got: CellValue): boolean {
  if (typeof expected === 'number' && typeof got === 'number') {
    return Math.abs(got - expected) <= tolerance * Math.max(1, Math.abs(expected));
  }
  return (expected ?? '') === (got ?? '');
}
