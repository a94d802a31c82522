/** What is checked once all rows of a table are there. */
import { contractById } from './contract/all.js';
import type { Leaf } from './recognise/items.js';
import type { ProblemLog } from './problem.js';
import type { TableStore } from './fill/store.js';
import { settleAmounts } from './clean/amount.js';
import { tellLateDates } from './clean/date.js';
import { dropDuplicates } from './clean/duplicate.js';
import type { OutletDirectory } from './clean/outlet.js';
import { resolveOutlets } from './clean/outlet.js';
import { dropOffScale, guessScales } from './clean/scale.js';
import { placeOf } from './clean/where.js';

export interface Surroundings {
  /** Absent where no list of outlets was given: names then stay as they are. */
  readonly outlets: OutletDirectory | undefined;
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
  if (around.outlets !== undefined) resolveOutlets(table, contract, around.outlets, log);
  dropDuplicates(table, contract, log);
  guessScales(table, contract, log);
  dropOffScale(table, contract, log);
  if (around.asOf !== undefined) tellLateDates(table, contract, around.asOf, log);
  if (table.id === 'qualityCosts') settleAmounts(table, log);
  if (table.id === 'responses') tellItemsWithoutColumn(table, around.leaves, log);
}
