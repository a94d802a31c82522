import { csi } from '../core/index-score/csi.js';
import { csiOfMeans } from '../core/index-score/csi-of-means.js';
import { npsOfShares, type NpsEstimate } from '../core/index-score/nps-detail.js';
import { scoreBounds, scoreLine, scoreOnLine } from '../core/index-score/scale.js';
import { effectiveWeights } from '../core/index-score/tree-weights.js';
import type { Estimate } from '../core/inference/change.js';
import { interval } from '../core/inference/interval.js';
import { sum } from '../core/number/sum.js';
import { monthsHeld, type Answers, type Leaf, type MonthlyInput } from './input.js';
import { placesOf, type Places } from './places.js';
import type { Unit } from './units.js';

/** What the workbook shows for one unit and month. NaN: not answered. */
export interface Measure {
  readonly answering: number;
  /** Per item: Σw, mean in scale points, score. */
  readonly w: readonly number[];
  readonly mean: readonly number[];
  readonly score: readonly number[];
  readonly factor: readonly number[];
  readonly index: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly nps: NpsEstimate | null;
  readonly npsShares: {
    readonly promoters: number;
    readonly passives: number;
    readonly detractors: number;
  };
}

/** What measures are computed from. */
export type MeasureInput = Pick<
  MonthlyInput,
  'settings' | 'months' | 'items' | 'factors' | 'outlets' | 'answers' | 'leaves' | 'pastErrors'
>;

/** Measures by unit and month. */
export function measuresOf(input: MeasureInput, units: readonly Unit[]): Measure[][] {
  const places = placesOf(input.answers);
  return units.map((unit) => {
    const inside = new Set(unit.outlets);
    const leaves = input.leaves.filter((leaf) => inside.has(leaf.outlet));
    return input.months.map((_, month) => {
      const here = leaves.filter((leaf) => leaf.month === month);
      return measureOf(input, here, errorOf(input, places, unit, month));
    });
  });
}

/** Score of an item's mean by the report's method. */
export function itemLines(
  input: Pick<MonthlyInput, 'items' | 'settings'>,
): ReturnType<typeof scoreLine>[] {
  return input.items.map((item) => scoreLine(item, input.settings.method, 100));
}

/** The ends of the index. */
export function indexBounds(input: Pick<MonthlyInput, 'items' | 'settings'>): {
  low: number;
  high: number;
} {
  const ends = itemLines(input).map(scoreBounds);
  return {
    low: Math.min(...ends.map((end) => end.low)),
    high: Math.max(...ends.map((end) => end.high)),
  };
}

function measureOf(input: MeasureInput, leaves: readonly Leaf[], standardError: number): Measure {
  const lines = itemLines(input);
  const w = input.items.map((_, i) => sum(leaves.map((leaf) => leaf.w[i]!)));
  const mean = input.items.map((_, i) =>
    w[i]! > 0 ? sum(leaves.map((leaf) => leaf.wx[i]!)) / w[i]! : Number.NaN,
  );
  const score = mean.map((x, i) => scoreOnLine(x, lines[i]!));
  const factor = input.factors.map((_, f) => {
    const own = input.items.map((item, i) => ({ item, i })).filter(({ item }) => item.factor === f);
    return meanOf(
      own.map(({ i }) => score[i]!),
      own.map(({ item }) => item.weight),
    );
  });
  const index = meanOf(
    factor,
    input.factors.map((one) => one.weight),
  );
  const answering = sum(leaves.map((leaf) => leaf.answering));
  const ends = Number.isNaN(standardError)
    ? { low: null, high: null }
    : interval({ value: index, standardError, df: answering - 1 }, { bounds: indexBounds(input) });
  return {
    answering,
    w,
    mean,
    score,
    factor,
    index,
    standardError,
    low: ends.low ?? Number.NaN,
    high: ends.high ?? Number.NaN,
    ...npsOf(leaves),
  };
}

function meanOf(values: readonly number[], weights: readonly number[]): number {
  const usable = values.some((value, i) => !Number.isNaN(value) && weights[i]! > 0);
  return usable ? csiOfMeans(values, { weights }) : Number.NaN;
}

function npsOf(leaves: readonly Leaf[]): Pick<Measure, 'nps' | 'npsShares'> {
  const total = (pick: (leaf: Leaf) => number): number => sum(leaves.map(pick));
  const w = total((leaf) => leaf.nps.w);
  const promoters = total((leaf) => leaf.nps.promoters) / w;
  const detractors = total((leaf) => leaf.nps.detractors) / w;
  const npsShares = { promoters, passives: 1 - promoters - detractors, detractors };
  if (w === 0) return { nps: null, npsShares };
  const n = total((leaf) => leaf.nps.n);
  const effectiveN = w ** 2 / total((leaf) => leaf.nps.ww);
  return { nps: npsOfShares({ promoters, detractors, n, effectiveN }), npsShares };
}

/** The standard error of the index: from the answers where the workbook holds them, else as kept. */
function errorOf(input: MeasureInput, places: Places, unit: Unit, month: number): number {
  if (unit.kind === 'region') return Number.NaN;
  const outlet = unit.kind === 'scope' ? -1 : unit.outlets[0]!;
  if (month < input.months.length - monthsHeld) {
    const kept = input.pastErrors.find((one) => one.outlet === outlet && one.month === month);
    return kept?.standardError ?? Number.NaN;
  }
  return indexError(input, input.answers, places.rows(outlet, month));
}

/** The standard error of the index over some rows of the answers. NaN: fewer than two answered. */
export function indexError(
  input: Pick<MonthlyInput, 'items' | 'factors' | 'settings'>,
  answers: Answers,
  rows: readonly number[],
): number {
  if (rows.length < 2) return Number.NaN;
  const items = answers.items.map((item) => Float64Array.from(rows, (row) => item[row]!));
  const answered = items.map((item) => item.some((x) => !Number.isNaN(x)));
  const weights = [...pathWeights(input, answered)];
  if (weights.every((weight) => weight === 0)) return Number.NaN;
  const result = csi(items, {
    weights,
    scales: input.items,
    method: input.settings.method,
    respondentWeights: Float64Array.from(rows, (row) => answers.weight[row]!),
  });
  return result.standardError ?? Number.NaN;
}

/** Weight of each item in the index when only some were answered; sums to 1, or 0 without answers. */
export function pathWeights(
  input: Pick<MonthlyInput, 'items' | 'factors'>,
  answered: readonly boolean[],
): Float64Array {
  const weighs = input.items.some(
    (item, i) => answered[i] && item.weight > 0 && input.factors[item.factor]!.weight > 0,
  );
  if (!weighs) return new Float64Array(input.items.length);
  const tree = [
    { node: 'index', parent: null, weight: 1 },
    ...input.factors.map((factor, i) => ({
      node: `f${i}`,
      parent: 'index',
      weight: factor.weight,
    })),
    ...input.items.map((item, i) => ({
      node: `i${i}`,
      parent: `f${item.factor}`,
      weight: item.weight,
    })),
  ];
  return effectiveWeights(
    tree,
    input.items.map((_, i) => `i${i}`),
    answered,
  );
}

/** The index as an estimate that can be compared; null without a standard error. */
export function indexEstimate(measure: Measure): Estimate | null {
  if (Number.isNaN(measure.index) || Number.isNaN(measure.standardError)) return null;
  const { index: value, standardError, answering: n } = measure;
  return { value, standardError, df: n - 1, n };
}
