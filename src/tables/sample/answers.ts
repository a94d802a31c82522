import type { Answer } from './answer.js';
import { drawAnswers } from './answer.js';
import { itemScales, itemWeights } from './item.js';
import type { Outlet } from './network.js';
import { months } from './period.js';
import { truths } from './truth.js';

/** An answer with the id it was filed under. */
export interface FiledAnswer extends Answer {
  readonly respondent: string;
}

/** All answers of a network, by day and outlet within a month, ids rising within a channel. */
export function networkAnswers(seed: number, network: readonly Outlet[]): FiledAnswer[] {
  const filed = new Map<number, number>();
  return months
    .flatMap((month) =>
      network
        .flatMap((outlet) => monthAnswers(seed, outlet, month))
        .sort((a, b) => a.day - b.day || a.outlet.position - b.outlet.position),
    )
    .map((answer) => {
      const { digit } = answer.channel;
      const number = (filed.get(digit) ?? 0) + 1;
      filed.set(digit, number);
      return { ...answer, respondent: `${digit}-${String(number).padStart(6, '0')}` };
    });
}

/**
 * The noise month is drawn again until chance alone makes the index fall by the planted amount;
 * nothing in the draw itself differs from the month before.
 */
function monthAnswers(seed: number, outlet: Outlet, month: string): Answer[] {
  const { noise } = truths;
  if (outlet.code !== noise.outlet || month !== noise.month) {
    return drawAnswers(seed, outlet, month);
  }
  const before = meanIndex(drawAnswers(seed, outlet, noise.before));
  for (let attempt = 0; ; attempt++) {
    const drawn = drawAnswers(seed, outlet, month, attempt);
    const change = meanIndex(drawn) - before;
    if (change >= noise.lowest && change <= noise.highest) return drawn;
  }
}

/** The mean of the respondents' own indices, ratio method, over the items each answered. */
function meanIndex(answers: readonly Answer[]): number {
  let total = 0;
  for (const { scores } of answers) {
    let points = 0;
    let weight = 0;
    scores.forEach((score, i) => {
      if (Number.isNaN(score)) return;
      points += (itemWeights[i]! * score * 100) / itemScales[i]!.max;
      weight += itemWeights[i]!;
    });
    total += points / weight;
  }
  return total / answers.length;
}
