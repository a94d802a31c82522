import type { TableContract } from './contract.js';

/** What a measure should reach, for the network or one outlet. */
export const targets: TableContract = {
  id: 'targets',
  zh: ['目标', '目标值', '年度目标', '指标目标', '考核目标'],
  en: ['targets', 'target', 'goals'],
  key: ['measure', 'outlet', 'period'],
  months: { month: 'period', value: 'target' },
  columns: [
    {
      id: 'measure',
      kind: 'text',
      required: true,
      zh: ['指标', '指标名称', '考核指标', '目标项', '项目'],
      en: ['measure', 'metric', 'kpi', 'indicator'],
    },
    {
      id: 'outlet',
      kind: 'text',
      outlet: 'one',
      zh: ['服务站', '网点', '服务站名称', '站点', '服务站代码', '服务站编码', '范围'],
      en: ['outlet', 'station', 'dealer', 'outlet code', 'scope'],
    },
    {
      id: 'period',
      kind: 'month',
      required: true,
      zh: ['期间', '月份', '年月', '年度', '季度', '时间'],
      en: ['period', 'month', 'year', 'quarter'],
    },
    {
      id: 'target',
      kind: 'number',
      required: true,
      zh: ['目标', '目标值'],
      en: ['target', 'goal', 'target value'],
    },
    {
      id: 'floor',
      kind: 'number',
      zh: ['底线', '最低要求', '保底值', '底线值', '门槛值', '最低值'],
      en: ['floor', 'minimum', 'threshold'],
    },
    {
      id: 'direction',
      kind: 'category',
      zh: ['方向', '好坏方向', '指标方向', '优劣方向'],
      en: ['direction', 'better'],
      choices: {
        up: ['越高越好', '越大越好', '高', '正向', '望大', 'higher', 'higher is better', 'high'],
        down: [
          '越低越好',
          '越小越好',
          '低',
          '逆向',
          '负向',
          '望小',
          'lower',
          'lower is better',
          'low',
        ],
      },
    },
    {
      id: 'bonusTier',
      kind: 'text',
      zh: ['奖励档次', '奖励等级', '档次'],
      en: ['bonus tier', 'tier'],
    },
  ],
};
