import Papa from 'papaparse';
import { encodeGb18030 } from './gb18030.js';

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a cell of a written file holds; null is an empty cell. */
export type SampleCell = string | number | null;
export type SampleRow = readonly SampleCell[];

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030';

/** A CSV file with CRLF line ends, as spreadsheets write it. */
export function csvFile(
  name: string,
  head: readonly string[],
  rows: readonly SampleRow[],
  encoding: Encoding = 'utf-8',
): SampleFile {
  const text = Papa.unparse({ fields: [...head], data: rows as SampleCell[][] });
  if (encoding === 'gb18030') return { name, bytes: encodeGb18030(text) };
  const mark = encoding === 'utf-8-bom' ? '\uFEFF' : '';
  return { name, bytes: new TextEncoder().encode(mark + text) };
}
