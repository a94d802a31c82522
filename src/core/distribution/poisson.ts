import { checkNumber, checkPositive, checkWhole } from '../number/domain.js';
import { gammaPower, incompleteGamma } from './gamma.js';

/**
 * Poisson probability of exactly k events where `mean` are expected.
 *
 *   P(X = k) = λᵏ e^(−λ)/k!
 *
 * Shape    k: whole, 0 or more; mean λ above 0
 * Unit     probability
 * Errors   not-whole · not-positive
 * Source   grid of R 4.2.2: dpois
 * Excel    =POISSON(k, mean, FALSE)
 *
 * @example
 * poissonMass(0, 1) // => 0.36787944117144233
 */
export function poissonMass(k: number, mean: number): number {
  checkWhole('k', k, 0, Number.MAX_SAFE_INTEGER);
  checkPositive('mean', mean);
  return k === 0 ? Math.exp(-mean) : gammaPower(mean, k) / k;
}

/**
 * Poisson probability of k events or fewer where `mean` are expected.
 *
 *   P(X ≤ k) = Γ(k + 1, λ)/k!
 *
 * Shape    k: any number, counted down to a whole one; mean λ above 0
 * Unit     probability
 * Errors   not-a-number · not-positive
 * Source   grid of R 4.2.2: ppois
 * Excel    =POISSON(k, mean, TRUE)
 *
 * @example
 * poissonCdf(1, 1) // => 0.7357588823428847
 */
export function poissonCdf(k: number, mean: number): number {
  checkNumber('k', k);
  checkPositive('mean', mean);
  if (k < 0) return 0;
  return k === Infinity ? 1 : incompleteGamma(mean, Math.floor(k) + 1).upper;
}
