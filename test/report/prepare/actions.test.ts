import { describe, expect, test } from '@jest/globals';
import { prepare } from '../../../src/report/prepare/prepare.js';
import { settingsOf } from '../network.js';
import { read } from './tables.js';

const table = [
  '措施编号,弱项指标,改善措施,责任人,实施服务站,计划完成日期,完成日期,状态',
  'A1,服务态度,培训,赵立新,S1,2026-12-31,,进行中',
  'A2,维修质量,首检,李志远,S1;S2,2026-11-30,,进行中',
  'A3,服务态度,换人,王思源,S2,2026-11-01,2026-10-30,已完成',
  'A4,停车,划线,吴海燕,S1,2026-11-01,,进行中',
  'A5,服务态度,回访,郑雅琴,,,,进行中',
].join('\n');

const actionsOf = async (outlet: string | null) =>
  prepare(await read({ '改善措施.csv': table }), settingsOf({ closingDay: 31, outlet }), 'test')
    .input.actions;

describe('actions', () => {
  test('that are open and on an item of the index stand by their due date, undated ones last', async () => {
    expect((await actionsOf(null)).map(({ id }) => id)).toEqual(['A2', 'A1', 'A5']);
  });

  test('of one outlet are its own and those of everybody', async () => {
    expect((await actionsOf('S2')).map(({ id }) => id)).toEqual(['A2', 'A5']);
  });

  test('point at their item and keep owner and due date', async () => {
    expect((await actionsOf('S1'))[0]).toMatchObject({ item: 1, owner: '李志远', due: 46356 });
  });
});
