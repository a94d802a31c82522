import { Unzip, UnzipInflate } from 'fflate';
import type { RawCell, SourceRow } from './file.js';

/** A merged area; rows and columns count from 0 and both ends belong to it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Packages are inflated in pieces, so that a sheet's text is never whole in memory. */
const pieceSize = 1 << 16;

/** Inflates the parts of a package one after the other and hands each piece to its taker. */
function readParts(
  bytes: Uint8Array,
  take: (part: string) => ((piece: Uint8Array) => void) | undefined,
): void {
  const zip = new Unzip((part) => {
    const taker = take(part.name);
    if (taker === undefined) return;
    part.ondata = (failure, piece) => {
      if (failure !== null) throw failure;
      taker(piece);
    };
    part.start();
  });
  zip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += pieceSize) {
    zip.push(bytes.subarray(at, at + pieceSize), at + pieceSize >= bytes.length);
  }
}

/** The marks looked for are ASCII, so that one byte may pass for one character. */
const markup = new TextDecoder('latin1');

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** The part that holds the sheet at a position, by the workbook's own list. */
function sheetPart(workbook: string, relations: string, index: number): string {
  const sheet = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)][index]?.[0] ?? '';
  const id = attribute(sheet, '\\w+:id');
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].find(
    ([tag]) => attribute(tag, 'Id') === id,
  );
  const target = relation === undefined ? '' : attribute(relation[0], 'Target');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function parseMerges(text: string): readonly Merge[] {
  return [...text.matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, left, top, right, bottom]) => ({
      top: Number(top) - 1,
      left: columnNumber(left!),
      bottom: Number(bottom) - 1,
      right: columnNumber(right!),
    }),
  );
}

const endOfRows = '</sheetData>';

/** The merged areas of the sheet at a position. They stand behind the rows, which are passed over. */
export function mergesOf(bytes: Uint8Array, index: number): readonly Merge[] {
  const texts = new Map<string, string>();
  const keep = (part: string) => (piece: Uint8Array) =>
    void texts.set(part, (texts.get(part) ?? '') + markup.decode(piece));
  readParts(bytes, (part) =>
    part === 'xl/workbook.xml' || part === 'xl/_rels/workbook.xml.rels' ? keep(part) : undefined,
  );
  const workbook = texts.get('xl/workbook.xml') ?? '';
  const wanted = sheetPart(workbook, texts.get('xl/_rels/workbook.xml.rels') ?? '', index);
  let tail = '';
  let behind = false;
  readParts(bytes, (part) =>
    part === wanted
      ? (piece) => {
          const text = tail + markup.decode(piece);
          const end = behind ? 0 : text.indexOf(endOfRows);
          behind ||= end >= 0;
          tail = behind ? text.slice(end) : text.slice(-endOfRows.length);
        }
      : undefined,
  );
  return parseMerges(tail);
}

/**
 * Gives every cell of a merged area the area's text. Rows must come from the top. Numbers are not
 * repeated: one amount merged over three rows is still one amount.
 */
export function fillMerges(merges: readonly Merge[]): (row: SourceRow) => SourceRow {
  const byTop = [...merges].sort((a, b) => a.top - b.top);
  let next = 0;
  let open: { merge: Merge; text: string }[] = [];
  return (source) => {
    const at = source.row - 1;
    open = open.filter(({ merge }) => merge.bottom >= at);
    for (; next < byTop.length && byTop[next]!.top <= at; next++) {
      const merge = byTop[next]!;
      const value = merge.top === at ? source.cells[merge.left] : null;
      if (typeof value === 'string') open.push({ merge, text: value });
    }
    if (open.length === 0) return source;
    const cells: (RawCell | undefined)[] = [...source.cells];
    for (const { merge, text } of open) {
      for (let column = merge.left; column <= merge.right; column++) cells[column] = text;
    }
    return { row: source.row, cells: Array.from(cells, (cell) => cell ?? null) };
  };
}
