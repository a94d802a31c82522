import type { SampleFile } from './file.js';
import { csvFile } from './file.js';
import { truths } from './truth.js';

export interface Account {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly fixed: boolean;
  /** How often it is booked, against the others. */
  readonly share: number;
  /** Mean amount of a line in yuan. */
  readonly amount: number;
}

/** Accounts of ordinary lines. The last one is in no cost map. */
export const accounts: readonly Account[] = [
  account('660201', '员工培训费', '预防', true, 0.1, 3200),
  account('660203', '质量策划费', '预防', true, 0.06, 2100),
  account('660205', '服务规范巡检费', '预防', true, 0.06, 1600),
  account('660211', '竣工检验费', '鉴定', true, 0.12, 1400),
  account('640121', '厂内返工工时', '内部失败', false, 0.16, 900),
  account('640122', '配件报废', '内部失败', false, 0.1, 1300),
  account('640131', '三包维修费', '外部失败', false, 0.16, 1500),
  account('660132', '投诉赔偿', '外部失败', false, 0.12, 800),
  account('660133', '救援拖车费', '外部失败', false, 0.08, 600),
  account(truths.ledger.unmapped, '其他营业外支出', '', false, 0.04, 500),
];

export const accrual = { code: truths.ledger.accrualAccount, name: '满意度调查费' };
export const warranty = { code: truths.ledger.warrantyAccount, name: '三包维修费' };
export const recovery = { code: truths.ledger.recoveryAccount, name: '供应商索赔回收' };

export const costCentres = ['CC10', 'CC20', 'CC30'];

const head = ['科目', '成本中心', '成本类别', '分摊比例', '生效日期', '失效日期', '负责人'];

/** The most specific row holds; one cost centre splits an account in two. */
export function costMapFile(): SampleFile {
  const row = (code: string, category: string, centre: string | null = null, share = 1) => [
    code,
    centre,
    category,
    share,
    '2025-01-01',
    null,
    '财务部',
  ];
  return csvFile('成本归类.csv', head, [
    row('6602*', '预防'),
    row('660211', '鉴定'),
    row(accrual.code, '鉴定'),
    row('660205', '预防', 'CC20', 0.6),
    row('660205', '鉴定', 'CC20', 0.4),
    row('6401*', '内部失败'),
    row(warranty.code, '外部失败'),
    row('6601*', '外部失败'),
    row(recovery.code, '索赔回收'),
  ]);
}

function account(
  code: string,
  name: string,
  category: string,
  fixed: boolean,
  share: number,
  amount: number,
): Account {
  return { code, name, category, fixed, share, amount };
}
