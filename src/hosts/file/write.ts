import { writeXlsx } from 'hucre/xlsx';
import type { Ref } from '../../report/formula.js';
import type { Sheet, WorkbookPlan } from '../../report/plan.js';
import { fonts } from '../../report/style.js';
import { fullAddress } from './address.js';
import { checkPlan } from './check.js';
import { baseFont, cellStyles } from './cell-style.js';
import { chartXml } from './chart/chart.js';
import { grid, valuesUnder } from './grid.js';
import type { Grid } from './grid.js';
import {
  madeBy,
  orderedFonts,
  repack,
  themeFonts,
  wholeWidthBars,
  withoutRevisionIds,
} from './package.js';
import { titleRowsName } from './page.js';
import { printSheet } from './sheet.js';

const program = 'CS Workbook';
/** Days from the start of Excel's calendar to 1970. */
const epoch = 25569;

/**
 * Prints a plan as an xlsx file. The same plan gives the same bytes on every machine. A plan that no
 * spreadsheet program could read is refused.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  const sheetName = namesOf(plan);
  const grids = new Map(plan.sheets.map((sheet) => [sheet.id, grid(sheet)]));
  const printing = { font: fonts[plan.language], style: cellStyles(plan.language), sheetName };
  const day = new Date((plan.asOf - epoch) * 86_400_000);
  const file = await writeXlsx({
    sheets: plan.sheets.map((sheet) => ({
      ...printSheet(sheet, grids.get(sheet.id) ?? [], printing),
      charts: sheet.charts.map(standIn),
    })),
    namedRanges: [
      ...plan.names.map(({ name, refers }) => ({ name, range: fullAddress(refers, sheetName) })),
      ...plan.sheets.flatMap(titleRowsName),
    ],
    properties: { title: plan.title, creator: program, created: day, modified: day },
    defaultFont: baseFont(plan.language),
    activeSheet: Math.max(
      plan.sheets.findIndex((sheet) => sheet.hidden !== true),
      0,
    ),
  });
  return repack(file, changes(plan, grids, sheetName));
}

function namesOf(plan: WorkbookPlan): (id: string) => string {
  const names = new Map(plan.sheets.map((sheet) => [sheet.id, sheet.name]));
  if (names.size !== plan.sheets.length) throw new Error('Two sheets have the same id.');
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`There is no sheet "${id}" to refer to.`);
    return name;
  };
}

/** A chart for the writer to place and wire; what it shows is put in its stead afterwards. */
function standIn(chart: Sheet['charts'][number]) {
  const { row, column, rows, columns } = chart.place;
  return {
    type: 'column' as const,
    series: [{ values: 'A1:A2' }],
    anchor: { from: { row, col: column }, to: { row: row + rows, col: column + columns } },
    altText: chart.description,
  };
}

function changes(
  plan: WorkbookPlan,
  grids: ReadonlyMap<string, Grid>,
  sheetName: (id: string) => string,
): Map<string, (xml: string) => string> {
  const found = new Map([
    ['docProps/app.xml', madeBy(program)],
    ['xl/styles.xml', orderedFonts],
    ['xl/theme/theme1.xml', themeFonts(fonts[plan.language], fonts['zh-CN'])],
  ]);
  const source = {
    address: (ref: Ref) => fullAddress(ref, sheetName),
    values: (ref: Ref) => valuesUnder(grids.get(ref.sheet) ?? [], ref),
    language: plan.language,
  };
  let chartNumber = 0;
  plan.sheets.forEach((sheet, i) => {
    if (sheet.sparklines.length > 0 || sheet.formats.some((format) => format.kind === 'bar')) {
      found.set(`xl/worksheets/sheet${i + 1}.xml`, (xml) =>
        wholeWidthBars(withoutRevisionIds(xml)),
      );
    }
    for (const chart of sheet.charts) {
      chartNumber += 1;
      const xml = chartXml(chart, source);
      found.set(`xl/charts/chart${chartNumber}.xml`, () => xml);
    }
  });
  return found;
}
