import { describe, expect, test } from '@jest/globals';
import { writeWorkbook } from '../../../src/hosts/file/write.js';
import { f } from '../../../src/report/formula.js';
import type { Sheet, WorkbookPlan } from '../../../src/report/plan.js';
import { at, partsOf, small } from './small.js';

describe('conditional formats', () => {
  const range = { ...at('one'), rows: 5 };
  const plan = (format: Sheet['formats'][number]): WorkbookPlan => small([], { formats: [format] });

  test('colours have eight digits, bars begin at 0 and fill the cell', async () => {
    const scale = { kind: 'scale', range, colours: ['FFFFFF', '2E75B6'] } as const;
    const bar = { kind: 'bar', range, colour: 'BFBFBF' } as const;
    const sheet = (await partsOf(small([], { formats: [scale, bar] })))['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain('<color rgb="FFFFFFFF"/><color rgb="FF2E75B6"/>');
    expect(sheet).toContain('<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/>');
  });

  test('a scale of one colour is refused', async () => {
    const format = { kind: 'scale', range, colours: ['FFFFFF'] } as const;
    await expect(writeWorkbook(plan(format))).rejects.toThrow(/1 colours; a scale has 2 or 3/);
  });

  test('a condition that refers to another sheet is refused', async () => {
    const format = { kind: 'when', range, condition: f`${at('two')}>1`, bold: true } as const;
    await expect(writeWorkbook(plan(format))).rejects.toThrow(/refers to another sheet/);
  });

  test('a format on another sheet is refused', async () => {
    const format = { kind: 'bar', range: at('two'), colour: 'BFBFBF' } as const;
    await expect(writeWorkbook(plan(format))).rejects.toThrow(/is on another sheet/);
  });
});
