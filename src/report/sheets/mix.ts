import type { Book } from '../book.js';
import type { Segment } from '../bridge.js';
import { f, type Formula, type Ref } from '../formula.js';
import { live, startPage, value, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import { putRecords, type RecordColumn } from '../records.js';
import type { Style } from '../style.js';
import { columnsIn } from './columns.js';
import { itemLabel } from './labels.js';
import { supportSetup } from './support.js';

const number: Style = { role: 'number' };

/**
 * Why the index moved: every outlet and channel with its answers and means in both months, and
 * above them each item's change split into performance and mix.
 */
export function mixSheet(book: Book): Page {
  const { texts, tables } = book;
  const page = startPage(supportSetup(book, 'mix', [8, 12], 'measures'));
  page.put('mix.head', 0, 0, texts.cell('mix.title', { role: 'section' }));
  (['mix.item', 'mix.common', 'mix.performance', 'mix.mix'] as const).forEach((key, r) => {
    page.put('mix.head', r + 1, 0, texts.cell(key, { role: 'note' }));
  });
  book.input.items.forEach((_, i) => putItem(book, page, i));
  putRecords(page, 'mix', tables.segments, columns(book), book.segments);
  return page;
}

/** An item's part of the change, in index points. */
export function effectCell(book: Book, item: number, effect: 'performance' | 'mix'): Ref {
  return headCell(book, `wBefore${item + 1}`, effect === 'performance' ? 3 : 4);
}

const headCell = (book: Book, id: string, row: number): Ref => ({
  ...book.tables.segments.cell(id, 0),
  row,
});

function putItem(book: Book, page: Page, i: number): void {
  const { segments, items, factors } = book.tables;
  const id = (name: string): string => `${name}${i + 1}`;
  const range = (name: string): Ref => segments.range(id(name));
  const both = f`(${range('wBefore')}>0)*(${range('wAfter')}>0)`;
  const common = (side: 'Before' | 'After'): Cell => {
    const total = book.segments.reduce((all, segment) => {
      const [w, other] = [
        weightOf(book, segment, i, 'before'),
        weightOf(book, segment, i, 'after'),
      ];
      return w > 0 && other > 0 ? all + (side === 'Before' ? w : other) : all;
    }, 0);
    return live(f`SUMPRODUCT(${both}*${range(`w${side}`)})`, total, number);
  };
  const put = (row: number, name: string, cell: Cell): Ref =>
    page.put('mix.head', row, headCell(book, id(name), row).column, cell);
  put(1, 'wBefore', itemLabel(book, i, { role: 'note' }));
  const before = put(2, 'wBefore', common('Before'));
  const after = put(2, 'wAfter', common('After'));
  const item = book.input.items[i]!;
  const points = f`${factors.cell('weight', item.factor)}*${items.cell('weight', i)}*100/${items.cell('span', i)}`;
  const step = f`(${range('mAfter')}-${range('mBefore')})`;
  const share = f`(${range('wBefore')}/${before}+${range('wAfter')}/${after})/2`;
  const effect = book.effects[i]!;
  const performance = put(
    3,
    'wBefore',
    live(f`IFERROR(${points}*SUMPRODUCT(${both}*${step}*${share}),0)`, effect.performance, number),
  );
  const mean = (side: 'Before' | 'After', sum: Ref): Formula =>
    f`SUMPRODUCT(${both}*${range(`w${side}`)}*${range(`m${side}`)})/${sum}`;
  const whole = f`${points}*(${mean('After', after)}-${mean('Before', before)})`;
  put(4, 'wBefore', live(f`IFERROR(${whole}-${performance},0)`, effect.mix, number));
}

function weightOf(book: Book, segment: Segment, item: number, side: 'before' | 'after'): number {
  return book.input.leaves[segment[side]]?.w[item] ?? 0;
}

function columns(book: Book): RecordColumn<Segment>[] {
  const { input, tables } = book;
  const column = columnsIn<Segment>(book);
  const perItem = (
    name: string,
    of: (segment: Segment, item: number) => Cell | number,
  ): RecordColumn<Segment>[] =>
    input.items.map((_, i) => ({
      id: `${name}${i + 1}`,
      caption: value(`${name}${i + 1}`, { role: 'head' }),
      style: number,
      of: (segment) => of(segment, i),
    }));
  const weight = (side: 'before' | 'after') => (segment: Segment, i: number) =>
    segment[side] < 0
      ? 0
      : live(
          f`${tables.leaves.cell(`w${i + 1}`, segment[side])}`,
          weightOf(book, segment, i, side),
          number,
        );
  const mean = (side: 'before' | 'after') => (segment: Segment, i: number) => {
    const row = segment[side];
    if (row < 0) return 0;
    const [w, wx] = [tables.leaves.cell(`w${i + 1}`, row), tables.leaves.cell(`wx${i + 1}`, row)];
    const sum = weightOf(book, segment, i, side);
    const expected = sum > 0 ? input.leaves[row]!.wx[i]! / sum : 0;
    return live(f`IF(${w}>0,${wx}/${w},0)`, expected, number);
  };
  return [
    column('outlet', 'data.outlet', 'number', (segment) => segment.outlet),
    column('channel', 'data.channel', 'text', (segment) => input.channels[segment.channel] ?? ''),
    ...perItem('wBefore', weight('before')),
    ...perItem('mBefore', mean('before')),
    ...perItem('wAfter', weight('after')),
    ...perItem('mAfter', mean('after')),
  ];
}
