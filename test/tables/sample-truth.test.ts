import { beforeAll, describe, expect, test } from '@jest/globals';
import type { SampleFile } from '../../src/tables/sample/file.js';
import { items } from '../../src/tables/sample/item.js';
import { sampleNetwork } from '../../src/tables/sample/sample-network.js';
import { truths } from '../../src/tables/sample/truth.js';
import type { ReadAnswer, Row } from './sample-reading.js';
import {
  decode,
  indexOf,
  meanOf,
  monthOf,
  ownIndex,
  readAnswers,
  readRecords,
  welch,
} from './sample-reading.js';

let files: readonly SampleFile[];
let answers: ReadAnswer[];
let complaints: Row[];
let visits: Row[];
let codes: ReadonlyMap<string, string>;
let weights: number[];

beforeAll(async () => {
  files = await sampleNetwork();
  answers = await readAnswers(files);
  complaints = await readRecords(files, '投诉.csv');
  visits = await readRecords(files, '来厂记录.csv');
  const outlets = await readRecords(files, '服务站档案.csv');
  codes = new Map(
    outlets.flatMap((row) =>
      [row['服务站名称']!, row['曾用名']!].map((name) => [name, row['服务站代码']!]),
    ),
  );
  const tree = await readRecords(files, '指标体系.csv');
  const node = (name: string) => tree.find((row) => row['指标'] === name)!;
  weights = items.map(({ name }) => {
    const { 权重: weight, 上级指标: parent } = node(name);
    return (Number(weight) * Number(node(parent!)['权重'])) / 10000;
  });
}, 60000);

const itemAt = (name: string): number => items.findIndex((item) => item.name === name);
const inMonth = (month: string) => answers.filter((answer) => answer.month === month);
const atOutlet = (code: string) => answers.filter(({ outlet }) => codes.get(outlet) === code);

