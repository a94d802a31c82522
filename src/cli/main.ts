import { InputError } from '../core/error.js';
import { languages, type Language } from '../text/language.js';
import { runCall } from './call.js';
import { runCheck } from './check.js';
import { errorText, Refusal, say, type ExitCode, type Io } from './io.js';
import { languageOf } from './options.js';
import { runReport } from './report.js';
import { runSample } from './sample.js';
import { runStart } from './start.js';
import { runVerify } from './verify.js';

type Command = (argv: readonly string[], language: Language, io: Io) => Promise<ExitCode>;

const commands: Readonly<Record<string, Command>> = {
  report: runReport,
  check: runCheck,
  verify: runVerify,
  sample: runSample,
  start: runStart,
  call: (argv, _, io) => runCall(argv, io),
};

/** Runs one command line. Every failure ends in a message and an exit code, never in a stack. */
export async function main(
  argv: readonly string[],
  io: Io,
  machineLanguage?: string,
): Promise<ExitCode> {
  const { language, unknown } = languageOf(argv, machineLanguage);
  const [name, ...rest] = argv;
  const help = argv.includes('--help');
  if (name === undefined || help || /^--lang(?:=|$)/.test(name)) {
    io.stdout(say(language, 'help'));
    return help ? 0 : 2;
  }
  try {
    if (unknown !== undefined) {
      const choices = languages.join(', ');
      throw new Refusal('badChoice', { value: unknown, option: '--lang', choices });
    }
    if (name.startsWith('--')) throw new Refusal('unknownOption', { option: name });
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new Refusal('unknownCommand', { command: name });
    return await command(rest, language, io);
  } catch (error) {
    io.progress('');
    io.stderr(`${messageOf(error, language)}\n`);
    return error instanceof Refusal ? error.code : 1;
  }
}

function messageOf(error: unknown, language: Language): string {
  if (error instanceof Refusal) return say(language, error.key, error.facts);
  if (error instanceof InputError) return errorText(error, language);
  return say(language, 'internal', {
    reason: error instanceof Error ? error.message : String(error),
  });
}
