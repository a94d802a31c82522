import { timeText } from './date.js';
import { products } from './answer.js';
import { drawContent, lateParts } from './complaint-content.js';
import type { SampleFile, SampleRow } from './file.js';
import { csvFile } from './file.js';
import type { Outlet } from './network.js';
import { personIn } from './network.js';
import { daysOf, lastDay, months } from './period.js';
import type { Random } from './random.js';
import { randomFor } from './random.js';
import { truths } from './truth.js';
import type { Visit } from './visit.js';

/** Levels with their share and the hours within which a first response is due. */
const levels = [
  { name: '重大', share: 0.08, hours: 1 },
  { name: '重要', share: 0.3, hours: 4 },
  { name: '一般', share: 1, hours: 24 },
];

const head = [
  ...['投诉编号', '受理时间', '服务站', '区域', '客户', '投诉渠道', '车型', '投诉内容', '缺陷'],
  ...['责任部门', '严重程度', '描述', '诉求', '损失金额', '受理人', '责任人', '首次响应时间'],
  ...['结案时间', '处理方案', '补偿金额', '处理满意度'],
];

/** At most four complaints an outlet and month, each from a customer who came that month. */
export function complaintFile(
  seed: number,
  network: readonly Outlet[],
  visits: ReadonlyMap<string, readonly Visit[]>,
): SampleFile {
  const rows = network
    .flatMap((outlet) => {
      const own = visits.get(outlet.code) ?? [];
      return months.flatMap((month) => monthComplaints(seed, outlet, month, own));
    })
    .sort((a, b) => a.received - b.received)
    .map(({ cells }, k): SampleRow => [`TS${String(k + 1).padStart(5, '0')}`, ...cells]);
  return csvFile('投诉.csv', head, rows);
}

interface Complaint {
  readonly received: number;
  readonly cells: SampleRow;
}

function monthComplaints(
  seed: number,
  outlet: Outlet,
  month: string,
  visits: readonly Visit[],
): Complaint[] {
  const { first, last } = daysOf(month);
  const seen = visits.filter(({ day }) => day >= first && day <= last);
  const random = randomFor(seed, 'complaints', outlet.code, month);
  const people = {
    receiver: personIn(seed, '受理', outlet.code),
    owner: personIn(seed, '责任', outlet.code),
  };
  const delayed = hasDelay(outlet, month);
  const complaints: Complaint[] = [];
  for (let k = 0; k < 4; k++) {
    if (seen.length < 12 * (k + 1) || !random.chance(delayed ? 0.82 : 0.27)) continue;
    const late = delayed && random.chance(0.68);
    const visit = random.pick(seen);
    const received = Math.min(last, visit.day + random.whole(0, 4)) + (8 + 11 * random.next()) / 24;
    complaints.push({
      received,
      cells: [
        timeText(received),
        outlet.code,
        outlet.region,
        visit.customer,
        ...complaintCells(random, received, late, people),
      ],
    });
  }
  return complaints;
}

const hasDelay = ({ region }: Outlet, month: string): boolean =>
  region === truths.partsDelay.region && month >= truths.partsDelay.since;

interface People {
  readonly receiver: string;
  readonly owner: string;
}

/** The columns from the channel on. */
function complaintCells(
  random: Random,
  received: number,
  late: boolean,
  people: People,
): SampleRow {
  const { name, department, defects, description } = late ? lateParts : drawContent(random);
  const level = levels.find(({ share }) => random.chance(share))!;
  const responded = received + (level.hours * (random.chance(0.88) ? 0.9 : 3) * random.next()) / 24;
  const closed = responded + 0.5 + random.whole(0, late ? 18 : 6) + random.next();
  const isClosed = closed < lastDay + 1 && random.chance(0.97);
  const loss = random.chance(0.3) ? random.whole(1, 30) * 100 : null;
  return [
    ...[random.pick(['热线', '门店', '线上']), random.pick(products), name, random.pick(defects)],
    ...[department, level.name, description, random.pick(['致歉', '返修', '退费', '尽快到货'])],
    ...[loss, people.receiver, people.owner],
    responded < lastDay + 1 ? timeText(responded) : null,
    isClosed ? timeText(closed) : null,
    isClosed ? random.pick(['致歉并免费返修', '减免工时费', '赠送保养', '加急调件']) : null,
    isClosed && loss !== null ? loss / 2 : null,
    isClosed ? random.whole(late ? 4 : 6, 10) : null,
  ];
}
