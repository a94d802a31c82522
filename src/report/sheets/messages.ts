import { scopeMeasure, type Book } from '../book.js';
import { businessCell, comparison, measureFigure } from '../changes.js';
import { costColumns, costRows } from '../costs.js';
import { showGrouped, showNumber } from '../decimal.js';
import { figure, ratio, type Figure } from '../figure.js';
import { f, type Formula } from '../formula.js';
import type { Part, TextKey } from '../texts.js';
import { costActual } from './cost-layout.js';
import { itemPart } from './labels.js';
import { countIn, paretoOrder } from './paretos.js';
import { stationList } from './station-order.js';
import { targetFigure } from './target.js';
import { verdictPart } from './verdict.js';
import { itemOrder } from './workings.js';

/** The sentences that say what a page shows. Each is one live formula. */

/** A number as text with fixed decimals; '–' where it is undefined. */
export function shown(one: Figure, decimals: number, sign = false): Part {
  const digits = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0';
  const format = sign ? `+${digits};-${digits};${digits}` : digits;
  return {
    formula: f`IF(${one.formula}="","–",TEXT(ROUND(${one.formula},${decimals}),${format}))`,
    text: Number.isNaN(one.value) ? '–' : showNumber(one.value, decimals, sign),
  };
}

export function percent(one: Figure): Part {
  return {
    formula: f`IF(${one.formula}="","–",TEXT(ROUND(${one.formula},3),"0.0%"))`,
    text: Number.isNaN(one.value)
      ? '–'
      : `${showNumber(Number((one.value * 100).toPrecision(15)), 1)}%`,
  };
}

export const joined = (parts: readonly Part[]): Part => ({
  formula: parts.reduce<Formula>(
    (all, one, i) => (i === 0 ? f`${one.formula}` : f`${all}&${one.formula}`),
    f`""`,
  ),
  text: parts.map((part) => part.text).join(''),
});

/** One of two texts, by a condition. */
function either(condition: Formula, holds: boolean, yes: Part, no: Part): Part {
  return {
    formula: f`IF(${condition},${yes.formula},${no.formula})`,
    text: holds ? yes.text : no.text,
  };
}

/** The index, its change and what it means, and where it stands against the target. */
export function csiMessage(book: Book): Part {
  const { texts } = book;
  const index = measureFigure(book, 'index', 0, book.now, (m) => m.index);
  const { one, at } = comparison(book, 'csi');
  const change = figure(at('change'), one.change?.change ?? null);
  const target = targetFigure(book, 'csi', book.now);
  const facts = {
    index: shown(index, 1),
    change: shown(change, 1, true),
    verdict: verdictPart(book, 'csi'),
  };
  const none = Number.isNaN(index.value);
  const judged = either(
    f`${change.formula}=""`,
    Number.isNaN(change.value),
    texts.filled('message.csiAlone', { index: facts.index }),
    texts.filled('message.csi', facts),
  );
  const met = either(
    f`${index.formula}>=${target.formula}`,
    index.value >= target.value,
    texts.filled('message.targetMet', { target: shown(target, 1) }),
    texts.filled('message.targetMissed', {
      target: shown(target, 1),
      gap: shown(figure(f`(${target.formula}-${index.formula})`, target.value - index.value), 1),
    }),
  );
  const sentence = Number.isNaN(target.value) ? judged : joined([judged, met]);
  return either(f`${index.formula}=""`, none, texts.part('message.noAnswers'), sentence);
}

/** The weakest items with their scores. */
export function weakestMessage(book: Book): Part {
  const { tables, texts, input } = book;
  const sorted = itemOrder(book);
  const scores = tables.measures.across(
    'score1',
    `score${input.items.length}`,
    book.measureRow(0, book.now),
  );
  const name = (k: number): Part => ({
    formula: f`INDEX(${tables.items.range('label')},${tables.order.cell('order', k)})`,
    text: sorted[k] === undefined ? '' : itemPart(book, sorted[k]).text,
  });
  const score = (k: number): Part =>
    shown(
      figure(
        f`INDEX(${scores},${tables.order.cell('order', k)})`,
        sorted[k] === undefined ? null : scopeMeasure(book, book.now).score[sorted[k]]!,
      ),
      1,
    );
  const count = Math.min(3, sorted.length);
  if (count === 0) return texts.part('message.noAnswers');
  const names: Record<string, Part> = { a: name(0), x: score(0) };
  if (count > 1) Object.assign(names, { b: name(1), y: score(1) });
  if (count > 2) Object.assign(names, { c: name(2), z: score(2) });
  const keys = ['message.weakestOne', 'message.weakestTwo', 'message.weakest'] as const;
  const filled = texts.filled(keys[count - 1]!, names);
  const enough = tables.order.cell('order', count - 1);
  return either(f`${enough}=""`, false, texts.part('message.noAnswers'), filled);
}

