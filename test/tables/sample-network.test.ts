import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SampleFile } from '../../src/tables/sample/file.js';
import { items } from '../../src/tables/sample/item.js';
import { sampleNetwork } from '../../src/tables/sample/sample-network.js';
import type { Dirt } from '../../src/tables/sample/truth.js';
import { dirt, truths } from '../../src/tables/sample/truth.js';
import type { ReadAnswer } from './sample-reading.js';
import { monthOf, readAnswers, readRecords, readRows } from './sample-reading.js';

let full: readonly SampleFile[];
let small: readonly SampleFile[];
let answers: ReadAnswer[];

beforeAll(async () => {
  full = await sampleNetwork();
  small = await sampleNetwork({ small: true });
  answers = await readAnswers(full);
}, 60000);

const column = async (files: readonly SampleFile[], name: string, header: string, headRow = 0) =>
  (await readRecords(files, name, headRow)).map((row) => row[header]!);

describe('the same seed', () => {
  test('gives the same bytes', async () => {
    const again = await sampleNetwork({ small: true });
    expect(again.map(({ name }) => name)).toEqual(small.map(({ name }) => name));
    again.forEach(({ bytes }, k) => expect(Buffer.compare(bytes, small[k]!.bytes)).toBe(0));
  });

  test('is 1 where none is given', async () => {
    const named = await sampleNetwork({ seed: 1, small: true });
    named.forEach(({ bytes }, k) => expect(Buffer.compare(bytes, small[k]!.bytes)).toBe(0));
  });

  test('is not another seed', async () => {
    const other = await sampleNetwork({ seed: 2, small: true });
    const differs = other.filter(({ bytes }, k) => Buffer.compare(bytes, small[k]!.bytes) !== 0);
    const alike = ['指标体系.csv', '目标.csv', '改善措施.csv', '成本归类.csv', 'cs-workbook.json'];
    expect(differs).toHaveLength(small.length - alike.length);
  });
});

