import { InputError } from '../core/error.js';
import { rescale } from '../core/index-score/rescale.js';
import { normalise } from '../tables/vocabulary.js';
import { readScales } from './answers.js';
import type { Cell, Grid } from './cell.js';
import { hasHeadRow, readColumns, readNumber, readText } from './coerce.js';
import { points } from './param.js';
import type { ChoiceParam, RangeParam } from './param-kind.js';
import type { FunctionSpec } from './spec.js';

const values = { name: 'values', kind: 'numbers' } as const satisfies RangeParam;
const min = { name: 'min', kind: 'list', optional: true } as const satisfies RangeParam;
const max = { name: 'max', kind: 'list', optional: true } as const satisfies RangeParam;
const anchors = { name: 'anchors', kind: 'table', optional: true } as const satisfies RangeParam;
const method = {
  name: 'method',
  kind: 'choice',
  choices: ['minmax', 'ratio', 'anchors'],
  default: 'minmax',
} as const satisfies ChoiceParam;

export const RESCALE: FunctionSpec = {
  id: 'RESCALE',
  params: [values, min, max, points, method, anchors],
  result: 'spill',
  run: (inputs) => {
    const grid = inputs.grid(values);
    const table = inputs.grid(anchors);
    const how = inputs.choice(method);
    if (table !== undefined || how === 'anchors') {
      if (table === undefined) throw new InputError('argument-missing', { argument: anchors.name });
      return anchored(grid, readAnchors(table));
    }
    const scales = readScales(inputs, grid[0]?.length ?? 0, { min, max });
    const { columns, rows, headRows } = readColumns(grid, values.name, { scales });
    const options = { points: inputs.number(points), method: how };
    const scored = columns.map((column, item) =>
      rescale(column, { ...options, ...(scales && { scale: scales[item]! }) }),
    );
    const body = Array.from({ length: rows }, (_, row) => scored.map((column) => column[row]!));
    return { rows: [...grid.slice(0, headRows).map((row) => row.map(readText)), ...body] };
  },
};

/** Answers as they are compared: numbers by value, words without regard to case and width. */
const answerKey = (cell: Cell): string => normalise(readText(cell)).toLowerCase();

function readAnchors(table: Grid): ReadonlyMap<string, number> {
  const columns = table[0]?.length ?? 0;
  if (columns !== 2)
    throw new InputError('column-count', { argument: anchors.name, got: columns, expected: 2 });
  const start = hasHeadRow(table) ? 1 : 0;
  return new Map(
    table.slice(start).map((row, i) => {
      const place = { argument: anchors.name, row: i + start + 1, column: 2 };
      return [answerKey(row[0]!), readNumber(row[1]!, place)];
    }),
  );
}

function anchored(grid: Grid, table: ReadonlyMap<string, number>) {
  const isHead = hasHeadRow(grid) && !grid[0]!.some((cell) => table.has(answerKey(cell)));
  const rows = grid.map((cells, row) =>
    cells.map((cell, column) => {
      const key = answerKey(cell);
      if (isHead && row === 0) return readText(cell);
      if (key === '') return null;
      const score = table.get(key);
      if (score === undefined)
        throw new InputError('no-anchor', { row: row + 1, column: column + 1, value: key });
      return score;
    }),
  );
  return { rows };
}
