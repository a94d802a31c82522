import type { Coded } from '../core/survey/codes.js';
import { isMissingWord } from '../tables/vocabulary.js';

/** Periods and numbers, which have an order of their own. */
const ordered = /^(?:\d{4}(?:-[QHW]?\d+)*|-?\d+(?:\.\d+)?)$/;

/**
 * Groups by name. Those of `order` come first and in its order, with or without members; then the
 * others, in ascending order where all are periods or numbers, else as first seen; then those
 * without a name, as `blank`.
 */
export function codedGroups(
  names: readonly string[],
  order: readonly string[],
  blank: string,
): Coded {
  const wanted = [...new Set(order.filter((name) => !isMissingWord(name)))];
  const seen = [...new Set(names.filter((name) => name !== ''))];
  const rest = seen.filter((name) => !wanted.includes(name));
  if (rest.every((name) => ordered.test(name))) rest.sort(ascending);
  const levels = [...wanted, ...rest, ...(names.includes('') ? [blank] : [])];
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  const codes = Int32Array.from(names, (name) => codeOf.get(name === '' ? blank : name)!);
  return { codes, levels };
}

function ascending(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  if (!Number.isNaN(difference)) return difference;
  return a < b ? -1 : a > b ? 1 : 0;
}
