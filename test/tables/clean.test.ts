import { describe, expect, test } from '@jest/globals';
import { serialOf } from '../../src/core/survey/calendar.js';
import type { LoadOptions } from '../../src/tables/load.js';
import { loadTables } from '../../src/tables/load.js';
import { fill } from '../../src/text/language.js';
import { problem as en } from '../../src/text/en/problem.js';
import { problem as zh } from '../../src/text/zh/problem.js';
import type { ProblemCode } from '../../src/tables/problem.js';
import { inputFile, lines, values } from './input.js';

const load = (files: Readonly<Record<string, readonly string[]>>, options: LoadOptions = {}) =>
  loadTables(
    Object.entries(files).map(([name, rows]) => inputFile(name, rows.join('\n'))),
    options,
  );

const outlets = [
  '服务站代码,服务站名称,曾用名,区域,接替服务站',
  'S001,云泊服务站,云泊宏达服务站、老云泊,华北,',
  'S002,栖霞服务站,,华东,S001',
  'S003,雾溪服务站,,华东,',
];

describe('cells', () => {
  test('text in a number column is missing and named with its row', async () => {
    const { tables, problems } = await load({
      '来厂记录.csv': [
        '客户,日期,金额',
        'A,2026-10-01,约300',
        'B,2026-10-02,不适用',
        'C,2026-10-03,5',
      ],
    });
    expect(values(tables.visits, 'amount')).toEqual([null, null, 5]);
    expect(lines(problems)).toEqual(['text-in-number|2|金额|约300', 'cell-blank|3|金额|']);
    expect(problems[0]?.done).toBe('missing');
  });

  test('full-width digits are read and told, in numbers, dates and codes', async () => {
    const { tables, problems } = await load({
      '来厂记录.csv': ['客户,日期,金额', '京Ａ１,２０２６-10-01,３００．５', 'B,2026-10-02,5'],
    });
    expect(values(tables.visits, 'customer')).toEqual(['京A1', 'B']);
    expect(values(tables.visits, 'date')).toEqual([46296, 46297]);
    expect(values(tables.visits, 'amount')).toEqual([300.5, 5]);
    expect(problems.map(({ code, facts }) => [code, facts.read])).toEqual([
      ['full-width', '京A1'],
      ['full-width', 46296],
      ['full-width', 300.5],
    ]);
  });

  test('free text keeps its full-width signs', async () => {
    const { tables, problems } = await load({
      '调查.csv': ['日期,服务站,服务态度(1-10),用户原话', '2026-10-01,S001,9,等了３小时，没人管！'],
    });
    expect(values(tables.responses, 'verbatim')).toEqual(['等了３小时，没人管！']);
    expect(problems).toEqual([]);
  });

  test('impossible and ambiguous dates are missing, each with its own message', async () => {
    const { tables, problems } = await load({
      '来厂记录.csv': [
        '客户,日期,金额',
        'A,2026-02-30,1',
        'B,10/3/2026,1',
        'C,1026-10-01,1',
        'D,下周,1',
        'E,2026年10月1日 18:30,1',
      ],
    });
    expect(values(tables.visits, 'date')).toEqual([null, null, null, null, 46296]);
    expect(lines(problems)).toEqual([
      'date-impossible|2|日期|2026-02-30',
      'date-ambiguous|3|日期|10/3/2026',
      'date-impossible|4|日期|1026-10-01',
      'date-impossible|5|日期|下周',
    ]);
  });

  test('times of complaints keep their time of day', async () => {
    const { tables } = await load({
      '投诉.csv': ['投诉编号,受理时间,服务站,投诉内容', 'C1,2026-10-01 18:00,S001,配件等待'],
    });
    expect(values(tables.complaints, 'received')).toEqual([46296.75]);
  });

  test('dates after the last day of the report are kept and told; due dates may lie ahead', async () => {
    const { tables, problems } = await load(
      {
        '改善措施.csv': [
          '措施编号,弱项,改善措施,责任人,期限,完成日期',
          'A1,休息环境,换椅子,李,2026-12-31,2027-01-05',
        ],
      },
      { asOf: serialOf({ year: 2026, month: 10, day: 25 }) },
    );
    expect(values(tables.actions, 'due')).toEqual([serialOf({ year: 2026, month: 12, day: 31 })]);
    expect(lines(problems)).toEqual(['date-after|2|完成日期|2027-01-05']);
    expect(problems[0]).toMatchObject({ done: 'kept', facts: { last: '2026-10-25' } });
  });

  test('yes and no are read in many words; anything else is missing', async () => {
    const { tables, problems } = await load({
      '回访.csv': [
        '日期,服务站,是否接通,是否满意',
        '2026-10-01,S001,已接通,满意',
        '2026-10-01,S001,未接通,',
        '2026-10-01,S001,√,不满意',
        '2026-10-01,S001,YES,很满意',
        '2026-10-01,S001,占线,1',
      ],
    });
    expect(values(tables.callbacks, 'reached')).toEqual([1, 0, 1, 1, null]);
    expect(values(tables.callbacks, 'satisfied')).toEqual([1, null, 0, 1, 1]);
    expect(lines(problems)).toEqual(['yes-no-unreadable|6|是否接通|占线']);
  });

  test('words of a category become its id; others are kept and told', async () => {
    const { tables, problems } = await load({
      '成本归类.csv': ['科目,成本类别', '6601*,检查/鉴定', '6602*,External failure', '6603,杂项'],
    });
    expect(values(tables.costMap, 'category')).toEqual(['appraisal', 'externalFailure', '杂项']);
    expect(lines(problems)).toEqual(['category-unknown|4|成本类别|杂项']);
  });

  test('a month stands for its first or last day where something holds from or to it', async () => {
    const { tables } = await load({
      '成本归类.csv': ['科目,成本类别,生效日期,失效日期', '6601,预防,2026-02,2026-02'],
    });
    expect(values(tables.costMap, 'validFrom')).toEqual([
      serialOf({ year: 2026, month: 2, day: 1 }),
    ]);
    expect(values(tables.costMap, 'validTo')).toEqual([
      serialOf({ year: 2026, month: 2, day: 28 }),
    ]);
  });
});

