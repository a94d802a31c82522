import type { SampleFile } from './file.js';
import { csvFile } from './file.js';
import { dateText } from './date.js';
import type { Outlet } from './network.js';
import { openingDay } from './network.js';
import { lastDay } from './period.js';
import { plant } from './plant.js';
import type { Random } from './random.js';
import { randomFor } from './random.js';
import { truths } from './truth.js';

export interface Visit {
  readonly outlet: string;
  readonly customer: string;
  readonly day: number;
  readonly orderType: string;
  readonly mileage: number;
  readonly parts: number;
  readonly labour: number;
  readonly comeback: boolean;
}

interface Order {
  readonly orderType: string;
  readonly share: number;
  readonly parts: number;
  readonly labour: number;
}

/** Kinds of order with their share and mean amounts in yuan. */
const orders: readonly Order[] = [
  { orderType: '保养', share: 0.58, parts: 380, labour: 180 },
  { orderType: '维修', share: 0.26, parts: 720, labour: 420 },
  { orderType: '事故', share: 0.07, parts: 3200, labour: 1500 },
  { orderType: '三包', share: 0.07, parts: 600, labour: 260 },
  { orderType: '内部', share: 0.02, parts: 150, labour: 90 },
];

/** A vehicle comes about twice a year until it is lost; some of the lost go to the next outlet. */
export function networkVisits(seed: number, network: readonly Outlet[]): Visit[] {
  return network
    .flatMap((outlet, k) => outletVisits(seed, outlet, network[(k + 1) % network.length]!))
    .sort(
      (a, b) => a.day - b.day || compare(a.outlet, b.outlet) || compare(a.customer, b.customer),
    );
}

/** The visits of each outlet, in their order. */
export function byOutlet(visits: readonly Visit[]): ReadonlyMap<string, readonly Visit[]> {
  const groups = new Map<string, Visit[]>();
  for (const visit of visits) {
    const group = groups.get(visit.outlet);
    if (group === undefined) groups.set(visit.outlet, [visit]);
    else group.push(visit);
  }
  return groups;
}

function outletVisits(seed: number, outlet: Outlet, next: Outlet): Visit[] {
  const random = randomFor(seed, 'visits', outlet.code);
  const opens = openingDay(outlet);
  const vehicles = outlet.code === truths.fewAnswers.outlet ? 60 : random.whole(390, 450);
  const visits: Visit[] = [];
  const plates = plateSeries(outlet);
  for (let vehicle = 0; vehicle < vehicles; vehicle++) {
    const interval = random.whole(110, 250);
    let history = vehicleHistory(plates(), opens + random.next() * interval, interval, random);
    for (;;) {
      for (const stop of history.stops) visits.push(...visitsAt(outlet.code, stop, random));
      if (history.lostAt > lastDay) break;
      if (random.chance(0.15)) {
        const moved = vehicleHistory(history.plate, history.lostAt, interval, random);
        const open = moved.stops.filter(({ day }) => day >= openingDay(next));
        for (const stop of open) visits.push(...visitsAt(next.code, stop, random));
      }
      const newcomer = history.lostAt + random.next() * 60;
      history = vehicleHistory(plates(), newcomer, interval, random);
    }
  }
  return visits;
}

interface Stop {
  readonly plate: string;
  readonly day: number;
  readonly mileage: number;
}

interface History {
  readonly plate: string;
  readonly stops: readonly Stop[];
  /** The day it stayed away for good; infinite while it still comes. */
  readonly lostAt: number;
}

/** The days a vehicle comes from `start` on. */
function vehicleHistory(plate: string, start: number, interval: number, random: Random): History {
  const stops: Stop[] = [];
  let mileage = random.whole(3000, 90000);
  for (let day = start; day <= lastDay; day += interval * (0.8 + 0.4 * random.next())) {
    if (stops.length > 0 && random.chance(0.07)) return { plate, stops, lostAt: day };
    stops.push({ plate, day: Math.floor(day), mileage });
    mileage += Math.round(interval * (30 + 20 * random.next()));
  }
  return { plate, stops, lostAt: Infinity };
}

/** The visit and, now and then, the comeback it leads to. */
function visitsAt(outlet: string, { plate, day, mileage }: Stop, random: Random): Visit[] {
  const { orderType, parts, labour } = orderAt(random.next());
  const spread = (mean: number): number => Math.round(mean * (0.5 + random.next()));
  const common = { outlet, customer: plate, mileage, orderType };
  const amounts = { parts: spread(parts), labour: spread(labour) };
  const visit: Visit = { ...common, ...amounts, day, comeback: false };
  const back = day + random.whole(2, 20);
  if (orderType !== '维修' || !random.chance(0.06) || back > lastDay) return [visit];
  return [visit, { ...common, day: back, comeback: true, parts: 0, labour: 0 }];
}

function orderAt(position: number): Order {
  let reached = 0;
  return orders.find(({ share }) => position < (reached += share)) ?? orders[0]!;
}

/** Plates of an invented province; the numbers do not meet those of another outlet. */
function plateSeries({ position }: Outlet): () => string {
  let number = 0;
  const letter = 'ABCDEF'[Math.floor(position / 10)]!;
  return () => `远${letter}${String((position % 10) * 1000 + number++).padStart(5, '0')}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const head = [
  ...['车牌号', '来厂日期', '服务站', '工单类型', '行驶里程'],
  ...['配件金额', '工时金额', '结算金额', '返修'],
];

export function visitFile(visits: readonly Visit[]): SampleFile {
  const rows = visits.map((visit) => [
    visit.customer,
    dateText(visit.day),
    visit.outlet,
    visit.orderType,
    visit.mileage,
    visit.parts,
    visit.labour,
    visit.parts + visit.labour,
    visit.comeback ? '是' : '否',
  ]);
  return csvFile('来厂记录.csv', head, plant(rows, '来厂记录.csv', head, 1));
}
