/** Rows of a recognised sheet go into its table: wide as they are, long and by month turned. */
import type { Filling, WritingColumn } from './assign.js';
import { contractColumn, itemWriter, writingColumns } from './assign.js';
import { amountUnit, headerKey, readHeader } from './header.js';
import { findLeaf } from './items.js';
import { namedColumn } from './match.js';
import { stepsOfWords } from './profile.js';
import type { SourceRow } from './read/file.js';
import { isBlank, textOf } from './read/file.js';
import { addRow, codeOf, numberStore, setCode, textStore } from './store.js';
import { isOptionWord } from './vocabulary.js';
import type { Writer } from './writer.js';
import { columnWriter } from './writer.js';
import { isTotal } from './total.js';

/** Takes one row of data. */
type RowTaker = (row: SourceRow) => void;

function writeRow(columns: readonly WritingColumn[], at: number, { cells, row }: SourceRow): void {
  for (const { index, write } of columns) write(at, cells[index] ?? null, row);
}

function wideTaker({ table, source }: Filling, columns: readonly WritingColumn[]): RowTaker {
  return (row) => writeRow(columns, addRow(table, source, row.row), row);
}

const indexOf = ({ recognition }: Filling, id: string): number =>
  recognition.columns.findIndex((column) => column.id === id);

/** The writer of one question of a long export, and the rows that have its answer. */
interface Answer {
  readonly write: Writer;
  readonly rows: Set<number>;
}

/** The writer for what one line of a long export answers: an item, or a column such as NPS. */
function answerWriter(filling: Filling, label: string): { write: Writer } {
  const { recognition, leaves, table, place, log } = filling;
  const header = readHeader(label);
  const target = { table, place, log, header };
  const leaf = findLeaf(header.keys, leaves);
  const known = namedColumn(recognition.contract, header);
  if (known !== undefined && (leaf === undefined || leaf.renamed)) {
    const column = contractColumn(filling, known)!;
    return { write: columnWriter(target, column) };
  }
  const words = wordsOf(filling, label).filter(isOptionWord);
  const steps = words.length > 0 ? stepsOfWords(words) : undefined;
  const found = leaf ?? { leaf: undefined, renamed: false };
  const id = `item:${leaf?.leaf.name ?? header.label}`;
  const scale = leaf?.leaf.scale ?? (steps === undefined ? undefined : { min: 1, max: steps });
  return { write: itemWriter(filling, target, { ...found, id, scale, steps }) };
}

/** The answers a long export's first rows give to one question. */
function wordsOf(filling: Filling, label: string): readonly string[] {
  const [item, score] = [indexOf(filling, 'item'), indexOf(filling, 'score')];
  return filling.recognition.sample
    .filter(({ cells }) => textOf(cells[item]) === label)
    .map(({ cells }) => textOf(cells[score]));
}

/** One line per answer becomes one row per respondent, with what the first of the lines says. */
function longTaker(filling: Filling, columns: readonly WritingColumn[]): RowTaker {
  const { table, source, place, log } = filling;
  const [respondent, item, score] = ['respondent', 'item', 'score'].map((id) =>
    indexOf(filling, id),
  );
  const rowOf = new Map<string, number>();
  const writers = new Map<string, Answer>();
  const writerOf = (label: string): Answer => {
    const known = writers.get(label) ?? { ...answerWriter(filling, label), rows: new Set() };
    writers.set(label, known);
    return known;
  };
  return (line) => {
    const { cells, row } = line;
    const who = textOf(cells[respondent!]);
    if (who === '') {
      log.add('row-without-respondent', place, { row });
      return;
    }
    let at = rowOf.get(who);
    if (at === undefined) {
      at = addRow(table, source, row);
      rowOf.set(who, at);
      writeRow(columns, at, line);
    }
    const label = textOf(cells[item!]);
    const answer = writerOf(label);
    if (answer.rows.has(at)) {
      log.add('answer-duplicate', place, { row, value: who, facts: { item: label } });
      return;
    }
    answer.rows.add(at);
    answer.write(at, cells[score!] ?? null, row);
  };
}

/** One row with a column per month becomes one row per month that has a value. */
function monthsTaker(filling: Filling, columns: readonly WritingColumn[]): RowTaker {
  const { recognition, table, source, place, log } = filling;
  const { month, value } = recognition.contract.months!;
  const months = textStore(table, month);
  const contract = contractColumn(filling, value)!;
  const cells = recognition.columns.flatMap((column) => {
    if (column.id !== null || typeof column.month !== 'string') return [];
    const target = { table, place, log, header: column.header };
    const code = codeOf(months, column.month);
    return [{ index: column.index, code, write: columnWriter(target, contract) }];
  });
  return (row) => {
    for (const { index, code, write } of cells) {
      const cell = row.cells[index];
      if (isBlank(cell)) continue;
      const at = addRow(table, source, row.row);
      writeRow(columns, at, row);
      setCode(months, at, code);
      write(at, cell!, row.row);
    }
  };
}

