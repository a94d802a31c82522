import type { SampleFile, SampleRow } from './file.js';
import { csvFile } from './file.js';
import type { Outlet } from './network.js';
import { truths } from './truth.js';

interface Action {
  readonly id: string;
  readonly item: string;
  readonly cause: string;
  readonly measure: string;
  readonly owner: string;
  readonly outlets: readonly string[];
  /** Start, due and done, as far as it has come. */
  readonly days: readonly [started: string | null, due: string, closed: string | null];
  readonly status: string;
  readonly baseline: number | null;
  readonly target: number | null;
}

const { weakItem, partsDelay } = truths;

/** Only the third changes anything, and the fourth has yet to. */
const actions: readonly Action[] = [
  {
    ...{ id: 'A-2026-001', item: '物品提醒', baseline: 8.2, target: 8.7, status: '已完成' },
    ...{ cause: '法：接车流程无此步骤', measure: '接车单增加物品确认栏', owner: '孙雅琴' },
    ...{ outlets: ['S002', 'S005'], days: ['2026-03-02', '2026-03-31', '2026-03-20'] },
  },
  {
    ...{ id: 'A-2026-002', item: '提前告知', baseline: 8.3, target: 8.8, status: '已完成' },
    ...{ cause: '人：顾问未报时间和费用', measure: '预估单由客户签字', owner: '周立新' },
    ...{ outlets: ['S023'], days: ['2026-04-27', '2026-05-31', '2026-05-18'] },
  },
  {
    ...{ id: weakItem.action, item: weakItem.item, baseline: 6.6, target: 8.4, status: '已完成' },
    ...{ cause: '环：座椅陈旧、无饮水', measure: '更换座椅，增设饮水机', owner: '吴海燕' },
    ...{ outlets: [weakItem.outlet], days: ['2026-07-06', '2026-07-31', weakItem.actionClosed] },
  },
  {
    ...{ id: 'A-2026-004', item: partsDelay.item, baseline: 7.8, target: 8.3, status: '进行中' },
    ...{ cause: '料：区域库常用件缺货', measure: '常用件安全库存加倍', owner: '郑国栋' },
    ...{
      outlets: ['S041', 'S042', 'S043', 'S044', 'S045'],
      days: ['2026-10-12', '2026-11-30', null],
    },
  },
  {
    ...{ id: 'A-2026-005', item: '维修及时', baseline: 8.3, target: 8.6, status: '进行中' },
    ...{ cause: '法：预约与工位不匹配', measure: '分时段预约', owner: '冯一鸣' },
    ...{ outlets: ['S030'], days: ['2026-08-10', '2026-09-30', null] },
  },
  {
    ...{ id: 'A-2026-006', item: '保养提醒', baseline: null, target: null, status: '未开始' },
    ...{ cause: '人：回访员缺岗', measure: '补充回访员一名', owner: '陈婉清' },
    ...{ outlets: ['S052'], days: [null, '2026-12-15', null] },
  },
];

const head = [
  ...['措施编号', '弱项指标', '原因', '改善措施', '责任人', '实施服务站', '开始日期'],
  ...['计划完成日期', '完成日期', '状态', '基线', '目标值'],
];

/** The ledger of improvement actions of these outlets. */
export function actionFile(network: readonly Outlet[]): SampleFile {
  const codes = network.map(({ code }) => code);
  const rows = actions.flatMap((action): SampleRow[] => {
    const { id, item, cause, measure, owner, days, status, baseline, target } = action;
    const acting = action.outlets.filter((code) => codes.includes(code));
    const cells = [id, item, cause, measure, owner, acting.join('、')];
    return acting.length === 0 ? [] : [[...cells, ...days, status, baseline, target]];
  });
  return csvFile('改善措施.csv', head, rows);
}
