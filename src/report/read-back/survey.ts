import { type Answers, type Leaf, type MonthlyInput, type Outlet } from '../input.js';
import { type Stored, rowsOf } from './stored.js';

/** The scope of one outlet is that outlet; otherwise the outlets are listed after it. */
export function outletsFrom(units: Stored): Outlet[] {
  const all = rowsOf(units, (t, i) => ({
    kind: t.text('kind', i),
    outlet: { code: t.text('code', i), name: t.text('label', i), region: t.text('region', i) },
  }));
  const listed = all.filter(({ kind }) => kind === 'outlet');
  return (listed.length > 0 ? listed : all).map(({ outlet }) => outlet);
}

export function itemsFrom(items: Stored): MonthlyInput['items'] {
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

export function channelsOf(...tables: readonly Stored[]): string[] {
  const names = new Set(tables.flatMap((table) => rowsOf(table, (t, i) => t.text('channel', i))));
  names.delete('');
  return [...names].sort();
}

export function answersFrom(data: Stored, items: number, channels: readonly string[]): Answers {
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
export function leavesFrom(
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

export function pastErrorsFrom(
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
