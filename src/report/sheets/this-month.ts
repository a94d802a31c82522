import { scopeMeasure, type Book } from '../book.js';
import { businessCell, comparison, measureFigure } from '../changes.js';
import { f, type Formula } from '../formula.js';
import { figure, figureCell, type Figure } from '../figure.js';
import { live, value, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import type { Role, Style } from '../style.js';
import type { Part, TextKey } from '../texts.js';
import { callList, openComplaints, pastLimit } from './lists-of-people.js';
import { complaintMessage, csiMessage, joined, shown, weakestMessage } from './messages.js';
import { reportPage, section } from './report-page.js';
import type { SheetId } from './support.js';
import { sheetName } from './support.js';
import { targetFigure } from './target.js';
import { colourVerdict, verdictPart } from './verdict.js';
import { itemOrder } from './workings.js';

const left = 1;
const width = 12;

/** One page that a manager reads: tiles, three sentences, weak items, open complaints, whom to call. */
export function thisMonthSheet(book: Book, contents: readonly SheetId[]): Page {
  const page = reportPage(book, {
    id: 'thisMonth',
    widths: [1.5, ...Array.from({ length: width }, () => 8.2)],
    orientation: 'portrait',
    subtitle: 'subtitle.thisMonth',
  });
  putTiles(book, page, 3);
  putMessages(book, page, 19);
  putWeakItems(book, page, 24);
  putOpenComplaints(book, page, 31);
  putCalls(book, page, 40);
  putContents(book, page, 49, contents);
  return page;
}

interface Tile {
  readonly label: TextKey;
  readonly figure: Figure;
  readonly role: Role;
  readonly target: string | null;
  readonly comparison: string | null;
  readonly before: Figure | null;
}

function tiles(book: Book): Tile[] {
  const judged = (label: TextKey, id: string, role: Role, target: string | null): Tile => {
    const { one, at } = comparison(book, id);
    return {
      label,
      figure: figure(at('after'), one.after.value.value),
      role,
      target,
      comparison: id,
      before: null,
    };
  };
  const counted = (label: TextKey, measure: 'visits' | 'output', role: Role): Tile => ({
    label,
    figure: businessCell(book, measure, book.now),
    role,
    target: null,
    comparison: null,
    before: businessCell(book, measure, book.before),
  });
  const answers = (month: number): Figure =>
    measureFigure(book, 'answering', 0, month, (m) => m.answering);
  return [
    judged('tile.csi', 'csi', 'index', 'csi'),
    judged('tile.nps', 'nps', 'index', 'nps'),
    {
      label: 'tile.answers',
      figure: answers(book.now),
      role: 'count',
      target: null,
      comparison: null,
      before: answers(book.before),
    },
    judged('tile.comebacks', 'comebackRate', 'share', 'comebackRate'),
    judged('tile.complaints', 'complaintRate', 'index', 'complaintRate'),
    judged('tile.closure', 'closureRate', 'share', 'closureRate'),
    judged('tile.loss', 'lossRate', 'share', 'lossRate'),
    counted('tile.visits', 'visits', 'count'),
    counted('tile.output', 'output', 'count'),
  ];
}

function putTiles(book: Book, page: Page, row: number): void {
  const formats: Partial<Record<Role, string>> = { index: '0.0', share: '0.0%', count: '#,##0' };
  tiles(book).forEach((tile, i) => {
    const at = row + 5 * Math.floor(i / 3);
    const column = left + 4 * (i % 3);
    page.height(at + 1, 24);
    const span = (offset: number, cell: Cell): void => putTileLine(page, at + offset, column, cell);
    span(0, book.texts.cell(tile.label, { role: 'tileLabel' }));
    const shownValue = figureCell(tile.figure, { role: 'tileValue', format: formats[tile.role]! });
    span(1, shownValue);
    const target = targetPart(book, tile);
    span(2, live(f`${target.formula}`, target.text, { role: 'tileLabel' }));
    const change = changePart(book, tile);
    span(3, live(f`${change.formula}`, change.text, { role: 'tileNote' }));
    if (tile.comparison) {
      colourVerdict(book, page, page.at(at + 3, column), tile.comparison);
    }
  });
}

/** One line of a tile, merged over its columns. */
function putTileLine(page: Page, row: number, column: number, cell: Cell): void {
  const style = cell.style!;
  page.put('tiles', row, column, cell);
  for (let c = 1; c < 3; c++) page.put('tiles', row, column + c, { value: null, style });
  page.put('tiles', row, column + 3, { value: null, style: { ...style, gap: true } });
  page.merge({ row, column, rows: 1, columns: 4 });
}

/** The target, and for one station its place among all. */
function targetPart(book: Book, tile: Tile): Part {
  const { texts, input } = book;
  const parts: Part[] = [];
  const none: Part = { formula: f`""`, text: '' };
  if (tile.target) {
    const target = targetFigure(book, tile.target, book.now);
    const asShown = tile.role === 'share' ? percentOf(target) : shown(target, 1);
    if (!Number.isNaN(target.value)) parts.push(texts.filled('tile.target', { target: asShown }));
  }
  if (tile.label === 'tile.csi' && input.rank) {
    const { place, of } = input.rank;
    parts.push(
      texts.filled('tile.rank', {
        place: { formula: f`${String(place)}`, text: String(place) },
        of: { formula: f`${String(of)}`, text: String(of) },
      }),
    );
  }
  return parts.length === 0 ? none : joined(parts);
}

const percentOf = (one: Figure): Part => {
  const points = shown(
    figure(f`(100*${one.formula})`, Number((one.value * 100).toPrecision(15))),
    1,
  );
  return { formula: f`${points.formula}&"%"`, text: `${points.text}%` };
};

/** The change and what it means; counts show their change in per cent only. */
function changePart(book: Book, tile: Tile): Part {
  const { texts } = book;
  if (tile.comparison) {
    const { one, at } = comparison(book, tile.comparison);
    const times = tile.role === 'share' ? 100 : 1;
    const change = figure(
      f`(${times}*${at('change')})`,
      times * (one.change?.change ?? Number.NaN),
    );
    const known: Part = {
      formula: f`IF(${at('change')}="","",${shown(change, 1, true).formula})`,
      text: one.change ? shown(change, 1, true).text : '',
    };
    const verdict = verdictPart(book, tile.comparison);
    const space: Part = { formula: f`" "`, text: ' ' };
    const whole = joined([known, space, verdict]);
    return { formula: f`TRIM(${whole.formula})`, text: whole.text.trim() };
  }
  const before = tile.before!;
  const part = (tile.figure.value / before.value - 1) * 100;
  const missing = Number.isNaN(part) || before.value === 0;
  const change = shown(
    figure(f`(100*(${tile.figure.formula}/${before.formula}-1))`, missing ? null : part),
    1,
    true,
  );
  const filled = texts.filled('tile.change', { change });
  return {
    formula: f`IF(OR(N(${before.formula})=0,${tile.figure.formula}=""),"",${filled.formula})`,
    text: missing ? '' : filled.text,
  };
}

function putMessages(book: Book, page: Page, row: number): void {
  section(book, page, row - 1, left, width, 'month.messages');
  [csiMessage(book), weakestMessage(book), complaintMessage(book)].forEach((message, i) => {
    page.height(row + i, 30);
    page.span(
      'messages',
      row + i,
      left,
      width,
      live(f`${message.formula}`, message.text, {
        role: 'message',
      }),
    );
  });
}

/** A head over several columns. */
function headsOver(
  book: Book,
  page: Page,
  block: string,
  row: number,
  columns: readonly (readonly [TextKey, number])[],
): void {
  let at = left;
  for (const [key, span] of columns) {
    page.span(block, row, at, span, book.texts.cell(key, { role: 'head' }));
    at += span;
  }
}

function putRow(
  page: Page,
  block: string,
  row: number,
  cells: readonly (readonly [Cell, number])[],
): void {
  let at = left;
  for (const [cell, span] of cells) {
    page.span(block, row, at, span, cell);
    at += span;
  }
}

function putWeakItems(book: Book, page: Page, row: number): void {
  section(book, page, row, left, width, 'month.weakItems');
  headsOver(book, page, 'weak', row + 1, [
    ['csi.item', 3],
    ['csi.score', 1],
    ['csi.change', 1],
    ['month.measure', 4],
    ['month.owner', 1],
    ['month.due', 2],
  ]);
  const { tables, input, texts } = book;
  const sorted = itemOrder(book);
  for (let k = 0; k < Math.min(3, input.items.length); k++) {
    const i = sorted[k];
    const order = tables.order.cell('order', k);
    const guard = (formula: Formula): Formula => f`IF(${order}="","",${formula})`;
    const scores = (month: number) =>
      tables.measures.across('score1', `score${input.items.length}`, book.measureRow(0, month));
    const score = (month: number): number =>
      i === undefined ? Number.NaN : scopeMeasure(book, month).score[i]!;
    const item = i === undefined ? null : input.items[i]!;
    const name = item ? (texts.language === 'zh-CN' ? item.zh : item.en) : null;
    const [now, before] = [
      f`INDEX(${scores(book.now)},${order})`,
      f`INDEX(${scores(book.before)},${order})`,
    ];
    const action = input.actions.find((one) => one.item === i);
    const acted = (id: 'countermeasure' | 'owner' | 'due', style: Style): Cell => {
      const match = f`MATCH(${order}-1,${tables.actions.range('item')},0)`;
      const expected = action ? action[id] : null;
      return live(
        guard(f`IFERROR(INDEX(${tables.actions.range(id)},${match}),"")`),
        expected,
        style,
      );
    };
    putRow(page, 'weak', row + 2 + k, [
      [
        live(guard(f`INDEX(${tables.items.range('label')},${order})`), name, { role: 'rowHead' }),
        3,
      ],
      [live(guard(now), score(book.now), { role: 'index' }), 1],
      [
        live(
          guard(f`IF(OR(${now}="",${before}=""),"",${now}-${before})`),
          score(book.now) - score(book.before),
          {
            role: 'change',
          },
        ),
        1,
      ],
      [acted('countermeasure', { role: 'text' }), 4],
      [acted('owner', { role: 'text' }), 1],
      [acted('due', { role: 'date' }), 2],
    ]);
  }
}

function putOpenComplaints(book: Book, page: Page, row: number): void {
  section(book, page, row, left, width, 'month.openComplaints');
  headsOver(book, page, 'open', row + 1, [
    ['complaintData.id', 2],
    ['stations.station', 3],
    ['complaintData.received', 2],
    ['complaintData.level', 1],
    ['complaintData.content', 2],
    ['month.daysOpen', 2],
  ]);
  const { tables } = book;
  const end = f`${tables.months.cell('last', book.now)}+1`;
  const found = openComplaints(book);
  found.slice(0, 5).forEach(({ position, row: complaint }, k) => {
    const cell = (id: string, expected: string | number, style: Style): Cell =>
      live(f`${tables.complaints.cell(id, position)}`, expected, style);
    const received = tables.complaints.cell('received', position);
    putRow(page, 'open', row + 2 + k, [
      [cell('id', complaint.id, { role: 'text' }), 2],
      [cell('outletName', book.input.outlets[complaint.outlet]!.name, { role: 'text' }), 3],
      [cell('received', complaint.received, { role: 'time' }), 2],
      [cell('level', complaint.level, { role: 'text' }), 1],
      [cell('content', complaint.content, { role: 'text' }), 2],
      [live(f`${end}-${received}`, book.lastDay + 1 - complaint.received, { role: 'index' }), 2],
    ]);
  });
  const limit = book.texts.filled('month.openCount', {
    n: { formula: f`TEXT(${pastLimit(book)},"0")`, text: String(found.length) },
    hours: {
      formula: f`TEXT(${{ name: 'ClosureLimitHours' }},"0")`,
      text: String(book.input.settings.closureLimitHours),
    },
  });
  page.put('open', row + 7, left, live(f`${limit.formula}`, limit.text, { role: 'note' }));
}

function putCalls(book: Book, page: Page, row: number): void {
  section(book, page, row, left, width, 'month.calls');
  headsOver(book, page, 'calls', row + 1, [
    ['data.respondent', 2],
    ['stations.station', 3],
    ['data.nps', 1],
    ['data.verbatim', 6],
  ]);
  const { data } = book.tables;
  const { answers, outlets } = book.input;
  const found = callList(book);
  found.slice(0, 5).forEach((at, k) => {
    const cell = (id: string, expected: string | number, style: Style): Cell =>
      live(f`${data.cell(id, at)}&""`, String(expected), style);
    putRow(page, 'calls', row + 2 + k, [
      [cell('respondent', answers.respondent[at]!, { role: 'text' }), 2],
      [cell('outletName', outlets[answers.outlet[at]!]!.name, { role: 'text' }), 3],
      [live(f`${data.cell('nps', at)}`, answers.nps[at]!, { role: 'count' }), 1],
      [cell('verbatim', answers.verbatim[at]!, { role: 'text' }), 6],
    ]);
  });
  const month = f`(${data.range('month')}=${book.now})*(${data.range('nps')}<>"")*(${data.range('nps')}<=6)`;
  const total = book.texts.filled('month.callCount', {
    n: { formula: f`TEXT(SUMPRODUCT(${month}),"0")`, text: String(found.length) },
  });
  page.put('calls', row + 7, left, live(f`${total.formula}`, total.text, { role: 'note' }));
}

function putContents(book: Book, page: Page, row: number, contents: readonly SheetId[]): void {
  section(book, page, row, left, width, 'month.contents');
  contents.forEach((id, i) => {
    const at = row + 1 + Math.floor(i / 4);
    page.span('contents', at, left + 3 * (i % 4), 3, {
      value: sheetName(book, id),
      style: { role: 'link' },
      link: { sheet: id, row: 0, column: 0, rows: 1, columns: 1 },
    });
  });
  const last = row + 2 + Math.floor((contents.length - 1) / 4);
  const { noteCounts } = book.input;
  const part = (count: number): Part => ({ formula: f`${String(count)}`, text: String(count) });
  const sentence = book.texts.filled('month.leftOut', {
    out: part(noteCounts.leftOut),
    missing: part(noteCounts.missing),
    all: part(noteCounts.all),
  });
  page.put(
    'left out',
    last + 1,
    left,
    live(f`${sentence.formula}`, sentence.text, { role: 'note' }),
  );
  page.put('left out', last + 2, left, missingTables(book));
}

/** Tables that were not handed over, so that what is blank is explained. */
function missingTables(book: Book): Cell {
  const { texts, input } = book;
  const wanted = ['surveyLog', 'targets', 'complaints', 'visits', 'qualityCosts'] as const;
  const have = new Set(input.sources.map((source) => source.table));
  const gone = wanted.filter((table) => !have.has(table));
  if (gone.length === 0) return value('', { role: 'note' });
  const names = gone.flatMap((table, i): Part[] => {
    const name = texts.part(`table.${table}`);
    return i === 0 ? [name] : [texts.part('list.comma'), name];
  });
  return texts.sentence('month.missingTables', { tables: joined(names) }, { role: 'note' });
}
