import { f, type Formula, type Ref } from './formula.js';
import { live } from './page.js';
import type { Cell } from './plan.js';
import type { Style } from './style.js';

/** A number of the workbook: how a cell computes it, and what the library computes. NaN: undefined. */
export interface Figure {
  readonly formula: Formula | Ref;
  readonly value: number;
}

export function figure(formula: Formula | Ref, value: number | null): Figure {
  return { formula, value: value ?? Number.NaN };
}

/** A cell with the figure; a reference to a blank cell stays blank. */
export function figureCell(one: Figure, style: Style): Cell {
  const { formula } = one;
  return live('parts' in formula ? formula : f`IF(${formula}="","",${formula})`, one.value, style);
}

/** a/b, undefined where either is or b is 0. */
export function ratio(a: Figure, b: Figure, times = 1): Figure {
  const value = b.value === 0 ? Number.NaN : (a.value / b.value) * times;
  const scaled = times === 1 ? f`${a.formula}/${b.formula}` : f`${a.formula}/${b.formula}*${times}`;
  return { formula: f`IF(${a.formula}="","",IFERROR(${scaled},""))`, value };
}
