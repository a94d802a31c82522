import { InputError } from '../core/error.js';
import { pareto } from '../core/quality/pareto.js';
import { codesOf } from '../core/survey/codes.js';
import { functionTexts } from '../text/function.js';
import { languages } from '../text/language.js';
import { besideHead, countingHead } from './answers.js';
import { readList, readTexts } from './coerce.js';
import type { Inputs } from './inputs.js';
import { tableOptions } from './param.js';
import type { ChoiceParam, NumberParam, RangeParam, TextParam } from './param-kind.js';
import type { FunctionSpec } from './spec.js';

const categories = { name: 'categories', kind: 'texts' } as const satisfies RangeParam;
const values = { name: 'values', kind: 'list', optional: true } as const satisfies RangeParam;
const other = { name: 'other', kind: 'text', optional: true } as const satisfies TextParam;
const separator = { name: 'separator', kind: 'text', optional: true } as const satisfies TextParam;
const exposure = {
  name: 'exposure',
  kind: 'number',
  optional: true,
} as const satisfies NumberParam;
const top = { name: 'top', kind: 'number', optional: true } as const satisfies NumberParam;
const boundary = {
  name: 'boundary',
  kind: 'choice',
  choices: ['include', 'strict'],
  default: 'include',
} as const satisfies ChoiceParam;

export const PARETO: FunctionSpec = {
  id: 'PARETO',
  params: [categories, values, other, boundary, separator, exposure, top, ...tableOptions],
  result: 'spill',
  run: (inputs) => {
    const { texts, counted, headRows } = readRows(inputs);
    const [units, kept] = [inputs.number(exposure), inputs.number(top)];
    const coded = codesOf(texts);
    const result = countingHead(headRows, () =>
      pareto(coded, {
        boundary: inputs.choice(boundary),
        other: inputs.text(other) ?? otherAmong(coded.levels, inputs),
        ...(counted && { values: counted }),
        ...(units !== undefined && { exposure: units }),
        ...(kept !== undefined && { top: kept }),
      }),
    );
    const rated = units !== undefined;
    const { rows, value } = result.blank;
    const blank = [null, functionTexts[inputs.language].word.blank, value, null, null, null];
    const more = (rate: number | null): (number | null)[] => (rated ? [rate] : []);
    return {
      heads: [
        ...(['rank', 'category', 'value', 'share', 'cumulative', 'class'] as const),
        ...(rated ? (['rate'] as const) : []),
      ],
      rows: [
        ...result.rows.map((row) => [
          ...[row.rank, row.category, row.value, row.share, row.cumulative, row.class ?? '–'],
          ...more(row.rate),
        ]),
        ...(rows > 0 ? [[...blank, ...more(null)]] : []),
      ],
    };
  },
};

interface Rows {
  readonly texts: readonly string[];
  readonly counted: Float64Array | undefined;
  readonly headRows: number;
}

/** Categories and what they count for. Categories have a head where the values beside them have one. */
function readRows(inputs: Inputs): Rows {
  const valueGrid = inputs.grid(values);
  const list = valueGrid && readList(valueGrid, values.name);
  const headRows = list?.headRows ?? 0;
  const cells = readTexts(inputs.grid(categories).flat());
  const texts = besideHead(cells, { rows: list?.values.length ?? cells.length, headRows });
  if (list && list.values.length !== texts.length) {
    const got = list.values.length;
    throw new InputError('length-mismatch', { what: values.name, got, expected: texts.length });
  }
  const sign = inputs.text(separator);
  return sign
    ? split(texts, list?.values, sign, headRows)
    : { texts, counted: list?.values, headRows };
}

/** Each code of a cell counts for the whole value of its row, once. */
function split(
  texts: readonly string[],
  counted: Float64Array | undefined,
  sign: string,
  headRows: number,
): Rows {
  const parts = texts.map((text) => {
    const codes = text.split(sign).map((part) => part.trim());
    const named = [...new Set(codes.filter((part) => part !== ''))];
    return named.length > 0 ? named : [''];
  });
  return {
    texts: parts.flat(),
    counted: counted && Float64Array.from(parts.flatMap((own, i) => own.map(() => counted[i]!))),
    headRows,
  };
}

/** The category that is called other in either language, else the word for a new one. */
function otherAmong(levels: readonly string[], inputs: Inputs): string {
  const words = languages.map((language) => functionTexts[language].word.other.toLowerCase());
  const found = levels.find((level) => [...words, '其它', '杂项'].includes(level.toLowerCase()));
  return found ?? functionTexts[inputs.language].word.other;
}
