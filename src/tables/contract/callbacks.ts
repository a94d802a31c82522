import type { TableContract } from './contract.js';

/** Calls to customers after a visit. */
export const callbacks: TableContract = {
  id: 'callbacks',
  zh: ['回访', '回访记录', 'CS回访', '电话回访', '客户回访'],
  en: ['callbacks', 'follow-up calls', 'call backs'],
  columns: [
    {
      id: 'date',
      kind: 'date',
      required: true,
      zh: ['日期', '回访日期', '回访时间'],
      en: ['date', 'call date', 'callback date'],
    },
    {
      id: 'outlet',
      kind: 'text',
      required: true,
      outlet: 'one',
      zh: ['服务站', '网点', '服务站名称', '站点', '服务站代码', '服务站编码'],
      en: ['outlet', 'station', 'dealer', 'outlet code'],
    },
    {
      id: 'reached',
      kind: 'yesNo',
      required: true,
      zh: ['接通', '是否接通', '联系上', '是否联系上', '回访成功'],
      en: ['reached', 'contacted', 'connected'],
    },
    {
      id: 'satisfied',
      kind: 'yesNo',
      required: true,
      blank: true,
      zh: ['满意', '是否满意', '客户是否满意', '回访结果'],
      en: ['satisfied', 'is satisfied'],
    },
    {
      id: 'customer',
      kind: 'text',
      zh: ['客户', '车牌号', '客户姓名', '客户编号'],
      en: ['customer', 'plate', 'customer id'],
    },
    {
      id: 'reason',
      kind: 'text',
      zh: ['不满原因', '原因', '不满意原因', '抱怨内容'],
      en: ['reason', 'dissatisfaction reason'],
    },
    {
      id: 'closed',
      kind: 'yesNo',
      zh: ['已闭环', '是否闭环', '闭环', '是否解决', '已解决'],
      en: ['closed', 'resolved'],
    },
    {
      id: 'reopened',
      kind: 'yesNo',
      zh: ['重新打开', '是否重开', '再次不满', '重开', '重启'],
      en: ['reopened', 'reopen'],
    },
    {
      id: 'verbatim',
      kind: 'text',
      prose: true,
      zh: ['用户原话', '原话', '客户原话', '意见', '备注'],
      en: ['verbatim', 'comment', 'comments'],
    },
  ],
};
