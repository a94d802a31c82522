import type { TableContract } from './contract.js';

/** How many questionnaires went out and came back. */
export const surveyLog: TableContract = {
  id: 'surveyLog',
  zh: ['调查发放', '发放记录', '调查发放记录', '问卷发放', '调查执行'],
  en: ['survey log', 'survey issue', 'fieldwork'],
  key: ['month', 'outlet', 'channel'],
  months: { month: 'month', value: 'issued' },
  columns: [
    {
      id: 'month',
      kind: 'month',
      required: true,
      zh: ['月份', '年月', '调查月份', '统计月份', '月'],
      en: ['month', 'period'],
    },
    {
      id: 'outlet',
      kind: 'text',
      required: true,
      outlet: 'one',
      zh: ['服务站', '网点', '服务站名称', '站点', '门店', '服务站代码', '服务站编码'],
      en: ['outlet', 'station', 'dealer', 'outlet code', 'outlet name'],
    },
    {
      id: 'channel',
      kind: 'text',
      blank: true,
      zh: ['访问渠道', '渠道', '调查渠道', '访问方式', '调查方式'],
      en: ['channel', 'survey channel', 'mode'],
    },
    {
      id: 'issued',
      kind: 'number',
      required: true,
      min: 0,
      zh: ['发放数', '发放', '发放量', '发放份数', '发出数', '发放问卷数', '样本量', '拨打数'],
      en: ['issued', 'sent', 'distributed', 'invited'],
    },
    {
      id: 'reached',
      kind: 'number',
      min: 0,
      zh: ['接触数', '接通数', '接通', '触达数', '联系上', '接触'],
      en: ['reached', 'contacted', 'connected'],
    },
    {
      id: 'refused',
      kind: 'number',
      min: 0,
      zh: ['拒访数', '拒访', '拒绝数', '拒绝'],
      en: ['refused', 'refusals', 'declined'],
    },
    {
      id: 'returned',
      kind: 'number',
      min: 0,
      zh: ['回收数', '回收', '回收量', '回收份数', '成功数', '有效问卷数', '有效样本'],
      en: ['returned', 'completed', 'completes', 'responses'],
    },
    {
      id: 'quota',
      kind: 'number',
      min: 0,
      zh: ['配额', '目标样本', '计划样本量', '配额数'],
      en: ['quota', 'target sample', 'planned'],
    },
  ],
};
