/** The functions as a spreadsheet host reads of them before it runs any: functions.json. */
import type { FunctionId } from '../text/en/function-help.js';
import { describeArgument, functionHelps } from '../text/function-help.js';
import type { Language } from '../text/language.js';
import { isOptional, type Param } from './param-kind.js';
import { functions } from './registry.js';
import type { FunctionSpec } from './spec.js';

export interface FunctionMetadata {
  readonly id: FunctionId;
  /** The same in every language, so that formulas can be carried from one to another. */
  readonly name: FunctionId;
  readonly description: string;
  readonly parameters: readonly ParamMetadata[];
  readonly result: { readonly type: 'any' | 'number'; readonly dimensionality: Dimensionality };
}

interface ParamMetadata {
  readonly name: string;
  readonly description: string;
  /** Never a narrower type: the host would refuse cells before the vocabulary sees them. */
  readonly type: 'any';
  readonly dimensionality: Dimensionality;
  readonly optional?: true;
}

type Dimensionality = 'scalar' | 'matrix';

const scalars: readonly Param['kind'][] = ['number', 'flag', 'text', 'choice'];

const paramOf = (language: Language, id: FunctionId, param: Param): ParamMetadata => ({
  name: param.name,
  description: describeArgument(language, id, param.name),
  type: 'any',
  dimensionality: scalars.includes(param.kind) ? 'scalar' : 'matrix',
  ...(isOptional(param) && { optional: true }),
});

const functionOf = (language: Language, { id, params, result }: FunctionSpec) =>
  ({
    id,
    name: id,
    description: functionHelps[language].summary[id],
    parameters: params.map((param) => paramOf(language, id, param)),
    result: {
      type: result === 'number' ? 'number' : 'any',
      dimensionality: result === 'spill' ? 'matrix' : 'scalar',
    },
  }) satisfies FunctionMetadata;

/** All functions, described in the language. Error cells are handed over instead of ending a call. */
export const metadata = (language: Language) => ({
  allowErrorForDataTypeAny: true,
  allowCustomDataForDataTypeAny: false,
  functions: Object.values(functions).map((spec) => functionOf(language, spec)),
});
