import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { zipSync } from 'fflate';
import { loadTables } from '../../../src/tables/load.js';
import { fill } from '../../../src/text/language.js';
import { problem as en } from '../../../src/text/en/problem.js';
import { problem as zh } from '../../../src/text/zh/problem.js';
import type { ProblemCode } from '../../../src/tables/problem.js';
import { inputFile } from '../input.js';

const locked = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [{ name: 'a', rows: [['日期']] }],
    encryption: { password: 'x', spinCount: 1 },
  });

const bad: readonly [string, string, () => Promise<Uint8Array>][] = [
  ['file-empty', '空.csv', async () => new Uint8Array()],
  ['file-empty', '空白.csv', async () => new TextEncoder().encode('\r\n , \r\n')],
  ['file-no-workbook', '假.xlsx', async () => new TextEncoder().encode('日期,服务站\n')],
  ['file-no-workbook', '压缩包.xlsx', async () => zipSync({ 'a.txt': new Uint8Array(3) })],
  ['file-password', '加密.xlsx', locked],
  ['file-encoding', '乱码.csv', async () => Uint8Array.of(0xff, 0xff, 0x00, 0x01)],
  [
    'file-old-format',
    '旧.xls',
    async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
  ],
];

describe('files that cannot be read', () => {
  test.each(bad)('%s stops and names %s in both languages', async (code, name, bytes) => {
    const { problems, tables } = await loadTables([inputFile(name, await bytes())]);
    expect(problems.map((one) => [one.code, one.done, one.file])).toEqual([[code, 'stop', name]]);
    expect(tables).toEqual({});
    for (const texts of [en, zh]) {
      const message = fill(texts[code as ProblemCode], { file: name });
      expect(message).toContain(name);
      expect(message).not.toContain('{');
    }
  });

  test('every such message differs from the others', () => {
    const codes = [...new Set(bad.map(([code]) => code as ProblemCode))];
    for (const texts of [en, zh]) {
      expect(new Set(codes.map((code) => texts[code])).size).toBe(codes.length);
    }
  });

  test('a file of another kind is left out and told', async () => {
    const { problems } = await loadTables([inputFile('设置.json', '{}')]);
    expect(problems.map(({ code, done }) => [code, done])).toEqual([['file-not-read', 'left out']]);
  });
});
