import { effectCell } from './mix.js';
import { scopeMeasure, type Book } from '../book.js';
import { comparisonsOf, verdictOf, type Comparison } from '../changes.js';
import { putStationOrder } from './station-order.js';
import { sum } from '../../core/number/sum.js';
import { f, join, type Formula, type Ref } from '../formula.js';
import { figure, figureCell, type Figure } from '../figure.js';
import { live, startPage, value, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import { putRecords, type RecordColumn } from '../records.js';
import type { Style } from '../style.js';
import type { Part } from '../texts.js';
import { columnsIn } from './columns.js';
import { factorPart } from './labels.js';
import { supportSetup } from './support.js';
import { putWaiting } from './waiting.js';

const number: Style = { role: 'number' };

/** Steps between the measures and the report: comparisons, the order of items, the bridge. */
export function workingsSheet(book: Book): Page {
  const page = startPage(supportSetup(book, 'workings', [14], 'measures'));
  page.put('workings.head', 0, 0, book.texts.cell('workings.title', { role: 'note' }));
  putRecords(
    page,
    'workings.changes',
    book.tables.changes,
    changeColumns(book),
    comparisonsOf(book),
  );
  putRecords(page, 'workings.order', book.tables.order, orderColumns(book), book.input.items);
  putRecords(page, 'workings.bridge', book.tables.bridge, bridgeColumns(book), bridgeSteps(book));
  putStationOrder(book, page);
  putWaiting(book, page);
  return page;
}

function changeColumns(book: Book): RecordColumn<Comparison>[] {
  const { changes } = book.tables;
  const column = columnsIn<Comparison>(book);
  const at = (id: string, i: number): Ref => changes.cell(id, i);
  const put = (
    id: string,
    pick: (one: Comparison) => number | null | undefined,
    formula: (i: number, one: Comparison) => Formula,
  ): RecordColumn<Comparison> => ({
    id,
    caption: value(id, { role: 'head' }),
    style: number,
    of: (one, i) => live(formula(i, one), pick(one) ?? null, number),
  });
  const side = (
    id: string,
    pick: (one: Comparison) => Figure | null,
  ): RecordColumn<Comparison> => ({
    id,
    caption: value(id, { role: 'head' }),
    style: number,
    of: (one) => {
      const found = pick(one);
      return found ? figureCell(found, number) : null;
    },
  });
  // An error that rounding alone explains counts as none, as in the library.
  const known = (i: number, formula: Formula): Formula => {
    const [before, after, error] = [at('before', i), at('after', i), at('error', i)];
    const noise = f`10*2^-52*MAX(ABS(${before}),ABS(${after}))`;
    return f`IF(${error}="","",IF(${error}<=${noise},"",${formula}))`;
  };
  const welch = (i: number): Formula => {
    const part = (s: 'Before' | 'After'): Formula => {
      const error = at(`error${s}`, i);
      return f`IF(${error}=0,0,${error}^4/${at(`df${s}`, i)})`;
    };
    return f`${at('error', i)}^4/(${part('Before')}+${part('After')})`;
  };
  const student = (i: number, tails: number): Formula =>
    f`SQRT(${at('df', i)}*(1/BETAINV(${tails},${at('df', i)}/2,0.5)-1))`;
  return [
    column('id', 'lists.id', 'text', (one) => one.id),
    side('before', (one) => one.before.value),
    side('errorBefore', (one) => one.before.error),
    side('nBefore', (one) => one.before.n),
    side('dfBefore', (one) => one.before.df),
    side('after', (one) => one.after.value),
    side('errorAfter', (one) => one.after.error),
    side('nAfter', (one) => one.after.n),
    side('dfAfter', (one) => one.after.df),
    side('margin', (one) => one.margin),
    put(
      'change',
      (one) => one.change?.change,
      (i) => {
        const [before, after] = [at('before', i), at('after', i)];
        return f`IF(OR(${before}="",${after}=""),"",${after}-${before})`;
      },
    ),
    put(
      'error',
      (one) => one.change?.standardError,
      (i) => {
        const [before, after] = [at('errorBefore', i), at('errorAfter', i)];
        const missing = f`OR(${at('change', i)}="",${before}="",${after}="")`;
        return f`IF(${missing},"",SQRT(${before}^2+${after}^2))`;
      },
    ),
    put(
      'df',
      (one) => (one.before.df ? one.change?.df : null),
      (i, one) => (one.before.df ? known(i, welch(i)) : f`""`),
    ),
    put(
      'reach',
      (one) => one.change?.smallestSignificant,
      (i, one) =>
        known(i, f`${one.before.df ? student(i, 0.05) : f`NORMSINV(0.975)`}*${at('error', i)}`),
    ),
    put(
      'centre',
      (one) => centreOf(one),
      (i, one) => {
        const [from, to] = [one.before.centre?.formula, one.after.centre?.formula];
        return from && to ? known(i, f`${to}-${from}`) : known(i, f`${at('change', i)}`);
      },
    ),
    put(
      'low',
      (one) => one.change?.low,
      (i) => known(i, f`${at('centre', i)}-${at('reach', i)}`),
    ),
    put(
      'high',
      (one) => one.change?.high,
      (i) => known(i, f`${at('centre', i)}+${at('reach', i)}`),
    ),
    put(
      'detectable',
      (one) => one.change?.detectable,
      (i, one) => {
        const power = one.before.df ? student(i, 0.4) : f`NORMSINV(0.8)`;
        return known(i, f`${at('reach', i)}+${power}*${at('error', i)}`);
      },
    ),
    put(
      'needed',
      (one) => one.change?.needed,
      (i) => {
        const smaller = f`MIN(${at('nBefore', i)},${at('nAfter', i)})`;
        const count = f`ROUNDUP(${smaller}*(${at('detectable', i)}/${at('margin', i)})^2,0)`;
        return f`IF(${at('verdict', i)}="cannot-tell",${known(i, count)},"")`;
      },
    ),
    {
      id: 'verdict',
      caption: value('verdict', { role: 'head' }),
      style: { role: 'text' },
      of: (one, i) =>
        verdictCell(one, at('low', i), at('high', i), at('change', i), at('margin', i)),
    },
  ];
}

/** The middle of the interval: the change itself, or the change of the adjusted scores. */
function centreOf({ change, before, after }: Comparison): number | null {
  if (!change || change.low === null) return null;
  if (!before.centre || !after.centre) return change.change;
  return after.centre.value - before.centre.value;
}

function verdictCell(one: Comparison, low: Ref, high: Ref, change: Ref, margin: Ref): Cell {
  const [up, down] = one.higherIsBetter ? ['better', 'worse'] : ['worse', 'better'];
  const within = f`AND(${low}>=-${margin},${high}<=${margin})`;
  const judged = f`IF(${low}>0,${up!},IF(${high}<0,${down!},IF(${within},"unchanged","cannot-tell")))`;
  const formula = f`IF(${change}="","",IF(${low}="","cannot-tell",${judged}))`;
  return live(formula, verdictOf(one), { role: 'text' });
}

/** Position of the k-th lowest item of the month, ties in the order of the index. */
export function itemOrder(book: Book): number[] {
  const keys = scopeMeasure(book, book.now).score.map((score, i) => score + i * 1e-9);
  return keys
    .map((key, i) => ({ key, i }))
    .filter(({ key }) => !Number.isNaN(key))
    .sort((a, b) => a.key - b.key)
    .map(({ i }) => i);
}

function orderColumns(book: Book): RecordColumn<unknown>[] {
  const { order, measures } = book.tables;
  const sorted = itemOrder(book);
  const scores = scopeMeasure(book, book.now).score;
  const column = columnsIn<unknown>(book);
  return [
    column('key', 'workings.key', 'number', (_, i) => {
      const score = measures.cell(`score${i + 1}`, book.measureRow(0, book.now));
      return live(f`IF(${score}="","",${score}+${i}*0.000000001)`, scores[i]! + i * 1e-9, number);
    }),
    column('order', 'workings.order', 'number', (_, i) =>
      live(
        f`IFERROR(MATCH(SMALL(${order.range('key')},${i + 1}),${order.range('key')},0),"")`,
        sorted[i] === undefined ? null : sorted[i] + 1,
        number,
      ),
    ),
  ];
}

interface Step {
  readonly label: Part;
  readonly value: Figure;
  readonly kind: 'total' | 'step';
}

/** Last month's index, the factors' own changes, the mix, the rest, this month's index. */
export function bridgeSteps(book: Book): Step[] {
  const { input, texts, effects, tables } = book;
  const total = (key: 'bridge.before' | 'bridge.now', month: number): Step => ({
    label: texts.part(key),
    value: figure(
      tables.measures.cell('index', book.measureRow(0, month)),
      scopeMeasure(book, month).index,
    ),
    kind: 'total',
  });
  const sumOf = (effect: 'performance' | 'mix', items: readonly number[]): Figure =>
    figure(
      join(
        items.map((i) => effectCell(book, i, effect)),
        '+',
      ),
      sum(items.map((i) => effects[i]![effect])),
    );
  const all = input.items.map((_, i) => i);
  const factors = input.factors.map((_, k): Step => ({
    label: factorPart(book, k),
    value: sumOf(
      'performance',
      all.filter((i) => input.items[i]!.factor === k),
    ),
    kind: 'step',
  }));
  const mix: Step = { label: texts.part('bridge.mix'), value: sumOf('mix', all), kind: 'step' };
  const [before, now] = [total('bridge.before', book.before), total('bridge.now', book.now)];
  const explained = sum([...factors, mix].map((step) => step.value.value));
  const parts = tables.bridge.range('value', 1, factors.length + 2);
  const rest: Step = {
    label: texts.part('bridge.rest'),
    value: figure(
      f`${now.value.formula}-${before.value.formula}-SUM(${parts})`,
      now.value.value - before.value.value - explained,
    ),
    kind: 'step',
  };
  return [before, ...factors, mix, rest, now];
}

function bridgeColumns(book: Book): RecordColumn<Step>[] {
  const { bridge } = book.tables;
  const steps = bridgeSteps(book);
  const column = columnsIn<Step>(book);
  const known = steps.every((step) => !Number.isNaN(step.value.value));
  const levelAfter = (i: number): number =>
    sum(steps.slice(0, i + 1).map((step) => step.value.value));
  const at = (i: number): Ref => bridge.cell('value', i);
  const from = (i: number): Formula => f`SUM(${bridge.range('value', 0, i)})`;
  const to = (i: number): Formula => f`SUM(${bridge.range('value', 0, i + 1)})`;
  const guard = (formula: Formula): Formula =>
    f`IF(COUNT(${bridge.range('value')})<${steps.length},"",${formula})`;
  const stepCell = (
    step: Step,
    formula: Formula,
    expected: number,
    kind: Step['kind'],
  ): Cell | null =>
    step.kind === kind ? live(guard(formula), known ? expected : null, number) : null;
  return [
    column('label', 'workings.label', 'text', (step) =>
      live(f`${step.label.formula}`, step.label.text, { role: 'text' }),
    ),
    column('value', 'workings.value', 'number', (step) =>
      live(
        f`IF(COUNT(${steps[0]!.value.formula},${steps.at(-1)!.value.formula})<2,"",${step.value.formula})`,
        known ? step.value.value : null,
        number,
      ),
    ),
    column('foot', 'workings.foot', 'number', (step, i) =>
      stepCell(
        step,
        f`MIN(${from(i)},${to(i)})`,
        Math.min(levelAfter(i - 1), levelAfter(i)),
        'step',
      ),
    ),
    column('total', 'workings.total', 'number', (step, i) =>
      stepCell(step, f`${at(i)}`, step.value.value, 'total'),
    ),
    column('better', 'workings.better', 'number', (step, i) =>
      stepCell(step, f`MAX(${at(i)},0)`, Math.max(step.value.value, 0), 'step'),
    ),
    column('worse', 'workings.worse', 'number', (step, i) =>
      stepCell(step, f`MAX(-${at(i)},0)`, Math.max(-step.value.value, 0), 'step'),
    ),
  ];
}