/** Where a total may be named: the first filled cell, and the columns that name what a row is of. */
function totalIn({ cells }: SourceRow, places: readonly number[]): string | undefined {
  const first = cells.findIndex((cell) => !isBlank(cell));
  for (const index of [first, ...places]) {
    const cell = cells[index];
    if (typeof cell === 'string' && hint.test(cell) && isTotal(cell)) return cell.trim();
  }
  return undefined;
}

const hint = /[计总和均累年]|total|average|mean|sum|ytd/i;

/** Tells in sum what a header's unit did to the amounts of the rows from `start` on. */
function tellUnits({ recognition, table, place, log }: Filling, start: number): void {
  const { contract, columns, shape } = recognition;
  const told = new Set<string>();
  for (const { id, header, month } of columns) {
    const own = shape === 'months' && month !== undefined ? contract.months!.value : id;
    const column = contract.columns.find((one) => one.id === own);
    const unit = amountUnit(header.note);
    if (unit === 1 || column?.money !== true || told.has(column.id)) continue;
    told.add(column.id);
    const { values } = numberStore(table, column.id);
    const given = values.subarray(start, table.rows).filter((value) => !Number.isNaN(value));
    const sum = given.reduce((total, value) => total + value, 0);
    const facts = { count: given.length, unit, sum };
    log.add('amount-unit', place, { column: header.text, facts });
  }
}

/** A ledger without a scenario column takes it from the name of its sheet or file. */
function takeScenario({ recognition, table, place, log }: Filling, start: number): void {
  const { contract, columns } = recognition;
  if (contract.id !== 'qualityCosts' || columns.some(({ id }) => id === 'scenario')) return;
  const { choices = {} } = contract.columns.find(({ id }) => id === 'scenario')!;
  const scenarioIn = (name: string): string | undefined =>
    Object.keys(choices).find((id) =>
      [id, ...choices[id]!].some((word) => headerKey(name).includes(headerKey(word))),
    );
  const scenario = scenarioIn(place.sheet) ?? scenarioIn(place.file);
  if (scenario === undefined) return;
  const store = textStore(table, 'scenario');
  for (let at = start; at < table.rows; at++) setCode(store, at, codeOf(store, scenario));
  log.add('scenario-from-name', place, {
    value: scenario,
    facts: { scenario: choices[scenario]![0]! },
  });
}

export interface Filled {
  /** Rows the table has gained. */
  readonly rows: number;
  /** Which column of the table each column of the source went to. */
  readonly columns: ReadonlyMap<number, string>;
}

/** Hands the rows below the head on; blank rows and totals stay out and are told. */
async function takeRows(
  { recognition, place, log }: Filling,
  rows: AsyncIterable<SourceRow>,
  naming: readonly number[],
  take: RowTaker,
): Promise<void> {
  let expected = recognition.headRow + 1;
  let count = 0;
  let first = 0;
  for await (const row of rows) {
    if (row.row <= recognition.headRow || row.cells.every(isBlank)) continue;
    if (row.row > expected) {
      if (count === 0) first = expected;
      count += row.row - expected;
    }
    expected = row.row + 1;
    const total = totalIn(row, naming);
    if (total === undefined) take(row);
    else log.add('row-total', place, { row: row.row, value: total });
  }
  if (count > 0) log.add('rows-blank', place, { row: first, facts: { count } });
}

/** Reads all rows of a sheet into its table. */
export async function fill(filling: Filling, rows: AsyncIterable<SourceRow>): Promise<Filled> {
  const { recognition, table } = filling;
  const columns = writingColumns(filling);
  const takers = { wide: wideTaker, long: longTaker, months: monthsTaker };
  const take = takers[recognition.shape](filling, columns);
  const naming = columns
    .filter(({ id }) => {
      const column = contractColumn(filling, id);
      return column?.required === true && 'text category month'.includes(column.kind);
    })
    .map(({ index }) => index);
  const start = table.rows;
  await takeRows(filling, rows, naming, take);
  tellUnits(filling, start);
  takeScenario(filling, start);
  return {
    rows: table.rows - start,
    columns: new Map(columns.map(({ index, id }) => [index, id])),
  };
}
