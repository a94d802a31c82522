/** Scores: on which scale they lie, and which lie off it. */
import type { ColumnContract, TableContract } from '../contract/contract.js';
import type { ProblemLog } from '../problem.js';
import type { NumberStore, TableStore } from '../fill/store.js';
import type { Scale } from '../table.js';
import { captionOf, placeOf } from './where.js';

const survey = /^(?:item|expectation):/;

const tops = [5, 7, 10, 100] as const;

/** How many values a column has, how many are 0, and how many lie from 0 to each usual maximum. */
interface Tally {
  readonly count: number;
  readonly zeros: number;
  readonly within: readonly number[];
}

function tally({ values }: NumberStore): Tally {
  const within = tops.map(() => 0);
  let count = 0;
  let zeros = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    count++;
    if (value === 0) zeros++;
    const place = value < 0 ? -1 : tops.findIndex((top) => value <= top);
    if (place >= 0) within[place]!++;
  }
  for (let i = 1; i < tops.length; i++) within[i]! += within[i - 1]!;
  return { count, zeros, within };
}

const together = (tallies: readonly Tally[]): Tally => ({
  count: tallies.reduce((sum, one) => sum + one.count, 0),
  zeros: tallies.reduce((sum, one) => sum + one.zeros, 0),
  within: tops.map((_, i) => tallies.reduce((sum, one) => sum + one.within[i]!, 0)),
});

/** The smallest usual scale that holds nearly all values; undefined where none does. */
function guess({ count, zeros, within }: Tally): Scale | undefined {
  const max = tops.find((_, i) => within[i]! >= 0.95 * count);
  if (count === 0 || max === undefined) return undefined;
  return { min: max === 100 || zeros >= 0.01 * count ? 0 : 1, max };
}

/** So many answers speak for a scale narrower than that of the other columns. */
const enough = 30;

/** Whether a column has a scale of its own: a wider one, or with enough answers a narrower one. */
function ownScale(own: Scale | undefined, common: Scale | undefined, count: number): boolean {
  if (own === undefined || common === undefined) return own !== undefined;
  return own.max > common.max || (own.max < common.max && count >= enough);
}

/**
 * Gives a scale to every score column without one: that of all such columns, or its own if wider, or
 * if narrower and answered often enough to tell.
 */
export function guessScales(table: TableStore, contract: TableContract, log: ProblemLog): void {
  const isScore = (id: string): boolean =>
    survey.test(id) ||
    contract.columns.some((column) => column.id === id && column.kind === 'score');
  const open = [...table.columns].flatMap(([id, store]) =>
    store.kind === 'number' && isScore(id) && !table.scales.has(id)
      ? [{ id, tally: tally(store) }]
      : [],
  );
  const common = guess(together(open.map((one) => one.tally)));
  const groups = new Map<string, { scale: Scale; ids: string[] }>();
  for (const { id, tally: values } of open) {
    const own = guess(values);
    const scale = ownScale(own, common, values.count) ? own : common;
    if (scale === undefined) continue;
    table.scales.set(id, scale);
    const key = `${scale.min} ${scale.max}`;
    const group = groups.get(key) ?? { scale, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  for (const { scale, ids } of groups.values()) {
    const column = ids.map((id) => captionOf(table, id, 0)).join(' ');
    log.add('scale-guessed', placeOf(table, 0), { column, facts: { ...scale } });
  }
}

/** Scores off their scale, or between its steps where only whole numbers count, become missing. */
export function dropOffScale(table: TableStore, contract: TableContract, log: ProblemLog): void {
  for (const [id, scale] of table.scales) {
    const store = table.columns.get(id);
    if (store?.kind !== 'number') continue;
    const column: ColumnContract | undefined = contract.columns.find((one) => one.id === id);
    const low = Math.min(scale.min, scale.max);
    const high = Math.max(scale.min, scale.max);
    for (let row = 0; row < Math.min(table.rows, store.values.length); row++) {
      const value = store.values[row]!;
      const between = column?.whole === true && !Number.isInteger(value);
      if (Number.isNaN(value) || (value >= low && value <= high && !between)) continue;
      log.add('score-off-scale', placeOf(table, row), {
        row: table.rowOf[row]!,
        column: captionOf(table, id, row),
        value: String(value),
        facts: { min: low, max: high },
      });
      store.values[row] = Number.NaN;
    }
  }
}
