import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { loadTables } from '../../../src/tables/load.js';
import { fillMerges } from '../../../src/tables/read/merge.js';
import { workbookSheets } from '../../../src/tables/read/workbook.js';
import type { SourceSheet } from '../../../src/tables/read/file.js';
import { inputFile, lines, values, workbook } from '../input.js';

async function rowsOf(sheet: SourceSheet, limit?: number) {
  const rows = [];
  for await (const { row, cells } of sheet.rows(limit)) rows.push([row, ...cells]);
  return rows;
}

describe('workbook', () => {
  test('every visible sheet is read in order; hidden ones are not', async () => {
    const file = await workbook('a.xlsx', [
      { name: '二', rows: [['x']] },
      { name: '藏', rows: [['y']], hidden: true },
      { name: '一', rows: [['z']] },
    ]);
    const sheets = await workbookSheets(file);
    expect(sheets.map(({ name }) => name)).toEqual(['二', '一']);
    expect(await rowsOf(sheets[1]!)).toEqual([[1, 'z']]);
  });

  test('dates come as ISO text, with a time where there is one', async () => {
    const file = await workbook('a.xlsx', [
      {
        name: 's',
        rows: [
          [new Date(Date.UTC(2026, 9, 3)), new Date(Date.UTC(2026, 9, 3, 8, 30, 15)), 5, true],
        ],
      },
    ]);
    const [sheet] = await workbookSheets(file);
    expect(await rowsOf(sheet!)).toEqual([[1, '2026-10-03', '2026-10-03 08:30:15', 5, true]]);
  });

  test('a workbook of Excel 97–2003 is read like any other', async () => {
    const bytes = readFileSync(new URL('../../fixture/visits.xls', import.meta.url));
    const { tables, recognised, problems } = await loadTables([
      inputFile('来厂记录.xls', new Uint8Array(bytes), 4096),
    ]);
    expect(recognised[0]).toMatchObject({ table: 'visits', encoding: 'xls', rows: 2 });
    expect(values(tables.visits, 'customer')).toEqual(['京A1', '京A2']);
    expect(values(tables.visits, 'date')).toEqual([46296, 46297]);
    expect(values(tables.visits, 'amount')).toEqual([100.5, null]);
    expect(lines(problems)).toEqual(['cell-blank|3|金额|']);
  });

  test('a limit ends the reading after so many rows', async () => {
    const rows = Array.from({ length: 50 }, (_, i) => [i]);
    const [sheet] = await workbookSheets(await workbook('a.xlsx', [{ name: 's', rows }]));
    expect(await rowsOf(sheet!, 3)).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
  });

  test('a text merged over rows and columns stands in each of its cells', async () => {
    const file = await workbook('a.xlsx', [
      { name: 'first', rows: [['其他']], merges: [[0, 0, 0, 3]] },
      {
        name: 's',
        rows: [
          ['华北', 'S001', 1],
          [null, 'S002', 2],
          ['标题', null, null],
        ],
        merges: [
          [0, 0, 1, 0],
          [2, 0, 2, 2],
        ],
      },
    ]);
    const sheets = await workbookSheets(file);
    expect(await rowsOf(sheets[1]!)).toEqual([
      [1, '华北', 'S001', 1],
      [2, '华北', 'S002', 2],
      [3, '标题', '标题', '标题'],
    ]);
  });

  test('a number merged over rows is not repeated', () => {
    const fill = fillMerges([{ top: 0, left: 1, bottom: 1, right: 1 }]);
    expect(fill({ row: 1, cells: ['a', 900] }).cells).toEqual(['a', 900]);
    expect(fill({ row: 2, cells: ['b', null] }).cells).toEqual(['b', null]);
  });
});
