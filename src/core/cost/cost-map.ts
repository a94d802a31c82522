import { InputError } from '../error.js';
import type { Coded } from '../survey/codes.js';
import type { CostCategory } from './category.js';

export interface CostRule {
  /** One pattern per key column; `*` stands for any characters, and alone (or '') for any key. */
  readonly keys: readonly string[];
  readonly category: CostCategory;
  /** Part of the line's amount, 0 to 1; 1 if absent. */
  readonly share?: number;
}

export interface CostPart {
  readonly category: CostCategory;
  readonly share: number;
}

/** Where the amount of each line goes: `parts[codes[line]]`; code −1, or no parts, is not mapped. */
export interface CostAllocation {
  readonly codes: Int32Array;
  readonly parts: readonly (readonly CostPart[])[];
}

/**
 * Finds for each ledger line the categories its amount goes to.
 *
 * Shape    keys: one coded column per key (account, cost centre …); rules: a pattern for each of them
 * Unit     shares in parts of 1
 * Missing  a line without a key meets only the patterns `*` and ''
 * Notes    A line follows the most specific rule it meets: the one with the most patterns free of `*`,
 *          then the one with the most characters that are not `*`, then the first listed. Rules with
 *          the same patterns belong together and split the line by their shares; what the shares
 *          leave of 1 is not mapped. Letters are compared without regard to case.
 * Errors   length-mismatch · out-of-range · cost-share
 *
 * @example
 * const rules = [{ keys: ['6602*'], category: 'appraisal' as const }]
 * mapCosts([codesOf(['660201', '5401'])], rules).parts[0] // => [{ category: 'appraisal', share: 1 }]
 */
export function mapCosts(keys: readonly Coded[], rules: readonly CostRule[]): CostAllocation {
  const found = bySpecificity(rules, keys.length);
  const lines = keys[0]?.codes.length ?? 0;
  const codes = new Int32Array(lines);
  const known = new Map<number, number>();
  const parts: (readonly CostPart[])[] = [];
  for (let line = 0; line < lines; line++) {
    let combination = 0;
    for (const { codes: own, levels } of keys)
      combination = combination * (levels.length + 1) + own[line]! + 1;
    let code = known.get(combination);
    if (code === undefined) {
      code = parts.length;
      known.set(combination, code);
      const texts = keys.map(({ codes: own, levels }) => levels[own[line]!] ?? '');
      parts.push(found.find(({ meets }) => meets(texts))?.parts ?? []);
    }
    codes[line] = code;
  }
  return { codes, parts };
}

interface Target {
  readonly meets: (texts: readonly string[]) => boolean;
  readonly parts: CostPart[];
  readonly exact: number;
  readonly literal: number;
}

/** Rules with the same patterns as one target, the most specific first. */
function bySpecificity(rules: readonly CostRule[], columns: number): Target[] {
  const targets = new Map<string, Target>();
  for (const { keys, category, share = 1 } of rules) {
    if (keys.length !== columns)
      throw new InputError('length-mismatch', {
        what: 'keys',
        got: keys.length,
        expected: columns,
      });
    if (!(share >= 0 && share <= 1))
      throw new InputError('out-of-range', { what: 'share', value: share, min: 0, max: 1 });
    const patterns = keys.map((key) => (key === '' ? '*' : key));
    const name = patterns.join(' · ').toLowerCase();
    const target = targets.get(name) ?? targetOf(patterns);
    targets.set(name, target);
    target.parts.push({ category, share });
    const sum = target.parts.reduce((total, part) => total + part.share, 0);
    if (sum > 1 + 1e-9) throw new InputError('cost-share', { key: keys.join(' · '), sum });
  }
  return [...targets.values()].sort((a, b) => b.exact - a.exact || b.literal - a.literal);
}

function targetOf(patterns: readonly string[]): Target {
  const tests = patterns.map((pattern) => {
    const literals = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
    return new RegExp(`^${literals.join('.*')}$`, 'i');
  });
  return {
    meets: (texts) => tests.every((test, i) => test.test(texts[i]!)),
    parts: [],
    exact: patterns.filter((pattern) => !pattern.includes('*')).length,
    literal: patterns.join('').replaceAll('*', '').length,
  };
}
