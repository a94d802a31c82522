import type { error as en } from '../en/error.js';

export const error: Record<keyof typeof en, string> = {
  'no-data': '没有可以计算的数字。',
  'length-mismatch': '{what}有 {got} 个值,应为 {expected} 个。',
  'weight-count': '权重有 {got} 个,而题项有 {expected} 个。',
  'weight-negative': '第 {position} 个权重为负数({value})。权重不能小于 0。',
  'weight-sum-zero': '权重全部为 0,无法求平均。',
  'not-finite': '{what}第 {row} 行第 {column} 列不是有限的数字。',
  'not-a-number': '{what}不是数字。',
  'not-positive': '{what}为 {value},应大于 0。',
  'not-whole': '{what}为 {value},应为 {min} 到 {max} 之间的整数。',
  'probability-range': '{value} 不是概率,概率应在 0 到 1 之间。',
  'scale-order': '量表从 {min} 到 {max},两端不能相同。',
  'off-scale': '第 {row} 行第 {column} 列:{value} 超出量表 {min}–{max}。',
  'unknown-option': '“{value}”不是 {option} 的选项。可选:{choices}。',
};
