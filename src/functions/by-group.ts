import { InputError } from '../core/error.js';
import type { Scale } from '../core/index-score/scale.js';
import type { Coded } from '../core/survey/codes.js';
import type { GroupFigures, GroupMeasure } from '../core/survey/group-measure.js';
import { pivot, type Pivot } from '../core/survey/pivot.js';
import type { HeadId } from '../text/en/function.js';
import { functionTexts } from '../text/function.js';
import {
  besideHead,
  readItemWeights,
  readNames,
  readRespondentWeights,
  readScales,
} from './answers.js';
import { readColumns, type Columns } from './coerce.js';
import { codedGroups } from './group-order.js';
import type { Inputs } from './inputs.js';
import {
  method,
  points,
  respondentWeights,
  scaleMax,
  scaleMin,
  tableOptions,
  weights,
} from './param.js';
import type { ChoiceParam, FlagParam, NumberParam, RangeParam } from './param-kind.js';
import type { FunctionSpec } from './spec.js';
import type { Table } from './spill.js';

const data = { name: 'data', kind: 'numbers' } as const satisfies RangeParam;
const rowGroups = { name: 'rowGroups', kind: 'texts' } as const satisfies RangeParam;
const columnGroups = {
  name: 'columnGroups',
  kind: 'texts',
  optional: true,
} as const satisfies RangeParam;
const measure = {
  name: 'measure',
  kind: 'choice',
  choices: ['csi', 'nps', 'csat', 'ces', 'topbox', 'mean', 'count'],
  default: 'csi',
} as const satisfies ChoiceParam;
const show = {
  name: 'show',
  kind: 'choice',
  choices: ['score', 'n', 'low', 'high', 'long'],
  default: 'score',
} as const satisfies ChoiceParam;
const minN = { name: 'minN', kind: 'number', default: 0 } as const satisfies NumberParam;
const totals = { name: 'totals', kind: 'flag', default: true } as const satisfies FlagParam;
const rowOrder = { name: 'rowOrder', kind: 'texts', optional: true } as const satisfies RangeParam;
const columnOrder = {
  name: 'columnOrder',
  kind: 'texts',
  optional: true,
} as const satisfies RangeParam;

export const PIVOT: FunctionSpec = {
  id: 'PIVOT',
  params: [
    ...[data, rowGroups, columnGroups, measure, weights, scaleMin, scaleMax, points, method],
    ...[show, minN, totals, rowOrder, columnOrder, respondentWeights, ...tableOptions],
  ],
  result: 'spill',
  run: (inputs) => {
    const { columns: items, options, place } = readData(inputs);
    const rows = readGroups(inputs, rowGroups, rowOrder, place);
    const twoWays = inputs.given(columnGroups);
    const columns = twoWays
      ? readGroups(inputs, columnGroups, columnOrder, place)
      : { codes: new Int32Array(place.rows), levels: [''] };
    const result = pivot(items, rows, columns, options);
    const layout = { rows: rows.levels, columns: columns.levels, twoWays, result };
    return inputs.choice(show) === 'long' ? longTable(inputs, layout) : wideTable(inputs, layout);
  },
};

/** Scales that a measure has of itself. */
const ownScales: Partial<Record<GroupMeasure, Scale>> = {
  nps: { min: 0, max: 10 },
  csat: { min: 1, max: 5 },
  ces: { min: 1, max: 7 },
};

