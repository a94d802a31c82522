/** The arguments of one call, read by the description of each parameter. */
import { InputError } from '../core/error.js';
import { normalise, parseNumber, yesNo } from '../tables/vocabulary.js';
import type { ChoiceId } from '../text/en/function.js';
import { functionTexts } from '../text/function.js';
import type { Language } from '../text/language.js';
import { gridOf, isBlank, isCellError, type Argument, type Cell, type Grid } from './cell.js';
import { shown } from './coerce.js';
import {
  isOptional,
  type ChoiceParam,
  type FlagParam,
  type NumberParam,
  type Param,
  type RangeParam,
  type TextParam,
} from './param-kind.js';

type OrMissing<P extends Param, T> = P extends { readonly optional: true } ? T | undefined : T;

export interface Inputs {
  /** The language of words in the answer. */
  readonly language: Language;
  readonly given: (param: Param) => boolean;
  readonly grid: <P extends RangeParam>(param: P) => OrMissing<P, Grid>;
  readonly number: <P extends NumberParam>(param: P) => OrMissing<P, number>;
  readonly flag: (param: FlagParam) => boolean;
  readonly text: <P extends TextParam>(param: P) => OrMissing<P, string>;
  readonly choice: <P extends ChoiceParam>(param: P) => OrMissing<P, P['choices'][number]>;
}

/** Reads the arguments of a call; what is missing or too much is refused at once. */
export function inputsOf(
  params: readonly Param[],
  args: readonly Argument[],
  language: Language,
): Inputs {
  if (args.length > params.length)
    throw new InputError('argument-count', { got: args.length, expected: params.length });
  const argument = (param: Param): Argument => args[params.indexOf(param)] ?? null;
  const given = (param: Param): boolean =>
    gridOf(argument(param)).some((row) => row.some((cell) => !isBlank(cell)));
  for (const param of params)
    if (!isOptional(param) && args[params.indexOf(param)] === undefined)
      throw new InputError('argument-missing', { argument: param.name });
  const one = (param: Param): Cell | undefined =>
    given(param) ? single(param, argument(param)) : undefined;
  const orDefault = (param: NumberParam | FlagParam | ChoiceParam, value: unknown): unknown => {
    if (value !== undefined) return value;
    if (isOptional(param)) return param.default;
    throw new InputError('argument-missing', { argument: param.name });
  };
  return {
    language,
    given,
    grid: (param) =>
      (isOptional(param) && !given(param) ? undefined : gridOf(argument(param))) as never,
    number: (param) => orDefault(param, numberOf(param, one(param))) as never,
    flag: (param) => orDefault(param, flagOf(param, one(param))) as never,
    text: (param) => {
      const cell = one(param);
      if (cell === undefined && !isOptional(param))
        throw new InputError('argument-missing', { argument: param.name });
      return (cell === undefined ? undefined : shown(cell).trim()) as never;
    },
    choice: (param) => orDefault(param, choiceOf(param, one(param))) as never,
  };
}

function single(param: Param, argument: Argument): Cell {
  const grid = gridOf(argument);
  if (grid.length > 1 || grid[0]!.length > 1)
    throw new InputError('not-one-cell', { argument: param.name });
  return grid[0]![0]!;
}

function numberOf(param: Param, cell: Cell | undefined): number | undefined {
  if (cell === undefined) return undefined;
  const value = typeof cell === 'string' ? parseNumber(cell) : cell;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value === null) return undefined;
  const place = { argument: param.name, row: 1, column: 1 };
  throw new InputError('cell-not-number', { ...place, value: shown(cell) });
}

function flagOf(param: Param, cell: Cell | undefined): boolean | undefined {
  if (cell === undefined || cell === null) return undefined;
  if (typeof cell === 'boolean') return cell;
  const answer = isCellError(cell) ? undefined : yesNo(String(cell));
  if (answer !== undefined) return answer === 1;
  throw new InputError('cell-not-yes-no', { argument: param.name, value: shown(cell) });
}

const words = new Map<string, ChoiceId[]>();
for (const { choice } of Object.values(functionTexts))
  for (const [id, word] of Object.entries(choice))
    for (const text of [id, word]) {
      const key = normalise(text).toLowerCase();
      words.set(key, [...(words.get(key) ?? []), id as ChoiceId]);
    }

function choiceOf(param: ChoiceParam, cell: Cell | undefined): ChoiceId | undefined {
  if (cell === undefined) return undefined;
  const value = shown(cell);
  const ids = words.get(normalise(value).toLowerCase()) ?? [];
  const found = ids.find((id) => param.choices.includes(id));
  if (found !== undefined) return found;
  const choices = param.choices.join(' ');
  throw new InputError('unknown-option', { value, option: param.name, choices });
}
