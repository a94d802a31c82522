/** Tables with a column per month. */
import { isBlank } from '../read/file.js';
import type { Filling, RowTaker, WritingColumn } from './assign.js';
import { contractColumn, writeRow } from './assign.js';
import { addRow, codeOf, copyCells, setCaption, setCode, textStore } from './store.js';
import { columnWriter } from './writer.js';

/** One row with a column per month becomes one row per month that has a value. */
export function monthsTaker(filling: Filling, columns: readonly WritingColumn[]): RowTaker {
  const { recognition, table, source, place, log } = filling;
  const { month, value } = recognition.contract.months!;
  const months = textStore(table, month);
  const contract = contractColumn(filling, value)!;
  const cells = recognition.columns.flatMap((column) => {
    if (column.id !== null || typeof column.month !== 'string') return [];
    const target = { table, place, log, header: column.header };
    setCaption(table, value, source, column.header.text);
    const code = codeOf(months, column.month);
    return [{ index: column.index, code, write: columnWriter(target, contract) }];
  });
  const ids = columns.map(({ id }) => id);
  return (row) => {
    let first: number | undefined;
    for (const { index, code, write } of cells) {
      const cell = row.cells[index];
      if (isBlank(cell)) continue;
      const at = addRow(table, source, row.row);
      // What the row says beside its months is read, and told, once.
      if (first === undefined) writeRow(columns, at, row);
      else copyCells(table, ids, first, at);
      first ??= at;
      setCode(months, at, code);
      write(at, cell!, row.row);
    }
  };
}