describe('the published index', () => {
  test('the weights of the tree sum to 1', () => {
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  test('plain sums over the files meet every published figure to two decimals', async () => {
    const list = await readRecords(files, '公布指数.csv');
    expect(list).toHaveLength(14);
    for (const row of list) {
      const found = indexOf(inMonth(row['月份']!), weights);
      expect(Math.abs(found - Number(row['公布指数']))).toBeLessThan(0.00501);
    }
  });

  test('the settings name the last month, its closing day and the method', () => {
    const settings = files.find(({ name }) => name === 'cs-workbook.json')!;
    expect(JSON.parse(decode(settings.bytes))).toEqual({
      month: '2026-10',
      closingDay: 25,
      fiscalYearStart: 1,
      method: 'ratio',
    });
  });
});

describe('the weak item', () => {
  const { weakItem } = truths;
  const i = itemAt(weakItem.item);
  const scores = (months: readonly string[], own: boolean) =>
    answers
      .filter(({ month }) => months.includes(month))
      .filter(({ outlet }) => (codes.get(outlet) === weakItem.outlet) === own)
      .map((answer) => answer.scores[i]!);

  test('it is about two points of ten below the network before the action', () => {
    const gap = meanOf(scores(weakItem.before, false)) - meanOf(scores(weakItem.before, true));
    expect(gap).toBeGreaterThan(1.5);
    expect(gap).toBeLessThan(2.3);
  });

  test('it is at the network level in the three months after the action', () => {
    const gap = meanOf(scores(weakItem.after, false)) - meanOf(scores(weakItem.after, true));
    expect(Math.abs(gap)).toBeLessThan(0.35);
    expect(welch(scores(weakItem.before, true), scores(weakItem.after, true))).toBeGreaterThan(8);
  });

  test('the action is in the ledger of actions with its day', async () => {
    const row = (await readRecords(files, '改善措施.csv')).find(
      ({ 措施编号: id }) => id === weakItem.action,
    )!;
    expect(row['弱项指标']).toBe(weakItem.item);
    expect(row['实施服务站']).toBe(weakItem.outlet);
    expect(row['完成日期']).toBe(weakItem.actionClosed);
    expect(monthOf(row['完成日期']!)).toBe(weakItem.actionMonth);
  });
});

describe('the month of pure mix', () => {
  const { pureMix } = truths;
  const channelsOf = () => [...new Set(answers.map(({ channel }) => channel))];
  const share = (month: string, channel: string) =>
    inMonth(month).filter((answer) => answer.channel === channel).length / inMonth(month).length;

  test('the share of phone interviews rises for one month', () => {
    expect(share(pureMix.before, pureMix.channel)).toBeCloseTo(pureMix.shareBefore, 2);
    expect(share(pureMix.month, pureMix.channel)).toBeCloseTo(pureMix.shareAfter, 2);
    expect(share('2026-05', pureMix.channel)).toBeCloseTo(pureMix.shareBefore, 2);
  });

  test('the network index falls by more than a point and a half, far beyond chance', () => {
    const own = (month: string) => inMonth(month).map((answer) => ownIndex(answer, weights));
    const [before, after] = [inMonth(pureMix.before), inMonth(pureMix.month)];
    expect(indexOf(after, weights) - indexOf(before, weights)).toBeLessThan(-1.5);
    expect(welch(own(pureMix.before), own(pureMix.month))).toBeLessThan(-5);
  });

  test('no channel changes beyond chance', () => {
    for (const channel of channelsOf()) {
      const own = (month: string) =>
        inMonth(month)
          .filter((answer) => answer.channel === channel)
          .map((answer) => ownIndex(answer, weights));
      expect(Math.abs(welch(own(pureMix.before), own(pureMix.month)))).toBeLessThan(1.96);
    }
  });

  test('with the shares of the month before, the change is small', () => {
    const standardised = (month: string, shares: string) =>
      channelsOf().reduce((sum, channel) => {
        const own = inMonth(month).filter((answer) => answer.channel === channel);
        return sum + share(shares, channel) * indexOf(own, weights);
      }, 0);
    const performance =
      standardised(pureMix.month, pureMix.before) - standardised(pureMix.before, pureMix.before);
    expect(Math.abs(performance)).toBeLessThan(0.4);
  });
});

describe('the change that is noise', () => {
  const { noise } = truths;
  const own = (month: string) =>
    atOutlet(noise.outlet)
      .filter((answer) => answer.month === month)
      .map((answer) => ownIndex(answer, weights));

  test('the index of the outlet falls visibly', () => {
    const change = meanOf(own(noise.month)) - meanOf(own(noise.before));
    expect(change).toBeLessThan(noise.highest + 0.2);
    expect(change).toBeGreaterThan(noise.lowest - 0.2);
  });

  test('chance alone explains the fall', () => {
    expect(Math.abs(welch(own(noise.before), own(noise.month)))).toBeLessThan(1.96);
  });
});

describe('the late parts', () => {
  const { partsDelay } = truths;
  const since = (row: Row, column: string) =>
    monthOf(row[column]!.slice(0, 10)) >= partsDelay.since;
  const late = () => complaints.filter((row) => since(row, '受理时间'));
  const regionOf = () => new Map(answers.map(({ outlet, region }) => [codes.get(outlet)!, region]));

  test('they are the commonest complaint of the region, with more than half of all', () => {
    const own = late().filter((row) => row['区域'] === partsDelay.region);
    const parts = own.filter((row) => row['投诉内容'] === partsDelay.content);
    expect(parts.length / own.length).toBeGreaterThan(0.5);
    expect(new Set(parts.map((row) => row['责任部门']))).toEqual(new Set([partsDelay.department]));
  });

  test('elsewhere they are a minor complaint', () => {
    const others = late().filter((row) => row['区域'] !== partsDelay.region);
    const parts = others.filter((row) => row['投诉内容'] === partsDelay.content);
    expect(parts.length / others.length).toBeLessThan(0.25);
  });

  test('complaints per visit are at least twice those of every other region', () => {
    const regions = regionOf();
    const rate = (region: string) =>
      late().filter((row) => row['区域'] === region).length /
      visits.filter((row) => regions.get(row['服务站']!) === region && since(row, '来厂日期'))
        .length;
    for (const region of new Set(regions.values())) {
      if (region === partsDelay.region) continue;
      expect(rate(partsDelay.region) / rate(region)).toBeGreaterThan(partsDelay.rateRatio);
    }
  });

  test('before it began the region complained like the others', () => {
    const early = complaints.filter((row) => !since(row, '受理时间'));
    const own = early.filter((row) => row['区域'] === partsDelay.region).length;
    expect(own / early.length).toBeGreaterThan(0.1);
    expect(own / early.length).toBeLessThan(0.23);
  });

  test('the parts score of the region falls by about the planted amount', () => {
    const i = itemAt(partsDelay.item);
    const own = answers.filter(({ region }) => region === partsDelay.region);
    const mean = (after: boolean) =>
      meanOf(
        own
          .filter(({ month }) => month >= partsDelay.since === after)
          .map(({ scores }) => scores[i]!),
      );
    expect(mean(false) - mean(true)).toBeGreaterThan(partsDelay.drop - 0.3);
    expect(mean(false) - mean(true)).toBeLessThan(partsDelay.drop + 0.2);
  });
});

describe('outlets out of the ordinary', () => {
  test('three were renamed and answer under their former names until then', () => {
    for (const { outlet, former, since } of truths.renamed) {
      const months = (named: boolean) =>
        atOutlet(outlet)
          .filter((answer) => (answer.outlet === former) === named)
          .map(({ month }) => month);
      expect(months(true).every((month) => month < since)).toBe(true);
      expect(months(false).every((month) => month >= since)).toBe(true);
      expect(months(true).length).toBeGreaterThan(100);
    }
  });

  test('one opened in May and has neither answers nor visits before', () => {
    const { outlet, date } = truths.opened;
    const days = [
      ...atOutlet(outlet).map((answer) => answer.date),
      ...visits.filter((row) => row['服务站'] === outlet).map((row) => row['来厂日期']!),
    ];
    expect(days.length).toBeGreaterThan(400);
    expect(days.every((day) => day >= date)).toBe(true);
  });

  test('one has four answers a month', () => {
    const { outlet, answers: count } = truths.fewAnswers;
    for (const month of new Set(answers.map((answer) => answer.month))) {
      expect(atOutlet(outlet).filter((answer) => answer.month === month)).toHaveLength(count);
    }
  });
});
