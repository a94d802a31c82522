import { gap } from '../core/gap/gap.js';
import { ces, csat, topBox } from '../core/index-score/boxes.js';
import { nps } from '../core/index-score/nps.js';
import { npsDetail } from '../core/index-score/nps-detail.js';
import { countLike } from '../core/survey/count-like.js';
import { functionTexts } from '../text/function.js';
import { readList } from './coerce.js';
import type { Inputs } from './inputs.js';
import { ratings, tableOptions, weights } from './param.js';
import type { ChoiceParam, NumberParam, RangeParam } from './param-kind.js';
import { readNpsRatings, readRatingWeights } from './ratings.js';
import type { FunctionSpec } from './spec.js';
import { measures } from './spill.js';

export const NPS: FunctionSpec = {
  id: 'NPS',
  params: [ratings, weights],
  result: 'number',
  run: (inputs) => {
    const list = readNpsRatings(inputs, ratings);
    return nps(list.values, readRatingWeights(inputs, weights, list));
  },
};

const confidence = {
  name: 'confidence',
  kind: 'number',
  default: 0.95,
} as const satisfies NumberParam;

export const NPSDETAIL: FunctionSpec = {
  id: 'NPSDETAIL',
  params: [ratings, weights, confidence, ...tableOptions],
  result: 'spill',
  run: (inputs) => {
    const list = readNpsRatings(inputs, ratings);
    const own = readRatingWeights(inputs, weights, list);
    const detail = npsDetail(list.values, {
      confidence: inputs.number(confidence),
      ...(own && { weights: own }),
    });
    const { counts, shares } = detail;
    const present = own ? own.filter((weight) => weight > 0).length : list.values.length;
    return measures(
      [
        ['promoters', counts.promoters],
        ['promotersShare', shares.promoters],
        ['passives', counts.passives],
        ['passivesShare', shares.passives],
        ['detractors', counts.detractors],
        ['detractorsShare', shares.detractors],
        ['zeros', counts.zeros],
        ['nps', detail.nps],
        ['standardError', detail.standardError],
        ['low', detail.low],
        ['high', detail.high],
        ['n', detail.n],
        ['effectiveN', detail.effectiveN],
        ['missing', present - detail.n],
        ...(own && countLike(list.values, own) ? [countNote(inputs)] : []),
      ],
      inputs.language,
    );
  },
};

const countNote = (inputs: Inputs) =>
  ['note', functionTexts[inputs.language].word['count-like']] as const;

const topMax = { name: 'scaleMax', kind: 'number' } as const satisfies NumberParam;
const topMin = { name: 'scaleMin', kind: 'number', default: 1 } as const satisfies NumberParam;
const boxes = { name: 'boxes', kind: 'number', default: 1 } as const satisfies NumberParam;
const csatMax = { name: 'scaleMax', kind: 'number', default: 5 } as const satisfies NumberParam;
const cesMax = { name: 'scaleMax', kind: 'number', default: 7 } as const satisfies NumberParam;
const direction = {
  name: 'direction',
  kind: 'choice',
  choices: ['ease', 'effort'],
  default: 'ease',
} as const satisfies ChoiceParam;

/** Ratings on a scale, with the weights beside them. */
function readRated(inputs: Inputs, scale: { readonly min: number; readonly max: number }) {
  const list = readList(inputs.grid(ratings), ratings.name, scale);
  const own = readRatingWeights(inputs, weights, list);
  return { values: list.values, weighted: own ? { weights: own } : {} };
}

export const TOPBOX: FunctionSpec = {
  id: 'TOPBOX',
  params: [ratings, topMax, boxes, weights, topMin],
  result: 'number',
  run: (inputs) => {
    const scale = { min: inputs.number(topMin), max: inputs.number(topMax) };
    const { values, weighted } = readRated(inputs, scale);
    return topBox(values, { ...weighted, scale, boxes: inputs.number(boxes) }).value;
  },
};

export const CSAT: FunctionSpec = {
  id: 'CSAT',
  params: [ratings, csatMax, weights],
  result: 'number',
  run: (inputs) => {
    const max = inputs.number(csatMax);
    const { values, weighted } = readRated(inputs, { min: 1, max });
    return csat(values, { ...weighted, scaleMax: max }).value;
  },
};

export const CES: FunctionSpec = {
  id: 'CES',
  params: [ratings, cesMax, direction, weights],
  result: 'number',
  run: (inputs) => {
    const max = inputs.number(cesMax);
    const { values, weighted } = readRated(inputs, { min: 1, max });
    return ces(values, { ...weighted, scaleMax: max, direction: inputs.choice(direction) }).value;
  },
};

const perception = { name: 'perception', kind: 'list' } as const satisfies RangeParam;
const expectation = { name: 'expectation', kind: 'list' } as const satisfies RangeParam;

export const GAP: FunctionSpec = {
  id: 'GAP',
  params: [perception, expectation, weights],
  result: 'number',
  run: (inputs) => {
    const received = readList(inputs.grid(perception), perception.name);
    const expected = readList(inputs.grid(expectation), expectation.name);
    const own = readRatingWeights(inputs, weights, received);
    return gap(received.values, expected.values, own).value;
  },
};