describe('scores', () => {
  test('scores off the scale are missing; 0 on a scale from 1 too; NPS takes whole numbers', async () => {
    const { tables, problems } = await load({
      '调查.csv': [
        '日期,服务站,服务态度(1-10),推荐意愿(0-10)',
        '2026-10-01,S001,11,0',
        '2026-10-01,S001,0,10',
        '2026-10-01,S001,9.5,7.5',
        '2026-10-01,S001,10,-1',
      ],
    });
    expect(values(tables.responses, 'item:服务态度')).toEqual([null, null, 9.5, 10]);
    expect(values(tables.responses, 'nps')).toEqual([0, 10, null, null]);
    expect(lines(problems)).toEqual([
      'score-off-scale|2|服务态度(1-10)|11',
      'score-off-scale|3|服务态度(1-10)|0',
      'score-off-scale|4|推荐意愿(0-10)|7.5',
      'score-off-scale|5|推荐意愿(0-10)|-1',
    ]);
    expect(problems[0]?.facts).toEqual({ min: 1, max: 10 });
  });

  test.each([
    [[5, 4, 3, 2, 1, 5, 4, 4, 5, 3], { min: 1, max: 5 }],
    [[7, 6, 5, 4, 7, 6, 5, 7, 7, 1], { min: 1, max: 7 }],
    [[10, 9, 8, 9, 10, 7, 6, 9, 8, 10], { min: 1, max: 10 }],
    [[10, 9, 0, 9, 10, 7, 6, 9, 8, 10], { min: 0, max: 10 }],
  ])('answers %j are taken to lie on %j', async (answers, scale) => {
    const rows = answers.map((answer) => `2026-10-01,S001,${answer}`);
    const { tables } = await load({ '调查.csv': ['日期,服务站,服务态度', ...rows] });
    expect(tables.responses?.scales['item:服务态度']).toEqual(scale);
  });
});

describe('a guessed scale', () => {
  test('is not widened by a slip of the pen, which is off it', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `2026-10-01,S001,${i === 7 ? 11 : 6 + (i % 5)}`,
    );
    const { tables, problems } = await load({ '调查.csv': ['日期,服务站,服务态度', ...rows] });
    expect(tables.responses?.scales['item:服务态度']).toEqual({ min: 1, max: 10 });
    expect(lines(problems)).toEqual(['scale-guessed|0|服务态度|', 'score-off-scale|9|服务态度|11']);
  });
});

