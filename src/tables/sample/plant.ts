import { items } from './item.js';
import type { FiledAnswer } from './answers.js';
import type { SampleRow } from './file.js';
import type { Dirt } from './truth.js';
import { dirt } from './truth.js';

/** The answers of a file as a clean reading gives them: overwritten scores count as they read. */
export function asRead(
  answers: readonly FiledAnswer[],
  file: string,
  headRows: number,
): readonly FiledAnswer[] {
  const read = [...answers];
  for (const { row, column, means, kind } of dirtOf(file)) {
    if (kind !== 'off-scale' && kind !== 'full-width') continue;
    const place = row - headRows - 1;
    const i = items.findIndex(({ name }) => column.includes(name));
    const scores = Float64Array.from(read[place]!.scores);
    scores[i] = means ?? NaN;
    read[place] = { ...read[place]!, scores };
  }
  return read;
}

/** Puts a file's dirt into its rows: overwrites cells and puts rows in. */
export function plant(
  rows: readonly SampleRow[],
  file: string,
  head: readonly string[],
  headRows: number,
): SampleRow[] {
  const planted = [...rows];
  for (const defect of dirtOf(file)) {
    const place = defect.row - headRows - 1;
    if (defect.kind === 'off-scale' || defect.kind === 'full-width') {
      planted[place] = planted[place]!.with(head.indexOf(defect.column), defect.written);
    } else {
      planted.splice(place, 0, plantedRow(defect, planted, head, headRows));
    }
  }
  return planted;
}

const dirtOf = (file: string): readonly Dirt[] =>
  dirt.filter((defect) => defect.file === file && defect.row > 0).sort((a, b) => a.row - b.row);

function plantedRow(
  { kind, row, column, written, copyOf = row }: Dirt,
  rows: readonly SampleRow[],
  head: readonly string[],
  headRows: number,
): SampleRow {
  if (kind === 'blank-row') return head.map(() => null);
  const copy = rows[copyOf - headRows - 1]!;
  if (kind === 'duplicate-id') return copy;
  const ownId = `9-${String(row).padStart(6, '0')}`;
  return copy.with(head.indexOf('受访编号'), ownId).with(head.indexOf(column), written);
}
