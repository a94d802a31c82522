import { beforeAll, describe, expect, test } from '@jest/globals';
import { serialOf } from '../../src/core/survey/calendar.js';
import type { Loaded } from '../../src/tables/load.js';
import { loadTables } from '../../src/tables/load.js';
import type { Problem } from '../../src/tables/table.js';
import { sampleNetwork } from '../../src/tables/sample/sample-network.js';
import type { Dirt, DirtKind } from '../../src/tables/sample/truth.js';
import { dirt, truths } from '../../src/tables/sample/truth.js';
import { normalise } from '../../src/tables/vocabulary.js';
import { values } from './input.js';

let loaded: Loaded;

beforeAll(async () => {
  const files = await sampleNetwork();
  const inputs = files
    .filter(({ name }) => !name.endsWith('.json'))
    .map(({ name, bytes }) => ({ name, bytes: async () => bytes }));
  const asOf = serialOf({ year: 2026, month: 10, day: 25 });
  loaded = await loadTables(inputs, { asOf });
}, 60000);

const codes: Readonly<Record<Exclude<DirtKind, 'gb18030'>, string>> = {
  'full-width': 'full-width',
  'off-scale': 'score-off-scale',
  'duplicate-id': 'row-duplicate',
  'blank-row': 'rows-blank',
  'next-year': 'date-after',
  'no-such-day': 'date-impossible',
};

/** Blank rows are told once per file, at the first of them. */
const firstBlank = ({ file }: Dirt): number =>
  Math.min(
    ...dirt.filter((one) => one.file === file && one.kind === 'blank-row').map(({ row }) => row),
  );

function answering(defect: Dirt): readonly Problem[] {
  const { kind, file } = defect;
  if (kind === 'gb18030') return [];
  const row = kind === 'blank-row' ? firstBlank(defect) : defect.row;
  return loaded.problems.filter(
    (one) => one.code === codes[kind] && one.file === file && one.row === row,
  );
}

describe('the example network', () => {
  test.each(dirt.filter(({ kind }) => kind !== 'gb18030'))(
    '$kind in $file, row $row, is told once',
    (defect) => {
      const found = answering(defect);
      expect(found).toHaveLength(1);
      const problem = found[0]!;
      const where = normalise(defect.column);
      if (defect.kind === 'duplicate-id') expect(problem.facts['first']).toBe(defect.copyOf);
      else if (defect.kind === 'full-width') expect(problem.facts['read']).toBe(defect.means);
      else if (defect.kind === 'blank-row') expect(problem.facts['count']).toBeGreaterThan(0);
      else expect(problem.value).toBe(defect.written);
      if (where !== '') expect(problem.column).toBe(where);
    },
  );

  test('blank rows are counted as planted', () => {
    const counted = loaded.problems
      .filter(({ code }) => code === 'rows-blank')
      .map(({ facts }) => Number(facts['count']));
    const planted = dirt.filter(({ kind }) => kind === 'blank-row').length;
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(planted);
  });

  test('the GB18030 file is read in its encoding', () => {
    const { file } = dirt.find(({ kind }) => kind === 'gb18030')!;
    const found = loaded.recognised.find(({ source }) => source.file === file);
    expect(found).toMatchObject({ encoding: 'gb18030', table: 'responses' });
  });

  test('nothing but what was planted is told of cells and rows', () => {
    const kinds = new Set<string>(Object.values(codes));
    const told = loaded.problems.filter(({ code, row }) => row > 0 && kinds.has(code));
    const blankFiles = new Set(
      dirt.filter(({ kind }) => kind === 'blank-row').map(({ file }) => file),
    );
    const planted = dirt.filter(({ kind }) => kind !== 'gb18030' && kind !== 'blank-row');
    expect(told).toHaveLength(planted.length + blankFiles.size);
  });

  test('every table is there and nothing stops', () => {
    expect(Object.keys(loaded.tables).sort()).toEqual(
      [
        ...['actions', 'callbacks', 'complaints', 'costMap', 'indexTree', 'outlets'],
        ...['published', 'qualityCosts', 'responses', 'surveyLog', 'targets', 'visits'],
      ].sort(),
    );
    expect(loaded.problems.filter(({ done }) => done === 'stop')).toEqual([]);
  });

  test('renamed outlets are told by their former names and found under their codes', () => {
    const renamed = loaded.problems.filter(({ code }) => code === 'outlet-renamed');
    expect(new Set(renamed.map(({ value }) => value))).toEqual(
      new Set(truths.renamed.map(({ former }) => former)),
    );
    for (const { value, facts } of renamed) {
      const truth = truths.renamed.find(({ former }) => former === value);
      expect(facts['code']).toBe(truth?.outlet);
    }
    expect(loaded.problems.filter(({ code }) => code === 'outlet-unknown')).toEqual([]);
  });

  test('survey files in every shape bring the 16 items on the scales of the index tree', () => {
    const shapes = loaded.recognised
      .filter(({ table }) => table === 'responses')
      .map(({ shape }) => shape);
    expect(new Set(shapes)).toEqual(new Set(['wide', 'long']));
    const { columns = {}, scales = {} } = loaded.tables.responses ?? {};
    const items = Object.keys(columns).filter((id) => id.startsWith('item:'));
    expect(items).toHaveLength(16);
    for (const id of items) expect(scales[id]).toBeDefined();
  });

  test('the wide budget becomes months in yuan, apart from the actual amounts', () => {
    const costs = loaded.tables.qualityCosts;
    const scenarios = values(costs, 'scenario');
    const files = Array.from(costs!.sourceOf, (source) => costs!.sources[source]!.file);
    for (const [row, file] of files.entries()) {
      expect(scenarios[row]).toBe(file.includes('预算') ? 'budget' : 'actual');
    }
    expect(new Set(scenarios)).toEqual(new Set(['actual', 'budget']));
    const months = new Set(values(costs, 'period').filter((_, row) => scenarios[row] === 'budget'));
    expect(months.size).toBe(12);
  });
});