describe('rows', () => {
  test('the second row of one id and date is left out, in another file too', async () => {
    const { tables, problems } = await load({
      'a调查.csv': [
        '受访编号,日期,服务站,服务态度(1-10)',
        '2-1,2026-10-01,S001,9',
        '2-2,2026-10-01,S001,8',
      ],
      'b调查.csv': [
        '受访编号,日期,服务站,服务态度(1-10)',
        '2-3,2026-10-01,S001,7',
        '2-1,2026-10-01,S001,1',
      ],
    });
    expect(values(tables.responses, 'item:服务态度')).toEqual([9, 8, 7]);
    expect([...tables.responses!.rowOf]).toEqual([2, 3, 2]);
    expect([...tables.responses!.sourceOf]).toEqual([0, 0, 1]);
    expect(lines(problems)).toEqual(['row-duplicate|3|受访编号|2-1']);
    expect(problems[0]).toMatchObject({
      file: 'b调查.csv',
      facts: { first: 2, firstFile: 'a调查.csv' },
    });
  });

  test('rows behind one that is left out keep their own values and row numbers', async () => {
    const { tables } = await load({
      '服务站档案.csv': [
        '服务站代码,服务站名称,开业日期',
        'S001,甲,2020-01-01',
        'S001,乙,2021-01-01',
        'S003,丙,2022-01-01',
      ],
    });
    expect(values(tables.outlets, 'name')).toEqual(['甲', '丙']);
    expect(values(tables.outlets, 'openFrom')).toEqual([
      serialOf({ year: 2020, month: 1, day: 1 }),
      serialOf({ year: 2022, month: 1, day: 1 }),
    ]);
    expect([...tables.outlets!.rowOf]).toEqual([2, 4]);
  });

  test('one id on two dates is two answers, and that is told', async () => {
    const { tables, problems } = await load({
      '调查.csv': [
        '受访编号,日期,服务站,服务态度(1-10)',
        '2-1,2026-09-01,S001,9',
        '2-1,2026-10-01,S001,8',
      ],
    });
    expect(tables.responses?.rows).toBe(2);
    expect(lines(problems)).toEqual(['row-again|3|受访编号|2-1']);
  });

  test('rows without an id are never duplicates of each other', async () => {
    const { tables } = await load({
      '调查.csv': [
        '受访编号,日期,服务站,服务态度(1-10)',
        ',2026-10-01,S001,9',
        ',2026-10-01,S001,9',
      ],
    });
    expect(tables.responses?.rows).toBe(2);
  });

  test('above a thousand problems of one kind in one column, the rest is counted', async () => {
    const rows = Array.from({ length: 1203 }, (_, i) => `C${i},2026-10-01,x`);
    const { problems } = await load({ '来厂记录.csv': ['客户,日期,金额', ...rows] });
    expect(problems).toHaveLength(1001);
    expect(problems[1000]).toMatchObject({
      code: 'and-more',
      column: '金额',
      facts: { count: 203, code: 'text-in-number' },
    });
  });
});

