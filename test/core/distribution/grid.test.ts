import { afterAll, describe, expect, test } from '@jest/globals';
import { incompleteBeta } from '../../../src/core/distribution/beta.js';
import {
  binomialCdf,
  binomialMass,
  clopperPearson,
} from '../../../src/core/distribution/binomial.js';
import {
  chiSquaredCdf,
  chiSquaredQuantile,
  chiSquaredUpper,
} from '../../../src/core/distribution/chi-squared.js';
import { fisherCdf, fisherQuantile, fisherUpper } from '../../../src/core/distribution/fisher.js';
import { incompleteGamma, logGamma } from '../../../src/core/distribution/gamma.js';
import { normalCdf, normalQuantile, normalUpper } from '../../../src/core/distribution/normal.js';
import { poissonCdf, poissonMass } from '../../../src/core/distribution/poisson.js';
import {
  studentCdf,
  studentQuantile,
  studentTwoSided,
  studentUpper,
} from '../../../src/core/distribution/student.js';
import fixture from '../../fixture/distribution.json' with { type: 'json' };

type Grid = Exclude<keyof typeof fixture, 'source'>;

/** What a row's last figures must be, from its first ones. */
const computed: Record<Grid, (...row: number[]) => number[]> = {
  normal: (z) => [normalCdf(z!), normalUpper(z!)],
  normalQuantile: (p) => [normalQuantile(p!)],
  student: (t, df) => [studentCdf(t!, df!), studentUpper(t!, df!)],
  studentQuantile: (p, df) => [studentQuantile(p!, df!)],
  chiSquared: (x, df) => [chiSquaredCdf(x!, df!), chiSquaredUpper(x!, df!)],
  chiSquaredQuantile: (p, df) => [chiSquaredQuantile(p!, df!)],
  fisher: (f, df1, df2) => [fisherCdf(f!, df1!, df2!), fisherUpper(f!, df1!, df2!)],
  fisherQuantile: (p, df1, df2) => [fisherQuantile(p!, df1!, df2!)],
  beta: (x, a, b) => both(incompleteBeta(x! / (1 - x!), a!, b!)),
  gamma: (x, shape) => both(incompleteGamma(x!, shape!)),
  logGamma: (x) => [logGamma(x!)],
  binomial: (k, n, p) => [binomialMass(k!, n!, p!), binomialCdf(k!, n!, p!)],
  poisson: (k, mean) => [poissonMass(k!, mean!), poissonCdf(k!, mean!)],
  clopperPearson: (x, n, confidence) => {
    const { low, high } = clopperPearson(x!, n!, confidence!);
    return [low, high];
  },
};

function both({ lower, upper }: { lower: number; upper: number }): number[] {
  return [lower, upper];
}

/** These cross zero, where a relative error means nothing: 1e-14 absolute is enough there. */
const crossZero: readonly Grid[] = ['normalQuantile', 'studentQuantile', 'logGamma'];

describe('distributions agree with R (test/fixture/distribution.R) to a relative 1e-12', () => {
  const worst: string[] = [];

  test.each(Object.keys(computed) as Grid[])('%s', (grid) => {
    const floor = crossZero.includes(grid) ? 1e-14 : 0;
    let [largest, at] = [0, ''];
    for (const row of fixture[grid] as number[][]) {
      const found = computed[grid](...row);
      found.forEach((value, i) => {
        const expected = row[row.length - found.length + i]!;
        const difference = Math.abs(value - expected);
        const error = difference <= floor ? 0 : difference / Math.abs(expected);
        // Written so that NaN fails.
        if (!(error <= largest)) [largest, at] = [error, `${JSON.stringify(row)}, found ${value}`];
      });
    }
    worst.push(`${grid}: ${largest.toExponential(1)} at ${at}`);
    expect({ at, fine: largest <= 1e-12 }).toEqual({ at, fine: true });
  });

  afterAll(() => console.info(`Worst relative errors\n${worst.join('\n')}`));

  test('the grid has 938 and more shapes, far tails and at least 400 points', () => {
    const rows = (Object.keys(computed) as Grid[]).flatMap((grid) => fixture[grid] as number[][]);
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(rows.some((row) => row.includes(1e-300))).toBe(true);
    expect(rows.some((row) => row.includes(938) && row.includes(940))).toBe(true);
  });

  test('the two-sided probability is twice the tail of R', () => {
    for (const [t, df, lower] of fixture.student as [number, number, number, number][]) {
      if (t > 0) continue;
      expect(Math.abs(studentTwoSided(t, df) - 2 * lower)).toBeLessThanOrEqual(2e-12 * lower);
      expect(studentTwoSided(-t, df)).toBe(studentTwoSided(t, df));
    }
  });
});
