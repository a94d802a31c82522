import { f } from '../../../src/report/formula.js';
import type { Ref } from '../../../src/report/formula.js';
import type { Cell, CellValue, Chart, Series, Sheet } from '../../../src/report/plan.js';
import type { WorkbookPlan } from '../../../src/report/plan.js';
import { colours } from '../../../src/report/style.js';
import type { Role, Style } from '../../../src/report/style.js';

type Language = WorkbookPlan['language'];

const texts = {
  'zh-CN': {
    title: '满意度月度报表',
    subtitle: '上海第一服务站 | 满意度指数(0–100) | 2026年10月',
    message: '指数比上月提高 1.1 分,主要来自服务态度;等待时间仍低于目标。',
    report: '本月一页',
    data: '数据',
    lists: '参数 & 选项',
    section: '各因子得分',
    heads: ['因子', '权重', '得分', '上月', '变化', '目标', '趋势'],
    factors: ['服务态度', '维修质量', '等待时间', '价格透明', '交车说明'],
    total: '满意度指数',
    month: '月份',
    index: '本月得分',
    before: '上年同期',
    target: '目标值',
    low: '控制下限',
    trend: '满意度指数走势',
    radar: '各因子得分:本月与上月',
    bridge: '指数变化分解',
    pareto: '投诉内容排列图',
    foot: '底',
    level: '水平',
    up: '提高',
    down: '降低',
    count: '投诉件数',
    cumulative: '累计占比',
    open: '查看数据',
    yes: '是',
    no: '否',
    header: '上海第一服务站 2026-10',
    note: '注:n 不足 30 的得分仅供参考。',
    complaints: ['等待时间长', '返修', '价格不透明', '态度', '配件缺货'],
    steps: ['上月', '服务态度', '维修质量', '等待时间', '本月'],
  },
  'en-US': {
    title: 'Customer satisfaction, monthly',
    subtitle: 'Shanghai No. 1 | satisfaction index (0–100) | October 2026',
    message: 'The index rose by 1.1 points, mostly from attitude; waiting stays below target.',
    report: 'This month',
    data: 'Data',
    lists: "Parameters & O'Brien",
    section: 'Scores by factor',
    heads: ['Factor', 'Weight', 'Score', 'Last month', 'Change', 'Target', 'Trend'],
    factors: ['Attitude', 'Repair quality', 'Waiting time', 'Clear prices', 'Handover'],
    total: 'Satisfaction index',
    month: 'Month',
    index: 'This year',
    before: 'Year before',
    target: 'Target',
    low: 'Lower limit',
    trend: 'Satisfaction index by month',
    radar: 'Scores by factor: this month and last',
    bridge: 'What changed the index',
    pareto: 'Complaints by content',
    foot: 'Foot',
    level: 'Level',
    up: 'Rise',
    down: 'Fall',
    count: 'Complaints',
    cumulative: 'Cumulative share',
    open: 'See the data',
    yes: 'Yes',
    no: 'No',
    header: 'Shanghai No. 1 & partners, 2026-10',
    note: 'Scores from fewer than 30 answers are for orientation only.',
    complaints: ['Long wait', 'Comeback', 'Unclear prices', 'Attitude', 'Parts missing'],
    steps: ['Last month', 'Attitude', 'Repair quality', 'Waiting time', 'This month'],
  },
} as const;

const scores = [86.25, 84.5, 71.75, 79, 82.125];
const before = [82.5, 83.75, 73.5, 79, 81];
const weights = [0.3, 0.25, 0.2, 0.15, 0.1];
const index = [79.2, 80.1, 78.8, 79.9, 81.2, 80.4, null, 81.9, 82.3, 81.1, 80.8, 81.35];
const yearBefore = [77.5, 77.9, 78.2, 78.8, 79.5, 79.1, 79.3, 79.9, 80.2, 79.6, 79.9, 80.3];
const counts = [42, 23, 14, 9, 4];

