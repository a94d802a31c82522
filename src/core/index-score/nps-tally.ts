import { InputError } from '../error.js';

export interface NpsTally {
  /** Answers counted. */
  readonly n: number;
  readonly counts: NpsClasses;
  /** Sums of weights, in the same classes. */
  readonly weights: NpsClasses;
  readonly sumWeights: number;
  readonly sumSquaredWeights: number;
}

/** `zeros` are detractors who answered 0. */
export interface NpsClasses {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly zeros: number;
}

/** Counts promoters (9, 10), passives (7, 8) and detractors (0 to 6). NaN and weight 0 are left out. */
export function npsTally(ratings: ArrayLike<number>, weights?: ArrayLike<number>): NpsTally {
  const got = weights?.length ?? ratings.length;
  if (got !== ratings.length) {
    throw new InputError('length-mismatch', { what: 'weights', got, expected: ratings.length });
  }
  const counts = { promoters: 0, passives: 0, detractors: 0, zeros: 0 };
  const sums = { promoters: 0, passives: 0, detractors: 0, zeros: 0 };
  let sumSquaredWeights = 0;
  let positive = 0;
  for (let row = 0; row < ratings.length; row++) {
    const weight = weights ? checked(weights[row]!, row) : 1;
    const rating = ratings[row]!;
    if (weight > 0) positive++;
    if (weight === 0 || Number.isNaN(rating)) continue;
    const kind = classOf(rating, row);
    counts[kind]++;
    sums[kind] += weight;
    sumSquaredWeights += weight * weight;
    if (rating !== 0) continue;
    counts.zeros++;
    sums.zeros += weight;
  }
  const n = counts.promoters + counts.passives + counts.detractors;
  if (n === 0) throw new InputError(got > 0 && positive === 0 ? 'weight-sum-zero' : 'no-data');
  const sumWeights = sums.promoters + sums.passives + sums.detractors;
  return { n, counts, weights: sums, sumWeights, sumSquaredWeights };
}

/** Promoters less detractors, per hundred. */
export function scoreOfTally({ weights, sumWeights }: NpsTally): number {
  return (100 * (weights.promoters - weights.detractors)) / sumWeights;
}

function classOf(rating: number, row: number): 'promoters' | 'passives' | 'detractors' {
  if (!(rating >= 0 && rating <= 10 && Number.isInteger(rating))) {
    throw new InputError('off-scale', { row: row + 1, column: 1, value: rating, min: 0, max: 10 });
  }
  if (rating >= 9) return 'promoters';
  return rating >= 7 ? 'passives' : 'detractors';
}

function checked(weight: number, row: number): number {
  if (weight < 0) throw new InputError('weight-negative', { position: row + 1, value: weight });
  if (!Number.isFinite(weight)) {
    throw new InputError('not-finite', { what: 'weights', row: row + 1, column: 1 });
  }
  return weight;
}
