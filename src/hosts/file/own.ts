import { strFromU8, unzipSync } from 'fflate';

const workbookPart = 'xl/workbook.xml';

/** Whether bytes are a monthly workbook: it names the cell that chooses the column of texts. */
export function isOwnWorkbook(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name === workbookPart });
    const part = parts[workbookPart];
    return part !== undefined && strFromU8(part).includes('name="LangColumn"');
  } catch {
    return false;
  }
}
