import { describe, expect, test } from '@jest/globals';
import { answersOf, ask, column, gridOf, measuresOf, numberOf } from './ask.js';

const promoters = answersOf([
  [10, 60],
  [8, 25],
  [3, 15],
]);

describe('NPS', () => {
  test('60 promoters, 25 passives, 15 detractors make 45 (C-08)', () => {
    expect(numberOf(ask('NPS', promoters))).toBeCloseTo(45, 12);
  });

  test('ratings in a row, in a block, as text and with a head are the same ratings', () => {
    const wanted = ask('NPS', column([9, 10, 3, 7]));
    expect(ask('NPS', [[9, 10, 3, 7]])).toEqual(wanted);
    expect(
      ask('NPS', [
        [9, 10],
        [3, 7],
      ]),
    ).toEqual(wanted);
    expect(ask('NPS', column(['推荐意愿', '９', ' 10 ', '3分', '7.0']))).toEqual(wanted);
  });

  test('0 is a rating, a blank is none', () => {
    expect(ask('NPS', column([0, null, 10]))).toEqual({ value: 0 });
  });

  test('a condition is a filter', () => {
    expect(ask('NPS', column([10, 0, 9]), column([true, false, 1]))).toEqual({ value: 100 });
    expect(ask('NPS', column([10, 0]), column([false, false]))).toMatchObject({ error: '#DIV/0!' });
    expect(ask('NPS', column([10, 0]), column([1]))).toMatchObject({ error: '#VALUE!' });
  });

  test('ratings off 0–10 or not whole are named with their cell', () => {
    expect(ask('NPS', column(['score', 9, 11]))).toEqual({
      error: '#NUM!',
      message: 'ratings, row 3, column 1: 11 is off the scale 0–10.',
    });
    expect(
      ask('NPS', [
        [9, 8],
        [7, 8.5],
      ]),
    ).toEqual({
      error: '#NUM!',
      message: 'ratings, row 2, column 2: 8.5 is not a whole number from 0 to 10.',
    });
    expect(ask('NPS', column(['score', 9, 8.5]))).toMatchObject({
      message: 'ratings, row 3, column 1: 8.5 is not a whole number from 0 to 10.',
    });
  });

  test('one rating is enough, none is not', () => {
    expect(ask('NPS', 9)).toEqual({ value: 100 });
    expect(ask('NPS', null)).toMatchObject({ error: '#N/A' });
    expect(ask('NPS', column(['NA', '/', '']))).toMatchObject({ error: '#N/A' });
  });
});

describe('NPSDETAIL', () => {
  test('SE 7.399324 and interval 29.343111 to 58.035530 (C-08, as printed)', () => {
    const got = measuresOf(ask('NPSDETAIL', promoters));
    expect(got).toMatchObject({ promoters: 60, passives: 25, detractors: 15, zeros: 0, n: 100 });
    expect(got.standardError).toBeCloseTo(7.399324, 6);
    expect(got.low).toBeCloseTo(29.343111, 6);
    expect(got.high).toBeCloseTo(58.03553, 6);
    expect(got).not.toHaveProperty('note');
  });

  test('the first column is the key in every language', () => {
    const keys = (lang: string): unknown[] =>
      gridOf(ask('NPSDETAIL', promoters, null, null, null, lang)).map((row) => row[0]);
    expect(keys('zh-CN')).toEqual(keys('en-US'));
  });

  test('one rating has no standard error but an interval', () => {
    const got = measuresOf(ask('NPSDETAIL', column([10, null])));
    expect(got).toMatchObject({ standardError: '', n: 1, missing: 1 });
    expect(typeof got.low).toBe('number');
  });

  test('weights that look like counts are remarked upon', () => {
    const got = measuresOf(ask('NPSDETAIL', column([10, 8, 3]), column([60, 25, 15])));
    expect(got.effectiveN).toBeCloseTo(2.247, 3);
    expect(got.note).toMatch('look like counts');
  });
});

describe('shares and effort', () => {
  const five = column([5, 4, 3, 4]);

  test('TOPBOX takes one box unless told, CSAT two of five', () => {
    expect(ask('TOPBOX', five, 5)).toEqual({ value: 0.25 });
    expect(ask('TOPBOX', five, 5, 2)).toEqual({ value: 0.75 });
    expect(ask('CSAT', five)).toEqual({ value: 0.75 });
  });

  test('ratings from 0 to 10 need a lowest answer of 0', () => {
    const ratings = column([0, 10, 9, 10]);
    expect(ask('TOPBOX', ratings, 10, 1, null, 0)).toEqual({ value: 0.5 });
    expect(numberOf(ask('TOPBOX', ratings, 10))).toBeCloseTo(2 / 3, 12);
    expect(ask('TOPBOX', ratings)).toMatchObject({ error: '#VALUE!' });
  });

  test('options in words score by the steps of the scale', () => {
    expect(ask('CSAT', column(['很满意', '满意', '一般', '不适用', '很不满意']))).toEqual({
      value: 0.5,
    });
    expect(ask('CSAT', column(['很满意', '满意', '不满意', '很不满意']), 4)).toEqual({
      value: 0.5,
    });
    expect(ask('CSAT', column(['满意度', 'very satisfied', 'Dissatisfied']))).toEqual({
      value: 0.5,
    });
  });

  test('CES turns effort round', () => {
    expect(ask('CES', column([6, 7, 5]))).toEqual({ value: 6 });
    expect(ask('CES', column([2, 1, 3]), null, '费力度')).toEqual({ value: 6 });
    expect(ask('CES', column([2, 1, 3]), 5, 'Effort')).toEqual({ value: 4 });
    expect(ask('CES', column([2]), null, 'hard')).toEqual({
      error: '#VALUE!',
      message: '"hard" is not a choice for direction. Choices: ease effort.',
    });
  });
});

describe('GAP', () => {
  test('only pairs with both answers count', () => {
    expect(ask('GAP', column([5, 6, 4]), column([6, 6, 6]))).toEqual({ value: -1 });
    expect(ask('GAP', column([5, null, 4]), column([6, 6, null]))).toEqual({ value: -1 });
    expect(ask('GAP', column([5, 6]), column([6, 6]), column([1, 0]))).toEqual({ value: -1 });
    expect(ask('GAP', column([5, 6]), column([6]))).toMatchObject({ error: '#VALUE!' });
  });

  test('exchanging the sides changes the sign', () => {
    const [p, e] = [column([5, 6, 2]), column([6, 3, 6])];
    expect(numberOf(ask('GAP', p, e))).toBeCloseTo(-numberOf(ask('GAP', e, p)), 12);
  });
});
