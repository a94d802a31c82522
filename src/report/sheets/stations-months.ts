import type { Book } from '../book.js';
import { comparison, measureFigure } from '../changes.js';
import { f, type Ref } from '../formula.js';
import { figure, figureCell } from '../figure.js';
import { live, value, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import { colours, type Style } from '../style.js';
import { stationMessage } from './messages.js';
import { heads, reportPage, section } from './report-page.js';
import { targetRow, targetsName } from './target.js';
import { colourVerdict, verdictPart } from './verdict.js';
import { stationList } from './station-order.js';

const left = 1;
const index: Style = { role: 'index' };

/** Every station by month, in bands of regions, with its trend, its change and what can be said of it. */
export function stationsMonthsSheet(book: Book): Page {
  const months = book.input.months.length;
  const widths = [1.5, 18, ...Array.from({ length: months }, () => 6.6), 11, 6, 7, 18];
  const page = reportPage(book, {
    id: 'stationsMonths',
    widths,
    orientation: 'portrait',
    freezeRows: 14,
    freezeColumns: 2,
    subtitle: 'subtitle.stationsMonths',
  });
  const width = months + 5;
  page.height(2, 34);
  const message = stationMessage(book);
  page.span(
    'message',
    2,
    left,
    width,
    live(f`${message.formula}`, message.text, { role: 'message' }),
  );
  putLists(book, page, 4, width);
  putTable(book, page, 12, width);
  return page;
}

/** The lowest stations and the largest moves, side by side. */
function putLists(book: Book, page: Page, row: number, width: number): void {
  section(book, page, row, left, width, 'stations.lists');
  const lists = [
    { id: 'byIndex', head: 'stations.lowest', of: 'index', role: 'index' },
    { id: 'byRise', head: 'stations.rises', of: 'change', role: 'change' },
    { id: 'byFall', head: 'stations.falls', of: 'change', role: 'change' },
  ] as const;
  const { stations } = book.tables;
  lists.forEach(({ id, head, of, role }, i) => {
    const column = left + [0, 5, 10][i]!;
    const span = i === 0 ? 1 : 3;
    page.span(id, row + 1, column, span, book.texts.cell(head, { role: 'head' }));
    const named = book.texts.cell(of === 'index' ? 'csi.index' : 'csi.change', { role: 'head' });
    page.put(id, row + 1, column + span, named);
    const found = stationList(book, id);
    for (let k = 0; k < 5; k++) {
      const order = k < stations.count ? stations.cell(id, k) : null;
      const pick = (from: string, expected: string | number | null, style: Style): Cell =>
        order
          ? live(f`IF(${order}="","",INDEX(${stations.range(from)},${order}))`, expected, style)
          : value('', style);
      const one = found[k];
      page.span(
        id,
        row + 2 + k,
        column,
        span,
        pick('label', one?.label ?? null, { role: 'rowHead' }),
      );
      page.put(id, row + 2 + k, column + span, pick(of, one?.[of] ?? null, { role }));
    }
  });
}

function putTable(book: Book, page: Page, row: number, width: number): void {
  const { months } = book.input;
  section(book, page, row, left, width, 'stations.table');
  heads(book, page, 'table', row + 1, left, ['stations.station']);
  heads(book, page, 'table', row + 1, left + 1 + months.length, [
    'stations.trend',
    'csi.answers',
    'csi.change',
    'csi.verdict',
  ]);
  months.forEach((month, i) => {
    const cell = book.tables.months.cell('month', i);
    const shown = live(f`MID(${cell},3,5)`, month.slice(2), { role: 'head' });
    page.put('table', row + 1, left + 1 + i, shown);
  });
  const first = row + 2;
  const line = { at: first };
  for (const { unit, kind } of linesOf(book)) {
    putLine(book, page, line.at, unit, kind);
    line.at += 1;
  }
  colourByTarget(book, page, page.at(first, left + 1, line.at - first, months.length));
}

interface Line {
  readonly unit: number;
  readonly kind: 'scope' | 'region' | 'outlet';
}

/** The network, then each region followed by its stations. */
function linesOf(book: Book): Line[] {
  const lines: Line[] = [{ unit: 0, kind: 'scope' }];
  const stations = book.units.flatMap((unit, i) => (unit.kind === 'outlet' ? [{ unit, i }] : []));
  book.units.forEach((region, r) => {
    if (region.kind !== 'region') return;
    lines.push({ unit: r, kind: 'region' });
    for (const { unit, i } of stations) {
      if (unit.region === region.label) lines.push({ unit: i, kind: 'outlet' });
    }
  });
  for (const { unit, i } of stations)
    if (unit.region === '') lines.push({ unit: i, kind: 'outlet' });
  return lines;
}

function putLine(book: Book, page: Page, row: number, unit: number, kind: Line['kind']): void {
  const { months } = book.input;
  const band = kind !== 'outlet';
  const style: Style = band ? { role: 'index', emphasis: 'total' } : index;
  const name: Style = band ? { role: 'rowHead', emphasis: 'total' } : { role: 'rowHead' };
  const label =
    kind === 'scope'
      ? book.texts.cell('scope.network', name)
      : value(book.units[unit]!.label, name);
  page.put('table', row, left, label);
  months.forEach((_, month) => {
    const one = measureFigure(book, 'index', unit, month, (m) => m.index);
    page.put('table', row, left + 1 + month, figureCell(one, style));
  });
  page.sparkline({
    place: { row, column: left + 1 + months.length },
    data: page.at(row, left + 1, 1, months.length),
    colour: colours.actual,
  });
  const answers = measureFigure(book, 'answering', unit, book.now, (m) => m.answering);
  page.put('table', row, left + 2 + months.length, figureCell(answers, { role: 'count' }));
  if (kind === 'region') return;
  const id = kind === 'scope' ? 'csi' : `outlet${unit}`;
  const { one, at } = comparison(book, id);
  const change = figure(at('change'), one.change?.change ?? null);
  page.put('table', row, left + 3 + months.length, figureCell(change, { role: 'change' }));
  const verdict = verdictPart(book, id);
  const place = left + 4 + months.length;
  page.put('table', row, place, live(f`${verdict.formula}`, verdict.text, { role: 'text' }));
  colourVerdict(book, page, page.at(row, place), id);
}

/** Below the target of the month: orange on a light ground. */
function colourByTarget(book: Book, page: Page, scores: Ref): void {
  book.input.months.forEach((_, month) => {
    const target = targetRow(book, 'csi', month);
    if (target < 0) return;
    const column: Ref = { ...scores, column: scores.column + month, columns: 1 };
    const cell: Ref = { ...column, rows: 1, moves: 'both' };
    page.format({
      kind: 'when',
      range: column,
      condition: f`AND(ISNUMBER(${cell}),${cell}<INDEX(${{ name: targetsName }},${target + 1}))`,
      colour: '9C5A12',
      fill: 'FBE9D7',
    });
  });
}
