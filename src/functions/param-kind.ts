/** The kinds of parameter a function may have. */
import type { ChoiceId } from '../text/en/function.js';
import type { ArgumentName } from '../text/en/function-help.js';

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
