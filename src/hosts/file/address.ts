import { a1, quoteSheet } from '../../report/formula.js';
import type { Ref } from '../../report/formula.js';

/** A reference as formulas outside a cell spell it. */
export function fullAddress(ref: Ref, sheetName: (id: string) => string): string {
  return `${quoteSheet(sheetName(ref.sheet))}!${a1(ref, true)}`;
}
