import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { a1 } from '../../src/report/formula.js';
import { monthlyWorkbook } from '../../src/report/monthly.js';
import type { CellValue, Sheet } from '../../src/report/plan.js';
import { cellsOf, inputOf, network } from './network.js';

const golden = new URL('../golden/monthly-small.json', import.meta.url);
const changed = new URL('../golden/monthly-small-changed.json', import.meta.url);

/** A sheet in lines, one a row: every text and number, numbers to six digits. */
function linesOf(sheet: Sheet): string[] {
  const rows: string[][] = [];
  for (const { row, column, cell } of cellsOf([sheet])) {
    if (cell.value === null || cell.value === '') continue;
    const place = a1({ sheet: sheet.id, row, column, rows: 1, columns: 1 });
    (rows[row] ??= [])[column] = `${place} ${shown(cell.value)}`;
  }
  return rows.filter(Boolean).map((line) => line.filter(Boolean).join(' | '));
}

const shown = (value: CellValue): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(6))) : String(value);

test('the report of the small network is the one that was looked at', async () => {
  const plan = monthlyWorkbook(inputOf(await network()));
  const pages = plan.sheets.filter(({ kind }) => kind === 'report');
  const made = Object.fromEntries(pages.map((sheet) => [sheet.id, linesOf(sheet)]));
  const known: unknown = JSON.parse(await readFile(golden, 'utf8').catch(() => '{}'));
  // To take a change over, look at it and put the changed file in place of the other.
  const same = JSON.stringify(known) === JSON.stringify(made);
  if (same) await rm(changed, { force: true });
  else await writeFile(changed, `${JSON.stringify(made, null, 1)}\n`);
  expect(made).toEqual(known);
});
