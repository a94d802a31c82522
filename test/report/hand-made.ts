/** A small report input written by hand: three outlets of two regions, two factors, three items. */
import fc from 'fast-check';
import type { Answers, BusinessRow, MonthlyInput } from '../../src/report/input.js';
import { leavesOf } from '../../src/report/leaves.js';
import { reportMonths } from '../../src/report/prepare/months.js';
import { settingsOf } from './network.js';

/** One respondent. Month 12 is the report month, 11 the one before. */
export interface Answer {
  readonly outlet?: number;
  readonly month?: number;
  readonly channel?: number;
  readonly weight?: number;
  readonly nps?: number;
  readonly items: readonly number[];
}

export const scale = { min: 1, max: 10 } as const;

const items: MonthlyInput['items'] = [
  {
    name: '态度',
    zh: '态度',
    en: 'Attitude',
    factor: 0,
    weight: 0.25,
    department: '接待',
    ...scale,
  },
  {
    name: '环境',
    zh: '环境',
    en: 'Premises',
    factor: 0,
    weight: 0.75,
    department: '客服',
    ...scale,
  },
  { name: '质量', zh: '质量', en: 'Quality', factor: 1, weight: 1, department: '维修', ...scale },
];

const factors: MonthlyInput['factors'] = [
  { zh: '服务', en: 'Service', weight: 0.6 },
  { zh: '维修', en: 'Repair', weight: 0.4 },
];

/** Weight of each item in the index. */
export const itemWeights = [0.15, 0.45, 0.4];

const outlets: MonthlyInput['outlets'] = [
  { code: 'N1', name: '北一站', region: '北' },
  { code: 'N2', name: '北二站', region: '北' },
  { code: 'S1', name: '南一站', region: '南' },
];

export function handMade(
  answers: readonly Answer[],
  given: Partial<MonthlyInput> = {},
): MonthlyInput {
  const settings = given.settings ?? settingsOf({ method: 'minmax' });
  const months = reportMonths(settings.month);
  const columns = columnsOf(answers);
  return {
    settings,
    months,
    items,
    factors,
    outlets,
    channels: ['电话', '面访'],
    answers: columns,
    leaves: leavesOf(columns),
    pastErrors: [],
    business: businessRows((given.outlets ?? outlets).length, months.length),
    scopeLoss: [],
    complaints: [],
    costLines: [],
    costSums: [],
    actions: [],
    targets: [],
    published: [],
    rank: null,
    notes: [],
    noteCounts: { all: 0, leftOut: 0, missing: 0 },
    sources: [],
    version: 'test',
    ...given,
  };
}

/** Answers as columns, in the order the report keeps them. */
export function columnsOf(answers: readonly Answer[]): Answers {
  const { outlet, month, channel } = {
    outlet: (one: Answer) => one.outlet ?? 0,
    month: (one: Answer) => one.month ?? 12,
    channel: (one: Answer) => one.channel ?? 0,
  };
  const rows = [...answers].sort(
    (a, b) => outlet(a) - outlet(b) || month(a) - month(b) || channel(a) - channel(b),
  );
  return {
    rows: rows.length,
    respondent: rows.map((_, i) => `R${i}`),
    date: Float64Array.from(rows, (one) => 46300 - 30 * (12 - month(one))),
    outlet: Int32Array.from(rows, outlet),
    month: Int32Array.from(rows, month),
    channel: Int32Array.from(rows, channel),
    weight: Float64Array.from(rows, (one) => one.weight ?? 1),
    nps: Float64Array.from(rows, (one) => one.nps ?? Number.NaN),
    verbatim: rows.map(() => ''),
    items: items.map((_, i) => Float64Array.from(rows, (one) => one.items[i] ?? Number.NaN)),
  };
}

/** A row for every outlet and month; what is not given is not known. */
export function businessRows(
  outletCount: number,
  months: number,
  known: (outlet: number, month: number) => Partial<BusinessRow> = () => ({}),
): BusinessRow[] {
  const unknown = Number.NaN;
  return Array.from({ length: outletCount }, (_, outlet) => outlet).flatMap((outlet) =>
    Array.from({ length: months }, (_, month) => ({
      outlet,
      month,
      issued: unknown,
      returned: unknown,
      visits: unknown,
      output: unknown,
      comebacks: unknown,
      complaints: unknown,
      closed: unknown,
      lossBase: unknown,
      lossLost: unknown,
      ...known(outlet, month),
    })),
  );
}

const score = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 10 }) },
  { weight: 1, arbitrary: fc.constant(Number.NaN) },
);

/** Answers of both months, all outlets and channels; about a sixth of the scores missing. */
export const someAnswers: fc.Arbitrary<Answer[]> = fc.array(
  fc.record({
    outlet: fc.integer({ min: 0, max: 2 }),
    month: fc.integer({ min: 11, max: 12 }),
    channel: fc.integer({ min: 0, max: 1 }),
    weight: fc.integer({ min: 1, max: 8 }).map((quarters) => quarters / 4),
    nps: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(Number.NaN)),
    items: fc.tuple(score, score, score),
  }),
  { minLength: 1, maxLength: 30 },
);
