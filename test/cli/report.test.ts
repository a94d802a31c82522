import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readWorkbook } from '../../src/hosts/file/read.js';
import { fingerprints, folder, run } from './run.js';
import { answers, survey } from './survey.js';

jest.setTimeout(60_000);

describe('report of the invented network', () => {
  const tables = folder('network');
  const out = join(folder('made'), '2026-10.xlsx');

  beforeAll(async () => {
    expect((await run('sample', tables, '--small')).code).toBe(0);
  });

  test('writes one whole workbook and changes no table', async () => {
    const before = fingerprints(tables);
    const { code, out: said, err } = await run('report', tables, '--out', out, '--lang', 'zh-CN');
    expect([code, err]).toEqual([0, '']);
    expect(said).toMatch(/2026-10\.xlsx:\d+ 张工作表,\d+ 个公式/);
    expect(readdirSync(join(out, '..'))).toEqual(['2026-10.xlsx']);
    expect(fingerprints(tables)).toEqual(before);
    const sheets = await readWorkbook(readFileSync(out));
    expect(sheets.map(({ name }) => name)).toContain('本月一页');
  });

  test('gives the same bytes again, from the folder and from its files in another order', async () => {
    const again = join(folder('made-again'), 'x.xlsx');
    const names = readdirSync(tables).filter((name) => !name.endsWith('.json'));
    const files = names.reverse().map((name) => join(tables, name));
    const config = ['--config', join(tables, 'cs-workbook.json')];
    await run('report', ...files, ...config, '--out', again, '--lang', 'zh-CN');
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  test('writes over the workbook of an earlier run', async () => {
    const path = folder('over', { 'x.xlsx': 'an earlier run' });
    const made = await run('report', tables, '--out', join(path, 'x.xlsx'), '--lang', 'zh-CN');
    expect(made.code).toBe(0);
    expect(readFileSync(join(path, 'x.xlsx')).equals(readFileSync(out))).toBe(true);
  });

  test('is of one outlet, by code or by name, in the language asked for', async () => {
    const list = readFileSync(join(tables, '服务站档案.csv'), 'utf8').split('\n');
    const [code, name] = list[1]!.split(',');
    const made: Buffer[] = [];
    for (const outlet of [code!, name!]) {
      const path = join(folder('one-outlet'), 'x.xlsx');
      const { err } = await run(
        'report',
        tables,
        '--outlet',
        outlet,
        '--out',
        path,
        '--lang',
        'en-US',
      );
      expect(err).toBe('');
      made.push(readFileSync(path));
    }
    expect(made[0]!.equals(made[1]!)).toBe(true);
    const sheets = await readWorkbook(made[0]!);
    expect(sheets.map((sheet) => sheet.name)).toContain('This month');
  });

  test('takes what stands on the command line before the settings file', async () => {
    const path = join(folder('earlier'), 'x.xlsx');
    const { code } = await run('report', tables, '--month', '2026-09', '--out', path);
    expect(code).toBe(0);
    const cells = (await readWorkbook(readFileSync(path))).flatMap(({ rows }) => rows.flat());
    expect(cells.some(({ value }) => value === '2026-09')).toBe(true);
    expect(cells.some(({ value }) => value === '2026-10')).toBe(false);
  });
});

describe('the month', () => {
  test('is the latest with answers where none is given', async () => {
    const csv = survey(...answers, 'R20,2026-11-02,甲站,1,9,9,9');
    const tables = folder('latest', { '满意度调查.csv': csv });
    const path = join(folder('latest-made'), 'x.xlsx');
    expect((await run('report', tables, '--out', path)).code).toBe(0);
    const cells = (await readWorkbook(readFileSync(path))).flatMap(({ rows }) => rows.flat());
    expect(cells.some(({ value }) => value === '2026-11')).toBe(true);
  });

  test('closes on the day that is asked for', async () => {
    const tables = folder('closing', { '满意度调查.csv': survey('R1,2026-10-28,甲站,1,9,8,9') });
    const path = join(folder('closing-made'), 'x.xlsx');
    const argv = ['report', tables, '--out', path, '--closing-day', '25'];
    expect((await run(...argv, '--month', '2026-11')).code).toBe(0);
    const { code, err } = await run(...argv, '--month', '2026-10');
    expect(code).toBe(1);
    expect(err).toContain('Months with answers: 2026-11.');
  });
});

describe('the output is refused, and nothing is written, where it', () => {
  const tables = folder('guarded', {
    '满意度调查.csv': survey(...answers),
    'cs-workbook.json': '{"month":"2026-10"}',
  });
  const before = fingerprints(tables);
  const linked = join(folder('links'), 'tables');
  symlinkSync(tables, linked);

  test.each([
    ['is missing', [], 2, 'Name the workbook to write', '请给出要写的工作簿'],
    ['is an input', ['满意度调查.csv'], 2, 'is an input file', '是输入文件'],
    ['is the settings file', ['cs-workbook.json'], 2, 'is an input file', '是输入文件'],
    ['is a folder', [''], 1, 'is a folder', '是文件夹'],
    ['lies in a folder that is not there', ['gone/x.xlsx'], 1, 'cannot be written', '无法写入'],
    ['lies below a file', ['满意度调查.csv/x.xlsx'], 1, 'is not a folder', '不是文件夹'],
  ])('%s', async (_, place, code, en, zh) => {
    for (const [language, words] of [
      ['en-US', en],
      ['zh-CN', zh],
    ] as const) {
      for (const input of [tables, linked]) {
        const out = place.flatMap((name) => ['--out', join(tables, name)]);
        const refused = await run('report', input, ...out, '--lang', language);
        expect([refused.code, refused.out]).toEqual([code, '']);
        expect(refused.err).toContain(words);
        if (place.length > 0) expect(refused.err).toContain(tables);
      }
    }
    expect(fingerprints(tables)).toEqual(before);
  });
});

describe('a settings file is refused where it', () => {
  const tables = folder('settings', { '满意度调查.csv': survey(...answers) });
  const out = join(folder('settings-made'), 'x.xlsx');

  test.each([
    ['is no JSON', '{"month":', ''],
    ['is a list', '[]', '{ … }'],
    ['names an unknown setting', '{"mounth":"2026-10"}', 'mounth'],
    ['names a month that is none', '{"month":"2026-13"}', 'month: "2026-13"'],
    ['closes the month on day 0', '{"closingDay":0}', 'closingDay: 0'],
    ['asks for an unknown method', '{"method":"mean"}', 'method: "mean"'],
    ['asks for an unknown profile', '{"profile":"boss"}', 'profile: "boss"'],
    ['asks for an unknown language', '{"language":"fr"}', 'language: "fr"'],
    ['has a margin of 0', '{"margin":0}', 'margin: 0'],
    ['maps to an unknown table', '{"mapping":{"x.csv":{"table":"frob"}}}', 'mapping.x.csv'],
    ['maps a column to a number', '{"mapping":{"x.csv":{"columns":{"a":1}}}}', 'mapping.x.csv'],
    ['has a mapping that is a list', '{"mapping":[]}', 'mapping'],
  ])('%s', async (_, text, reason) => {
    const config = join(folder('settings-file', { 'mine.json': text }), 'mine.json');
    for (const command of [
      ['report', tables, '--out', out],
      ['check', tables],
    ]) {
      for (const [language, words] of [
        ['en-US', 'is not a settings file'],
        ['zh-CN', '不是设置文件'],
      ] as const) {
        const { code, err } = await run(...command, '--config', config, '--lang', language);
        expect(code).toBe(1);
        expect(err).toContain(`mine.json ${words}`);
        expect(err).toContain(reason);
      }
    }
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });

  test('is not there', async () => {
    const { code, err } = await run(
      'report',
      tables,
      '--out',
      out,
      '--config',
      join(tables, 'no.json'),
    );
    expect([code, err]).toEqual([1, expect.stringMatching(/no\.json cannot be read: .*ENOENT/)]);
  });

  test('a mapping says what a table and a column are', async () => {
    const csv = survey(...answers)
      .replace('服务态度', '乙')
      .replace('日期', '甲');
    const mapped = folder('mapped', { '一.csv': csv });
    expect((await run('check', mapped)).code).toBe(1);
    const mapping = { '一.csv': { table: 'responses', columns: { 甲: 'date' } } };
    writeFileSync(join(mapped, 'cs-workbook.json'), JSON.stringify({ mapping }));
    const { code, out: said } = await run('check', mapped);
    expect(said).toContain('一.csv: responses, 12 rows');
    expect(code).toBe(0);
  });
});

describe('inputs', () => {
  test('that do not exist are named', async () => {
    const { code, err } = await run('report', join(folder('x'), 'gone'), '--out', 'x.xlsx');
    expect(code).toBe(1);
    expect(err).toMatch(/gone does not exist/);
    expect((await run('check', '没有', '--lang', 'zh-CN')).err).toBe('没有 不存在。\n');
  });

  test('do not include monthly workbooks that were written among them', async () => {
    const path = folder('results', { '满意度调查.csv': survey(...answers) });
    const make = () =>
      run('report', path, '--month', '2026-10', '--out', join(path, 'x.xlsx'), '--lang', 'zh-CN');
    expect((await make()).code).toBe(0);
    const again = await make();
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out).toContain('x.xlsx:月度工作簿,不是数据表,未读取');
  });

  test('that a spreadsheet program leaves beside an open workbook are passed over', async () => {
    const tables = folder('open', { '满意度调查.csv': survey(...answers), '~$报表.xlsx': 'x' });
    expect((await run('check', tables)).code).toBe(0);
  });
});
