/** One cell, as the value of a typed column: what it reads as, or what is wrong with it. */
import { daysInMonth, serialOf } from '../../core/survey/calendar.js';
import type { ColumnContract } from '../contract/contract.js';
import { headerKey } from '../recognise/header.js';
import type { ProblemCode } from '../problem.js';
import type { RawCell } from '../read/file.js';
import { textOf } from '../read/file.js';
import type { Scale } from '../table.js';
import {
  isMissingWord,
  normalise,
  optionScore,
  parseDate,
  parseMonth,
  parseNumber,
  yesNo,
} from '../vocabulary.js';

/** A reading of a cell; `fault` says why it counts as missing, or what was changed. */
export interface Reading<T> {
  readonly value: T;
  readonly fault?: ProblemCode;
}

const plainNumber = /^-?\d+(?:\.\d+)?$/;
const fullWidth = /[０-９Ａ-Ｚａ-ｚ．－＋，％]/;
const fullWidthText = /[０-９Ａ-Ｚａ-ｚ]/;
const fullWidthSigns = /[０-９Ａ-Ｚａ-ｚ．－]/g;

const missing: Reading<number> = { value: Number.NaN };

/** A number. Missing words are NaN without fault. */
export function readNumber(cell: RawCell): Reading<number> {
  if (typeof cell === 'number') return { value: cell };
  if (typeof cell === 'boolean') return { value: cell ? 1 : 0 };
  const text = textOf(cell);
  if (plainNumber.test(text)) return { value: Number(text) };
  const value = parseNumber(text);
  if (value === null) return missing;
  if (value === undefined) return { value: Number.NaN, fault: 'text-in-number' };
  return fullWidth.test(text) ? { value, fault: 'full-width' } : { value };
}

/**
 * A score: a number, or an answer in words from a scale of `steps`. Words lie on `scale` in equal
 * steps where it has more or fewer of them.
 */
export function readScore(
  cell: RawCell,
  scale: Scale | undefined,
  steps: number | undefined,
): Reading<number> {
  const plain = readNumber(cell);
  if (plain.fault !== 'text-in-number') return plain;
  const text = textOf(cell);
  const own = scale === undefined ? undefined : optionScore(text, scale);
  if (own !== undefined) return { value: own };
  if (steps === undefined) return plain;
  const step = optionScore(text, { min: 1, max: steps });
  if (step === undefined) return plain;
  const { min, max } = scale ?? { min: 1, max: steps };
  return { value: min + ((step - 1) * (max - min)) / (steps - 1) };
}

const earliest = 32874; // 1990-01-01
const latest = 73415; // 2101-01-01

/** The first or last day of a month such as 2026-10; undefined for any other text. */
function dayOfMonth(text: string, end: 'first' | 'last'): number | undefined {
  const found = /^(\d{4})-(\d\d)$/.exec(parseMonth(text) ?? '');
  if (found === null) return undefined;
  const [year, month] = [Number(found[1]), Number(found[2])];
  return serialOf({ year, month, day: end === 'first' ? 1 : daysInMonth(year, month) });
}

/**
 * A date as a serial, whole days only unless the column holds times. A month alone is a date only
 * where the contract says which day it stands for.
 */
export function readDate(cell: RawCell, column: ColumnContract): Reading<number> {
  if (cell === null) return missing;
  const text = textOf(cell);
  if (typeof cell !== 'number' && isMissingWord(text)) return missing;
  const { ofMonth, kind } = column;
  const serial =
    parseDate(typeof cell === 'number' ? cell : text) ??
    (ofMonth === undefined ? undefined : dayOfMonth(text, ofMonth));
  if (serial === undefined) {
    const unclear = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/.test(normalise(text));
    return { value: Number.NaN, fault: unclear ? 'date-ambiguous' : 'date-impossible' };
  }
  if (serial < earliest || serial >= latest) return { value: Number.NaN, fault: 'date-impossible' };
  const value = kind === 'datetime' ? serial : Math.floor(serial);
  return fullWidth.test(text) ? { value, fault: 'full-width' } : { value };
}

/** A month, quarter or year as a label: 2026-10, 2026-Q4, 2026. '' is missing. */
export function readMonth(cell: RawCell): Reading<string> {
  const text = textOf(cell);
  if (text === '' || isMissingWord(text)) return { value: '' };
  if (/^(?:19|20)\d\d$/.test(text)) return { value: text };
  const month = (typeof cell === 'number' ? parseMonth(cell) : undefined) ?? parseMonth(text);
  return month === undefined ? { value: '', fault: 'month-unreadable' } : { value: month };
}

/** Yes 1, no 0. `已接通` and `未接通`, 满意 and 不满意 are understood too. */
export function readYesNo(cell: RawCell): Reading<number> {
  if (typeof cell === 'boolean') return { value: cell ? 1 : 0 };
  const text = textOf(cell);
  const word = yesNo(text) ?? optionScore(text, { min: 0, max: 1 });
  if (word !== undefined) return { value: word };
  if (isMissingWord(text)) return missing;
  const start = normalise(text)[0]!;
  if ('未没不'.includes(start)) return { value: 0 };
  if (start === '已') return { value: 1 };
  const steps = optionScore(text, { min: 1, max: 5 });
  if (steps !== undefined) return { value: steps >= 4 ? 1 : 0 };
  return { value: Number.NaN, fault: 'yes-no-unreadable' };
}

/** A text: '' where it is a missing word. Letters and digits come in half width, but in prose. */
export function readText(cell: RawCell, prose = false): Reading<string> {
  const text = textOf(cell);
  if (text === '' || isMissingWord(text)) return { value: '' };
  if (prose || !fullWidthText.test(text)) return { value: text };
  const value = text.replace(fullWidthSigns, (sign) => sign.normalize('NFKC'));
  return { value, fault: 'full-width' };
}

/** A category's id; a word the contract does not know is kept as it is. */
export function readCategory(cell: RawCell, column: ColumnContract): Reading<string> {
  const text = readText(cell).value;
  if (text === '') return { value: '' };
  const key = headerKey(text);
  for (const [id, words] of Object.entries(column.choices ?? {})) {
    if (headerKey(id) === key || words.some((word) => headerKey(word) === key))
      return { value: id };
  }
  return { value: text, fault: 'category-unknown' };
}
