import { describe, expect, test } from '@jest/globals';
import { loadTables } from '../../src/tables/load.js';
import { inputFile, lines, values, workbook } from './input.js';

const load = (name: string, rows: readonly string[]) =>
  loadTables([inputFile(name, rows.join('\r\n'))]);

describe('exports of survey platforms', () => {
  test('questions in full, numbered, with a matrix and answers in words', async () => {
    const { tables } = await load('123_按文本_服务调查_20_20.csv', [
      '序号,提交答卷时间,所用时间,来源,来自IP,1、您所在的服务站是:,2、请评价—服务态度,2、休息环境,' +
        '3、您有多大可能推荐我们给朋友?(0-10),4、您的意见和建议',
      '1,2026/10/1 9:12:33,120秒,微信,1.2.3.4,云泊服务站,很满意,满意,9,无',
      '2,2026/10/2 9:12:33,95秒,微信,1.2.3.4,云泊服务站,一般,不满意,6,太慢了',
    ]);
    const { responses } = tables;
    expect(Object.keys(responses!.columns)).toEqual([
      ...['date', 'outlet', 'item:服务态度', 'item:休息环境', 'nps', 'verbatim'],
    ]);
    expect(values(responses, 'date')).toEqual([46296, 46297]);
    expect(values(responses, 'outlet')).toEqual(['云泊服务站', '云泊服务站']);
    expect(values(responses, 'item:服务态度')).toEqual([5, 3]);
    expect(values(responses, 'nps')).toEqual([9, 6]);
    expect(values(responses, 'verbatim')).toEqual(['', '太慢了']);
  });

  test('ids in the first row, questions in the second, the platform’s own row in the third', async () => {
    const { tables, recognised } = await load('export.csv', [
      'StartDate,EndDate,ResponseId,Q1,Q2_1,Q3_NPS',
      'Start Date,End Date,Response ID,Outlet,Attitude,Likelihood to recommend',
      '"{""ImportId"":""a""}","{""ImportId"":""b""}","{""ImportId"":""c""}",' +
        '"{""ImportId"":""d""}","{""ImportId"":""e""}","{""ImportId"":""f""}"',
      '2026-10-01 09:00:00,2026-10-01 09:05:00,R_1,S001,9,10',
    ]);
    expect(recognised[0]).toMatchObject({ table: 'responses', headRow: 3, rows: 1 });
    expect(values(tables.responses, 'respondent')).toEqual(['R_1']);
    expect(values(tables.responses, 'date')).toEqual([46296]);
    expect(values(tables.responses, 'item:Attitude')).toEqual([9]);
    expect(values(tables.responses, 'nps')).toEqual([10]);
  });
});

