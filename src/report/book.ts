import { averageEstimates } from '../core/inference/average.js';
import type { Estimate } from '../core/inference/change.js';
import { monthBounds } from '../core/survey/calendar.js';
import { itemEffects, segmentsOf, type ItemEffect, type Segment } from './bridge.js';
import { categoriesOf, dimensions, type Dimension } from './categories.js';
import { monthsHeld, type MonthlyInput } from './input.js';
import { stretches, type Stretch } from './leaves.js';
import { indexEstimate, measuresOf, type Measure } from './measures.js';
import { layout, type Layout } from './records.js';
import { textsIn, type Texts } from './texts.js';
import { unitsOf, type Unit } from './units.js';

/** Everything the sheets are written from: the input, its measures, and where each table stands. */
export interface Book {
  readonly input: MonthlyInput;
  readonly texts: Texts;
  readonly units: readonly Unit[];
  readonly measures: readonly (readonly Measure[])[];
  /** Position of the report month in `input.months`, and of the month before. */
  readonly now: number;
  readonly before: number;
  /** The last day of the report month. */
  readonly lastDay: number;
  readonly tables: Tables;
  /** Rows of Data and of Aggregates that belong together. */
  readonly channelRows: readonly Stretch[];
  readonly monthRows: readonly Stretch[];
  /** What moved the index since the month before. */
  readonly segments: readonly Segment[];
  /** What complaints are sorted by, with the categories found. */
  readonly categories: Readonly<Record<Dimension, readonly string[]>>;
  readonly effects: readonly ItemEffect[];
  /** Row of the measures of a unit and month. */
  measureRow(unit: number, month: number): number;
  /** Row of the business figures of a unit and month; the scope's follow the outlets'. */
  businessRow(outlet: number, month: number): number;
}

export interface Tables {
  readonly months: Layout;
  readonly factors: Layout;
  readonly items: Layout;
  readonly units: Layout;
  readonly targets: Layout;
  readonly actions: Layout;
  readonly sources: Layout;
  readonly data: Layout;
  readonly leaves: Layout;
  readonly measures: Layout;
  readonly business: Layout;
  readonly complaints: Layout;
  readonly costs: Layout;
  readonly costSums: Layout;
  readonly changes: Layout;
  readonly segments: Layout;
  readonly order: Layout;
  readonly bridge: Layout;
  readonly stations: Layout;
  readonly waiting: Layout;
  /** Complaints by category, one table a dimension. */
  readonly paretos: Readonly<Record<Dimension, Layout>>;
}

export function openBook(input: MonthlyInput): Book {
  const units = unitsOf(input);
  const months = input.months.length;
  const outlets = input.outlets.length;
  const segments = segmentsOf(input, months - 2, months - 1);
  const categories = categoriesOf(input);
  return {
    input,
    categories,
    segments,
    effects: itemEffects(input, segments),
    texts: textsIn(input.settings.language),
    units,
    measures: measuresOf(input, units),
    now: months - 1,
    before: months - 2,
    lastDay: monthBounds(input.settings.month, input.settings.closingDay).last,
    tables: layTables(input, units, segments.length, categories),
    channelRows: stretches(input.answers, 'channel'),
    monthRows: stretches(input.answers, 'month'),
    measureRow: (unit, month) => unit * months + month,
    businessRow: (outlet, month) => (outlet < 0 ? outlets : outlet) * months + month,
  };
}

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);

