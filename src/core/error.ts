/** What kind of failure a code is. A spreadsheet shows each kind as its own error value. */
export type ErrorKind = 'value' | 'number' | 'zero' | 'missing';

/**
 * Every way a call can be wrong, with its kind: `value` wrong kind or shape (#VALUE!), `number` out
 * of domain (#NUM!), `zero` a denominator of zero (#DIV/0!), `missing` not enough data (#N/A).
 * Prose for each code lives with the texts, in both languages.
 */
export const errorKinds = {
  'no-data': 'missing',
  'length-mismatch': 'value',
  'weight-count': 'value',
  'weight-negative': 'number',
  'weight-sum-zero': 'zero',
  'not-finite': 'number',
  'not-a-number': 'number',
  'not-positive': 'number',
  'not-whole': 'number',
  'probability-range': 'number',
  'scale-order': 'number',
  'off-scale': 'number',
  'no-anchor': 'number',
  'scale-count': 'value',
  'scale-missing': 'value',
  'scale-top': 'number',
  'missing-answer': 'missing',
  'tree-unknown-item': 'value',
  'tree-duplicate': 'value',
  'tree-roots': 'value',
  'tree-orphan': 'value',
  'tree-cycle': 'value',
  'unknown-option': 'value',
  'out-of-range': 'number',
  'negative-value': 'number',
  'total-zero': 'zero',
  'cost-category': 'value',
  'cost-share': 'number',
  'cost-not-mapped': 'value',
  'unknown-function': 'value',
  'argument-missing': 'value',
  'argument-count': 'value',
  'not-one-cell': 'value',
  'not-a-line': 'value',
  'column-count': 'value',
  'cell-not-number': 'value',
  'cell-not-whole': 'number',
  'cell-not-date': 'value',
  'cell-not-yes-no': 'value',
  'cell-blank': 'value',
  'cell-off-scale': 'number',
  'error-cell': 'value',
  'undefined-figure': 'missing',
  'key-not-found': 'missing',
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorKinds;

/** Facts a message is filled with: row and column count from 1 inside the data handed over. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

/** A call that cannot be answered. It carries a code and facts, never prose. */
export class InputError extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, facts: ErrorFacts = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'InputError';
    this.code = code;
    this.facts = facts;
  }

  get kind(): ErrorKind {
    return errorKinds[this.code];
  }
}