const cell = (value: CellValue, role: Role, more: Partial<Style> = {}): Cell => ({
  value,
  style: { role, ...more },
});
const ref = (sheet: string, row: number, column: number, rows = 1, columns = 1): Ref => ({
  sheet,
  row,
  column,
  rows,
  columns,
});
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** A workbook that uses everything a plan can say once, in both languages. */
export function showcase(language: Language): WorkbookPlan {
  const t = texts[language];
  return {
    title: t.title,
    language,
    asOf: 46326,
    sheets: [reportSheet(language), listsSheet(language), dataSheet(language)],
    names: [{ name: 'IndexOfMonth', refers: ref('report', 11, 2) }],
  };
}

function factorRow(language: Language, i: number): Cell[] {
  const t = texts[language];
  const row = 6 + i;
  return [
    cell(t.factors[i]!, 'rowHead'),
    cell(weights[i]!, 'weight'),
    {
      value: scores[i]!,
      formula: f`INDEX(${ref('data', 2, 1, 5, 2)},${i + 1},1)`,
      style: { role: 'index' },
    },
    {
      value: before[i]!,
      formula: f`INDEX(${ref('data', 2, 1, 5, 2)},${i + 1},2)`,
      style: { role: 'index', emphasis: 'muted' },
    },
    {
      value: scores[i]! - before[i]!,
      formula: f`${ref('report', row, 2)}-${ref('report', row, 3)}`,
      style: { role: 'change', emphasis: scores[i]! < before[i]! ? 'bad' : 'good' },
    },
    cell(82, 'index'),
    cell(null, 'text'),
  ];
}

function totalRow(language: Language): Cell[] {
  const total = { emphasis: 'total' } as const;
  const now = dot(weights, scores);
  const past = dot(weights, before);
  const column = (c: number): Ref => ref('report', 6, c, 5);
  return [
    cell(texts[language].total, 'rowHead', total),
    { value: 1, formula: f`SUM(${column(1)})`, style: { role: 'weight', ...total } },
    {
      value: now,
      formula: f`SUMPRODUCT(${column(1)},${column(2)})/SUM(${column(1)})`,
      style: { role: 'index', ...total },
    },
    {
      value: past,
      formula: f`SUMPRODUCT(${column(1)},${column(3)})/SUM(${column(1)})`,
      style: { role: 'index', ...total },
    },
    {
      value: now - past,
      formula: f`${{ name: 'IndexOfMonth' }}-${ref('report', 11, 3)}`,
      style: { role: 'change', ...total },
    },
    cell(82, 'index', total),
    cell(null, 'text', total),
  ];
}

