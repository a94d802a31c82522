import { describe, expect, test } from '@jest/globals';
import {
  costCategory,
  isMissingWord,
  isOptionWord,
  normalise,
  optionScore,
  parseDate,
  parseMonth,
  parseNumber,
  yesNo,
} from '../../src/tables/vocabulary.js';

describe('numbers in words', () => {
  test.each([
    ['8', 8],
    [' 8.5 ', 8.5],
    ['８.５', 8.5],
    ['９分', 9],
    ['1,234,567.5', 1234567.5],
    ['1，234', 1234],
    ['(1,200)', -1200],
    ['（1,200）', -1200],
    ['120-', -120],
    ['-120', -120],
    ['−5', -5],
    ['+5', 5],
    ['¥1,234.50-', -1234.5],
    ['￥88', 88],
    ['-$5', -5],
    ['$-5', -5],
    ['350元', 350],
    ['85%', 0.85],
    ['.5', 0.5],
    ['1e3', 1000],
    ['0', 0],
  ])('%s reads as a number', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each(['', '  ', 'NA', 'n/a', '-', '—', '/', '／', '无', '不适用', '拒答', '未答', '未填'])(
    '"%s" is missing',
    (text) => {
      expect(parseNumber(text)).toBeNull();
      expect(isMissingWord(text)).toBe(true);
    },
  );

  test.each(['未评价', '没用过', '不清楚', '　'])('"%s" is missing too', (text) => {
    expect(isMissingWord(text)).toBe(true);
  });

  test.each([
    'good',
    '满意',
    '12abc',
    '1,2',
    '1,23,456',
    '0x10',
    'Infinity',
    '--5',
    '元',
    '%',
    '1.2.3',
  ])('"%s" is no number', (text) => {
    expect(parseNumber(text)).toBeUndefined();
    expect(isMissingWord(text)).toBe(false);
  });

  test('full-width letters, zero-width characters and runs of blanks are made plain', () => {
    expect(normalise('　ＣＳＩ\u200B \n 得分 ')).toBe('CSI 得分');
  });
});

describe('answers in words', () => {
  const five = { min: 1, max: 5 };

  test('five options score 5 to 1 on a scale of five steps', () => {
    const words = ['很满意', '满意', '一般', '不满意', '很不满意'];
    expect(words.map((word) => optionScore(word, five))).toEqual([5, 4, 3, 2, 1]);
    const english = ['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'very dissatisfied'];
    expect(english.map((word) => optionScore(word, five))).toEqual([5, 4, 3, 2, 1]);
  });

  test('the same words score 4 to 1 on a scale of four steps, where 一般 has no place', () => {
    const four = { min: 1, max: 4 };
    const words = ['非常满意', '满意', '一般', '不满意', '非常不满意'];
    expect(words.map((word) => optionScore(word, four))).toEqual([4, 3, undefined, 2, 1]);
  });

  test('a seven-step scale tells 满意 from 比较满意', () => {
    const seven = { min: 1, max: 7 };
    expect(optionScore('满意', seven)).toBe(6);
    expect(optionScore('比较满意', seven)).toBe(5);
  });

  test('options have no score on a scale of other steps', () => {
    expect(optionScore('很满意', { min: 1, max: 10 })).toBeUndefined();
    expect(optionScore('蓝色', five)).toBeUndefined();
  });

  test('a number before the option is no part of it', () => {
    expect(optionScore('2、满意', five)).toBe(4);
    expect(optionScore('A 很满意', five)).toBeUndefined();
  });

  test('on a reversed scale the best judgement is max, full agreement the larger number', () => {
    const reversed = { min: 5, max: 1 };
    expect(optionScore('很满意', reversed)).toBe(1);
    expect(optionScore('非常同意', reversed)).toBe(5);
  });

  test('yes and no are the ends of a two-step scale and 1 and 0 by themselves', () => {
    expect(optionScore('是', { min: 0, max: 1 })).toBe(1);
    expect(optionScore('No', { min: 0, max: 1 })).toBe(0);
    expect(optionScore('是', five)).toBeUndefined();
    expect(['√', '做到', 'Yes', '否', '×', '没有', '也许'].map(yesNo)).toEqual([
      1,
      1,
      1,
      0,
      0,
      0,
      undefined,
    ]);
  });

  test('an option is known as one without its scale', () => {
    expect(isOptionWord('很满意')).toBe(true);
    expect(isOptionWord('服务态度')).toBe(false);
  });
});

test('categories of quality cost are known by their ids and in both languages', () => {
  const words = ['预防', '检查/鉴定', 'Internal Failure', 'externalFailure', '索赔回收', '工资'];
  expect(words.map(costCategory)).toEqual([
    ...['prevention', 'appraisal', 'internalFailure', 'externalFailure', 'recovery', undefined],
  ]);
});

describe('dates in words', () => {
  // 2026-10-03 is serial 46298 in Excel's 1900 system.
  test.each([
    ['2026-10-03', 46298],
    ['2026/10/3', 46298],
    ['2026.10.3', 46298],
    ['2026年10月3日', 46298],
    ['２０２６年１０月３日', 46298],
    ['20261003', 46298],
    ['3 Oct 2026', 46298],
    ['October 3, 2026', 46298],
    ['2026-10-03T18:00:00Z', 46298.75],
    ['2026-10-03 18:00', 46298.75],
    ['2026/10/3 下午 6:00', 46298.75],
    ['2026/10/3 6:00 PM', 46298.75],
    ['2026年10月3日 星期六 18时00分', 46298.75],
    ['46298.5', 46298.5],
  ])('%s is a date', (text, serial) => {
    expect(parseDate(text)).toBe(serial);
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '10/3/2026',
    '10月3日',
    '2026-10-03 25:00',
    'soon',
    '2026-10',
    '5',
  ])('%s is no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test('a serial stays as it is, and a number written as a date is read as one', () => {
    expect(parseDate(46298.25)).toBe(46298.25);
    expect(parseDate(20261003)).toBe(46298);
    expect(parseDate(202610)).toBeUndefined();
    expect(parseDate(-3)).toBeUndefined();
    expect(parseDate(Number.NaN)).toBeUndefined();
  });
});

describe('months in words', () => {
  test.each([
    ['2026-10', '2026-10'],
    ['2026/9', '2026-09'],
    ['202610', '2026-10'],
    ['2026年10月', '2026-10'],
    ['2026年10月份', '2026-10'],
    ['Oct 2026', '2026-10'],
    ['2026Q4', '2026-Q4'],
    ['Q4 2026', '2026-Q4'],
    ['2026年第四季度', '2026-Q4'],
    ['2026年下半年', '2026-H2'],
    ['2026-W43', '2026-W43'],
    ['2026年', '2026'],
    ['2026-10-03', '2026-10'],
  ])('%s names %s', (text, period) => {
    expect(parseMonth(text)).toBe(period);
  });

  test.each(['10月', '2026-13', '2026Q5', '10', 'October', ''])('"%s" names no period', (text) => {
    expect(parseMonth(text)).toBeUndefined();
  });

  test('numbers are months written in six digits, or serials; a bare 10 is neither', () => {
    expect(parseMonth(202610)).toBe('2026-10');
    expect(parseMonth(46298)).toBe('2026-10');
    expect(parseMonth('20265')).toBe('1955-06');
    expect(parseMonth(10)).toBeUndefined();
  });
});
