import { describe, expect, test } from '@jest/globals';
import { csvRows } from '../../../src/tables/read/csv.js';
import { encodingOf } from '../../../src/tables/read/encoding.js';
import type { Encoding, SourceRow } from '../../../src/tables/read/file.js';
import { inputFile } from '../input.js';

async function read(bytes: Uint8Array | string, encoding: Encoding, piece = 7) {
  const rows: SourceRow[] = [];
  for await (const row of csvRows(inputFile('a.csv', bytes, piece), encoding)) rows.push(row);
  return rows.map(({ cells }) => cells);
}

/** 日期,服务站 in GB18030, and a four-byte character (㐀 is 81 39 EE 39). */
const gb = Uint8Array.of(
  ...[0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xb7, 0xfe, 0xce, 0xf1, 0xd5, 0xbe, 0x0d, 0x0a],
  ...[0x31, 0x2c, 0x81, 0x39, 0xee, 0x39, 0x0d, 0x0a],
);

describe('csv', () => {
  test('GB18030 is decoded, four-byte characters too, wherever the stream is cut', async () => {
    for (const piece of [1, 2, 3, 5, 64]) {
      expect(await read(gb, 'gb18030', piece)).toEqual([
        ['日期', '服务站'],
        ['1', '㐀'],
      ]);
    }
  });

  test('a byte order mark is no part of the first header', async () => {
    expect(await read('\uFEFF日期,n\n1,2\n', 'utf-8')).toEqual([
      ['日期', 'n'],
      ['1', '2'],
    ]);
  });

  test('UTF-16 as Excel writes it is read by its mark, tab separated', async () => {
    const text = '\uFEFF日期\t得分\r\n2026-10-01\t9\r\n';
    const bytes = new Uint8Array(text.length * 2);
    [...text].forEach((letter, i) => {
      bytes[2 * i] = letter.charCodeAt(0) & 0xff;
      bytes[2 * i + 1] = letter.charCodeAt(0) >> 8;
    });
    expect(await encodingOf(inputFile('a.csv', bytes), bytes)).toBe('utf-16le');
    expect(await read(bytes, 'utf-16le')).toEqual([
      ['日期', '得分'],
      ['2026-10-01', '9'],
    ]);
  });

  test('line ends may be CRLF, LF or CR and the last one may be absent', async () => {
    const expected = [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ];
    for (const end of ['\r\n', '\n', '\r']) {
      expect(await read(['a,b', '1,2', '3,4'].join(end), 'utf-8', 1)).toEqual(expected);
    }
  });

  test('quoted commas, quotes and line ends belong to the cell, at every cut', async () => {
    const text = 'id,说\r\n1,"第一行\r\n第二行, 他说""好"""\r\n2,x\r\n';
    for (let piece = 1; piece < 20; piece++) {
      expect(await read(text, 'utf-8', piece)).toEqual([
        ['id', '说'],
        ['1', '第一行\n第二行, 他说"好"'],
        ['2', 'x'],
      ]);
    }
  });

  test('a long file gives the same records however its stream is cut', async () => {
    const expected = Array.from({ length: 3000 }, (_, i) => [String(i), `行"${i}"\n,续`, 'x']);
    const text = expected
      .map(([id, said, x]) => `${id},"${said!.replaceAll('"', '""')}",${x}`)
      .join('\r\n');
    for (const piece of [1009, 4096, 1 << 22]) {
      expect(await read(text, 'utf-8', piece)).toEqual(expected);
    }
  });

  test('blank lines keep their row number', async () => {
    const rows: number[] = [];
    for await (const { row, cells } of csvRows(inputFile('a.csv', 'a,b\n\n1,2\n'), 'utf-8')) {
      if (cells.some((cell) => cell !== '')) rows.push(row);
    }
    expect(rows).toEqual([1, 3]);
  });
});

describe('encoding', () => {
  test('a GB18030 byte behind a megabyte of digits decides the whole file', async () => {
    const digits = new Uint8Array(1 << 20).fill(0x31);
    const late = Uint8Array.of(...[0x2c, 0xb7, 0xfe, 0xce, 0xf1, 0xd5, 0xbe]);
    const bytes = new Uint8Array(digits.length + late.length);
    bytes.set(digits);
    bytes.set(late, digits.length);
    expect(await encodingOf(inputFile('a.csv', bytes, 65536), bytes.slice(0, 9))).toBe('gb18030');
    expect(await encodingOf(inputFile('a.csv', digits, 65536), digits)).toBe('utf-8');
  });

  test('bytes of no encoding and NUL bytes are no text', async () => {
    const broken = Uint8Array.of(0x61, 0xff, 0xff, 0x00);
    const binary = Uint8Array.of(0x61, 0x00, 0x62);
    expect(await encodingOf(inputFile('a.csv', broken), broken)).toBeUndefined();
    expect(await encodingOf(inputFile('a.csv', binary), binary)).toBeUndefined();
  });
});
