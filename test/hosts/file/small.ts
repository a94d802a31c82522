import { strFromU8, unzipSync } from 'fflate';
import { writeWorkbook } from '../../../src/hosts/file/write.js';
import type { Ref } from '../../../src/report/formula.js';
import type { Cell, Sheet, WorkbookPlan } from '../../../src/report/plan.js';

/** A plan of one sheet with one block at A1. */
export function small(cells: Cell[][], sheet: Partial<Sheet> = {}): WorkbookPlan {
  const page = { orientation: 'portrait', pagesTall: 1, header: '' } as const;
  const only: Sheet = {
    id: 'one',
    name: 'One',
    kind: 'support',
    widths: [],
    heights: {},
    blocks: [{ id: 'all', row: 0, column: 0, cells }],
    merges: [],
    formats: [],
    sparklines: [],
    choices: [],
    tables: [],
    charts: [],
    page,
    ...sheet,
  };
  return { title: 'Small', language: 'en-US', asOf: 46326, sheets: [only], names: [] };
}

/** The parts of a written file as text, by path. */
export async function partsOf(plan: WorkbookPlan): Promise<Record<string, string>> {
  const parts = unzipSync(await writeWorkbook(plan));
  return Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strFromU8(part)]));
}

/** The first cell of a sheet. */
export function at(sheet: string): Ref {
  return { sheet, row: 0, column: 0, rows: 1, columns: 1 };
}
