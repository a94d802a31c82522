import { csi } from '../../core/index-score/csi.js';
import type { FiledAnswer } from './answers.js';
import type { SampleFile } from './file.js';
import { csvFile } from './file.js';
import { items, itemScales, itemWeights } from './item.js';
import { months } from './period.js';

/**
 * The network's index as headquarters publishes it, by month and with two decimals: answers pooled,
 * ratio method, item means weighted.
 */
export function publishedIndex(answers: readonly FiledAnswer[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    months.map((month) => {
      const own = answers.filter((answer) => answer.month === month);
      const columns = items.map((_, i) => Float64Array.from(own, ({ scores }) => scores[i]!));
      const { value } = csi(columns, { weights: itemWeights, scales: itemScales, method: 'ratio' });
      return [month, Math.round(value * 100) / 100];
    }),
  );
}

export function publishedFile(published: Readonly<Record<string, number>>): SampleFile {
  return csvFile('公布指数.csv', ['月份', '公布指数'], Object.entries(published));
}
