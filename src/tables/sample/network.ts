import { parseDate } from '../vocabulary.js';
import type { SampleFile } from './file.js';
import { csvFile } from './file.js';
import { firstDay } from './period.js';
import { randomFor } from './random.js';
import { truths } from './truth.js';

export interface Outlet {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /** Position in the whole network, from 0. */
  readonly position: number;
}

/** Ten towns a region; brand, towns and people are invented. */
const towns: Readonly<Record<string, string>> = {
  华北: '青岚 松汀 白榆 平陌 朔原 石桥湾 柳滩 云泊 长垣坡 雁归',
  华东: '临汐 澄湖 竹溪口 锦塘 东屿 芦墟湾 望潮 梅渚 沙堤 秀川',
  华南: '榕江口 丹霞坪 蕉岭湾 海棠 南屏洲 木棉 珠浦 凤栖 绿洲湾 碧港',
  华中: '栖霞岭 楚台 江陵渡 荆溪 云梦泽 汉川口 沅水湾 岳麓坪 桃源渡 洞庭口',
  西南: '锦官坪 苍岭 茶马 雾溪 赤水湾 金沙口 黔灵坡 洱滨 梧桐寨 剑门湾',
  东北: '松原口 雪乡 黑水湾 白桦 北林 长河 寒葱岭 鹤鸣 冰湖 漠北',
};

const outlets: readonly Outlet[] = Object.entries(towns)
  .flatMap(([region, names]) => names.split(' ').map((town) => ({ region, town })))
  .map(({ region, town }, position) => ({
    code: `S${String(position + 1).padStart(3, '0')}`,
    name: `${town}服务站`,
    region,
    position,
  }));

const smallNetwork: readonly string[] = [
  truths.weakItem.outlet,
  truths.noise.outlet,
  truths.renamed[2].outlet,
];

/** Sixty outlets, or the three that carry the planted truths. */
export function networkOutlets(small: boolean): readonly Outlet[] {
  return small ? outlets.filter(({ code }) => smallNetwork.includes(code)) : outlets;
}

/** What an outlet called itself in a month. */
export function nameInMonth(outlet: Outlet, month: string): string {
  const change = truths.renamed.find(({ outlet: code }) => code === outlet.code);
  return change !== undefined && month < change.since ? change.former : outlet.name;
}

/** The first day of the records, or the day the outlet opened. */
export function openingDay({ code }: Outlet): number {
  return code === truths.opened.outlet ? parseDate(truths.opened.date)! : firstDay;
}

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';
const givenNames = '志远 晓岚 文博 雅琴 立新 海燕 建平 思源 国栋 春梅 一鸣 婉清'.split(' ');

/** The person in a post of an outlet: manager, advisor and so on. */
export function personIn(seed: number, post: string, code: string): string {
  const random = randomFor(seed, 'person', post, code);
  return random.pick([...surnames]) + random.pick(givenNames);
}

export function outletFile(seed: number, network: readonly Outlet[]): SampleFile {
  const head = [
    '服务站代码',
    '服务站名称',
    '曾用名',
    '区域',
    '级别',
    '站长',
    '开业日期',
    '停业日期',
  ];
  const rows = network.map(({ code, name, region, position }) => {
    const random = randomFor(seed, 'outlet', code);
    const opened = `${random.whole(2009, 2023)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`;
    return [
      code,
      name,
      truths.renamed.find(({ outlet }) => outlet === code)?.former ?? null,
      region,
      ['A', 'B', 'B', 'C'][position % 4]!,
      personIn(seed, '站长', code),
      code === truths.opened.outlet ? truths.opened.date : opened,
      null,
    ];
  });
  return csvFile('服务站档案.csv', head, rows);
}
