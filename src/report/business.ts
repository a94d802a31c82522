import { sum } from '../core/number/sum.js';
import type { Book } from './book.js';
import type { BusinessRow } from './input.js';

/** Counts and sums per outlet and month, in the order of their columns. */
export const businessMeasures = [
  'issued',
  'returned',
  'visits',
  'output',
  'comebacks',
  'complaints',
  'closed',
  'lossBase',
  'lossLost',
] as const;

export type BusinessMeasure = (typeof businessMeasures)[number];

/** The scope's figure of a month; NaN where no table has it. */
export function businessFigure(book: Book, measure: BusinessMeasure, month: number): number {
  const { input } = book;
  if (measure === 'lossBase' || measure === 'lossLost') {
    const loss = input.scopeLoss.find((one) => one.month === month);
    return loss ? (measure === 'lossBase' ? loss.base : loss.lost) : Number.NaN;
  }
  const parts = input.business
    .filter((one: BusinessRow) => one.month === month && !Number.isNaN(one[measure]))
    .map((one) => one[measure]);
  return parts.length === 0 ? Number.NaN : sum(parts);
}
