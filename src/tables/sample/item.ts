import type { SampleFile, SampleRow } from './file.js';
import { csvFile } from './file.js';

export interface SampleItem {
  readonly name: string;
  readonly english: string;
  readonly dimension: string;
  readonly department: string;
  /** Per cent of its dimension. */
  readonly weight: number;
  readonly min: number;
  readonly max: number;
  /** What the network scores on ten points, before rounding and the scale's end. */
  readonly level: number;
}

interface Dimension {
  readonly name: string;
  readonly english: string;
  /** Per cent of the index. */
  readonly weight: number;
}

export const indexName = '服务满意度';

const dimensions: readonly Dimension[] = [
  { name: '基础设施', english: 'Facilities', weight: 15 },
  { name: '维修接待', english: 'Reception', weight: 25 },
  { name: '保养维修', english: 'Repair and maintenance', weight: 30 },
  { name: '交车过程', english: 'Hand-over', weight: 20 },
  { name: '总体感受', english: 'Overall impression', weight: 10 },
];

const ten = [1, 10] as const;
const five = [1, 5] as const;
const yesNo = [0, 1] as const;

export const items: readonly SampleItem[] = [
  item('服务氛围', 'Atmosphere', '基础设施', '客户服务', 50, ten, 9.05),
  item('休息环境', 'Waiting room', '基础设施', '客户服务', 50, ten, 8.85),
  item('支付登记', 'Registration and payment', '维修接待', '服务接待', 15, ten, 9.15),
  item('服务态度', 'Courtesy', '维修接待', '服务接待', 30, ten, 9.35),
  item('防护措施', 'Protective covers', '维修接待', '服务接待', 15, ten, 8.95),
  item('物品提醒', 'Reminder of belongings', '维修接待', '服务接待', 15, ten, 8.55),
  item('提前告知', 'Price and time told beforehand', '维修接待', '服务接待', 25, ten, 8.65),
  item('故障诊断', 'Diagnosis', '保养维修', '维修质量', 40, ten, 8.85),
  item('维修及时', 'Prompt repair', '保养维修', '维修质量', 35, ten, 8.65),
  item('配件提供', 'Parts at hand', '保养维修', '配件供应', 25, ten, 8.65),
  item('按时交车', 'Ready on time', '交车过程', '服务接待', 35, ten, 8.85),
  item('收费合理', 'Fair price', '交车过程', '服务接待', 25, five, 8.35),
  item('车辆整洁', 'Clean car', '交车过程', '维修质量', 20, ten, 8.95),
  item('保养提醒', 'Service reminder', '交车过程', '客户服务', 20, yesNo, 8.75),
  item('总体评价', 'Overall rating', '总体感受', '客户服务', 60, ten, 8.95),
  item('品牌忠诚', 'Brand loyalty', '总体感受', '客户服务', 40, ten, 8.75),
];

/** Weights of the items in the whole index, as shares that sum to 1. */
export const itemWeights: readonly number[] = items.map(
  ({ dimension, weight }) =>
    (weight * dimensions.find(({ name }) => name === dimension)!.weight) / 10000,
);

export const itemScales = items.map(({ min, max }) => ({ min, max }));

/** How an answer stands in a file: a number, or words for the two items asked in words. */
export function answerCell({ max }: SampleItem, score: number): string | number | null {
  if (Number.isNaN(score)) return null;
  if (max === 5) return ['很不满意', '不满意', '一般', '满意', '很满意'][score - 1]!;
  if (max === 1) return score === 1 ? '是' : '否';
  return score;
}

export function indexTreeFile(): SampleFile {
  const head = ['指标', '上级指标', '权重', '英文名称', '责任部门', '最低分', '最高分'];
  const rows: SampleRow[] = [[indexName, null, 100, 'Service satisfaction', null, null, null]];
  for (const { name, english, weight } of dimensions) {
    rows.push([name, indexName, weight, english, null, null, null]);
  }
  for (const { name, dimension, weight, english, department, min, max } of items) {
    rows.push([name, dimension, weight, english, department, min, max]);
  }
  return csvFile('指标体系.csv', head, rows);
}

function item(
  name: string,
  english: string,
  dimension: string,
  department: string,
  weight: number,
  [min, max]: readonly [number, number],
  level: number,
): SampleItem {
  return { name, english, dimension, department, weight, min, max, level };
}
