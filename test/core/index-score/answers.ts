import fc from 'fast-check';

/** Answers of a survey: items × respondents on a scale of 1 to 10, about a sixth of them missing. */
export interface Answers {
  readonly items: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly respondentWeights: readonly number[];
}

const answer = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 10 }) },
  { weight: 1, arbitrary: fc.constant(NaN) },
);

export const scale = { min: 1, max: 10 };

/** Two respondents answered everything, so that every index has a standard error. */
export const answers: fc.Arbitrary<Answers> = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 11 }))
  .chain(([count, rows]) =>
    fc.record({
      items: fc.array(
        fc
          .tuple(
            fc.integer({ min: 1, max: 10 }),
            fc.integer({ min: 1, max: 10 }),
            fc.array(answer, { minLength: rows, maxLength: rows }),
          )
          .map(([first, second, rest]) => [first, second, ...rest]),
        { minLength: count, maxLength: count },
      ),
      weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: count, maxLength: count }),
      respondentWeights: fc.array(
        fc.integer({ min: 1, max: 8 }).map((quarters) => quarters / 4),
        { minLength: rows + 2, maxLength: rows + 2 },
      ),
    }),
  );

/** Columns of a table given by rows; null is missing. */
export function columns(rows: readonly (readonly (number | null)[])[]): number[][] {
  return rows[0]!.map((_, item) => rows.map((row) => row[item] ?? NaN));
}