function readData(inputs: Inputs) {
  const chosen = inputs.choice(measure);
  const kind: GroupMeasure = chosen === 'topbox' ? 'topBox' : chosen;
  const grid = inputs.grid(data);
  const width = grid[0]?.length ?? 0;
  if (!['csi', 'mean', 'count'].includes(kind) && width !== 1)
    throw new InputError('column-count', { argument: data.name, got: width, expected: 1 });
  const own = ownScales[kind] && [ownScales[kind]];
  const scales = (kind === 'nps' ? undefined : readScales(inputs, width)) ?? own;
  const place = readColumns(grid, data.name, { scales });
  const weighsItems = kind === 'csi' || kind === 'mean';
  const itemWeights = weighsItems ? readItemWeights(inputs, weights) : undefined;
  const respondents =
    readRespondentWeights(inputs, respondentWeights, place) ??
    (weighsItems ? undefined : readRespondentWeights(inputs, weights, place));
  const options = {
    measure: kind,
    points: inputs.number(points),
    method: inputs.choice(method),
    ...(scales && { scales }),
    ...(itemWeights && { weights: itemWeights }),
    ...(respondents && { respondentWeights: respondents }),
  };
  return { columns: place.columns, options, place };
}

function readGroups(inputs: Inputs, param: RangeParam, order: RangeParam, place: Columns): Coded {
  const names = besideHead(readNames(inputs, param) ?? [], place);
  if (names.length !== place.rows) {
    const facts = { what: param.name, got: names.length, expected: place.rows };
    throw new InputError('length-mismatch', facts);
  }
  const blank = functionTexts[inputs.language].word.blank;
  return codedGroups(names, readNames(inputs, order) ?? [], blank);
}

interface Layout {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Whether there are column groups at all. */
  readonly twoWays: boolean;
  readonly result: Pivot;
}

type Shown = 'score' | 'n' | 'low' | 'high';

/** One figure of a group; undefined below the number of answers asked for. */
function figureOf(figures: GroupFigures, group: number, what: Shown, least: number): number | null {
  const n = figures.n[group]!;
  if (what === 'n') return n;
  const column = what === 'score' ? figures.value : figures[what];
  return n < least || Number.isNaN(column[group]) ? null : column[group]!;
}

function wideTable(inputs: Inputs, { rows, columns, twoWays, result }: Layout): Table {
  const what = inputs.choice(show) as Shown;
  const least = inputs.number(minN);
  const total = functionTexts[inputs.language].word.total;
  const withTotals = inputs.flag(totals);
  const line = (cells: GroupFigures, from: number, all: GroupFigures, at: number) => [
    ...columns.map((_, column) => figureOf(cells, from + column, what, least)),
    ...(withTotals && twoWays ? [figureOf(all, at, what, least)] : []),
  ];
  return {
    heads: [
      'group',
      ...(twoWays ? columns.map((text) => ({ text })) : [what]),
      ...(withTotals && twoWays ? (['total'] as const) : []),
    ],
    rows: [
      ...rows.map((label, row) => [
        label,
        ...line(result.cells, row * columns.length, result.byRow, row),
      ]),
      ...(withTotals ? [[total, ...line(result.byColumn, 0, result.all, 0)]] : []),
    ],
  };
}

function longTable(inputs: Inputs, { rows, columns, twoWays, result }: Layout): Table {
  const least = inputs.number(minN);
  const total = functionTexts[inputs.language].word.total;
  const names: HeadId[] = twoWays ? ['row', 'column'] : ['row'];
  const line = (row: string, column: string, figures: GroupFigures, group: number) => [
    ...(twoWays ? [row, column] : [row]),
    ...(['score', 'n', 'low', 'high'] as const).map((what) =>
      figureOf(figures, group, what, least),
    ),
  ];
  const cells = rows.flatMap((row, i) => [
    ...columns.map((column, k) => line(row, column, result.cells, i * columns.length + k)),
    ...(inputs.flag(totals) && twoWays ? [line(row, total, result.byRow, i)] : []),
  ]);
  const bottom = [
    ...(twoWays ? columns.map((column, k) => line(total, column, result.byColumn, k)) : []),
    line(total, total, result.all, 0),
  ];
  return {
    heads: [...names, 'score', 'n', 'low', 'high'],
    rows: inputs.flag(totals) ? [...cells, ...bottom] : cells,
  };
}
