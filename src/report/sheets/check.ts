import { sum } from '../../core/number/sum.js';
import type { Book } from '../book.js';
import { dimensions, type Dimension } from '../categories.js';
import { costKinds } from '../costs.js';
import { f, join, type Formula, type Ref } from '../formula.js';
import { live, value, type Page } from '../page.js';
import type { Layout } from '../records.js';
import type { FigureBlock } from './figures.js';
import { countIn } from './paretos.js';
import { blockLabel } from './labels.js';
import { heads, reportPage, section } from './report-page.js';
import { sheetName } from './support.js';

const left = 1;
const width = 6;

/**
 * The workbook checks itself: every block's figures by formula against the library's, and a
 * fingerprint of the data that tells whether anything was changed since the workbook was built.
 */
export function checkSheet(
  book: Book,
  blocks: readonly FigureBlock[],
  difference: (block: FigureBlock) => Ref,
): Page {
  const page = reportPage(book, {
    id: 'check',
    widths: [1.5, 26, 24, 22, 22, 14, 14],
    orientation: 'portrait',
    subtitle: 'subtitle.check',
  });
  const prints = fingerprints(book);
  const printRow = 5;
  const blockRow = printRow + prints.length + 3;
  const changed = page.at(printRow + 1, left + 4, prints.length);
  const off = page.at(blockRow + 1, left + 3, blocks.length);
  putVerdict(book, page, changed, off);
  section(book, page, printRow - 1, left, width, 'check.data');
  heads(book, page, 'data', printRow, left, [
    'check.sheet',
    'check.column',
    'check.nowPrint',
    'check.builtPrint',
    'check.changed',
  ]);
  prints.forEach((print, i) => {
    const row = printRow + 1 + i;
    const [now, built] = [page.at(row, left + 2), page.at(row, left + 3)];
    page.rows('data', row, left, [
      [
        value(print.sheet, { role: 'rowHead' }),
        value(print.column, { role: 'text' }),
        live(print.formula, print.expected, { role: 'number', format: '0.00' }),
        value(print.expected, { role: 'number', format: '0.00' }),
        // Sums of squares are large: a wider limit would let a changed cent pass.
        live(f`IF(ABS(${now}-${built})<=0.000000000001*(1+ABS(${built})),0,1)`, 0, {
          role: 'count',
        }),
      ],
    ]);
  });
  section(book, page, blockRow - 1, left, width, 'check.figures');
  heads(book, page, 'blocks', blockRow, left, [
    'check.sheet',
    'check.block',
    'check.count',
    'check.off',
    'check.largest',
  ]);
  blocks.forEach((block, i) => {
    const cells = difference(block);
    const over = f`SUMPRODUCT((${cells}>${{ name: 'Tolerance' }})*1)`;
    page.rows('blocks', blockRow + 1 + i, left, [
      [
        value(block.sheet.name, { role: 'rowHead' }),
        blockLabel(book, block.block, { role: 'text' }),
        live(f`COUNT(${cells})`, block.end - block.first, { role: 'count' }),
        live(over, 0, { role: 'count' }),
        live(f`MAX(${cells})`, 0, { role: 'scientific' }),
      ],
    ]);
  });
  page.format({
    kind: 'when',
    range: off,
    condition: f`${{ ...off, rows: 1, moves: 'both' as const }}>0`,
    colour: '9C5A12',
    fill: 'FBE9D7',
    bold: true,
  });
  return page;
}

/** One sentence: nothing off, something off, or the data changed since. */
function putVerdict(book: Book, page: Page, changed: Ref, off: Ref): void {
  const { texts } = book;
  const fine = texts.part('check.fine');
  const edited = texts.filled('check.edited', {
    n: { formula: f`TEXT(SUM(${changed}),"0")`, text: '0' },
  });
  const faulty = texts.filled('check.faulty', {
    n: { formula: f`TEXT(SUM(${off}),"0")`, text: '0' },
  });
  const sound = f`IF(SUM(${off})>0,${faulty.formula},${fine.formula})`;
  const formula = f`IF(SUM(${changed})>0,${edited.formula},${sound})`;
  page.height(2, 34);
  page.span('verdict', 2, left, width, live(formula, fine.text, { role: 'message' }));
}

