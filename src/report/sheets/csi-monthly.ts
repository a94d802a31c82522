import { scopeMeasure, type Book } from '../book.js';
import { businessCell, comparison, measureFigure } from '../changes.js';
import { f, join, type Formula, type Ref } from '../formula.js';
import { figure, figureCell, ratio, type Figure } from '../figure.js';
import { live, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import type { Role, Style } from '../style.js';
import type { TextKey } from '../texts.js';
import { csiCharts } from './csi-charts.js';
import { factorLabel } from './labels.js';
import { effectCell } from './mix.js';
import { heads, reportPage, section } from './report-page.js';
import { targetFigure } from './target.js';
import { colourVerdict, verdictPart } from './verdict.js';
import { bridgeSteps, itemOrder } from './workings.js';
import { sum } from '../../core/number/sum.js';
import { csiMessage } from './messages.js';

/** First column of the tables, and how many columns the page has from there. */
const left = 1;
const width = 15;

/** Rows of the page's blocks. */
const rows = { headline: 4, response: 10, trend: 13, trendChart: 20 };

/** The monthly satisfaction report: index and change, trend, factors, bridge, items. */
export function csiMonthlySheet(book: Book): Page {
  const widths = [1.5, 27, ...Array.from({ length: 14 }, () => 8)];
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

const index: Style = { role: 'index' };

function putHeadline(book: Book, page: Page): void {
  section(book, page, rows.headline, left, width, 'csi.headline');
  heads(book, page, 'headline', rows.headline + 1, left, [
    null,
    'csi.answers',
    'csi.index',
    'csi.low',
    'csi.high',
    'csi.target',
    'csi.toTarget',
    'csi.before',
    'csi.change',
    'csi.changeLow',
    'csi.changeHigh',
    'csi.verdict',
    null,
    null,
    null,
  ]);
  const month = (id: string, pick: Parameters<typeof measureFigure>[4]): Figure =>
    measureFigure(book, id, 0, book.now, pick);
  const target = targetFigure(book, 'csi', book.now);
  const value = month('index', (m) => m.index);
  const toTarget = figure(
    f`IF(OR(${value.formula}="",${target.formula}=""),"",${value.formula}-${target.formula})`,
    value.value - target.value,
  );
  const line = (row: number, label: TextKey, id: string, cells: readonly (Cell | null)[]): void => {
    const { one, at } = comparison(book, id);
    const changeCells = [
      figureCell(figure(at('before'), one.before.value.value), index),
      figureCell(figure(at('change'), one.change?.change ?? null), { role: 'change' }),
      figureCell(figure(at('low'), one.change?.low ?? null), { role: 'change' }),
      figureCell(figure(at('high'), one.change?.high ?? null), { role: 'change' }),
    ];
    page.rows('headline', row, left, [
      [book.texts.cell(label, { role: 'rowHead' }), ...cells, ...changeCells],
    ]);
    const verdict = verdictPart(book, id);
    page.span(
      'headline',
      row,
      left + 11,
      4,
      live(f`${verdict.formula}`, verdict.text, { role: 'text' }),
    );
    colourVerdict(book, page, page.at(row, left + 11), id);
  };
  line(rows.headline + 2, 'csi.thisMonth', 'csi', [
    figureCell(
      month('answering', (m) => m.answering),
      { role: 'count' },
    ),
    figureCell(value, { role: 'index', emphasis: 'total' }),
    figureCell(
      month('low', (m) => m.low),
      index,
    ),
    figureCell(
      month('high', (m) => m.high),
      index,
    ),
    figureCell(target, index),
    figureCell(toTarget, { role: 'change' }),
  ]);
  const rolling = comparison(book, 'csiRolling');
  line(rows.headline + 3, 'csi.rolling', 'csiRolling', [
    figureCell(figure(rolling.at('nAfter'), rolling.one.after.n.value), { role: 'count' }),
    figureCell(figure(rolling.at('after'), rolling.one.after.value.value), index),
    null,
    null,
    null,
    null,
  ]);
  const blank = [null, null, null, null, null, null];
  line(rows.headline + 4, 'csi.yearBefore', 'csiYear', blank);
}

function putResponse(book: Book, page: Page): void {
  const row = rows.response;
  const issued = businessCell(book, 'issued', book.now);
  const returned = businessCell(book, 'returned', book.now);
  const { published, months } = book.input;
  const figures: [TextKey, Figure, Role][] = [
    ['csi.issued', issued, 'count'],
    ['csi.returned', returned, 'count'],
    ['csi.responseRate', ratio(returned, issued), 'share'],
  ];
  const known = published.findIndex((one) => one.month === months.length - 1);
  if (known >= 0) {
    const cell = book.tables.targets.cell('target', book.input.targets.length + known);
    const value = measureFigure(book, 'index', 0, book.now, (m) => m.index);
    figures.push(
      ['csi.published', figure(cell, published[known]!.value), 'indexFine'],
      ['csi.ours', value, 'indexFine'],
      [
        'csi.publishedGap',
        figure(f`ROUND(${value.formula},2)-${cell}`, round2(value.value) - published[known]!.value),
        'indexFine',
      ],
    );
  }
  figures.forEach(([key, one, role], i) => {
    page.span('response', row, left + 2 * i + 1, 2, book.texts.cell(key, { role: 'head' }));
    page.span('response', row + 1, left + 2 * i + 1, 2, figureCell(one, { role, align: 'center' }));
  });
  page.put('response', row + 1, left, book.texts.cell('csi.response', { role: 'rowHead' }));
}

const round2 = (value: number): number => Number(value.toFixed(2));

function putTrend(book: Book, page: Page): void {
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

function putFactors(book: Book, page: Page, row: number): void {
  section(book, page, row, left, width, 'csi.factors');
  heads(book, page, 'factors', row + 1, left, [
    null,
    'csi.weight',
    'csi.score',
    'csi.contribution',
    'csi.before',
    'csi.change',
    'csi.performance',
    'csi.mix',
  ]);
  const { input, tables } = book;
  const total = row + 2 + input.factors.length;
  input.factors.forEach((factor, k) => {
    const line = row + 2 + k;
    const score = (month: number): Figure =>
      measureFigure(book, `factor${k + 1}`, 0, month, (m) => m.factor[k]!);
    const [now, before] = [score(book.now), score(book.before)];
    const weight = tables.factors.cell('weight', k);
    const own = input.items.flatMap((item, i) => (item.factor === k ? [i] : []));
    const effect = (which: 'performance' | 'mix'): Figure =>
      figure(
        join(
          own.map((i) => effectCell(book, i, which)),
          '+',
        ),
        sum(own.map((i) => book.effects[i]![which])),
      );
    page.rows('factors', line, left, [
      [
        factorLabel(book, k, { role: 'rowHead' }),
        live(f`${weight}`, factor.weight, { role: 'share' }),
        figureCell(now, index),
        figureCell(contribution(book, k), index),
        figureCell(before, index),
        figureCell(difference(now, before), { role: 'change' }),
        figureCell(effect('performance'), { role: 'change' }),
        figureCell(effect('mix'), { role: 'change' }),
      ],
    ]);
  });
  const now = measureFigure(book, 'index', 0, book.now, (m) => m.index);
  const before = measureFigure(book, 'index', 0, book.before, (m) => m.index);
  const column = (c: number): Ref => page.at(row + 2, left + c, input.factors.length, 1);
  const steps = bridgeSteps(book).filter((step) => step.kind === 'step');
  const bold = (role: Role): Style => ({ role, emphasis: 'total' });
  const total2 = (c: number, expected: number, role: Role): Cell =>
    live(f`SUM(${column(c)})`, expected, bold(role));
  page.rows('factors', total, left, [
    [
      book.texts.cell('csi.total', bold('rowHead')),
      total2(1, sum(input.factors.map((factor) => factor.weight)), 'share'),
      figureCell(now, bold('index')),
      total2(3, scopeMeasure(book, book.now).index, 'index'),
      figureCell(before, bold('index')),
      figureCell(difference(now, before), bold('change')),
      total2(6, sum(book.effects.map((one) => one.performance)), 'change'),
      total2(7, sum(book.effects.map((one) => one.mix)), 'change'),
    ],
  ]);
  const rest = steps.at(-1)!;
  const restCell = tables.bridge.cell('value', input.factors.length + 2);
  page.put('factors', total + 1, left, book.texts.cell('csi.rest', { role: 'note' }));
  page.put(
    'factors',
    total + 1,
    left + 5,
    figureCell(figure(restCell, rest.value.value), { role: 'change', emphasis: 'muted' }),
  );
}

function difference(a: Figure, b: Figure): Figure {
  const missing = f`OR(${a.formula}="",${b.formula}="")`;
  return figure(f`IF(${missing},"",${a.formula}-${b.formula})`, a.value - b.value);
}

/** What a factor adds to the index: its share among the factors answered, times its score. */
function contribution(book: Book, k: number): Figure {
  const { tables, input } = book;
  const row = book.measureRow(0, book.now);
  const score = tables.measures.cell(`factor${k + 1}`, row);
  const all = tables.measures.across('factor1', `factor${input.factors.length}`, row);
  const weights: Ref = { ...all, row: 4 };
  const share = f`${tables.factors.cell('weight', k)}/SUMPRODUCT(${weights},(${all}<>"")*1)`;
  const { factor } = scopeMeasure(book, book.now);
  const answered = sum(input.factors.map((one, i) => (Number.isNaN(factor[i]!) ? 0 : one.weight)));
  return figure(
    f`IF(${score}="","",${share}*${score})`,
    (input.factors[k]!.weight / answered) * factor[k]!,
  );
}

function putItems(book: Book, page: Page, row: number): void {
  section(book, page, row, left, width, 'csi.items');
  heads(book, page, 'items', row + 1, left, [
    'csi.item',
    'csi.factor',
    null,
    null,
    'csi.score',
    'csi.answers',
    'csi.before',
    'csi.change',
    'csi.performance',
    'csi.mix',
    'csi.department',
    null,
  ]);
  const { input, tables } = book;
  const sorted = itemOrder(book);
  const language = book.texts.language;
  input.items.forEach((_, k) => {
    const line = row + 2 + k;
    const order = tables.order.cell('order', k);
    const i = sorted[k];
    const pick = (from: Ref, expected: number | string | null, style: Style): Cell =>
      live(listed(order, f`INDEX(${from},${order})`), i === undefined ? null : expected, style);
    const item = i === undefined ? null : input.items[i]!;
    const name = (one: { zh: string; en: string } | null): string =>
      one === null ? '' : language === 'zh-CN' ? one.zh : one.en;
    const measured = (id: string, month: number): Ref =>
      tables.measures.across(`${id}1`, `${id}${input.items.length}`, book.measureRow(0, month));
    const score = (month: number): number =>
      i === undefined ? Number.NaN : scopeMeasure(book, month).score[i]!;
    const [now, before] = [page.at(line, left + 4), page.at(line, left + 6)];
    const effects = (which: 'performance' | 'mix'): Cell => {
      const first = effectCell(book, 0, which);
      const all: Ref = { ...first, columns: input.items.length };
      return pick(all, i === undefined ? null : book.effects[i]![which], { role: 'change' });
    };
    const factor = tables.factors.range('label');
    const factorOf = f`INDEX(${tables.items.range('factor')},${order})`;
    page.rows('items', line, left, [
      [
        pick(tables.items.range('label'), name(item), { role: 'rowHead' }),
        live(
          listed(order, f`INDEX(${factor},${factorOf}+1)`),
          item ? name(input.factors[item.factor]!) : null,
          { role: 'text' },
        ),
        null,
        null,
        pick(measured('score', book.now), score(book.now), index),
        live(listed(order, answersOf(book, order)), i === undefined ? null : itemAnswers(book, i), {
          role: 'count',
        }),
        live(
          listed(order, f`INDEX(${measured('score', book.before)},${order})`),
          score(book.before),
          index,
        ),
        live(
          f`IF(OR(${now}="",${before}=""),"",${now}-${before})`,
          score(book.now) - score(book.before),
          { role: 'change' },
        ),
        effects('performance'),
        effects('mix'),
        pick(tables.items.range('department'), item?.department ?? null, { role: 'text' }),
      ],
    ]);
  });
  const scores = page.at(row + 2, left + 4, input.items.length, 1);
  page.format({ kind: 'bar', range: scores, colour: 'A6A6A6' });
}

const listed = (order: Ref, formula: Formula): Formula => f`IF(${order}="","",${formula})`;

/** Answers to the item of a month: SUMIFS over the column of Aggregates that the order points at. */
function answersOf(book: Book, order: Ref): Formula {
  const { leaves } = book.tables;
  const items = book.input.items.length;
  const first = leaves.range('n1');
  const all: Ref = { ...first, columns: items };
  return f`SUMPRODUCT((${leaves.range('month')}=${book.now})*INDEX(${all},0,${order}))`;
}

function itemAnswers(book: Book, item: number): number {
  return sum(
    book.input.leaves.filter((leaf) => leaf.month === book.now).map((leaf) => leaf.n[item]!),
  );
}
