import { monthBounds } from '../core/survey/calendar.js';
import { sum } from '../core/number/sum.js';
import { report as en } from '../text/en/report.js';
import { report as zh } from '../text/zh/report.js';
import { measuresTop } from './book.js';
import {
  monthsHeld,
  type Action,
  type Answers,
  type BusinessRow,
  type ComplaintRow,
  type CostLine,
  type CostSum,
  type DataNote,
  type Leaf,
  type MonthlyInput,
  type Outlet,
  type Target,
} from './input.js';
import { leavesOf } from './leaves.js';
import type { CellValue } from './plan.js';
import { reportMonths } from './prepare/months.js';
import type { Settings } from './settings.js';
import { settingKeys, type SettingKey } from './sheets/parameters.js';
import type { SheetId } from './sheets/support.js';
import { textsIn, type TextKey } from './texts.js';

/** A sheet of a workbook as a host read it. Rows and columns count from 0. */
export interface StoredSheet {
  readonly name: string;
  readonly rows: readonly (readonly { readonly value: CellValue }[])[];
}

/** A workbook that is not one of ours, or lacks a part that belongs to it. */
export class ReadBackError extends Error {
  constructor(readonly sheet: string) {
    super(`no sheet ${sheet}`);
    this.name = 'ReadBackError';
  }
}

/** A table of a sheet: its records, by column id. */
interface Stored {
  readonly count: number;
  text(id: string, i: number): string;
  number(id: string, i: number): number;
}

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

function sheetFinder(sheets: readonly StoredSheet[]): (id: SheetId) => StoredSheet {
  return (id) => {
    const key = `sheet.${id}` as TextKey;
    const found = sheets.find(({ name }) => name === zh[key] || name === en[key]);
    if (!found) throw new ReadBackError(`${zh[key]} / ${en[key]}`);
    return found;
  };
}

const rowsOf = <T>(table: Stored, of: (table: Stored, i: number) => T): T[] =>
  Array.from({ length: table.count }, (_, i) => of(table, i));

/** The tables whose ids stand in a row of a sheet, side by side with a blank column between. */
function tablesOf(sheet: StoredSheet, idRow: number): { ids: string[]; stored: Stored }[] {
  const heads = sheet.rows[idRow] ?? [];
  const found: { ids: string[]; stored: Stored }[] = [];
  let ids: string[] = [];
  for (let column = 0; column <= heads.length; column++) {
    const id = heads[column]?.value ?? null;
    if (id !== null && id !== '') {
      ids.push(String(id));
      continue;
    }
    if (ids.length > 0)
      found.push({ ids, stored: stored(sheet, idRow + 1, column - ids.length, ids) });
    ids = [];
  }
  if (found.length === 0) throw new ReadBackError(sheet.name);
  return found;
}

function stored(sheet: StoredSheet, top: number, left: number, ids: readonly string[]): Stored {
  const place = new Map(ids.map((id, i) => [id, left + i]));
  const at = (id: string, i: number): CellValue =>
    sheet.rows[top + i]?.[place.get(id) ?? -1]?.value ?? null;
  const filled = (i: number): boolean => ids.some((id) => at(id, i) !== null && at(id, i) !== '');
  let count = 0;
  while (top + count < sheet.rows.length && filled(count)) count++;
  return {
    count,
    text: (id, i) => String(at(id, i) ?? ''),
    number: (id, i) => {
      const value = at(id, i);
      return typeof value === 'number' ? value : Number.NaN;
    },
  };
}

function settingsOf(sheet: StoredSheet): {
  settings: Settings;
  rank: MonthlyInput['rank'];
  noteCounts: MonthlyInput['noteCounts'];
  version: string;
} {
  const values = new Map<string, CellValue>();
  for (const row of sheet.rows) values.set(String(row[2]?.value ?? ''), row[1]?.value ?? null);
  const of = (key: SettingKey): CellValue => values.get(key) ?? null;
  if (settingKeys.some((key) => !values.has(key))) throw new ReadBackError(sheet.name);
  const number = (key: SettingKey): number => Number(of(key));
  return {
    settings: {
      month: String(of('month')),
      outlet: of('outlet') === null || of('outlet') === '' ? null : String(of('outlet')),
      profile: String(of('profile')) as Settings['profile'],
      closingDay: number('closingDay'),
      fiscalYearStart: number('fiscalYearStart'),
      method: of('method') === 'ratio' ? 'ratio' : 'minmax',
      closureLimitHours: number('closureLimitHours'),
      margin: number('margin'),
      language: of('language') === 'en-US' ? 'en-US' : 'zh-CN',
    },
    rank: of('rankPlace') === null ? null : { place: number('rankPlace'), of: number('rankOf') },
    noteCounts: {
      all: number('notes'),
      leftOut: number('notesLeftOut'),
      missing: number('notesMissing'),
    },
    version: String(of('version')),
  };
}

