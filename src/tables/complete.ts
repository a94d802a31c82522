/** Whether a sheet has the columns its table cannot do without. */
import type { ColumnContract } from './contract/contract.js';
import type { TableStore } from './fill/store.js';
import type { ProblemLog } from './problem.js';
import type { Recognition } from './recognise.js';
import type { Source } from './table.js';

const captionsOf = (columns: readonly ColumnContract[]): string =>
  columns.map(({ zh, en }) => `${zh[0]!} (${en[0]!})`).join(' / ');

/** Tells which required columns a sheet lacks; true where it lacks none. */
export function isComplete(recognition: Recognition, source: Source, log: ProblemLog): boolean {
  const { contract, columns, shape } = recognition;
  const place = { table: contract.id, ...source };
  const made = shape === 'months' ? [contract.months!.month, contract.months!.value] : [];
  const has = ({ id }: ColumnContract): boolean =>
    made.includes(id) || columns.some((column) => column.id === id);
  const needed = contract.columns.filter(
    ({ id, required }) => required === true || (shape === 'long' && id === 'respondent'),
  );
  const lacking = needed.filter((column) => !has(column));
  for (const column of lacking) {
    log.add('column-missing', place, { column: captionsOf([column]) });
  }
  const undated = columns.filter(({ month }) => month === null);
  for (const { header } of shape === 'months' ? undated : []) {
    log.add('month-without-year', place, { column: header.text });
  }
  return lacking.length === 0 && (shape !== 'months' || undated.length === 0);
}

/** After filling: whether one of the columns is there of which a table needs at least one. */
export function hasOneOf(
  table: TableStore,
  recognition: Recognition,
  source: Source,
  log: ProblemLog,
): boolean {
  const { contract } = recognition;
  const place = { table: contract.id, ...source };
  const items = [...table.columns.keys()].some((id) => id.startsWith('item:'));
  const lacking = (contract.oneOf ?? []).filter(
    (group) => !(items && group.includes('item')) && !group.some((id) => table.columns.has(id)),
  );
  for (const group of lacking) {
    const columns = contract.columns.filter(({ id }) => group.includes(id));
    log.add('column-one-of', place, { column: captionsOf(columns) });
  }
  return lacking.length === 0;
}
