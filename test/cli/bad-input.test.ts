import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { workbook } from '../tables/input.js';
import { cellsOf, fingerprints, folder, run, type Content } from './run.js';
import { answers, survey, tree } from './survey.js';

jest.setTimeout(60_000);

interface Refused {
  readonly what: string;
  readonly files: Readonly<Record<string, Content>>;
  readonly argv?: readonly string[];
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

const file = '满意度调查.csv';
const unpaired = Uint8Array.of(0x61, 0x2c, 0xff, 0xff, 0x80, 0x81, 0x20, 0x0a);

const refused: readonly Refused[] = [
  {
    what: 'a survey without dates',
    files: { [file]: '受访编号,服务站,服务态度\nR1,甲站,9\n' },
    zh: [file, '满意度调查缺少“日期 (date)”列'],
    en: [file, 'the table responses lacks the column 日期 (date)'],
  },
  {
    what: 'a table with a head and no rows',
    files: { [file]: survey() },
    zh: [file, '只有表头,没有数据行'],
    en: [file, 'has a header but no rows'],
  },
  {
    what: 'an empty file',
    files: { [file]: '' },
    zh: [file, '是空文件'],
    en: [file, 'is empty'],
  },
  {
    what: 'text in an unknown encoding',
    files: { [file]: unpaired },
    zh: [file, '编码无法识别', 'UTF-8'],
    en: [file, 'unknown encoding', 'UTF-8'],
  },
  {
    what: 'a file that is no workbook, under the name of one',
    files: { '满意度调查.xlsx': 'no workbook' },
    zh: ['满意度调查.xlsx', '不是可以打开的工作簿'],
    en: ['满意度调查.xlsx', 'is not a workbook that can be opened'],
  },
  {
    what: 'a workbook that breaks off',
    files: { '满意度调查.xlsx': Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0) },
    zh: ['满意度调查.xlsx', '不是可以打开的工作簿'],
    en: ['满意度调查.xlsx', 'is not a workbook that can be opened'],
  },
  {
    what: 'a workbook of Excel 97',
    files: { '满意度调查.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) },
    zh: ['满意度调查.xls', '格式过旧', '.xlsx'],
    en: ['满意度调查.xls', 'in an old format', '.xlsx'],
  },
  {
    what: 'a month without answers',
    files: { [file]: survey(...answers, 'R13,2026-08-30,甲站,1,9,9,9') },
    argv: ['--month', '2026-09'],
    zh: ['2026-09 没有答卷', '2026-08, 2026-10'],
    en: ['no survey answers for 2026-09', '2026-08, 2026-10'],
  },
  {
    what: 'an outlet without answers in the month, though others have some',
    files: { [file]: survey(...answers, 'R13,2026-08-30,丙站,1,9,9,9') },
    argv: ['--month', '2026-10', '--outlet', '丙站'],
    zh: ['2026-10 没有答卷', '有答卷的月份:2026-08。'],
    en: ['no survey answers for 2026-10', 'Months with answers: 2026-08.'],
  },
  {
    what: 'an outlet that nobody knows',
    files: { [file]: survey(...answers) },
    argv: ['--outlet', 'S999'],
    zh: ['没有服务站 S999'],
    en: ['There is no outlet S999'],
  },
  {
    what: 'answers that are all missing',
    files: {
      [file]: survey('R1,2026-10-01,甲站,1,,,', 'R2,2026-10-02,甲站,1,不适用,,'),
      '指标体系.csv': tree,
    },
    zh: ['2026-10', '没有一份回答了指数的题项'],
    en: ['2026-10', 'No respondent', 'all are blank'],
  },
  {
    what: 'answers that are all missing in the month of the report',
    files: { [file]: survey('R0,2026-09-30,甲站,1,9,9,9', 'R1,2026-10-01,甲站,1,,,9') },
    zh: ['2026-10', '没有一份回答了指数的题项'],
    en: ['2026-10', 'No respondent', 'all are blank'],
  },
  {
    what: 'a survey without items',
    files: { [file]: '受访编号,日期,服务站,推荐意愿\nR1,2026-10-01,甲站,9\n' },
    zh: ['没有题项得分列'],
    en: ['no column with scores of items'],
  },
  {
    what: 'respondents whose weights are all 0',
    files: { [file]: survey('R1,2026-10-01,甲站,0,9,8,9', 'R2,2026-10-02,甲站,0,7,8,9') },
    zh: ['2026-10', '权重全部为 0'],
    en: ['2026-10', 'have the weight 0'],
  },
  {
    what: 'an index tree whose weights are all 0',
    files: {
      [file]: survey(...answers),
      '指标体系.csv': '指标,上级指标,权重\n总分,,100\n服务态度,总分,0\n维修质量,总分,0\n',
    },
    zh: ['指标体系.csv', '权重全部为 0'],
    en: ['指标体系.csv', 'All weights are 0'],
  },
  {
    what: 'an index tree with a branch that hangs from nothing',
    files: {
      [file]: survey(...answers),
      '指标体系.csv': '指标,上级指标,权重\n总分,,100\n服务态度,总分,60\n维修质量,全局,40\n',
    },
    zh: ['指标体系.csv', '维修质量', '全局'],
    en: ['指标体系.csv', '维修质量', '全局'],
  },
  {
    what: 'tables among which there is no survey',
    files: { '投诉.csv': '投诉编号,受理时间,服务站,投诉内容\nT1,2026-10-01,甲站,漏油\n' },
    zh: ['没有找到满意度调查表'],
    en: ['No table of survey answers was found'],
  },
  {
    what: 'a folder without tables',
    files: { 'notes.md': 'nothing' },
    zh: ['没有数据表'],
    en: ['holds no tables'],
  },
];

describe('no report is made of', () => {
  test.each(refused.map((one, i) => [one.what, one, i] as const))(
    '%s',
    async (_, { files, argv = [], zh, en }, i) => {
      const tables = folder(`tables-${i}`, files);
      const before = fingerprints(tables);
      const old = folder(`out-${i}`, { 'old.xlsx': 'the report of last month' });
      const kept = fingerprints(old);
      for (const [language, words, out] of [
        ['zh-CN', zh, 'old.xlsx'],
        ['en-US', en, 'new.xlsx'],
      ] as const) {
        const { code, err, ...said } = await run(
          'report',
          tables,
          '--out',
          join(old, out),
          '--lang',
          language,
          ...argv,
        );
        expect([code, said.out]).toEqual([1, '']);
        for (const word of words) expect(err).toContain(word);
        expect(err).not.toMatch(/[{}]|undefined|NaN|\n {4}at /);
      }
      expect(fingerprints(old)).toEqual(kept);
      expect(fingerprints(tables)).toEqual(before);
    },
  );

  test('every bad input has words of its own, but for kinds of the same', () => {
    const words = refused.map(({ en }) => en.join('|'));
    const shared = refused.filter(({ en }, i) => words.indexOf(en.join('|')) !== i);
    expect(shared.map(({ what }) => what)).toEqual([
      'a workbook that breaks off',
      'answers that are all missing in the month of the report',
    ]);
  });
});

describe('a report is made, and it says what was wrong, of', () => {
  const rows = [
    ...answers,
    'R13,2026-10-13,甲站,1,九分,8,9',
    'R14,昨天,甲站,1,9,8,9',
    'R15,2026-10-14,甲站,重,9,8,9',
    'R16,2026-10-15,甲站,-2,9,88,9',
    'R1,2026-10-16,甲站,1,9,9,9',
  ];

  test.each([
    [
      'zh-CN',
      [
        '满意度调查.csv 第 14 行“服务态度”:“九分”不是数字',
        '满意度调查.csv 第 15 行“日期”:“昨天”不是有效日期',
        '满意度调查.csv 第 16 行“权重”:“重”不是数字',
        '满意度调查.csv 第 17 行“权重”:-2 超出可能的范围',
        '满意度调查.csv 第 17 行“维修质量”:88 超出量表 1–10',
        '第 18 行:受访编号 R1',
      ],
    ],
    [
      'en-US',
      [
        'row 14, 服务态度: "九分" is not a number',
        'row 15, 日期: "昨天" is not a possible date',
        'row 16, 权重: "重" is not a number',
        'row 17, 权重: -2 is not possible here',
        'row 17, 维修质量: 88 is off the scale 1–10',
        'row 18: 受访编号 R1',
      ],
    ],
  ])('cells of a wrong type, in %s', async (language, messages) => {
    const tables = folder('wrong-type', { [file]: survey(...rows), '指标体系.csv': tree });
    const listed = await run('check', tables, '--lang', language);
    expect(listed.code).toBe(0);
    for (const message of messages) expect(listed.out).toContain(message);
    const out = folder(`wrong-type-${language}`);
    const made = await run('report', tables, '--out', join(out, 'x.xlsx'), '--lang', language);
    expect([made.code, made.err]).toEqual([0, '']);
    expect(readdirSync(out)).toEqual(['x.xlsx']);
    expect((await run('verify', join(out, 'x.xlsx'))).code).toBe(0);
  });

  test.each([
    ['one answer only', [answers[0]!]],
    ['one answer to one item', ['R1,2026-10-01,甲站,1,9,,']],
    ['one station whose answers are all missing', [...answers, 'R13,2026-10-30,丙站,1,,,']],
    ['one respondent of weight 0', [...answers, 'R13,2026-10-30,丙站,0,9,9,9']],
    ['the same answer from everybody', answers.map((line) => line.replace(/(,\d+){3}$/, ',9,9,9'))],
  ])('%s', async (name, lines) => {
    const tables = folder(name, { [file]: survey(...lines), '指标体系.csv': tree });
    const out = join(folder(`${name}, made`), 'x.xlsx');
    const made = await run('report', tables, '--out', out, '--profile', 'analyst');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect((await run('verify', out)).out).toContain('all equal the library');
  });

  test('text that begins like a formula, which stays text', async () => {
    const danger = ['=1+1', '+1+1', '-2+3', '@SUM(1)', '=HYPERLINK(http://x)'];
    const lines = danger.map((text, i) => `${text},2026-10-0${i + 1},@甲站,9,${text},8`);
    const csv = ['受访编号,日期,服务站,服务态度,用户原话,维修质量', ...lines, ''].join('\n');
    const tables = folder('danger', { [file]: csv, '指标体系.csv': tree });
    const path = folder('danger-made');
    expect((await run('report', tables, '--out', join(path, 'x.xlsx'))).code).toBe(0);
    const { cells, formulas } = await cellsOf(join(path, 'x.xlsx'));
    for (const text of [...danger, '@甲站']) expect(cells).toContain(text);
    expect(
      formulas.filter((formula) => /HYPERLINK\(http|^[+]?1\+1$|^-2\+3$|SUM\(1\)/.test(formula)),
    ).toEqual([]);
  });

  test('a sheet that is not a table, beside one that is', async () => {
    const book = await workbook('x.xlsx', [
      {
        name: '满意度调查',
        rows: survey(...answers)
          .trim()
          .split('\n')
          .map((line) => line.split(',')),
      },
      { name: '随便', rows: [['一些话'], ['再一些']] },
    ]);
    const tables = folder('two-sheets', { '十月.xlsx': await book.bytes() });
    const { code, out } = await run('check', tables);
    expect(code).toBe(0);
    expect(out).toContain('十月.xlsx › 满意度调查: responses, 12 rows');
    expect(out).toContain('十月.xlsx › 随便: not recognised');
  });
});
