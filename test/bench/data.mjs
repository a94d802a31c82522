/**
 * The data of the benchmarks: the same bits in every language.
 *
 * Element i of stream s is output i of the generator mulberry32 seeded with s, u that output divided
 * by 2^32. Only + - * / floor and sqrt follow, so doubles are equal everywhere. Element i does not
 * depend on how many are made: smaller sets are the first rows of larger ones.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const itemCount = 16;

/** Rows of the files: enough for the largest step of the growth tables. */
export const rowsWritten = 10_000_000;

/** Rows that each committed checksum covers. */
const rowsChecked = { csi: 2_000_000, pareto: 1_000_000 };

const columns = [
  { name: 'csi-dealer', seed: 2001, type: Int32Array, of: (u) => Math.floor(u * 500) },
  { name: 'csi-month', seed: 2002, type: Int32Array, of: (u) => Math.floor(u * 12) },
  { name: 'csi-weight', seed: 2003, type: Float64Array, of: (u) => 0.25 + 3 * u },
  ...Array.from({ length: itemCount }, (_, item) => ({
    name: `csi-item${item}`,
    seed: 3000 + item,
    type: Int8Array,
    of: answer,
  })),
  { name: 'pareto-code', seed: 4001, type: Int32Array, of: (u) => Math.floor(u * u * u * 2000) },
  { name: 'pareto-cost', seed: 4002, type: Int32Array, of: (u) => 1 + Math.floor(u * u * 500) },
];

/** An answer from 1 to 10; one in 32 is missing and 0. */
function answer(u, bits) {
  return (bits & 31) === 0 ? 0 : 1 + Math.floor(10 * Math.sqrt(u));
}

/** Writes the files that are not there yet, and checks all of them. */
export function writeData(folder) {
  mkdirSync(folder, { recursive: true });
  const sums = JSON.parse(readFileSync(new URL('sha256.json', import.meta.url), 'utf8'));
  for (const column of columns) {
    const path = `${folder}/${column.name}.bin`;
    if (!existsSync(path)) {
      writeFileSync(`${path}.part`, values(column, rowsWritten));
      renameSync(`${path}.part`, path);
    }
    const rows = rowsChecked[column.name.split('-')[0]];
    const bytes = readFileSync(path).subarray(0, rows * column.type.BYTES_PER_ELEMENT);
    const found = createHash('sha256').update(bytes).digest('hex');
    if (found !== sums[column.name]) {
      throw new Error(`${path}: the first ${rows} rows are not the data of the benchmark`);
    }
  }
}

function values({ seed, type, of }, rows) {
  const next = mulberry32(seed);
  const column = new type(rows);
  for (let row = 0; row < rows; row++) {
    const bits = next();
    column[row] = of(bits / 2 ** 32, bits);
  }
  return column;
}

function mulberry32(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}
