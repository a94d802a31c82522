import { describe, expect, test } from '@jest/globals';
import {
  amountUnit,
  headerKey,
  readHeader,
  scaleInNote,
} from '../../../src/tables/recognise/header.js';

describe('header', () => {
  test.each([
    ['1、服务态度(分)', '服务态度'],
    ['１、服务态度（分）', '服务态度'],
    ['Q12. 服务态度', '服务态度'],
    ['第3题、服务态度', '服务态度'],
    ['(4) 服务态度', '服务态度'],
    ['一、服务态度:', '服务态度'],
    ['*服务态度', '服务态度'],
    ['5、请评价各项服务—服务态度', '服务态度'],
    ['金额(万元)', '金额'],
    ['推荐意愿(0-10)', '推荐意愿'],
    ['  Service   attitude ', 'Service attitude'],
    ['30天', '30天'],
    ['2026-10', '2026-10'],
  ])('%s has the label %s', (text, label) => {
    expect(readHeader(text).label).toBe(label);
  });

  test('full width, case, blanks and punctuation do not matter', () => {
    for (const text of ['ＮＰＳ score', 'nps_Score', 'NPS-score:', ' nps  SCORE ']) {
      expect(headerKey(text)).toBe('npsscore');
    }
  });

  test('what stands in brackets is a name of its own after the rest', () => {
    expect(readHeader('6、请评价(服务态度)').keys).toEqual([
      '6请评价服务态度',
      '请评价',
      '服务态度',
    ]);
  });

  test.each([
    ['0-10', { min: 0, max: 10 }],
    ['1~5分', { min: 1, max: 5 }],
    ['1到7', { min: 1, max: 7 }],
    ['满分10分', { min: null, max: 10 }],
    ['5分制', { min: null, max: 5 }],
    ['分', undefined],
  ])('the note %s names the scale %j', (note, scale) => {
    expect(scaleInNote(note)).toEqual(scale);
  });

  test.each([
    ['万元', 10000],
    ['单位:万元', 10000],
    ['千元', 1000],
    ['百万元', 1000000],
    ['元', 1],
    ['', 1],
  ])('amounts in %s are %d yuan each', (note, factor) => {
    expect(amountUnit(note)).toBe(factor);
  });
});
