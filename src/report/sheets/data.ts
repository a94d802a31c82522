import { f, type Ref } from '../formula.js';
import type { Book } from '../book.js';
import { live, startPage, type Page } from '../page.js';
import { pathWeights, itemLines, type Measure } from '../measures.js';
import { putRecords, type RecordColumn } from '../records.js';
import type { Style } from '../style.js';
import { itemLabel } from './labels.js';
import { supportSetup } from './support.js';

const text: Style = { role: 'text' };
const number: Style = { role: 'number' };

/** The clean answers of the months held, one row a respondent, sorted by outlet, month and channel. */
export function dataSheet(book: Book): Page {
  const { input, tables, texts } = book;
  const { answers } = input;
  const items = input.items.length;
  const widths = [14, 11, 7, 14, 7, 10, 8, 6, ...input.items.map(() => 8), 30, 8, 11, 11];
  const page = startPage(supportSetup(book, 'data', widths, 'data'));
  page.put('data.head', 0, 0, texts.cell('data.title', { role: 'note' }));
  const head = (key: Parameters<typeof texts.cell>[0]) => texts.cell(key, { role: 'head' });
  const firstItem = (row: number): Ref => tables.data.across('item1', `item${items}`, row);
  const pull = (id: string, unitOf: (row: number) => number): RecordColumn<number> => ({
    id,
    caption: head(id === 'pullScope' ? 'data.pullScope' : 'data.pullOutlet'),
    style: number,
    of: (row) => {
      const unit = unitOf(row);
      const month = answers.month[row]!;
      const measure = book.measureRow(unit, month);
      const centres = tables.measures.across('centre1', `centre${items}`, measure);
      const pulls = tables.measures.across('pull1', `pull${items}`, measure);
      const cells = firstItem(row);
      return live(
        f`${tables.data.cell('weight', row)}*SUMPRODUCT((${cells}<>"")*(${cells}-${centres})*${pulls})`,
        expectedPull(book, book.measures[unit]![month]!, row),
        number,
      );
    },
  });
  const outletUnit = (row: number): number =>
    book.units.findIndex(
      (unit) => unit.kind === 'outlet' && unit.outlets[0] === answers.outlet[row],
    );
  const columns: RecordColumn<number>[] = [
    {
      id: 'respondent',
      caption: head('data.respondent'),
      style: text,
      of: (row) => answers.respondent[row]!,
    },
    {
      id: 'date',
      caption: head('data.date'),
      style: { role: 'date' },
      of: (row) => answers.date[row]!,
    },
    {
      id: 'outlet',
      caption: head('data.outlet'),
      style: number,
      of: (row) => answers.outlet[row]!,
    },
    {
      id: 'outletName',
      caption: head('data.outletName'),
      style: text,
      of: (row) => input.outlets[answers.outlet[row]!]!.name,
    },
    { id: 'month', caption: head('data.month'), style: number, of: (row) => answers.month[row]! },
    {
      id: 'channel',
      caption: head('data.channel'),
      style: text,
      of: (row) => input.channels[answers.channel[row]!] ?? '',
    },
    {
      id: 'weight',
      caption: head('data.weight'),
      style: number,
      of: (row) => answers.weight[row]!,
    },
    { id: 'nps', caption: head('data.nps'), style: number, of: (row) => answers.nps[row]! },
    ...input.items.map((_, i) => ({
      id: `item${i + 1}`,
      caption: itemLabel(book, i, { role: 'head' }),
      style: number,
      of: (row: number) => answers.items[i]![row]!,
    })),
    {
      id: 'verbatim',
      caption: head('data.verbatim'),
      style: text,
      of: (row) => answers.verbatim[row]!,
    },
    {
      id: 'answered',
      caption: head('data.answered'),
      style: number,
      of: (row) =>
        live(
          f`COUNT(${firstItem(row)})`,
          answers.items.filter((item) => !Number.isNaN(item[row]!)).length,
          number,
        ),
    },
    pull('pullScope', () => 0),
    ...(input.outlets.length > 1 ? [pull('pullOutlet', outletUnit)] : []),
  ];
  putRecords(
    page,
    'data',
    tables.data,
    columns,
    Array.from({ length: answers.rows }, (_, row) => row),
  );
  return page;
}

/** How far a respondent's answers pull the index from where it stands. */
function expectedPull(book: Book, measure: Measure, row: number): number {
  const { input } = book;
  const answered = measure.w.map((sum) => sum > 0);
  const weights = pathWeights(input, answered);
  const lines = itemLines(input);
  let pull = 0;
  input.answers.items.forEach((item, i) => {
    const x = item[row]!;
    if (Number.isNaN(x)) return;
    pull += ((x - measure.mean[i]!) * weights[i]! * 100) / lines[i]!.span / measure.w[i]!;
  });
  return (input.answers.weight[row]! || 0) * pull;
}
