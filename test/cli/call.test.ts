import { describe, expect, test } from '@jest/globals';
import { runCall } from '../../src/cli/call.js';

interface Run {
  readonly code: number;
  readonly out: unknown[];
  readonly err: string;
}

async function run(argv: string[], input: readonly string[] = []): Promise<Run> {
  let [out, err] = ['', ''];
  const code = await runCall(argv, {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    lines: async function* (file) {
      if (file !== '-' && file !== 'calls.jsonl') throw new Error('no such file');
      yield* input;
    },
  });
  const lines = out.split('\n').filter((line) => line !== '');
  return { code, out: lines.map((line) => JSON.parse(line) as unknown), err };
}

describe('one call', () => {
  test('the value is printed as JSON', async () => {
    const { code, out, err } = await run(['CS.NPS', '--args', '[[[9],[10],[3]]]']);
    expect([code, err]).toEqual([0, '']);
    expect((out[0] as { value: number }).value).toBeCloseTo(100 / 3, 12);
  });

  test('a table is printed as rows', async () => {
    const { code, out } = await run(['PERIOD', '--args=[[["2026-10-03"]]]']);
    expect([code, out]).toEqual([0, [{ spill: [['2026-10']] }]]);
  });

  test('an error has exit code 3 and a message in the language', async () => {
    const english = await run(['NPS', '--args', '[11]', '--lang', 'en-US']);
    expect(english).toEqual({
      code: 3,
      out: [{ error: '#NUM!', message: 'ratings, row 1, column 1: 11 is off the scale 0–10.' }],
      err: '',
    });
    const chinese = await run(['NPS', '--lang', 'zh-cn', '--args', '[11]']);
    expect(chinese.out).toEqual([
      { error: '#NUM!', message: 'ratings 第 1 行第 1 列:11 超出量表 0–10。' },
    ]);
  });

  test('null is a blank cell, {"error": …} an error cell', async () => {
    expect((await run(['NPS', '--args', '[[[null],[9]]]'])).out).toEqual([{ value: 100 }]);
    const broken = await run(['NPS', '--args', '[[[{"error":"#N/A"}],[9]]]']);
    expect(broken).toEqual({ code: 3, out: [{ error: '#N/A' }], err: '' });
  });

  test.each([
    [['NOPE', '--args', '[]'], 'There is no function NOPE.'],
    [['NPS', '--args', '[[9]'], 'The arguments are not JSON'],
    [['NPS', '--args', '{"ratings":9}'], 'must be a JSON array'],
    [['NPS', '--args', '[[9]]'], 'must be a JSON array'],
    [['NPS', '--args', '[[[{"x":1}]]]'], 'must be a JSON array'],
    [[], 'Usage: cs-workbook call'],
    [['NPS', '--batch', '-'], 'Usage: cs-workbook call'],
    [['NPS', '--argz', '[]'], 'Unknown option argz.'],
    [['NPS', 'CSI'], 'Unknown option CSI.'],
  ])('%j is not understood: exit code 2', async (argv, message) => {
    const { code, out, err } = await run([...argv, '--lang', 'en-US']);
    expect([code, out]).toEqual([2, []]);
    expect(err).toContain(message);
  });

  test('an unknown language is refused with the choices', async () => {
    const { code, err } = await run(['NPS', '--args', '[9]', '--lang', 'fr']);
    expect(code).toBe(2);
    expect(err).toContain('zh-CN, en-US');
  });
});

describe('a batch', () => {
  test('one answer a line, in the order of the calls, errors among them', async () => {
    const input = [
      '{"fn":"CS.NPS","args":[[[9]]]}',
      '{"fn":"CSI","args":[[[1],["x"]]]}',
      '',
      '{"fn":"period","args":["2026-10-03","季"]}',
    ];
    for (const file of ['-', 'calls.jsonl']) {
      const { code, out, err } = await run(['--batch', file, '--lang', 'en-US'], input);
      expect([code, err]).toEqual([0, '']);
      expect(out).toEqual([
        { value: 100 },
        { error: '#VALUE!', message: 'scores, row 2, column 1: "x" is not a number.' },
        { value: '2026-Q4' },
      ]);
    }
  });

  test('a line that is no call is answered in its place, and the exit code is 2', async () => {
    const input = [
      '{"fn":"NPS"',
      '{"fn":"NOPE","args":[]}',
      '{"args":[]}',
      '{"fn":"NPS","args":[9]}',
    ];
    const { code, out } = await run(['--batch', '-', '--lang', 'en-US'], input);
    expect(code).toBe(2);
    expect(out).toMatchObject([
      { error: '#VALUE!', message: expect.stringContaining('Line 1 is not JSON') },
      { error: '#NAME?', message: 'There is no function NOPE.' },
      { error: '#VALUE!', message: 'Line 3 must be {"fn": …, "args": […]}.' },
      { value: 100 },
    ]);
  });

  test('a file that cannot be read is named', async () => {
    const { code, err } = await run(['--batch', 'gone.jsonl', '--lang', 'en-US']);
    expect([code, err]).toEqual([2, 'Cannot read gone.jsonl: no such file\n']);
  });

  test('100,000 lines are answered in order', async () => {
    const input = Array.from(
      { length: 100_000 },
      (_, i) => `{"fn":"RESCALE","args":[${i % 100},0,100]}`,
    );
    const { code, out } = await run(['--batch', '-'], input);
    expect(code).toBe(0);
    expect(out).toHaveLength(100_000);
    expect(
      out.every((answer, i) => Math.abs((answer as { value: number }).value - (i % 100)) < 1e-9),
    ).toBe(true);
  });
});
