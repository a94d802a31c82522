/** Both tails of a distribution at one point. Each keeps its relative precision when it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Newton's method is done long before; what is not by then is left to halving. */
const newtonSteps = 100;

/**
 * Solves tails(at) = target for at > 0, on the smaller of the two tails.
 *
 * Shape    target: lower + upper = 1; tails and growth: both tails and d lower / d ln(at) at a point
 * Notes    Newton's method on the logarithm of the tail against ln(at). Gamma variables and the odds
 *          of beta variables have log-concave densities on that axis, so their log tails are concave
 *          and the steps cannot cycle; halving the bracket covers steps that leave it. Where rounding
 *          leaves the steps creeping, halving takes over, so that the search always ends. A solution
 *          above 1.8e308 is Infinity, one below 4.9e−324 is 0.
 */
export function solveTail(
  target: Tails,
  start: number,
  tails: (at: number) => Tails,
  growth: (at: number) => number,
): number {
  if (target.lower === 0) return 0;
  if (target.upper === 0) return Infinity;
  const side = target.lower <= target.upper ? 'lower' : 'upper';
  const sign = side === 'lower' ? 1 : -1;
  let [low, high] = [Number.MIN_VALUE, Number.MAX_VALUE];
  let at = start;
  for (let turn = 0; Math.log(high) - Math.log(low) > 1e-15; turn++) {
    const reached = tails(at)[side];
    const miss = sign * Math.log(reached / target[side]);
    if (miss > 0) high = at;
    else low = at;
    // Multiplying keeps digits that the logarithm of a very large or small solution would lose.
    const step = (-miss * reached) / growth(at);
    const next = at * Math.exp(step);
    if (Math.abs(step) < 1e-9) return next;
    const middle = Math.sqrt(low) * Math.sqrt(high);
    at = turn < newtonSteps && next > low && next < high ? next : middle;
    if (turn >= newtonSteps && !(middle > low && middle < high)) break;
  }
  if (high === Number.MAX_VALUE) return Infinity;
  return low === Number.MIN_VALUE ? 0 : at;
}
