import type { Formula, Ref } from './formula.js';
import type {
  Block,
  Cell,
  CellValue,
  Chart,
  Choice,
  ConditionalFormat,
  Merge,
  Page as PrintPage,
  Sheet,
  Sparkline,
  TableRange,
} from './plan.js';
import type { Style } from './style.js';

/** A sheet while it is laid out. Cells go to named blocks; every `put` answers where it put. */
export interface Page {
  readonly id: string;
  readonly name: string;
  /** A place on this sheet, whether or not something stands there yet. */
  at(row: number, column: number, rows?: number, columns?: number): Ref;
  put(block: string, row: number, column: number, cell: Cell): Ref;
  /** Puts a cell and merges it over several columns, styled alike. */
  span(block: string, row: number, column: number, columns: number, cell: Cell, rows?: number): Ref;
  /** Puts rows of cells; answers the rectangle they fill. */
  rows(
    block: string,
    row: number,
    column: number,
    cells: readonly (readonly (Cell | null)[])[],
  ): Ref;
  merge(merge: Merge): void;
  height(row: number, points: number): void;
  format(format: ConditionalFormat): void;
  sparkline(sparkline: Sparkline): void;
  choice(choice: Choice): void;
  table(table: TableRange): void;
  chart(chart: Chart): void;
  finish(): Sheet;
}

export interface PageSetup {
  readonly id: string;
  readonly name: string;
  readonly kind: Sheet['kind'];
  readonly hidden?: boolean;
  readonly widths: readonly number[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print: PrintPage;
}

interface OpenBlock {
  readonly id: string;
  readonly cells: Map<number, Map<number, Cell>>;
}

export function startPage(setup: PageSetup): Page {
  const blocks = new Map<string, OpenBlock>();
  const heights: Record<number, number> = {};
  const merges: Merge[] = [];
  const formats: ConditionalFormat[] = [];
  const sparklines: Sparkline[] = [];
  const choices: Choice[] = [];
  const tables: TableRange[] = [];
  const charts: Chart[] = [];

  const at = (row: number, column: number, rows = 1, columns = 1): Ref => ({
    sheet: setup.id,
    row,
    column,
    rows,
    columns,
  });

  const put = (block: string, row: number, column: number, cell: Cell): Ref => {
    let open = blocks.get(block);
    if (!open) blocks.set(block, (open = { id: block, cells: new Map() }));
    let line = open.cells.get(row);
    if (!line) open.cells.set(row, (line = new Map()));
    if (line.has(column)) throw new Error(`${setup.id}: ${block} writes a cell twice`);
    line.set(column, cell);
    return at(row, column);
  };

  return {
    id: setup.id,
    name: setup.name,
    at,
    put,
    span(block, row, column, columns, cell, rows = 1) {
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < columns; c++) {
          if (r + c > 0 && cell.style)
            put(block, row + r, column + c, { value: null, style: cell.style });
        }
      }
      if (rows > 1 || columns > 1) merges.push({ row, column, rows, columns });
      return put(block, row, column, cell);
    },
    rows(block, row, column, cells) {
      let widest = 0;
      cells.forEach((line, r) => {
        widest = Math.max(widest, line.length);
        line.forEach((cell, c) => {
          if (cell) put(block, row + r, column + c, cell);
        });
      });
      return at(row, column, cells.length, widest);
    },
    height(row, points) {
      heights[row] = points;
    },
    merge: (merge) => void merges.push(merge),
    format: (format) => void formats.push(format),
    sparkline: (sparkline) => void sparklines.push(sparkline),
    choice: (choice) => void choices.push(choice),
    table: (table) => void tables.push(table),
    chart: (chart) => void charts.push(chart),
    finish: () => ({
      id: setup.id,
      name: setup.name,
      kind: setup.kind,
      ...(setup.hidden ? { hidden: true } : {}),
      widths: setup.widths,
      heights,
      blocks: [...blocks.values()].map(closeBlock),
      merges,
      formats,
      sparklines,
      choices,
      tables,
      charts,
      ...(setup.freeze ? { freeze: setup.freeze } : {}),
      page: setup.print,
    }),
  };
}

/** The smallest rectangle around a block's cells. */
function closeBlock(open: OpenBlock): Block {
  const rows = [...open.cells.keys()];
  const top = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const bottom = rows.reduce((most, row) => Math.max(most, row), -Infinity);
  let left = Infinity;
  let right = -Infinity;
  for (const line of open.cells.values()) {
    for (const column of line.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const cells = Array.from({ length: bottom - top + 1 }, (_, r) => {
    const line = open.cells.get(top + r);
    return Array.from({ length: right - left + 1 }, (_, c) => line?.get(left + c) ?? null);
  });
  return { id: open.id, row: top, column: left, cells };
}

/** A plain value. Missing numbers (NaN) become blank cells. */
export function value(content: CellValue, style: Style): Cell {
  return { value: typeof content === 'number' && Number.isNaN(content) ? null : content, style };
}

/** A live formula and what it must give; an undefined figure is an empty text. */
export function live(formula: Formula, expected: number | string | null, style: Style): Cell {
  const blank = expected === null || (typeof expected === 'number' && Number.isNaN(expected));
  return { value: blank ? '' : expected, formula, style };
}
