import { itemScales, items } from './item.js';
import type { Outlet } from './network.js';
import { openingDay } from './network.js';
import { daysOf, months } from './period.js';
import type { Random } from './random.js';
import { randomFor } from './random.js';
import type { Remark } from './remark.js';
import { remarkOn } from './remark.js';
import { truths } from './truth.js';

export interface Channel {
  readonly name: string;
  /** First digit of its respondents' ids. */
  readonly digit: number;
  readonly share: number;
  /** Points of ten its respondents score above the network. */
  readonly effect: number;
}

export const channels: readonly Channel[] = [
  { name: '电话', digit: 2, share: truths.pureMix.shareBefore, effect: -0.55 },
  { name: '面访', digit: 3, share: 0.25, effect: 0.15 },
  { name: '现场', digit: 1, share: 0.2, effect: 0.3 },
  { name: '线上', digit: 4, share: 0.15, effect: 0 },
];

export interface Answer {
  readonly month: string;
  readonly day: number;
  readonly outlet: Outlet;
  readonly channel: Channel;
  readonly product: string;
  /** One score an item; NaN is no answer. */
  readonly scores: Float64Array;
  readonly recommend: number;
  readonly remark: Remark;
}

export const products = ['云雀', '远帆', '澄野', '澄野PRO'];

/** Points of ten by month: a slow gain with a dip around the New Year. Mix and noise months are level. */
const monthEffect = [0, 0, -0.02, -0.06, -0.1, -0.12, 0.02, 0.02, 0.02, 0.05, 0.06, 0.08, 0.1, 0.1];

/** The answers of one outlet in one month; another attempt draws others under the same conditions. */
export function drawAnswers(seed: number, outlet: Outlet, month: string, attempt = 0): Answer[] {
  const random = randomFor(seed, 'answers', outlet.code, month, String(attempt));
  const { first: begin, last } = daysOf(month);
  const first = Math.max(begin, openingDay(outlet));
  const count = last < first ? 0 : answerCount(seed, outlet, random);
  return Array.from({ length: count }, (_, k) => {
    const channel = channelAt((k + 0.5) / count, month);
    const effect =
      outletEffect(seed, outlet) + channel.effect + monthEffect[months.indexOf(month)]!;
    const mood = effect + 0.75 * random.normal() - (random.chance(0.04) ? 2.2 : 0);
    const scores = Float64Array.from(items, (_, i) => drawScore(i, mood, outlet, month, random));
    const wish = Math.round(8.7 + 1.2 * mood + 0.8 * random.normal());
    return {
      month,
      day: random.whole(first, last),
      outlet,
      channel,
      product: random.pick(products),
      scores,
      recommend: random.chance(0.02) ? NaN : Math.min(10, Math.max(0, wish)),
      remark: remarkOn(scores, random),
    };
  });
}

function drawScore(i: number, mood: number, outlet: Outlet, month: string, random: Random): number {
  const { level } = items[i]!;
  const { min, max } = itemScales[i]!;
  const felt = level + mood - drop(i, outlet, month) + 0.95 * random.normal();
  if (random.chance(0.02 + 0.01 * (i % 5))) return NaN;
  if (max === 1) return felt > 7 ? 1 : 0;
  const score = Math.round(min + ((felt - 1) / 9) * (max - min));
  return Math.min(max, Math.max(min, score));
}

/** The planted weaknesses of an item. */
function drop(i: number, outlet: Outlet, month: string): number {
  const { weakItem, partsDelay } = truths;
  const { name } = items[i]!;
  if (outlet.code === weakItem.outlet && name === weakItem.item) {
    return month <= weakItem.actionMonth ? weakItem.drop : 0;
  }
  const late = outlet.region === partsDelay.region && month >= partsDelay.since;
  return late && name === partsDelay.item ? partsDelay.drop : 0;
}

/** Shares are met exactly, so that the mix of channels moves in the planted month alone. */
function channelAt(position: number, month: string): Channel {
  const { pureMix } = truths;
  const phone = month === pureMix.month ? pureMix.shareAfter : pureMix.shareBefore;
  const squeeze = (1 - phone) / (1 - pureMix.shareBefore);
  let reached = 0;
  for (const channel of channels) {
    reached += channel.name === pureMix.channel ? phone : channel.share * squeeze;
    if (position < reached) return channel;
  }
  return channels[channels.length - 1]!;
}

function outletEffect(seed: number, { code }: Outlet): number {
  const plain = code === truths.weakItem.outlet || code === truths.noise.outlet;
  return plain ? 0 : 0.28 * randomFor(seed, 'effect', code).normal();
}

function answerCount(seed: number, { code }: Outlet, random: Random): number {
  if (code === truths.fewAnswers.outlet) return truths.fewAnswers.answers;
  return randomFor(seed, 'size', code).whole(54, 66) + random.whole(-3, 3);
}