/** Complaints against visits, and what most of them are about. */
export function complaintMessage(book: Book): Part {
  const { texts, tables } = book;
  const received = businessCell(book, 'complaints', book.now);
  const visits = businessCell(book, 'visits', book.now);
  if (Number.isNaN(received.value)) return texts.part('message.noComplaintTable');
  const rate = ratio(received, visits, 1000);
  const table = tables.paretos.content;
  const first = paretoOrder(book, 'content')[0];
  const n = shown(received, 0);
  const counted = either(
    f`${rate.formula}=""`,
    Number.isNaN(rate.value),
    texts.filled('message.complaintsAlone', { n }),
    texts.filled('message.complaints', { n, rate: shown(rate, 1) }),
  );
  if (table.count === 0) return counted;
  const order = table.cell('order', 0);
  const category = first === undefined ? '' : book.categories.content[first]!;
  const count = countIn(book, 'content', category, book.now);
  const share: Figure = figure(
    f`INDEX(${table.range('now')},${order})/${received.formula}`,
    count / received.value,
  );
  const most = texts.filled('message.complaintsMost', {
    content: { formula: f`INDEX(${table.range('category')},${order})`, text: category },
    share: {
      formula: f`TEXT(ROUND(${share.formula},3),"0.0%")`,
      text: percent(share).text,
    },
  });
  const none: Part = { formula: f`""`, text: '' };
  return joined([counted, either(f`${order}=""`, first === undefined, none, most)]);
}

/** The lowest station and the largest moves. */
export function stationMessage(book: Book): Part {
  const { texts, tables } = book;
  const named = (
    id: 'byIndex' | 'byRise' | 'byFall',
    of: 'index' | 'change',
    key: TextKey,
  ): Part => {
    const first = stationList(book, id)[0];
    const order = tables.stations.cell(id, 0);
    const pick = (column: string): Formula => f`INDEX(${tables.stations.range(column)},${order})`;
    const filled = texts.filled(key, {
      station: { formula: pick('label'), text: first?.label ?? '' },
      value: {
        formula: f`TEXT(ROUND(${pick(of)},1),${of === 'index' ? '0.0' : '+0.0;-0.0;0.0'})`,
        text: first ? showNumber(first[of], 1, of === 'change') : '',
      },
    });
    const none: Part = { formula: f`""`, text: '' };
    return either(f`${order}=""`, first === undefined, none, filled);
  };
  return joined([
    named('byIndex', 'index', 'message.lowestStation'),
    named('byRise', 'change', 'message.largestRise'),
    named('byFall', 'change', 'message.largestFall'),
  ]);
}

/** Gross cost, its failure share, and the deviation from budget. */
export function costMessage(book: Book): Part {
  const { texts } = book;
  const known = costRows(book, costColumns(book).actual);
  if (!known) return texts.part('message.noCosts');
  const thousands = (one: Figure): Part => ({
    formula: f`TEXT(ROUND(${one.formula}/1000,0),"#,##0")`,
    text: showGrouped(one.value / 1000),
  });
  const total = figure(costActual('total'), known.total);
  const share = ratio(figure(costActual('nonConformance'), known.nonConformance), total);
  const gross = { total: thousands(total), share: percent(share) };
  const net = thousands(figure(costActual('net'), known.net));
  return either(
    f`N(${costActual('recovery')})=0`,
    known.recovery === 0,
    texts.filled('message.costGross', gross),
    texts.filled('message.cost', { ...gross, net }),
  );
}
