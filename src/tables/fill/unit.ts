import { amountUnit } from '../recognise/header.js';
import type { Filling } from './assign.js';
import { numberStore } from './store.js';

/** Tells in sum what a header's unit did to the amounts of the rows from `start` on. */
export function tellUnits({ recognition, table, place, log }: Filling, start: number): void {
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
