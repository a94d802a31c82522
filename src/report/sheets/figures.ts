import type { Book } from '../book.js';
import { a1, f, type Ref } from '../formula.js';
import { layout, putRecords } from '../records.js';
import { live, startPage, value, type Page } from '../page.js';
import type { Sheet } from '../plan.js';
import type { Style } from '../style.js';
import { columnsIn } from './columns.js';
import { supportSetup } from './support.js';

const number: Style = { role: 'number' };

interface FigureRow {
  readonly sheet: Sheet;
  readonly block: string;
  readonly cell: Ref;
  readonly library: number;
}

/** A block of a report sheet: rows of Figures that belong to it. */
export interface FigureBlock {
  readonly sheet: Sheet;
  readonly block: string;
  readonly first: number;
  readonly end: number;
}

/** Every figure of the report by formula and by the library, side by side. */
export function figuresSheet(
  book: Book,
  sheets: readonly Sheet[],
): { page: Page; blocks: FigureBlock[]; difference: (block: FigureBlock) => Ref } {
  const rows = sheets.filter((sheet) => sheet.kind === 'report').flatMap(figuresOf);
  const where = layout(
    'figures',
    1,
    0,
    ['sheet', 'block', 'cell', 'live', 'library', 'difference'],
    rows.length,
  );
  const page = startPage(supportSetup(book, 'figures', [18, 18, 10, 16, 16, 14], 'hidden'));
  page.put('figures.head', 0, 0, book.texts.cell('figures.title', { role: 'note' }));
  const column = columnsIn<FigureRow>(book);
  const columns = [
    column('sheet', 'figures.sheet', 'text', (row) => row.sheet.name),
    column('block', 'figures.block', 'text', (row) => row.block),
    column('cell', 'figures.cell', 'text', (row) => a1(row.cell)),
    column('live', 'figures.live', 'number', (row) => live(f`${row.cell}`, row.library, number)),
    column('library', 'figures.library', 'number', (row) => value(row.library, number)),
    column('difference', 'figures.difference', 'scientific', (_, i) => {
      const [shown, library] = [where.cell('live', i), where.cell('library', i)];
      const formula = f`IF(ISNUMBER(${shown}),ABS(${shown}-${library}),1)`;
      return live(formula, 0, { role: 'scientific' });
    }),
  ];
  putRecords(page, 'figures', where, columns, rows);
  const blocks: FigureBlock[] = [];
  rows.forEach((row, i) => {
    const last = blocks.at(-1);
    if (last && last.sheet === row.sheet && last.block === row.block) {
      blocks[blocks.length - 1] = { ...last, end: i + 1 };
    } else blocks.push({ sheet: row.sheet, block: row.block, first: i, end: i + 1 });
  });
  return {
    page,
    blocks,
    difference: (block) => where.range('difference', block.first, block.end),
  };
}

function figuresOf(sheet: Sheet): FigureRow[] {
  return sheet.blocks.flatMap((block) =>
    block.cells.flatMap((line, r) =>
      line.flatMap((cell, c): FigureRow[] => {
        if (!cell?.formula || typeof cell.value !== 'number') return [];
        const place = { row: block.row + r, column: block.column + c, rows: 1, columns: 1 };
        return [
          { sheet, block: block.id, cell: { sheet: sheet.id, ...place }, library: cell.value },
        ];
      }),
    ),
  );
}
