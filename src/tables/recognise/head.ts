import type { Header } from './header.js';
import { headerKey, readHeader } from './header.js';
import type { RawCell, SourceRow } from '../read/file.js';
import { isBlank, textOf } from '../read/file.js';
import { isOptionWord, parseDate, parseMonth, parseNumber } from '../vocabulary.js';

/** One or two rows of a sheet read as its head. */
export interface Head {
  /** Positions in the sample. */
  readonly first: number;
  readonly last: number;
  /** One per column; a column without a header has a blank text. */
  readonly headers: readonly Header[];
  /** What stands above: titles, and the upper row of two. A year may be named there. */
  readonly above: readonly string[];
}

/** Whether a row could be a head: several different texts, at most half of them data. */
function mayBeHead(row: SourceRow): boolean {
  const texts = row.cells.filter((cell) => !isBlank(cell)).map(textOf);
  if (new Set(texts).size < 2 || texts.some((text) => text.startsWith('{'))) return false;
  const months = texts.map((text) => parseMonth(text));
  const monthly = new Set(months.filter((month) => month !== undefined)).size >= 3;
  const data = texts.filter(
    (text, i) =>
      (!monthly || months[i] === undefined) &&
      (typeof parseNumber(text) === 'number' ||
        parseDate(text) !== undefined ||
        isOptionWord(text)),
  );
  return data.length <= 0.5 * texts.length;
}

/** Blanks take the text to their left, as a head merged over several columns leaves them. */
function filledRight(cells: readonly RawCell[], width: number): readonly string[] {
  let last = '';
  return Array.from({ length: width }, (_, i) => (last = textOf(cells[i]) || last));
}

function joined(upper: string, over: string, lower: string): Header {
  if (lower === '') return readHeader(upper);
  const own = readHeader(lower);
  if (over === '' || headerKey(over) === headerKey(lower)) return own;
  const together = headerKey(readHeader(over).label + own.label);
  const above = upper === '' ? [] : readHeader(upper).keys;
  const note = own.note || readHeader(over).note;
  return { ...own, note, keys: [...new Set([...own.keys, together, ...above])] };
}

/** Every way the first rows of a sheet could be read as a head of one or two rows. */
export function headCandidates(sample: readonly SourceRow[]): readonly Head[] {
  const depth = Math.min(sample.length, 15);
  const found: Head[] = [];
  const above: string[] = [];
  for (let at = 0; at < depth; at++) {
    const row = sample[at]!;
    const below = sample[at + 1];
    if (mayBeHead(row)) {
      const headers = row.cells.map((cell) => readHeader(textOf(cell)));
      found.push({ first: at, last: at, headers, above: [...above] });
    }
    if (below !== undefined && row.cells.some((cell) => !isBlank(cell)) && mayBeHead(below)) {
      const width = Math.max(row.cells.length, below.cells.length);
      const over = filledRight(row.cells, width);
      const headers = Array.from({ length: width }, (_, i) =>
        joined(textOf(row.cells[i]), over[i]!, textOf(below.cells[i])),
      );
      found.push({ first: at, last: at + 1, headers, above: [...above, ...over] });
    }
    above.push(...row.cells.filter((cell) => !isBlank(cell)).map(textOf));
  }
  return found;
}
