import type { Book } from '../book.js';
import { businessCell, comparison, measureFigure } from '../changes.js';
import { figure, figureCell, type Figure } from '../figure.js';
import { f } from '../formula.js';
import { live, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import type { Role } from '../style.js';
import type { Part, TextKey } from '../texts.js';
import { joined, percent, shown } from './messages.js';
import { targetFigure } from './target.js';
import { colourVerdict, verdictPart } from './verdict.js';

const left = 1;

/** A headline figure with its target and its change. */
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

/** Nine headline figures in three rows. */
export function putTiles(book: Book, page: Page, row: number): void {
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
    const asShown = tile.role === 'share' ? percent(target) : shown(target, 1);
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
