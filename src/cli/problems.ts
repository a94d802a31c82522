import { problemText } from '../report/prepare/notes.js';
import type { Problem } from '../tables/table.js';
import type { Language } from '../text/language.js';
import { say } from './io.js';

export const stopping = (problems: readonly Problem[]): Problem[] =>
  problems.filter((one) => one.done === 'stop');

/** Prints what is wrong with the tables, at most so many lines. */
export function putProblems(
  problems: readonly Problem[],
  language: Language,
  print: (text: string) => void,
  most: number,
): void {
  if (problems.length === 0) {
    print(`${say(language, 'noProblems')}\n`);
    return;
  }
  const count = (done: Problem['done']): number =>
    problems.filter((one) => one.done === done).length;
  if (stopping(problems).length === 0) {
    const facts = { n: problems.length, out: count('left out'), missing: count('missing') };
    print(`${say(language, 'problems', facts)}\n`);
  }
  for (const one of problems.slice(0, most)) print(`  ${problemText(one, language)}\n`);
  if (problems.length > most) {
    print(`${say(language, 'moreProblems', { n: problems.length - most })}\n`);
  }
}
