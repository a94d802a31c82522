import { interval } from '../inference/interval.js';
import { npsTally, scoreOfTally } from './nps-tally.js';
import type { NpsClasses } from './nps-tally.js';

export interface NpsEstimate {
  readonly nps: number;
  /** Of the score as it is; null below two answers. */
  readonly standardError: number | null;
  /** The adjusted Wald interval, cut to −100 … 100. */
  readonly low: number;
  readonly high: number;
  /** Score and standard error after the adjustment, for comparisons. */
  readonly adjusted: number;
  readonly adjustedError: number;
  readonly n: number;
  /** (Σg)²/Σg²; n without weights. */
  readonly effectiveN: number;
}

export interface NpsDetail extends NpsEstimate {
  readonly counts: NpsClasses;
  /** Shares from 0 to 1, weighted; `zeros` are among the detractors. */
  readonly shares: NpsClasses;
  /** `weights-like-counts`: few rows of different ratings with whole weights, as of a table of counts. */
  readonly notes: readonly 'weights-like-counts'[];
}

export interface NpsShares {
  readonly promoters: number;
  readonly detractors: number;
  readonly n: number;
  readonly effectiveN: number;
}

/**
 * Net Promoter Score with its classes and its adjusted Wald interval.
 *
 *   SE = 100 √((p + d − (p − d)²)/n),   p' = (p·n + ¾)/(n + 3),   d' = (d·n + ¾)/(n + 3)
 *   low, high = 100 (p' − d' ± z √((p' + d' − (p' − d')²)/(n + 3)))
 *
 * Shape    ratings: one column; weights: one per rating
 * Unit     ratings whole numbers from 0 to 10; score, errors and interval in points of −100 to 100
 * Missing  NaN is left out, and so are rows of weight 0
 * Notes    With weights p and d are weighted shares and n is the effective number of answers. The
 *          interval is centred on the adjusted score, not on the score, and also exists for one
 *          answer and for answers all alike. Weights are not counts of answers: a table of counts
 *          is passed as one row per answer, and what looks like one is noted.
 * Errors   as nps(); probability-range
 * Source   case C-08: 60, 25, 15 give 45, SE 7.399324, interval 29.343111 to 58.035530
 * Excel    =100*SQRT((p+d-(p-d)^2)/n)
 *
 * @example
 * npsDetail([10, 9, 8, 6]).nps // => 25
 * npsDetail([10]).standardError // => null
 */
export function npsDetail(
  ratings: ArrayLike<number>,
  options: { readonly weights?: ArrayLike<number>; readonly confidence?: number } = {},
): NpsDetail {
  const tally = npsTally(ratings, options.weights);
  const { n, counts, weights, sumWeights, sumSquaredWeights } = tally;
  const shares = {
    promoters: weights.promoters / sumWeights,
    passives: weights.passives / sumWeights,
    detractors: weights.detractors / sumWeights,
    zeros: weights.zeros / sumWeights,
  };
  const effectiveN = sumWeights ** 2 / sumSquaredWeights;
  const estimate = npsOfShares({ ...shares, n, effectiveN }, options.confidence);
  const counted = options.weights && likeCounts(ratings, options.weights);
  return {
    ...estimate,
    nps: scoreOfTally(tally),
    counts,
    shares,
    notes: counted ? ['weights-like-counts'] : [],
  };
}

/**
 * The same score and interval from shares that are known already.
 *
 * Shape    promoters, detractors: shares from 0 to 1; n: answers; effectiveN: n when unweighted
 * Unit     points of −100 to 100
 * Errors   probability-range (confidence)
 *
 * @example
 * npsOfShares({ promoters: 0.6, detractors: 0.15, n: 100, effectiveN: 100 }).low // => 29.343111…
 */
export function npsOfShares(
  { promoters, detractors, n, effectiveN }: NpsShares,
  confidence = 0.95,
): NpsEstimate {
  const more = effectiveN + 3;
  const p = (promoters * effectiveN + 0.75) / more;
  const d = (detractors * effectiveN + 0.75) / more;
  const adjusted = 100 * (p - d);
  const adjustedError = errorOf(p, d, more);
  const ends = interval(
    { value: adjusted, standardError: adjustedError, df: null },
    { confidence, bounds: { low: -100, high: 100 } },
  );
  return {
    nps: 100 * (promoters - detractors),
    standardError: n > 1 ? errorOf(promoters, detractors, effectiveN) : null,
    low: ends.low!,
    high: ends.high!,
    adjusted,
    adjustedError,
    n,
    effectiveN,
  };
}

function errorOf(p: number, d: number, n: number): number {
  return 100 * Math.sqrt(Math.max(p + d - (p - d) ** 2, 0) / n);
}

/** A table of counts has a row per rating, at most 11, and weighs more than it has rows. */
function likeCounts(ratings: ArrayLike<number>, weights: ArrayLike<number>): boolean {
  const rows = ratings.length;
  const given = Array.from(weights);
  return (
    rows <= 11 &&
    new Set(Array.from(ratings)).size === rows &&
    given.every(Number.isInteger) &&
    given.reduce((sum, weight) => sum + weight, 0) > rows
  );
}
