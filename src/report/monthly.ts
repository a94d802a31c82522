import { isHeld, openBook, scopeMeasure, type Book } from './book.js';
import type { MonthlyInput } from './input.js';
import type { Page } from './page.js';
import type { DefinedName, WorkbookPlan } from './plan.js';
import { aggregatesSheet } from './sheets/aggregates.js';
import { businessSheet } from './sheets/business.js';
import { checkSheet } from './sheets/check.js';
import { complaintDataSheet } from './sheets/complaint-data.js';
import { complaintsSheet } from './sheets/complaints.js';
import { costAggregatesSheet, costDataSheet } from './sheets/cost-data.js';
import { costActual } from './sheets/cost-layout.js';
import { costOfQualitySheet } from './sheets/cost-of-quality.js';
import { csiMonthlySheet } from './sheets/csi-monthly.js';
import { dataNotesSheet } from './sheets/data-notes.js';
import { dataSheet } from './sheets/data.js';
import { figuresSheet } from './sheets/figures.js';
import { listsSheet } from './sheets/lists.js';
import { measuresSheet } from './sheets/measures.js';
import { methodSheet } from './sheets/method.js';
import { mixSheet } from './sheets/mix.js';
import { parametersSheet } from './sheets/parameters.js';
import { paretosSheet } from './sheets/paretos.js';
import { stationsMonthsSheet } from './sheets/stations-months.js';

import { sheetName, type SheetId } from './sheets/support.js';
import { textSheet } from './sheets/text.js';
import { targetsName } from './sheets/target.js';
import { thisMonthSheet } from './sheets/this-month.js';
import { verdictsName } from './sheets/verdict.js';
import { workingsSheet } from './sheets/workings.js';

/** The monthly workbook of a network or an outlet, as a plan that any host can print. */
export function monthlyWorkbook(input: MonthlyInput): WorkbookPlan {
  const book = openBook(input);
  const shown = reportSheets(book);
  const contents = [...shown, 'method', 'dataNotes', 'check'] as SheetId[];
  const pages: Record<(typeof shown)[number], () => Page> = {
    csiMonthly: () => csiMonthlySheet(book),
    complaints: () => complaintsSheet(book),
    stationsMonths: () => stationsMonthsSheet(book),
    costOfQuality: () => costOfQualitySheet(book),
  };
  const reports = [
    thisMonthSheet(book, contents),
    ...shown.map((id) => pages[id]()),
    methodSheet(book),
    dataNotesSheet(book),
  ].map((page) => page.finish());
  const { page: figures, blocks, difference } = figuresSheet(book, reports);
  const { page: parameters, names } = parametersSheet(book);
  const support = [
    checkSheet(book, blocks, difference),
    parameters,
    listsSheet(book),
    measuresSheet(book),
    workingsSheet(book),
    mixSheet(book),
    paretosSheet(book),
    aggregatesSheet(book),
    businessSheet(book),
    costAggregatesSheet(book),
    dataSheet(book),
    complaintDataSheet(book),
    costDataSheet(book),
    figures,
    textSheet(book),
  ].map((page) => page.finish());
  return {
    title: `${sheetName(book, 'thisMonth')} ${input.settings.month}`,
    language: input.settings.language,
    asOf: book.lastDay,
    sheets: [...reports, ...support],
    names: [...names, ...headlineNames(book, shown)],
  };
}

type ReportSheet = 'csiMonthly' | 'complaints' | 'stationsMonths' | 'costOfQuality';

/** Sheets of the profile that the tables can fill. */
function reportSheets(book: Book): ReportSheet[] {
  const { input } = book;
  const several = input.outlets.length > 1;
  const { profile } = input.settings;
  const costs = input.costSums.some((sum) => isHeld(book, sum.month));
  const complaints = input.sources.some((source) => source.table === 'complaints');
  const sheets: ReportSheet[] = [];
  if (profile !== 'finance') sheets.push('csiMonthly');
  if (profile !== 'finance' && complaints) sheets.push('complaints');
  if (several && profile !== 'finance' && profile !== 'manager') sheets.push('stationsMonths');
  if (costs && profile !== 'manager') sheets.push('costOfQuality');
  return sheets;
}

/** Columns that conditions of formats refer to, and a name for each headline figure. */
function headlineNames(book: Book, shown: readonly ReportSheet[]): DefinedName[] {
  const row = book.measureRow(0, book.now);
  const { measures } = book.tables;
  const names: DefinedName[] = [
    { name: verdictsName, refers: book.tables.changes.range('verdict') },
    { name: targetsName, refers: book.tables.targets.range('target') },
    { name: 'CSI_Index', refers: measures.cell('index', row) },
  ];
  if (scopeMeasure(book, book.now).nps) {
    names.push({ name: 'NPS_Score', refers: measures.cell('nps', row) });
  }
  if (shown.includes('costOfQuality')) {
    names.push({ name: 'COQ_Total', refers: costActual('total') });
  }
  return names;
}