function layTables(
  input: MonthlyInput,
  units: readonly Unit[],
  segments: number,
  categories: Book['categories'],
): Tables {
  const items = input.items.length;
  const factors = input.factors.length;
  const months = input.months.length;
  const several = input.outlets.length > 1;
  let column = 0;
  const list = (ids: readonly string[], count: number): Layout => {
    const table = layout('lists', 2, column, ids, count);
    column += ids.length + 1;
    return table;
  };
  return {
    months: list(['position', 'month', 'first', 'last'], months),
    factors: list(['position', 'zh', 'en', 'label', 'weight'], factors),
    items: list(
      [
        'position',
        'name',
        'zh',
        'en',
        'label',
        'factor',
        'weight',
        'min',
        'max',
        'zero',
        'span',
        'department',
      ],
      items,
    ),
    units: list(['position', 'kind', 'code', 'label', 'region'], units.length),
    targets: list(['measure', 'month', 'target'], input.targets.length + input.published.length),
    actions: list(['id', 'item', 'countermeasure', 'owner', 'due', 'status'], input.actions.length),
    sources: list(['table', 'file', 'sheet', 'rows'], input.sources.length),
    data: layout(
      'data',
      1,
      0,
      [
        ...['respondent', 'date', 'outlet', 'outletName', 'month', 'channel', 'weight', 'nps'],
        ...numbered('item', items),
        ...['verbatim', 'answered', 'pullScope'],
        ...(several ? ['pullOutlet'] : []),
      ],
      input.answers.rows,
    ),
    leaves: layout(
      'aggregates',
      1,
      0,
      [
        ...[
          'outlet',
          'outletName',
          'region',
          'month',
          'channel',
          'source',
          'respondents',
          'answering',
        ],
        ...['npsN', 'npsW', 'npsWW', 'promoters', 'detractors'],
        ...['n', 'w', 'wx', 'wxx'].flatMap((letter) => numbered(letter, items)),
      ],
      input.leaves.length,
    ),
    measures: layout(
      'measures',
      measuresTop,
      0,
      [
        ...['unit', 'label', 'month', 'source', 'answering', 'index', 'error', 'low', 'high'],
        ...[
          'nps',
          'npsN',
          'npsEffective',
          'npsAdjusted',
          'npsError',
          'npsLow',
          'npsHigh',
          'promoters',
          'passives',
          'detractors',
        ],
        ...numbered('factor', factors),
        ...['score', 'mean', 'w', 'centre', 'pull'].flatMap((letter) => numbered(letter, items)),
      ],
      units.length * months,
    ),
    business: layout(
      'business',
      1,
      0,
      [
        ...['outlet', 'outletName', 'month', 'issued', 'returned', 'visits', 'output', 'comebacks'],
        ...['complaints', 'closed', 'lossBase', 'lossLost'],
      ],
      (input.outlets.length + 1) * months,
    ),
    complaints: layout(
      'complaintData',
      1,
      0,
      [
        ...['id', 'received', 'closed', 'outlet', 'outletName', 'month', 'level'],
        ...['content', 'defect', 'product', 'area', 'department'],
      ],
      input.complaints.length,
    ),
    costs: layout(
      'costData',
      1,
      0,
      ['month', 'document', 'account', 'costCentre', 'category', 'amount', 'kind', 'text'],
      input.costLines.length,
    ),
    costSums: layout(
      'costAggregates',
      1,
      0,
      ['month', 'scenario', 'category', 'source', 'amount'],
      input.costSums.length,
    ),
    changes: layout('workings', 1, 0, changeColumns, changeCount(units)),
    order: layout('workings', 1, changeColumns.length + 1, ['key', 'order'], items),
    bridge: layout('workings', 1, changeColumns.length + 4, bridgeColumns, factors + 4),
    stations: layout(
      'workings',
      1,
      changeColumns.length + bridgeColumns.length + 5,
      stationColumns,
      units.filter((unit) => unit.kind === 'outlet').length,
    ),
    waiting: layout(
      'workings',
      1,
      changeColumns.length + bridgeColumns.length + stationColumns.length + 6,
      ['key'],
      input.complaints.length,
    ),
    paretos: Object.fromEntries(
      dimensions.map((dimension, i) => [
        dimension,
        layout(
          'paretos',
          1,
          6 * i,
          ['category', 'now', 'before', 'key', 'order'],
          categories[dimension].length,
        ),
      ]),
    ) as Record<Dimension, Layout>,
    segments: layout(
      'mix',
      5,
      0,
      [
        ...['outlet', 'channel'],
        ...['wBefore', 'mBefore', 'wAfter', 'mAfter'].flatMap((name) => numbered(name, items)),
      ],
      segments,
    ),
  };
}

const changeColumns = [
  ...['id', 'before', 'errorBefore', 'nBefore', 'dfBefore', 'after', 'errorAfter', 'nAfter'],
  ...['dfAfter', 'margin', 'change', 'error', 'df', 'reach', 'centre', 'low', 'high', 'detectable'],
  ...['needed', 'verdict'],
];

/** Comparisons of the scope, and one an outlet. */
const changeCount = (units: readonly Unit[]): number =>
  scopeComparisons + units.filter((unit) => unit.kind === 'outlet').length;

/** How many comparisons the whole scope has. */
export const scopeComparisons = 9;

const stationColumns = [
  'label',
  'index',
  'change',
  'lowest',
  'rise',
  'fall',
  'byIndex',
  'byRise',
  'byFall',
];

const bridgeColumns = ['label', 'value', 'foot', 'total', 'better', 'worse'];

/** Rows above the measures: what each item and factor column stands for. */
export const measuresTop = 6;

/** Months whose rows the workbook holds. */
export const isHeld = (book: Book, month: number): boolean => month > book.now - monthsHeld;

/** The measure of the whole scope. */
export const scopeMeasure = (book: Book, month: number): Measure => book.measures[0]![month]!;

/** Mean of the three monthly indices that end with `last`; null where one is missing. */
export function rollingIndex(book: Book, last: number): Estimate | null {
  const months = [last - 2, last - 1, last];
  const estimates = months.map((month) =>
    month >= 0 ? indexEstimate(scopeMeasure(book, month)) : null,
  );
  return estimates.includes(null) ? null : averageEstimates(estimates as Estimate[]);
}
