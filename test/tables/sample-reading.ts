/** Reads the sample files with plain code, apart from the product's own readers. */
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import type { SampleFile } from '../../src/tables/sample/file.js';
import { items } from '../../src/tables/sample/item.js';

export type Rows = readonly (readonly string[])[];
export type Row = Readonly<Record<string, string>>;

export interface ReadAnswer {
  readonly respondent: string;
  readonly date: string;
  readonly month: string;
  readonly outlet: string;
  readonly region: string;
  readonly channel: string;
  readonly recommend: number;
  readonly scores: number[];
}

/** All rows of a file as text, head and blank rows included. */
export async function readRows(files: readonly SampleFile[], name: string): Promise<Rows> {
  const { bytes } = files.find((file) => file.name === name)!;
  if (name.endsWith('.xlsx')) {
    const { sheets } = await readXlsx(bytes);
    return sheets[0]!.rows.map((row) => row.map(cellText));
  }
  return Papa.parse<string[]>(decode(bytes), { skipEmptyLines: false }).data;
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
}

export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Rows below the head by column name, rows without any cell left out. */
export async function readRecords(
  files: readonly SampleFile[],
  name: string,
  headRow = 0,
): Promise<Row[]> {
  const rows = await readRows(files, name);
  const head = rows[headRow]!.map((header) => header.replace(/^\d+、/, '').replace('（分）', ''));
  return rows
    .slice(headRow + 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(head.map((header, k) => [header, row[k] ?? ''])));
}

/** Every answer once: as a careful reader would take the survey files. */
export async function readAnswers(files: readonly SampleFile[]): Promise<ReadAnswer[]> {
  const answers = new Map<string, ReadAnswer>();
  const wide = files.map(({ name }) => name).filter((name) => name.startsWith('满意度调查'));
  for (const name of wide) {
    for (const row of await readRecords(files, name, name.endsWith('xlsx') ? 1 : 0)) {
      const answer = answerOf(row);
      items.forEach((item, i) => (answer.scores[i] = scoreOf(row[item.name]!, item.max)));
      if (!answers.has(answer.respondent)) answers.set(answer.respondent, answer);
    }
  }
  for (const row of await readRecords(files, 'CRM电话访问导出_2026-10.csv')) {
    const answer = answers.get(row['受访编号']!) ?? answerOf(row);
    answers.set(answer.respondent, answer);
    const i = items.findIndex(({ name }) => name === row['题项']);
    answer.scores[i] = scoreOf(row['得分']!, items[i]!.max);
  }
  return [...answers.values()].filter(({ date }) => date <= '2026-10-25' && date !== '2026-02-30');
}

function answerOf(row: Row): ReadAnswer {
  const wish = row['推荐意愿(0-10)']!;
  return {
    respondent: row['受访编号']!,
    date: row['日期']!,
    month: monthOf(row['日期']!),
    outlet: row['服务站']!,
    region: row['区域']!,
    channel: row['访问渠道']!,
    recommend: wish === '' ? NaN : Number(wish),
    scores: items.map(() => NaN),
  };
}

/** The month that closes on the 25th. */
export function monthOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const later = day > 25 ? year * 12 + month : year * 12 + month - 1;
  return `${Math.floor(later / 12)}-${String((later % 12) + 1).padStart(2, '0')}`;
}

const words = ['', '很不满意', '不满意', '一般', '满意', '很满意'];

function scoreOf(cell: string, max: number): number {
  const text = cell.normalize('NFKC');
  if (text === '是' || text === '否') return text === '是' ? 1 : 0;
  const score = words.indexOf(text) > 0 ? words.indexOf(text) : Number(text || NaN);
  return score <= max ? score : NaN;
}

/** Weighted item means by the ratio method, in plain sums. */
export function indexOf(answers: readonly ReadAnswer[], weights: readonly number[]): number {
  return items.reduce((sum, { max }, i) => {
    const mean = meanOf(answers.map(({ scores }) => scores[i]!));
    return sum + (weights[i]! * mean * 100) / max;
  }, 0);
}

export function meanOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}

export function deviationOf(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = meanOf(known);
  return Math.sqrt(known.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (known.length - 1));
}

/** Difference of two means in standard errors, by Welch. */
export function welch(before: readonly number[], after: readonly number[]): number {
  const count = (values: readonly number[]) => values.filter((v) => !Number.isNaN(v)).length;
  const spread = deviationOf(before) ** 2 / count(before) + deviationOf(after) ** 2 / count(after);
  return (meanOf(after) - meanOf(before)) / Math.sqrt(spread);
}

/** A respondent's own index, over the items answered. */
export function ownIndex({ scores }: ReadAnswer, weights: readonly number[]): number {
  let points = 0;
  let weight = 0;
  items.forEach(({ max }, i) => {
    if (Number.isNaN(scores[i]!)) return;
    points += (weights[i]! * scores[i]! * 100) / max;
    weight += weights[i]!;
  });
  return points / weight;
}
