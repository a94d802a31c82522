import type { TableContract } from './contract.js';

/** The index of the whole network as published elsewhere, to be met. */
export const published: TableContract = {
  id: 'published',
  zh: ['公布指数', '公布值', '公布满意度'],
  en: ['published', 'published index'],
  key: ['month'],
  columns: [
    {
      id: 'month',
      kind: 'month',
      required: true,
      zh: ['月份', '期间', '年月', '时间'],
      en: ['month', 'period'],
    },
    {
      id: 'index',
      kind: 'number',
      required: true,
      zh: ['公布指数', '公布值', '公布满意度', '公布得分'],
      en: ['published', 'published index', 'published score'],
    },
  ],
};
