import { readWorkbook } from '../../src/hosts/file/read.js';
import type { FileSheet } from '../../src/hosts/file/read.js';
import { convert } from './office.js';

/** What LibreOffice makes of every formula of some files. It trusts no stored value. */
export async function recalculate(
  files: ReadonlyMap<string, Uint8Array>,
  options: { readonly seconds?: number } = {},
): Promise<Map<string, FileSheet[]>> {
  const calculated = await convert(files, 'xlsx', options);
  const read = async ([name, bytes]: [string, Uint8Array]): Promise<[string, FileSheet[]]> => [
    name,
    await readWorkbook(bytes),
  ];
  return new Map(await Promise.all([...calculated].map(read)));
}
