import { describe, expect, test } from '@jest/globals';
import { writeWorkbook } from '../../../src/hosts/file/write.js';
import { f } from '../../../src/report/formula.js';
import type { Cell, WorkbookPlan } from '../../../src/report/plan.js';
import { at, partsOf, small } from './small.js';

describe('tables', () => {
  const table = (cells: Cell[][]): WorkbookPlan =>
    small(cells, {
      tables: [{ name: 'T', range: { ...at('one'), rows: cells.length, columns: 2 } }],
    });
  const body: Cell[] = [{ value: 1 }, { value: 2 }];

  test('heads name the columns', async () => {
    const parts = await partsOf(table([[{ value: 'a' }, { value: 'b & c' }], body]));
    expect(parts['xl/tables/table1.xml']).toContain('name="b &amp; c"');
    expect(parts['xl/tables/table1.xml']).toContain('showRowStripes="0"');
  });

  test.each([
    ['a number as head', [{ value: 1 }, { value: 'b' }]],
    ['a head that repeats another', [{ value: 'a' }, { value: 'A' }]],
    ['a head of two lines', [{ value: 'a\nb' }, { value: 'b' }]],
    ['a head that is a formula', [{ value: 'a', formula: f`"a"` }, { value: 'b' }]],
  ])('%s is refused', async (_, heads) => {
    await expect(writeWorkbook(table([heads, body]))).rejects.toThrow(/head of/);
  });

  test('a table of heads alone is refused', async () => {
    const plan = table([[{ value: 'a' }, { value: 'b' }]]);
    await expect(writeWorkbook(plan)).rejects.toThrow(/needs a row below its heads/);
  });
});
