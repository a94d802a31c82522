import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { costCategories, type CostCategory } from '../../../src/core/cost/category.js';
import { mapCosts } from '../../../src/core/cost/cost-map.js';
import { coq, type CoqOptions, type CoqResult, type CoqRowId } from '../../../src/core/cost/coq.js';
import { codesOf } from '../../../src/core/survey/codes.js';

interface Case {
  input: Record<string, number[]>;
  expected: {
    total: number[];
    conformance: number[];
    nonconformance: number[];
    coq_pct_sales: (number | string)[];
    share: Record<string, number[]>;
  };
}

const cases = JSON.parse(
  readFileSync(new URL('../../fixture/cost-of-quality.json', import.meta.url), 'utf8'),
) as Record<string, Case>;

const rules = costCategories.map((category) => ({ keys: [category], category }));

function costs(
  lines: readonly (readonly [string, ...number[]])[],
  options: CoqOptions = {},
): CoqResult {
  const columns = (lines[0]?.length ?? 2) - 1;
  const amounts = Array.from({ length: columns }, (_, i) =>
    lines.map((line) => line[i + 1] as number),
  );
  return coq(amounts, mapCosts([codesOf(lines.map(([category]) => category))], rules), options);
}

const row = (result: CoqResult, id: CoqRowId) => result.rows.find((one) => one.id === id)!;
const amount = (result: CoqResult, id: CoqRowId): number => row(result, id).amount[0]!;

describe('published figures', () => {
  const ideal: [CostCategory, number][] = [
    ...[150, 350, 200].map((cost): [CostCategory, number] => ['prevention', cost]),
    ...[300, 350, 350, 300].map((cost): [CostCategory, number] => ['appraisal', cost]),
    ...[600, 2000, 900, 1500].map((cost): [CostCategory, number] => ['internalFailure', cost]),
    ...[325, 420, 500, 375, 380].map((cost): [CostCategory, number] => ['externalFailure', cost]),
  ];

  test('Ideal Company spends 9000 on 75000 of sales (C-40, printed to 0.001 per cent)', () => {
    const result = costs(ideal, { base: 75000 });
    expect(result.rows.slice(0, 5).map((one) => one.amount[0])).toEqual([700, 1300, 5000, 2000, 0]);
    expect(amount(result, 'total')).toBe(9000);
    const percent = ['prevention', 'appraisal', 'internalFailure', 'externalFailure', 'total'].map(
      (id) => (100 * row(result, id as CoqRowId).ratio[0]!).toFixed(3),
    );
    expect(percent).toEqual(['0.933', '1.733', '6.667', '2.667', '12.000']);
  });

  test('Benton and Brown: shares 40, 12, 8.5, 39.5 %, failure 48 % (C-41, as printed)', () => {
    const result = costs(
      [
        ['prevention', 540000],
        ['appraisal', 162000],
        ['internalFailure', 114750],
        ['externalFailure', 533250],
      ],
      { base: 8100000 },
    );
    const shares = result.rows.slice(0, 4).map(({ share }) => 100 * share[0]!);
    [40, 12, 8.5, 39.5].forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 10));
    expect(100 * row(result, 'nonConformance').share[0]!).toBeCloseTo(48, 10);
    expect((100 * row(result, 'total').ratio[0]!).toFixed(2)).toBe('16.67');
  });

  test.each(Object.entries(cases))(
    'reference case %s (relative 1e-9)',
    (_, { input, expected }) => {
      const names = ['prevention', 'appraisal', 'internal_failure', 'external_failure'];
      const months = input.sales!.length;
      const lines = names.map(
        (name, i) => [costCategories[i]!, ...input[name]!] as [string, ...number[]],
      );
      const result = costs(lines, { base: input.sales! });
      for (let month = 0; month < months; month++) {
        const close = (got: number | null, want: number): void =>
          expect(Math.abs(got! - want)).toBeLessThanOrEqual(1e-9 * Math.abs(want) + 1e-12);
        close(row(result, 'total').amount[month]!, expected.total[month]!);
        close(row(result, 'conformance').amount[month]!, expected.conformance[month]!);
        close(row(result, 'nonConformance').amount[month]!, expected.nonconformance[month]!);
        close(row(result, 'prevention').share[month]!, expected.share.prevention![month]!);
        close(row(result, 'externalFailure').share[month]!, expected.share.external![month]!);
        const ratio = row(result, 'total').ratio[month]!;
        const percent = expected.coq_pct_sales[month]!;
        if (percent === 'Inf') expect(ratio).toBeNull();
        else close(100 * ratio, percent as number);
      }
    },
  );
});

describe('definitions', () => {
  test('recoveries lower the net and leave the gross total alone', () => {
    const result = costs([
      ['prevention', 100],
      ['externalFailure', 50],
      ['recovery', -30],
    ]);
    expect(amount(result, 'total')).toBe(150);
    expect(amount(result, 'recovery')).toBe(-30);
    expect(amount(result, 'net')).toBe(120);
    expect(row(result, 'recovery').share[0]).toBe(-0.2);
  });

  test('a line of no category has its own row, is counted, and leaves no difference', () => {
    const result = costs([
      ['prevention', 100],
      ['canteen', 40],
      ['', 2],
    ]);
    expect(amount(result, 'notMapped')).toBe(42);
    expect(result.linesNotMapped).toBe(2);
    expect(amount(result, 'difference')).toBe(0);
    expect(() =>
      costs(
        [
          ['prevention', 1],
          ['canteen', 40],
        ],
        { unmapped: 'error' },
      ),
    ).toThrow('cost-not-mapped {"lines":1,"row":2}');
  });

  test('a missing amount adds nothing and is counted', () => {
    const result = costs([
      ['prevention', 100],
      ['appraisal', Number.NaN],
    ]);
    expect(amount(result, 'total')).toBe(100);
    expect(result.missing).toBe(1);
  });

  test('a negative total has no shares and says so', () => {
    const result = costs([['prevention', -100]]);
    expect(row(result, 'prevention').share).toEqual([null]);
    expect(result.notes).toEqual(['total-negative']);
  });

  test('no lines give zeros with a note, a base of 0 only is refused', () => {
    const empty = coq([[]], mapCosts([codesOf([])], rules));
    expect(empty.rows.every((one) => one.amount[0] === 0)).toBe(true);
    expect(empty.notes).toEqual(['no-lines']);
    expect(() => costs([['prevention', 1]], { base: 0 })).toThrow('total-zero');
    expect(() => costs([['prevention', 1]], { base: [1, 2] })).toThrow('length-mismatch');
    expect(() => costs([['prevention', Infinity]])).toThrow('not-finite');
  });
});

describe('laws', () => {
  const line = fc.tuple(
    fc.constantFrom(...costCategories, 'canteen', ''),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );

  test('the rows always add up to the ledger', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 50 }), (lines) => {
        const result = costs(lines);
        const ledger = lines.reduce((sum, [, cost]) => sum + cost, 0);
        expect(amount(result, 'difference')).toBe(0);
        expect(amount(result, 'net') + amount(result, 'notMapped')).toBeCloseTo(ledger, 5);
      }),
    );
  });

  test('the order of the lines changes nothing but the last digits', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 30 }), (lines) => {
        const forward = costs(lines);
        const backward = costs([...lines].reverse());
        forward.rows.forEach((one, i) =>
          expect(one.amount[0]).toBeCloseTo(backward.rows[i]!.amount[0]!, 6),
        );
      }),
    );
  });
});
