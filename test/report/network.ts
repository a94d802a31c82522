/** The example network as the report is handed it: its tables read, its settings, its plans. */
import type { MonthlyInput } from '../../src/report/input.js';
import type { Cell, CellValue, Sheet, WorkbookPlan } from '../../src/report/plan.js';
import { prepare } from '../../src/report/prepare/prepare.js';
import { defaultSettings, type Settings } from '../../src/report/settings.js';
import { loadTables, type Loaded } from '../../src/tables/load.js';
import type { SampleFile } from '../../src/tables/sample/file.js';
import { sampleNetwork } from '../../src/tables/sample/sample-network.js';

export interface Network {
  readonly files: readonly SampleFile[];
  readonly loaded: Loaded;
  /** The index as the network published it, by month. */
  readonly published: Readonly<Record<string, number>>;
}

/** Reads the example network: three outlets if small, otherwise sixty. */
export async function network({ small = true } = {}): Promise<Network> {
  const files = await sampleNetwork({ small });
  const list = new TextDecoder().decode(files.find(({ name }) => name === '公布指数.csv')!.bytes);
  const rows = list.trim().split(/\r?\n/).slice(1);
  const published = Object.fromEntries(
    rows.map((row) => row.split(',')).map(([month, index]) => [month!, Number(index)]),
  );
  const tables = files.filter(({ name }) => !name.endsWith('.json'));
  const loaded = await loadTables(
    tables.map(({ name, bytes }) => ({ name, bytes: () => Promise.resolve(bytes) })),
  );
  return { files, loaded, published };
}

/** The settings the network comes with, and those given. */
export function settingsOf(given: Partial<Settings> = {}): Settings {
  return {
    ...defaultSettings,
    month: '2026-10',
    closingDay: 25,
    method: 'ratio',
    profile: 'analyst',
    ...given,
  };
}

export function inputOf({ loaded }: Network, given: Partial<Settings> = {}): MonthlyInput {
  return prepare(loaded, settingsOf(given), 'test').input;
}

export function sheetOf(plan: WorkbookPlan, id: string): Sheet {
  return plan.sheets.find((sheet) => sheet.id === id)!;
}

/** A cell of a plan with where it stands. */
export interface PlacedCell {
  readonly sheet: Sheet;
  readonly block: string;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export function cellsOf(sheets: readonly Sheet[]): PlacedCell[] {
  return sheets.flatMap((sheet) =>
    sheet.blocks.flatMap((block) =>
      block.cells.flatMap((line, r) =>
        line.flatMap((cell, c): PlacedCell[] =>
          cell
            ? [{ sheet, block: block.id, row: block.row + r, column: block.column + c, cell }]
            : [],
        ),
      ),
    ),
  );
}

/** The rows of a block as values, gaps as null. */
export function valuesOf(plan: WorkbookPlan, sheet: string, block: string): CellValue[][] {
  const found = sheetOf(plan, sheet).blocks.find(({ id }) => id === block)!;
  return found.cells.map((line) => line.map((cell) => cell?.value ?? null));
}
