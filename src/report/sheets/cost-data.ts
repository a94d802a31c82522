import type { Book } from '../book.js';
import { isHeld } from '../book.js';
import { f } from '../formula.js';
import type { CostLine, CostSum } from '../input.js';
import { live, startPage, type Page } from '../page.js';
import { asTable, putRecords } from '../records.js';
import { columnsIn } from './columns.js';
import { supportSetup } from './support.js';

/** The ledger lines of the months held, each with the category it was mapped to. */
export function costDataSheet(book: Book): Page {
  const { input, tables, texts } = book;
  const page = startPage(supportSetup(book, 'costData', [7, 14, 14, 12, 18, 14, 12, 40], 'data'));
  page.put('costData.head', 0, 0, texts.cell('costData.title', { role: 'note' }));
  const column = columnsIn<CostLine>(book);
  putRecords(
    page,
    'costData',
    tables.costs,
    [
      column('month', 'data.month', 'number', (line) => line.month),
      column('document', 'costData.document', 'text', (line) => line.document),
      column('account', 'costData.account', 'text', (line) => line.account),
      column('costCentre', 'costData.costCentre', 'text', (line) => line.costCentre),
      column('category', 'costData.category', 'text', (line) => line.category),
      column('amount', 'costData.amount', 'cents', (line) => line.amount),
      column('kind', 'costData.kind', 'text', (line) => line.kind),
      column('text', 'costData.text', 'text', (line) => line.text),
    ],
    input.costLines,
  );
  asTable(page, 'CostData', tables.costs);
  return page;
}

/**
 * Sums per month, scenario and category: formulas over the lines held, values for the months before
 * and for the ledger as it was read, which the lines are reconciled to.
 */
export function costAggregatesSheet(book: Book): Page {
  const { input, tables, texts } = book;
  const page = startPage(supportSetup(book, 'costAggregates', [7, 12, 20, 14, 16], 'data'));
  page.put('costAggregates.head', 0, 0, texts.cell('costAggregates.title', { role: 'note' }));
  const column = columnsIn<CostSum>(book);
  const byFormula = (sum: CostSum): boolean =>
    sum.scenario === 'actual' && sum.category !== 'ledger' && isHeld(book, sum.month);
  const { costs } = tables;
  putRecords(
    page,
    'costAggregates',
    tables.costSums,
    [
      column('month', 'data.month', 'number', (sum) => sum.month),
      column('scenario', 'costData.scenario', 'text', (sum) => sum.scenario),
      column('category', 'costData.category', 'text', (sum) => sum.category),
      column('source', 'measures.source', 'text', (sum) =>
        texts.cell(byFormula(sum) ? 'source.formula' : 'source.kept', { role: 'note' }),
      ),
      column('amount', 'costData.amount', 'cents', (sum) =>
        byFormula(sum)
          ? live(
              f`SUMIFS(${costs.range('amount')},${costs.range('month')},${sum.month},${costs.range('category')},${sum.category})`,
              sum.amount,
              { role: 'cents' },
            )
          : sum.amount,
      ),
    ],
    input.costSums,
  );
  return page;
}
