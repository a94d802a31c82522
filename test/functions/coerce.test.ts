import { describe, expect, test } from '@jest/globals';
import { hasHeadRow, readColumns, readList, readNumberLine } from '../../src/functions/coerce.js';
import { ask, column, numberOf } from './ask.js';

describe('cells as numbers', () => {
  test('text that reads as a number is that number, missing words are missing', () => {
    const { values } = readList([['８', ' 7分 ', '1,200-', 'NA', null, '', '—', '85%']], 'x');
    expect([...values]).toEqual([8, 7, -1200, NaN, NaN, NaN, NaN, 0.85]);
  });

  test('any other text is refused with its place, counted as the user sees it', () => {
    const grid = [
      ['a', 'b'],
      [1, 2],
      [3, 'good'],
    ];
    expect(() => readColumns(grid, 'scores')).toThrow(
      'cell-not-number {"argument":"scores","row":3,"column":2,"value":"good"}',
    );
    expect(ask('CSI', grid)).toEqual({
      error: '#VALUE!',
      message: 'scores, row 3, column 2: "good" is not a number.',
    });
  });

  test('an option scores where the scale has its steps, and is refused elsewhere', () => {
    const words = column(['很满意', '一般']);
    expect(numberOf(ask('CSI', words, null, 1, 5))).toBe(75);
    expect(ask('CSI', words, null, 1, 10)).toMatchObject({ error: '#VALUE!' });
    expect(ask('CSI', words)).toMatchObject({ error: '#VALUE!' });
  });

  test('TRUE is 1 among weights, yes on a scale of two steps, and no number elsewhere', () => {
    expect(ask('CSI', column([true, false]), null, 0, 1)).toEqual({ value: 50 });
    expect(ask('CSI', column([true, false]), null, 1, 5)).toMatchObject({ error: '#VALUE!' });
    expect(ask('CSI', [[2, 4]], [[true, false]])).toEqual({ value: 2 });
  });

  test('a 0 below the scale is missing, in words as well; on a scale from 0 it is an answer', () => {
    expect(ask('CSI', column([5, 0, '0']), null, 1, 5)).toEqual({ value: 100 });
    expect(ask('CSI', column([5, 0]), null, 0, 5)).toEqual({ value: 50 });
    expect(ask('CSI', column([5, -1]), null, 1, 5)).toMatchObject({ error: '#NUM!' });
  });

  test('a blank among the weights of items is refused, weights of 0 are not', () => {
    expect(ask('CSI', [[2, 4]], [[1, null]])).toEqual({
      error: '#VALUE!',
      message: 'weights, row 1, column 2 is blank.',
    });
    expect(ask('CSI', [[2, 4]], [[1, 0]])).toEqual({ value: 2 });
    expect(ask('CSI', [[2, 4]], [[0, 0]])).toMatchObject({ error: '#DIV/0!' });
    expect(ask('CSI', [[2, 4]], [[1, -1]])).toMatchObject({ error: '#NUM!' });
    expect(
      ask(
        'CSI',
        [
          [2, 4],
          [3, 5],
        ],
        [[1, 2, 3]],
      ),
    ).toMatchObject({ error: '#VALUE!' });
  });
});

describe('head rows', () => {
  test('a first row wholly of text that is no answer is one', () => {
    expect(
      hasHeadRow([
        ['态度', '技术'],
        [1, 2],
      ]),
    ).toBe(true);
    expect(
      hasHeadRow([
        ['满意', '不满意'],
        [1, 2],
      ]),
    ).toBe(false);
    expect(
      hasHeadRow([
        ['态度', 5],
        [1, 2],
      ]),
    ).toBe(false);
    expect(
      hasHeadRow([
        ['态度', 'NA'],
        [1, 2],
      ]),
    ).toBe(false);
    expect(hasHeadRow([['态度', '技术']])).toBe(false);
  });

  test('a line of weights may begin with its label', () => {
    expect(readNumberLine([['权重', 2, 3]], 'weights')).toEqual([2, 3]);
    expect(() =>
      readNumberLine(
        [
          [1, 2],
          [3, 4],
        ],
        'weights',
      ),
    ).toThrow('not-a-line');
  });
});

describe('error cells and arguments', () => {
  test('the first error cell is the answer, without a message', () => {
    const broken = { error: '#REF!' };
    expect(ask('CSI', [[1, broken]], null)).toEqual({ error: '#REF!' });
    expect(ask('CSI', [[1, 2]], broken)).toEqual({ error: '#REF!' });
    expect(ask('PARETO', column(['a']), column([1]), { error: '#N/A' })).toEqual({ error: '#N/A' });
  });

  test('too many, missing and many-celled options are #VALUE!', () => {
    expect(ask('NPS', 9, null, 1)).toEqual({
      error: '#VALUE!',
      message: '3 arguments are too many; the function takes 2.',
    });
    expect(ask('NPS')).toMatchObject({ error: '#VALUE!', message: 'ratings is missing.' });
    expect(ask('CSI', [[1]], null, null, null, [[100, 200]])).toMatchObject({ error: '#VALUE!' });
    expect(ask('CSI', [[1]], null, null, null, 'many')).toMatchObject({ error: '#VALUE!' });
    expect(ask('CSICHANGE', [[1]], [[1]], null, null, null, null, 'maybe')).toMatchObject({
      error: '#VALUE!',
    });
  });

  test('an option of one cell may be a range of one cell, a number written as text', () => {
    expect(ask('CSI', [[4]], null, [[1]], [['5']], [['1,000']])).toEqual({ value: 750 });
  });
});
