import { sum } from '../../core/number/sum.js';
import { monthBounds } from '../../core/survey/calendar.js';
import {
  type Action,
  type BusinessRow,
  type ComplaintRow,
  type CostLine,
  type CostSum,
  type DataNote,
  type MonthlyInput,
  type Target,
} from '../input.js';
import type { Settings } from '../settings.js';
import { textsIn } from '../texts.js';
import { rowsOf, type Stored, type StoredSheet } from './stored.js';

export function businessFrom(
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
      closed:
        counted && !Number.isNaN(t.number('closed', i))
          ? here.filter((row) => row.closed < last + 1).length
          : t.number('closed', i),
      lossBase: t.number('lossBase', i),
      lossLost: t.number('lossLost', i),
    };
  }).filter(({ outlet }) => outlet >= 0);
}

export function scopeLossFrom(table: Stored, months: readonly string[]): MonthlyInput['scopeLoss'] {
  return rowsOf(table, (t, i) => ({
    outlet: t.number('outlet', i),
    month: t.number('month', i),
    base: t.number('lossBase', i),
    lost: t.number('lossLost', i),
  }))
    .filter(({ outlet, month, base }) => outlet < 0 && month < months.length && !Number.isNaN(base))
    .map(({ month, base, lost }) => ({ month, base, lost }));
}

export function complaintsFrom(table: Stored): ComplaintRow[] {
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

export function costLinesFrom(table: Stored): CostLine[] {
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
export function costSumsFrom(table: Stored, lines: readonly CostLine[], first: number): CostSum[] {
  return rowsOf(table, (t, i) => {
    const [month, category] = [t.number('month', i), t.text('category', i)];
    const scenario = t.text('scenario', i) === 'budget' ? 'budget' : 'actual';
    const held = scenario === 'actual' && category !== 'ledger' && month >= first;
    const own = lines.filter((line) => line.month === month && line.category === category);
    // An amount that a person took out counts as 0, as a blank cell does.
    const amount = held ? sum(own.map((line) => line.amount || 0)) : t.number('amount', i);
    return { month, scenario, category, amount };
  });
}

export function actionsFrom(table: Stored): Action[] {
  return rowsOf(table, (t, i) => ({
    id: t.text('id', i),
    item: t.number('item', i),
    countermeasure: t.text('countermeasure', i),
    owner: t.text('owner', i),
    due: t.number('due', i),
    status: t.text('status', i),
  }));
}

export function targetsFrom(table: Stored): Target[] {
  return rowsOf(table, (t, i) => ({
    measure: t.text('measure', i),
    month: t.number('month', i),
    value: t.number('target', i),
  }));
}

/** The printed list of notes; it stands under its heads from the sixth row on. */
export function notesFrom(sheet: StoredSheet, language: Settings['language']): DataNote[] {
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
