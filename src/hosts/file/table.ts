import { a1 } from '../../report/formula.js';
import type { Sheet, TableRange } from '../../report/plan.js';
import { place } from './grid.js';
import type { Grid } from './grid.js';

/** A table in the file's terms; its heads are looked up in the cells, as Excel insists they agree. */
export function tableDefinition(table: TableRange, sheet: Sheet, cells: Grid) {
  const { range } = table;
  if (range.rows < 2) throw new Error(`Table ${table.name} needs a row below its heads.`);
  const seen = new Set<string>();
  const columns = Array.from({ length: range.columns }, (_, i) => {
    const column = range.column + i;
    const head = cells[range.row]?.[column];
    const name = head?.value;
    const where = place(sheet, range.row, column);
    if (typeof name !== 'string' || !/^[^\r\n]+$/.test(name) || head?.formula !== undefined) {
      throw new Error(`${where} must be a text of one line: it is the head of a table.`);
    }
    if (seen.has(name.toLowerCase())) throw new Error(`${where} repeats a head of its table.`);
    seen.add(name.toLowerCase());
    return { name };
  });
  return {
    name: table.name,
    displayName: table.name,
    range: a1(range),
    columns,
    style: 'TableStyleLight1',
    showRowStripes: false,
  };
}
