import { InputError } from '../../core/error.js';
import { monthBounds } from '../../core/survey/calendar.js';
import {
  monthsHeld,
  notesKept,
  type Answers,
  type MonthlyInput,
  type PastError,
} from '../input.js';
import type { Loaded } from '../../tables/load.js';
import { numbers, textAt, texts } from '../../tables/column.js';
import { problemRules, type ProblemCode } from '../../tables/problem.js';
import type { Problem, Table } from '../../tables/table.js';
import { leavesOf } from '../leaves.js';
import { indexError, measuresOf } from '../measures.js';
import { placesOf } from '../places.js';
import type { Settings } from '../settings.js';
import { unitsOf } from '../units.js';
import { actionsOf } from './actions.js';
import { answersFrom, answersOf, hasItemAnswers } from './answers.js';
import { businessOf } from './business.js';
import { complaintsOf } from './complaints.js';
import { costsOf } from './costs.js';
import { answeredMonths, reportMonths } from './months.js';
import { notesOf } from './notes.js';
import { outletsOf } from './scope.js';
import { targetsOf } from './targets.js';
import { indexOf, type Index } from './tree.js';

/** Why no report can be made of tables that were read. */
export type PrepareFault =
  | 'no-responses'
  | 'unknown-outlet'
  | 'index-tree'
  | 'no-items'
  | 'no-answers-in-month'
  | 'weights-all-zero'
  | 'no-item-answers';

export class PrepareError extends Error {
  constructor(
    readonly fault: PrepareFault,
    readonly facts: Readonly<Record<string, string>>,
    /** What the mathematics says about it. */
    readonly reason?: InputError,
  ) {
    super(`${fault} ${JSON.stringify(facts)}`);
    this.name = 'PrepareError';
  }
}

/** What a monthly workbook is made from, and everything that was wrong with the tables. */
export interface Prepared {
  readonly input: MonthlyInput;
  readonly problems: readonly Problem[];
}

/**
 * Tables and settings become what the monthly workbook is made from. `version` is that of the
 * product, for the method note.
 */
export function prepare(loaded: Loaded, settings: Settings, version: string): Prepared {
  const { tables } = loaded;
  const { responses } = tables;
  if (!responses) throw new PrepareError('no-responses', {});
  const months = reportMonths(settings.month);
  const outlets = outletsOf(tables, settings.outlet);
  if (outlets.length === 0)
    throw new PrepareError('unknown-outlet', { outlet: settings.outlet ?? '' });
  const index = indexFrom(responses, tables.indexTree);
  if (index.items.length === 0) throw new PrepareError('no-items', {});
  const { closingDay } = settings;
  const { answers, channels } = answersOf(responses, index.items, outlets, months, closingDay);
  if (!answers.month.includes(months.length - 1)) {
    const answered = answeredMonths(responses, outlets, closingDay);
    if (answered.has(settings.month)) {
      throw new PrepareError('weights-all-zero', { month: settings.month });
    }
    const known = [...answered].sort().join(', ');
    throw new PrepareError('no-answers-in-month', { month: settings.month, months: known });
  }
  if (!hasItemAnswers(answers, months.length - 1)) {
    throw new PrepareError('no-item-answers', { month: settings.month });
  }
  const closedBy = months.map((month) => monthBounds(month, closingDay).last);
  const complaints = complaintsOf(tables.complaints, outlets, months, closingDay);
  const business = businessOf(tables, outlets, months, closingDay, complaints, closedBy);
  const costs = costsOf(
    tables.qualityCosts,
    tables.costMap,
    outlets,
    months,
    settings.outlet !== null,
  );
  const { items, factors } = index;
  const actions = actionsOf(tables.actions, items, outlets, closedBy.at(-1)!);
  const targets = targetsOf(tables.targets, outlets, months);
  const problems = [
    ...loaded.problems,
    ...undated(responses),
    ...unusedRows(tables.targets, targets.unused, 'target-unused', 'measure'),
    ...unusedRows(tables.actions, actions.unused, 'action-unused', 'item'),
  ];
  const input: MonthlyInput = {
    settings: { ...settings, outlet: settings.outlet === null ? null : outlets[0]!.code },
    months,
    items,
    factors,
    outlets,
    channels,
    answers: answersFrom(answers, months.length - monthsHeld),
    leaves: leavesOf(answers),
    pastErrors: pastErrors(index, settings, answers, outlets.length, months.length),
    business: business.rows,
    scopeLoss: business.scopeLoss,
    complaints: complaints.filter(
      (row) => row.month >= months.length - monthsHeld || stillOpen(row.closed, closedBy.at(-1)!),
    ),
    costLines: costs.lines,
    costSums: costs.sums,
    actions: actions.actions,
    targets: targets.targets,
    published: settings.outlet === null ? publishedOf(tables.published, months) : [],
    rank: rankOf(loaded, settings, index, outlets[0]!.code),
    notes: notesOf(problems.slice(0, notesKept), settings.language),
    noteCounts: {
      all: problems.length,
      leftOut: problems.filter((one) => one.done === 'left out').length,
      missing: problems.filter((one) => one.done === 'missing').length,
    },
    sources: sourcesOf(loaded),
    version,
  };
  return { input, problems };
}

