import type { CostCategory } from '../core/cost/category.js';
import { costCategories } from '../core/cost/category.js';
import { mapCosts, type CostAllocation, type CostRule } from '../core/cost/cost-map.js';
import { coq, type CoqRow } from '../core/cost/coq.js';
import { InputError } from '../core/error.js';
import { codesOf } from '../core/survey/codes.js';
import { costCategory } from '../tables/vocabulary.js';
import type { HeadId } from '../text/en/function.js';
import { functionTexts } from '../text/function.js';
import type { Language } from '../text/language.js';
import { besideHead, countingHead } from './answers.js';
import type { Grid } from './cell.js';
import {
  readColumns,
  readNumber,
  readNumberLine,
  readText,
  readTexts,
  shown,
  type Columns,
} from './coerce.js';
import type { Inputs } from './inputs.js';
import { tableOptions } from './param.js';
import type { ChoiceParam, RangeParam } from './param-kind.js';
import type { FunctionSpec } from './spec.js';

const categories = { name: 'categories', kind: 'texts' } as const satisfies RangeParam;
const amounts = { name: 'amounts', kind: 'numbers' } as const satisfies RangeParam;
const base = { name: 'base', kind: 'list', optional: true } as const satisfies RangeParam;
const map = { name: 'map', kind: 'table', optional: true } as const satisfies RangeParam;
const unmapped = {
  name: 'unmapped',
  kind: 'choice',
  choices: ['show', 'error'],
  default: 'show',
} as const satisfies ChoiceParam;

export const COQ: FunctionSpec = {
  id: 'COQ',
  params: [categories, amounts, base, map, unmapped, ...tableOptions],
  result: 'spill',
  run: (inputs) => {
    const ledger = readColumns(inputs.grid(amounts), amounts.name);
    const baseGrid = inputs.grid(base);
    const bases = baseGrid && readNumberLine(baseGrid, base.name);
    const result = countingHead(ledger.headRows, () =>
      coq(ledger.columns, readAllocation(inputs, ledger), {
        unmapped: inputs.choice(unmapped),
        ...(bases && { base: bases.length === 1 ? bases[0]! : bases }),
      }),
    );
    const { word } = functionTexts[inputs.language];
    const width = ledger.columns.length * (bases ? 3 : 2);
    const padded = (...cells: readonly (string | number)[]) => [
      ...cells,
      ...Array<null>(width + 2 - cells.length).fill(null),
    ];
    return {
      heads: ['key', 'measure', ...columnHeads(ledger, bases !== undefined, inputs.language)],
      rows: [
        ...result.rows.map((row) => [
          ...[row.id, row.id === 'total' ? word.costTotal : word[row.id]],
          ...figuresOf(row, bases !== undefined),
        ]),
        padded('linesNotMapped', word.linesNotMapped, result.linesNotMapped),
        ...result.notes.map((note) => padded('note', word[note])),
      ],
    };
  },
};

const figuresOf = (row: CoqRow, withRatio: boolean): (number | null)[] =>
  row.amount.flatMap((amount, i) => [
    ...[amount, row.share[i]!],
    ...(withRatio ? [row.ratio[i]!] : []),
  ]);

/** Heads of each amount column, with its own name before them where there are several. */
function columnHeads(ledger: Columns, withRatio: boolean, language: Language) {
  const ids: HeadId[] = withRatio ? ['amount', 'share', 'ratio'] : ['amount', 'share'];
  if (ledger.columns.length === 1) return ids;
  return ledger.columns.flatMap((_, i) =>
    ids.map((id) => ({
      text: `${ledger.labels?.[i] ?? i + 1} ${functionTexts[language].head[id]}`,
    })),
  );
}

function readAllocation(inputs: Inputs, ledger: Columns): CostAllocation {
  const keys = besideHead(inputs.grid(categories), ledger);
  if (keys.length !== ledger.rows)
    throw new InputError('length-mismatch', {
      ...{ what: categories.name, got: keys.length, expected: ledger.rows },
    });
  const table = inputs.grid(map);
  const width = keys[0]?.length ?? 1;
  if (table) {
    const coded = Array.from({ length: width }, (_, i) =>
      codesOf(readTexts(keys.map((row) => row[i]!))),
    );
    return mapCosts(coded, readMap(table, width));
  }
  if (width !== 1)
    throw new InputError('column-count', { argument: categories.name, got: width, expected: 1 });
  const { codes, levels } = codesOf(readTexts(keys.map((row) => row[0]!)));
  return { codes, parts: levels.map((level) => wholly(costCategory(level))) };
}

const wholly = (category: CostCategory | undefined) =>
  category === undefined ? [] : [{ category, share: 1 }];

/** Rows of keys, category and, where a line is split, share. A head row and blank rows are left out. */
function readMap(table: Grid, keys: number): CostRule[] {
  const got = table[0]?.length ?? 0;
  if (got < keys + 1 || got > keys + 2)
    throw new InputError('column-count', { argument: map.name, got, expected: keys + 1 });
  const isHead = table.length > 1 && costCategory(shown(table[0]![keys]!)) === undefined;
  return table.slice(isHead ? 1 : 0).flatMap((row, i) => {
    if (row.every((cell) => readText(cell) === '')) return [];
    const value = readText(row[keys]!);
    const category = costCategory(value);
    if (category === undefined)
      throw new InputError('cost-category', { value, choices: costCategories.join(' ') });
    const place = { argument: map.name, row: i + (isHead ? 2 : 1), column: keys + 2 };
    const share = readNumber(row[keys + 1] ?? null, place);
    return [
      {
        keys: row.slice(0, keys).map(readText),
        category,
        ...(!Number.isNaN(share) && { share }),
      },
    ];
  });
}
