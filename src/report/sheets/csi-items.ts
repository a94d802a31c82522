import { sum } from '../../core/number/sum.js';
import { scopeMeasure, type Book } from '../book.js';
import { f, type Formula, type Ref } from '../formula.js';
import { live, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import type { Style } from '../style.js';
import { index, left, width } from './csi-layout.js';
import { effectCell } from './mix.js';
import { heads, section } from './report-page.js';
import { itemOrder } from './workings.js';

/** The items of the month, lowest first. */
export function putItems(book: Book, page: Page, row: number): void {
  section(book, page, row, left, width, 'csi.items');
  heads(book, page, 'items', row + 1, left, [
    'csi.item',
    'csi.factor',
    null,
    null,
    'csi.score',
    'csi.answers',
    'csi.before',
    'csi.change',
    'csi.performance',
    'csi.mix',
    'csi.department',
    null,
  ]);
  const { input, tables } = book;
  const sorted = itemOrder(book);
  const language = book.texts.language;
  input.items.forEach((_, k) => {
    const line = row + 2 + k;
    const order = tables.order.cell('order', k);
    const i = sorted[k];
    const pick = (from: Ref, expected: number | string | null, style: Style): Cell =>
      live(listed(order, f`INDEX(${from},${order})`), i === undefined ? null : expected, style);
    const item = i === undefined ? null : input.items[i]!;
    const name = (one: { zh: string; en: string } | null): string =>
      one === null ? '' : language === 'zh-CN' ? one.zh : one.en;
    const measured = (id: string, month: number): Ref =>
      tables.measures.across(`${id}1`, `${id}${input.items.length}`, book.measureRow(0, month));
    const score = (month: number): number =>
      i === undefined ? Number.NaN : scopeMeasure(book, month).score[i]!;
    const [now, before] = [page.at(line, left + 4), page.at(line, left + 6)];
    const effects = (which: 'performance' | 'mix'): Cell => {
      const first = effectCell(book, 0, which);
      const all: Ref = { ...first, columns: input.items.length };
      return pick(all, i === undefined ? null : book.effects[i]![which], { role: 'change' });
    };
    const factor = tables.factors.range('label');
    const factorOf = f`INDEX(${tables.items.range('factor')},${order})`;
    // A month without answers has blank cells, and INDEX would make 0 of them.
    const scoreBefore = f`INDEX(${measured('score', book.before)},${order})`;
    page.rows('items', line, left, [
      [
        pick(tables.items.range('label'), name(item), { role: 'rowHead' }),
        live(
          listed(order, f`INDEX(${factor},${factorOf}+1)`),
          item ? name(input.factors[item.factor]!) : null,
          { role: 'text' },
        ),
        null,
        null,
        pick(measured('score', book.now), score(book.now), index),
        live(listed(order, answersOf(book, order)), i === undefined ? null : itemAnswers(book, i), {
          role: 'count',
        }),
        live(listed(order, f`IF(${scoreBefore}="","",${scoreBefore})`), score(book.before), index),
        live(
          f`IF(OR(${now}="",${before}=""),"",${now}-${before})`,
          score(book.now) - score(book.before),
          { role: 'change' },
        ),
        effects('performance'),
        effects('mix'),
        live(
          listed(order, f`INDEX(${tables.items.range('department')},${order})&""`),
          item?.department ?? null,
          { role: 'text' },
        ),
      ],
    ]);
  });
  const scores = page.at(row + 2, left + 4, input.items.length, 1);
  page.format({ kind: 'bar', range: scores, colour: 'A6A6A6' });
}

const listed = (order: Ref, formula: Formula): Formula => f`IF(${order}="","",${formula})`;

/** Answers to the item of a month: the sum over the column of Aggregates that the order points at. */
function answersOf(book: Book, order: Ref): Formula {
  const { leaves } = book.tables;
  const items = book.input.items.length;
  const first = leaves.range('n1');
  const all: Ref = { ...first, columns: items };
  return f`SUMPRODUCT((${leaves.range('month')}=${book.now})*INDEX(${all},0,${order}))`;
}

function itemAnswers(book: Book, item: number): number {
  return sum(
    book.input.leaves.filter((leaf) => leaf.month === book.now).map((leaf) => leaf.n[item]!),
  );
}
