import { a1 } from './formula.js';
import { monthlyWorkbook } from './monthly.js';
import type { CellValue, WorkbookPlan } from './plan.js';
import { readBack } from './read-back/read-back.js';
import type { StoredSheet } from './read-back/stored.js';
import { dictionaries, type TextKey } from './texts.js';

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
  /** Columns of data that differ from their fingerprint: changed since the workbook was built. */
  readonly edited: number;
  readonly plan: WorkbookPlan;
}

/** Relative above 1, absolute below: what other programs keep of a number. */
const tolerance = 1e-9;

/** What shows the state as built, not the data as they are now: the checks, and whom to call. */
const asBuilt = (sheet: string, block: string): boolean =>
  sheet === 'check' || sheet === 'figures' || block === 'calls';

/**
 * Rebuilds the workbook from its own data and settings and compares every stored value. Evaluates no
 * formulas: what a cell shows is held against what the library computes for it. Where the data were
 * changed since, what shows the state as built is left out. Where the language cell was changed, plain
 * words keep the language of the build, and formulas are compared.
 */
export function verifyWorkbook(sheets: readonly StoredSheet[]): Verification {
  const plan = monthlyWorkbook(readBack(sheets));
  const found: (Mismatch & { readonly asBuilt: boolean })[] = [];
  let cells = 0;
  let formulas = 0;
  let edited = 0;
  for (const sheet of plan.sheets) {
    const stored = storedSheet(sheets, sheet.id);
    const translated = stored !== undefined && stored.name !== sheet.name;
    for (const block of sheet.blocks) {
      block.cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (!cell) return;
          if (translated && !cell.formula && typeof cell.value === 'string') return;
          cells += 1;
          if (cell.formula) formulas += 1;
          const [row, column] = [block.row + r, block.column + c];
          const value = stored?.rows[row]?.[column]?.value ?? null;
          if (same(cell.value, value)) return;
          if (sheet.id === 'check' && block.id === 'data' && !cell.formula) edited += 1;
          const place = { sheet: sheet.id, row, column, rows: 1, columns: 1 };
          found.push({
            sheet: stored?.name ?? sheet.name,
            cell: a1(place),
            expected: cell.value,
            found: value,
            asBuilt: asBuilt(sheet.id, block.id),
          });
        }),
      );
    }
  }
  const mismatches = found
    .filter((one) => edited === 0 || !one.asBuilt)
    .map(({ sheet, cell, expected, found: value }) => ({ sheet, cell, expected, found: value }));
  return { cells, formulas, mismatches, edited, plan };
}

/** A sheet by what it is, whichever language it was named in. */
function storedSheet(sheets: readonly StoredSheet[], id: string): StoredSheet | undefined {
  const names = Object.values(dictionaries).map((texts) => texts[`sheet.${id}` as TextKey]);
  return sheets.find(({ name }) => names.includes(name));
}

function same(expected: CellValue, found: CellValue): boolean {
  if (typeof expected === 'number' && typeof found === 'number') {
    return Math.abs(expected - found) <= tolerance * Math.max(1, Math.abs(expected));
  }
  return (expected ?? '') === (found ?? '');
}