describe('outlets', () => {
  const survey = (names: readonly string[]) => [
    '日期,服务站,服务态度(1-10)',
    ...names.map((name) => `2026-10-01,${name},9`),
  ];

  test('names, former names and predecessors become the code; only the latter are told', async () => {
    const { tables, problems } = await load({
      '服务站档案.csv': outlets,
      '调查.csv': survey(['云泊服务站', 'S003', '老云泊', '老云泊', 's001', '栖霞服务站']),
    });
    expect(values(tables.responses, 'outlet')).toEqual([
      'S001',
      'S003',
      'S001',
      'S001',
      'S001',
      'S001',
    ]);
    expect(lines(problems)).toEqual([
      'outlet-renamed|4|服务站|老云泊',
      'outlet-renamed|7|服务站|栖霞服务站',
    ]);
    expect(problems[0]?.facts).toEqual({ code: 'S001', name: '云泊服务站', count: 2 });
  });

  test('an unknown outlet is kept and told once with its count', async () => {
    const { tables, problems } = await load({
      '服务站档案.csv': outlets,
      '调查.csv': survey(['S001', '神秘站', '神秘站']),
    });
    expect(values(tables.responses, 'outlet')).toEqual(['S001', '神秘站', '神秘站']);
    expect(lines(problems)).toEqual(['outlet-unknown|3|服务站|神秘站']);
    expect(problems[0]?.facts).toEqual({ count: 2 });
  });

  test('without a list of outlets no outlet is unknown', async () => {
    const { problems } = await load({ '调查.csv': survey(['S001', '神秘站']) });
    expect(problems).toEqual([]);
  });

  test('targets may name a region or the whole network', async () => {
    const { problems } = await load({
      '服务站档案.csv': outlets,
      '目标.csv': [
        '指标,服务站,期间,目标',
        'CSI,华北,2026,85',
        'CSI,全网,2026,84',
        'CSI,S001,2026,86',
      ],
    });
    expect(problems).toEqual([]);
  });

  test('an action may name several outlets', async () => {
    const { tables, problems } = await load({
      '服务站档案.csv': outlets,
      '改善措施.csv': [
        '措施编号,弱项,改善措施,责任人,期限,实施服务站',
        'A1,休息环境,换椅子,李,2026-12-31,云泊服务站、S003',
      ],
    });
    expect(values(tables.actions, 'outlets')).toEqual(['S001,S003']);
    expect(problems).toEqual([]);
  });

  test('a name of two outlets is told, and successors in a ring come to an end', async () => {
    const { problems, tables } = await load({
      '服务站档案.csv': [
        '服务站代码,服务站名称,接替服务站',
        'S001,同名站,S002',
        'S002,同名站,S001',
      ],
      '调查.csv': survey(['S001']),
    });
    expect(lines(problems)).toContain('outlet-name-twice|3||同名站');
    expect(tables.responses?.rows).toBe(1);
  });
});

describe('amounts', () => {
  test('unit and direction are applied and told in sum', async () => {
    const { tables, problems } = await load({
      '质量成本.csv': [
        '期间,科目,金额,单位,借贷方向',
        '2026-10,6602,"1,000",元,借',
        '202610,6602,2,千元,借',
        '2026年10月,6602,3,万元,贷',
        '2026-10,6602,500-,元,贷',
      ],
    });
    expect(values(tables.qualityCosts, 'amount')).toEqual([1000, 2000, -30000, 500]);
    expect(values(tables.qualityCosts, 'period')).toEqual(Array(4).fill('2026-10'));
    expect(tables.qualityCosts?.columns).not.toHaveProperty('unit');
    expect(problems.map(({ code, facts }) => [code, facts])).toEqual([
      ['amount-unit', { count: 1, unit: 1000, sum: 2000 }],
      ['amount-unit', { count: 1, unit: 10000, sum: 30000 }],
      ['amount-credit', { count: 2, sum: -29500 }],
    ]);
  });

  test('credits that are all negative already keep their sign', async () => {
    const { tables, problems } = await load({
      '质量成本.csv': ['期间,科目,金额,借贷方向', '2026-10,6602,100,借', '2026-10,6602,-40,贷'],
    });
    expect(values(tables.qualityCosts, 'amount')).toEqual([100, -40]);
    expect(problems.map(({ code, facts }) => [code, facts])).toEqual([
      ['amount-signed', { count: 1, sum: -40 }],
    ]);
  });
});

describe('messages', () => {
  test('each found problem fills every fact of its message in both languages', async () => {
    const { problems } = await load(
      {
        '服务站档案.csv': [...outlets, 'S004,云泊服务站,,华北,'],
        '调查.csv': [
          '受访编号,日期,服务站,等候时间,推荐意愿,推荐度',
          '1,2026-10-01,老云泊,9,11,1',
          '1,2026-10-01,S001,９,,1',
          '1,2026-10-02,某站,约9,9,1',
          '',
          '2,2027-10-02,S001,9,9,1',
          '合计,,,,,',
        ],
        '质量成本.csv': ['期间,科目,金额(万元),借贷方向', '2026-10,6602,1,贷', '某月,6602,x,?'],
        '谜.csv': ['a,b', 'c,d'],
      },
      { asOf: serialOf({ year: 2026, month: 10, day: 31 }) },
    );
    expect(new Set(problems.map(({ code }) => code)).size).toBeGreaterThanOrEqual(15);
    for (const one of problems) {
      const { table, file, sheet, row, column, value } = one;
      const place = { table: String(table), file, sheet, row, column, value };
      for (const texts of [en, zh]) {
        const message = fill(texts[one.code as ProblemCode], { ...one.facts, ...place });
        expect(message).not.toMatch(/[{}]/);
      }
    }
  });
});
