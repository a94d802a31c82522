import type { TableContract } from './contract.js';

/** Which items make up which dimension, with what weight, and who answers for them. */
export const indexTree: TableContract = {
  id: 'indexTree',
  zh: ['指标体系', '指标', '满意度指标体系', '满意度调查指标构成', '指标构成', '指标权重'],
  en: ['index tree', 'indicator tree', 'indicators', 'index'],
  key: ['node', 'parent'],
  columns: [
    {
      id: 'node',
      kind: 'text',
      required: true,
      zh: ['指标', '指标名称', '节点', '题项', '题目', '名称', '三级指标', '二级指标'],
      en: ['node', 'indicator', 'item', 'name'],
    },
    {
      id: 'parent',
      kind: 'text',
      required: true,
      blank: true,
      zh: [
        '上级指标',
        '上级',
        '父节点',
        '所属指标',
        '所属维度',
        '维度',
        '上级节点',
        '一级指标',
        '父指标',
      ],
      en: ['parent', 'parent node', 'dimension', 'parent indicator'],
    },
    {
      id: 'weight',
      kind: 'number',
      required: true,
      blank: true,
      min: 0,
      zh: ['权重', '权数', '指标权重'],
      en: ['weight'],
    },
    {
      id: 'nodeOther',
      kind: 'text',
      zh: ['英文名称', '英文', '英文名', '其他语言名称', '外文名称', '另一语言名称'],
      en: ['chinese name', 'other name', 'name in the other language', 'english name'],
    },
    {
      id: 'department',
      kind: 'text',
      zh: ['责任部门', '部门', '归口部门', '主责部门'],
      en: ['department', 'owner department', 'owner'],
    },
    {
      id: 'scaleMin',
      kind: 'number',
      zh: ['最低分', '量表下限', '量表最小值', '最小值', '下限', '量表最低'],
      en: ['scale min', 'scale minimum', 'min', 'lowest score'],
    },
    {
      id: 'scaleMax',
      kind: 'number',
      zh: ['最高分', '满分', '量表上限', '量表最大值', '最大值', '上限', '量表最高'],
      en: ['scale max', 'scale maximum', 'max', 'highest score'],
    },
    {
      id: 'benchmark',
      kind: 'number',
      zh: ['行业均值', '行业平均', '标杆', '标杆值', '行业平均值'],
      en: ['benchmark', 'industry mean', 'industry average'],
    },
  ],
};
