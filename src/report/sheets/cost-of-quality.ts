import type { CoqRowId } from '../../core/cost/coq.js';
import type { Book } from '../book.js';
import { businessCell } from '../changes.js';
import {
  costColumns,
  costRows,
  costSum,
  type CostColumn,
  type CostColumnId,
  type CostKind,
} from '../costs.js';
import { f, type Formula, type Ref } from '../formula.js';
import { figure, figureCell, ratio, type Figure } from '../figure.js';
import { live, type Page } from '../page.js';
import type { Emphasis, Role, Style } from '../style.js';
import type { TextKey } from '../texts.js';
import {
  costLines as lines,
  costRow as rowOf,
  costTableRow as tableRow,
  type CostLineId as LineId,
} from './cost-layout.js';
import { costMessage } from './messages.js';
import { heads, reportPage, section } from './report-page.js';

const left = 1;
const width = 14;

/** Booked cost of service quality: four categories, recoveries, reconciled to the ledger. */
export function costOfQualitySheet(book: Book): Page {
  const widths = [1.5, 24, 12, 12, 11, 9, 12, 11, 12, 12, 12, 11, 9, 10, 10];
  const page = reportPage(book, {
    id: 'costOfQuality',
    widths,
    orientation: 'landscape',
    subtitle: 'subtitle.costOfQuality',
  });
  page.height(2, 34);
  const message = costMessage(book);
  page.span(
    'message',
    2,
    left,
    width,
    live(f`${message.formula}`, message.text, { role: 'message' }),
  );
  putTable(book, page);
  putTrend(book, page, tableRow + 3 + lines.length + 1);
  return page;
}

/** Place of each amount column, from the label's column on. */
const places: Record<CostColumnId, number> = {
  actual: 1,
  budget: 2,
  before: 5,
  yearBefore: 7,
  toDate: 8,
  budgetToDate: 9,
};

function putTable(book: Book, page: Page): void {
  section(book, page, tableRow, left, width, 'cost.booked');
  heads(book, page, 'cost', tableRow + 1, left, [
    null,
    'cost.actual',
    'cost.budget',
    'cost.variance',
    'cost.variancePart',
    'cost.lastMonth',
    'cost.change',
    'cost.yearBefore',
    'cost.toDate',
    'cost.budgetToDate',
    'cost.varianceToDate',
    'cost.share',
    'cost.perOutput',
    'cost.perVisit',
  ]);
  const columns = costColumns(book);
  const ids = Object.keys(columns) as CostColumnId[];
  const sums = new Map(ids.map((id) => [id, costRows(book, columns[id])]));
  const output = businessCell(book, 'output', book.now);
  const visits = businessCell(book, 'visits', book.now);
  for (const { id, level } of lines) {
    const row = rowOf(id);
    const emphasis: Emphasis | undefined =
      level === 'total' ? 'total' : level === 'note' ? 'muted' : undefined;
    const style = (role: Role): Style => (emphasis ? { role, emphasis } : { role });
    page.put('cost', row, left, book.texts.cell(`cost.${id}` as TextKey, style('rowHead')));
    const amounts = new Map<CostColumnId, Figure>();
    for (const column of ids) {
      const known = sums.get(column) ?? null;
      const expected = known ? lineValue(book, columns[column], known, id) : Number.NaN;
      const formula = lineFormula(book, page, columns[column], id, places[column]);
      page.put('cost', row, left + places[column], live(formula, expected, style('money')));
      amounts.set(column, figure(page.at(row, left + places[column]), expected));
    }
    const [actual, budget] = [amounts.get('actual')!, amounts.get('budget')!];
    const toDate = minus(amounts.get('toDate')!, amounts.get('budgetToDate')!);
    const put = (c: number, one: Figure, role: Role): void =>
      void page.put('cost', row, left + c, figureCell(one, style(role)));
    put(3, minus(actual, budget), 'countChange');
    put(4, ratio(minus(actual, budget), budget), 'shareChange');
    put(6, minus(actual, amounts.get('before')!), 'countChange');
    put(10, toDate, 'countChange');
    const total = figure(page.at(rowOf('total'), left + 1), sums.get('actual')?.total ?? null);
    put(11, ratio(actual, total), 'share');
    put(12, ratio(actual, output, 1000), 'index');
    put(13, ratio(actual, visits), 'index');
  }
}

function minus(a: Figure, b: Figure): Figure {
  return figure(
    f`IF(OR(${a.formula}="",${b.formula}=""),"",${a.formula}-${b.formula})`,
    a.value - b.value,
  );
}

function lineValue(
  book: Book,
  column: CostColumn,
  known: Record<CoqRowId, number>,
  id: LineId,
): number {
  if (id === 'eliminated') return costSum(book, column, 'eliminated');
  if (id === 'ledger') return costSum(book, column, 'ledger');
  if (id === 'difference') {
    const { net, notMapped } = known;
    const rest = costSum(book, column, 'ledger') - costSum(book, column, 'eliminated');
    // Adding 0 turns a rounded −0 into 0.
    return Math.round((rest - net - notMapped) * 100) / 100 + 0;
  }
  return known[id];
}

