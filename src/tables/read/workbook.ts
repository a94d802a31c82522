import { readXls, readXlsx, streamXlsxRows } from 'hucre/xlsx';
import type { InputFile, RawCell, SourceRow, SourceSheet } from './file.js';
import type { Merge } from './merge.js';
import { fillMerges, mergesOf } from './merge.js';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A date cell as ISO text; without a time of day where it is midnight. */
function isoText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const day = [
    String(date.getUTCFullYear()).padStart(4, '0'),
    twoDigits(date.getUTCMonth() + 1),
    twoDigits(date.getUTCDate()),
  ].join('-');
  const seconds = Math.round((date.getTime() % 86_400_000) / 1000);
  if (seconds === 0) return day;
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${day} ${time.map(twoDigits).join(':')}`;
}

type WorkbookCell = RawCell | Date;

const plain = (cell: WorkbookCell | undefined): RawCell =>
  cell instanceof Date ? isoText(cell) : (cell ?? null);

async function* sheetRows(
  file: InputFile,
  index: number,
  mergesIn: (bytes: Uint8Array) => readonly Merge[],
  limit: number | undefined,
): AsyncGenerator<SourceRow> {
  const bytes = await file.bytes();
  const options = limit === undefined ? { sheet: index } : { sheet: index, maxRows: limit };
  const fill = fillMerges(mergesIn(bytes));
  for await (const { index: row, values } of streamXlsxRows(bytes, options)) {
    yield fill({ row: row + 1, cells: values.map(plain) });
  }
}

/** The sheets of a workbook that people can see, in order. */
export async function workbookSheets(file: InputFile): Promise<readonly SourceSheet[]> {
  const found: { name: string; index: number }[] = [];
  await readXlsx(await file.bytes(), {
    sheets: ({ name, index, hidden, veryHidden }) => {
      if (hidden !== true && veryHidden !== true) found.push({ name, index });
      return false;
    },
  });
  return found.map(({ name, index }) => {
    let merges: readonly Merge[] | undefined;
    const mergesIn = (bytes: Uint8Array): readonly Merge[] => (merges ??= mergesOf(bytes, index));
    return { name, rows: (limit) => sheetRows(file, index, mergesIn, limit) };
  });
}

/** The sheets of an Excel 97–2003 workbook that people can see. Such a sheet is small and read whole. */
export async function oldWorkbookSheets(file: InputFile): Promise<readonly SourceSheet[]> {
  const { sheets } = await readXls(await file.bytes());
  return sheets
    .filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true)
    .map(({ name, rows, merges = [] }) => ({
      name,
      async *rows(limit = Infinity) {
        const fill = fillMerges(
          merges.map(({ startRow, startCol, endRow, endCol }) => ({
            top: startRow,
            left: startCol,
            bottom: endRow,
            right: endCol,
          })),
        );
        for (const [i, values] of rows.slice(0, limit).entries()) {
          yield fill({ row: i + 1, cells: values.map(plain) });
        }
      },
    }));
}
