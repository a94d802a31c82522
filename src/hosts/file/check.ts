import { a1 } from '../../report/formula.js';
import type { Merge, Sheet, WorkbookPlan } from '../../report/plan.js';

const highestRow = 409;
const widestColumn = 255;

/** Refuses what programs would repair or reject when they open the file. */
export function checkPlan(plan: WorkbookPlan): void {
  checkNames([
    ...plan.names.map(({ name }) => name),
    ...plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)),
  ]);
  for (const sheet of plan.sheets) {
    checkMerges(sheet);
    checkSizes(sheet);
  }
}

/** Names of cells and tables share one space, in which letters have no case. */
function checkNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const wellFormed = /^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u.test(name);
    const likeACell = /^[a-z]{1,3}\d+$|^r\d*(c\d*)?$|^c\d*$/i.test(name);
    if (!wellFormed || likeACell) throw new Error(`"${name}" cannot be a name.`);
    if (seen.has(name.toLowerCase())) throw new Error(`The name "${name}" is given twice.`);
    seen.add(name.toLowerCase());
  }
}

function checkMerges(sheet: Sheet): void {
  sheet.merges.forEach((merge, i) => {
    const where = `Sheet "${sheet.name}", merge ${a1({ sheet: sheet.id, ...merge })}`;
    if (merge.rows * merge.columns < 2) throw new Error(`${where} is of less than two cells.`);
    const other = sheet.merges.slice(0, i).find((one) => overlap(one, merge));
    if (other === undefined) return;
    throw new Error(`${where} overlaps ${a1({ sheet: sheet.id, ...other })}.`);
  });
}

function overlap(a: Merge, b: Merge): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function checkSizes(sheet: Sheet): void {
  const high = Object.values(sheet.heights).find((height) => !(height > 0 && height <= highestRow));
  if (high !== undefined) throw new Error(`Sheet "${sheet.name}" has a row ${high} points high.`);
  const wide = sheet.widths.find((width) => !(width > 0 && width <= widestColumn));
  if (wide !== undefined) throw new Error(`Sheet "${sheet.name}" has a column ${wide} wide.`);
}
