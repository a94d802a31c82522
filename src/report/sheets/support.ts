import type { Book } from '../book.js';
import type { PageSetup } from '../page.js';
import type { Page as PrintPage } from '../plan.js';
import type { TextKey } from '../texts.js';

/** Sheets behind the report, in the order they stand. */
export type SheetId =
  | 'thisMonth'
  | 'csiMonthly'
  | 'complaints'
  | 'stationsMonths'
  | 'costOfQuality'
  | 'method'
  | 'dataNotes'
  | 'check'
  | 'parameters'
  | 'lists'
  | 'workings'
  | 'mix'
  | 'paretos'
  | 'measures'
  | 'aggregates'
  | 'business'
  | 'costAggregates'
  | 'data'
  | 'complaintData'
  | 'costData'
  | 'figures'
  | 'text';

/** The sheet's name in the language of the build. */
export function sheetName(book: Book, id: SheetId): string {
  return book.texts.say(`sheet.${id}` as TextKey);
}

/** A sheet of rows: heads frozen, landscape, as many pages as it takes. */
export function supportSetup(
  book: Book,
  id: SheetId,
  widths: readonly number[],
  kind: 'measures' | 'data' | 'hidden',
): PageSetup {
  const top = id === 'measures' ? 8 : 3;
  return {
    id,
    name: sheetName(book, id),
    kind: kind === 'data' ? 'data' : 'support',
    ...(kind === 'hidden' ? { hidden: true } : {}),
    widths,
    freeze: { rows: top, columns: 0 },
    print: printPage(book, 'landscape', 0, { first: top - 2, last: top - 1 }),
  };
}

export function printPage(
  book: Book,
  orientation: PrintPage['orientation'],
  pagesTall: number,
  titleRows?: { readonly first: number; readonly last: number },
): PrintPage {
  const { settings, outlets } = book.input;
  const who = outlets.length === 1 ? outlets[0]!.name : book.texts.say('scope.network');
  return {
    orientation,
    pagesTall,
    ...(titleRows ? { titleRows } : {}),
    header: `${who} · ${settings.month}`,
  };
}