describe('tables as people keep them', () => {
  test('a head repeated among the rows is left out and told', async () => {
    const { tables, problems } = await load('来厂记录.csv', [
      '客户,日期,金额',
      'A,2026-10-01,5',
      '客户,日期,金额',
      'B,2026-10-02,6',
    ]);
    expect(values(tables.visits, 'amount')).toEqual([5, 6]);
    expect(lines(problems)).toEqual(['row-head|3||']);
  });

  test('a quotation mark that is never closed is told with its row', async () => {
    const { tables, problems } = await load('来厂记录.csv', [
      '客户,日期,金额',
      'A,2026-10-01,5',
      '"B,2026-10-02,6',
      'C,2026-10-03,7',
    ]);
    expect(values(tables.visits, 'customer')).toEqual(['A']);
    expect(lines(problems)).toEqual(['row-broken|3||']);
  });

  test('two merged head rows join to the name of a column', async () => {
    const { tables } = await load('投诉台账.csv', [
      '投诉,,服务站,投诉,处理,',
      '编号,时间,,内容,时间,结果',
      'C1,2026-10-01 06:00,S001,配件等待,2026-10-02 12:00,道歉',
    ]);
    expect(values(tables.complaints, 'id')).toEqual(['C1']);
    expect(values(tables.complaints, 'received')).toEqual([46296.25]);
    expect(values(tables.complaints, 'closed')).toEqual([46297.5]);
    expect(values(tables.complaints, 'content')).toEqual(['配件等待']);
  });

  test('an index tree by levels, with weights in percent', async () => {
    const file = await workbook('指标体系.xlsx', [
      {
        name: 'Sheet1',
        rows: [
          ['一级指标', '二级指标', '权重', '满分'],
          ['维修接待', '服务态度', '30%', 10],
          [null, '提前告知', '20%', 10],
          ['交车过程', '车辆整洁', '50%', 5],
        ],
        merges: [[1, 0, 2, 0]],
      },
    ]);
    const { tables } = await loadTables([file]);
    expect(values(tables.indexTree, 'parent')).toEqual(['维修接待', '维修接待', '交车过程']);
    expect(values(tables.indexTree, 'node')).toEqual(['服务态度', '提前告知', '车辆整洁']);
    expect(values(tables.indexTree, 'weight')).toEqual([0.3, 0.2, 0.5]);
  });

  test.each([
    ['2026年目标.csv', '1月,2月,3月'],
    ['目标.csv', '202601,202602,202603'],
    ['目标.csv', '2026-01,2026-02,2026-03'],
    ['目标.csv', '2026年1月,2026年2月,2026年3月'],
    ['targets 2026.csv', 'Jan,Feb,Mar'],
  ])('%s with the months %s gives a row per month', async (name, months) => {
    const { tables } = await load(name, [`指标,服务站,${months}`, 'CSI,S001,85,,86']);
    expect(values(tables.targets, 'period')).toEqual(['2026-01', '2026-03']);
    expect(values(tables.targets, 'target')).toEqual([85, 86]);
    expect(values(tables.targets, 'measure')).toEqual(['CSI', 'CSI']);
  });

  test('semicolons and amounts in brackets or with a minus behind are read', async () => {
    const { tables } = await load('visits.csv', [
      'Customer;Date;Amount;Outlet',
      'A;2026-10-01;1,200.50;S001',
      'B;2026-10-02;(300);S001',
      'C;2026-10-03;¥45-;S001',
    ]);
    expect(values(tables.visits, 'amount')).toEqual([1200.5, -300, -45]);
  });

  test('the sheets of one workbook are tables of their own, told apart by their columns', async () => {
    const file = await workbook('月报数据.xlsx', [
      {
        name: 'Sheet1',
        rows: [
          ['服务站代码', '服务站名称'],
          ['S001', '云泊服务站'],
        ],
      },
      {
        name: 'Sheet2',
        rows: [
          ['客户', '日期', '金额', '服务站'],
          ['A', '2026-10-01', 5, '云泊服务站'],
        ],
      },
      { name: '说明', rows: [['填表说明'], ['每月 5 日前上报']] },
    ]);
    const { tables, problems, recognised } = await loadTables([file]);
    expect(recognised.map(({ source, table }) => [source.sheet, table])).toEqual([
      ['Sheet1', 'outlets'],
      ['Sheet2', 'visits'],
      ['说明', null],
    ]);
    expect(values(tables.visits, 'outlet')).toEqual(['S001']);
    expect(problems.map(({ code, sheet }) => [code, sheet])).toEqual([['table-unknown', '说明']]);
  });

  test('a budget is known as one by the name of its sheet too', async () => {
    const rows = [
      ['期间', '科目', '金额'],
      ['2026-10', '6602', 5],
    ];
    const file = await workbook('财务.xlsx', [
      { name: '实际', rows },
      { name: '预算', rows },
    ]);
    const { tables } = await loadTables([file]);
    expect(values(tables.qualityCosts, 'scenario')).toEqual(['actual', 'budget']);
  });

  test('a mapping may name one sheet of a workbook', async () => {
    const rows = [
      ['甲', '乙', '丙'],
      ['A', '2026-10-01', 5],
    ];
    const file = await workbook('杂.xlsx', [
      { name: '一', rows },
      { name: '二', rows },
    ]);
    const columns = { 甲: 'customer', 乙: 'date', 丙: 'amount' };
    const { recognised } = await loadTables([file], {
      mapping: { 二: { table: 'visits', columns } },
    });
    expect(recognised.map(({ table }) => table)).toEqual([null, 'visits']);
  });

  test('a head of words that are answers elsewhere is a head', async () => {
    const { tables } = await load('回访.csv', ['日期,服务站,接通,满意', '2026-10-01,S001,是,否']);
    expect(values(tables.callbacks, 'reached')).toEqual([1]);
    expect(values(tables.callbacks, 'satisfied')).toEqual([0]);
  });

  test('an error cell of a workbook in a number column is told as text', async () => {
    const file = await workbook('来厂记录.xlsx', [
      {
        name: 's',
        rows: [
          ['客户', '日期', '金额'],
          ['A', '2026-10-01', '#DIV/0!'],
          ['B', '2026-10-01', 4],
        ],
      },
    ]);
    const { tables, problems } = await loadTables([file]);
    expect(values(tables.visits, 'amount')).toEqual([null, 4]);
    expect(lines(problems)).toEqual(['text-in-number|2|金额|#DIV/0!']);
  });
});
