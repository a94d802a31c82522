import { f } from '../formula.js';
import type { Book } from '../book.js';
import { live, startPage, type Page } from '../page.js';
import { itemLines } from '../measures.js';
import { putRecords, type Layout, type RecordColumn } from '../records.js';
import type { Style } from '../style.js';
import type { Action, Factor, Item, SourceRow, Target } from '../input.js';
import { languageColumn } from '../texts.js';
import type { Unit } from '../units.js';
import { columnsIn } from './columns.js';
import { monthBounds } from '../../core/survey/calendar.js';
import { supportSetup } from './support.js';

const text: Style = { role: 'text' };
const number: Style = { role: 'number' };

/** The lists the formulas refer to: months, factors, items, units, targets, actions. */
export function listsSheet(book: Book): Page {
  const page = startPage(supportSetup(book, 'lists', [8, 12, 12, 12], 'measures'));
  page.put('lists.head', 0, 0, book.texts.cell('lists.title', { role: 'note' }));
  putMonths(book, page);
  putFactors(book, page);
  putItems(book, page);
  putUnits(book, page);
  putTargets(book, page);
  putActions(book, page);
  putSources(book, page);
  return page;
}

function putMonths(book: Book, page: Page): void {
  const { months, settings } = book.input;
  const column = columnsIn<string>(book);
  const bounds = months.map((month) => monthBounds(month, settings.closingDay));
  const columns = [
    column('position', 'lists.position', 'number', (_, i) => i),
    column('month', 'lists.month', 'text', (month) => month),
    column('first', 'lists.first', 'date', (_, i) => bounds[i]!.first),
    column('last', 'lists.last', 'date', (_, i) => bounds[i]!.last),
  ];
  putRecords(page, 'lists.months', book.tables.months, columns, months);
}

/** Names in both languages, and the one the language cell chooses. */
function nameColumns<R extends { readonly zh: string; readonly en: string }>(
  book: Book,
  table: Layout,
): RecordColumn<R>[] {
  const column = columnsIn<R>(book);
  return [
    column('zh', 'lists.zh', 'text', (one) => one.zh),
    column('en', 'lists.en', 'text', (one) => one.en),
    column('label', 'lists.label', 'text', (one, i) =>
      live(
        f`IF(${languageColumn}=2,${table.cell('zh', i)},${table.cell('en', i)})`,
        book.texts.language === 'zh-CN' ? one.zh : one.en,
        text,
      ),
    ),
  ];
}

function putFactors(book: Book, page: Page): void {
  const column = columnsIn<Factor>(book);
  const table = book.tables.factors;
  const columns = [
    column('position', 'lists.position', 'number', (_, i) => i),
    ...nameColumns<Factor>(book, table),
    column('weight', 'lists.weight', 'weight', (factor) => factor.weight),
  ];
  putRecords(page, 'lists.factors', table, columns, book.input.factors);
}

function putItems(book: Book, page: Page): void {
  const column = columnsIn<Item>(book);
  const table = book.tables.items;
  const lines = itemLines(book.input);
  const method = { name: 'Method' };
  const ends = (i: number) => [table.cell('min', i), table.cell('max', i)] as const;
  const columns = [
    column('position', 'lists.position', 'number', (_, i) => i),
    column('name', 'lists.name', 'text', (item) => item.name),
    ...nameColumns<Item>(book, table),
    column('factor', 'lists.factor', 'number', (item) => item.factor),
    column('weight', 'lists.weight', 'weight', (item) => item.weight),
    column('min', 'lists.min', 'number', (item) => item.min),
    column('max', 'lists.max', 'number', (item) => item.max),
    column('zero', 'lists.zero', 'number', (_, i) => {
      const [min, max] = ends(i);
      const ratio = f`IF(${min}<${max},0,${min}+${max})`;
      return live(f`IF(${method}="minmax",${min},${ratio})`, lines[i]!.zero, number);
    }),
    column('span', 'lists.span', 'number', (_, i) => {
      const [min, max] = ends(i);
      const ratio = f`IF(${min}<${max},${max},-${min})`;
      return live(f`IF(${method}="minmax",${max}-${min},${ratio})`, lines[i]!.span, number);
    }),
    column('department', 'lists.department', 'text', (item) => item.department),
  ];
  putRecords(page, 'lists.items', table, columns, book.input.items);
}

function putUnits(book: Book, page: Page): void {
  const column = columnsIn<Unit>(book);
  const codeOf = (unit: Unit): string =>
    unit.kind !== 'region' && unit.outlets.length === 1
      ? book.input.outlets[unit.outlets[0]!]!.code
      : '';
  const columns = [
    column('position', 'lists.position', 'number', (_, i) => i),
    column('kind', 'lists.kind', 'text', (unit) => unit.kind),
    column('code', 'lists.code', 'text', codeOf),
    column('label', 'lists.label', 'text', (unit) => unit.label),
    column('region', 'lists.region', 'text', (unit) => unit.region),
  ];
  putRecords(page, 'lists.units', book.tables.units, columns, book.units);
}

function putTargets(book: Book, page: Page): void {
  const column = columnsIn<Target>(book);
  const columns = [
    column('measure', 'lists.measure', 'text', (one) => one.measure),
    column('month', 'lists.month', 'number', (one) => one.month),
    column('target', 'lists.target', 'number', (one) => one.value),
  ];
  const { targets, published } = book.input;
  putRecords(page, 'lists.targets', book.tables.targets, columns, [...targets, ...published]);
}

function putActions(book: Book, page: Page): void {
  const column = columnsIn<Action>(book);
  const columns = [
    column('id', 'lists.id', 'text', (one) => one.id),
    column('item', 'lists.item', 'number', (one) => one.item),
    column('countermeasure', 'lists.countermeasure', 'text', (one) => one.countermeasure),
    column('owner', 'lists.owner', 'text', (one) => one.owner),
    column('due', 'lists.due', 'date', (one) => one.due),
    column('status', 'lists.status', 'text', (one) => one.status),
  ];
  putRecords(page, 'lists.actions', book.tables.actions, columns, book.input.actions);
}

function putSources(book: Book, page: Page): void {
  const column = columnsIn<SourceRow>(book);
  const columns = [
    column('table', 'lists.table', 'text', (one) => one.table),
    column('file', 'lists.file', 'text', (one) => one.file),
    column('sheet', 'lists.sheet', 'text', (one) => one.sheet),
    column('rows', 'lists.rows', 'number', (one) => one.rows),
  ];
  putRecords(page, 'lists.sources', book.tables.sources, columns, book.input.sources);
}
