import { spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

/**
 * The `test` of a gate that cannot work without other programs. Where they are absent it says so and
 * leaves the gate's tests out; where CI is set it refuses, so that a gate is never open unseen.
 */
export function needs(...programs: readonly string[]): typeof test | typeof test.skip {
  const absent = programs.filter((program) => spawnSync('which', [program]).status !== 0);
  if (absent.length === 0) return test;
  const why = `Not checked: ${absent.join(', ')} is not installed.`;
  if (process.env['CI'] === 'true') throw new Error(why);
  process.stderr.write(`${why}\n`);
  return test.skip;
}
