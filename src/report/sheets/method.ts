import { scopeMeasure, type Book } from '../book.js';
import { rateMargin, shareMargin } from '../changes.js';
import { f } from '../formula.js';
import { live, type Page } from '../page.js';
import type { Part, TextKey } from '../texts.js';
import { scopePart } from './labels.js';
import { reportPage, section } from './report-page.js';
import { fewestForVerdict, smallSample } from './verdict.js';

const left = 1;
const width = 2;

/** How the figures were made, written from the settings and the data they were made of. */
export function methodSheet(book: Book): Page {
  const page = reportPage(book, {
    id: 'method',
    widths: [1.5, 24, 96],
    orientation: 'landscape',
    subtitle: 'subtitle.method',
  });
  let row = 3;
  const paragraph = (head: TextKey, text: Part, lines: number): void => {
    page.put('method', row, left, book.texts.cell(head, { role: 'wrapped' }));
    page.put('method', row, left + 1, live(f`${text.formula}`, text.text, { role: 'wrapped' }));
    page.height(row, 15 * lines);
    row += 1;
  };
  section(book, page, row, left, width, 'method.index');
  row += 1;
  for (const [head, text, lines] of paragraphs(book)) paragraph(head, text, lines);
  row += 1;
  section(book, page, row, left, width, 'method.sources');
  book.input.sources.forEach((source, i) => {
    page.put(
      'sources',
      row + 1 + i,
      left,
      book.texts.cell(`table.${source.table}` as TextKey, { role: 'rowHead' }),
    );
    const place = source.sheet ? `${source.file} › ${source.sheet}` : source.file;
    const rows = book.texts.filled('method.rows', {
      n: fixed(String(source.rows)),
      file: fixed(place),
    });
    page.put(
      'sources',
      row + 1 + i,
      left + 1,
      live(f`${rows.formula}`, rows.text, { role: 'text' }),
    );
  });
  return page;
}

const fixed = (text: string): Part => ({ formula: f`${text}`, text });

function paragraphs(book: Book): [TextKey, Part, number][] {
  const { texts, input } = book;
  const { settings } = input;
  const now = scopeMeasure(book, book.now);
  const filled = (key: TextKey, facts: Record<string, string>): Part =>
    texts.filled(key, Object.fromEntries(Object.entries(facts).map(([k, v]) => [k, fixed(v)])));
  const method: Part = {
    formula: f`IF(${{ name: 'Method' }}="minmax",${texts.part('method.minmax').formula},${texts.part('method.ratio').formula})`,
    text: texts.part(settings.method === 'minmax' ? 'method.minmax' : 'method.ratio').text,
  };
  const closing: Part =
    settings.closingDay >= 31
      ? texts.part('method.calendarMonth')
      : filled('method.closingDay', { day: String(settings.closingDay) });
  const answers = texts.filled('method.answers', {
    who: scopePart(book),
    month: fixed(settings.month),
    n: {
      formula: f`TEXT(${book.tables.measures.cell('answering', book.measureRow(0, book.now))},"0")`,
      text: String(now.answering),
    },
    outlets: fixed(String(answeringOutlets(book))),
  });
  return [
    ['method.head.answers', answers, 2],
    ['method.head.month', closing, 1],
    ['method.head.score', method, 2],
    [
      'method.head.index',
      filled('method.indexText', {
        items: String(input.items.length),
        factors: String(input.factors.length),
      }),
      3,
    ],
    ['method.head.interval', texts.part('method.interval'), 3],
    [
      'method.head.change',
      texts.filled('method.change', {
        margin: { formula: f`${{ name: 'Margin' }}&""`, text: String(settings.margin) },
        share: fixed(String(100 * shareMargin)),
        rate: fixed(String(rateMargin)),
      }),
      3,
    ],
    ['method.head.rolling', texts.part('method.rolling'), 2],
    ['method.head.bridge', texts.part('method.bridge'), 3],
    ['method.head.nps', texts.part('method.nps'), 2],
    [
      'method.head.small',
      filled('method.small', { few: String(fewestForVerdict), small: String(smallSample) }),
      1,
    ],
    ['method.head.pareto', texts.part('method.pareto'), 2],
    ['method.head.loss', texts.part('method.loss'), 2],
    ['method.head.cost', texts.part('method.cost'), 3],
    [
      'method.head.comparisons',
      filled('method.comparisons', { n: String(book.tables.changes.count) }),
      2,
    ],
    ['method.head.check', texts.part('method.check'), 2],
    ['method.head.built', filled('method.built', { version: input.version }), 1],
  ];
}

/** Outlets with an answer this month. */
const answeringOutlets = (book: Book): number =>
  new Set(
    book.input.leaves
      .filter((leaf) => leaf.month === book.now && leaf.answering > 0)
      .map((leaf) => leaf.outlet),
  ).size;
