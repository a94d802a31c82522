import type { Book } from '../book.js';
import { businessCell, comparison, measureFigure } from '../changes.js';
import { showNumber } from '../decimal.js';
import { figure, figureCell, ratio, type Figure } from '../figure.js';
import { f } from '../formula.js';
import { live, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import type { Role } from '../style.js';
import type { TextKey } from '../texts.js';
import { index, left, rows, width } from './csi-layout.js';
import { heads, section } from './report-page.js';
import { targetFigure } from './target.js';
import { colourVerdict, verdictPart } from './verdict.js';

/** The index of the month, of three months, and against the year before, each with its change. */
export function putHeadline(book: Book, page: Page): void {
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

/** How many answered, and the index as published elsewhere. */
export function putResponse(book: Book, page: Page): void {
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

/** As ROUND does it: half away from zero in the decimal digits. */
const round2 = (value: number): number => Number(showNumber(value, 2));
