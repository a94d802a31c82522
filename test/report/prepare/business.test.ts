import { describe, expect, test } from '@jest/globals';
import type { MonthlyInput } from '../../../src/report/input.js';
import { prepare } from '../../../src/report/prepare/prepare.js';
import { openBook } from '../../../src/report/book.js';
import { businessFigure } from '../../../src/report/business.js';
import { settingsOf } from '../network.js';
import { read } from './tables.js';

const visits = [
  '车牌号,来厂日期,服务站,结算金额,返修',
  'A,2026-04-03,S1,100,否', // base of October: comes again elsewhere
  'B,2026-04-10,S1,200,否', // lost
  'C,2026-04-11,S1,300,否', // comes again here
  'A,2026-06-01,S2,50,否',
  'C,2026-10-02,S1,70,是',
  'D,2026-10-05,S1,30,否',
  'E,2026-10-06,S2,,否',
].join('\n');

async function inputOf(
  tables: Readonly<Record<string, string>>,
  outlet: string | null = null,
): Promise<MonthlyInput> {
  return prepare(await read(tables), settingsOf({ closingDay: 31, outlet }), 'test').input;
}

const october = (input: MonthlyInput, outlet: number) =>
  input.business.find((one) => one.outlet === outlet && one.month === 12)!;

describe('visits of a month', () => {
  test('are counted, their amounts and comebacks summed, by outlet', async () => {
    const input = await inputOf({ '来厂记录.csv': visits });
    expect(october(input, 0)).toMatchObject({ visits: 2, output: 100, comebacks: 1 });
    expect(october(input, 1)).toMatchObject({ visits: 1, output: 0, comebacks: 0 });
  });

  test('of the network are the sum over its outlets', async () => {
    const book = openBook(await inputOf({ '来厂记录.csv': visits }));
    expect(businessFigure(book, 'visits', 12)).toBe(3);
    expect(businessFigure(book, 'output', 12)).toBe(100);
  });

  test('without their table are unknown, not 0', async () => {
    const input = await inputOf({});
    expect(october(input, 0).visits).toBeNaN();
    expect(businessFigure(openBook(input), 'visits', 12)).toBeNaN();
  });
});

describe('lost customers', () => {
  test('came six months before and nowhere since', async () => {
    const input = await inputOf({ '来厂记录.csv': visits });
    expect(input.scopeLoss.find(({ month }) => month === 12)).toEqual({
      month: 12,
      base: 3,
      lost: 1,
    });
  });

  test('of one outlet came to no outlet of the network since, on every report alike', async () => {
    const network = await inputOf({ '来厂记录.csv': visits });
    const alone = await inputOf({ '来厂记录.csv': visits }, 'S1');
    expect(october(network, 0)).toMatchObject({ lossBase: 3, lossLost: 1 });
    expect(october(alone, 0)).toMatchObject({ lossBase: 3, lossLost: 1 });
    expect(alone.scopeLoss.find(({ month }) => month === 12)).toMatchObject({ base: 3, lost: 1 });
  });
});

describe('the survey log', () => {
  const log = [
    '月份,服务站,访问渠道,发放数,回收数',
    '2026-10,S1,电话,40,24',
    '2026-10,S1,面访,10,9',
    '2026-10,S2,电话,30,15',
    '2026-09,S2,电话,20,5',
  ].join('\n');

  test('is summed over channels', async () => {
    const input = await inputOf({ '调查发放.csv': log });
    expect(october(input, 0)).toMatchObject({ issued: 50, returned: 33 });
    expect(businessFigure(openBook(input), 'issued', 12)).toBe(80);
    expect(businessFigure(openBook(input), 'returned', 11)).toBe(5);
  });
});

describe('complaints', () => {
  const complaints = [
    '投诉编号,受理时间,服务站,投诉内容,结案时间',
    'T1,2026-10-05 09:00,S1,态度,2026-10-31 23:59',
    'T2,2026-10-06 09:00,S1,配件,2026-11-01 00:30',
    'T3,2026-10-07 09:00,S1,配件,',
    'T4,2026-07-07 09:00,S2,配件,2026-08-01 10:00',
    'T5,2026-07-08 09:00,S2,配件,',
  ].join('\n');

  test('count as closed if closed before the month ended', async () => {
    const input = await inputOf({ '投诉.csv': complaints });
    expect(october(input, 0)).toMatchObject({ complaints: 3, closed: 1 });
  });

  test('of earlier months go into the workbook only while open', async () => {
    const input = await inputOf({ '投诉.csv': complaints });
    expect(input.complaints.map(({ id }) => id)).toEqual(['T5', 'T1', 'T2', 'T3']);
  });

  test('of a month without any are 0 where the table is there', async () => {
    const input = await inputOf({ '投诉.csv': complaints });
    expect(october(input, 1)).toMatchObject({ complaints: 0, closed: 0 });
    expect(october(await inputOf({}), 1).complaints).toBeNaN();
  });
});
