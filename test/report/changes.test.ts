import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csi } from '../../src/core/index-score/csi.js';
import { compareEstimates, type Estimate } from '../../src/core/inference/change.js';
import { near } from '../core/near.js';
import { openBook, type Book } from '../../src/report/book.js';
import { comparison, comparisonsOf, verdictOf } from '../../src/report/changes.js';
import { monthlyWorkbook } from '../../src/report/monthly.js';
import { verdictPart } from '../../src/report/sheets/verdict.js';
import { textsIn } from '../../src/report/texts.js';
import { fill } from '../../src/text/language.js';
import { businessRows, handMade, itemWeights, scale } from './hand-made.js';
import { inputOf, network, valuesOf, type Network } from './network.js';

const complete = (month: number) =>
  fc.array(
    fc.record({
      month: fc.constant(month),
      items: fc.tuple(
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 10 }),
      ),
    }),
    { minLength: 10, maxLength: 30 },
  );

function estimateOf(rows: readonly { items: readonly number[] }[]): Estimate {
  const items = [0, 1, 2].map((i) => rows.map((one) => one.items[i]!));
  const scales = [scale, scale, scale];
  const { value, standardError } = csi(items, { weights: itemWeights, scales, method: 'minmax' });
  return { value, standardError, df: rows.length - 1, n: rows.length };
}

describe('the change of the index', () => {
  test("is that of the library's two estimates, with interval, verdict and answers needed", () => {
    fc.assert(
      fc.property(complete(11), complete(12), (before, after) => {
        const { change } = comparison(openBook(handMade([...before, ...after])), 'csi').one;
        const due = compareEstimates(estimateOf(before), estimateOf(after), { margin: 2 });
        near(change!.change, due.change, 1e-10);
        expect(change!.verdict).toBe(due.verdict);
        expect(change!.needed).toBe(due.needed);
        if (due.low !== null) near(change!.low, due.low, 1e-9);
      }),
    );
  });

  test('has nothing to say without a month before', () => {
    const book = openBook(handMade([{ items: [5, 5, 5] }]));
    expect(comparison(book, 'csi').one.change).toBeNull();
    expect(verdictOf(comparison(book, 'csi').one)).toBe('');
    expect(verdictPart(book, 'csi').text).toBe('');
  });
});

const { say } = textsIn('zh-CN');

let net: Network;
beforeAll(async () => {
  net = await network();
});

describe('verdicts in words', () => {
  const answers = (month: number, n: number, score: (k: number) => number) =>
    Array.from({ length: n }, (_, k) => ({ month, items: [score(k), score(k), score(k)] }));
  const bookOf = (n: number, before: (k: number) => number, after: (k: number) => number): Book =>
    openBook(handMade([...answers(11, n, before), ...answers(12, n, after)]));
  const verdict = (...given: Parameters<typeof bookOf>): string =>
    verdictPart(bookOf(...given), 'csi').text;
  const low = (k: number): number => 4 + (k % 2);
  const high = (k: number): number => 8 + (k % 2);
  const rising = (n: number): string => verdict(n, low, high);

  test('say better and worse where the interval leaves 0 out', () => {
    expect(verdict(40, low, high)).toBe(say('verdict.better'));
    expect(verdict(40, high, low)).toBe(say('verdict.worse'));
  });

  test('say unchanged where the interval lies within the margin', () => {
    expect(verdict(400, high, high)).toBe(say('verdict.unchanged'));
  });

  test('mark fewer than 30 answers, and give none to fewer than 10', () => {
    expect(rising(30)).toBe(say('verdict.better'));
    expect(rising(29)).toBe(say('verdict.better') + say('verdict.small'));
    expect(rising(10)).toBe(say('verdict.better') + say('verdict.small'));
    expect(rising(9)).toBe(say('verdict.few'));
  });

  test('cannot tell, and how many answers would, where the interval is wide', () => {
    const book = bookOf(
      30,
      (k) => 1 + (k % 10),
      (k) => 1 + ((k * 7) % 10),
    );
    const { needed } = comparison(book, 'csi').one.change!;
    expect(needed).toBeGreaterThan(1000);
    const n = needed!.toLocaleString('en-US');
    expect(verdictPart(book, 'csi').text).toBe(fill(say('verdict.cannotTell'), { n }));
  });
});

describe('measures of which less is better', () => {
  const rates = (before: number, after: number): Book =>
    openBook(
      handMade([{ month: 11, items: [5, 5, 5] }, { items: [5, 5, 5] }], {
        business: businessRows(3, 13, (outlet, month) =>
          outlet === 0 && month >= 11
            ? { visits: 10_000, complaints: month === 12 ? after : before, comebacks: 500 }
            : {},
        ),
      }),
    );

  test('turn the verdict round: fewer complaints are better', () => {
    expect(verdictOf(comparison(rates(400, 100), 'complaintRate').one)).toBe('better');
    expect(verdictOf(comparison(rates(100, 400), 'complaintRate').one)).toBe('worse');
  });

  test('are compared by √count per 1000 visits', () => {
    const { change } = comparison(rates(400, 100), 'complaintRate').one;
    near(change!.change, -30);
    near(change!.standardError, Math.hypot(2, 1));
  });

  test('are compared as shares by √(p(1−p)/n)', () => {
    const { before } = comparison(rates(1, 1), 'comebackRate').one;
    near(before.value.value, 0.05);
    near(before.error.value, Math.sqrt((0.05 * 0.95) / 10_000));
  });
});

describe('the comparisons of the example network', () => {
  test('are one for each measure of the scope and one a station', () => {
    const book = openBook(inputOf(net));
    expect(comparisonsOf(book).map(({ id }) => id)).toHaveLength(book.tables.changes.count);
    expect(comparisonsOf(book).filter(({ id }) => id.startsWith('outlet'))).toHaveLength(3);
  });

  test('do not take the fall by chance of one station for a change', () => {
    const book = openBook(inputOf(net));
    const unit = book.units.findIndex((one) => one.label === '蕉岭湾服务站');
    const { one } = comparison(book, `outlet${unit}`);
    expect(one.change!.change).toBeLessThan(-1);
    expect(['cannot-tell', 'unchanged']).toContain(verdictOf(one));
    const alone = openBook(inputOf(net, { outlet: 'S023' }));
    expect(['cannot-tell', 'unchanged']).toContain(verdictOf(comparison(alone, 'csi').one));
  });

  test('judge three months together by the mean of their indices', () => {
    const book = openBook(inputOf(net));
    const { before, after } = comparison(book, 'csiRolling').one;
    const index = (month: number): number => book.measures[0]![month]!.index;
    near(after.value.value, (index(10) + index(11) + index(12)) / 3);
    near(before.value.value, (index(7) + index(8) + index(9)) / 3);
  });
});

describe('the weak item of a station', () => {
  const weakItems = (month: string): unknown[] => {
    const plan = monthlyWorkbook(inputOf(net, { month, outlet: 'S017', profile: 'manager' }));
    const rows = valuesOf(plan, 'thisMonth', 'weak');
    return rows.slice(1, 4).map(([item]) => item);
  };

  test('is among the three weakest before the action and no longer after it', () => {
    expect(weakItems('2026-06')).toContain('休息环境');
    expect(weakItems('2026-10')).toHaveLength(3);
    expect(weakItems('2026-10')).not.toContain('休息环境');
  });
});
