/**
 * npm run bench [-- csi pareto growth report]: this library beside numpy, pandas and data.table, on
 * the same data, in the same run. A result off its figure ends the run, so that nothing is fast and
 * wrong. Peers that are not installed are named and left out. It takes about ten minutes.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { writeData } from './data.mjs';

const repetitions = 7;
const tolerance = 1e-9;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const data = join(tmpdir(), 'cs-workbook-bench');
const expected = JSON.parse(readFileSync(here('expected.json'), 'utf8'));

const languages = {
  node: { command: process.execPath, program: here('ours.mjs'), needs: null },
  python: {
    command: pythonWith('import numpy, pandas'),
    program: here('peer.py'),
    needs: ['-c', 'import numpy, pandas'],
  },
  r: { command: 'Rscript', program: here('peer.R'), needs: ['-e', 'library(data.table)'] },
};

/** Who takes part in each comparison; the first is held against the others. */
const comparisons = {
  csi: [
    { name: 'csiByGroup', language: 'node', task: 'csi' },
    { name: 'csiByGroup, answers as bytes', language: 'node', task: 'csi-bytes' },
    { name: 'numpy', language: 'python', task: 'csi-numpy' },
    { name: 'pandas', language: 'python', task: 'csi-pandas' },
    { name: 'data.table', language: 'r', task: 'csi-data.table' },
  ],
  'csi-means': [{ name: 'csiByGroup, meanOfMeans', language: 'node', task: 'csi-means' }],
  pareto: [
    { name: 'pareto', language: 'node', task: 'pareto' },
    { name: 'pandas', language: 'python', task: 'pareto-pandas' },
    { name: 'data.table', language: 'r', task: 'pareto-data.table' },
  ],
};

const growth = [
  { rows: 10_000, times: repetitions },
  { rows: 100_000, times: repetitions },
  { rows: 1_000_000, times: repetitions },
  { rows: 10_000_000, times: 3 },
];

const parts = {
  csi() {
    heading('CSI with standard errors: 2,000,000 respondents, 16 items, 6,000 cells');
    compare('csi');
    compare('csi-means');
    note(
      'Answers are columns of doubles for csiByGroup, bytes for the peers: each as it takes them.',
    );
    note('"Answers as bytes" makes the columns of doubles inside the clock.');
    note('All leave out who answered less than half of the weight of the items.');
    note('meanOfMeans has no peer: it rests on means of items, the peers on means of respondents.');
  },
  pareto() {
    heading('Pareto: 1,000,000 rows, 2,000 categories');
    compare('pareto');
    note('Held against the peers: order, totals, cumulative shares, categories below .8 and .95.');
    note('The classes of pareto() end at .8 and .9; those below .95 are counted from its shares.');
  },
  growth() {
    for (const name of ['csi', 'pareto']) {
      heading(`Growth of ${name}: median wall seconds`);
      table(growthRows(name));
    }
    note('The step of 10,000,000 rows is repeated 3 times, the others 7 times.');
  },
  report() {
    heading('The monthly workbook of the sample network, 60 stations');
    reportRows();
  },
};

main(process.argv.slice(2));

function main(asked) {
  const chosen = asked.length > 0 ? asked : Object.keys(parts);
  const unknown = chosen.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new Error(`there is no part ${unknown}: ${Object.keys(parts).join(', ')}`);
  note(`${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.version}, ${data}`);
  writeData(data);
  for (const { command, needs } of Object.values(languages)) {
    if (!installed({ command, needs })) note(`${command}: ${needs.at(-1)}: not installed`);
  }
  for (const name of chosen) parts[name]();
}

/** The first Python that has the packages: the one of the path may not be that of the system. */
function pythonWith(needs) {
  const candidates = ['python3', '/usr/bin/python3'];
  return candidates.find((command) => installed({ command, needs: ['-c', needs] })) ?? 'python3';
}

function installed({ command, needs }) {
  return needs === null || spawnSync(command, needs, { stdio: 'ignore' }).status === 0;
}

