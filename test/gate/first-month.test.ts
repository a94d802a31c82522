import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest } from '@jest/globals';
import { readWorkbook } from '../../src/hosts/file/read.js';
import { verifyWorkbook } from '../../src/report/verify.js';
import { folder, run } from '../cli/run.js';
import { answers, survey, tree } from '../cli/survey.js';
import { compare } from './compare.js';
import { needs } from './needs.js';
import { recalculate } from './recalculate.js';

jest.setTimeout(180_000);

const surveys: Readonly<Record<string, readonly string[]>> = {
  first: answers,
  one: ['R1,2026-10-01,甲站,1,9,,'],
  blank: [...answers, 'R13,2026-10-30,丙站,1,,,', 'R14,2026-10-30,丙站,1,,,9'],
  gone: [...answers, 'R15,2026-09-03,丙站,1,5,,9', 'R16,2026-09-04,甲站,1,6,,2'],
  same: answers.map((line) => line.replace(/(?:,\d+){3}$/, ',9,9,9')),
};

needs('soffice')(
  'LibreOffice agrees where a month, a station, an item or the spread is missing',
  async () => {
    const files = new Map<string, Uint8Array>();
    for (const [name, lines] of Object.entries(surveys)) {
      const tables = folder(name, { '满意度调查.csv': survey(...lines), '指标体系.csv': tree });
      const out = join(folder(`${name}-made`), 'x.xlsx');
      const { err } = await run('report', tables, '--out', out, '--profile', 'analyst');
      expect([name, err]).toEqual([name, '']);
      files.set(name, readFileSync(out));
    }
    const calculated = await recalculate(files);
    for (const [name, bytes] of files) {
      const { plan, mismatches } = verifyWorkbook(await readWorkbook(bytes));
      const { formulas, differences } = compare(plan, calculated.get(name)!);
      expect([name, mismatches, differences]).toEqual([name, [], []]);
      expect(formulas).toBeGreaterThan(500);
    }
  },
);
