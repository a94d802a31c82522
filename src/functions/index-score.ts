import { csi } from '../core/index-score/csi.js';
import { csiOfMeans } from '../core/index-score/csi-of-means.js';
import { csiTree } from '../core/index-score/csi-tree.js';
import type { TreeRow } from '../core/index-score/indicator-tree.js';
import { csiPreset, csiStudies } from '../core/index-score/preset.js';
import type { Scale } from '../core/index-score/scale.js';
import { InputError } from '../core/error.js';
import { fill } from '../text/language.js';
import { functionTexts } from '../text/function.js';
import {
  countingHead,
  readItems,
  readItemWeights,
  readNames,
  readRespondentWeights,
  readScales,
} from './answers.js';
import type { Grid } from './cell.js';
import { hasHeadRow, readNumber, readText } from './coerce.js';
import type { Inputs } from './inputs.js';
import {
  aggregation,
  labels,
  method,
  points,
  respondentWeights,
  scaleMax,
  scaleMin,
  scores,
  tableOptions,
  weights,
} from './param.js';
import type { ChoiceParam, RangeParam, TextParam } from './param-kind.js';
import type { FunctionSpec } from './spec.js';

const missing = {
  name: 'missing',
  kind: 'choice',
  choices: ['reweight', 'listwise', 'fail'],
  default: 'reweight',
} as const satisfies ChoiceParam;

interface Means {
  readonly means: readonly number[];
  readonly scales: Scale[] | undefined;
  readonly labels: readonly string[] | null;
}

/**
 * One row or column of item means in place of answers: as many cells as weights, or as ends of
 * scales. Undefined where the cells are answers.
 */
function readMeans(inputs: Inputs, itemWeights: number[] | undefined): Means | undefined {
  const grid = inputs.grid(scores);
  if (inputs.given(respondentWeights)) return undefined;
  const headRows = hasHeadRow(grid) ? 1 : 0;
  const body = grid.slice(headRows);
  const upright = body.every((row) => row.length === 1);
  if (body.length !== 1 && !upright) return undefined;
  const cells = upright ? body.map((row) => row[0]!) : body[0]!;
  const ends = inputs.grid(scaleMax)?.flat().length;
  if (cells.length < 2 || cells.length !== (itemWeights?.length ?? ends)) return undefined;
  const scales = readScales(inputs, cells.length);
  const means = cells.map((cell, i) => {
    const row = headRows + 1 + (upright ? i : 0);
    const place = { argument: scores.name, row, column: upright ? 1 : i + 1 };
    return readNumber(cell, place, { scale: scales?.[i] });
  });
  return { means, scales, labels: headRows && !upright ? grid[0]!.map(readText) : null };
}

const indexOptions = (inputs: Inputs) => ({
  points: inputs.number(points),
  method: inputs.choice(method),
});

export const CSI: FunctionSpec = {
  id: 'CSI',
  params: [
    ...[scores, weights, scaleMin, scaleMax, points],
    ...[respondentWeights, aggregation, method, missing],
  ],
  result: 'number',
  run: (inputs) => {
    const itemWeights = readItemWeights(inputs, weights);
    const common = { ...indexOptions(inputs), ...(itemWeights && { weights: itemWeights }) };
    const means = readMeans(inputs, itemWeights);
    if (means && inputs.choice(missing) === 'reweight')
      return csiOfMeans(means.means, { ...common, ...(means.scales && { scales: means.scales }) });
    const { columns, rows, headRows, scales } = readItems(inputs, scores);
    const own = readRespondentWeights(inputs, respondentWeights, { rows, headRows });
    return countingHead(headRows, () =>
      csi(columns, {
        ...common,
        ...(scales && { scales }),
        ...(own && { respondentWeights: own }),
        aggregation: inputs.choice(aggregation),
        missing: inputs.choice(missing),
      }),
    ).value;
  },
};

