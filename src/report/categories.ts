import { monthsHeld, type ComplaintRow, type MonthlyInput } from './input.js';

/** What complaints are sorted by. */
export const dimensions = ['content', 'defect', 'product', 'area', 'department'] as const;

export type Dimension = (typeof dimensions)[number];

/** Words people write for the rest; they are one category that stands last. */
const restWords = new Set(['其他', '其它', '其他问题', 'other', 'others']);

export const isRest = (category: string): boolean => restWords.has(category.trim().toLowerCase());

/** Whether two words are one category: cells that differ in capitals only are equal in a spreadsheet. */
export const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Categories of the complaints received in the months held: this month's as first seen, then others. */
export function categoriesOf(input: MonthlyInput): Record<Dimension, readonly string[]> {
  const now = input.months.length - 1;
  const held = input.complaints.filter((row) => row.month > now - monthsHeld);
  // By time and not by row: people may sort the complaints of a workbook.
  const ordered = [...held].sort(
    (a, b) => b.month - a.month || a.received - b.received || (a.id < b.id ? -1 : 1),
  );
  const of = (dimension: Dimension): string[] => {
    const words = ordered.map((row: ComplaintRow) => row[dimension]).filter((one) => one !== '');
    return words.filter((one, i) => words.findIndex((other) => sameWord(other, one)) === i);
  };
  return {
    content: of('content'),
    defect: of('defect'),
    product: of('product'),
    area: of('area'),
    department: of('department'),
  };
}
