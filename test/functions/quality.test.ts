import { describe, expect, test } from '@jest/globals';
import { ask, askIn, column, gridOf } from './ask.js';

describe('PARETO', () => {
  const causes = column(['price', 'schedule', 'supplier', 'contact', 'part']);
  const counts = column([80, 27, 66, 94, 33]);

  test('the pareto example of qcc: part is B by include, C by strict (C-29)', () => {
    const grid = gridOf(ask('PARETO', causes, counts));
    expect(grid[0]).toEqual(['Rank', 'Category', 'Value', 'Share', 'Cumulative', 'Class']);
    expect(grid.slice(1).map((row) => [row[1], row[2], row[5]])).toEqual([
      ['contact', 94, 'A'],
      ['price', 80, 'A'],
      ['supplier', 66, 'A'],
      ['part', 33, 'B'],
      ['schedule', 27, 'C'],
    ]);
    const strict = gridOf(ask('PARETO', causes, counts, null, '严格'));
    expect(strict.slice(1).map((row) => row[5])).toEqual(['A', 'A', 'A', 'C', 'C']);
  });

  test('categories have a head where the values beside them have one', () => {
    const grid = gridOf(ask('PARETO', column(['cause', 'a', 'b']), column(['count', 3, 1])));
    expect(grid.slice(1).map((row) => row[1])).toEqual(['a', 'b']);
  });

  test('blanks are listed apart, 其他 stands last without a class', () => {
    const cells = column(['其他', '噪音', '', '其他', '不适用', '异响', '其他']);
    const grid = gridOf(askIn('zh-CN', 'PARETO', cells));
    expect(grid.slice(1).map((row) => [row[0], row[1], row[2], row[5]])).toEqual([
      [1, '噪音', 1, 'A'],
      [2, '异响', 1, 'A'],
      [3, '其他', 3, '–'],
      ['', '(空白)', 2, ''],
    ]);
  });

  test('several codes in a cell count once each', () => {
    const cells = column(['噪音;漏油', '噪音; 噪音', ';']);
    const grid = gridOf(ask('PARETO', cells, null, null, null, ';', null, null, false));
    expect(grid.map((row) => [row[1], row[2]])).toEqual([
      ['噪音', 2],
      ['漏油', 1],
      ['(blank)', 1],
    ]);
  });

  test('exposure adds the rate per 1000, top merges the tail', () => {
    const grid = gridOf(ask('PARETO', causes, counts, 'rest', null, null, 2000, 2));
    expect(grid.slice(1).map((row) => [row[1], row[2], row[6]])).toEqual([
      ['contact', 94, 47],
      ['price', 80, 40],
      ['rest', 126, 63],
    ]);
  });

  test('nothing to count, zeros only and negative values are errors', () => {
    expect(ask('PARETO', column([null, '']))).toMatchObject({ error: '#N/A' });
    expect(ask('PARETO', column(['a']), column([0]))).toMatchObject({ error: '#DIV/0!' });
    expect(ask('PARETO', column(['cause', 'a']), column(['count', -1]))).toEqual({
      error: '#NUM!',
      message: 'values in row 2, column 1 is negative (-1).',
    });
    expect(ask('PARETO', causes, column([1]))).toMatchObject({ error: '#VALUE!' });
  });
});

describe('COQ', () => {
  const categories = column(['预防', '检查/鉴定', 'Internal failure', '外部失败成本']);

  test('Benton and Brown: 40, 12, 8.5, 39.5 % of 1,350,000, 16.67 % of sales (C-41)', () => {
    const amounts = column([540000, 162000, 114750, 533250]);
    const grid = gridOf(ask('COQ', categories, amounts, 8100000));
    expect(grid[0]).toEqual(['key', 'Measure', 'Amount', 'Share', 'Per base']);
    expect(grid.slice(1, 5).map((row) => row[3])).toEqual([0.4, 0.12, 0.085, 0.395]);
    const total = grid.find((row) => row[0] === 'total')!;
    expect(total.slice(2)).toEqual([1350000, 1, 1350000 / 8100000]);
  });

  test('the rows stand in their order and the difference to the ledger is 0', () => {
    const grid = gridOf(ask('COQ', categories, column([1, 2, 3, 4])));
    expect(grid.slice(1).map((row) => row[0])).toEqual([
      ...['prevention', 'appraisal', 'internalFailure', 'externalFailure', 'recovery', 'net'],
      ...['conformance', 'nonConformance', 'total', 'notMapped', 'difference', 'linesNotMapped'],
    ]);
    expect(grid.find((row) => row[0] === 'difference')!.slice(2)).toEqual([0, 0]);
  });

  test('several amount columns give several result columns, named by their heads', () => {
    const amounts = [
      ['2026-09', '2026-10'],
      [1, 10],
      [2, 20],
      [3, 30],
      [4, '（40）'],
    ];
    const grid = gridOf(ask('COQ', [['科目'], ...(categories as string[][])], amounts));
    expect(grid[0]!.slice(2)).toEqual([
      ...['2026-09 Amount', '2026-09 Share', '2026-10 Amount', '2026-10 Share'],
    ]);
    expect(grid.find((row) => row[0] === 'total')!.slice(2)).toEqual([10, 1, 20, 1]);
  });

  test('a map with wildcards and shares sorts the accounts', () => {
    const keys = [
      ['account', 'centre'],
      ['660201', 'CC1'],
      [660205, 'CC20'],
      ['5401', 'CC1'],
    ];
    const amounts = column(['amount', 100, 200, 50]);
    const map = [
      ['account', 'centre', 'category', 'share'],
      ['6602*', '', '预防', ''],
      ['660205', 'CC20', '鉴定', 0.6],
      ['660205', 'CC20', '内部失败', '40%'],
    ];
    const grid = gridOf(ask('COQ', keys, amounts, null, map));
    const amount = (id: string): unknown => grid.find((row) => row[0] === id)![2];
    expect([amount('prevention'), amount('appraisal'), amount('internalFailure')]).toEqual([
      100, 120, 80,
    ]);
    expect([amount('notMapped'), amount('linesNotMapped'), amount('difference')]).toEqual([
      50, 1, 0,
    ]);
    expect(ask('COQ', keys, amounts, null, map, '报错')).toEqual({
      error: '#VALUE!',
      message: '1 lines have no cost category, the first in row 4.',
    });
  });

  test('reversed signs are remarked upon, a base of 0 is #DIV/0!', () => {
    const grid = gridOf(ask('COQ', column(['预防']), column([-5])));
    expect(grid.at(-1)).toEqual(['note', 'The total is negative: are the signs reversed?', '', '']);
    expect(ask('COQ', column(['预防']), column([5]), 0)).toMatchObject({ error: '#DIV/0!' });
  });

  test('an unknown category in the map is named', () => {
    const map = [
      ['6602', '预防'],
      ['5401', '别的'],
    ];
    expect(ask('COQ', column(['6602']), column([1]), null, map)).toMatchObject({
      error: '#VALUE!',
      message: expect.stringContaining('别的'),
    });
  });
});
