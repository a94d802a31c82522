import type { ChangeTest } from '../core/inference/change.js';
import { InputError } from '../core/error.js';
import { csiBridge } from '../core/index-score/csi-bridge.js';
import { csiChange } from '../core/index-score/csi-change.js';
import { npsChange } from '../core/index-score/nps-change.js';
import { functionTexts } from '../text/function.js';
import { readItems, readItemWeights, readNames, readRespondentWeights } from './answers.js';
import { readList, type Columns } from './coerce.js';
import type { Inputs } from './inputs.js';
import { readNpsRatings, readRatingWeights } from './ratings.js';
import {
  after,
  before,
  method,
  points,
  scaleMax,
  scaleMin,
  tableOptions,
  weights,
} from './param.js';
import type { FlagParam, RangeParam } from './param-kind.js';
import type { FunctionSpec } from './spec.js';
import { measures } from './spill.js';

const paired = { name: 'paired', kind: 'flag', default: false } as const satisfies FlagParam;

const weightsBefore = {
  name: 'weightsBefore',
  kind: 'list',
  optional: true,
} as const satisfies RangeParam;
const weightsAfter = {
  name: 'weightsAfter',
  kind: 'list',
  optional: true,
} as const satisfies RangeParam;

export const CSICHANGE: FunctionSpec = {
  id: 'CSICHANGE',
  params: [
    ...[before, after, weights, scaleMin, scaleMax, points, paired, method],
    ...[weightsBefore, weightsAfter, ...tableOptions],
  ],
  result: 'spill',
  run: (inputs) => {
    const first = readItems(inputs, before);
    const second = readItems(inputs, after);
    const expected = first.columns.length;
    const got = second.columns.length;
    if (got !== expected) throw new InputError('length-mismatch', { what: 'after', got, expected });
    const itemWeights = readItemWeights(inputs, weights);
    const respondentWeights = readBothWeights(inputs, first, second);
    const change = csiChange(first.columns, second.columns, {
      points: inputs.number(points),
      method: inputs.choice(method),
      paired: inputs.flag(paired),
      ...(itemWeights && { weights: itemWeights }),
      ...(first.scales && { scales: first.scales }),
      ...(respondentWeights && { respondentWeights }),
    });
    return measures(
      [
        ['before', change.before.value],
        ['after', change.after.value],
        ['change', change.change],
        ...testRows(change, inputs),
        ['df', change.df],
        ['nBefore', change.before.n],
        ['nAfter', change.after.n],
      ],
      inputs.language,
    );
  },
};

/** What every change is judged by, in the rows that the tables of both functions share. */
const testRows = (change: ChangeTest, inputs: Inputs) =>
  [
    ['low', change.low],
    ['high', change.high],
    ['p', change.p],
    ['smallestSignificant', change.smallestSignificant],
    ['detectable', change.detectable],
    ['verdict', functionTexts[inputs.language].word[change.verdict]],
    ['needed', change.needed],
    ['standardError', change.standardError],
  ] as const;

/** Weights of the respondents of both periods, 1 each where only the other period has them. */
function readBothWeights(inputs: Inputs, first: Columns, second: Columns) {
  const own = [
    readRespondentWeights(inputs, weightsBefore, first),
    readRespondentWeights(inputs, weightsAfter, second),
  ] as const;
  if (own[0] === undefined && own[1] === undefined) return undefined;
  return {
    before: own[0] ?? new Float64Array(first.rows).fill(1),
    after: own[1] ?? new Float64Array(second.rows).fill(1),
  };
}

export const NPSCHANGE: FunctionSpec = {
  id: 'NPSCHANGE',
  params: [before, after, weightsBefore, weightsAfter, ...tableOptions],
  result: 'spill',
  run: (inputs) => {
    const first = readNpsRatings(inputs, before);
    const second = readNpsRatings(inputs, after);
    const firstWeights = readRatingWeights(inputs, weightsBefore, first);
    const secondWeights = readRatingWeights(inputs, weightsAfter, second);
    const change = npsChange(first.values, second.values, {
      ...(firstWeights && { weightsBefore: firstWeights }),
      ...(secondWeights && { weightsAfter: secondWeights }),
    });
    return measures(
      [
        ['before', change.before.nps],
        ['after', change.after.nps],
        ['change', change.change],
        ['adjustedChange', change.adjustedChange],
        ...testRows(change, inputs),
        ['z', change.z],
        ['nBefore', change.before.n],
        ['nAfter', change.after.n],
      ],
      inputs.language,
    );
  },
};

const labels = { name: 'labels', kind: 'texts' } as const satisfies RangeParam;
const factorColumns = {
  scoresBefore: { name: 'scoresBefore', kind: 'list' },
  weightsBefore: { name: 'weightsBefore', kind: 'list' },
  scoresAfter: { name: 'scoresAfter', kind: 'list' },
  weightsAfter: { name: 'weightsAfter', kind: 'list' },
} as const satisfies Record<string, RangeParam>;

export const CSIBRIDGE: FunctionSpec = {
  id: 'CSIBRIDGE',
  params: [labels, ...Object.values(factorColumns), ...tableOptions],
  result: 'spill',
  run: (inputs) => {
    const column = (param: RangeParam & { readonly optional?: never }) =>
      readList(inputs.grid(param), param.name);
    const scoresBefore = column(factorColumns.scoresBefore);
    const names = readNames(inputs, labels) ?? [];
    const absent = (weight: number): number => (Number.isNaN(weight) ? 0 : weight);
    const bridge = csiBridge({
      labels:
        scoresBefore.headRows && names.length > scoresBefore.values.length ? names.slice(1) : names,
      scoresBefore: scoresBefore.values,
      weightsBefore: column(factorColumns.weightsBefore).values.map(absent),
      scoresAfter: column(factorColumns.scoresAfter).values,
      weightsAfter: column(factorColumns.weightsAfter).values.map(absent),
    });
    const word = functionTexts[inputs.language].word;
    return {
      heads: ['label', 'before', 'after', 'performance', 'mix', 'total'],
      rows: [
        ...bridge.factors.map((factor) => [
          ...[factor.label, factor.before, factor.after],
          ...[factor.performance, factor.mix, factor.total],
        ]),
        [word.residual, null, null, null, null, bridge.residual],
        [word.change, null, null, null, null, bridge.change],
      ],
    };
  },
};
