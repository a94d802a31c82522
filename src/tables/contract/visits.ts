import type { TableContract } from './contract.js';

/** Visits of vehicles to the workshop. */
export const visits: TableContract = {
  id: 'visits',
  zh: ['来厂记录', '来厂', '进厂记录', '维修记录', '维修工单', '进厂台账'],
  en: ['visits', 'workshop visits', 'repair orders', 'orders'],
  columns: [
    {
      id: 'customer',
      kind: 'text',
      required: true,
      zh: ['客户', '车牌号', '车辆', '车牌', '客户编号', 'VIN', '车架号', '客户代码'],
      en: ['customer', 'customer id', 'vehicle', 'plate', 'vin'],
    },
    {
      id: 'date',
      kind: 'date',
      required: true,
      zh: ['日期', '进厂日期', '来厂日期', '维修日期', '结算日期', '进厂时间', '来厂时间'],
      en: ['date', 'visit date', 'order date'],
    },
    {
      id: 'amount',
      kind: 'number',
      required: true,
      money: true,
      zh: ['金额', '结算金额', '总金额', '维修金额', '产值', '应收金额', '消费金额'],
      en: ['amount', 'total amount', 'revenue', 'invoice amount'],
    },
    {
      id: 'outlet',
      kind: 'text',
      outlet: 'one',
      zh: ['服务站', '网点', '服务站名称', '站点', '服务站代码', '服务站编码', '门店'],
      en: ['outlet', 'station', 'dealer', 'outlet code'],
    },
    {
      id: 'parts',
      kind: 'number',
      money: true,
      zh: ['配件费', '材料费', '配件金额', '配件'],
      en: ['parts', 'parts amount'],
    },
    {
      id: 'labour',
      kind: 'number',
      money: true,
      zh: ['工时费', '工时金额', '人工费', '工时'],
      en: ['labour', 'labor', 'labour amount'],
    },
    {
      id: 'orderType',
      kind: 'category',
      zh: ['工单类型', '维修类型', '业务类型', '订单类型', '维修类别'],
      en: ['order type', 'type', 'service type'],
      choices: {
        maintenance: ['保养', '定期保养', '首保', 'service'],
        repair: ['维修', '一般维修', '机修', '普通维修', 'general repair'],
        accident: ['事故', '事故车', '钣喷', '事故维修', 'body shop', 'collision'],
        warranty: ['三包', '索赔', '保修', '三包维修'],
        internal: ['内部', '内部维修', '自用'],
      },
    },
    {
      id: 'mileage',
      kind: 'number',
      min: 0,
      zh: ['里程', '行驶里程', '里程数', '公里数'],
      en: ['mileage', 'odometer'],
    },
    {
      id: 'nextDue',
      kind: 'date',
      future: true,
      zh: ['下次保养日期', '下次保养', '下次到期', '应保养日期'],
      en: ['next due', 'next service', 'next service date'],
    },
    {
      id: 'comeback',
      kind: 'yesNo',
      zh: ['返修', '是否返修', '返工', '内返外返'],
      en: ['comeback', 'rework', 'return repair'],
    },
    {
      id: 'gone',
      kind: 'yesNo',
      zh: ['报废或转卖', '已报废', '已转卖', '报废/转卖', '是否报废'],
      en: ['scrapped or sold', 'scrapped', 'sold', 'gone'],
    },
  ],
};
