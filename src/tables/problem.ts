/** Every way an input can be wrong, the rule for it, and the list in which problems are kept. */
import type { Problem, TableId } from './table.js';

/** What is done about each problem. The words for people lie with the texts, in both languages. */
export const problemRules = {
  // files and sheets
  'file-empty': 'stop',
  'file-no-workbook': 'stop',
  'file-password': 'stop',
  'file-old-format': 'stop',
  'file-encoding': 'stop',
  'file-not-read': 'left out',
  'table-unknown': 'left out',
  'table-empty': 'stop',
  // columns
  'column-missing': 'stop',
  'column-one-of': 'stop',
  'column-twice': 'left out',
  'column-total': 'left out',
  'column-unknown': 'left out',
  'month-without-year': 'stop',
  'item-renamed': 'changed',
  'item-not-in-tree': 'kept',
  'item-without-column': 'kept',
  // rows
  'row-total': 'left out',
  'row-broken': 'left out',
  'row-head': 'left out',
  'rows-blank': 'left out',
  'row-duplicate': 'left out',
  'row-again': 'kept',
  'answer-duplicate': 'left out',
  'row-without-respondent': 'left out',
  // cells
  'cell-blank': 'missing',
  'text-in-number': 'missing',
  'number-range': 'missing',
  'full-width': 'changed',
  'score-off-scale': 'missing',
  'scale-guessed': 'kept',
  'words-rescaled': 'changed',
  'date-impossible': 'missing',
  'date-ambiguous': 'missing',
  'date-after': 'kept',
  'month-unreadable': 'missing',
  'yes-no-unreadable': 'missing',
  'category-unknown': 'kept',
  'scenario-from-name': 'kept',
  // outlets and amounts
  'outlet-renamed': 'changed',
  'outlet-unknown': 'left out',
  'outlet-name-twice': 'kept',
  'answer-undated': 'left out',
  'target-unused': 'left out',
  'action-unused': 'left out',
  'amount-unit': 'changed',
  'amount-credit': 'changed',
  'amount-signed': 'kept',
  'and-more': 'kept',
} as const satisfies Record<string, Problem['done']>;

export type ProblemCode = keyof typeof problemRules;

/** Where a problem is. */
export interface Place {
  readonly table: TableId | null;
  readonly file: string;
  readonly sheet: string;
}

export interface Details {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

export interface ProblemLog {
  add(code: ProblemCode, place: Place, details?: Details): void;
  /** All problems in the order in which they were found; long runs of one kind end in a count. */
  list(): readonly Problem[];
}

/** How many problems of one kind in one column are listed one by one. */
const listed = 1000;

/** A new, empty list of problems. */
export function problemLog(): ProblemLog {
  const found: Problem[] = [];
  const runs = new Map<string, { readonly last: Problem; count: number }>();
  return {
    add(code, place, details = {}) {
      const { row = 0, column = '', value = '', facts = {} } = details;
      const key = [code, place.table, place.file, place.sheet, column].join('\n');
      const done = problemRules[code];
      const { table, file, sheet } = place;
      const problem = { code, done, table, file, sheet, row, column, value, facts };
      const run = runs.get(key) ?? { last: problem, count: 0 };
      runs.set(key, run);
      if (++run.count <= listed) found.push(problem);
    },
    list() {
      const more = [...runs.values()]
        .filter(({ count }) => count > listed)
        .map(({ last, count }) => ({
          ...last,
          code: 'and-more',
          row: 0,
          value: '',
          facts: { count: count - listed, code: last.code },
        }));
      return [...found, ...more];
    },
  };
}
