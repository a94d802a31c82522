import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { csi } from '../../src/core/index.js';
import { needs } from '../gate/needs.js';
import { build, checkout, npm } from './built.js';

const page = `<!doctype html><meta charset="utf-8"><pre></pre><script type="module">
  const show = (value) => (document.querySelector('pre').textContent = JSON.stringify(value));
  try {
    const { csi, loadTables } = await import('./cs-workbook.js');
    const scores = [9, 8, 10, 9, 8, 9, 7, 9, 10, 8, '七分'];
    const rows = scores.map((score, i) => 'R' + i + ',2026-10-' + (10 + i) + ',甲站,' + score);
    const text = ['受访编号,日期,服务站,服务态度', ...rows].join('\\n');
    const file = { name: '满意度调查.csv', bytes: async () => new TextEncoder().encode(text) };
    const { tables, problems } = await loadTables([file]);
    const items = [[8, 10, 7], [9, 7, NaN]];
    const { value, low, high } = csi(items, { weights: [3, 2], scales: { min: 1, max: 10 } });
    show({
      index: [value, low, high],
      rows: tables.responses.rows,
      problems: problems.map(({ code, row }) => code + ' ' + row),
    });
  } catch (error) {
    show({ error: String(error) });
  }
</script>`;

jest.setTimeout(180_000);

const project = mkdtempSync(join(tmpdir(), 'cs-workbook-package-'));
let packed: readonly string[] = [];

/** Packs the package and installs it in a project of its own, without the network. */
beforeAll(() => {
  build();
  const argv = ['pack', '--ignore-scripts', '--json', '--pack-destination', project];
  const [{ filename, files }] = JSON.parse(npm(checkout, ...argv)) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = files.map(({ path }) => path);
  writeFileSync(join(project, 'package.json'), '{"private":true,"type":"module"}');
  const { dependencies } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const beside = Object.keys(dependencies).map((name) => join(checkout, 'node_modules', name));
  npm(
    project,
    'install',
    join(project, filename),
    ...beside,
    '--offline',
    '--ignore-scripts',
    '--no-audit',
  );
});

afterAll(() => rmSync(project, { recursive: true }));

describe('the package', () => {
  test('holds what is built, the licence and the readme, and no source or test', () => {
    for (const path of [
      'package.json',
      'README.md',
      'LICENSE',
      'dist/lib/index.js',
      'dist/lib/types/lib.d.ts',
      'dist/cli/cs-workbook.js',
      'dist/web/cs-workbook.js',
    ]) {
      expect(packed).toContain(path);
    }
    const others = /^(?:dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/;
    expect(packed.filter((path) => !others.test(path))).toEqual([]);
  });

  test('is imported by a program of Node', () => {
    const program = `
      import { csi, loadTables, version } from 'cs-workbook';
      const text = '日期,服务站,服务态度\\n2026-10-01,甲站,9\\n';
      const file = { name: '满意度调查.csv', bytes: async () => new TextEncoder().encode(text) };
      const { tables } = await loadTables([file]);
      const items = [[8, 10], [9, 7]];
      const { value } = csi(items, { weights: [0.6, 0.4], scales: { min: 1, max: 10 } });
      console.log(JSON.stringify({ value, version, rows: tables.responses.rows }));`;
    writeFileSync(join(project, 'program.js'), program);
    const said = execFileSync('node', ['program.js'], { cwd: project, encoding: 'utf8' });
    const { value, ...rest } = JSON.parse(said) as { value: number };
    expect(value).toBeCloseTo(760 / 9, 9);
    expect(rest).toEqual({ version: expect.stringMatching(/^\d+\.\d+\.\d+/), rows: 1 });
  });

  const program = (call: string): string => `
    import { csi, InputError, type CsiResult, type InputFile, type Loaded, loadTables } from 'cs-workbook';
    export const result: CsiResult = ${call};
    export const load = (file: InputFile): Promise<Loaded> => loadTables([file]);
    export const code = (error: InputError): string => error.code;`;

  const compiled = (text: string) => {
    const options = {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      types: [],
    };
    writeFileSync(join(project, 'typed.ts'), text);
    const config = { compilerOptions: options, files: ['typed.ts'] };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config));
    const compiler = join(checkout, 'node_modules/typescript/bin/tsc');
    return spawnSync('node', [compiler, '-p', project], { encoding: 'utf8' });
  };

  test('has types for a program compiled as Node resolves modules', () => {
    const { status, stdout } = compiled(program("csi([[8, 10]], { method: 'ratio' })"));
    expect([stdout, status]).toEqual(['', 0]);
  });

  test('has types that refuse a wrong call', () => {
    const { status, stdout } = compiled(program("csi([[8, 10]], { method: 'mean' })"));
    expect(status).not.toBe(0);
    expect(stdout).toContain('Type \'"mean"\' is not assignable');
  });
});

describe('the command', () => {
  const command = (argv: readonly string[], input = '') =>
    spawnSync(join(project, 'node_modules/.bin/cs-workbook'), argv, {
      cwd: project,
      encoding: 'utf8',
      input,
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });

  test('computes one function', () => {
    const { status, stdout, stderr } = command(['call', 'CS.NPS', '--args', '[[[9],[10],[3]]]']);
    expect([status, stderr]).toEqual([0, '']);
    expect((JSON.parse(stdout) as { value: number }).value).toBeCloseTo(100 / 3, 12);
  });

  test('answers calls from the standard input line by line', () => {
    const calls = '{"fn":"NPS","args":[9]}\n{"fn":"NPS","args":[11]}\n';
    const { status, stdout } = command(['call', '--batch', '-', '--lang', 'en-US'], calls);
    expect(status).toBe(0);
    const [first, second] = stdout.trim().split('\n');
    expect(first).toBe('{"value":100}');
    expect(second).toContain('11 is off the scale 0–10');
  });

  test('speaks the language of the machine and ends with its exit code', () => {
    const { status, stdout, stderr } = command(['frob']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('没有命令 frob。请看 cs-workbook --help。\n');
  });

  test('makes a workbook and verifies it', () => {
    expect(command(['sample', 'tables', '--small']).status).toBe(0);
    const made = command(['report', 'tables', '--out', 'x.xlsx']);
    expect([made.stderr, made.status]).toEqual(['', 0]);
    const verified = command(['verify', 'x.xlsx']);
    expect(verified.status).toBe(0);
    expect(verified.stdout).toContain('全部与计算库一致');
  });
});

describe('the bundle for a page', () => {
  const bundle = () =>
    readFileSync(join(project, 'node_modules/cs-workbook/dist/web/cs-workbook.js'));

  const server = createServer(({ url }, answer) => {
    const script = url === '/cs-workbook.js';
    answer.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    answer.end(script ? bundle() : page);
  });

  afterAll(() => void server.close());

  needs('chromium')(
    'computes in a browser what the library computes, and reads a table',
    async () => {
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const { port } = server.address() as AddressInfo;
      const { stdout } = await promisify(execFile)('chromium', [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--virtual-time-budget=20000',
        `--user-data-dir=${join(project, 'chromium')}`,
        '--dump-dom',
        `http://127.0.0.1:${port}/`,
      ]);
      const items = [
        [8, 10, 7],
        [9, 7, NaN],
      ];
      const { value, low, high } = csi(items, { weights: [3, 2], scales: { min: 1, max: 10 } });
      expect(JSON.parse(/<pre>(.*)<\/pre>/s.exec(stdout)![1]!)).toEqual({
        index: [value, low, high],
        rows: 11,
        problems: expect.arrayContaining(['text-in-number 12']),
      });
    },
  );
});
