import type { Answer, Argument } from '../../src/functions/cell.js';
import { evaluate } from '../../src/functions/evaluate.js';
import { findFunction } from '../../src/functions/registry.js';
import type { Language } from '../../src/text/language.js';

/** Calls a function by name, in English. */
export const ask = (name: string, ...args: Argument[]): Answer => askIn('en-US', name, ...args);

export function askIn(language: Language, name: string, ...args: Argument[]): Answer {
  const spec = findFunction(name);
  if (spec === undefined) throw new Error(`no function ${name}`);
  return evaluate(spec, args, language);
}

/** The single value of an answer. */
export function valueOf(answer: Answer): number | string | boolean {
  if ('value' in answer) return answer.value;
  throw new Error(JSON.stringify(answer));
}

export const numberOf = (answer: Answer): number => Number(valueOf(answer));

/** The grid of an answer. */
export function gridOf(answer: Answer): readonly (readonly (number | string | boolean)[])[] {
  if ('spill' in answer) return answer.spill;
  throw new Error(JSON.stringify(answer));
}

/** The values of a table of measures, by key. */
export function measuresOf(answer: Answer): Record<string, number | string | boolean> {
  return Object.fromEntries(
    gridOf(answer)
      .slice(1)
      .map((row) => [String(row[0]), row[2]!]),
  );
}

/** One value per row. */
export const column = (values: readonly (number | string | boolean | null)[]): Argument =>
  values.map((value) => [value]);

/** As many answers as counted: answersOf([[10, 60], [8, 25]]). */
export const answersOf = (counts: readonly (readonly [number, number])[]): Argument =>
  column(counts.flatMap(([rating, count]) => Array<number>(count).fill(rating)));
