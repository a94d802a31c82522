import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { loadTables } from '../../src/tables/load.js';
import { csvRows } from '../../src/tables/read/csv.js';
import { encodeGb18030 } from '../../src/tables/sample/gb18030.js';
import { inputFile, values } from './input.js';

const cell = fc.stringMatching(/^[a-z0-9 ,"'\n服务站。，;|\t-]{0,8}$/);
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

const score = fc.option(fc.integer({ min: 1, max: 10 }), { nil: null });
const answers = fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 40 });

const survey = (rows: readonly (readonly (number | null)[])[], end = '\n'): string =>
  [
    '受访编号,日期,服务站,服务态度(1-10),休息环境(1-10)',
    ...rows.map(([a, b], i) => `2-${i},2026-10-0${1 + (i % 9)},S001,${a ?? ''},${b ?? ''}`),
  ].join(end);

describe('laws of reading', () => {
  test('what is written as CSV is read back cell by cell, in both encodings and at any cut', () => {
    return fc.assert(
      fc.asyncProperty(
        table,
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (rows, piece, gb) => {
          // A head without signs that could be taken for a delimiter decides on the comma.
          const all = [rows[0]!.map((_, i) => `c${i}`), ...rows];
          const text = Papa.unparse(all, { quotes: true });
          const bytes = gb ? encodeGb18030(text) : new TextEncoder().encode(text);
          const read: (readonly unknown[])[] = [];
          const file = inputFile('a.csv', bytes, piece);
          for await (const one of csvRows(file, gb ? 'gb18030' : 'utf-8')) read.push(one.cells);
          expect(read).toEqual(all);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('scores come out as they went in, whatever the line ends', () => {
    return fc.assert(
      fc.asyncProperty(answers, fc.constantFrom('\n', '\r\n', '\r'), async (rows, end) => {
        const { tables, problems } = await loadTables([inputFile('调查.csv', survey(rows, end))]);
        expect(values(tables.responses, 'item:服务态度')).toEqual(rows.map(([a]) => a));
        expect(values(tables.responses, 'item:休息环境')).toEqual(rows.map(([, b]) => b));
        expect(problems).toEqual([]);
      }),
      {
        numRuns: 60,
        // A column needs one answer to be known as an item.
        examples: [[[[10, 1]], '\n']],
      },
    );
  });

  test('the order of files does not matter', () => {
    return fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), async (order) => {
        const files = [0, 1, 2, 3].map((i) =>
          inputFile(`${i}.csv`, survey([[i + 1, i + 2]]).replace('2-0', `2-${i}`)),
        );
        const shuffled = order.map((i) => files[i]!);
        expect(await loadTables(shuffled)).toEqual(await loadTables(files));
      }),
      { numRuns: 10 },
    );
  });

  test('long and wide exports of the same answers give the same columns', () => {
    const full = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 })),
      { minLength: 1, maxLength: 20 },
    );
    return fc.assert(
      fc.asyncProperty(full, async (rows) => {
        const long = [
          '受访编号,日期,服务站,题项,得分',
          ...rows.flatMap(([a, b], i) =>
            [
              ['服务态度', a],
              ['休息环境', b],
            ].map(([item, value]) => `2-${i},2026-10-0${1 + (i % 9)},S001,${item},${value}`),
          ),
        ].join('\n');
        const one = await loadTables([inputFile('a.csv', long)]);
        const other = await loadTables([inputFile('a.csv', survey(rows))]);
        for (const id of ['respondent', 'date', 'outlet', 'item:服务态度', 'item:休息环境']) {
          expect(values(one.tables.responses, id)).toEqual(values(other.tables.responses, id));
        }
      }),
      { numRuns: 40 },
    );
  });
});
