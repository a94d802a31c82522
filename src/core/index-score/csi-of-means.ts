import { InputError } from '../error.js';
import { itemWeights, offScale } from './item-set.js';
import type { ItemOptions } from './item-set.js';
import { scoreLines, scoreOnLine } from './scale.js';

export type CsiOfMeansOptions = Pick<ItemOptions, 'weights' | 'scales' | 'points' | 'method'>;

/**
 * Index from item means that are known already.
 *
 *   I = Σ wᵢ s(x̄ᵢ),   Σ wᵢ = 1 over the items with a mean
 *
 * Shape    means: one per item
 * Unit     means in scale points; index in index points (without scales: as given)
 * Missing  the weight of an item without a mean goes to the others
 * Notes    Means say nothing of their precision, so there is no interval.
 * Errors   no-data · weight-count · weight-negative · weight-sum-zero · not-finite · scale-count ·
 *          scale-order · scale-top · off-scale
 * Source   case C-01: factors all at 800, published weights that sum to 101, index 800
 * Excel    =SUMPRODUCT(weights,means)/SUM(weights)
 *
 * @example
 * csiOfMeans([800, 800, 800, 800, 800], { weights: [24, 21, 21, 18, 17] }) // => 800
 * csiOfMeans([4, 5], { scales: { min: 1, max: 5 } }) // => 87.5
 */
export function csiOfMeans(means: ArrayLike<number>, options: CsiOfMeansOptions = {}): number {
  const { scales, method = 'minmax', points = 100 } = options;
  const weights = itemWeights(options.weights, means.length);
  const lines = scoreLines(scales, means.length, method, points);
  let total = 0;
  let sum = 0;
  let known = 0;
  lines.forEach((line, item) => {
    const mean = means[item]!;
    if (Number.isNaN(mean)) return;
    if (!(mean >= line.lowest && mean <= line.highest)) throw offScale(line, mean, 0, item);
    known++;
    total += weights[item]!;
    sum += weights[item]! * scoreOnLine(mean, line);
  });
  if (known === 0) throw new InputError('no-data');
  if (total === 0) throw new InputError('weight-sum-zero');
  return sum / total;
}
