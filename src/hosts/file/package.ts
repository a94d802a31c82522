import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Changes to the parts of a file, by path. */
export type PartChanges = ReadonlyMap<string, (xml: string) => string>;

/**
 * The local constructor on purpose: zip times have no zone, so this gives the same bytes everywhere.
 */
const noTime = new Date(1980, 0, 1);

/** Changes some parts of a file and packs all of them anew, with no trace of when or where. */
export function repack(file: Uint8Array, changes: PartChanges): Uint8Array {
  const parts = unzipSync(file);
  for (const [path, change] of changes) {
    const part = parts[path];
    if (part === undefined) throw new Error(`The file has no part ${path}.`);
    parts[path] = strToU8(change(strFromU8(part)));
  }
  return zipSync(parts, { level: 4, mtime: noTime });
}

/** Identifiers of a later revision that the schema of sparklines does not know are left out. */
export function withoutRevisionIds(xml: string): string {
  return xml.replace(/ xr2:uid="[^"]*"/g, '').replace(/ xmlns:xr2="[^"]*"/g, '');
}

/** Data bars run from nothing to the whole width of the cell. */
export function wholeWidthBars(xml: string): string {
  return xml.replaceAll('<dataBar>', '<dataBar minLength="0" maxLength="100">');
}

const fontOrder = [
  'b',
  'i',
  'strike',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
];

/** The schema wants what describes a font in one order. */
export function orderedFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/g, (_, inner: string) => {
    const rank = (part: string): number => fontOrder.indexOf(/<(\w+)/.exec(part)?.[1] ?? '');
    const parts = (inner.match(/<[^>]+>/g) ?? []).sort((a, b) => rank(a) - rank(b));
    return `<font>${parts.join('')}</font>`;
  });
}

/** The theme's fonts, for what has no font of its own: Latin letters and East Asian signs. */
export function themeFonts(latin: string, eastAsian: string): (xml: string) => string {
  return (xml) =>
    xml
      .replace(/<a:latin typeface="[^"]*"\/>/g, `<a:latin typeface="${latin}"/>`)
      .replace(/<a:ea typeface="[^"]*"\/>/g, `<a:ea typeface="${eastAsian}"/>`);
}

/** The name of the program in the file's properties. */
export function madeBy(program: string): (xml: string) => string {
  return (xml) => xml.replace(/<Application>[^<]*</, `<Application>${program}<`);
}
