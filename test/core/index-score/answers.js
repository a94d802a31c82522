import fc from 'fast-check';
const answer = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 10 }) }, { weight: 1, arbitrary: fc.constant(NaN) });
export const scale = { min: 1, max: 10 };
/** Somebody answered everything, so that every index exists. */
export const answers = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 12 }))
    .chain(([count, rows]) => fc.record({
    items: fc.array(fc
        .tuple(fc.integer({ min: 1, max: 10 }), fc.array(answer, { minLength: rows, maxLength: rows }))
        .map(([first, rest]) => [first, ...rest]), { minLength: count, maxLength: count }),
    weights: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: count, maxLength: count }),
    respondentWeights: fc.array(fc.integer({ min: 1, max: 8 }).map((quarters) => quarters / 4), { minLength: rows + 1, maxLength: rows + 1 }),
}));
/** Columns of a table given by rows; null is missing. */
export function columns(rows) {
    return rows[0].map((_, item) => rows.map((row) => row[item] ?? NaN));
}