/** The scope of one outlet is that outlet; otherwise the outlets are listed after it. */
function outletsFrom(units: Stored): Outlet[] {
  const all = rowsOf(units, (t, i) => ({
    kind: t.text('kind', i),
    outlet: { code: t.text('code', i), name: t.text('label', i), region: t.text('region', i) },
  }));
  const listed = all.filter(({ kind }) => kind === 'outlet');
  return (listed.length > 0 ? listed : all).map(({ outlet }) => outlet);
}

function itemsFrom(items: Stored): MonthlyInput['items'] {
  return rowsOf(items, (t, i) => ({
    name: t.text('name', i),
    zh: t.text('zh', i),
    en: t.text('en', i),
    factor: t.number('factor', i),
    weight: t.number('weight', i),
    min: t.number('min', i),
    max: t.number('max', i),
    department: t.text('department', i),
  }));
}

function channelsOf(...tables: readonly Stored[]): string[] {
  const names = new Set(tables.flatMap((table) => rowsOf(table, (t, i) => t.text('channel', i))));
  names.delete('');
  return [...names].sort();
}

function answersFrom(data: Stored, items: number, channels: readonly string[]): Answers {
  const numbers = (id: string): Float64Array =>
    Float64Array.from({ length: data.count }, (_, i) => data.number(id, i));
  const words = (id: string): string[] => rowsOf(data, (t, i) => t.text(id, i));
  return {
    rows: data.count,
    respondent: words('respondent'),
    date: numbers('date'),
    outlet: Int32Array.from(numbers('outlet')),
    month: Int32Array.from(numbers('month')),
    channel: Int32Array.from(words('channel'), (name) => channels.indexOf(name)),
    weight: numbers('weight'),
    nps: numbers('nps'),
    verbatim: words('verbatim'),
    items: Array.from({ length: items }, (_, i) => numbers(`item${i + 1}`)),
  };
}

/** Rows of the months whose answers are no longer in the workbook. */
function leavesFrom(
  table: Stored,
  items: number,
  channels: readonly string[],
  first: number,
): Leaf[] {
  const perItem = (letter: string, row: number): Float64Array =>
    Float64Array.from({ length: items }, (_, i) => table.number(`${letter}${i + 1}`, row));
  return rowsOf(table, (t, i) => ({
    outlet: t.number('outlet', i),
    month: t.number('month', i),
    channel: channels.indexOf(t.text('channel', i)),
    respondents: t.number('respondents', i),
    answering: t.number('answering', i),
    n: perItem('n', i),
    w: perItem('w', i),
    wx: perItem('wx', i),
    wxx: perItem('wxx', i),
    nps: {
      n: t.number('npsN', i),
      w: t.number('npsW', i),
      ww: t.number('npsWW', i),
      promoters: t.number('promoters', i),
      detractors: t.number('detractors', i),
    },
  })).filter((leaf) => leaf.month < first);
}

function pastErrorsFrom(
  measures: Stored,
  outlets: number,
  months: readonly string[],
  first: number,
): MonthlyInput['pastErrors'] {
  const units = measures.count / months.length;
  const outletOf = (unit: number): number =>
    unit === 0 ? -1 : unit < units - outlets ? Number.NaN : unit - (units - outlets);
  return rowsOf(measures, (t, i) => ({
    outlet: outletOf(t.number('unit', i)),
    month: months.indexOf(t.text('month', i)),
    standardError: t.number('error', i),
  })).filter(
    ({ outlet, month, standardError }) =>
      !Number.isNaN(outlet) && month < first && !Number.isNaN(standardError),
  );
}

