import { describe, expect, test } from '@jest/globals';
import { ask, askIn, column, gridOf, numberOf } from './ask.js';

const data = [
  ['态度', '技术'],
  [8, 9],
  [10, 7],
  [6, null],
  [9, 9],
  [10, 10],
];
const stations = column(['服务站', '东站', '西站', '东站', null, '东站']);
const months = column(['月份', '2026-10', '2026-09', '2026-10', '2026-09', '2026-09']);

describe('PIVOT', () => {
  test('every cell is the index of its answers, totals are pooled', () => {
    const grid = gridOf(ask('PIVOT', data, stations, months, null, [[0.6, 0.4]], 1, 10));
    expect(grid.map((row) => row[0])).toEqual(['Group', '东站', '西站', '(blank)', 'Total']);
    expect(grid[0]!.slice(1)).toEqual(['2026-09', '2026-10', 'Total']);
    const csi = (rows: (number | null)[][]): number =>
      numberOf(ask('CSI', rows, [[0.6, 0.4]], 1, 10, null, null));
    expect(grid[1]![2]).toBeCloseTo(
      csi([
        [8, 9],
        [6, null],
      ]),
      12,
    );
    expect(grid[4]![3]).toBeCloseTo(csi(data.slice(1) as (number | null)[][]), 12);
    expect(grid[2]![2]).toBe('');
  });

  test('n, and blanks below the number of answers asked for', () => {
    const counts = gridOf(
      ask('PIVOT', data, stations, months, 'count', null, null, null, null, null, 'n'),
    );
    expect(counts.slice(1).map((row) => row.slice(1))).toEqual([
      [1, 2, 3],
      [1, 0, 1],
      [1, 0, 1],
      [3, 2, 5],
    ]);
    const scores = gridOf(
      ask('PIVOT', data, stations, months, '均值', null, null, null, null, null, '得分', 2),
    );
    expect(scores[2]!.slice(1)).toEqual(['', '', '']);
    expect(scores[1]!.slice(1, 3)).toEqual(['', 8]);
  });

  test('groups follow the order given; one without answers has n 0 and a blank', () => {
    const order = column(['北站', '西站']);
    const grid = gridOf(
      ask(
        'PIVOT',
        data,
        stations,
        null,
        'mean',
        null,
        null,
        null,
        null,
        null,
        'long',
        null,
        false,
        order,
      ),
    );
    expect(grid.map((row) => row.slice(0, 3))).toEqual([
      ['Row', 'Score', 'n'],
      ['北站', '', 0],
      ['西站', 8.5, 1],
      ['东站', grid[3]![1], 3],
      ['(blank)', 9, 1],
    ]);
  });

  test('without column groups there is one column of figures', () => {
    const grid = gridOf(ask('PIVOT', column([9, 10, 3]), column(['A', 'A', 'B']), null, 'nps'));
    expect(grid).toEqual([
      ['Group', 'Score'],
      ['A', 100],
      ['B', -100],
      ['Total', grid[3]![1]],
    ]);
    expect(grid[3]![1]).toBeCloseTo(100 / 3, 10);
  });

  test('the long form names both groups and the totals', () => {
    const grid = gridOf(
      askIn(
        'zh-CN',
        'PIVOT',
        column([5, 1]),
        column(['A', 'B']),
        column(['x', 'y']),
        'csat',
        null,
        null,
        null,
        null,
        null,
        '长表',
      ),
    );
    expect(grid.map((row) => row.slice(0, 4))).toEqual([
      ['行', '列', '得分', '人数'],
      ['A', 'x', 1, 1],
      ['A', 'y', '', 0],
      ['A', '合计', 1, 1],
      ['B', 'x', '', 0],
      ['B', 'y', 0, 1],
      ['B', '合计', 0, 1],
      ['合计', 'x', 1, 1],
      ['合计', 'y', 0, 1],
      ['合计', '合计', 0.5, 2],
    ]);
  });

  test('measures of one question weigh respondents, the index weighs items', () => {
    const ratings = column([9, 3]);
    const groups = column(['A', 'A']);
    const nps = gridOf(ask('PIVOT', ratings, groups, null, 'nps', column([3, 1])));
    expect(nps[1]).toEqual(['A', 50]);
    const filter = column([1, 0]);
    const filtered = gridOf(
      ask(
        'PIVOT',
        ratings,
        groups,
        null,
        'mean',
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        filter,
      ),
    );
    expect(filtered[1]).toEqual(['A', 9]);
  });

  test('60 stations by 12 months in one call', () => {
    const rows = 7200;
    const index = Array.from({ length: rows }, (_, i) => i);
    const grid = gridOf(
      ask(
        'PIVOT',
        index.map((i) => [1 + (i % 5), 1 + ((i * 7) % 5)]),
        index.map((i) => [`S${i % 60}`]),
        index.map((i) => [`2026-${String(1 + (Math.floor(i / 60) % 12)).padStart(2, '0')}`]),
        ...[null, null, null, 5],
      ),
    );
    expect(grid).toHaveLength(62);
    expect(grid.every((row) => row.length === 14)).toBe(true);
    expect(grid[0]!.slice(1, 4)).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  test('wrong shapes and answers off the scale are named', () => {
    expect(ask('PIVOT', data, column(['A', 'B']))).toMatchObject({ error: '#VALUE!' });
    expect(ask('PIVOT', data, stations, null, 'nps')).toEqual({
      error: '#VALUE!',
      message: 'data has 2 columns where 1 are needed.',
    });
    expect(ask('PIVOT', data, stations, null, 'csi', null, 1, 9)).toEqual({
      error: '#NUM!',
      message: 'data, row 3, column 1: 10 is off the scale 1–9.',
    });
  });
});
