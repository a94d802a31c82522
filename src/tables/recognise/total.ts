import { headerKey } from './header.js';

const totals: ReadonlySet<string> = new Set(
  (
    '合计 小计 总计 汇总 总和 累计 平均 平均值 均值 全年 全年合计 全年累计 本年累计 年度合计 上半年 下半年 ' +
    'total subtotal grandtotal sum average mean ytd fullyear'
  ).split(' '),
);
const ending = /^.{0,10}(?:合计|小计|总计|subtotal)$/;

/** Whether a cell's or header's text names a sum or mean of others: 合计, 华北小计, Grand total. */
export function isTotal(text: string): boolean {
  if (text.length > 20) return false;
  const key = headerKey(text);
  return totals.has(key) || ending.test(key);
}
