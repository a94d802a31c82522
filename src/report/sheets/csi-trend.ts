import type { Book } from '../book.js';
import { measureFigure } from '../changes.js';
import { figureCell, type Figure } from '../figure.js';
import { f } from '../formula.js';
import { live, type Page } from '../page.js';
import type { Style } from '../style.js';
import type { TextKey } from '../texts.js';
import { index, left, rows, width } from './csi-layout.js';
import { section } from './report-page.js';
import { targetFigure } from './target.js';

/** Thirteen months of index, limits, target and answers. */
export function putTrend(book: Book, page: Page): void {
  section(book, page, rows.trend, left, width, 'csi.trend');
  const { months } = book.input;
  const line = (
    offset: number,
    label: TextKey,
    style: Style,
    of: (month: number) => Figure,
  ): void => {
    page.put('trend', rows.trend + 1 + offset, left, book.texts.cell(label, { role: 'rowHead' }));
    months.forEach((_, month) => {
      const one = of(month);
      // A formula that gives "" would be drawn as 0; a month without a figure stays empty.
      if (Number.isNaN(one.value)) return;
      page.put('trend', rows.trend + 1 + offset, left + 1 + month, figureCell(one, style));
    });
  };
  page.put('trend', rows.trend + 1, left, { value: null, style: { role: 'head' } });
  months.forEach((month, i) => {
    const cell = book.tables.months.cell('month', i);
    page.put(
      'trend',
      rows.trend + 1,
      left + 1 + i,
      live(f`MID(${cell},3,5)`, month.slice(2), { role: 'head' }),
    );
  });
  const of = (id: string, pick: Parameters<typeof measureFigure>[4]) => (month: number) =>
    measureFigure(book, id, 0, month, pick);
  line(
    1,
    'csi.index',
    index,
    of('index', (m) => m.index),
  );
  line(
    2,
    'csi.low',
    { role: 'index', emphasis: 'muted' },
    of('low', (m) => m.low),
  );
  line(
    3,
    'csi.high',
    { role: 'index', emphasis: 'muted' },
    of('high', (m) => m.high),
  );
  line(4, 'csi.target', { role: 'index', emphasis: 'muted' }, (month) =>
    targetFigure(book, 'csi', month),
  );
  line(
    5,
    'csi.answers',
    { role: 'count', emphasis: 'muted' },
    of('answering', (m) => m.answering),
  );
}