function businessFrom(
  table: Stored,
  complaints: readonly ComplaintRow[],
  settings: Settings,
  months: readonly string[],
  first: number,
): BusinessRow[] {
  return rowsOf(table, (t, i) => {
    const [outlet, month] = [t.number('outlet', i), t.number('month', i)];
    const last = monthBounds(months[month]!, settings.closingDay).last;
    const here = complaints.filter((row) => row.outlet === outlet && row.month === month);
    const counted = month >= first && !Number.isNaN(t.number('complaints', i));
    return {
      outlet,
      month,
      issued: t.number('issued', i),
      returned: t.number('returned', i),
      visits: t.number('visits', i),
      output: t.number('output', i),
      comebacks: t.number('comebacks', i),
      complaints: counted ? here.length : t.number('complaints', i),
      closed: counted ? here.filter((row) => row.closed < last + 1).length : t.number('closed', i),
      lossBase: t.number('lossBase', i),
      lossLost: t.number('lossLost', i),
    };
  }).filter(({ outlet }) => outlet >= 0);
}

function scopeLossFrom(table: Stored, months: readonly string[]): MonthlyInput['scopeLoss'] {
  return rowsOf(table, (t, i) => ({
    outlet: t.number('outlet', i),
    month: t.number('month', i),
    base: t.number('lossBase', i),
    lost: t.number('lossLost', i),
  }))
    .filter(({ outlet, month, base }) => outlet < 0 && month < months.length && !Number.isNaN(base))
    .map(({ month, base, lost }) => ({ month, base, lost }));
}

function complaintsFrom(table: Stored): ComplaintRow[] {
  return rowsOf(table, (t, i) => ({
    id: t.text('id', i),
    received: t.number('received', i),
    closed: t.number('closed', i),
    outlet: t.number('outlet', i),
    month: t.number('month', i),
    level: t.text('level', i),
    content: t.text('content', i),
    defect: t.text('defect', i),
    product: t.text('product', i),
    area: t.text('area', i),
    department: t.text('department', i),
  }));
}

function costLinesFrom(table: Stored): CostLine[] {
  return rowsOf(table, (t, i) => ({
    month: t.number('month', i),
    document: t.text('document', i),
    account: t.text('account', i),
    costCentre: t.text('costCentre', i),
    category: t.text('category', i),
    amount: t.number('amount', i),
    kind: t.text('kind', i) === 'eliminated' ? 'eliminated' : 'booked',
    text: t.text('text', i),
  }));
}

/** Actual sums of the months held come from the lines again. */
function costSumsFrom(table: Stored, lines: readonly CostLine[], first: number): CostSum[] {
  return rowsOf(table, (t, i) => {
    const [month, category] = [t.number('month', i), t.text('category', i)];
    const scenario = t.text('scenario', i) === 'budget' ? 'budget' : 'actual';
    const held = scenario === 'actual' && month >= first;
    const own = lines.filter((line) => line.month === month && line.category === category);
    const amount = held ? sum(own.map((line) => line.amount)) : t.number('amount', i);
    return { month, scenario, category, amount };
  });
}

function actionsFrom(table: Stored): Action[] {
  return rowsOf(table, (t, i) => ({
    id: t.text('id', i),
    item: t.number('item', i),
    countermeasure: t.text('countermeasure', i),
    owner: t.text('owner', i),
    due: t.number('due', i),
    status: t.text('status', i),
  }));
}

function targetsFrom(table: Stored): Target[] {
  return rowsOf(table, (t, i) => ({
    measure: t.text('measure', i),
    month: t.number('month', i),
    value: t.number('target', i),
  }));
}

/** The printed list of notes; it stands under its heads from the sixth row on. */
function notesFrom(sheet: StoredSheet, language: Settings['language']): DataNote[] {
  const { say } = textsIn(language);
  const outcomes = ['stop', 'missing', 'left out', 'kept', 'changed'] as const;
  return sheet.rows.slice(5).map((row) => {
    const text = (column: number): string => String(row[column]?.value ?? '');
    const done = text(7);
    return {
      table: text(1),
      file: text(2),
      row: Number(row[3]?.value ?? 0),
      column: text(4),
      value: text(5),
      what: text(6),
      done,
      outcome: outcomes.find((one) => say(`done.${one}`) === done) ?? 'kept',
    };
  });
}
