import { describe, expect, test } from '@jest/globals';
import { fingerprints, folder, run } from './run.js';
import { answers, survey, tree } from './survey.js';

describe('check', () => {
  const files = { '满意度调查.csv': survey(...answers), '指标体系.csv': tree };

  test.each([
    ['en-US', '满意度调查.csv: responses, 12 rows', '指标体系.csv: index tree, 3 rows'],
    ['zh-CN', '满意度调查.csv:满意度调查,12 行', '指标体系.csv:指标体系,3 行'],
  ])('says in %s what each file was taken for', async (language, first, second) => {
    const tables = folder('good', files);
    const before = fingerprints(tables);
    const { code, out, err } = await run('check', tables, '--lang', language);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(first);
    expect(out).toContain(second);
    expect(fingerprints(tables)).toEqual(before);
  });

  test('says that nothing is wrong where nothing is', async () => {
    const tables = folder('clean', files);
    expect((await run('check', tables)).out).toContain('Nothing wrong was found');
    expect((await run('check', tables, '--lang', 'zh-CN')).out).toContain('没有发现问题');
  });

  test('lists every problem and the columns not used, where report shows five', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `B${i},2026-10-02,甲站,1,9,${90 + i},8`);
    const many = [...answers, ...answers.map((line) => line.replace('R', 'Q')), ...rows];
    const tables = folder('many', { ...files, '满意度调查.csv': survey(...many) });
    const { out } = await run('check', tables);
    expect(out.match(/is off the scale 1–10/g)).toHaveLength(20);
    expect(out).not.toContain('more. check lists them all');
  });

  test('has exit code 1 and goes on where a table cannot be used', async () => {
    const broken = { ...files, '投诉.csv': '投诉编号,服务站,投诉内容\nT1,甲站,漏油\n' };
    const { code, out } = await run('check', folder('broken', broken));
    expect(code).toBe(1);
    expect(out).toContain('投诉.csv: the table complaints lacks the column 受理时间 (received)');
    expect(out).toContain('满意度调查.csv: responses, 12 rows');
  });

  test('tells dates behind the month it is asked about', async () => {
    const tables = folder('late', files);
    expect((await run('check', tables)).out).not.toContain('is after');
    const { out } = await run('check', tables, '--month', '2026-10', '--closing-day', '5');
    expect(out).toContain('row 7, 日期: 2026-10-06 is after 2026-10-05');
  });
});
