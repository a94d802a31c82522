import { measuresTop } from '../book.js';
import { monthsHeld, type MonthlyInput } from '../input.js';
import { leavesOf } from '../leaves.js';
import { reportMonths } from '../prepare/months.js';
import type { SheetId } from '../sheets/support.js';
import { textsIn } from '../texts.js';
import {
  actionsFrom,
  businessFrom,
  complaintsFrom,
  costLinesFrom,
  costSumsFrom,
  notesFrom,
  scopeLossFrom,
  targetsFrom,
} from './business.js';
import { settingsOf } from './settings.js';
import {
  ReadBackError,
  sheetFinder,
  rowsOf,
  type Stored,
  type StoredSheet,
  tablesOf,
} from './stored.js';
import {
  answersFrom,
  channelsOf,
  itemsFrom,
  leavesFrom,
  outletsFrom,
  pastErrorsFrom,
} from './survey.js';

/** What a workbook was made from, read from its own sheets. */
export function readBack(sheets: readonly StoredSheet[]): MonthlyInput {
  const find = sheetFinder(sheets);
  const setting = settingsOf(find('parameters'));
  const settings = setting.settings;
  const months = reportMonths(settings.month);
  const lists = tablesOf(find('lists'), 3);
  const list = (first: string, also: string): Stored => {
    const found = lists.find(({ ids }) => ids[0] === first && ids.includes(also));
    if (!found) throw new ReadBackError(textsIn(settings.language).say('sheet.lists'));
    return found.stored;
  };
  const table = (id: SheetId, idRow = 2): Stored => tablesOf(find(id), idRow)[0]!.stored;
  const outlets = outletsFrom(list('position', 'kind'));
  const items = itemsFrom(list('position', 'span'));
  const aggregates = table('aggregates');
  const data = table('data');
  const channels = channelsOf(aggregates, data);
  const answers = answersFrom(data, items.length, channels);
  const complaints = complaintsFrom(table('complaintData'));
  const costLines = costLinesFrom(table('costData'));
  const first = months.length - monthsHeld;
  const targets = targetsFrom(list('measure', 'target'));
  const business = table('business');
  return {
    settings,
    months,
    items,
    factors: rowsOf(list('position', 'weight'), (t, i) => ({
      zh: t.text('zh', i),
      en: t.text('en', i),
      weight: t.number('weight', i),
    })),
    outlets,
    channels,
    answers,
    leaves: [...leavesFrom(aggregates, items.length, channels, first), ...leavesOf(answers)].sort(
      (a, b) => a.outlet - b.outlet || a.month - b.month || a.channel - b.channel,
    ),
    pastErrors: pastErrorsFrom(table('measures', measuresTop + 1), outlets.length, months, first),
    business: businessFrom(business, complaints, settings, months, first),
    scopeLoss: scopeLossFrom(business, months),
    complaints,
    costLines,
    costSums: costSumsFrom(table('costAggregates'), costLines, first),
    actions: actionsFrom(list('id', 'countermeasure')),
    targets: targets.filter((one) => one.measure !== 'published'),
    published: targets.filter((one) => one.measure === 'published'),
    rank: setting.rank,
    notes: notesFrom(find('dataNotes'), settings.language),
    noteCounts: setting.noteCounts,
    sources: rowsOf(list('table', 'file'), (t, i) => ({
      table: t.text('table', i),
      file: t.text('file', i),
      sheet: t.text('sheet', i),
      rows: t.number('rows', i),
    })),
    version: setting.version,
  };
}
