import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { workbook } from '../tables/input.js';
import { fingerprints, folder, root, run } from './run.js';
import { answers, survey, tree } from './survey.js';

jest.setTimeout(60_000);

const path = folder('workbooks');
const made = join(path, 'made.xlsx');

beforeAll(async () => {
  const tables = folder('tables', { '满意度调查.csv': survey(...answers), '指标体系.csv': tree });
  const { code } = await run('report', tables, '--out', made, '--lang', 'zh-CN');
  expect(code).toBe(0);
});

/** The part of a workbook that holds the sheet of this name. */
function partOf(files: Record<string, Uint8Array>, sheet: string): string {
  const book = strFromU8(files['xl/workbook.xml']!);
  const id = new RegExp(`<sheet [^>]*name="${sheet}"[^>]*r:id="(\\w+)"`).exec(book)![1]!;
  const relations = strFromU8(files['xl/_rels/workbook.xml.rels']!);
  const [relation] = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)!;
  return `xl/${/Target="\/?(?:xl\/)?([^"]+)"/.exec(relation)![1]!}`;
}

/** A copy of the workbook with one part changed. */
function changed(
  name: string,
  part: (files: Record<string, Uint8Array>) => string,
  change: (xml: string) => string,
): string {
  const files = unzipSync(readFileSync(made));
  const place = part(files);
  const before = strFromU8(files[place]!);
  const after = change(before);
  expect(after).not.toBe(before);
  const copy = join(path, name);
  writeFileSync(copy, zipSync({ ...files, [place]: strToU8(after) }));
  return copy;
}

describe('verify', () => {
  test('finds every value of an untouched workbook equal, and does not change it', async () => {
    const before = fingerprints(path);
    const { code, out, err } = await run('verify', made);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/made\.xlsx: \d+ values checked, \d+ of them formulas; all equal/);
    expect((await run('verify', made, '--lang', 'zh-CN')).out).toMatch(
      /核对 \d+ 个值,.*全部与计算库一致/,
    );
    expect(fingerprints(path)).toEqual(before);
  });

  test('names the cell of a report whose value was changed', async () => {
    const copy = changed(
      'figure.xlsx',
      (files) => partOf(files, '满意度月度报表'),
      (xml) =>
        xml.replace(/(<c r="(?:[A-Z]+\d+)"[^>]*><f>[^<]*<\/f><v>)\d+\.\d+(<\/v>)/, '$112.5$2'),
    );
    const { code, out } = await run('verify', copy);
    expect(code).toBe(1);
    expect(out).toMatch(/figure\.xlsx: 1 of \d+ values differ from the library/);
    expect(out).toMatch(/ {2}满意度月度报表![A-Z]+\d+: found 12\.5, expected \d/);
    expect((await run('verify', copy, '--lang', 'zh-CN')).out).toMatch(
      /有 1 个与计算库不一致[^]*现为 12\.5,应为/,
    );
  });

  test('finds figures that no longer follow from an answer that was changed', async () => {
    const scores = (xml: string): string =>
      xml.replace(
        /(<row r="6".*?<v>)10(<\/v>)/s,
        (_, before: string, after: string) => `${before}1${after}`,
      );
    const copy = changed('answer.xlsx', (files) => partOf(files, '数据'), scores);
    const { code, out } = await run('verify', copy);
    expect(code).toBe(1);
    expect(Number(/: (\d+) of \d+ values differ/.exec(out)![1])).toBeGreaterThan(3);
  });

  test('refuses a workbook in which one of our sheets is gone', async () => {
    const rename = (xml: string): string => xml.replace('name="参数"', 'name="x"');
    const copy = changed('renamed.xlsx', () => 'xl/workbook.xml', rename);
    const { code, err } = await run('verify', copy);
    expect(code).toBe(1);
    expect(err).toMatch(/is not a monthly workbook of this product: the sheet 参数/);
  });

  test('refuses a workbook of somebody else, in both languages', async () => {
    const book = await workbook('x.xlsx', [{ name: 'Sheet1', rows: [['a', 1]] }]);
    const foreign = join(path, 'foreign.xlsx');
    writeFileSync(foreign, await book.bytes());
    const english = await run('verify', foreign);
    expect([english.code, english.out]).toEqual([1, '']);
    expect(english.err).toMatch(/foreign\.xlsx is not a monthly workbook of this product/);
    expect((await run('verify', foreign, '--lang', 'zh-CN')).err).toMatch(
      /foreign\.xlsx 不是本产品的月度工作簿/,
    );
  });

  test.each([
    ['text', 'no workbook'],
    ['half a workbook', ''],
    ['an empty file', ' '],
  ])('refuses %s, in both languages', async (what, text) => {
    const file = join(path, `${what}.xlsx`);
    const half = readFileSync(made).subarray(0, 20_000);
    writeFileSync(file, what === 'half a workbook' ? half : text.trim());
    const { code, err } = await run('verify', file);
    expect([code, err]).toEqual([1, `${file} is not a workbook that can be opened.\n`]);
    expect((await run('verify', file, '--lang', 'zh-CN')).err).toBe(
      `${file} 不是可以打开的工作簿。\n`,
    );
  });

  test('names a file that is not there, or is a folder', async () => {
    const gone = await run('verify', join(path, 'gone.xlsx'));
    expect([gone.code, gone.err]).toEqual([
      1,
      expect.stringMatching(/gone\.xlsx cannot be read: .*ENOENT/),
    ]);
    const directory = await run('verify', root, '--lang', 'zh-CN');
    expect([directory.code, directory.err]).toEqual([
      1,
      expect.stringMatching(/^无法读取 .*EISDIR/),
    ]);
  });
});
