import type { TableContract } from './contract.js';
import { costCategoryWords } from '../vocabulary.js';

/** Which account and cost centre belongs to which block of quality cost. */
export const costMap: TableContract = {
  id: 'costMap',
  zh: ['成本归类', '成本归类表', '科目归类', '成本映射'],
  en: ['cost map', 'account map', 'cost mapping'],
  columns: [
    {
      id: 'account',
      kind: 'text',
      required: true,
      zh: ['科目', '会计科目', '科目代码', '科目编码'],
      en: ['account', 'gl account', 'account code'],
    },
    {
      id: 'category',
      kind: 'category',
      required: true,
      zh: ['类别', '成本类别', '质量成本类别', '归类', '归入类别'],
      en: ['category', 'cost category'],
      choices: costCategoryWords,
    },
    {
      id: 'costCentre',
      kind: 'text',
      zh: ['成本中心', '成本中心代码'],
      en: ['cost centre', 'cost center'],
    },
    {
      id: 'share',
      kind: 'number',
      min: 0,
      max: 1,
      zh: ['比例', '分摊比例', '占比', '归入比例', '份额'],
      en: ['share', 'percentage', 'portion'],
    },
    {
      id: 'validFrom',
      kind: 'date',
      ofMonth: 'first',
      future: true,
      zh: ['生效日期', '有效期自', '生效', '有效起'],
      en: ['valid from', 'from'],
    },
    {
      id: 'validTo',
      kind: 'date',
      ofMonth: 'last',
      future: true,
      zh: ['失效日期', '有效期至', '失效', '有效止'],
      en: ['valid to', 'to'],
    },
    { id: 'owner', kind: 'text', zh: ['责任人', '负责人', '责任部门'], en: ['owner'] },
  ],
};