/** Answers without a day belong to no month. */
function undated(responses: Table): Problem[] {
  const dates = numbers(responses, 'date') ?? new Float64Array(responses.rows).fill(Number.NaN);
  const rows = Array.from(dates, (date, row) => (Number.isNaN(date) ? row : -1)).filter(
    (row) => row >= 0,
  );
  return unusedRows(responses, rows, 'answer-undated', 'respondent');
}

/** Rows of a table that the report has no use for, as notes on the data. */
function unusedRows(
  table: Table | undefined,
  rows: readonly number[],
  code: ProblemCode,
  column: string,
): Problem[] {
  return rows.map((row) => ({
    code,
    done: problemRules[code],
    table: table!.id,
    ...table!.sources[table!.sourceOf[row]!]!,
    row: table!.rowOf[row]!,
    column: '',
    value: textAt(texts(table!, column), row),
    facts: {},
  }));
}

/** The index; what is wrong with the tree's rows is told with its file. */
function indexFrom(responses: Table, tree: Table | undefined): Index {
  try {
    return indexOf(responses, tree);
  } catch (error) {
    if (!(error instanceof InputError) || !tree) throw error;
    throw new PrepareError('index-tree', { file: tree.sources[0]!.file }, error);
  }
}

const stillOpen = (closed: number, last: number): boolean =>
  Number.isNaN(closed) || closed >= last + 1;

/** The network's index as published elsewhere. */
function publishedOf(
  table: Table | undefined,
  months: readonly string[],
): MonthlyInput['published'] {
  if (!table) return [];
  const index = numbers(table, 'index');
  return Array.from({ length: table.rows }, (_, row) => ({
    measure: 'published',
    month: months.indexOf(textAt(texts(table, 'month'), row)),
    value: index?.[row] ?? Number.NaN,
  })).filter(({ month, value }) => month >= 0 && !Number.isNaN(value));
}

/** Standard errors of the months whose answers do not go into the workbook. */
function pastErrors(
  index: Index,
  settings: Settings,
  answers: Answers,
  outlets: number,
  months: number,
): PastError[] {
  const places = placesOf(answers);
  const found: PastError[] = [];
  const units = outlets > 1 ? [-1, ...Array.from({ length: outlets }, (_, i) => i)] : [-1];
  for (let month = 0; month < months - monthsHeld; month++) {
    for (const outlet of units) {
      const rows = places.rows(outlet, month);
      const standardError = indexError({ ...index, settings }, answers, rows);
      if (!Number.isNaN(standardError)) found.push({ outlet, month, standardError });
    }
  }
  return found;
}

/** The outlet's place among all outlets with enough answers this month, the highest index first. */
function rankOf(
  loaded: Loaded,
  settings: Settings,
  index: Index,
  code: string,
): MonthlyInput['rank'] {
  if (settings.outlet === null) return null;
  const outlets = outletsOf(loaded.tables, null);
  const responses: Table = loaded.tables.responses!;
  const months = [settings.month];
  const { answers } = answersOf(responses, index.items, outlets, months, settings.closingDay);
  const input = {
    ...index,
    settings,
    months,
    outlets,
    answers,
    leaves: leavesOf(answers),
    pastErrors: [],
  } as const;
  const units = unitsOf(input);
  const measures = measuresOf(input, units);
  const ranked = units
    .map((unit, u) => ({ unit, measure: measures[u]![0]! }))
    .filter(({ unit, measure }) => unit.kind === 'outlet' && measure.answering >= 10)
    .sort((a, b) => b.measure.index - a.measure.index);
  const own = ranked.find(({ unit }) => outlets[unit.outlets[0]!]!.code === code);
  if (!own) return null;
  const better = ranked.filter(({ measure }) => measure.index > own.measure.index + 1e-9);
  return { place: better.length + 1, of: ranked.length };
}

function sourcesOf(loaded: Loaded): MonthlyInput['sources'] {
  return loaded.recognised.flatMap(({ table, source, rows }) =>
    table === null || rows === 0 ? [] : [{ table, file: source.file, sheet: source.sheet, rows }],
  );
}
