import { describe, expect, test } from '@jest/globals';
import { prepare } from '../../../src/report/prepare/prepare.js';
import { settingsOf } from '../network.js';
import { read } from './tables.js';

const table = [
  '指标,服务站,期间,目标',
  'CSI,,2026-10,85',
  'CSI,S1,2026-10,88',
  'csi,,2026-09,84',
  '每千台次投诉,,2026-10,9',
  'Net Promoter Score,,2026-10,40',
  '来源不明的指标,,2026-10,1',
  'CSI,,2031-10,99',
].join('\n');

const targetsOf = async (outlet: string | null) =>
  prepare(await read({ '目标.csv': table }), settingsOf({ closingDay: 31, outlet }), 'test').input
    .targets;

describe('targets', () => {
  test('of the network are those of no outlet, under whatever name the measure goes', async () => {
    expect(await targetsOf(null)).toEqual([
      { measure: 'complaintRate', month: 12, value: 9 },
      { measure: 'csi', month: 11, value: 84 },
      { measure: 'csi', month: 12, value: 85 },
      { measure: 'nps', month: 12, value: 40 },
    ]);
  });

  test('of an outlet are its own where it has one', async () => {
    const own = (await targetsOf('S1')).filter(({ measure }) => measure === 'csi');
    expect(own.map(({ value }) => value)).toEqual([84, 88]);
    const other = (await targetsOf('S2')).filter(({ measure }) => measure === 'csi');
    expect(other.map(({ value }) => value)).toEqual([84, 85]);
  });
});
