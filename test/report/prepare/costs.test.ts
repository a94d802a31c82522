import { beforeAll, describe, expect, test } from '@jest/globals';
import { openBook, type Book } from '../../../src/report/book.js';
import { costColumns, costRows, costSum } from '../../../src/report/costs.js';
import type { MonthlyInput } from '../../../src/report/input.js';
import { monthlyWorkbook } from '../../../src/report/monthly.js';
import { prepare } from '../../../src/report/prepare/prepare.js';
import { inputOf, network, settingsOf, valuesOf } from '../network.js';
import { read } from './tables.js';

const head = '期间,公司,成本中心,科目,凭证号,往来单位,场景,借贷方向,金额,单位,摘要';
const map =
  '科目,成本中心,成本类别,分摊比例\n6602*,,预防,1\n6401*,,外部失败,0.25\n6401*,,内部失败,0.75';

async function bookOf(lines: readonly string[], outlet: string | null = null): Promise<Book> {
  const tables = { '质量成本.csv': [head, ...lines].join('\n'), '成本归类.csv': map };
  return openBook(
    prepare(await read(tables), settingsOf({ closingDay: 31, outlet }), 'test').input,
  );
}

const booked = (book: Book) => costRows(book, costColumns(book).actual)!;

describe('a ledger line', () => {
  test('goes where the cost map says, in its shares', async () => {
    const rows = booked(
      await bookOf([
        '2026-10,S1,,660201,P1,,实际,借,100,元,培训',
        '2026-10,S1,,640101,P2,,实际,借,80,元,返工',
      ]),
    );
    expect(rows).toMatchObject({ prevention: 100, internalFailure: 60, externalFailure: 20 });
    expect(rows.total).toBe(180);
  });

  test('of an account the map does not know is shown as not mapped', async () => {
    const book = await bookOf(['2026-10,S1,,999999,P1,,实际,借,70,元,不明']);
    expect(booked(book)).toMatchObject({ notMapped: 70, total: 0 });
    expect(book.input.costLines[0]).toMatchObject({ category: 'notMapped', account: '999999' });
  });

  test('on the credit side takes away', async () => {
    const rows = booked(
      await bookOf([
        '2026-10,S1,,660201,P1,,实际,借,100,元,预提',
        '2026-10,S1,,660201,P2,,实际,贷,40,元,冲回',
      ]),
    );
    expect(rows.prevention).toBe(60);
  });

  test('between two companies of the network cancels in the network and stays at the station', async () => {
    const lines = [
      '2026-10,S1,,660201,P1,S2,实际,贷,30,元,结算',
      '2026-10,S2,,660201,P2,S1,实际,借,30,元,结算',
      '2026-10,S2,,660201,P3,,实际,借,5,元,培训',
    ];
    const whole = await bookOf(lines);
    expect(booked(whole).prevention).toBe(5);
    expect(costSum(whole, costColumns(whole).actual, 'eliminated')).toBe(0);
    expect(whole.input.costLines.filter(({ kind }) => kind === 'eliminated')).toHaveLength(2);
    expect(booked(await bookOf(lines, 'S2')).prevention).toBe(35);
  });

  test('of the budget is kept apart from what was booked', async () => {
    const book = await bookOf([
      '2026-10,S1,,660201,P1,,实际,借,100,元,培训',
      '2026-10,S1,,660201,,,预算,借,90,元,培训',
    ]);
    expect(booked(book).prevention).toBe(100);
    expect(costRows(book, costColumns(book).budget)!.prevention).toBe(90);
    expect(costRows(book, costColumns(book).before)).toBeNull();
  });
});

describe('the ledger of the example network', () => {
  let input: MonthlyInput;
  beforeAll(async () => {
    input = inputOf(await network());
  });

  test('is met: the difference to all that was mapped, not mapped and eliminated is 0', () => {
    const plan = monthlyWorkbook(input);
    const rows = valuesOf(plan, 'costOfQuality', 'cost');
    const difference = rows.find(([label]) => label === '与总账差异')!;
    // Actual, budget, month before, year before, year to date and its budget.
    expect([1, 2, 5, 7, 8, 9].map((column) => difference[column])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('bills between companies cancel in every month', () => {
    const { costSums } = input;
    const eliminated = costSums.filter((one) => one.category === 'eliminated');
    expect(eliminated.length).toBeGreaterThanOrEqual(13);
    for (const one of eliminated) expect(one.amount).toBeCloseTo(0, 8);
  });

  test('shows the account that the map does not know', () => {
    const unmapped = input.costLines.filter((line) => line.category === 'notMapped');
    expect(new Set(unmapped.map((line) => line.account))).toEqual(new Set(['671101']));
  });

  test('nets accruals against their reversals; only the last month stays open', () => {
    const { costLines } = input;
    const sum = (month: number, text: RegExp): number =>
      costLines
        .filter((line) => line.month === month && text.test(line.text))
        .reduce((all, line) => all + line.amount, 0);
    const accrued = /^预提2026-09/;
    expect(sum(11, accrued)).toBeGreaterThan(0);
    expect(sum(12, /^冲回预提2026-09/)).toBeCloseTo(-sum(11, accrued), 8);
    expect(sum(12, /^预提2026-10/)).toBeGreaterThan(0);
  });
});
