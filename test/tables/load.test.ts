import { describe, expect, test } from '@jest/globals';
import { loadTables } from '../../src/tables/load.js';
import { inputFile, lines, values, workbook } from './input.js';

const tree = inputFile(
  '指标体系.csv',
  [
    '指标,上级指标,权重,英文名称,最低分,最高分',
    '服务满意度,,1,,,',
    '服务态度,服务满意度,0.5,Attitude,1,10',
    '休息环境,服务满意度,0.3,Lounge,1,10',
    '保养提醒,服务满意度,0.2,Reminder,0,1',
  ].join('\n'),
);

const columnsOf = (recognised: { columns: readonly { header: string; column: string | null }[] }) =>
  Object.fromEntries(recognised.columns.map(({ header, column }) => [header, column]));

describe('recognising tables', () => {
  test('title rows above the head are passed over', async () => {
    const file = inputFile(
      '导出.csv',
      '2026年10月满意度调查,,,\n制表:客户关系部,,,\n\n日期,服务站,服务态度,推荐意愿(0-10)\n2026-10-01,S001,9,10\n',
    );
    const { tables, recognised } = await loadTables([file]);
    expect(recognised[0]).toMatchObject({ table: 'responses', headRow: 4, rows: 1 });
    expect(values(tables.responses, 'item:服务态度')).toEqual([9]);
    expect(tables.responses?.rowOf).toEqual(Int32Array.of(5));
  });

  test('two header rows of a text file: the upper fills to the right, the lower names the item', async () => {
    const file = inputFile(
      '平台导出.csv',
      [
        '受访编号,日期,服务站,服务评价,,',
        ',,,1、服务态度,2、休息环境,3、保养提醒',
        '2-000001,2026-10-01,S001,9,8,是',
        '2-000002,2026-10-02,S002,7,,否',
      ].join('\r\n'),
    );
    const { tables, recognised } = await loadTables([file, tree]);
    expect(recognised[0]).toMatchObject({ table: 'responses', headRow: 2, shape: 'wide' });
    expect(values(tables.responses, 'respondent')).toEqual(['2-000001', '2-000002']);
    expect(values(tables.responses, 'item:服务态度')).toEqual([9, 7]);
    expect(values(tables.responses, 'item:休息环境')).toEqual([8, null]);
    expect(values(tables.responses, 'item:保养提醒')).toEqual([1, 0]);
  });

  test('merged heads of a workbook are understood, and rows merged downward are filled', async () => {
    const file = await workbook('调查.xlsx', [
      {
        name: 'Sheet1',
        rows: [
          ['满意度调查明细', null, null, null],
          ['服务站', '日期', '评价', null],
          [null, null, '服务态度', '休息环境'],
          ['S001', new Date(Date.UTC(2026, 9, 1)), 9, 8],
          [null, new Date(Date.UTC(2026, 9, 2)), 7, 6],
        ],
        merges: [
          [0, 0, 0, 3],
          [1, 0, 2, 0],
          [1, 1, 2, 1],
          [1, 2, 1, 3],
          [3, 0, 4, 0],
        ],
      },
      { name: 'Sheet2', rows: [] },
    ]);
    const { tables, recognised, problems } = await loadTables([file, tree]);
    expect(recognised.find(({ table }) => table === 'responses')).toMatchObject({ headRow: 3 });
    expect(values(tables.responses, 'outlet')).toEqual(['S001', 'S001']);
    expect(values(tables.responses, 'date')).toEqual([46296, 46297]);
    expect(values(tables.responses, 'item:休息环境')).toEqual([8, 6]);
    expect(problems.map(({ code }) => code)).toEqual(['item-without-column']);
  });

  test('English headers and words give the same table', async () => {
    const file = inputFile(
      'survey.csv',
      'Respondent ID,Survey date,Outlet,Attitude,Lounge,Reminder,Likelihood to recommend,Comments\n' +
        'r1,2026-10-01,S001,9,8,yes,10,"fine, thanks"\n',
    );
    const { tables, recognised } = await loadTables([file, tree]);
    expect(columnsOf(recognised.find(({ table }) => table === 'responses')!)).toEqual({
      'Respondent ID': 'respondent',
      'Survey date': 'date',
      Outlet: 'outlet',
      Attitude: 'item:服务态度',
      Lounge: 'item:休息环境',
      Reminder: 'item:保养提醒',
      'Likelihood to recommend': 'nps',
      Comments: 'verbatim',
    });
    expect(values(tables.responses, 'item:保养提醒')).toEqual([1]);
    expect(values(tables.responses, 'verbatim')).toEqual(['fine, thanks']);
  });

  test('files of one table are appended in the order of their names', async () => {
    const one = inputFile('10月.csv', '日期,服务站,服务态度,区域\n2026-10-01,S001,9,华北\n');
    const two = inputFile('09月.csv', '服务站,日期,服务态度,推荐意愿\nS002,2026-09-01,8,7\n');
    const { tables } = await loadTables([one, two]);
    const { responses } = tables;
    expect(responses?.rows).toBe(2);
    expect(values(responses, 'outlet')).toEqual(['S002', 'S001']);
    expect(values(responses, 'region')).toEqual(['', '华北']);
    expect(values(responses, 'nps')).toEqual([7, null]);
    expect(responses?.sources.map(({ file }) => file)).toEqual(['09月.csv', '10月.csv']);
    expect([...responses!.sourceOf]).toEqual([0, 1]);
    expect(await loadTables([two, one])).toEqual(await loadTables([one, two]));
  });

  test('a sheet nobody knows is left out and asked for; a mapping names it', async () => {
    const text = '甲,乙,丙\n2026-10-01,S001,9\n2026-10-02,S002,8\n';
    const unknown = await loadTables([inputFile('x.csv', text)]);
    expect(unknown.recognised[0]).toMatchObject({ table: null, headRow: 0, rows: 0 });
    expect(unknown.problems.map(({ code }) => code)).toEqual(['table-unknown']);
    const columns = { 甲: 'date', 乙: 'outlet', 丙: 'item:服务态度' };
    const told = await loadTables([inputFile('x.csv', text)], {
      mapping: { 'x.csv': { table: 'responses', columns } },
    });
    expect(values(told.tables.responses, 'item:服务态度')).toEqual([9, 8]);
  });

  test('a mapping renames columns, leaves some out, and an id that does not exist is told', async () => {
    const text = '日期,服务站,服务态度,分数,备注\n2026-10-01,S001,9,10,x\n';
    const columns = { 分数: 'nps', 服务态度: '', 备注: 'remark' };
    const { tables, problems } = await loadTables([inputFile('x.csv', text)], {
      mapping: { 'x.csv': { columns } },
    });
    expect(Object.keys(tables.responses!.columns)).toEqual(['date', 'outlet', 'nps']);
    expect(values(tables.responses, 'nps')).toEqual([10]);
    expect(lines(problems)).toEqual(['column-unknown|0|备注|']);
  });

  test('progress never falls, ends at 1 and names the file in hand', async () => {
    const shares: number[] = [];
    const names = new Set<string>();
    const one = inputFile('10月.csv', '日期,服务站,服务态度\n2026-10-01,S001,9\n');
    await loadTables([tree, one], {
      onProgress: (done, file) => {
        shares.push(done);
        names.add(file);
      },
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(names).toEqual(new Set(['10月.csv', '指标体系.csv']));
  });
});

describe('items of a survey', () => {
  test('answers in words are scores of the scale with as many steps', async () => {
    const file = inputFile(
      '调查.csv',
      '日期,服务站,服务态度,是否洗车\n2026-10-01,S001,很满意,是\n2026-10-02,S001,不满意,否\n2026-10-03,S001,一般,是\n',
    );
    const { tables } = await loadTables([file]);
    expect(values(tables.responses, 'item:服务态度')).toEqual([5, 2, 3]);
    expect(tables.responses?.scales['item:服务态度']).toEqual({ min: 1, max: 5 });
    expect(values(tables.responses, 'standard:是否洗车')).toEqual([1, 0, 1]);
  });

  test('words in five steps are spread over the scale of the index tree, and that is told', async () => {
    const file = inputFile(
      '调查.csv',
      '日期,服务站,服务态度\n2026-10-01,S001,很满意\n2026-10-02,S001,很不满意\n2026-10-03,S001,满意\n',
    );
    const { tables, problems } = await loadTables([file, tree]);
    expect(values(tables.responses, 'item:服务态度')).toEqual([10, 1, 7.75]);
    expect(problems.find(({ code }) => code === 'words-rescaled')?.facts).toEqual({
      steps: 5,
      min: 1,
      max: 10,
    });
  });

  test('an item whose name differs slightly is taken for the leaf and told', async () => {
    const file = inputFile(
      '调查.csv',
      '日期,服务站,服务态度评价,休息环境,车窗玻璃,保养提醒\n2026-10-01,S001,9,8,7,1\n',
    );
    const { tables, problems } = await loadTables([file, tree]);
    expect(values(tables.responses, 'item:服务态度')).toEqual([9]);
    expect(values(tables.responses, 'item:车窗玻璃')).toEqual([7]);
    const codes = problems.map(({ code, column }) => `${code} ${column}`);
    expect(codes).toContain('item-renamed 服务态度评价');
    expect(codes).toContain('item-not-in-tree 车窗玻璃');
  });

  test('serial numbers, ages and phone numbers are no items', async () => {
    const file = inputFile(
      '调查.csv',
      '序号,日期,服务站,服务态度,年龄,联系电话\n1,2026-10-01,S001,9,8,13800000000\n',
    );
    const { tables, recognised } = await loadTables([file]);
    expect(Object.keys(tables.responses!.columns).sort()).toEqual([
      'date',
      'item:服务态度',
      'outlet',
    ]);
    expect(columnsOf(recognised[0]!)).toMatchObject({ 序号: null, 年龄: null, 联系电话: null });
  });

  test('expectation scores stand beside the items', async () => {
    const file = inputFile(
      '调查.csv',
      '日期,服务站,服务态度,期望-服务态度\n2026-10-01,S001,9,10\n',
    );
    const { tables } = await loadTables([file, tree]);
    expect(values(tables.responses, 'expectation:服务态度')).toEqual([10]);
  });

  test('the scale is the index tree’s, else the header’s, else guessed and told', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, i) => `2026-10-01,S001,${4 + (i % 7)},${1 + (i % 5)}`,
    );
    const text = ['日期,服务站,等候时间,价格合理(1-5分)', ...rows].join('\n');
    const { tables, problems } = await loadTables([inputFile('调查.csv', text)]);
    expect(tables.responses?.scales).toEqual({
      'item:等候时间': { min: 1, max: 10 },
      'item:价格合理': { min: 1, max: 5 },
    });
    expect(lines(problems)).toEqual(['scale-guessed|0|等候时间|']);
  });
});

