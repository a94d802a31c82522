/** The functions of the registry, tied to the runtime that calls them from cells. */
import { InputError } from '../core/error.js';
import { languages, type Language } from '../text/language.js';
import type { Answer, Argument, Cell } from './cell.js';
import { answerOfError, evaluate } from './evaluate.js';
import { functions } from './registry.js';
import type { FunctionSpec } from './spec.js';

/** What is used of the runtime. `Error` is read at each call: it may come after the association. */
export interface Runtime {
  readonly associate: (id: string, run: (...args: readonly unknown[]) => Result) => void;
  readonly Error: new (code: string, message?: string) => Error;
}

type Value = number | string | boolean;
type Result = Value | readonly (readonly Value[])[];

interface Host {
  readonly runtime: Runtime;
  readonly language: Language;
}

/** Ties every function to its id, with messages and words in the language. */
export function associate(runtime: Runtime, language: Language = languages[0]!): void {
  for (const spec of Object.values(functions))
    runtime.associate(spec.id, (...args) => {
      // The runtime puts what it knows of the call behind the arguments.
      const given = args.slice(0, -1).map((argument) => argumentOf(argument, runtime));
      return resultOf(spec, evaluate(spec, given, language), { runtime, language });
    });
}

/** An argument as the registry reads it; a range without errors is not copied. */
function argumentOf(argument: unknown, runtime: Runtime): Argument {
  if (!Array.isArray(argument)) return cellOf(argument, runtime);
  return argument.map((row: readonly unknown[]) =>
    row.every(isPlain) ? row : row.map((cell) => cellOf(cell, runtime)),
  );
}

const isPlain = (cell: unknown): cell is Value | null =>
  cell === null || (typeof cell !== 'object' && cell !== undefined);

function cellOf(cell: unknown, runtime: Runtime): Cell {
  if (cell === undefined || isPlain(cell)) return cell ?? null;
  // Cells with more in them than a value, such as pictures, are none that can be counted.
  return { error: cell instanceof runtime.Error ? (cell as CodedError).code : '#VALUE!' };
}

type CodedError = Error & { readonly code: string };

/** Errors that a function may answer with. Only the first two keep a message. */
const withMessage = ['#VALUE!', '#N/A'];
const withoutMessage = ['#NUM!', '#DIV/0!', '#NULL!'];

function resultOf(spec: FunctionSpec, answer: Answer, host: Host): Result {
  if ('spill' in answer) return answer.spill;
  if ('value' in answer) return spec.result === 'spill' ? [[answer.value]] : answer.value;
  const { error, message } = answer;
  if (withMessage.includes(error)) throw new host.runtime.Error(error, message);
  if (withoutMessage.includes(error)) throw new host.runtime.Error(error);
  // #REF!, #NAME? and others come in from cells, but no function can answer with them.
  return resultOf(
    spec,
    answerOfError(new InputError('error-cell', { error }), host.language),
    host,
  );
}
