import type { Header } from './header.js';
import { scaleInNote } from './header.js';
import type { SourceRow } from '../read/file.js';
import { isBlank, textOf } from '../read/file.js';
import { isMissingWord, isOptionWord, optionScore, parseNumber, yesNo } from '../vocabulary.js';

/** What a sample of a column's cells looks like. */
export interface Profile {
  readonly filled: number;
  readonly numbers: readonly number[];
  /** Different answers in words, as written. */
  readonly words: readonly string[];
  /** Cells that are neither number nor answer in words. */
  readonly other: number;
}

/** Looks at one column of the rows below the head. Missing words count as blank. */
export function profileOf(rows: readonly SourceRow[], index: number): Profile {
  const numbers: number[] = [];
  const words = new Set<string>();
  let filled = 0;
  let other = 0;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (isBlank(cell)) continue;
    const text = textOf(cell);
    if (isMissingWord(text)) continue;
    filled++;
    const value = parseNumber(text);
    if (typeof value === 'number') numbers.push(value);
    else if (isOptionWord(text)) words.add(text);
    else other++;
  }
  return { filled, numbers, words: [...words], other };
}

/**
 * Whether a column may hold scores: numbers from 0 to 10, or answers in words, hardly anything else.
 * Where its header names a scale, any numbers or none at all will do.
 */
export function looksLikeScores(profile: Profile, header: Header): boolean {
  const { filled, numbers, words, other } = profile;
  if (other > 0.1 * filled) return false;
  if (scaleInNote(header.note) !== undefined) return true;
  if (numbers.length === 0) return words.length > 0;
  const near = numbers.filter((value) => value >= 0 && value <= 10).length;
  return near >= 0.9 * numbers.length;
}

/** Whether a column holds yes and no in words. */
export function looksLikeYesNo({ words, numbers, other }: Profile): boolean {
  return (
    words.length > 0 &&
    other === 0 &&
    words.every((word) => yesNo(word) !== undefined) &&
    numbers.every((value) => value === 0 || value === 1)
  );
}

/** The number of steps of the scale that answers in words come from; undefined if none has them all. */
export function stepsOfWords(words: readonly string[]): number | undefined {
  return [5, 4, 3, 7, 2].find((steps) =>
    words.every((word) => optionScore(word, { min: 1, max: steps }) !== undefined),
  );
}
