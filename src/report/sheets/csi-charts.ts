import { scopeMeasure, type Book } from '../book.js';
import type { Ref } from '../formula.js';
import { indexBounds } from '../measures.js';
import type { Page } from '../page.js';
import type { Axis, Series, SeriesLook } from '../plan.js';
import type { TextKey } from '../texts.js';
import { bridgeSteps } from './workings.js';

interface Places {
  readonly trend: number;
  readonly lower: number;
  /** The row of months of the trend's table; its lines stand below. */
  readonly trendTable: number;
}

/** Trend with limits, radar of the factors, and the bridge from last month. */
export function csiCharts(book: Book, page: Page, places: Places): void {
  trendChart(book, page, places);
  radarChart(book, page, places.lower);
  bridgeChart(book, page, places.lower);
}

/** Chart titles stand in cells under the charts, so that they follow the language. */
function title(book: Book, page: Page, row: number, column: number, key: TextKey): Ref {
  return page.put('chart titles', row, column, book.texts.cell(key, { role: 'note' }));
}

function trendChart(book: Book, page: Page, { trend, trendTable }: Places): void {
  const months = book.input.months.length;
  const line = (offset: number): Ref => page.at(trendTable + offset, 2, 1, months);
  const series = (offset: number, look: SeriesLook): Series => ({
    name: page.at(trendTable + offset, 1),
    categories: line(0),
    values: line(offset),
    look,
  });
  page.chart({
    id: 'csi-trend',
    kind: 'line',
    title: title(book, page, trend, 1, 'chart.trend'),
    place: { row: trend, column: 1, rows: 12, columns: 15 },
    series: [series(1, 'actual'), series(2, 'limit'), series(3, 'limit'), series(4, 'target')],
    axis: trendAxis(book),
    description: book.texts.say('chart.trend'),
  });
}

/** Room around what the lines show, on whole fives. */
function trendAxis(book: Book): Axis {
  const shown = book.measures[0]!.flatMap((m) => [m.low, m.high, m.index]);
  const targets = book.input.targets.filter((one) => one.measure === 'csi').map((one) => one.value);
  return axisAround(book, [...shown, ...targets]);
}

function axisAround(book: Book, values: readonly number[]): Axis {
  const known = values.filter((value) => !Number.isNaN(value));
  const { low, high } = indexBounds(book.input);
  if (known.length === 0) return { min: low, max: high, format: '0' };
  return {
    min: Math.max(Math.min(low, 0), Math.floor(Math.min(...known) / 5) * 5),
    max: Math.min(high, Math.ceil(Math.max(...known) / 5) * 5),
    format: '0',
  };
}

function radarChart(book: Book, page: Page, row: number): void {
  const { measures, factors } = book.tables;
  const count = book.input.factors.length;
  const heading = title(book, page, row, 1, 'chart.radar');
  // A month with a factor unanswered is left out: its text would be drawn as 0.
  const line = (month: number, look: SeriesLook): Series[] =>
    scopeMeasure(book, month).factor.some(Number.isNaN)
      ? []
      : [
          {
            name: book.tables.months.cell('month', month),
            categories: factors.range('label'),
            values: measures.across('factor1', `factor${count}`, book.measureRow(0, month)),
            look,
          },
        ];
  const shown = [book.now, book.before].flatMap((month) => scopeMeasure(book, month).factor);
  const series = [line(book.now, 'actual'), line(book.before, 'previous')].flat();
  if (series.length === 0) return;
  page.chart({
    id: 'csi-radar',
    kind: 'radar',
    title: heading,
    place: { row, column: 1, rows: 14, columns: 6 },
    series,
    axis: axisAround(book, shown),
    description: book.texts.say('chart.radar'),
  });
}

function bridgeChart(book: Book, page: Page, row: number): void {
  const { bridge } = book.tables;
  const heading = title(book, page, row, 7, 'chart.bridge');
  const series = (id: string, look: SeriesLook): Series => ({
    name: { ...bridge.cell(id, 0), row: bridge.row },
    categories: bridge.range('label'),
    values: bridge.range(id),
    look,
  });
  const levels = bridgeSteps(book).reduce<number[]>((all, step) => {
    all.push(step.kind === 'total' ? step.value.value : (all.at(-1) ?? 0) + step.value.value);
    return all;
  }, []);
  const known = levels.filter((level) => !Number.isNaN(level));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const room = Math.max(1, (high - low) * 0.5);
  page.chart({
    id: 'csi-bridge',
    kind: 'stacked',
    title: heading,
    place: { row, column: 7, rows: 14, columns: 9 },
    series: [
      series('foot', 'hidden'),
      series('total', 'actual'),
      series('better', 'good'),
      series('worse', 'bad'),
    ],
    axis:
      known.length === 0
        ? { format: '0' }
        : { min: Math.floor(low - room), max: Math.ceil(high + room / 2), format: '0.0' },
    description: book.texts.say('chart.bridge'),
  });
}