describe('the files', () => {
  test('have the same names in the small network', () => {
    expect(small.map(({ name }) => name)).toEqual(full.map(({ name }) => name));
  });

  test('stay under fifteen megabytes', () => {
    const total = full.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(total).toBeLessThan(15e6);
    expect(total).toBeGreaterThan(8e6);
  });

  test('cover sixty outlets in six regions, or three in three', async () => {
    const regions = await column(full, '服务站档案.csv', '区域');
    expect(regions).toHaveLength(60);
    expect(new Set(regions).size).toBe(6);
    expect(await column(small, '服务站档案.csv', '服务站代码')).toEqual(['S017', 'S023', 'S044']);
  });

  test('hold about sixty answers an outlet and month', () => {
    const months = new Set(answers.map(({ month }) => month));
    expect(months.size).toBe(14);
    expect(answers.length / 59 / 14).toBeGreaterThan(55);
    expect(answers.length / 59 / 14).toBeLessThan(63);
  });

  test('name each respondent once, by channel and number', () => {
    expect(new Set(answers.map(({ respondent }) => respondent)).size).toBe(answers.length);
    expect(answers.every(({ respondent }) => /^[1-4]-\d{6}$/.test(respondent))).toBe(true);
  });

  test('leave two to six per cent of each item unanswered', () => {
    items.forEach((_, i) => {
      const missing = answers.filter(({ scores }) => Number.isNaN(scores[i])).length;
      expect(missing / answers.length).toBeGreaterThan(0.015);
      expect(missing / answers.length).toBeLessThan(0.065);
    });
  });

  test('score on the scales of the index tree and skewed to the top', async () => {
    const tree = await readRecords(full, '指标体系.csv');
    items.forEach(({ name }, i) => {
      const node = tree.find((row) => row['指标'] === name)!;
      const known = answers.map(({ scores }) => scores[i]!).filter((x) => !Number.isNaN(x));
      const [min, max] = [Number(node['最低分']), Number(node['最高分'])];
      expect(known.every((score) => Number.isInteger(score) && score >= min && score <= max)).toBe(
        true,
      );
      const upper = known.filter((score) => score > (min + max) / 2).length;
      expect(upper / known.length).toBeGreaterThan(0.7);
    });
  });

  test('log as many returned questionnaires as there are answers', async () => {
    const log = await readRecords(full, '调查发放.csv');
    const logged = new Map<string, number>();
    for (const row of log) {
      const numbers = ['发放数', '接触数', '拒访数', '回收数'].map((name) => Number(row[name]));
      const [issued, reached, refused, returned] = numbers as [number, number, number, number];
      expect(issued).toBeGreaterThanOrEqual(reached);
      expect(reached).toBe(refused + returned);
      const key = `${row['月份']} ${row['访问渠道']}`;
      logged.set(key, (logged.get(key) ?? 0) + returned);
    }
    const counted = new Map<string, number>();
    for (const { month, channel } of answers) {
      counted.set(`${month} ${channel}`, (counted.get(`${month} ${channel}`) ?? 0) + 1);
    }
    expect(new Map([...logged].sort())).toEqual(new Map([...counted].sort()));
  });

  test('keep calls of the last month in a long export of one row an item', async () => {
    const rows = await column(full, 'CRM电话访问导出_2026-10.csv', '题项');
    const calls = answers.filter(
      ({ month, channel }) => month === '2026-10' && channel === '电话',
    ).length;
    expect(rows).toHaveLength(calls * items.length);
  });

  test('say more of low scores than of high ones', async () => {
    const rows = await readRecords(full, '满意度调查_2026-08至2026-09.csv');
    const spoke = (low: boolean) => {
      const own = rows.filter((row) => Number(row['休息环境']) <= 5 === low);
      return own.filter((row) => row['用户原话'] !== '').length / own.length;
    };
    expect(spoke(true)).toBeGreaterThan(2 * spoke(false));
  });

  test('hold sixty to eighty visits an outlet and month, and customers who come back', async () => {
    const rows = await readRecords(full, '来厂记录.csv');
    expect(rows.length / 59 / 14).toBeGreaterThan(60);
    expect(rows.length / 59 / 14).toBeLessThan(80);
    const customers = new Set(rows.map((row) => row['车牌号']));
    expect(rows.length / customers.size).toBeGreaterThan(1.7);
    expect(rows.every((row) => monthOf(row['来厂日期']!) <= '2026-10')).toBe(true);
    const adds = ({ 配件金额: parts, 工时金额: labour, 结算金额: total }: (typeof rows)[number]) =>
      Number(parts) + Number(labour) === Number(total);
    expect(rows.every(adds)).toBe(true);
  });

  test('hold at most four complaints an outlet and month, answered after they came in', async () => {
    const rows = await readRecords(full, '投诉.csv');
    const counts = new Map<string, number>();
    for (const row of rows) {
      const key = `${row['服务站']} ${monthOf(row['受理时间']!.slice(0, 10))}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const closed = row['结案时间']!;
      if (closed !== '') expect(closed > row['受理时间']!).toBe(true);
    }
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(4);
    expect(rows.length).toBeGreaterThan(800);
    expect(rows.some((row) => row['结案时间'] === '')).toBe(true);
  });

  test('call back customers who came three days before', async () => {
    const visits = await readRecords(full, '来厂记录.csv');
    const came = new Set(visits.map((row) => `${row['车牌号']} ${row['服务站']}`));
    const calls = await readRecords(full, '回访.csv');
    expect(calls.every((row) => came.has(`${row['客户']} ${row['服务站']}`))).toBe(true);
    expect(calls.length / 59 / 14).toBeGreaterThan(6);
  });
});

describe.each([
  ['full', () => full],
  ['small', () => small],
])('each piece of dirt of the %s network', (_, files) => {
  const headRows = (file: string) => (file.endsWith('xlsx') ? 2 : 1);
  const place = async ({ file, row, column: header }: Dirt) => {
    const rows = await readRows(files(), file);
    const head = rows[headRows(file) - 1]!;
    return { rows, row: rows[row - 1]!, cell: rows[row - 1]![head.indexOf(header)] };
  };
  const ofKind = (...kinds: string[]) => dirt.filter(({ kind }) => kinds.includes(kind));

  test('overwritten cells show what is stated', async () => {
    const cells = ofKind('off-scale', 'full-width', 'next-year', 'no-such-day');
    expect(cells).toHaveLength(9);
    for (const defect of cells) expect((await place(defect)).cell).toBe(defect.written);
  });

  test('full-width digits read as the stated number', () => {
    for (const { written, means } of ofKind('full-width')) {
      expect(written).toMatch(/^[\uFF10-\uFF19]+$/);
      expect(Number(written.normalize('NFKC'))).toBe(means);
    }
  });

  test('blank rows are blank', async () => {
    for (const defect of ofKind('blank-row')) {
      expect((await place(defect)).row.every((cell) => cell === '')).toBe(true);
    }
  });

  test('a repeated respondent has the answers of the stated row', async () => {
    for (const defect of ofKind('duplicate-id')) {
      const { rows, row } = await place(defect);
      expect(row[0]).toMatch(/^[1-4]-\d{6}$/);
      expect(row).toEqual(rows[defect.copyOf! - 1]);
      expect(rows.filter(([id]) => id === row[0])).toHaveLength(2);
    }
  });

  test('the file in GB18030 is no UTF-8 and reads as Chinese', () => {
    const [{ file }] = ofKind('gb18030') as [Dirt];
    const { bytes } = files().find(({ name }) => name === file)!;
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder('gb18030').decode(bytes)).toMatch(/^受访编号,日期,服务站/);
  });

  test('nothing else is off its scale or after the month', async () => {
    const found: string[] = [];
    for (const name of files()
      .map((file) => file.name)
      .filter((n) => n.startsWith('满意度'))) {
      const rows = (await readRows(files(), name)).slice(headRows(name));
      const offScale = rows.flatMap((row, k) => (row.includes('11') ? [k] : []));
      const late = rows.flatMap((row, k) => (row[1]! > '2026-10-25' ? [k] : []));
      for (const k of [...offScale, ...late]) found.push(`${name} ${k + headRows(name) + 1}`);
    }
    const planted = ofKind('off-scale', 'next-year').map(({ file, row }) => `${file} ${row}`);
    expect(found.sort()).toEqual(planted.sort());
  });
});

test('the opened outlet is the only one without a full history', () => {
  const first = new Map<string, string>();
  for (const { outlet, month } of answers) {
    if (month < (first.get(outlet) ?? '9999')) first.set(outlet, month);
  }
  const formerOrNew = truths.renamed.length;
  const late = [...first.values()].filter((month) => month > '2025-09');
  expect(late).toHaveLength(formerOrNew + 1);
  expect(late).toContain(truths.opened.month);
});
