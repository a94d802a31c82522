/** Ratings in one list, with weights beside them. */
import { InputError } from '../core/error.js';
import { besideHead } from './answers.js';
import { hasHeadRow, readList, type List } from './coerce.js';
import type { Grid } from './cell.js';
import type { Inputs } from './inputs.js';
import type { RangeParam } from './param-kind.js';

const tenPoints = { min: 0, max: 10 };

/** Ratings from 0 to 10 that must be whole. */
export function readNpsRatings(inputs: Inputs, param: RangeParam): List {
  const grid = inputs.grid(param) as Grid;
  const list = readList(grid, param.name, tenPoints);
  const part = list.values.findIndex(
    (rating) => !Number.isNaN(rating) && !Number.isInteger(rating),
  );
  if (part < 0) return list;
  const width = grid[0]!.length;
  const row = Math.floor(part / width) + 1 + (hasHeadRow(grid) ? 1 : 0);
  throw new InputError('cell-not-whole', {
    ...{ argument: param.name, row, column: (part % width) + 1 },
    ...{ value: list.values[part]!, ...tenPoints },
  });
}

/** Weights as many as ratings: TRUE is 1, a blank 0. */
export function readRatingWeights(
  inputs: Inputs,
  param: RangeParam & { readonly optional: true },
  ratings: List,
): Float64Array | undefined {
  const grid = inputs.grid(param);
  if (grid === undefined) return undefined;
  const { values } = readList(grid, param.name, undefined, true);
  const data = { rows: ratings.values.length, headRows: ratings.headRows };
  return besideHead(values, data).map((weight) => (Number.isNaN(weight) ? 0 : weight));
}