interface Fingerprint {
  readonly sheet: string;
  readonly column: string;
  readonly formula: Formula;
  readonly expected: number;
}

/**
 * COUNT + SUM + SUMSQ of each column of numbers that figures rest on, and counts of the words they
 * sort by. The order of rows does not matter.
 */
function fingerprints(book: Book): Fingerprint[] {
  const { input, tables } = book;
  const { answers, complaints, costLines } = input;
  const of = (
    sheet: 'data' | 'complaintData' | 'costData',
    table: Layout,
    id: string,
    column: string,
    values: ArrayLike<number>,
  ): Fingerprint => {
    const range = table.range(id);
    const terms = [f`COUNT(${range})`, f`SUM(${range})`, f`SUMSQ(${range})`];
    const known = Array.from(values).filter((x) => !Number.isNaN(x));
    return {
      sheet: sheetName(book, sheet),
      column,
      formula: join(terms, '+'),
      expected: known.length + sum(known) + sum(known.map((x) => x * x)),
    };
  };
  const language = book.texts.language;
  const words = (dimension: Dimension): Fingerprint => ({
    sheet: sheetName(book, 'complaintData'),
    column: book.texts.say(`complaintData.${dimension}`),
    ...wordsPrint(book, dimension),
  });
  return [
    of('data', tables.data, 'weight', book.texts.say('data.weight'), answers.weight),
    of('data', tables.data, 'nps', book.texts.say('data.nps'), answers.nps),
    ...input.items.map((item, i) =>
      of(
        'data',
        tables.data,
        `item${i + 1}`,
        language === 'zh-CN' ? item.zh : item.en,
        answers.items[i]!,
      ),
    ),
    of(
      'complaintData',
      tables.complaints,
      'received',
      book.texts.say('complaintData.received'),
      complaints.map((row) => row.received),
    ),
    of(
      'complaintData',
      tables.complaints,
      'closed',
      book.texts.say('complaintData.closed'),
      complaints.map((row) => row.closed),
    ),
    of(
      'complaintData',
      tables.complaints,
      'outlet',
      book.texts.say('data.outlet'),
      complaints.map((row) => row.outlet),
    ),
    of(
      'complaintData',
      tables.complaints,
      'month',
      book.texts.say('data.month'),
      complaints.map((row) => row.month),
    ),
    ...dimensions.map(words),
    {
      sheet: sheetName(book, 'costData'),
      column: book.texts.say('costData.category'),
      ...kindsPrint(book),
    },
    of(
      'costData',
      tables.costs,
      'month',
      book.texts.say('data.month'),
      costLines.map((line) => line.month),
    ),
    of(
      'costData',
      tables.costs,
      'amount',
      book.texts.say('costData.amount'),
      costLines.map((line) => line.amount),
    ),
  ];
}

type Print = Pick<Fingerprint, 'formula' | 'expected'>;

/** How many complaints have a word, and how many each category counts, by its place in the list. */
function wordsPrint(book: Book, dimension: Dimension): Print {
  const { complaints, paretos } = book.tables;
  const [now, before] = [paretos[dimension].range('now'), paretos[dimension].range('before')];
  const filled = f`SUMPRODUCT((${complaints.range(dimension)}<>"")*1)`;
  const counts = f`SUMPRODUCT(${now},ROW(${now}))+SUMPRODUCT(${before},ROW(${before})^2)`;
  const known = book.input.complaints.filter((row) => row[dimension] !== '').length;
  const placed = book.categories[dimension].map((category, i) => {
    const row = now.row + i + 1;
    const count = (month: number): number => countIn(book, dimension, category, month);
    return count(book.now) * row + count(book.before) * row ** 2;
  });
  return { formula: f`${filled}+${counts}`, expected: known + sum(placed) };
}

/** How many ledger lines each category has, by its place in the list. */
function kindsPrint(book: Book): Print {
  const category = book.tables.costs.range('category');
  const { costLines } = book.input;
  return {
    formula: join(
      costKinds.map((kind, i) => f`${i + 1}*COUNTIF(${category},${kind})`),
      '+',
    ),
    expected: sum(
      costKinds.map((kind, i) => (i + 1) * costLines.filter((one) => one.category === kind).length),
    ),
  };
}
