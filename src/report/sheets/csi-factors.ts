import { sum } from '../../core/number/sum.js';
import { scopeMeasure, type Book } from '../book.js';
import { measureFigure } from '../changes.js';
import { figure, figureCell, type Figure } from '../figure.js';
import { f, join, type Ref } from '../formula.js';
import { live, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import type { Role, Style } from '../style.js';
import { index, left, width } from './csi-layout.js';
import { factorLabel } from './labels.js';
import { effectCell } from './mix.js';
import { heads, section } from './report-page.js';
import { bridgeSteps } from './workings.js';

/** Each factor's weight, score and contribution, and its part in the change. */
export function putFactors(book: Book, page: Page, row: number): void {
  section(book, page, row, left, width, 'csi.factors');
  heads(book, page, 'factors', row + 1, left, [
    null,
    'csi.weight',
    'csi.score',
    'csi.contribution',
    'csi.before',
    'csi.change',
    'csi.performance',
    'csi.mix',
  ]);
  const { input, tables } = book;
  const total = row + 2 + input.factors.length;
  input.factors.forEach((factor, k) => {
    const line = row + 2 + k;
    const score = (month: number): Figure =>
      measureFigure(book, `factor${k + 1}`, 0, month, (m) => m.factor[k]!);
    const [now, before] = [score(book.now), score(book.before)];
    const weight = tables.factors.cell('weight', k);
    const own = input.items.flatMap((item, i) => (item.factor === k ? [i] : []));
    const effect = (which: 'performance' | 'mix'): Figure =>
      figure(
        join(
          own.map((i) => effectCell(book, i, which)),
          '+',
        ),
        sum(own.map((i) => book.effects[i]![which])),
      );
    page.rows('factors', line, left, [
      [
        factorLabel(book, k, { role: 'rowHead' }),
        live(f`${weight}`, factor.weight, { role: 'share' }),
        figureCell(now, index),
        figureCell(contribution(book, k), index),
        figureCell(before, index),
        figureCell(difference(now, before), { role: 'change' }),
        figureCell(effect('performance'), { role: 'change' }),
        figureCell(effect('mix'), { role: 'change' }),
      ],
    ]);
  });
  const now = measureFigure(book, 'index', 0, book.now, (m) => m.index);
  const before = measureFigure(book, 'index', 0, book.before, (m) => m.index);
  const column = (c: number): Ref => page.at(row + 2, left + c, input.factors.length, 1);
  const steps = bridgeSteps(book).filter((step) => step.kind === 'step');
  const bold = (role: Role): Style => ({ role, emphasis: 'total' });
  const total2 = (c: number, expected: number, role: Role): Cell =>
    live(f`SUM(${column(c)})`, expected, bold(role));
  page.rows('factors', total, left, [
    [
      book.texts.cell('csi.total', bold('rowHead')),
      total2(1, sum(input.factors.map((factor) => factor.weight)), 'share'),
      figureCell(now, bold('index')),
      total2(3, scopeMeasure(book, book.now).index, 'index'),
      figureCell(before, bold('index')),
      figureCell(difference(now, before), bold('change')),
      total2(6, sum(book.effects.map((one) => one.performance)), 'change'),
      total2(7, sum(book.effects.map((one) => one.mix)), 'change'),
    ],
  ]);
  const rest = steps.at(-1)!;
  const restCell = tables.bridge.cell('value', input.factors.length + 2);
  page.put('factors', total + 1, left, book.texts.cell('csi.rest', { role: 'note' }));
  page.put(
    'factors',
    total + 1,
    left + 5,
    figureCell(figure(restCell, rest.value.value), { role: 'change', emphasis: 'muted' }),
  );
}

function difference(a: Figure, b: Figure): Figure {
  const missing = f`OR(${a.formula}="",${b.formula}="")`;
  return figure(f`IF(${missing},"",${a.formula}-${b.formula})`, a.value - b.value);
}

/** What a factor adds to the index: its share among the factors answered, times its score. */
function contribution(book: Book, k: number): Figure {
  const { tables, input } = book;
  const row = book.measureRow(0, book.now);
  const score = tables.measures.cell(`factor${k + 1}`, row);
  const all = tables.measures.across('factor1', `factor${input.factors.length}`, row);
  const weights: Ref = { ...all, row: 4 };
  const share = f`${tables.factors.cell('weight', k)}/SUMPRODUCT(${weights},(${all}<>"")*1)`;
  const { factor } = scopeMeasure(book, book.now);
  const answered = sum(input.factors.map((one, i) => (Number.isNaN(factor[i]!) ? 0 : one.weight)));
  return figure(
    f`IF(${score}="","",${share}*${score})`,
    (input.factors[k]!.weight / answered) * factor[k]!,
  );
}
