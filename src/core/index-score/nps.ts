import { npsTally, scoreOfTally } from './nps-tally.js';

/**
 * Net Promoter Score: promoters (9 and 10) less detractors (0 to 6), per hundred answers.
 *
 *   NPS = 100 · (promoters − detractors) / answers
 *
 * Shape    ratings: one column; weights: one per rating
 * Unit     ratings whole numbers from 0 to 10; result from −100 to 100
 * Missing  NaN is left out, and so are rows of weight 0
 * Notes    Weights are survey weights, not counts of answers.
 * Errors   no-data · off-scale (also a rating that is not whole) · length-mismatch · weight-negative ·
 *          weight-sum-zero · not-finite
 * Source   case C-08: 60 promoters, 25 passives, 15 detractors give 45; R 4.2.2, NPS 1.1: nps()
 * Excel    =100*(COUNTIF(x,">=9")-COUNTIF(x,"<=6"))/COUNT(x)
 *
 * @example
 * nps([9, 10, 3]) // => 33.333333…
 * nps([9, 8, 0], [1, 1, 2]) // => -25
 */
export function nps(ratings: ArrayLike<number>, weights?: ArrayLike<number>): number {
  return scoreOfTally(npsTally(ratings, weights));
}
