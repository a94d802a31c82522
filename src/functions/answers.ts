/** Answers, weights and scales of a call, each read from its range and fitted to the others. */
import { InputError } from '../core/error.js';
import type { Scale } from '../core/index-score/scale.js';
import type { Grid } from './cell.js';
import {
  readColumns,
  readLine,
  readList,
  readNumberLine,
  readTexts,
  type Columns,
} from './coerce.js';
import type { Inputs } from './inputs.js';
import { scaleMax, scaleMin } from './param.js';
import type { RangeParam } from './param-kind.js';

type Optional = RangeParam & { readonly optional: true };

/** The scale of each item; undefined where no scale is given. Without a lowest answer it is 1. */
export function readScales(
  inputs: Inputs,
  count: number,
  ends: { readonly min: Optional; readonly max: Optional } = { min: scaleMin, max: scaleMax },
): Scale[] | undefined {
  const [low, high] = [inputs.grid(ends.min), inputs.grid(ends.max)];
  if (high === undefined) {
    if (low !== undefined) throw new InputError('argument-missing', { argument: ends.max.name });
    return undefined;
  }
  const max = perItem(readNumberLine(high, ends.max.name), count);
  const min = low ? perItem(readNumberLine(low, ends.min.name), count) : [];
  return max.map((top, item) => ({ min: min[item] ?? 1, max: top }));
}

function perItem(values: readonly number[], count: number): readonly number[] {
  if (values.length === 1) return Array<number>(count).fill(values[0]!);
  if (values.length === count) return values;
  throw new InputError('scale-count', { got: values.length, expected: count });
}

/** Answers as columns, each checked against its scale. */
export function readItems(
  inputs: Inputs,
  param: RangeParam,
): Columns & { readonly scales: Scale[] | undefined } {
  const grid = inputs.grid(param) as Grid;
  const scales = readScales(inputs, grid[0]?.length ?? 0);
  return { ...readColumns(grid, param.name, { scales }), scales };
}

/** Weights of items, in a row or a column. */
export function readItemWeights(inputs: Inputs, param: Optional): number[] | undefined {
  const grid = inputs.grid(param);
  return grid && readNumberLine(grid, param.name);
}

/** Weights of respondents: TRUE is 1, a blank 0. A cell beside the data's head row is left out. */
export function readRespondentWeights(
  inputs: Inputs,
  param: Optional,
  data: { readonly rows: number; readonly headRows: number },
): Float64Array | undefined {
  const grid = inputs.grid(param);
  if (grid === undefined) return undefined;
  const { values } = readList(grid, param.name, undefined, true);
  return besideHead(values, data).map((weight) => (Number.isNaN(weight) ? 0 : weight));
}

/** A list that stands beside data with a head row, without the cell beside that row. */
export function besideHead<T extends { readonly length: number; slice(from: number): T }>(
  list: T,
  data: { readonly rows: number; readonly headRows: number },
): T {
  return data.headRows > 0 && list.length === data.rows + data.headRows
    ? list.slice(data.headRows)
    : list;
}

/** Names in a row or a column. */
export function readNames(inputs: Inputs, param: RangeParam): string[] | undefined {
  const grid = inputs.grid(param) as Grid | undefined;
  return grid && readTexts(readLine(grid, param.name));
}

/** Counts the head row in where the mathematics names a row of the data. */
export function countingHead<T>(headRows: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (headRows === 0 || !(error instanceof InputError)) throw error;
    const { row } = error.facts;
    if (typeof row !== 'number') throw error;
    throw new InputError(error.code, { ...error.facts, row: row + headRows });
  }
}
