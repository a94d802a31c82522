import type { FunctionId } from '../text/en/function-help.js';
import { PIVOT } from './by-group.js';
import { CSIBRIDGE, CSICHANGE, NPSCHANGE } from './change.js';
import { COQ } from './coq.js';
import { CES, CSAT, GAP, NPS, NPSDETAIL, TOPBOX } from './experience.js';
import { CSI, CSIDETAIL, CSIPRESET, CSITREE } from './index-score.js';
import { PARETO } from './pareto.js';
import { RESCALE } from './rescale.js';
import { PERIOD, PICK } from './shape.js';
import type { FunctionSpec } from './spec.js';

/** The functions by name. A function that has a text and is not here does not compile. */
export const functions: Readonly<Record<FunctionId, FunctionSpec>> = {
  CSI,
  CSIDETAIL,
  CSITREE,
  CSIPRESET,
  CSICHANGE,
  CSIBRIDGE,
  RESCALE,
  NPS,
  NPSDETAIL,
  NPSCHANGE,
  TOPBOX,
  CSAT,
  CES,
  GAP,
  PARETO,
  COQ,
  PERIOD,
  PIVOT,
  PICK,
};

/** What stands before the names in a spreadsheet: CS.NPS. */
export const namespace = 'CS';

/** A function by its name, with or without the namespace, in any case. */
export function findFunction(name: string): FunctionSpec | undefined {
  const id = name
    .trim()
    .toUpperCase()
    .replace(new RegExp(`^${namespace}\\.`), '');
  return Object.hasOwn(functions, id) ? functions[id as FunctionId] : undefined;
}