function reportSheet(language: Language): Sheet {
  const t = texts[language];
  const change = dot(weights, scores) - dot(weights, before);
  const shown = `+${change.toFixed(1)}`;
  return {
    id: 'report',
    name: t.report,
    kind: 'report',
    widths: [20, 9, 9, 9, 9, 9, 12, 9, 9],
    heights: { 0: 28, 2: 32, 5: 28 },
    blocks: [
      {
        id: 'title',
        row: 0,
        column: 0,
        cells: [
          [cell(t.title, 'title')],
          [cell(t.subtitle, 'subtitle')],
          [cell(t.message, 'message')],
          [
            { ...cell(t.open, 'link'), link: ref('data', 0, 0) },
            null,
            {
              value: t.open,
              formula: f`HYPERLINK(${`#'${t.data}'!A1`},${t.open})`,
              style: { role: 'link' },
            },
          ],
        ],
      },
      {
        id: 'factors',
        row: 4,
        column: 0,
        cells: [
          t.heads.map((_, i) => cell(i === 0 ? t.section : null, 'section')),
          t.heads.map((head) => cell(head, 'head')),
          ...scores.map((_, i) => factorRow(language, i)),
          totalRow(language),
          [cell(t.note, 'note')],
          [
            {
              value: `${t.total} ${shown}`,
              formula: f`${t.total}&" "&TEXT(${ref('report', 11, 4)},"+0.0;-0.0;0.0")`,
              style: { role: 'text' },
            },
            null,
            { value: '', formula: f`IFERROR(1/0,"")`, style: { role: 'number' } },
            { value: true, formula: f`${ref('report', 11, 2)}>80`, style: { role: 'text' } },
            cell(t.yes, 'input', { align: 'center' }),
          ],
        ],
      },
    ],
    merges: [{ row: 2, column: 0, rows: 1, columns: 7 }],
    formats: [
      { kind: 'scale', range: ref('report', 6, 2, 5), colours: ['F4B183', 'FFFFFF', '9DC3E6'] },
      { kind: 'bar', range: ref('report', 6, 1, 5), colour: colours.limit },
      {
        kind: 'when',
        range: ref('report', 6, 0, 5, 6),
        condition: f`${{ ...ref('report', 6, 2), moves: 'row' }}<${{ ...ref('report', 6, 5), moves: 'row' }}-5`,
        colour: colours.bad,
        fill: colours.inputFill,
        bold: true,
      },
    ],
    sparklines: [
      { place: { row: 6, column: 6 }, data: ref('lists', 1, 1, 12), colour: colours.actual },
      { place: { row: 7, column: 6 }, data: ref('report', 7, 2, 1, 4), colour: colours.actual },
    ],
    choices: [{ row: 13, column: 4, choices: [t.yes, t.no] }],
    tables: [],
    charts: charts(language),
    freeze: { rows: 2, columns: 1 },
    page: {
      orientation: 'portrait',
      pagesTall: 1,
      titleRows: { first: 0, last: 1 },
      header: t.header,
    },
  };
}

