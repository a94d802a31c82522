import { beforeAll, describe, expect, test } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import type { SampleFile } from '../../src/tables/sample/file.js';
import { ledgerFile, networkLedger } from '../../src/tables/sample/ledger.js';
import { networkOutlets } from '../../src/tables/sample/network.js';
import { sampleNetwork } from '../../src/tables/sample/sample-network.js';
import { truths } from '../../src/tables/sample/truth.js';
import type { Row } from './sample-reading.js';
import { monthOf, readRecords, readRows } from './sample-reading.js';

const { ledger } = truths;
let files: readonly SampleFile[];
let lines: Row[];

beforeAll(async () => {
  files = await sampleNetwork({ small: true });
  lines = await readRecords([ledgerFile(networkLedger(1, networkOutlets(false)))], '质量成本.csv');
}, 30000);

/** Cents with their sign: debit is cost, credit is relief. */
const cents = (row: Row): number =>
  Math.round(Number(row['金额']) * (row['单位'] === '千元' ? 100000 : 100)) *
  (row['借贷方向'] === '借' ? 1 : -1);

const total = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + cents(row), 0);
const text = (row: Row): string => row['摘要']!;

describe('the ledger', () => {
  test('has two hundred lines an outlet', async () => {
    expect(lines).toHaveLength(60 * ledger.linesPerOutlet);
    expect(await readRecords(files, '质量成本.csv')).toHaveLength(3 * ledger.linesPerOutlet);
  });

  test('numbers its documents without gaps and posts inside the period', () => {
    lines.forEach((row, k) => {
      expect(row['凭证号']).toBe(`PZ${String(k + 1).padStart(6, '0')}`);
      expect(monthOf(row['过账日期']!)).toBe(row['期间']);
    });
  });

  test('takes every accrual back the month after, except those of the last month', () => {
    const booked = lines.filter((row) => text(row).startsWith('预提'));
    const open = booked.filter(({ 期间: period }) => period === ledger.openAccrual);
    const reversed = lines.filter((row) => text(row).startsWith('冲回'));
    expect(reversed.length).toBeGreaterThan(700);
    expect(reversed).toHaveLength(booked.length - open.length);
    expect(open).toHaveLength(60);
    expect(total(booked) + total(reversed)).toBe(total(open));
    const months = (rows: Row[], from: string) => rows.map((row) => row[from]!).sort();
    expect(months(reversed, '服务期间')).toEqual(
      months(
        booked.filter((row) => !open.includes(row)),
        '期间',
      ),
    );
  });

  test('nets warranty between headquarters and outlets to zero', () => {
    const settled = lines.filter((row) => text(row) === '三包结算');
    const claims = new Map<string, Row[]>();
    for (const row of settled) {
      claims.set(row['索赔单号']!, [...(claims.get(row['索赔单号']!) ?? []), row]);
    }
    for (const pair of claims.values()) {
      expect(total(pair)).toBe(0);
      const [one, other] = pair as [Row, Row];
      expect(one['公司']).toBe(other['往来单位']);
      expect([one['公司'], other['公司']]).toContain(ledger.headquarters);
      expect(one['科目']).toBe(ledger.warrantyAccount);
    }
    expect(claims.size).toBeGreaterThan(800);
  });

  test('books what suppliers pay back as credit', () => {
    const recovered = lines.filter((row) => row['科目'] === ledger.recoveryAccount);
    expect(recovered.length).toBeGreaterThan(300);
    expect(recovered.every((row) => cents(row) < 0)).toBe(true);
  });

  test('is in thousands for one company, of the same order as the others', () => {
    const inThousands = lines.filter((row) => row['单位'] === '千元');
    expect(new Set(inThousands.map((row) => row['公司']))).toEqual(new Set([ledger.thousands]));
    const mean = (company: string) => total(lines.filter((row) => row['公司'] === company));
    expect(mean(ledger.thousands) / mean('S043')).toBeGreaterThan(0.3);
    expect(mean(ledger.thousands) / mean('S043')).toBeLessThan(3);
  });

  test('has one account that the cost map does not know', async () => {
    const patterns = (await readRecords(files, '成本归类.csv')).map((row) => row['科目']!);
    const known = (account: string) =>
      patterns.some((p) => (p.endsWith('*') ? account.startsWith(p.slice(0, -1)) : account === p));
    const unknown = lines.map((row) => row['科目']!).filter((account) => !known(account));
    expect(new Set(unknown)).toEqual(new Set([ledger.unmapped]));
  });

  test('splits an account of one cost centre by shares that sum to 1', async () => {
    const split = (await readRecords(files, '成本归类.csv')).filter(
      (row) => row['成本中心'] !== '',
    );
    expect(split).toHaveLength(2);
    expect(split.reduce((sum, row) => sum + Number(row['分摊比例']), 0)).toBeCloseTo(1, 12);
  });
});

describe('the budget', () => {
  const name = '质量成本预算_2026.xlsx';

  test('has quarters merged over months and key columns merged downwards', async () => {
    const { sheets } = await readXlsx(files.find((file) => file.name === name)!.bytes);
    const merges = sheets[0]!.merges!;
    expect(merges.filter((m) => m.startRow === 1 && m.endCol - m.startCol === 2)).toHaveLength(4);
    expect(merges.filter((m) => m.startRow === 1 && m.endRow === 2)).toHaveLength(5);
    const rows = await readRows(files, name);
    expect(rows[1]![8]).toBe('2026年第二季度');
    expect(rows[2]![8]).toBe('2026年4月');
  });

  test('has subtotals and a total that add up', async () => {
    const rows = (await readRows(files, name)).slice(3);
    const january = (wanted: (key: string) => boolean) =>
      rows.filter(([key]) => wanted(key!)).reduce((sum, row) => sum + Number(row[5]), 0);
    const all = january((key) => key === '合计');
    expect(all).toBeGreaterThan(0);
    expect(january((key) => key === '小计')).toBeCloseTo(all, 8);
    expect(january((key) => /^\d+$/.test(key))).toBeCloseTo(all, 8);
  });
});
