import { quoteSheet } from '../../report/formula.js';
import type { Sheet } from '../../report/plan.js';
import { colours } from '../../report/style.js';

const longestHeader = 255;

/** A4, as wide as one page, with the sheet's title above and the page number below. */
export function pageSetup(sheet: Sheet) {
  return {
    paperSize: 'a4',
    orientation: sheet.page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: sheet.page.pagesTall,
    margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.65, header: 0.35, footer: 0.3 },
    horizontalCentered: true,
  } as const;
}

/** The size stands before the font's name, so that a text of digits is not read as a size. */
export function headerFooter(sheet: Sheet, font: string) {
  const small = `&8&K${colours.muted}&"${font},Regular"`;
  const oddHeader = `&L${small}${sheet.page.header.replaceAll('&', '&&')}`;
  if (oddHeader.length > longestHeader) {
    throw new Error(`The page header of sheet "${sheet.name}" is too long.`);
  }
  return { oddHeader, oddFooter: `&R${small}&P / &N` };
}

/** The defined name that repeats rows on every printed page. */
export function titleRowsName(sheet: Sheet) {
  const rows = sheet.page.titleRows;
  if (rows === undefined) return [];
  const range = `${quoteSheet(sheet.name)}!$${rows.first + 1}:$${rows.last + 1}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: sheet.name }];
}
