import { InputError } from '../error.js';
import { reach } from '../inference/interval.js';

/**
 * Wilson's confidence interval of a share.
 *
 *   (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n)
 *
 * Shape    share: from 0 to 1; n: answers, or the effective number of answers when weighted
 * Unit     shares from 0 to 1
 * Notes    A share of 0 has exactly 0 as its low end, a share of 1 exactly 1 as its high end.
 * Errors   probability-range · not-positive
 * Source   case C-30, Newcombe 1998: 81 of 263 is .2552885–.3662096; R 4.2.2, binom: binom.confint
 * Excel    =(p+z^2/2/n+z*SQRT(p*(1-p)/n+z^2/4/n^2))/(1+z^2/n), z =NORMSINV(0.975)
 *
 * @example
 * wilson(81 / 263, 263).low // => 0.255288…
 * wilson(0, 20) // => { low: 0, high: 0.161125… }
 */
export function wilson(
  share: number,
  n: number,
  confidence = 0.95,
): { readonly low: number; readonly high: number } {
  if (!(share >= 0 && share <= 1)) throw new InputError('probability-range', { value: share });
  if (!(n > 0)) throw new InputError('not-positive', { what: 'n', value: n });
  const z = reach(null, confidence);
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const width = 1 + (z * z) / n;
  return {
    // The product of the two ends is p²/width; their difference would lose the digits of small shares.
    low: (share * share) / (middle + half),
    high: share === 1 ? 1 : (middle + half) / width,
  };
}
