import type { Book } from '../book.js';
import type { ComplaintRow } from '../input.js';
import { startPage, type Page } from '../page.js';
import { asTable, putRecords } from '../records.js';
import { columnsIn } from './columns.js';
import { supportSetup } from './support.js';

/** The complaints of the months held, and older ones still open. */
export function complaintDataSheet(book: Book): Page {
  const { input, tables, texts } = book;
  const widths = [14, 16, 16, 7, 16, 7, 10, 14, 14, 14, 14, 14];
  const page = startPage(supportSetup(book, 'complaintData', widths, 'data'));
  page.put('complaintData.head', 0, 0, texts.cell('complaintData.title', { role: 'note' }));
  const column = columnsIn<ComplaintRow>(book);
  putRecords(
    page,
    'complaintData',
    tables.complaints,
    [
      column('id', 'complaintData.id', 'text', (row) => row.id),
      column('received', 'complaintData.received', 'time', (row) => row.received),
      column('closed', 'complaintData.closed', 'time', (row) => row.closed),
      column('outlet', 'data.outlet', 'number', (row) => row.outlet),
      column('outletName', 'data.outletName', 'text', (row) => input.outlets[row.outlet]!.name),
      column('month', 'data.month', 'number', (row) => row.month),
      column('level', 'complaintData.level', 'text', (row) => row.level),
      column('content', 'complaintData.content', 'text', (row) => row.content),
      column('defect', 'complaintData.defect', 'text', (row) => row.defect),
      column('product', 'complaintData.product', 'text', (row) => row.product),
      column('area', 'complaintData.area', 'text', (row) => row.area),
      column('department', 'complaintData.department', 'text', (row) => row.department),
    ],
    input.complaints,
  );
  asTable(page, 'ComplaintData', tables.complaints);
  return page;
}