/** Sheet `lists` holds what the charts read: one block of figures per chart. */
function listsSheet(language: Language): Sheet {
  const t = texts[language];
  const shares = counts.map(
    (_, i) =>
      dot(
        counts.slice(0, i + 1),
        counts.map(() => 1),
      ) / 92,
  );
  const column = (heads: readonly string[], rows: readonly (readonly CellValue[])[]) => [
    heads.map((head) => cell(head, 'head')),
    ...rows.map((row) => row.map((value) => cell(value, value === null ? 'text' : 'number'))),
  ];
  const months = index.map((_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
  return {
    id: 'lists',
    name: t.lists,
    kind: 'support',
    hidden: true,
    widths: [12],
    heights: {},
    blocks: [
      {
        id: 'trend',
        row: 0,
        column: 0,
        cells: column(
          [t.month, t.index, t.before, t.target, t.low],
          months.map((month, i) => [month, index[i]!, yearBefore[i]!, 82, 76.5]),
        ),
      },
      {
        id: 'bridge',
        row: 20,
        column: 0,
        cells: column(
          [t.month, t.foot, t.level, t.up, t.down],
          [
            [t.steps[0]!, 0, 79.4, 0, 0],
            [t.steps[1]!, 79.4, 0, 1.6, 0],
            [t.steps[2]!, 81, 0, 0.9, 0],
            [t.steps[3]!, 81.2, 0, 0, 0.7],
            [t.steps[4]!, 0, 81.2, 0, 0],
          ],
        ),
      },
      {
        id: 'pareto',
        row: 30,
        column: 0,
        cells: column(
          [t.month, t.count, t.cumulative],
          t.complaints.map((name, i) => [name, counts[i]!, shares[i]!]),
        ),
      },
      {
        id: 'titles',
        row: 40,
        column: 0,
        cells: [[t.trend, t.radar, t.bridge, t.pareto].map((one) => cell(one, 'text'))],
      },
    ],
    merges: [],
    formats: [],
    sparklines: [],
    choices: [],
    tables: [],
    charts: [],
    page: { orientation: 'landscape', pagesTall: 0, header: '' },
  };
}

function charts(language: Language): Chart[] {
  const t = texts[language];
  const series = (
    block: number,
    column: number,
    rows: number,
    look: Series['look'],
    more: Partial<Series> = {},
  ): Series => ({
    name: ref('lists', block, column),
    categories: ref('lists', block + 1, 0, rows),
    values: ref('lists', block + 1, column, rows),
    look,
    ...more,
  });
  const factor = (column: number, look: Series['look']): Series => ({
    name: ref('report', 5, column),
    categories: ref('report', 6, 0, 5),
    values: ref('report', 6, column, 5),
    look,
  });
  const place = (row: number, column: number, columns: number) => ({
    row,
    column,
    rows: 14,
    columns,
  });
  return [
    {
      id: 'trend',
      kind: 'line',
      title: ref('lists', 40, 0),
      place: place(15, 0, 5),
      series: [
        series(0, 1, 12, 'actual', { labels: true }),
        series(0, 2, 12, 'previous'),
        series(0, 3, 12, 'target'),
        series(0, 4, 12, 'limit'),
      ],
      axis: { min: 74, max: 86, format: '0.0' },
      description: `${t.trend} <12>`,
    },
    {
      id: 'radar',
      kind: 'radar',
      title: ref('lists', 40, 1),
      place: place(15, 5, 4),
      series: [factor(2, 'actual'), factor(3, 'previous'), factor(5, 'target')],
      axis: { min: 60, max: 90, format: '0' },
      description: t.radar,
    },
    {
      id: 'bridge',
      kind: 'stacked',
      title: ref('lists', 40, 2),
      place: place(30, 0, 5),
      series: [
        series(20, 1, 5, 'hidden'),
        series(20, 2, 5, 'actual', { labels: true }),
        series(20, 3, 5, 'good', { labels: true }),
        series(20, 4, 5, 'bad', { labels: true }),
      ],
      axis: { min: 76, max: 84, format: '0.0' },
      description: t.bridge,
    },
    {
      id: 'pareto',
      kind: 'columns',
      title: ref('lists', 40, 3),
      place: place(30, 5, 4),
      series: [
        series(30, 1, 5, 'accent', { labels: true }),
        series(30, 2, 5, 'bad', { draw: 'line', axis: 'second' }),
      ],
      axis: { min: 0, format: '#,##0' },
      secondAxis: { min: 0, max: 1, format: '0%' },
      description: t.pareto,
    },
  ];
}

/** Texts that a spreadsheet might take for something else. */
export const awkwardTexts = [
  '=1+1',
  '+86 21',
  '-',
  '@all',
  '#N/A',
  '0012',
  ' two  spaces ',
  'line\nbreak',
  '<b>&"x"</b>',
  '_x000D_',
  '1e5',
  '2026-10',
  'TRUE',
] as const;

function dataSheet(language: Language): Sheet {
  const t = texts[language];
  const heads = [t.heads[0]!, t.heads[2]!, t.heads[3]!, t.month, 'ok', 'text'];
  const rows = awkwardTexts.map((text, i) => [
    cell(t.factors[i] ?? null, 'text'),
    cell(scores[i] ?? null, 'index'),
    cell(before[i] ?? null, 'index'),
    cell(46296 + i, 'date'),
    { value: i % 2 === 0 },
    cell(text, 'text'),
  ]);
  return {
    id: 'data',
    name: t.data,
    kind: 'data',
    widths: [14, 10, 10, 12, 8, 20],
    heights: {},
    blocks: [
      { id: 'caption', row: 0, column: 0, cells: [[cell(t.subtitle, 'note')]] },
      { id: 'rows', row: 1, column: 0, cells: [heads.map((head) => cell(head, 'head')), ...rows] },
    ],
    merges: [],
    formats: [],
    sparklines: [],
    choices: [],
    tables: [{ name: 'Answers', range: ref('data', 1, 0, 1 + rows.length, heads.length) }],
    charts: [],
    freeze: { rows: 2, columns: 0 },
    page: {
      orientation: 'landscape',
      pagesTall: 0,
      titleRows: { first: 1, last: 1 },
      header: t.header,
    },
  };
}
