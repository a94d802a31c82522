import { describe, expect, test } from '@jest/globals';
import { ask, askIn, column, gridOf, numberOf, valueOf } from './ask.js';

const scores = [
  [8, 9],
  [10, 7],
];

describe('CSI', () => {
  test('published weights that sum to 101 leave factors at 800 at 800 (C-01)', () => {
    const factors = [[800, 800, 800, 800, 800]];
    expect(numberOf(ask('CSI', factors, [[24, 21, 21, 18, 17]]))).toBe(800);
  });

  test('a weighted mean is 73 (C-06, survey::svymean)', () => {
    const ratings = column([80, 70, 90, 60]);
    const answer = ask('CSI', ratings, null, null, null, null, column([1, 2, 3, 4]));
    expect(numberOf(answer)).toBeCloseTo(73, 12);
  });

  test('a mean of 7.461 of 10 is 74.61 by ratio and 71.79 by min–max', () => {
    const mean = [[7.461, 7.461]];
    expect(numberOf(ask('CSI', mean, null, 1, 10, null, null, null, 'ratio'))).toBeCloseTo(
      74.61,
      10,
    );
    expect(numberOf(ask('CSI', mean, null, 1, 10))).toBeCloseTo(71.79, 2);
    expect(numberOf(ask('CSI', mean, null, null, 10, 1000))).toBeCloseTo(717.9, 1);
  });

  test('weights lie in a row or a column, with a label or without', () => {
    const wanted = numberOf(ask('CSI', scores, [[0.6, 0.4]], 1, 10));
    expect(wanted).toBeCloseTo(84.44444444444444, 12);
    expect(numberOf(ask('CSI', scores, column([0.6, 0.4]), 1, 10))).toBe(wanted);
    expect(numberOf(ask('CSI', scores, column(['weight', 0.6, 0.4]), 1, 10))).toBe(wanted);
    expect(numberOf(ask('CSI', scores, [[60, '40']], 1, 10))).toBeCloseTo(wanted, 12);
  });

  test('blank options take their defaults', () => {
    const plain = ask('CSI', scores);
    expect(ask('CSI', scores, null, '', null, '  ', null, null, '', null)).toEqual(plain);
    expect(plain).toEqual({ value: 8.5 });
  });

  test('means in a column and in a row give one figure', () => {
    const weights = [[1, 3]];
    expect(ask('CSI', column([80, 60]), weights)).toEqual({ value: 65 });
    expect(ask('CSI', [[80, 60]], weights)).toEqual({ value: 65 });
    expect(ask('CSI', [[80, 60]])).toEqual({ value: 70 });
    expect(ask('CSI', column([4, 4]), null, null, column([5, 10]))).toEqual({
      value: 50 * (3 / 4 + 3 / 9),
    });
  });

  test('the aggregation and what to do with gaps are chosen in either language', () => {
    const gaps = [
      [1, 5],
      [5, null],
    ];
    const by = (aggregation: string | null, missing: string | null): number =>
      numberOf(ask('CSI', gaps, null, 1, 5, null, null, aggregation, null, missing));
    expect(by(null, null)).toBe(75);
    expect(by('respondent', null)).toBe(75);
    expect(by('个人指数', null)).toBe(75);
    expect(by('meanOfMeans', 'listwise')).toBe(50);
    expect(by('均值加权', '整行剔除')).toBe(50);
    expect(ask('CSI', gaps, null, 1, 5, null, null, null, null, 'fail')).toEqual({
      error: '#N/A',
      message: 'Row 2, column 2 has no answer.',
    });
  });

  test('respondents of weight 0 or FALSE are left out', () => {
    const filter = column([true, false]);
    expect(numberOf(ask('CSI', scores, null, 1, 10, null, filter))).toBe(
      numberOf(ask('CSI', [scores[0]!], null, 1, 10)),
    );
    expect(ask('CSI', scores, null, 1, 10, null, column([0, 0]))).toMatchObject({
      error: '#DIV/0!',
    });
    expect(ask('CSI', scores, null, 1, 10, null, column([1, -1]))).toMatchObject({
      error: '#NUM!',
    });
  });

  test('a filter may cover the head row of the data', () => {
    const headed = [['care', 'speed'], ...scores];
    const filter = column([0, 1, 0]);
    expect(ask('CSI', headed, null, null, null, null, filter)).toEqual({ value: 8.5 });
  });

  test('a scale of one cell per item, one of them reversed', () => {
    const answer = ask('CSI', [[5, 1]], null, [[1, 5]], [[5, 1]]);
    expect(answer).toEqual({ value: 100 });
    expect(ask('CSI', scores, null, [[1, 1, 1]], 10)).toMatchObject({ error: '#VALUE!' });
    expect(ask('CSI', scores, null, 1)).toEqual({
      error: '#VALUE!',
      message: 'scaleMax is missing.',
    });
  });

  test('one answer has an index, none has not', () => {
    expect(ask('CSI', [[4]], null, 1, 5)).toEqual({ value: 75 });
    expect(ask('CSI', column([null, 'NA', '拒答']))).toMatchObject({ error: '#N/A' });
    expect(
      ask(
        'CSI',
        [
          [null, null],
          ['—', '不适用'],
        ],
        null,
        1,
        5,
      ),
    ).toMatchObject({ error: '#N/A' });
  });
});

