import { f, type Formula, type Ref } from '../formula.js';
import { isHeld, type Book } from '../book.js';
import type { Leaf } from '../input.js';
import { live, startPage, value, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import { putRecords, type RecordColumn } from '../records.js';
import type { Style } from '../style.js';
import { supportSetup } from './support.js';

const number: Style = { role: 'number' };
const text: Style = { role: 'text' };

/**
 * Sums per outlet, month and channel. Formulas over Data where the workbook holds the answers,
 * values as they were for the months before.
 */
export function aggregatesSheet(book: Book): Page {
  const { input, tables, texts } = book;
  const page = startPage(supportSetup(book, 'aggregates', [7, 14, 7, 7, 10, 12], 'data'));
  page.put('aggregates.head', 0, 0, texts.cell('aggregates.title', { role: 'note' }));
  putRecords(page, 'aggregates', tables.leaves, columns(book), input.leaves);
  return page;
}

function columns(book: Book): RecordColumn<Leaf>[] {
  const { input, tables, texts } = book;
  const rowsOf = rowsByLeaf(book);
  const head = (key: Parameters<typeof texts.cell>[0]): Cell => texts.cell(key, { role: 'head' });
  const sums = (
    id: string,
    pick: (leaf: Leaf) => number,
    formula: (range: (column: string) => Ref) => Formula,
  ): RecordColumn<Leaf> => ({
    id,
    caption: value(id, { role: 'head' }),
    style: number,
    of: (leaf, i) => {
      const rows = rowsOf(i);
      if (!rows || !isHeld(book, leaf.month)) return pick(leaf);
      const range = (column: string): Ref => tables.data.range(column, rows.first, rows.end);
      return live(formula(range), pick(leaf), number);
    },
  });
  const perItem = (
    letter: 'n' | 'w' | 'wx' | 'wxx',
    formula: (item: Ref, weight: Ref) => Formula,
  ): RecordColumn<Leaf>[] =>
    input.items.map((_, i) =>
      sums(
        `${letter}${i + 1}`,
        (leaf) => leaf[letter][i]!,
        (range) => formula(range(`item${i + 1}`), range('weight')),
      ),
    );
  const regionUnit = (leaf: Leaf): number =>
    book.units.findIndex(
      (unit) => unit.kind === 'region' && unit.label === input.outlets[leaf.outlet]!.region,
    );
  return [
    { id: 'outlet', caption: head('data.outlet'), style: number, of: (leaf) => leaf.outlet },
    {
      id: 'outletName',
      caption: head('data.outletName'),
      style: text,
      of: (leaf) => input.outlets[leaf.outlet]!.name,
    },
    { id: 'region', caption: head('aggregates.region'), style: number, of: regionUnit },
    { id: 'month', caption: head('data.month'), style: number, of: (leaf) => leaf.month },
    {
      id: 'channel',
      caption: head('data.channel'),
      style: text,
      of: (leaf) => input.channels[leaf.channel] ?? '',
    },
    {
      id: 'source',
      caption: head('measures.source'),
      style: text,
      of: (leaf) =>
        texts.cell(isHeld(book, leaf.month) ? 'source.formula' : 'source.kept', { role: 'note' }),
    },
    sums(
      'respondents',
      (leaf) => leaf.respondents,
      (range) => f`ROWS(${range('weight')})`,
    ),
    sums(
      'answering',
      (leaf) => leaf.answering,
      (range) => f`SUMPRODUCT((${range('answered')}>0)*(${range('weight')}>0))`,
    ),
    sums(
      'npsN',
      (leaf) => leaf.nps.n,
      (range) => f`SUMPRODUCT((${range('nps')}<>"")*(${range('weight')}>0))`,
    ),
    sums(
      'npsW',
      (leaf) => leaf.nps.w,
      (range) => f`SUMPRODUCT((${range('nps')}<>"")*${range('weight')})`,
    ),
    sums(
      'npsWW',
      (leaf) => leaf.nps.ww,
      (range) => f`SUMPRODUCT((${range('nps')}<>"")*${range('weight')}^2)`,
    ),
    sums(
      'promoters',
      (leaf) => leaf.nps.promoters,
      (range) => f`SUMPRODUCT((${range('nps')}>=9)*${range('weight')})`,
    ),
    sums(
      'detractors',
      (leaf) => leaf.nps.detractors,
      (range) => f`SUMPRODUCT((${range('nps')}<>"")*(${range('nps')}<=6)*${range('weight')})`,
    ),
    ...perItem('n', (item) => f`COUNT(${item})`),
    ...perItem('w', (item, weight) => f`SUMPRODUCT((${item}<>"")*${weight})`),
    ...perItem('wx', (item, weight) => f`SUMPRODUCT(${item},${weight})`),
    ...perItem('wxx', (item, weight) => f`SUMPRODUCT(${item},${item},${weight})`),
  ];
}

/** Rows of Data behind a row of Aggregates. */
function rowsByLeaf(book: Book): (leaf: number) => { first: number; end: number } | undefined {
  const { answers, leaves } = book.input;
  const key = (outlet: number, month: number, channel: number): string =>
    `${outlet} ${month} ${channel}`;
  const rows = new Map(
    book.channelRows.map((stretch) => [
      key(
        answers.outlet[stretch.first]!,
        answers.month[stretch.first]!,
        answers.channel[stretch.first]!,
      ),
      stretch,
    ]),
  );
  return (i) => {
    const leaf = leaves[i]!;
    return rows.get(key(leaf.outlet, leaf.month, leaf.channel));
  };
}
