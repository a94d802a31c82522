import { csvRows } from './csv.js';
import { encodingOf } from './encoding.js';
import type { FileFault, InputFile, OpenFile, SourceSheet } from './file.js';
import { streamOf } from './file.js';
import { oldWorkbookSheets, workbookSheets } from './workbook.js';

async function firstBytes(file: InputFile): Promise<Uint8Array> {
  const reader = streamOf(file).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array();
      if (value.length > 0) return value;
    }
  } finally {
    await reader.cancel();
  }
}

const begins = (head: Uint8Array, bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[i] === byte);

const zipMark = [0x50, 0x4b, 0x03, 0x04];
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens a workbook, or gives the fault that stands for every way it can be broken. */
async function openWorkbook(
  file: InputFile,
  encoding: 'xlsx' | 'xls',
  sheetsOf: (file: InputFile) => Promise<readonly SourceSheet[]>,
  fault: FileFault,
): Promise<OpenFile | FileFault> {
  try {
    return { name: file.name, encoding, sheets: await sheetsOf(file) };
  } catch {
    return fault;
  }
}

/** The name of the stream in which Office keeps an encrypted package, in UTF-16. */
const encryptedPackage = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function holds(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Opens a file by what its first bytes say, or tells why it cannot be read. */
export async function openFile(file: InputFile): Promise<OpenFile | FileFault> {
  const head = await firstBytes(file);
  if (head.length === 0) return 'file-empty';
  if (begins(head, zipMark)) return openWorkbook(file, 'xlsx', workbookSheets, 'file-no-workbook');
  if (begins(head, compoundMark)) {
    if (holds(await file.bytes(), encryptedPackage)) return 'file-password';
    return openWorkbook(file, 'xls', oldWorkbookSheets, 'file-old-format');
  }
  if (/\.xls[xmb]?$/i.test(file.name)) return 'file-no-workbook';
  const encoding = await encodingOf(file, head);
  if (encoding === undefined) return 'file-encoding';
  return {
    name: file.name,
    encoding,
    sheets: [{ name: '', rows: (limit) => csvRows(file, encoding, limit) }],
  };
}
