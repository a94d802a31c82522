import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { isOwnWorkbook } from '../hosts/file/own.js';
import type { InputFile } from '../tables/read/file.js';
import { reasonOf, Refusal } from './io.js';

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Their full paths, in the same order. */
  readonly paths: readonly string[];
  /** Monthly workbooks in the folders: results, not tables, and so not read. */
  readonly results: readonly string[];
  /** The settings file found in a folder. */
  readonly config: string | undefined;
}

const tableFile = /\.(?:csv|tsv|txt|xlsx|xlsm|xlsb|xls)$/i;
const configName = 'cs-workbook.json';

/** The tables named on the command line: files, and all tables of folders. */
export async function inputFiles(words: readonly string[]): Promise<Inputs> {
  if (words.length === 0) throw new Refusal('missingInput');
  const paths: string[] = [];
  const results: string[] = [];
  let config: string | undefined;
  for (const word of words) {
    const kind = await stat(word).catch(() => undefined);
    if (!kind) throw new Refusal('noSuchPath', { path: word }, 1);
    if (!kind.isDirectory()) {
      paths.push(resolve(word));
      continue;
    }
    const names = (await readdir(word)).sort();
    // Files that begin like this are what a spreadsheet program leaves beside an open workbook.
    const tables = names.filter((name) => tableFile.test(name) && !/^[~.]/.test(name));
    for (const name of tables) {
      const path = resolve(word, name);
      if (await isResult(path)) results.push(name);
      else paths.push(path);
    }
    if (names.includes(configName)) config = join(word, configName);
    if (tables.length === 0) throw new Refusal('noTables', { path: word }, 1);
  }
  return { files: paths.map(inputFile), paths, results, config };
}

/** A file that cannot be read is a table that cannot be read: the reader will say so. */
async function isResult(path: string): Promise<boolean> {
  if (!/\.xlsx$/i.test(path)) return false;
  return readFile(path).then(isOwnWorkbook, () => false);
}

function inputFile(path: string): InputFile {
  const refuse = (error: unknown): never => {
    throw new Refusal('notReadable', { path, reason: reasonOf(error) }, 1);
  };
  return {
    name: basename(path),
    bytes: () => readFile(path).catch(refuse),
    stream: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
  };
}
