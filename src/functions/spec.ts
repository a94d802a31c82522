/** How a function is described: once, for coercion, help, metadata and the command line alike. */
import type { FunctionId } from '../text/en/function-help.js';
import type { Inputs } from './inputs.js';
import type { Param } from './param-kind.js';
import type { Table } from './spill.js';

export interface FunctionSpec {
  readonly id: FunctionId;
  readonly params: readonly Param[];
  /** `any` is one cell that may be text; `spill` a grid. */
  readonly result: 'number' | 'any' | 'spill';
  /** null is a figure that is undefined for these data. */
  readonly run: (inputs: Inputs) => number | string | null | Table;
}