describe('CSIDETAIL', () => {
  const headed = [
    ['care', 'speed'],
    [8, 9],
    [10, 7],
    [0, null],
  ];

  test('contributions add up to the index, and a 0 below the scale is a missing answer', () => {
    const [heads, care, speed, index] = gridOf(ask('CSIDETAIL', headed, [[0.6, 0.4]], null, 1, 10));
    expect(heads).toEqual([
      ...['Item', 'Weight', 'n', 'Missing or left out', 'Mean', 'Score', 'Contribution'],
      ...['Low', 'High'],
    ]);
    expect(care!.slice(0, 5)).toEqual(['care', 0.6, 2, 1, 9]);
    expect(Number(care![6]) + Number(speed![6])).toBeCloseTo(84.44444444444444, 12);
    expect(index!.slice(0, 6)).toEqual(['Index', 1, 2, 1, '', index![5]]);
    expect(index![5]).toBeCloseTo(84.44444444444444, 12);
  });

  test('labels may be given, heads left out, the language chosen', () => {
    const rows = gridOf(
      ask('CSIDETAIL', scores, null, [['A', 'B']], 1, 10, null, null, null, null, false, '中文'),
    );
    expect(rows.map((row) => row[0])).toEqual(['A', 'B', '指数']);
    expect(gridOf(askIn('zh-CN', 'CSIDETAIL', scores))[1]![0]).toBe('题项 1');
  });

  test('one respondent has no interval', () => {
    const [, , index] = gridOf(ask('CSIDETAIL', [[4]], null, null, 1, 5));
    expect(index!.slice(-2)).toEqual(['', '']);
  });

  test('means in place of answers have no number of answers and no interval', () => {
    const rows = gridOf(ask('CSIDETAIL', column([80, 60]), [[1, 3]]));
    expect(rows[1]).toEqual(['Item 1', 0.25, '', '', 80, 80, 20, '', '']);
    expect(rows[3]).toEqual(['Index', 1, '', '', '', 65, 65, '', '']);
  });
});

test('CSITREE: the root is the index with the effective weights', () => {
  const tree = [
    ['node', 'parent', 'weight'],
    ['服务满意度', null, null],
    ['接待', '服务满意度', 3],
    ['速度', '服务满意度', 1],
  ];
  const grid = gridOf(ask('CSITREE', scores, [['接待', '速度']], tree, 1, 10));
  const index = numberOf(ask('CSI', scores, [[3, 1]], 1, 10));
  expect(grid[1]!.slice(0, 4)).toEqual(['服务满意度', 0, 1, 2]);
  expect(grid[1]![4]).toBeCloseTo(index, 12);
  expect(grid[2]!.slice(0, 3)).toEqual(['接待', 1, 0.75]);
  const headed = [['接待', '速度'], ...scores];
  expect(gridOf(ask('CSITREE', headed, null, tree, 1, 10))).toEqual(grid);
  expect(ask('CSITREE', scores, [['接待', '速度']], [['a', 'b']])).toMatchObject({
    error: '#VALUE!',
  });
});

test('CSIPRESET prints the weights of China 2014 and their shares (C-01)', () => {
  const grid = gridOf(ask('CSIPRESET', 'cn-2014', false));
  expect(grid.map((row) => row[2])).toEqual([24, 21, 21, 18, 17]);
  expect(grid[0]![3]).toBeCloseTo(0.237624, 6);
  expect(gridOf(ask('CSIPRESET'))[0]).toHaveLength(5);
  expect(ask('CSIPRESET', 'US-2014')).toMatchObject({ error: '#VALUE!' });
});

describe('RESCALE', () => {
  test('answers of 1 to 10 become 0 to 100 (C-03), in the same shape', () => {
    const answer = ask('RESCALE', [['care'], [1], [5.5], [null], [10]], null, 10);
    expect(answer).toEqual({ spill: [['care'], [0], [50], [''], [100]] });
  });

  test('one value gives one value', () => {
    expect(valueOf(ask('RESCALE', 4, 1, 5))).toBe(75);
    expect(valueOf(ask('RESCALE', 4, 1, 5, null, '比值'))).toBe(80);
    expect(ask('RESCALE', 4)).toMatchObject({ error: '#VALUE!' });
  });

  test('anchors give points to words and numbers', () => {
    const anchors = [
      ['answer', 'points'],
      ['很满意', 100],
      ['满意', 80],
      [3, 60],
    ];
    const answer = ask(
      'RESCALE',
      column(['满意', '很满意', 3, '']),
      null,
      null,
      null,
      null,
      anchors,
    );
    expect(answer).toEqual({ spill: [[80], [100], [60], ['']] });
    expect(ask('RESCALE', column(['一般']), null, null, null, 'anchors', anchors)).toMatchObject({
      error: '#NUM!',
    });
    expect(ask('RESCALE', 4, 1, 5, null, 'anchors')).toMatchObject({ error: '#VALUE!' });
  });
});
