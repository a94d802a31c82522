import { addMonths } from '../../core/survey/calendar.js';
import { accounts, accrual } from './account.js';
import type { SampleFile, SampleRow } from './file.js';
import type { LedgerLine } from './ledger.js';
import { months } from './period.js';
import { randomFor } from './random.js';
import { sheetFile } from './workbook.js';

const keys = ['科目', '科目名称', '成本类别', '场景', '单位'];
const budgetMonths = Array.from({ length: 12 }, (_, k) => addMonths('2026-01', k));
const quarters = ['一', '二', '三', '四'].map((name) => `2026年第${name}季度`);

/** Accounts with a budget: all that the cost map knows. */
const budgeted = [
  ...accounts.filter(({ category }) => category !== ''),
  { ...accrual, category: '鉴定' },
];

/**
 * The year's budget as controllers lay it out: a title, quarters merged over months, key columns
 * merged downwards, a subtotal for each category and a total, in thousands.
 */
export function budgetFile(seed: number, ledger: readonly LedgerLine[]): Promise<SampleFile> {
  const lines = budgeted.map(({ code, name, category }) => {
    const monthly =
      monthlyCost(ledger, code) * (0.88 + 0.16 * randomFor(seed, 'budget', code).next());
    return {
      category,
      cells: [code, name, category, '预算', '千元'],
      monthly: tenth(monthly / 1000),
    };
  });
  const rows = ['预防', '鉴定', '内部失败', '外部失败'].flatMap((category): SampleRow[] => {
    const own = lines.filter((line) => line.category === category);
    return [
      ...own.map(({ cells, monthly }) => [...cells, ...budgetMonths.map(() => monthly)]),
      totalRow('小计', own),
    ];
  });
  const head = budgetMonths.map((month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`);
  const sheet: SampleRow[] = [
    ['2026年服务质量成本预算', ...Array<null>(16).fill(null)],
    [...keys, ...quarters.flatMap((quarter) => [quarter, null, null])],
    [...keys.map(() => null), ...head],
    ...rows,
    totalRow('合计', lines),
  ];
  return sheetFile('质量成本预算_2026.xlsx', '预算', sheet, { merges });
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

function totalRow(name: string, lines: readonly { readonly monthly: number }[]): SampleRow {
  const total = tenth(lines.reduce((sum, { monthly }) => sum + monthly, 0));
  return [name, null, null, null, null, ...budgetMonths.map(() => total)];
}

/** What an account cost in a mean month, credits taken off. */
function monthlyCost(ledger: readonly LedgerLine[], code: string): number {
  const own = ledger.filter(({ account }) => account === code);
  const net = own.reduce(
    (sum, { direction, amount }) => sum + (direction === '借' ? amount : -amount),
    0,
  );
  return net / months.length;
}

const merges = [
  { startRow: 0, startCol: 0, endRow: 0, endCol: 16 },
  ...keys.map((_, k) => ({ startRow: 1, startCol: k, endRow: 2, endCol: k })),
  ...quarters.map((_, k) => ({ startRow: 1, startCol: 5 + 3 * k, endRow: 1, endCol: 7 + 3 * k })),
];
