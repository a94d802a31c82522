import { describe, expect, test } from '@jest/globals';
import type { Settings } from '../../../src/report/settings.js';
import { prepare, PrepareError, type PrepareFault } from '../../../src/report/prepare/prepare.js';
import { settingsOf } from '../network.js';
import { read } from './tables.js';

const settings = (given: Partial<Settings> = {}): Settings =>
  settingsOf({ closingDay: 31, method: 'minmax', ...given });

async function faultOf(
  given: Partial<Settings>,
  tables: Readonly<Record<string, string | null>> = {},
): Promise<{ fault: PrepareFault; facts: object } | null> {
  const loaded = await read(tables);
  try {
    prepare(loaded, settings(given), 'test');
    return null;
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    return { fault: error.fault, facts: error.facts };
  }
}

describe('no report can be made', () => {
  test('of a month without answers', async () => {
    expect(await faultOf({ month: '2026-11' })).toMatchObject({
      fault: 'no-answers-in-month',
      facts: { month: '2026-11' },
    });
    expect(await faultOf({ month: '2026-10' })).toBeNull();
  });

  test('of an outlet that is not among the outlets', async () => {
    expect(await faultOf({ outlet: 'S9' })).toEqual({
      fault: 'unknown-outlet',
      facts: { outlet: 'S9' },
    });
  });

  test('of tables without a survey', async () => {
    expect(await faultOf({}, { '满意度调查.csv': null })).toMatchObject({ fault: 'no-responses' });
  });
});

describe('the scope', () => {
  test('is one outlet by code or by name, and the code is what is kept', async () => {
    const loaded = await read();
    for (const outlet of ['S2', '临汐服务站']) {
      const input = prepare(loaded, settings({ outlet }), 'test').input;
      expect(input.outlets).toEqual([{ code: 'S2', name: '临汐服务站', region: '南' }]);
      expect(input.settings.outlet).toBe('S2');
      expect([...input.answers.items[0]!]).toEqual([7, 9]);
    }
  });

  test('without a table of outlets is those that answered', async () => {
    const input = prepare(await read({ '服务站档案.csv': null }), settings(), 'test').input;
    expect(input.outlets.map(({ code }) => code)).toEqual(['S1', 'S2']);
  });

  test('is the thirteen months that end with the report month', async () => {
    const { months } = prepare(await read(), settings(), 'test').input;
    expect([months.length, months[0], months.at(-1)]).toEqual([13, '2025-10', '2026-10']);
  });
});

describe('the month', () => {
  const days = (closingDay: number) => async () =>
    prepare(
      await read({
        '满意度调查.csv': [
          '受访编号,日期,服务站,服务态度',
          'R1,2026-10-25,S1,8',
          'R2,2026-10-26,S1,7',
          'R3,2026-09-26,S1,6',
        ].join('\n'),
      }),
      settings({ closingDay }),
      'test',
    ).input.answers;

  test('ends on the closing day', async () => {
    const answers = await days(25)();
    expect([...answers.month]).toEqual([12, 12]);
    expect([...answers.items[0]!]).toEqual([8, 6]);
  });

  test('of closing day 31 is that of the calendar', async () => {
    const answers = await days(31)();
    expect([...answers.month]).toEqual([11, 12, 12]);
  });
});

describe('the index', () => {
  test('without a tree of indicators weighs all items alike', async () => {
    const { factors, items } = prepare(await read(), settings(), 'test').input;
    expect(factors.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(items.map(({ weight, factor }) => [weight, factor])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  test('takes the shares of factors and items from the tree', async () => {
    const tree = [
      '指标,上级指标,权重,英文名称,责任部门,最低分,最高分',
      '满意度,,100,Satisfaction,,,',
      '服务,满意度,30,Service,,,',
      '维修,满意度,10,Repair,,,',
      '服务态度,服务,5,Attitude,接待,1,10',
      '维修质量,维修,5,Quality,车间,1,10',
    ].join('\n');
    const { factors, items } = prepare(
      await read({ '指标体系.csv': tree }),
      settings(),
      'test',
    ).input;
    expect(factors).toEqual([
      { zh: '服务', en: 'Service', weight: 0.75 },
      { zh: '维修', en: 'Repair', weight: 0.25 },
    ]);
    expect(items[1]).toMatchObject({
      zh: '维修质量',
      en: 'Quality',
      weight: 1,
      department: '车间',
    });
  });
});

describe('the rank of one outlet', () => {
  const survey = (scores: readonly [string, number][]): string =>
    [
      '受访编号,日期,服务站,服务态度',
      ...scores.flatMap(([outlet, score]) =>
        Array.from({ length: 10 }, (_, k) => `${outlet}${k},2026-10-10,${outlet},${score}`),
      ),
    ].join('\n');
  const outlets = '服务站代码,服务站名称\nS1,甲\nS2,乙\nS3,丙\nS4,丁';
  const rankOf = async (outlet: string, rows: readonly [string, number][], extra = '') => {
    const tables = { '满意度调查.csv': survey(rows) + extra, '服务站档案.csv': outlets };
    return prepare(await read(tables), settings({ outlet }), 'test').input.rank;
  };

  test('counts outlets with a higher index; equals share the better place', async () => {
    const rows: [string, number][] = [
      ['S1', 9],
      ['S2', 7],
      ['S3', 7],
      ['S4', 5],
    ];
    expect(await rankOf('S1', rows)).toEqual({ place: 1, of: 4 });
    expect(await rankOf('S2', rows)).toEqual({ place: 2, of: 4 });
    expect(await rankOf('S3', rows)).toEqual({ place: 2, of: 4 });
    expect(await rankOf('S4', rows)).toEqual({ place: 4, of: 4 });
  });

  test('is not given to, nor counts, outlets with fewer than ten answers', async () => {
    const few = '\nx1,2026-10-10,S3,10\nx2,2026-10-11,S3,10';
    const rows: [string, number][] = [
      ['S1', 9],
      ['S2', 7],
    ];
    expect(await rankOf('S3', rows, few)).toBeNull();
    expect(await rankOf('S2', rows, few)).toEqual({ place: 2, of: 2 });
  });
});

describe('the published index', () => {
  const published = { '公布指数.csv': '月份,公布指数\n2026-10,85.5\n2020-01,70' };

  test('is taken over for the months of the report', async () => {
    expect(prepare(await read(published), settings(), 'test').input.published).toEqual([
      { measure: 'published', month: 12, value: 85.5 },
    ]);
  });

  test('is that of the network and no figure of one outlet', async () => {
    expect(
      prepare(await read(published), settings({ outlet: 'S1' }), 'test').input.published,
    ).toEqual([]);
  });
});
