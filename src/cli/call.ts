/** `cs-workbook call`: one function from the command line, or a file of calls. */
import { InputError } from '../core/error.js';
import type { Answer, Argument, Cell } from '../functions/cell.js';
import { answerOfError, evaluate } from '../functions/evaluate.js';
import { findFunction } from '../functions/registry.js';
import { call as en } from '../text/en/call.js';
import { fill, languages, type Language } from '../text/language.js';
import { call as zh } from '../text/zh/call.js';

/** What the command needs of its surroundings. */
export interface CallIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The lines of a file, or of the standard input for `-`. */
  readonly lines: (file: string) => AsyncIterable<string>;
}

interface CallOptions {
  readonly name?: string;
  readonly args?: string;
  readonly batch?: string;
  readonly language: Language;
}

/** Exit codes: 0 answered, 2 not understood, 3 the answer is an error (a single call only). */
type ExitCode = 0 | 2 | 3;

const texts = { 'zh-CN': zh, 'en-US': en } as const;

/** A command that cannot be carried out, with what to say about it. */
class Refusal extends Error {}

/**
 * Runs `call` with the words that follow it on the command line.
 *
 *   call CS.NPS --args '[[[9],[10],[3]]]'      prints {"value":33.33333333333333}
 *   call --batch FILE                          one answer a line, in the order of the calls
 */
export async function runCall(argv: readonly string[], io: CallIo): Promise<ExitCode> {
  try {
    const options = optionsOf(argv);
    if (options.batch !== undefined) return await runBatch(options.batch, options.language, io);
    return runOne(options, io);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    io.stderr(`${error.message}\n`);
    return 2;
  }
}

function optionsOf(argv: readonly string[]): CallOptions {
  const given = new Map<string, string>();
  let name: string | undefined;
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    const [option, value] = /^--(\w+)(?:=(.*))?$/s.exec(word)?.slice(1) ?? [];
    if (option !== undefined) given.set(option, value ?? argv[++i] ?? '');
    else if (word.startsWith('--') || name !== undefined) given.set(word, '');
    else name = word;
  }
  const lang = given.get('lang') ?? languages[0]!;
  const language = languages.find((one) => one.toLowerCase() === lang.toLowerCase());
  const text = texts[language ?? languages[0]!];
  if (language === undefined)
    throw new Refusal(fill(text.unknownLanguage, { value: lang, choices: languages.join(', ') }));
  for (const option of given.keys())
    if (!['args', 'batch', 'lang'].includes(option))
      throw new Refusal(`${fill(text.unknownOption, { option })}\n${text.usage}`);
  const [args, batch] = [given.get('args'), given.get('batch')];
  if ((name === undefined) === (batch === undefined)) throw new Refusal(text.usage);
  return {
    language,
    ...(name !== undefined && { name }),
    ...(args !== undefined && { args }),
    ...(batch !== undefined && { batch }),
  };
}

function runOne({ name = '', args = '[]', language }: CallOptions, io: CallIo): ExitCode {
  const text = texts[language];
  const spec = findFunction(name);
  if (spec === undefined) throw new Refusal(unknownFunction(name, language));
  const values = parsed(args, text.notJson);
  if (!isArguments(values)) throw new Refusal(text.notArguments);
  const answer = evaluate(spec, values, language);
  io.stdout(`${JSON.stringify(answer)}\n`);
  return 'error' in answer ? 3 : 0;
}

/** Answers line by line as they come, so that a long file needs no memory. */
async function runBatch(file: string, language: Language, io: CallIo): Promise<ExitCode> {
  let number = 0;
  let code: ExitCode = 0;
  const lines = io.lines(file)[Symbol.asyncIterator]();
  for (;;) {
    const line = await nextLine(lines, file, language);
    if (line === undefined) return code;
    number++;
    if (line.trim() === '') continue;
    const { answer, understood } = answerLine(line, number, language);
    if (!understood) code = 2;
    io.stdout(`${JSON.stringify(answer)}\n`);
  }
}

async function nextLine(
  lines: AsyncIterator<string>,
  file: string,
  language: Language,
): Promise<string | undefined> {
  try {
    const { value, done } = await lines.next();
    return done ? undefined : value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(fill(texts[language].notReadable, { file, reason }));
  }
}

function answerLine(
  line: string,
  number: number,
  language: Language,
): { readonly answer: Answer; readonly understood: boolean } {
  const text = texts[language];
  const refused = (error: string, message: string) => ({
    answer: { error, message },
    understood: false,
  });
  try {
    const call = parsed(line, text.lineNotJson, { line: number });
    if (!isCall(call)) return refused('#VALUE!', fill(text.lineNotCall, { line: number }));
    const spec = findFunction(call.fn);
    if (spec === undefined) return refused('#NAME?', unknownFunction(call.fn, language));
    return { answer: evaluate(spec, call.args, language), understood: true };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused('#VALUE!', error.message);
  }
}

function unknownFunction(name: string, language: Language): string {
  const answer = answerOfError(new InputError('unknown-function', { name }), language);
  return 'message' in answer ? (answer.message ?? name) : name;
}

function parsed(json: string, template: string, facts: Record<string, number> = {}): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(fill(template, { ...facts, reason }));
  }
}

function isCall(value: unknown): value is { fn: string; args: Argument[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { fn, args } = value as { fn?: unknown; args?: unknown };
  return typeof fn === 'string' && isArguments(args);
}

const isArguments = (value: unknown): value is Argument[] =>
  Array.isArray(value) && value.every((one) => (Array.isArray(one) ? isRows(one) : isCell(one)));

const isRows = (value: readonly unknown[]): boolean =>
  value.every((row) => Array.isArray(row) && row.every(isCell));

function isCell(value: unknown): value is Cell {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return 'error' in value && typeof value.error === 'string';
}