function lineFormula(
  book: Book,
  page: Page,
  column: CostColumn,
  id: LineId,
  place: number,
): Formula {
  const cell = (line: LineId): Ref => page.at(rowOf(line), left + place);
  const empty = f`${cell('prevention')}=""`;
  const guard = (formula: Formula): Formula => f`IF(${empty},"",${formula})`;
  switch (id) {
    case 'total':
      return guard(f`${cell('conformance')}+${cell('nonConformance')}`);
    case 'net':
      return guard(f`${cell('total')}+${cell('recovery')}`);
    case 'conformance':
      return guard(f`${cell('prevention')}+${cell('appraisal')}`);
    case 'nonConformance':
      return guard(f`${cell('internalFailure')}+${cell('externalFailure')}`);
    case 'difference':
      return guard(
        f`ROUND(${cell('ledger')}-${cell('net')}-${cell('notMapped')}-${cell('eliminated')},2)`,
      );
    default:
      return sumsOf(book, column, id);
  }
}

/** The months and scenario of a column, as conditions on the cost aggregates. */
function inside(book: Book, column: CostColumn): { amount: Ref; when: Formula; any: Formula } {
  const { costSums } = book.tables;
  const [month, scenario] = [costSums.range('month'), costSums.range('scenario')];
  const from = `>=${column.first}`;
  const to = `<=${column.last}`;
  const when = f`${scenario},${column.scenario},${month},${from},${month},${to}`;
  return { amount: costSums.range('amount'), when, any: f`COUNTIFS(${when})` };
}

function sumsOf(book: Book, column: CostColumn, kind: CostKind): Formula {
  const { amount, when, any } = inside(book, column);
  const category = book.tables.costSums.range('category');
  return f`IF(${any}=0,"",SUMIFS(${amount},${when},${category},${kind}))`;
}

/** The thirteen months by category, stacked, with the share of failure on the right. */
function putTrend(book: Book, page: Page, row: number): void {
  const { months } = book.input;
  section(book, page, row, left, width, 'cost.trend');
  const kinds = ['prevention', 'appraisal', 'internalFailure', 'externalFailure'] as const;
  page.put('cost trend', row + 1, left, { value: null, style: { role: 'head' } });
  months.forEach((month, i) => {
    const cell = book.tables.months.cell('month', i);
    page.put('cost trend', row + 1, left + 1 + i, live(f`${cell}`, month, { role: 'head' }));
  });
  kinds.forEach((kind, k) => {
    page.put('cost trend', row + 2 + k, left, book.texts.cell(`cost.${kind}`, { role: 'rowHead' }));
    months.forEach((_, month) => {
      const column: CostColumn = { scenario: 'actual', first: month, last: month };
      // A formula that gives "" would be drawn as 0; a month without costs stays empty.
      if (Number.isNaN(costSum(book, column, kind))) return;
      page.put(
        'cost trend',
        row + 2 + k,
        left + 1 + month,
        live(sumsOf(book, column, kind), costSum(book, column, kind), { role: 'money' }),
      );
    });
  });
  page.put('cost trend', row + 6, left, book.texts.cell('cost.failureShare', { role: 'rowHead' }));
  months.forEach((_, month) => {
    const of = (k: number, rows: number): Ref => page.at(row + 2 + k, left + 1 + month, rows);
    const known = costRows(book, { scenario: 'actual', first: month, last: month });
    if (!known) return;
    const share = known.total !== 0 ? known.nonConformance / known.total : null;
    page.put(
      'cost trend',
      row + 6,
      left + 1 + month,
      live(f`IFERROR(SUM(${of(2, 2)})/SUM(${of(0, 4)}),"")`, share, { role: 'share' }),
    );
  });
  const line = (k: number): Ref => page.at(row + 2 + k, left + 1, 1, months.length);
  const looks = ['accent', 'previous', 'bad', 'actual'] as const;
  page.chart({
    id: 'cost-trend',
    kind: 'stacked',
    title: page.at(row, left),
    place: { row: row + 8, column: left, rows: 15, columns: width },
    series: [
      ...kinds.map((_, k) => ({
        name: page.at(row + 2 + k, left),
        categories: page.at(row + 1, left + 1, 1, months.length),
        values: line(k),
        look: looks[k]!,
        draw: 'column' as const,
      })),
      {
        name: page.at(row + 6, left),
        categories: page.at(row + 1, left + 1, 1, months.length),
        values: line(4),
        look: 'target',
        draw: 'line',
        axis: 'second',
      },
    ],
    axis: { ...(anyCredit(book) ? {} : { min: 0 }), format: '#,##0' },
    secondAxis: { min: 0, max: 1, format: '0%' },
    description: book.texts.say('cost.trend'),
  });
}

/** Whether a category of some month is a net credit, so that its column hangs below 0. */
function anyCredit(book: Book): boolean {
  return book.input.costSums.some(
    (one) => one.scenario === 'actual' && one.category !== 'recovery' && one.amount < 0,
  );
}
