import fc from 'fast-check';
import { openBook } from '../../src/report/book.js';
import { categoriesOf } from '../../src/report/categories.js';
import type { Ref } from '../../src/report/formula.js';
import { monthsHeld, type ComplaintRow, type MonthlyInput } from '../../src/report/input.js';
import type { Cell, CellValue, WorkbookPlan } from '../../src/report/plan.js';

/** A cell that a person wrote over. */
export interface Edit {
  readonly place: Ref;
  /** The column, as the sheet's ids name it. */
  readonly column: string;
  readonly value: CellValue;
}

/** Puts cells in a plan in place of those that stand there; whatever reads them keeps its value. */
export function replaced(
  plan: WorkbookPlan,
  changes: readonly { readonly place: Ref; readonly to: (cell: Cell) => Cell }[],
): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    const own = changes.filter(({ place }) => place.sheet === sheet.id);
    if (own.length === 0) return sheet;
    const blocks = sheet.blocks.map((block) => {
      const cells = block.cells.map((line) => [...line]);
      for (const { place, to } of own) {
        const line = cells[place.row - block.row];
        const cell = line?.[place.column - block.column];
        if (line && cell) line[place.column - block.column] = to(cell);
      }
      return { ...block, cells };
    });
    return { ...sheet, blocks };
  });
  return { ...plan, sheets };
}

export const withEdits = (plan: WorkbookPlan, edits: readonly Edit[]): WorkbookPlan =>
  replaced(
    plan,
    edits.map(({ place, value }) => ({ place, to: (cell) => ({ ...cell, value }) })),
  );

/**
 * Edits of raw cells as people make them: scores, ratings and weights, content and closing of
 * complaints, amounts of ledger lines. A changed content leaves the categories and their order as
 * they were: the workbook lists them as built.
 */
export function someEdits(input: MonthlyInput, count: number, seed: number): Edit[] {
  const { tables } = openBook(input);
  const kinds: ((k: number) => Edit | null)[] = [score, score, nps, weight];
  let complaints = input.complaints;
  if (complaints.length > 0) kinds.push(content, closed);
  if (input.costLines.length > 0) kinds.push(amount);
  const draws = fc.sample(fc.nat(), { numRuns: 20 * count, seed });
  const edits = new Map<string, Edit>();
  for (const [i, draw] of draws.entries()) {
    const made = kinds[i % kinds.length]!(draw);
    if (made) edits.set(`${made.place.sheet} ${made.place.row} ${made.place.column}`, made);
    if (edits.size === count) break;
  }
  return [...edits.values()];

  function row(k: number): number {
    return Math.floor(k / 100) % input.answers.rows;
  }

  function score(k: number): Edit | null {
    const i = k % input.items.length;
    const { min, max } = input.items[i]!;
    const value = k % 7 === 0 ? null : k % 2 === 0 ? min : max;
    const place = tables.data.cell(`item${i + 1}`, row(k));
    return edit(place, `item${i + 1}`, input.answers.items[i]![row(k)]!, value);
  }

  function nps(k: number): Edit | null {
    const value = k % 5 === 0 ? null : k % 11;
    return edit(tables.data.cell('nps', row(k)), 'nps', input.answers.nps[row(k)]!, value);
  }

  function weight(k: number): Edit | null {
    const place = tables.data.cell('weight', row(k));
    const value = k % 7 === 0 ? null : (k % 12) / 4;
    return edit(place, 'weight', input.answers.weight[row(k)]!, value);
  }

  function content(k: number): Edit | null {
    const i = k % complaints.length;
    const other = complaints[Math.floor(k / 100) % complaints.length]!.content;
    const changed = complaints.map((one, j) => (j === i ? { ...one, content: other } : one));
    const categories = (rows: readonly ComplaintRow[]): string =>
      JSON.stringify(categoriesOf({ ...input, complaints: rows }).content);
    const held = complaints[i]!.month >= input.months.length - monthsHeld;
    if (!held || categories(changed) !== categories(complaints)) return null;
    const before = complaints[i]!.content;
    complaints = changed;
    return edit(tables.complaints.cell('content', i), 'content', before, other);
  }

  function closed(k: number): Edit | null {
    const i = k % complaints.length;
    const before = complaints[i]!.closed;
    const value = Number.isNaN(before) ? complaints[i]!.received + 0.25 : null;
    return edit(tables.complaints.cell('closed', i), 'closed', before, value);
  }

  function amount(k: number): Edit | null {
    const line = k % input.costLines.length;
    const value = k % 5 === 0 ? null : ((k % 2000000) - 500000) / 100;
    return edit(tables.costs.cell('amount', line), 'amount', input.costLines[line]!.amount, value);
  }

  /** Nothing where the cell holds the value already. */
  function edit(
    place: Ref,
    column: string,
    before: number | string,
    value: CellValue,
  ): Edit | null {
    const blank = typeof before === 'number' && Number.isNaN(before);
    return (blank ? null : before) === value ? null : { place, column, value };
  }
}