export const CSIDETAIL: FunctionSpec = {
  id: 'CSIDETAIL',
  params: [
    ...[scores, weights, labels, scaleMin, scaleMax, points],
    ...[respondentWeights, aggregation, method, ...tableOptions],
  ],
  result: 'spill',
  run: (inputs) => {
    const itemWeights = readItemWeights(inputs, weights);
    const means = readMeans(inputs, itemWeights);
    const {
      columns,
      rows,
      headRows,
      labels: heads,
      scales,
    } = means ? { ...means, ...columnsOfMeans(means) } : readItems(inputs, scores);
    const own = means
      ? undefined
      : readRespondentWeights(inputs, respondentWeights, { rows, headRows });
    const result = csi(columns, {
      ...indexOptions(inputs),
      ...(itemWeights && { weights: itemWeights }),
      ...(scales && { scales }),
      ...(own && { respondentWeights: own }),
      aggregation: inputs.choice(aggregation),
    });
    const names = itemNames(inputs, heads, columns.length);
    const counts = (n: number, absent: number): readonly (number | null)[] =>
      means ? [null, null] : [n, absent];
    return {
      heads: ['label', 'weight', 'n', 'missing', 'mean', 'score', 'contribution', 'low', 'high'],
      rows: [
        ...result.items.map((item, i) => [
          ...[names[i]!, item.weight, ...counts(item.n, item.missing), item.mean],
          ...[item.score, item.contribution, item.low, item.high],
        ]),
        [
          ...[functionTexts[inputs.language].word.index, 1],
          ...[...counts(result.used, result.leftOut), null],
          ...[result.value, result.value, result.low, result.high],
        ],
      ],
    };
  },
};

const columnsOfMeans = ({ means }: Means) => ({
  columns: means.map((mean) => Float64Array.of(mean)),
  rows: 1,
  headRows: 0,
});

function itemNames(
  inputs: Inputs,
  heads: readonly string[] | null,
  count: number,
): readonly string[] {
  const given = readNames(inputs, labels);
  if (given && given.length !== count)
    throw new InputError('length-mismatch', { what: 'labels', got: given.length, expected: count });
  const template = functionTexts[inputs.language].word.item;
  return (
    given ?? heads ?? Array.from({ length: count }, (_, i) => fill(template, { number: i + 1 }))
  );
}

const items = { name: 'items', kind: 'texts' } as const satisfies RangeParam;
const tree = { name: 'tree', kind: 'table' } as const satisfies RangeParam;

export const CSITREE: FunctionSpec = {
  id: 'CSITREE',
  params: [
    ...[scores, items, tree, scaleMin, scaleMax, points],
    ...[respondentWeights, method, ...tableOptions],
  ],
  result: 'spill',
  run: (inputs) => {
    const { columns, rows, headRows, labels: heads, scales } = readItems(inputs, scores);
    const own = readRespondentWeights(inputs, respondentWeights, { rows, headRows });
    const { nodes } = csiTree(columns, {
      ...indexOptions(inputs),
      names: (inputs.given(items) ? readNames(inputs, items) : heads) ?? [],
      tree: readTree(inputs.grid(tree)),
      ...(scales && { scales }),
      ...(own && { respondentWeights: own }),
    });
    return {
      heads: ['node', 'level', 'effectiveWeight', 'n', 'score', 'low', 'high'],
      rows: nodes.map(({ node, level, effectiveWeight, n, score, low, high }) => [
        ...[node, level, effectiveWeight, n, score, low, high],
      ]),
    };
  },
};

/** Rows of node, parent, weight; a head row and blank rows are left out. A root needs no weight. */
function readTree(grid: Grid): TreeRow[] {
  const columns = grid[0]?.length ?? 0;
  if (columns < 3)
    throw new InputError('column-count', { argument: 'tree', got: columns, expected: 3 });
  const start = hasHeadRow(grid) ? 1 : 0;
  return grid.slice(start).flatMap((row, i) => {
    const node = readText(row[0]!);
    if (node === '') return [];
    const parent = readText(row[1]!);
    const place = { argument: 'tree', row: i + start + 1, column: 3 };
    const weight = readNumber(row[2]!, place);
    if (Number.isNaN(weight) && parent !== '') throw new InputError('cell-blank', place);
    return [
      { node, parent: parent === '' ? null : parent, weight: Number.isNaN(weight) ? 1 : weight },
    ];
  });
}

const study = { name: 'study', kind: 'text', optional: true } as const satisfies TextParam;

export const CSIPRESET: FunctionSpec = {
  id: 'CSIPRESET',
  params: [study, ...tableOptions],
  result: 'spill',
  run: (inputs) => {
    const wanted = inputs.text(study)?.toUpperCase();
    const factors = (name: string) =>
      csiPreset(name).map(({ zh, en, printed, weight }) => [zh, en, printed, weight]);
    if (wanted !== undefined)
      return { heads: ['factorZh', 'factorEn', 'printed', 'normalised'], rows: factors(wanted) };
    return {
      heads: ['study', 'factorZh', 'factorEn', 'printed', 'normalised'],
      rows: csiStudies.flatMap((name) => factors(name).map((row) => [name, ...row])),
    };
  },
};
