import { describe, expect, test } from '@jest/globals';
import { ask, askIn, column, gridOf } from './ask.js';

describe('PERIOD', () => {
  test('a closing day of 25 makes 26 September to 25 October the month 2026-10', () => {
    const dates = column(['2026-09-25', '2026/9/26', 46320, '2026年10月26日 8:30', null, '']);
    expect(ask('PERIOD', dates, null, 25)).toEqual({
      spill: [['2026-09'], ['2026-10'], ['2026-10'], ['2026-11'], [''], ['']],
    });
  });

  test('units are named in either language', () => {
    const one = (unit: string): unknown => ask('PERIOD', '2026-10-03', unit);
    expect(['quarter', '季', 'halfyear', '半年', 'Year', 'week'].map(one)).toEqual(
      ['2026-Q4', '2026-Q4', '2026-H2', '2026-H2', '2026', '2026-W40'].map((value) => ({ value })),
    );
  });

  test('a head stays as it is, the shape as well', () => {
    expect(
      ask('PERIOD', [
        ['来厂日期', '回访日期'],
        ['20261003', 202610],
      ]),
    ).toEqual({
      spill: [
        ['来厂日期', '回访日期'],
        ['2026-10', '2026-10'],
      ],
    });
  });

  test('a month keeps its name whatever the closing day; a quarter has no month', () => {
    expect(ask('PERIOD', '2026年10月', null, 5)).toEqual({ value: '2026-10' });
    expect(ask('PERIOD', '2026年第四季度', 'quarter')).toEqual({ value: '2026-Q4' });
    expect(ask('PERIOD', '2026Q4', 'year', null, 4)).toEqual({ value: '2026' });
    expect(ask('PERIOD', '2026Q4')).toMatchObject({ error: '#VALUE!' });
    expect(ask('PERIOD', '2026-10', 'week')).toMatchObject({ error: '#VALUE!' });
  });

  test('a bare 10月 is no date', () => {
    expect(ask('PERIOD', column(['2026-10-03', '10月']))).toEqual({
      error: '#VALUE!',
      message: 'dates, row 2, column 1: "10月" is not a date.',
    });
    expect(ask('PERIOD', true)).toMatchObject({ error: '#VALUE!' });
    expect(ask('PERIOD', '2026-10-03', null, 32)).toMatchObject({ error: '#NUM!' });
  });
});

describe('PICK', () => {
  const english = gridOf(ask('NPSDETAIL', column([9, 10, 3])));
  const chinese = gridOf(askIn('zh-CN', 'NPSDETAIL', column([9, 10, 3])));

  test('one formula finds a measure in a table of either language', () => {
    expect(ask('PICK', english, 'promoters')).toEqual({ value: 2 });
    expect(ask('PICK', chinese, 'Promoters')).toEqual({ value: 2 });
    expect(ask('PICK', chinese, 'promoters', 'value')).toEqual({ value: 2 });
    expect(ask('PICK', english, 'promoters', '数值')).toEqual({ value: 2 });
    expect(ask('PICK', chinese, 'nps', '指标')).toEqual({ value: '净推荐值' });
  });

  test('a column may be given by its number, and is the second if blank', () => {
    const table = [
      ['Item', 'Weight', 'n'],
      ['care', 0.6, 30],
    ];
    expect(ask('PICK', table, 'care')).toEqual({ value: 0.6 });
    expect(ask('PICK', table, 'care', 3)).toEqual({ value: 30 });
    expect(ask('PICK', table, 'CARE', '人数')).toEqual({ value: 30 });
  });

  test('what is not there is #N/A, a blank is a blank', () => {
    expect(ask('PICK', english, 'csi')).toEqual({
      error: '#N/A',
      message: '"csi" is not in the table.',
    });
    expect(ask('PICK', english, 'nps', 'p')).toMatchObject({ error: '#N/A' });
    expect(ask('PICK', gridOf(ask('NPSDETAIL', 10)), 'standardError')).toEqual({ value: '' });
  });
});
