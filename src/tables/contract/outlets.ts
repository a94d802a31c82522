import type { TableContract } from './contract.js';

/** The stations of the network. */
export const outlets: TableContract = {
  id: 'outlets',
  zh: ['服务站档案', '服务站', '网点档案', '门店档案', '站点清单', '服务站清单', '网点'],
  en: ['outlets', 'stations', 'dealers', 'stores', 'outlet list'],
  key: ['code'],
  columns: [
    {
      id: 'code',
      kind: 'text',
      required: true,
      zh: [
        '服务站代码',
        '代码',
        '编码',
        '站点代码',
        '服务站编码',
        '网点代码',
        '网点编码',
        '站号',
        '服务站编号',
        '编号',
      ],
      en: ['code', 'outlet code', 'station code', 'dealer code', 'outlet id'],
    },
    {
      id: 'name',
      kind: 'text',
      required: true,
      zh: ['服务站名称', '名称', '服务站', '站名', '网点名称', '门店名称', '网点', '现名'],
      en: ['name', 'outlet name', 'station name', 'dealer name', 'outlet', 'station'],
    },
    {
      id: 'otherNames',
      kind: 'text',
      zh: ['曾用名', '别名', '其他名称', '原名', '旧名', '简称', '曾用名称'],
      en: ['other names', 'former names', 'alias', 'aliases', 'former name', 'also known as'],
    },
    { id: 'region', kind: 'text', zh: ['区域', '大区', '地区', '片区'], en: ['region', 'area'] },
    {
      id: 'tier',
      kind: 'text',
      zh: ['级别', '星级', '等级', '服务站级别', '分级'],
      en: ['tier', 'level', 'class', 'grade'],
    },
    {
      id: 'manager',
      kind: 'text',
      zh: ['站长', '负责人', '经理', '客户经理'],
      en: ['manager', 'station manager', 'contact'],
    },
    {
      id: 'openFrom',
      kind: 'date',
      ofMonth: 'first',
      future: true,
      zh: ['开业日期', '开业时间', '启用日期', '建站日期', '营业开始', '开站日期'],
      en: ['open from', 'opened', 'opening date', 'open since', 'start date'],
    },
    {
      id: 'openTo',
      kind: 'date',
      ofMonth: 'last',
      future: true,
      zh: ['停业日期', '关闭日期', '闭店日期', '撤站日期', '营业结束', '退网日期'],
      en: ['open to', 'closed', 'closing date', 'end date', 'open until'],
    },
    {
      id: 'successor',
      kind: 'text',
      zh: ['接替服务站', '承接服务站', '继任服务站', '后继代码', '接替站', '承接站'],
      en: ['successor', 'successor code', 'replaced by'],
    },
  ],
};
