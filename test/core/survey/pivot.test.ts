import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csat } from '../../../src/core/index-score/boxes.js';
import { csi } from '../../../src/core/index-score/csi.js';
import { npsDetail } from '../../../src/core/index-score/nps-detail.js';
import { codesOf } from '../../../src/core/survey/codes.js';
import { gather, groupRows } from '../../../src/core/survey/group-rows.js';
import { measureGroups } from '../../../src/core/survey/group-measure.js';
import { pivot } from '../../../src/core/survey/pivot.js';

describe('rows by group', () => {
  test('every row of a group stands in its stretch, in the old order', () => {
    const order = groupRows(Int32Array.of(1, 0, -1, 1, 0), 3);
    expect([...order.rows]).toEqual([1, 4, 0, 3]);
    expect([...order.starts]).toEqual([0, 2, 4, 4]);
    expect([...gather([10, 20, 30, 40, 50], order)]).toEqual([20, 50, 10, 40]);
  });
});

const answer = fc.record({
  station: fc.constantFrom('东站', '西站', '北站'),
  month: fc.constantFrom('2026-08', '2026-09', '2026-10'),
  rating: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(Number.NaN)),
  weight: fc.integer({ min: 0, max: 3 }),
});
const answers = fc.array(answer, { minLength: 1, maxLength: 60 });
const scale = { min: 1, max: 5 };

describe('every cell is the measure of its own answers', () => {
  test.each(['csi', 'nps', 'csat', 'ces', 'topBox', 'mean'] as const)('%s', (measure) => {
    fc.assert(
      fc.property(answers, (rows) => {
        fc.pre(rows.some(({ weight }) => weight > 0));
        const result = pivot(
          [rows.map(({ rating }) => rating)],
          codesOf(rows.map(({ station }) => station)),
          codesOf(rows.map(({ month }) => month)),
          { measure, scales: scale, respondentWeights: rows.map(({ weight }) => weight) },
        );
        const stations = [...new Set(rows.map(({ station }) => station))];
        const months = [...new Set(rows.map(({ month }) => month))];
        stations.forEach((station, i) =>
          months.forEach((month, k) => {
            const own = rows.filter(
              (row) =>
                row.station === station &&
                row.month === month &&
                row.weight > 0 &&
                !Number.isNaN(row.rating),
            );
            const cell = i * months.length + k;
            expect(result.cells.n[cell]).toBe(own.length);
            if (own.length === 0) expect(result.cells.value[cell]).toBeNaN();
            else expect(result.cells.value[cell]).toBeCloseTo(direct(measure, own), 9);
          }),
        );
      }),
      { numRuns: 40 },
    );
  });
});

/** The measure written out for a few answers. */
function direct(
  measure: 'csi' | 'nps' | 'csat' | 'ces' | 'topBox' | 'mean',
  rows: readonly { rating: number; weight: number }[],
): number {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (rating: number) => number): number =>
    rows.reduce((sum, { rating, weight }) => sum + weight * of(rating), 0) / total;
  switch (measure) {
    case 'csi':
      return mean((rating) => 25 * (rating - 1));
    case 'nps':
      return mean((rating) => (rating >= 9 ? 100 : rating <= 6 ? -100 : 0));
    case 'csat':
      return mean((rating) => (rating >= 4 ? 1 : 0));
    case 'topBox':
      return mean((rating) => (rating === 5 ? 1 : 0));
    default:
      return mean((rating) => rating);
  }
}

describe('totals', () => {
  test('they are pooled from the answers, not means of cells', () => {
    const { byRow, byColumn, all } = pivot(
      [[10, 10, 10, 4]],
      codesOf(['A', 'A', 'A', 'B']),
      codesOf(['2026-09', '2026-09', '2026-10', '2026-10']),
      { measure: 'mean' },
    );
    expect([...byRow.value]).toEqual([10, 4]);
    expect([...byColumn.value]).toEqual([10, 7]);
    expect([...all.value]).toEqual([8.5]);
    expect([...all.n]).toEqual([4]);
  });

  test('they carry the figures of the whole column of answers', () => {
    const ratings = [5, 4, 2, 3, 5, 1, 4, 4];
    const stations = codesOf([...'AABBABAB']);
    const months = codesOf([...'xyxyxyxy']);
    const whole = { csi: csi([ratings], { scales: scale }), csat: csat(ratings) };
    const index = pivot([ratings], stations, months, { scales: scale }).all;
    expect([index.value[0], index.low[0], index.high[0]]).toEqual([
      whole.csi.value,
      whole.csi.low,
      whole.csi.high,
    ]);
    const share = pivot([ratings], stations, months, { measure: 'csat' }).all;
    expect([share.value[0], share.low[0]]).toEqual([whole.csat.value, whole.csat.low]);
    const promoters = pivot([ratings], stations, months, { measure: 'nps' }).all;
    expect(promoters.high[0]).toBe(npsDetail(ratings).high);
  });
});

describe('edges', () => {
  test('respondents without a group are in no cell and no total', () => {
    const { byRow, all } = pivot([[5, 1]], codesOf(['A', '']), codesOf(['x', 'x']), {
      measure: 'count',
    });
    expect([...byRow.value]).toEqual([1]);
    expect([...all.value]).toEqual([1]);
  });

  test('wrong calls have their codes', () => {
    const groups = codesOf(['A', 'B']);
    expect(() => pivot([[1, 2]], groups, codesOf(['x']))).toThrow('length-mismatch');
    const together = Int32Array.of(0, 0);
    expect(() =>
      measureGroups(
        [
          [1, 2],
          [1, 2],
        ],
        together,
        1,
        { measure: 'nps' },
      ),
    ).toThrow('length-mismatch');
    expect(() => measureGroups([[1, 2]], together, 1, { measure: 'topBox' })).toThrow(
      'scale-missing',
    );
  });
});
