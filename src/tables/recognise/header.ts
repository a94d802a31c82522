/** What a column's header says beside its name: number, unit, scale. */
import { normalise } from '../vocabulary.js';

export interface Header {
  /** As written, blanks evened out. */
  readonly text: string;
  /** Without numbering and bracketed notes: `1、服务态度(分)` is `服务态度`. */
  readonly label: string;
  /** Spellings under which the column may be known, the likeliest first. */
  readonly keys: readonly string[];
  /** What stands in brackets at the end: a unit, a scale, a note. */
  readonly note: string;
}

const numbering =
  /^(?:第?\s*(?:\d+(?:[-.]\d+)*|[一二三四五六七八九十]+)\s*题?\s*[、.:)\]]+|[([]\s*\d+\s*[)\]]|q\d+(?:[-_.]\d+)*\s*[、.:)\]\s_-]+|\*)\s*(?=\D)/i;
const note = /\s*[([【]([^()[\]【】]*)[)\]】]\s*$/;

/** Letters and digits only, in small letters: the form in which headers are compared. */
export function headerKey(text: string): string {
  return normalise(text)
    .toLowerCase()
    .replace(/[\s_\-/\\.,;:·*?"'、。—–|&()[\]【】]+/g, '');
}

/** `您所在的服务站是` asks for 服务站. */
const withoutAsking = (key: string): string =>
  key
    .replace(/^(?:请问|请选择|请填写|请输入)?(?:您|你)?(?:所在的|本次的?|的)?(?=.)/, '')
    .replace(/(?<=.)(?:是什么|是哪家|是哪个|是|为)$/, '');

/** Reads a header. */
export function readHeader(text: string): Header {
  const whole = normalise(text);
  let label = whole.replace(numbering, '');
  const notes: string[] = [];
  for (let found = note.exec(label); found !== null && found.index > 0; found = note.exec(label)) {
    notes.unshift(found[1]!.trim());
    label = label.slice(0, found.index).trim();
  }
  label = label.replace(/[*::??]+$/, '').trim();
  const tail = /[—–:|]\s*([^—–:|]+)$/.exec(label)?.[1]?.trim();
  const spellings = [whole, label, tail ?? '', ...notes];
  const named = spellings.map(headerKey);
  const keys = [...new Set([...named, ...named.map(withoutAsking)])].filter((key) => key !== '');
  return { text: whole, label: tail ?? label, keys, note: notes.join(' ') };
}

/** The scale a header's note names: `(0-10)`, `(1~5分)`; `(满分10分)` names only its upper end. */
export function scaleInNote(text: string): { min: number | null; max: number } | undefined {
  const span = /(\d+)\s*(?:-|~|–|—|到|至|to)\s*(\d+)/i.exec(text);
  if (span !== null) return { min: Number(span[1]), max: Number(span[2]) };
  const full = /满分\s*(\d+)|(\d+)\s*分制/.exec(text);
  return full === null ? undefined : { min: null, max: Number(full[1] ?? full[2]) };
}

const amountUnits: readonly [RegExp, number][] = [
  [/万元|(?:^|\s)万$|10,?000 (?:cny|rmb)/i, 10_000],
  [/千元|thousand|(?:^|\s)k(?:cny|rmb)?$/i, 1000],
  [/百万元|million/i, 1_000_000],
];

/** How many 元 one unit of a header's note is: `(万元)` is 10,000; 1 where no unit is named. */
export function amountUnit(text: string): number {
  const found = amountUnits.filter(([pattern]) => pattern.test(text)).map(([, factor]) => factor);
  return found.length === 0 ? 1 : Math.max(...found);
}
