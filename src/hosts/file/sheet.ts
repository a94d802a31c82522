import { a1 } from '../../report/formula.js';
import type { Cell, CellValue, Sheet } from '../../report/plan.js';
import type { Style } from '../../report/style.js';
import { fullAddress } from './address.js';
import { checkCell, formulaText, looksLikeError, looksLikeFormula, storedText } from './cell.js';
import type { cellStyles } from './cell-style.js';
import { conditionalRules } from './conditional-format.js';
import { place } from './grid.js';
import type { Grid } from './grid.js';
import { headerFooter, pageSetup } from './page.js';
import { tableDefinition } from './table.js';
import { escapeXml } from './xml.js';

/** What all sheets of one workbook share while they are printed. */
export interface Printing {
  readonly font: string;
  readonly style: ReturnType<typeof cellStyles>;
  readonly sheetName: (id: string) => string;
}

/** A sheet in the file's terms, all but its charts. */
export function printSheet(sheet: Sheet, cells: Grid, printing: Printing) {
  return {
    name: sheet.name,
    ...printCells(sheet, cells, printing),
    rowDefs: new Map(
      Object.entries(sheet.heights).map(([row, height]) => [Number(row), { height }] as const),
    ),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    conditionalRules: conditionalRules(sheet, printing.sheetName),
    sparklines: sheet.sparklines.map((spark) => ({
      location: a1({ sheet: sheet.id, ...spark.place, rows: 1, columns: 1 }),
      dataRange: escapeXml(fullAddress(spark.data, printing.sheetName)),
      color: spark.colour,
    })),
    dataValidations: sheet.choices.map((choice) => dropDown(sheet, choice)),
    tables: sheet.tables.map((table) => tableDefinition(table, sheet, cells)),
    view: { showGridLines: sheet.kind !== 'report' },
    pageSetup: pageSetup(sheet),
    headerFooter: headerFooter(sheet, printing.font),
    ...(sheet.hidden === true ? { hidden: true } : {}),
    ...(sheet.freeze && sheet.freeze.rows + sheet.freeze.columns > 0
      ? { freezePane: sheet.freeze }
      : {}),
  };
}

/**
 * Plain values go as rows, everything else cell by cell. On data sheets each column has the style
 * of its lowest cell, which leaves next to nothing to say cell by cell.
 */
function printCells(sheet: Sheet, cells: Grid, printing: Printing) {
  const lowest = sheet.kind === 'data' ? lowestStyles(cells) : [];
  const base = Array.from(lowest, (style) => printing.style(style, false));
  const special = new Map<string, ReturnType<typeof specialCell>>();
  const rows = Array.from(cells, (row, r) =>
    Array.from(row ?? [], (cell, column): CellValue => {
      if (cell === undefined) return null;
      const where = (): string => place(sheet, r, column);
      checkCell(cell, where);
      const asText = looksLikeFormula(cell.value) && cell.formula === undefined;
      const style = printing.style(cell.style, asText);
      const value = typeof cell.value === 'string' ? storedText(cell.value) : cell.value;
      const plain = cell.formula === undefined && cell.link === undefined && !looksLikeError(value);
      if (plain && style === base[column]) return value === '' ? null : value;
      special.set(`${r},${column}`, specialCell(cell, style ?? {}, sheet, where(), printing));
      return null;
    }),
  );
  const columns = Array.from({ length: Math.max(sheet.widths.length, base.length) }, (_, i) => {
    const width = sheet.widths[i];
    const style = base[i];
    return { ...(width === undefined ? {} : { width }), ...(style === undefined ? {} : { style }) };
  });
  return { rows, cells: special, columns };
}

function lowestStyles(cells: Grid): (Style | undefined)[] {
  const styles: (Style | undefined)[] = [];
  for (const row of cells) {
    row?.forEach((cell, column) => {
      if (cell !== undefined) styles[column] = cell.style;
    });
  }
  return styles;
}

function specialCell(
  cell: Cell,
  style: object,
  sheet: Sheet,
  where: string,
  { sheetName }: Printing,
) {
  const value = typeof cell.value === 'string' ? storedText(cell.value) : cell.value;
  const link =
    cell.link === undefined
      ? {}
      : { hyperlink: { target: '', location: fullAddress(cell.link, sheetName) } };
  if (cell.formula !== undefined) {
    const formula = formulaText(cell.formula, sheet.id, sheetName, where);
    return { value: null, formula, formulaResult: value ?? '', style, ...link };
  }
  if (typeof value === 'string' && looksLikeError(value)) {
    return { value, richText: [{ text: value }], style, ...link };
  }
  return { value: value === '' ? null : value, style, ...link };
}

function dropDown(sheet: Sheet, choice: Sheet['choices'][number]) {
  const where = place(sheet, choice.row, choice.column);
  const list = choice.choices.join(',');
  if (list === '' || list.length > 255 || choice.choices.some((one) => /[,"\r\n]/.test(one))) {
    throw new Error(`${where} has choices that do not fit a list of 255 characters: ${list}`);
  }
  return {
    type: 'list' as const,
    values: [...choice.choices],
    range: a1({ sheet: sheet.id, row: choice.row, column: choice.column, rows: 1, columns: 1 }),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop' as const,
  };
}
