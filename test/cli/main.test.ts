import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { languages } from '../../src/text/language.js';
import { folder, run, runOn } from './run.js';

const commands = ['report', 'check', 'verify', 'call', 'sample', 'start'];

describe('help', () => {
  test.each([
    ['zh-CN', '客户满意度月度工作簿', '退出码'],
    ['en-US', 'the monthly customer-satisfaction workbook', 'Exit codes'],
  ])('in %s names every command', async (language, first, last) => {
    const { code, out, err } = await run('--help', '--lang', language);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(first);
    expect(out).toContain(last);
    for (const command of commands)
      expect(out).toMatch(new RegExp(`^ {2}cs-workbook ${command} `, 'm'));
  });

  test('is the same behind a command, which then does nothing', async () => {
    const { out } = await run('--help');
    for (const command of commands)
      expect(await run(command, '--help')).toMatchObject({ code: 0, out });
  });

  test('without a command is shown with exit code 2', async () => {
    const { out } = await run('--help');
    expect(await run()).toEqual({ code: 2, out, err: '' });
    expect((await run('--lang', 'zh-CN')).code).toBe(2);
  });
});

describe('the language', () => {
  test('is that of the machine where none is asked for', async () => {
    expect((await runOn('zh_CN.UTF-8', 'frob')).err).toContain('没有命令 frob');
    expect((await runOn('de_DE.UTF-8', 'frob')).err).toContain('There is no command frob');
  });

  test('is the one asked for, in either spelling of the option', async () => {
    expect((await run('frob', '--lang', 'zh-cn')).err).toContain('没有命令 frob');
    expect((await runOn('zh_CN', 'frob', '--lang=EN-us')).err).toContain('There is no command');
  });

  test.each(['report', 'check', 'verify', 'sample', 'call', 'start'])(
    'is refused by %s if it is none of ours',
    async (command) => {
      const { code, out, err } = await run(command, '--lang', 'fr');
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('fr');
      expect(err).toContain(languages.join(', '));
    },
  );
});

describe('what is not understood has exit code 2', () => {
  test.each([
    [['frob'], 'There is no command frob'],
    [['toString'], 'There is no command toString'],
    [['--frob'], 'Unknown option --frob'],
    [['report', 'x', '--frob'], 'Unknown option --frob'],
    [['report', 'x', '--out', '--month', '2026-10'], 'The option --out needs a value'],
    [['report', 'x', '--out'], 'The option --out needs a value'],
    [['report'], 'Name a folder or files'],
    [['check'], 'Name a folder or files'],
    [['verify'], 'Name the workbook to verify'],
    [['sample'], 'Name the folder to write to'],
    [['verify', 'a.xlsx', 'b.xlsx'], 'b.xlsx is one word too many'],
    [['sample', 'a', 'b'], 'b is one word too many'],
    [['start', 'a'], 'a is one word too many'],
    [['sample', 'a', '--seed', '-1'], '-1 is not a whole number from 0'],
    [['sample', 'a', '--seed', '1.5'], '1.5 is not a whole number from 0'],
    [['sample', 'a', '--small=yes'], 'Unknown option --small=yes'],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await run(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test.each([
    [['--month', '2026-13'], '2026-13 is not a month', '“2026-13”不是月份'],
    [['--month', '10月'], '10月 is not a month', '“10月”不是月份'],
    [['--profile', 'boss'], 'manager, network, finance, analyst', '“boss”不是 --profile 的选项'],
    [['--method', 'mean'], 'Choices: minmax, ratio', '“mean”不是 --method 的选项'],
    [['--closing-day', '32'], '32 is not a whole number from 1 to 31', '1 到 31 的整数'],
    [['--closing-day', '0'], '0 is not a whole number from 1 to 31', '1 到 31 的整数'],
  ])('report %j', async (options, en, zh) => {
    const tables = folder('empty-survey', { '满意度调查.csv': '日期,服务站,服务态度\n' });
    const argv = ['report', tables, '--out', join(tables, 'x.xlsx'), ...options];
    expect(await run(...argv)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(en),
    });
    const chinese = await run(...argv, '--lang', 'zh-CN');
    expect(chinese).toMatchObject({ code: 2, err: expect.stringContaining(zh) });
  });
});

describe('call', () => {
  test('answers through the command line', async () => {
    const { code, out, err } = await run('call', 'CS.NPS', '--args', '[[[9],[10],[3]]]');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\{"value":33\.3333333333333\d*\}\n$/);
  });

  test('has exit code 3 for an error value, with the message in the language', async () => {
    const { code, out } = await run('call', 'NPS', '--args', '[11]', '--lang', 'zh-CN');
    expect(code).toBe(3);
    expect(JSON.parse(out)).toEqual({
      error: '#NUM!',
      message: 'ratings 第 1 行第 1 列:11 超出量表 0–10。',
    });
  });

  test('takes a batch from a file and answers in its order', async () => {
    const calls = ['{"fn":"CS.NPS","args":[[[9]]]}', '{"fn":"CSI","args":[[[8],[null]]]}', ''];
    const path = folder('calls', { 'calls.jsonl': calls.join('\n') });
    const { code, out, err } = await run('call', '--batch', join(path, 'calls.jsonl'));
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('{"value":100}\n{"value":8}\n');
  });

  test('names a batch that cannot be read', async () => {
    const { code, err } = await run('call', '--batch', join(folder('calls'), 'gone.jsonl'));
    expect(code).toBe(2);
    expect(err).toContain('gone.jsonl');
  });
});
