import type { SampleItem } from './item.js';
import { items } from './item.js';
import type { Random } from './random.js';

/** What customers say of an item they scored low. */
const complaints: Readonly<Record<string, string>> = {
  服务氛围: '院子里没有指引，不知道车该停哪|展厅太吵，没人招呼',
  休息环境: '休息室没有热水|沙发破旧，坐着不舒服|电视坏了，上不了网|洗手间不干净',
  支付登记: '付款排队太久|登记的手机号写错了',
  服务态度: '服务顾问说话不耐烦|问了几遍都没人理',
  防护措施: '没有铺脚垫和座椅套|方向盘上有油污',
  物品提醒: '没提醒我带走车里的东西|钱包落在车里也没人说',
  提前告知: '没说要多少钱、等多久|做完才告诉我加了项目',
  故障诊断: '异响还在，没查出原因|说法前后不一致',
  维修及时: '一个小保养等了半天|排队太久没人解释',
  配件提供: '油封等了近一个月|配件没货，跑了两趟|防撞条一直没到',
  按时交车: '说好四点取车，拖到六点|交车晚了也不打电话',
  收费合理: '比外面贵不少|工时费看不懂',
  车辆整洁: '没有洗车|车里一层灰',
  保养提醒: '没人提醒我下次保养|没接到回访电话',
  总体评价: '总的来说不太满意|和别的品牌比差一截',
  品牌忠诚: '下次可能去别家|过保以后不会再来',
};

const praise = ['服务顾问很热情，讲得清楚', '取车准时，车洗得干净', '每次都找同一位师傅，放心'];

export interface Remark {
  readonly text: string;
  /** Dimensions it speaks of. */
  readonly dimensions: string;
}

const silence: Remark = { text: '', dimensions: '' };

/** The remark that goes with a row of scores: at most two of its low items, now and then praise. */
export function remarkOn(scores: ArrayLike<number>, random: Random): Remark {
  const said = items
    .filter((item, i) => isLow(item, scores[i]!) && random.chance(item.max === 1 ? 0.04 : 0.6))
    .slice(0, 2);
  if (said.length === 0) {
    if (scores[14]! < 10 || !random.chance(0.06)) return silence;
    return { text: random.pick(praise), dimensions: '总体感受' };
  }
  return {
    text: said.map(({ name }) => random.pick(complaints[name]!.split('|'))).join('；'),
    dimensions: [...new Set(said.map(({ dimension }) => dimension))].join('、'),
  };
}

const isLow = ({ min, max }: SampleItem, score: number): boolean =>
  score <= min + (max - min) * (max === 1 ? 0 : 0.45);