function runOf({ language, task }, rows, times) {
  const { command, program } = languages[language];
  const run = spawnSync(command, [program, data, task, String(rows), String(times)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (run.status !== 0) throw new Error(`${command} ${task}: ${run.error ?? run.stderr}`);
  return JSON.parse(run.stdout);
}

function compare(name) {
  const { rows, figures } = expected[name];
  const runs = [];
  for (const one of comparisons[name]) {
    if (!installed(languages[one.language])) {
      runs.push({ name: one.name });
      continue;
    }
    const run = runOf(one, rows, repetitions);
    hold(`${name}: ${one.name}`, run.result, figures);
    runs.push({ name: one.name, ...run });
  }
  const [ours] = runs;
  table([
    ['', 'wall median', 'wall min', 'CPU median', 'CPU min', 'ours/it wall', 'ours/it CPU'],
    ...runs.map(({ name: who, wall, cpu }) =>
      wall
        ? [who, median(wall), Math.min(...wall), median(cpu), Math.min(...cpu)]
            .concat([median(ours.wall) / median(wall), median(ours.cpu) / median(cpu)])
            .map(shown)
        : [who, 'not installed'],
    ),
  ]);
  note(`All figures agree to ${tolerance}. Load of the machine: ${loadavg()[0].toFixed(1)}.`);
}

/** Every figure that both have must agree, and there must be some. */
function hold(what, found, figures) {
  const keys = Object.keys(found).filter((key) => key in figures);
  if (keys.length < 6) throw new Error(`${what}: too few figures to compare`);
  for (const key of keys) {
    const [is, should] = [found[key], figures[key]];
    const close = is === should || Math.abs(is - should) <= tolerance * Math.abs(should);
    if (!close || (is === null) !== (should === null)) {
      throw new Error(`${what}: ${key} is ${is} and should be ${should}`);
    }
  }
}

function growthRows(name) {
  const present = comparisons[name]
    .filter(({ task }) => task !== 'csi-bytes')
    .filter(({ language }) => installed(languages[language]));
  const body = growth.map(({ rows, times }) => {
    const runs = present.map((one) => runOf(one, rows, times));
    runs.forEach((run, i) => {
      hold(`${name} of ${rows} rows: ${present[i].name}`, run.result, runs[0].result);
    });
    const medians = runs.map(({ wall }) => median(wall));
    const fastest = Math.min(...medians.slice(1));
    return [rows.toLocaleString('en-US'), ...[...medians, medians[0] / fastest].map(shown)];
  });
  return [['rows', ...present.map((one) => one.name), 'ours/fastest peer'], ...body];
}

function reportRows() {
  const folder = mkdtempSync(join(tmpdir(), 'cs-workbook-report-'));
  const book = join(folder, 'report.xlsx');
  const tables = join(folder, 'tables');
  command(['sample', tables], folder);
  const commands = { report: ['report', tables, '--out', book], verify: ['verify', book] };
  const rows = Object.entries(commands).map(([name, words]) => {
    const runs = Array.from({ length: repetitions }, () => command(words, folder));
    const wall = runs.map((run) => run.wall);
    const cpu = runs.map((run) => run.cpu);
    const peak = Math.max(...runs.map((run) => run.megabytes));
    const seconds = [median(wall), Math.min(...wall), median(cpu), Math.min(...cpu)];
    return [name, ...seconds.map(shown), Math.ceil(peak)];
  });
  rmSync(folder, { recursive: true });
  table([['', 'wall median', 'wall min', 'CPU median', 'CPU min', 'peak MB'], ...rows]);
}

/** Runs the command line once; a report that fails, or does not verify, ends the run. */
function command(words, folder) {
  const usage = join(folder, 'usage.json');
  const program = here('../../dist/cli/cs-workbook.js');
  const started = performance.now();
  const run = spawnSync(process.execPath, ['--import', here('usage.mjs'), program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_USAGE: usage },
  });
  const wall = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`${words[0]}: ${run.stdout}${run.stderr}`);
  return { wall, ...JSON.parse(readFileSync(usage, 'utf8')) };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function shown(value) {
  return typeof value === 'number' ? value.toPrecision(3) : value;
}

function heading(text) {
  console.log(`\n${text}\n`);
}

function note(text) {
  console.log(text);
}

function table(rows) {
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => String(row[i] ?? '').length)));
  for (const row of rows) {
    console.log(row.map((cell, i) => padded(String(cell), widths[i], i)).join('  '));
  }
}

function padded(text, width, column) {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}