describe('other shapes', () => {
  test('a long export becomes one row per respondent', async () => {
    const file = inputFile(
      'CRM导出.csv',
      [
        '受访编号,日期,服务站,题项,得分',
        'a,2026-10-01,S001,服务态度,9',
        'a,2026-10-01,S001,休息环境,8',
        'b,2026-10-02,S002,服务态度,7',
        'a,2026-10-01,S001,推荐意愿,10',
        'a,2026-10-01,S001,服务态度,1',
        ',2026-10-01,S001,服务态度,1',
      ].join('\n'),
    );
    const { tables, recognised, problems } = await loadTables([file, tree]);
    expect(recognised[0]).toMatchObject({ shape: 'long', rows: 2 });
    expect(values(tables.responses, 'respondent')).toEqual(['a', 'b']);
    expect(values(tables.responses, 'item:服务态度')).toEqual([9, 7]);
    expect(values(tables.responses, 'item:休息环境')).toEqual([8, null]);
    expect(values(tables.responses, 'nps')).toEqual([10, null]);
    expect(tables.responses?.columns).not.toHaveProperty('score');
    expect(lines(problems)).toEqual([
      'answer-duplicate|6||a',
      'row-without-respondent|7||',
      'item-without-column|0||保养提醒',
    ]);
  });

  test('a budget with a column per month becomes one row per month, in yuan, as a budget', async () => {
    const file = await workbook('2026年预算.xlsx', [
      {
        name: '预算',
        rows: [
          ['质量成本预算', null, null, null, null, null],
          ['单位:万元', null, null, null, null, null],
          ['科目', '成本类别', '一季度', null, null, '合计'],
          [null, null, '1月', '2月', '3月', null],
          ['6602', '预防', 1, 2, null, 3],
          ['6603', '外部失败', 4, 5, 6, 15],
          ['合计', null, 5, 7, 6, 18],
        ],
        merges: [
          [2, 0, 3, 0],
          [2, 1, 3, 1],
          [2, 2, 2, 4],
          [2, 5, 3, 5],
        ],
      },
    ]);
    const { tables, recognised, problems } = await loadTables([file]);
    expect(recognised[0]).toMatchObject({ table: 'qualityCosts', shape: 'months', headRow: 4 });
    const costs = tables.qualityCosts;
    expect(values(costs, 'period')).toEqual([
      '2026-01',
      '2026-02',
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
    expect(values(costs, 'amount')).toEqual([10000, 20000, 40000, 50000, 60000]);
    expect(values(costs, 'category')).toEqual([
      ...['prevention', 'prevention'],
      ...['externalFailure', 'externalFailure', 'externalFailure'],
    ]);
    expect(new Set(values(costs, 'scenario'))).toEqual(new Set(['budget']));
    expect(lines(problems)).toEqual([
      'column-total|0|合计|',
      'row-total|7||合计',
      'amount-unit|0|1月|',
      'scenario-from-name|0||budget',
    ]);
    expect(problems[2]?.facts).toEqual({ count: 5, unit: 10000, sum: 180000 });
  });

  test('months without any year stop the table', async () => {
    const file = inputFile('预算.csv', '科目,1月,2月\n6602,1,2\n');
    const { tables, problems } = await loadTables([file]);
    expect(tables.qualityCosts).toBeUndefined();
    expect(problems.map(({ code, done, column }) => [code, done, column])).toEqual([
      ['month-without-year', 'stop', '1月'],
      ['month-without-year', 'stop', '2月'],
    ]);
  });

  test('totals are left out and listed, blank rows left out and counted', async () => {
    const file = inputFile(
      '来厂记录.csv',
      [
        '服务站,客户,日期,金额',
        'S001,京A1,2026-10-01,100',
        ',,,',
        'S001小计,,,100',
        ' , ,,',
        '',
        'S002,京A2,2026-10-02,200',
        '合 计,,,300',
        'Grand total,,,300',
        ',,,',
      ].join('\n'),
    );
    const { tables, problems } = await loadTables([file]);
    expect(values(tables.visits, 'amount')).toEqual([100, 200]);
    expect(lines(problems)).toEqual([
      'row-total|4||S001小计',
      'row-total|8||合 计',
      'row-total|9||Grand total',
      'rows-blank|3||',
    ]);
    expect(problems[3]?.facts).toEqual({ count: 3 });
  });
});

describe('tables that cannot be used', () => {
  test('a required column that is missing stops', async () => {
    const file = inputFile('服务站档案.csv', '服务站代码,区域,站长\nS001,华北,王\n');
    const { tables, problems } = await loadTables([file]);
    expect(tables.outlets).toBeUndefined();
    expect(problems).toMatchObject([
      {
        code: 'column-missing',
        done: 'stop',
        table: 'outlets',
        column: '服务站名称 (name)',
      },
    ]);
  });

  test('a survey without any score stops', async () => {
    const file = inputFile('满意度调查.csv', '日期,服务站,用户原话\n2026-10-01,S001,好\n');
    const { tables, problems } = await loadTables([file]);
    expect(tables.responses).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'column-one-of', done: 'stop', table: 'responses' }]);
  });

  test('a head without rows stops', async () => {
    const file = inputFile('来厂记录.csv', '服务站,客户,日期,金额\n');
    const { tables, problems } = await loadTables([file]);
    expect(tables.visits).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'table-empty', done: 'stop', table: 'visits' }]);
  });
});
