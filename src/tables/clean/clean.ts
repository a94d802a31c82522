/** What is checked once all rows of a table are there. */
import { contractById } from '../contract/all.js';
import type { Leaf } from '../items.js';
import type { ProblemLog } from '../problem.js';
import type { TableStore } from '../store.js';
import { settleAmounts } from './amount.js';
import { tellLateDates } from './date.js';
import { dropDuplicates } from './duplicate.js';
import type { OutletDirectory } from './outlet.js';
import { resolveOutlets } from './outlet.js';
import { dropOffScale, guessScales } from './scale.js';
import { placeOf } from './where.js';

export interface Surroundings {
  readonly outlets: OutletDirectory;
  readonly leaves: readonly Leaf[];
  /** Last day of the report as a serial, where there is one. */
  readonly asOf: number | undefined;
}

function tellItemsWithoutColumn(table: TableStore, leaves: readonly Leaf[], log: ProblemLog): void {
  for (const { name } of leaves) {
    if (table.columns.has(`item:${name}`)) continue;
    log.add('item-without-column', placeOf(table, 0), { value: name });
  }
}

/** Cleans a table in place; what was done is told. */
export function clean(table: TableStore, around: Surroundings, log: ProblemLog): void {
  const contract = contractById[table.id];
  resolveOutlets(table, contract, around.outlets, log);
  dropDuplicates(table, contract, log);
  guessScales(table, contract, log);
  dropOffScale(table, contract, log);
  if (around.asOf !== undefined) tellLateDates(table, contract, around.asOf, log);
  if (table.id === 'qualityCosts') settleAmounts(table, log);
  if (table.id === 'responses') tellItemsWithoutColumn(table, around.leaves, log);
}
