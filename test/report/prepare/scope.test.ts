import { describe, expect, test } from '@jest/globals';
import { prepare } from '../../../src/report/prepare/prepare.js';
import { settingsOf } from '../network.js';
import { read } from './tables.js';

const survey = [
  '受访编号,日期,服务站,服务态度',
  ...Array.from({ length: 12 }, (_, i) => `A${i},2026-10-0${(i % 9) + 1},S1,8`),
  ...Array.from({ length: 12 }, (_, i) => `B${i},2026-10-0${(i % 9) + 1},S2,6`),
].join('\n');

const prepared = async (tables: Record<string, string | null>, outlet: string | null) =>
  prepare(
    await read({ '满意度调查.csv': survey, ...tables }),
    settingsOf({ closingDay: 31, outlet, method: 'minmax' }),
    'test',
  );

describe('an outlet named like the code of another', () => {
  const outlets = '代码,名称,区域\nS1,第一站,华东\nS2,S1,华东';

  test('keeps its own answers, and its code is looked for before names', async () => {
    const first = (await prepared({ '服务站档案.csv': outlets }, 'S1')).input;
    const second = (await prepared({ '服务站档案.csv': outlets }, 'S2')).input;
    expect(first.outlets.map(({ code }) => code)).toEqual(['S1']);
    expect(first.answers.rows).toBe(12);
    expect(second.outlets.map(({ code }) => code)).toEqual(['S2']);
    expect(second.answers.rows).toBe(12);
    expect(second.rank).toEqual({ place: 2, of: 2 });
  });
});

describe('what a table does not tell', () => {
  test('is unknown, not 0: visits without a column of comebacks have no rate of them', async () => {
    const visits = '客户,日期,服务站,金额\nC1,2026-10-03,S1,100';
    const { input } = await prepared({ '来厂记录.csv': visits }, null);
    const row = input.business.find(({ outlet, month }) => outlet === 0 && month === 12)!;
    expect([row.visits, row.output]).toEqual([1, 100]);
    expect(row.comebacks).toBeNaN();
  });

  test('is unknown in the months before the table begins', async () => {
    const complaints = '编号,受理时间,服务站,投诉内容\nT1,2026-09-03,S1,等待';
    const { input } = await prepared({ '投诉.csv': complaints }, null);
    const received = input.business.filter(({ outlet }) => outlet === 0).map((b) => b.complaints);
    expect(received.slice(0, 11).every(Number.isNaN)).toBe(true);
    expect(received.slice(11)).toEqual([1, 0]);
  });

  test('is told: a target nobody knows and an action on no item are notes on the data', async () => {
    const targets =
      '指标,期间,目标\nCSI,2026,85\nCSI,2026-10,90\n闭环率,2026-Q4,95\n天气,2026-10,1';
    const actions = '编号,弱项,改善措施,责任人,期限\nA1,没有这项,措施,王,2026-11-30';
    const { input, problems } = await prepared(
      { '目标.csv': targets, '改善措施.csv': actions },
      null,
    );
    expect(input.targets.filter(({ month }) => month === 12)).toEqual([
      { measure: 'closureRate', month: 12, value: 0.95 },
      { measure: 'csi', month: 12, value: 90 },
    ]);
    const unused = problems.filter(({ code }) => code.endsWith('-unused'));
    expect(unused.map(({ code, value }) => [code, value])).toEqual([
      ['target-unused', '天气'],
      ['action-unused', '没有这项'],
    ]);
  });
});

describe('a list of weights without a root', () => {
  const tree = (root: string) =>
    `指标,上级,权重\n服务,${root},60\n价格,${root},40\n服务态度,服务,1\n收费合理,价格,1`;
  const answers =
    '受访编号,日期,服务站,服务态度,收费合理\nR1,2026-10-03,S1,9,7\nR2,2026-10-04,S1,8,6';

  test.each(['', 'CSI'])('gets one: parent "%s"', async (root) => {
    const tables = { '满意度调查.csv': answers, '指标体系.csv': tree(root) };
    const { input } = await prepared(tables, null);
    expect(input.factors.map(({ zh, weight }) => [zh, weight])).toEqual([
      ['服务', 0.6],
      ['价格', 0.4],
    ]);
  });
});
