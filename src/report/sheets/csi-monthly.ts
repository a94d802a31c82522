import type { Book } from '../book.js';
import { f } from '../formula.js';
import { live, type Page } from '../page.js';
import { csiCharts } from './csi-charts.js';
import { putFactors } from './csi-factors.js';
import { putHeadline, putResponse } from './csi-headline.js';
import { putItems } from './csi-items.js';
import { left, rows, width } from './csi-layout.js';
import { putTrend } from './csi-trend.js';
import { csiMessage } from './messages.js';
import { reportPage } from './report-page.js';

/** The monthly satisfaction report: index and change, trend, factors, bridge, items. */
export function csiMonthlySheet(book: Book): Page {
  const widths = [1.5, 27, ...Array.from({ length: 14 }, () => 10)];
  const page = reportPage(book, {
    id: 'csiMonthly',
    widths,
    orientation: 'portrait',
    subtitle: 'subtitle.csiMonthly',
  });
  page.height(2, 34);
  const message = csiMessage(book);
  page.span(
    'message',
    2,
    left,
    width,
    live(f`${message.formula}`, message.text, { role: 'message' }),
  );
  putHeadline(book, page);
  putResponse(book, page);
  putTrend(book, page);
  const factorRow = rows.trendChart + 13;
  putFactors(book, page, factorRow);
  const chartRow = factorRow + book.input.factors.length + 6;
  csiCharts(book, page, { trend: rows.trendChart, lower: chartRow, trendTable: rows.trend + 1 });
  putItems(book, page, chartRow + 15);
  return page;
}
