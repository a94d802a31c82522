/** Parameters that several functions share. Each is described once. */
import type { ChoiceParam, FlagParam, NumberParam, RangeParam } from './param-kind.js';

export const scores = { name: 'scores', kind: 'numbers' } as const satisfies RangeParam;
export const ratings = { name: 'ratings', kind: 'list' } as const satisfies RangeParam;
export const weights = {
  name: 'weights',
  kind: 'list',
  optional: true,
} as const satisfies RangeParam;
export const labels = {
  name: 'labels',
  kind: 'texts',
  optional: true,
} as const satisfies RangeParam;
export const scaleMin = {
  name: 'scaleMin',
  kind: 'list',
  optional: true,
} as const satisfies RangeParam;
export const scaleMax = {
  name: 'scaleMax',
  kind: 'list',
  optional: true,
} as const satisfies RangeParam;
export const points = {
  name: 'points',
  kind: 'number',
  default: 100,
} as const satisfies NumberParam;

export const respondentWeights = {
  name: 'respondentWeights',
  kind: 'list',
  optional: true,
} as const satisfies RangeParam;

export const method = {
  name: 'method',
  kind: 'choice',
  choices: ['minmax', 'ratio'],
  default: 'minmax',
} as const satisfies ChoiceParam;

export const aggregation = {
  name: 'aggregation',
  kind: 'choice',
  choices: ['meanOfMeans', 'respondent'],
  default: 'meanOfMeans',
} as const satisfies ChoiceParam;

export const before = { name: 'before', kind: 'numbers' } as const satisfies RangeParam;
export const after = { name: 'after', kind: 'numbers' } as const satisfies RangeParam;

export const headers = {
  name: 'headers',
  kind: 'flag',
  default: true,
} as const satisfies FlagParam;

export const lang = {
  name: 'lang',
  kind: 'choice',
  choices: ['zh-CN', 'en-US'],
  optional: true,
} as const satisfies ChoiceParam;

/** The last options of every function that spills a table. */
export const tableOptions = [headers, lang] as const;
