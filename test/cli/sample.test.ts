import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { fingerprints, folder, root, run } from './run.js';

jest.setTimeout(60_000);

describe('sample', () => {
  test('gives the same bytes for the same seed, other bytes for another', async () => {
    const [first, again, other] = ['first', 'again', 'other'].map((name) =>
      join(root, name, 'deep'),
    );
    expect((await run('sample', first!, '--small')).code).toBe(0);
    expect((await run('sample', again!, '--small', '--seed', '1')).code).toBe(0);
    expect((await run('sample', other!, '--small', '--seed', '2')).code).toBe(0);
    expect(fingerprints(again!)).toEqual(fingerprints(first!));
    expect(Object.keys(fingerprints(other!))).toEqual(Object.keys(fingerprints(first!)));
    expect(fingerprints(other!)).not.toEqual(fingerprints(first!));
  });

  test('says what it wrote, in both languages', async () => {
    const path = folder('said');
    const english = await run('sample', path, '--small');
    expect(english.out).toMatch(/said: \d+ files of an invented network of 3 stations\./);
    const chinese = await run('sample', path, '--small', '--lang', 'zh-CN');
    expect(chinese.out).toMatch(/said:虚构服务网络的 \d+ 个文件,共 3 个服务站。/);
  });

  test('writes over no file that holds something else', async () => {
    const path = folder('mine', { '投诉.csv': '我的投诉' });
    const before = fingerprints(path);
    const refused = await run('sample', path, '--small');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/投诉\.csv exists and holds something else/);
    expect((await run('sample', path, '--small', '--lang', 'zh-CN')).err).toContain(
      '已存在,且内容不同',
    );
    expect(fingerprints(path)).toEqual(before);
  });

  test('names a folder that cannot be made', async () => {
    const file = join(root, 'a-file');
    writeFileSync(file, 'x');
    const { code, err } = await run('sample', join(file, 'tables'), '--small');
    expect(code).toBe(1);
    expect(err).toMatch(/a-file\/tables cannot be written/);
  });

  test('has nothing wrong in it that stops a report', async () => {
    const path = folder('checked');
    await run('sample', path, '--small');
    const { code, out } = await run('check', path);
    expect(code).toBe(0);
    expect(out).toContain('满意度调查_2026-10.xlsx');
  });
});
