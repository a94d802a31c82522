import { InputError, type ErrorKind } from '../core/error.js';
import { error as en } from '../text/en/error.js';
import { fill, type Language } from '../text/language.js';
import { error as zh } from '../text/zh/error.js';
import { firstError, isGrid, type Answer, type Argument } from './cell.js';
import { inputsOf, type Inputs } from './inputs.js';
import { headers, lang } from './param.js';
import type { FunctionSpec } from './spec.js';
import { gridOfTable } from './spill.js';

const shownAs: Readonly<Record<ErrorKind, string>> = {
  value: '#VALUE!',
  number: '#NUM!',
  zero: '#DIV/0!',
  missing: '#N/A',
};

const messages = { 'zh-CN': zh, 'en-US': en } as const;

/** What a wrong call shows in a cell, with its message in the language. */
export function answerOfError(error: InputError, language: Language): Answer {
  const message = fill(messages[language][error.code], error.facts);
  return { error: shownAs[error.kind], message };
}

/** Calls a function. An error cell among the arguments is the answer, as in every spreadsheet. */
export function evaluate(
  spec: FunctionSpec,
  args: readonly Argument[],
  language: Language,
): Answer {
  const broken = firstError(args);
  if (broken) return { error: broken.error };
  let words = language;
  try {
    const given = inputsOf(spec.params, args, language);
    if (spec.params.includes(lang)) words = given.choice(lang) ?? language;
    return answerOf(spec, args, { ...given, language: words });
  } catch (error) {
    if (error instanceof InputError) return answerOfError(error, words);
    throw error;
  }
}

function answerOf(spec: FunctionSpec, args: readonly Argument[], inputs: Inputs): Answer {
  const result = spec.run(inputs);
  if (result === null || Number.isNaN(result)) throw new InputError('undefined-figure');
  if (typeof result !== 'object') return { value: result };
  const withHeads = !spec.params.includes(headers) || inputs.flag(headers);
  const grid = gridOfTable(result, inputs.language, withHeads);
  const cellForCell = result.heads === undefined;
  return cellForCell && !isGrid(args[0] ?? null) ? { value: grid[0]![0]! } : { spill: grid };
}
