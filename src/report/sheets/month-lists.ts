import { scopeMeasure, type Book } from '../book.js';
import { f, type Formula } from '../formula.js';
import { live, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import type { Style } from '../style.js';
import type { TextKey } from '../texts.js';
import { callList } from './call-list.js';
import { section } from './report-page.js';
import { closingKnown, openCell, openComplaints, openCount } from './waiting.js';
import { itemOrder } from './workings.js';

const left = 1;

const width = 12;

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

/** The three weakest items with the measures taken. */
export function putWeakItems(book: Book, page: Page, row: number): void {
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
      const found = f`INDEX(${tables.actions.range(id)},${match})`;
      const expected = action ? action[id] : null;
      return live(guard(f`IFERROR(IF(${found}="","",${found}),"")`), expected, style);
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

/** The oldest complaints past their limit, and how many there are. */
export function putOpenComplaints(book: Book, page: Page, row: number): void {
  section(book, page, row, left, width, 'month.openComplaints');
  headsOver(book, page, 'open', row + 1, [
    ['complaintData.id', 2],
    ['stations.station', 3],
    ['complaintData.received', 2],
    ['complaintData.level', 1],
    ['complaintData.content', 2],
    ['month.daysOpen', 2],
  ]);
  const end = f`${book.tables.months.cell('last', book.now)}+1`;
  const found = openComplaints(book);
  for (let k = 0; k < 5; k++) {
    const one = found[k];
    const text = (id: string, expected: string | undefined): Cell =>
      live(f`IFERROR(${openCell(book, id, k)}&"","")`, expected ?? null, { role: 'text' });
    const received = openCell(book, 'received', k);
    const days = one ? book.lastDay + 1 - one.received : null;
    putRow(page, 'open', row + 2 + k, [
      [text('id', one?.id), 2],
      [text('outletName', one && book.input.outlets[one.outlet]!.name), 3],
      [live(f`IFERROR(${received},"")`, one?.received ?? null, { role: 'time' }), 2],
      [text('level', one?.level), 1],
      [text('content', one?.content), 2],
      [live(f`IFERROR(${end}-${received},"")`, days, { role: 'index' }), 2],
    ]);
  }
  const limit = !closingKnown(book)
    ? book.texts.part('month.openUnknown')
    : book.texts.filled('month.openCount', {
        n: { formula: f`TEXT(${openCount(book)},"0")`, text: String(found.length) },
        hours: {
          formula: f`${{ name: 'ClosureLimitHours' }}&""`,
          text: String(book.input.settings.closureLimitHours),
        },
      });
  page.put('open', row + 7, left, live(f`${limit.formula}`, limit.text, { role: 'note' }));
}

/** The detractors with the lowest ratings, and how many there are. */
export function putCalls(book: Book, page: Page, row: number): void {
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
