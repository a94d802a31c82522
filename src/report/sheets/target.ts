import type { Book } from '../book.js';
import { f } from '../formula.js';
import { figure, type Figure } from '../figure.js';

/** The column of targets on the sheet of lists; conditions of formats reach it by this name. */
export const targetsName = 'Targets';

/** Row of a measure's target in a month; −1 where there is none. */
export function targetRow(book: Book, measure: string, month: number): number {
  return book.input.targets.findIndex((one) => one.measure === measure && one.month === month);
}

/** The target of a measure in a month; undefined where there is none. */
export function targetFigure(book: Book, measure: string, month: number): Figure {
  const row = targetRow(book, measure, month);
  if (row < 0) return figure(f`""`, null);
  return figure(book.tables.targets.cell('target', row), book.input.targets[row]!.value);
}
