/** Writers bring the cells of one source column into one column of a table. */
import {
  readCategory,
  readDate,
  readMonth,
  readNumber,
  readScore,
  readText,
  readYesNo,
} from './cell.js';
import type { Reading } from './cell.js';
import type { ColumnContract } from '../contract/contract.js';
import type { Header } from '../recognise/header.js';
import { amountUnit, scaleInNote } from '../recognise/header.js';
import type { Place, ProblemLog } from '../problem.js';
import type { RawCell } from '../read/file.js';
import { isBlank, textOf } from '../read/file.js';
import type { NumberStore, TableStore, TextStore } from './store.js';
import { codeOf, numberStore, setCode, setNumber, textStore } from './store.js';
import type { Scale } from '../table.js';

/** Brings a cell into row `at` of the table; `row` is its row in the source. */
export type Writer = (at: number, cell: RawCell, row: number) => void;

export interface Target {
  readonly table: TableStore;
  readonly place: Place;
  readonly log: ProblemLog;
  readonly header: Header;
}

function noteFault(
  { place, log, header }: Target,
  reading: Reading<number | string>,
  cell: RawCell,
  row: number,
  facts: Readonly<Record<string, string | number>> = {},
): void {
  if (reading.fault === undefined) return;
  const read = reading.fault === 'full-width' ? { read: reading.value } : {};
  const value = textOf(cell);
  log.add(reading.fault, place, { row, column: header.text, value, facts: { ...facts, ...read } });
}

const cacheSize = 50_000;

/** Reads each different text once. */
function remember<T>(read: (cell: RawCell) => Reading<T>): (cell: RawCell) => Reading<T> {
  const known = new Map<RawCell, Reading<T>>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const reading = read(cell);
    if (known.size < cacheSize) known.set(cell, reading);
    return reading;
  };
}

function noteBlank(target: Target, column: ColumnContract | undefined, row: number): void {
  if (column?.required !== true || column.blank === true) return;
  target.log.add('cell-blank', target.place, { row, column: target.header.text });
}

function numericWriter(
  target: Target,
  id: string,
  column: ColumnContract | undefined,
  read: (cell: RawCell) => Reading<number>,
): Writer {
  const store: NumberStore = numberStore(target.table, id);
  return (at, cell, row) => {
    const reading = isBlank(cell) ? { value: Number.NaN } : read(cell);
    setNumber(store, at, reading.value);
    if (reading.fault !== undefined) noteFault(target, reading, cell, row);
    else if (Number.isNaN(reading.value)) noteBlank(target, column, row);
  };
}

function textWriter(
  target: Target,
  column: ColumnContract,
  read: (cell: RawCell) => Reading<string>,
): Writer {
  const store: TextStore = textStore(target.table, column.id);
  const choices = Object.values(column.choices ?? {}).map((words) => words[0]);
  const facts = choices.length === 0 ? {} : { choices: choices.join(' ') };
  return (at, cell, row) => {
    const reading = isBlank(cell) ? { value: '' } : read(cell);
    setCode(store, at, codeOf(store, reading.value));
    if (reading.fault !== undefined) noteFault(target, reading, cell, row, facts);
    else if (reading.value === '') noteBlank(target, column, row);
  };
}

/** The factor a header's unit asks for: amounts come in 元, shares as fractions. */
function factorOf(column: ColumnContract, header: Header): number {
  if (column.money === true) return amountUnit(header.note);
  return column.max === 1 && header.note.includes('%') ? 0.01 : 1;
}

function readPlainNumber(
  column: ColumnContract,
  factor: number,
): (cell: RawCell) => Reading<number> {
  const { min = -Infinity, max = Infinity, whole = false } = column;
  return (cell) => {
    const reading = readNumber(cell);
    const value = reading.value * factor;
    if (value < min || value > max || (whole && !Number.isNaN(value) && !Number.isInteger(value))) {
      return { value: Number.NaN, fault: 'number-range' };
    }
    return factor === 1 ? reading : { ...reading, value };
  };
}

/** The scale of a score column: the contract's, else what the header says. */
export function scaleOf({ min, max }: ColumnContract, header: Header): Scale | undefined {
  if (min !== undefined && max !== undefined) return { min, max };
  const told = scaleInNote(header.note);
  return told === undefined ? undefined : { min: told.min ?? 1, max: told.max };
}

/** A writer for a column of the contract. Amounts come in 元, whatever the header's unit. */
export function columnWriter(target: Target, column: ColumnContract): Writer {
  const { id, kind } = column;
  switch (kind) {
    case 'number':
      return numericWriter(
        target,
        id,
        column,
        readPlainNumber(column, factorOf(column, target.header)),
      );
    case 'date':
      return numericWriter(
        target,
        id,
        column,
        remember((cell) => readDate(cell, column)),
      );
    case 'datetime':
      return numericWriter(target, id, column, (cell) => readDate(cell, column));
    case 'yesNo':
      return numericWriter(target, id, column, remember(readYesNo));
    case 'score':
      return scoreWriter(target, id, column, scaleOf(column, target.header), 5);
    case 'month':
      return textWriter(target, column, remember(readMonth));
    case 'category':
      return textWriter(
        target,
        column,
        remember((cell) => readCategory(cell, column)),
      );
    case 'text':
      return textWriter(
        target,
        column,
        remember((cell) => readText(cell, column.prose)),
      );
  }
}

/** A writer for scores, in numbers or in words from a scale of `steps`. */
export function scoreWriter(
  target: Target,
  id: string,
  column: ColumnContract | undefined,
  scale: Scale | undefined,
  steps: number | undefined,
): Writer {
  return numericWriter(
    target,
    id,
    column,
    remember((cell) => readScore(cell, scale, steps)),
  );
}
