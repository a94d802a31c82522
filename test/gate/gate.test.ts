import { readdir } from 'node:fs/promises';
import { test as always, describe, expect } from '@jest/globals';
import { repack } from '../../src/hosts/file/package.js';
import { writeWorkbook } from '../../src/hosts/file/write.js';
import type { Cell, WorkbookPlan } from '../../src/report/plan.js';
import { showcase } from '../hosts/file/showcase.js';
import { compare } from './compare.js';
import { needs } from './needs.js';
import { convert, inTemporaryFolder } from './office.js';
import { recalculate } from './recalculate.js';
import { render } from './render.js';
import { validate } from './validate.js';

/** The same plan with the value of its total wrong by little; only recalculation can tell. */
function withFalseValue(plan: WorkbookPlan): WorkbookPlan {
  const spoil = (cell: Cell | null): Cell | null =>
    cell?.formula?.parts[0] === 'SUMPRODUCT(' && typeof cell.value === 'number'
      ? { ...cell, value: cell.value + 1e-6 }
      : cell;
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) => row.map(spoil)),
    })),
  }));
  return { ...plan, sheets };
}

/** Every kind of chart with every look of a series, all labelled. */
function everyChart(): WorkbookPlan {
  const base = showcase('en-US');
  const [report, ...rest] = base.sheets;
  const kinds = ['line', 'columns', 'stacked', 'radar'] as const;
  const looks = [
    'actual',
    'previous',
    'target',
    'limit',
    'good',
    'bad',
    'accent',
    'hidden',
  ] as const;
  const draws = ['column', 'line'] as const;
  const axes = ['first', 'second'] as const;
  const model = report!.charts[0]!;
  const one = { ...model.series[0]!, labels: true };
  const series = looks.flatMap((look) =>
    draws.flatMap((draw) => axes.map((axis) => ({ ...one, look, draw, axis }))),
  );
  const charts = kinds.map((kind) => ({ ...model, kind, series, secondAxis: { format: '0%' } }));
  return { ...base, sheets: [{ ...report!, charts }, ...rest] };
}

describe('LibreOffice', () => {
  const test = needs('soffice');

  test('every formula gives its plan value, and a false value is caught in the same run', async () => {
    const plans = new Map([
      ['zh-CN', showcase('zh-CN')],
      ['en-US', showcase('en-US')],
      ['control', withFalseValue(showcase('zh-CN'))],
    ]);
    const files = new Map<string, Uint8Array>();
    for (const [name, plan] of plans) files.set(name, await writeWorkbook(plan));
    const calculated = await recalculate(files);
    const of = (name: string) => compare(plans.get(name)!, calculated.get(name)!);
    expect(of('zh-CN')).toEqual({ formulas: 23, differences: [] });
    expect(of('en-US')).toEqual({ formulas: 23, differences: [] });
    expect(of('control').differences.map(({ where }) => where)).toEqual([
      'Sheet "本月一页", cell C12',
      'Sheet "本月一页", cell D12',
    ]);
  }, 180_000);

  test('a file that cannot be opened is named', async () => {
    const half = (await writeWorkbook(showcase('en-US'))).slice(0, 4000);
    await expect(recalculate(new Map([['half', half]]))).rejects.toThrow(/made no half/);
  }, 180_000);

  test('work that takes too long is ended', async () => {
    const files = new Map([['late', await writeWorkbook(showcase('en-US'))]]);
    await expect(convert(files, 'xlsx', { seconds: 0.05 })).rejects.toThrow(/0.05 seconds/);
  });
});

describe('pages', () => {
  needs('soffice', 'pdftoppm')(
    'each printed page becomes a picture',
    async () => {
      const files = new Map([['book', await writeWorkbook(showcase('en-US'))]]);
      const pictures = await inTemporaryFolder(async (folder) => {
        await render(files, folder, { dotsPerInch: 20 });
        return (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
      });
      expect(pictures).toEqual(['book-1.png', 'book-2.png']);
    },
    180_000,
  );
});

describe('Open XML SDK', () => {
  always.each(['zh-CN', 'en-US'] as const)(
    'finds nothing wrong (%s)',
    async (language) => {
      expect(await validate(await writeWorkbook(showcase(language)))).toEqual([]);
    },
    60_000,
  );

  always(
    'finds nothing wrong with any look in any kind of chart',
    async () => {
      expect(await validate(await writeWorkbook(everyChart()))).toEqual([]);
    },
    60_000,
  );

  always(
    'finds what is wrong in a spoilt file',
    async () => {
      const file = await writeWorkbook(showcase('en-US'));
      const spoilt = repack(
        file,
        new Map([['xl/theme/theme1.xml', (xml) => xml.replace('a:ea', 'a:eo')]]),
      );
      expect(await validate(spoilt)).not.toEqual([]);
    },
    60_000,
  );
});
