import { describe, expect, test } from '@jest/globals';
import { answersOf, ask, askIn, column, gridOf, measuresOf } from './ask.js';

describe('CSICHANGE', () => {
  test('the sleep data of R: Welch t −1.86081, df 17.7765, p .079394 (C-51, as printed)', () => {
    const first = column([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]);
    const second = column([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    const got = measuresOf(ask('CSICHANGE', first, second));
    expect(got.change).toBeCloseTo(1.58, 12);
    expect(got.df).toBeCloseTo(17.7765, 4);
    expect(got.p).toBeCloseTo(0.079394, 6);
    expect(got.low).toBeCloseTo(-0.205483, 6);
    expect(got.high).toBeCloseTo(3.365483, 6);
    expect([got.nBefore, got.nAfter]).toEqual([10, 10]);
  });

  test('paired answers use the difference of each respondent', () => {
    const answer = ask('CSICHANGE', column([3, 4, 3]), column([4, 4, 5]), null, 1, 5, null, '是');
    expect(measuresOf(answer)).toMatchObject({ change: 25, df: 2 });
  });

  test('respondents are weighed, and left out by FALSE', () => {
    const [first, second] = [column([3, 4, 1]), column([4, 4, 5])];
    const none = [null, null, null, null, null, null];
    const got = measuresOf(ask('CSICHANGE', first, second, ...none, column([1, 1, false])));
    expect(got).toMatchObject({ before: 3.5, nBefore: 2, nAfter: 3 });
  });

  test('periods with different numbers of items are refused', () => {
    expect(ask('CSICHANGE', [[1, 2]], [[1, 2, 3]])).toMatchObject({ error: '#VALUE!' });
  });

  test('the verdict is a word of the language, its key stays', () => {
    const first = column([1, 2, 1, 2, 1, 2]);
    const second = column([4, 5, 4, 5, 4, 5]);
    expect(measuresOf(ask('CSICHANGE', first, second)).verdict).toBe('better');
    expect(measuresOf(askIn('zh-CN', 'CSICHANGE', first, second)).verdict).toBe('变好');
  });

  test('one answer a side leaves everything but the change blank', () => {
    const got = measuresOf(ask('CSICHANGE', column([3]), column([4])));
    expect(got).toMatchObject({ change: 1, low: '', p: '', verdict: 'cannot tell', needed: '' });
  });
});

test('NPSCHANGE: 60/25/15 to 45/30/25 has z −2.240947 and p .0250295 (C-08, as printed)', () => {
  const before = answersOf([
    [10, 60],
    [8, 25],
    [3, 15],
  ]);
  const after = answersOf([
    [10, 45],
    [8, 30],
    [3, 25],
  ]);
  const got = measuresOf(ask('NPSCHANGE', before, after));
  expect(got.change).toBeCloseTo(-25, 12);
  expect(got.adjustedChange).toBeCloseTo(-24.271845, 6);
  expect(got.standardError).toBeCloseTo(10.831067, 6);
  expect(got.z).toBeCloseTo(-2.240947, 6);
  expect(got.p).toBeCloseTo(0.0250295, 7);
  expect(got.verdict).toBe('worse');
});

describe('CSIBRIDGE', () => {
  const labels = [['SQ', 'SF', 'VP', 'SA', 'SI']];
  const before = [[828, 840, 818, 836, 845]];
  const weightsBefore = [[24, 21, 21, 18, 17]];
  const after = [[835, 838, 830, 832, 850]];
  const weightsAfter = [[0.22, 0.2, 0.2, 0.19, 0.19]];

  test('performance 3.8006436 and mix .3763861 make 4.1770297 (C-07, as printed)', () => {
    const grid = gridOf(ask('CSIBRIDGE', labels, before, weightsBefore, after, weightsAfter));
    const sum = (place: number): number =>
      grid.slice(1, 6).reduce((total, row) => total + Number(row[place]), 0);
    expect(sum(3)).toBeCloseTo(3.8006436, 6);
    expect(sum(4)).toBeCloseTo(0.3763861, 6);
    expect(grid.at(-1)).toEqual(['Change', '', '', '', '', grid.at(-1)![5]]);
    expect(grid.at(-1)![5]).toBeCloseTo(4.1770297, 6);
  });

  test('a factor missing before goes to the residual (1.7000, .3375, −1.7200, .3175 to 4 digits)', () => {
    const gone = [[828, 840, null, 836, 845]];
    const none = [[24, 21, null, 18, 17]];
    const grid = gridOf(ask('CSIBRIDGE', labels, gone, none, after, weightsAfter));
    expect(grid[3]!.slice(1)).toEqual(['', 830, '', '', '']);
    const sum = (place: number): number =>
      grid.slice(1, 6).reduce((total, row) => total + Number(row[place]), 0);
    expect(sum(3)).toBeCloseTo(1.7, 4);
    expect(sum(4)).toBeCloseTo(0.3375, 4);
    expect(grid.at(-2)![5]).toBeCloseTo(-1.72, 4);
    expect(grid.at(-1)![5]).toBeCloseTo(0.3175, 4);
  });
});
