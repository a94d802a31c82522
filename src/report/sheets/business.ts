import { isHeld, type Book } from '../book.js';
import { businessMeasures, type BusinessMeasure, businessFigure } from '../business.js';
import { f, type Formula } from '../formula.js';
import { live, startPage, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import { putRecords, type RecordColumn } from '../records.js';
import type { Style } from '../style.js';
import type { TextKey } from '../texts.js';
import { supportSetup } from './support.js';

const count: Style = { role: 'count' };

interface Row {
  readonly outlet: number;
  readonly month: number;
}

/** Counts and sums per outlet and month; the whole scope stands below as sums over its outlets. */
export function businessSheet(book: Book): Page {
  const { input, tables, texts } = book;
  const page = startPage(supportSetup(book, 'business', [7, 16, 7, 10, 10, 10, 12], 'data'));
  page.put('business.head', 0, 0, texts.cell('business.title', { role: 'note' }));
  const months = input.months.map((_, month) => month);
  const rows: Row[] = [...input.outlets.map((_, i) => i), -1].flatMap((outlet) =>
    months.map((month) => ({ outlet, month })),
  );
  const head = (key: TextKey): Cell => texts.cell(key, { role: 'head' });
  const columns: RecordColumn<Row>[] = [
    { id: 'outlet', caption: head('data.outlet'), style: count, of: (row) => row.outlet },
    {
      id: 'outletName',
      caption: head('data.outletName'),
      style: { role: 'text' },
      of: (row) => input.outlets[row.outlet]?.name ?? texts.cell('scope.network', { role: 'text' }),
    },
    { id: 'month', caption: head('data.month'), style: count, of: (row) => row.month },
    ...businessMeasures.map((measure) => ({
      id: measure,
      caption: head(`business.${measure}`),
      style: count,
      of: (row: Row) => cellOf(book, row, measure),
    })),
  ];
  putRecords(page, 'business', tables.business, columns, rows);
  return page;
}

function cellOf(book: Book, row: Row, measure: BusinessMeasure): Cell | number {
  const { input, tables } = book;
  if (row.outlet >= 0) {
    const known = input.business[row.outlet * input.months.length + row.month]![measure];
    const counted = measure === 'complaints' || measure === 'closed';
    if (!counted || Number.isNaN(known) || !isHeld(book, row.month)) return known;
    return live(complaintCount(book, row, measure), known, count);
  }
  if (measure === 'lossBase' || measure === 'lossLost')
    return businessFigure(book, measure, row.month);
  const { business } = tables;
  const end = input.outlets.length * input.months.length;
  const inside = business.range(measure, 0, end);
  const months = business.range('month', 0, end);
  const total = f`SUMIFS(${inside},${months},${row.month})`;
  const counted = f`SUMPRODUCT((${months}=${row.month})*(${inside}<>""))`;
  return live(f`IF(${counted}=0,"",${total})`, businessFigure(book, measure, row.month), count);
}

/** Complaints of the outlet and month; with `closed`, those closed before the month ended. */
function complaintCount(book: Book, row: Row, measure: 'complaints' | 'closed'): Formula {
  const { complaints, months } = book.tables;
  const [outlet, month] = [complaints.range('outlet'), complaints.range('month')];
  const here = f`(${outlet}=${row.outlet})*(${month}=${row.month})*(${outlet}<>"")`;
  if (measure === 'complaints') return f`SUMPRODUCT(${here})`;
  const closed = complaints.range('closed');
  const last = months.cell('last', row.month);
  return f`SUMPRODUCT(${here}*(${closed}<>"")*(${closed}<${last}+1))`;
}
