/** How a function is described: once, for coercion, help, metadata and the command line alike. */
import type { ArgumentName, ChoiceId, FunctionId } from '../text/en/function.js';
import type { Inputs } from './inputs.js';
import type { Table } from './spill.js';

interface ParamBase {
  readonly name: ArgumentName;
  /** May be left out; a blank counts as left out. */
  readonly optional?: true;
}

/** Cells of a range. What they hold is read by the function, which knows their scale. */
export interface RangeParam extends ParamBase {
  /** `numbers`: columns; `list`: one row or column; `texts`, `dates`: cell by cell; `table`: as it is. */
  readonly kind: 'numbers' | 'list' | 'texts' | 'dates' | 'table';
}

export interface NumberParam extends ParamBase {
  readonly kind: 'number';
  readonly default?: number;
}

export interface FlagParam extends ParamBase {
  readonly kind: 'flag';
  readonly default: boolean;
}

export interface TextParam extends ParamBase {
  readonly kind: 'text';
}

export interface ChoiceParam extends ParamBase {
  readonly kind: 'choice';
  readonly choices: readonly ChoiceId[];
  readonly default?: ChoiceId;
}

export type Param = RangeParam | NumberParam | FlagParam | TextParam | ChoiceParam;

/** Whether a call may leave the parameter out. */
export const isOptional = (param: Param): boolean =>
  param.optional === true || ('default' in param && param.default !== undefined);

export interface FunctionSpec {
  readonly id: FunctionId;
  readonly params: readonly Param[];
  /** `any` is one cell that may be text; `spill` a grid. */
  readonly result: 'number' | 'any' | 'spill';
  /** null is a figure that is undefined for these data. */
  readonly run: (inputs: Inputs) => number | string | null | Table;
}
