import { pareto, type ParetoRow } from '../../core/quality/pareto.js';
import { codesOf } from '../../core/survey/codes.js';
import type { Book } from '../book.js';
import { dimensions, isRest, type Dimension } from '../categories.js';
import { businessCell } from '../changes.js';
import { figure, figureCell, ratio } from '../figure.js';
import { f, type Formula, type Ref } from '../formula.js';
import { live, value, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import type { Role, Style } from '../style.js';
import type { TextKey } from '../texts.js';
import { complaintMessage } from './messages.js';
import { countIn } from './paretos.js';
import { heads, reportPage, section } from './report-page.js';
import { colourVerdict, verdictPart } from './verdict.js';

const left = 1;
const width = 17;
/** Categories that keep a row of their own. */
const top = 8;
const count: Style = { role: 'count' };

/** The complaints of the month: how many against visits, and five Paretos with their charts. */
export function complaintsSheet(book: Book): Page {
  const widths = [1.5, 19, 10.5, 9, 11, 6, 10, 10, 9, 2, ...Array.from({ length: 8 }, () => 7.5)];
  const page = reportPage(book, {
    id: 'complaints',
    widths,
    orientation: 'portrait',
    subtitle: 'subtitle.complaints',
  });
  page.height(2, 34);
  const message = complaintMessage(book);
  page.span(
    'message',
    2,
    left,
    width,
    live(f`${message.formula}`, message.text, { role: 'message' }),
  );
  putHeadline(book, page);
  dimensions.forEach((dimension, i) => putPareto(book, page, dimension, 10 + 14 * i));
  return page;
}

function putHeadline(book: Book, page: Page): void {
  section(book, page, 4, left, width, 'complaints.headline');
  heads(book, page, 'headline', 5, left, [
    null,
    'complaints.received',
    'complaints.visits',
    'complaints.rate',
    'complaints.closed',
    'complaints.closureRate',
  ]);
  const line = (row: number, label: TextKey, month: number): void => {
    const received = businessCell(book, 'complaints', month);
    const visits = businessCell(book, 'visits', month);
    const closed = businessCell(book, 'closed', month);
    page.rows('headline', row, left, [
      [
        book.texts.cell(label, { role: 'rowHead' }),
        figureCell(received, count),
        figureCell(visits, count),
        figureCell(ratio(received, visits, 1000), { role: 'rate' }),
        figureCell(closed, count),
        figureCell(ratio(closed, received), { role: 'share' }),
      ],
    ]);
  };
  line(6, 'csi.thisMonth', book.now);
  line(7, 'complaints.lastMonth', book.before);
  const head = book.texts.cell('complaints.rateVerdict', { role: 'head' });
  page.span('headline', 5, left + 9, 8, head);
  const verdict = verdictPart(book, 'complaintRate');
  page.span(
    'headline',
    6,
    left + 9,
    8,
    live(f`${verdict.formula}`, verdict.text, { role: 'text' }),
  );
  colourVerdict(book, page, page.at(6, left + 9), 'complaintRate');
}

/** The library's Pareto of this month, the rest merged into one row. */
function paretoOf(book: Book, dimension: Dimension): { rows: readonly ParetoRow[]; total: number } {
  const rest = book.texts.say('complaints.rest');
  const texts = book.categories[dimension].flatMap((category) =>
    Array.from({ length: countIn(book, dimension, category, book.now) }, () =>
      isRest(category) ? rest : category,
    ),
  );
  if (texts.length === 0) return { rows: [], total: 0 };
  return pareto(codesOf(texts), { top, other: rest });
}

function putPareto(book: Book, page: Page, dimension: Dimension, row: number): void {
  section(book, page, row, left, width, `pareto.${dimension}`);
  heads(book, page, dimension, row + 1, left, [
    `dimension.${dimension}`,
    'complaints.count',
    'complaints.share',
    'complaints.cumulative',
    'complaints.class',
    'complaints.rate',
    'complaints.lastMonth',
    'complaints.change',
  ]);
  const table = book.tables.paretos[dimension];
  const { rows, total } = paretoOf(book, dimension);
  const named = rows.filter((one) => one.class !== null);
  const totalRow = row + 2 + top + 1;
  const whole = page.at(totalRow, left + 1);
  const visits = businessCell(book, 'visits', book.now);
  for (let k = 0; k < top; k++) {
    const line = row + 2 + k;
    const order = k < table.count ? table.cell('order', k) : null;
    const found = named[k];
    const pick = (id: string, expected: string | number, style: Style): Cell =>
      order
        ? live(
            f`IF(${order}="","",INDEX(${table.range(id)},${order}))`,
            found ? expected : null,
            style,
          )
        : value('', style);
    const before = found ? countIn(book, dimension, found.category, book.before) : Number.NaN;
    page.rows(dimension, line, left, [
      [
        pick('category', found?.category ?? '', { role: 'rowHead' }),
        pick('now', found?.value ?? Number.NaN, count),
        ...shareCells(page, line, row + 2, whole, found, visits),
        pick('before', before, { role: 'count', emphasis: 'muted' }),
        changeCell(page, line, (found?.value ?? Number.NaN) - before),
      ],
    ]);
  }
  putRest(book, page, dimension, row + 2, rows, total);
  putChart(book, page, dimension, row, named.length, rows.length > named.length);
}

function shareCells(
  page: Page,
  line: number,
  first: number,
  whole: Ref,
  found: ParetoRow | undefined,
  visits: ReturnType<typeof businessCell>,
): Cell[] {
  const now = page.at(line, left + 1);
  const guard = (formula: Formula): Formula => f`IF(${now}="","",${formula})`;
  const running = f`SUM(${page.at(first, left + 1, line - first + 1)})/${whole}`;
  const before = line === first ? f`0` : f`${page.at(line - 1, left + 3)}`;
  const letter = f`IF(${before}<0.8-0.00000000001,"A",IF(${before}<0.9-0.00000000001,"B","C"))`;
  return [
    live(guard(f`${now}/${whole}`), found?.share ?? null, { role: 'share' }),
    live(guard(running), found?.cumulative ?? null, { role: 'share' }),
    live(guard(letter), found?.class ?? null, { role: 'text', align: 'center' }),
    figureCell(ratio(figure(now, found?.value ?? null), visits, 1000), { role: 'rate' }),
  ];
}

function changeCell(page: Page, line: number, expected: number): Cell {
  const [now, before] = [page.at(line, left + 1), page.at(line, left + 6)];
  return live(f`IF(OR(${now}="",${before}=""),"",${now}-${before})`, expected, {
    role: 'countChange',
  });
}

/** What is left over, and the total; complaints without a category are told apart. */
function putRest(
  book: Book,
  page: Page,
  dimension: Dimension,
  first: number,
  rows: readonly ParetoRow[],
  total: number,
): void {
  const { complaints } = book.tables;
  const line = first + top;
  const rest = rows.find((one) => one.class === null);
  const month = f`(${complaints.range('month')}=${book.now})`;
  const filled = f`SUMPRODUCT(${month}*(${complaints.range(dimension)}<>""))`;
  const restCount = page.at(line, left + 1);
  const whole = page.at(line + 1, left + 1);
  const muted = (role: Role): Style => ({ role, emphasis: 'muted' });
  page.rows(dimension, line, left, [
    [
      book.texts.cell('complaints.rest', muted('rowHead')),
      live(f`${whole}-SUM(${page.at(first, left + 1, top)})`, rest?.value ?? 0, muted('count')),
      live(
        f`IF(${whole}=0,"",${restCount}/${whole})`,
        total ? (rest?.share ?? 0) : null,
        muted('share'),
      ),
      live(f`IF(${whole}=0,"",1)`, total ? 1 : null, muted('share')),
      value('–', { role: 'text', align: 'center', emphasis: 'muted' }),
    ],
    [
      book.texts.cell('complaints.total', { role: 'rowHead', emphasis: 'total' }),
      live(filled, total, { role: 'count', emphasis: 'total' }),
    ],
  ]);
  const blank = book.input.complaints.filter(
    (row) => row.month === book.now && row[dimension] === '',
  ).length;
  page.put(dimension, line + 1, left + 5, book.texts.cell('complaints.blank', muted('note')));
  page.put(
    dimension,
    line + 1,
    left + 7,
    live(
      f`SUMPRODUCT(${month}*(${complaints.range('received')}<>""))-${whole}`,
      blank,
      muted('count'),
    ),
  );
}

/** The named categories, and the rest beside them where it stands next to them. */
function putChart(
  book: Book,
  page: Page,
  dimension: Dimension,
  row: number,
  named: number,
  rest: boolean,
): void {
  const lines = named === top && rest ? top + 1 : named;
  if (lines === 0) return;
  const range = (c: number): Ref => page.at(row + 2, left + c, lines);
  page.chart({
    id: `pareto-${dimension}`,
    kind: 'columns',
    title: page.at(row, left),
    place: { row: row + 1, column: left + 9, rows: 12, columns: 8 },
    series: [
      {
        name: page.at(row + 1, left + 1),
        categories: range(0),
        values: range(1),
        look: 'actual',
        draw: 'column',
      },
      {
        name: page.at(row + 1, left + 3),
        categories: range(0),
        values: range(3),
        look: 'target',
        draw: 'line',
        axis: 'second',
      },
    ],
    axis: { min: 0, format: '0' },
    secondAxis: { min: 0, max: 1, format: '0%' },
    description: book.texts.say(`pareto.${dimension}`),
  });
}
