/** Rows of a recognised sheet go into its table: wide as they are, long and by month turned. */
import type { Filling, RowTaker, WritingColumn } from './fill/assign.js';
import { contractColumn, writeRow, writingColumns } from './fill/assign.js';
import { longTaker } from './fill/long.js';
import { monthsTaker } from './fill/months.js';
import { takeScenario } from './fill/scenario.js';
import { addRow } from './fill/store.js';
import { tellUnits } from './fill/unit.js';
import type { SourceRow } from './read/file.js';
import { isBlank } from './read/file.js';
import type { Recognition } from './recognise.js';
import { isTotal } from './recognise/total.js';
import { normalise } from './vocabulary.js';

function wideTaker({ table, source }: Filling, columns: readonly WritingColumn[]): RowTaker {
  return (row) => writeRow(columns, addRow(table, source, row.row), row);
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

export interface Filled {
  /** Rows the table has gained. */
  readonly rows: number;
  /** Which column of the table each column of the source went to. */
  readonly columns: ReadonlyMap<number, string>;
}

/** Whether a row says the head again, as sheets pasted one below the other do. */
function isHeadAgain({ cells }: SourceRow, { columns }: Recognition): boolean {
  let same = 0;
  for (const { header, index } of columns) {
    const cell = cells[index];
    if (header.text === '' || isBlank(cell)) continue;
    // The lengths are compared first, as nearly every row ends there.
    if (typeof cell !== 'string' || cell.trim().length !== header.text.length) return false;
    if (normalise(cell) !== header.text) return false;
    if (++same === 2) return true;
  }
  return false;
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
    if (row.broken === true) log.add('row-broken', place, { row: row.row });
    else if (total !== undefined) log.add('row-total', place, { row: row.row, value: total });
    else if (isHeadAgain(row, recognition)) log.add('row-head', place, { row: row.row });
    else take(row);
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
