/**
 * One task on this library: node ours.mjs FOLDER TASK ROWS REPETITIONS
 * Prints one line of JSON: wall and CPU seconds of each repetition, and the result.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { csi, csiByGroup, pareto } from '../../dist/lib/index.js';

const [folder, task, rowsGiven, repetitions] = process.argv.slice(2);
const rows = Number(rowsGiven);
const months = 12;
const cells = 500 * months;

function read(name, type) {
  const bytes = readFileSync(`${folder}/${name}.bin`);
  const part = bytes.subarray(0, rows * type.BYTES_PER_ELEMENT);
  return new type(new Uint8Array(part).buffer);
}

/** Answers as the library takes them: doubles, with NaN for a missing one. */
function columnOf(answers) {
  const column = new Float64Array(answers.length);
  for (let row = 0; row < answers.length; row++) column[row] = answers[row] || NaN;
  return column;
}

function cellsOf(dealers, monthOf) {
  const groups = new Int32Array(rows);
  for (let row = 0; row < rows; row++) groups[row] = dealers[row] * months + monthOf[row];
  return groups;
}

function surveyTask(aggregation, fromBytes) {
  const dealers = read('csi-dealer', Int32Array);
  const monthOf = read('csi-month', Int32Array);
  const respondentWeights = read('csi-weight', Float64Array);
  const bytes = Array.from({ length: 16 }, (_, item) => read(`csi-item${item}`, Int8Array));
  const columns = fromBytes ? null : bytes.map(columnOf);
  const weights = bytes.map((_, item) => item + 1);
  const options = { weights, scales: { min: 1, max: 10 }, respondentWeights, aggregation };
  const run = () => {
    const items = columns ?? bytes.map(columnOf);
    const groups = cellsOf(dealers, monthOf);
    const { value, standardError, used } = csiByGroup(items, groups, cells, options);
    return {
      cells: used.filter((count) => count > 0).length,
      first_csi: value[0],
      first_se: standardError[0],
      last_csi: value[cells - 1],
      sum_csi: total(value),
      sum_se: total(standardError),
    };
  };
  const check = () => ({ overall: csi(columns ?? bytes.map(columnOf), options).value });
  return { run, check };
}

function total(values) {
  return values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

function paretoTask() {
  const codes = read('pareto-code', Int32Array);
  const values = read('pareto-cost', Int32Array);
  const levels = Array.from({ length: 2000 }, (_, code) => String(code));
  const run = () => {
    const result = pareto({ codes, levels }, { values });
    const before = (i) => (i === 0 ? 0 : result.rows[i - 1].cumulative);
    return {
      categories: result.rows.length,
      top_code: Number(result.rows[0].category),
      top_cost: result.rows[0].value,
      total: result.total,
      ranked: result.rows.reduce((sum, row) => sum + row.rank * row.value, 0),
      shares: result.rows.reduce((sum, row) => sum + row.cumulative, 0),
      below_80: result.rows.filter((row) => row.class === 'A').length,
      from_80_below_95: result.rows.filter((_, i) => before(i) >= 0.8 && before(i) < 0.95).length,
    };
  };
  return { run, check: () => ({}) };
}

const tasks = {
  csi: () => surveyTask('respondent', false),
  'csi-bytes': () => surveyTask('respondent', true),
  'csi-means': () => surveyTask('meanOfMeans', false),
  pareto: paretoTask,
};

const { run, check } = tasks[task]();
const wall = [];
const cpu = [];
let result;
for (let i = 0; i < Number(repetitions); i++) {
  const used = process.cpuUsage();
  const started = performance.now();
  result = run();
  wall.push((performance.now() - started) / 1000);
  const { user, system } = process.cpuUsage(used);
  cpu.push((user + system) / 1e6);
}
// The index of everybody is held against its figure too, outside the clock.
console.log(JSON.stringify({ wall, cpu, result: { ...result, ...check() } }));
