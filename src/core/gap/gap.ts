import { InputError } from '../error.js';
import type { Estimate } from '../inference/change.js';
import { interval } from '../inference/interval.js';
import { estimateMean } from '../inference/mean-estimate.js';

export interface GapResult extends Estimate {
  readonly low: number | null;
  readonly high: number | null;
  /** Respondents of weight above 0 who gave only one of the two, or neither. */
  readonly leftOut: number;
}

/**
 * Gap between what customers perceive and what they expect, from the pairs of answers.
 *
 *   gap = mean of Pᵣ − Eᵣ
 *
 * Shape    perception, expectation: one column each, one entry per respondent; weights: one each
 * Unit     scale points; negative is a shortfall
 * Missing  a respondent without both answers is left out and counted, and so is weight 0 left out
 * Notes    The interval is t over the pairs, df = n − 1.
 * Errors   no-data · length-mismatch · weight-negative · weight-sum-zero · not-finite ·
 *          probability-range
 * Source   R 4.2.2: t.test(paired = TRUE)
 * Excel    =SUMPRODUCT(P-E)/COUNT(P) where all are answered
 *
 * @example
 * gap([5, 6, 4], [6, 6, 6]).value // => -1
 * gap([5, NaN], [6, 6]).leftOut // => 1
 */
export function gap(
  perception: ArrayLike<number>,
  expectation: ArrayLike<number>,
  weights?: ArrayLike<number>,
  confidence = 0.95,
): GapResult {
  const rows = perception.length;
  const got = expectation.length;
  if (got !== rows) {
    throw new InputError('length-mismatch', { what: 'expectation', got, expected: rows });
  }
  const gaps = Float64Array.from({ length: rows }, (_, row) => {
    return finite(perception, row, 'perception') - finite(expectation, row, 'expectation');
  });
  const estimate = estimateMean(gaps, weights);
  const present = weights ? Array.from(weights).filter((weight) => weight > 0).length : rows;
  return { ...estimate, ...interval(estimate, { confidence }), leftOut: present - estimate.n };
}

function finite(values: ArrayLike<number>, row: number, what: string): number {
  const value = values[row]!;
  if (Math.abs(value) === Infinity) {
    throw new InputError('not-finite', { what, row: row + 1, column: 1 });
  }
  return value;
}
