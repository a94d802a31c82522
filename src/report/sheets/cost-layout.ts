import type { CoqRowId } from '../../core/cost/coq.js';
import type { Ref } from '../formula.js';

/** Where the rows of the cost table stand, for the page itself and for the sentences about it. */

export const costTableRow = 4;

/** Rows in order: a sum over months, a total of rows above, or a note to them. */
export const costLines: readonly {
  readonly id: CoqRowId | 'eliminated' | 'ledger';
  readonly level: 'sum' | 'total' | 'note';
}[] = [
  { id: 'prevention', level: 'sum' },
  { id: 'appraisal', level: 'sum' },
  { id: 'internalFailure', level: 'sum' },
  { id: 'externalFailure', level: 'sum' },
  { id: 'total', level: 'total' },
  { id: 'recovery', level: 'sum' },
  { id: 'net', level: 'total' },
  { id: 'conformance', level: 'note' },
  { id: 'nonConformance', level: 'note' },
  { id: 'notMapped', level: 'sum' },
  { id: 'eliminated', level: 'sum' },
  { id: 'ledger', level: 'total' },
  { id: 'difference', level: 'note' },
];

export type CostLineId = (typeof costLines)[number]['id'];

export const costRow = (id: CostLineId): number =>
  costTableRow + 2 + costLines.findIndex((line) => line.id === id);

/** This month's booked amount of a row. */
export const costActual = (id: CostLineId): Ref => ({
  sheet: 'costOfQuality',
  row: costRow(id),
  column: 2,
  rows: 1,
  columns: 1,
});
