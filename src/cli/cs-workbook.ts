/** The command `cs-workbook`: hands the process's words, streams and exit code to `main`. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Io } from './io.js';
import { main } from './main.js';

const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  progress(text) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  },
  lines: (file) =>
    createInterface({
      input: file === '-' ? process.stdin : createReadStream(file),
      crlfDelay: Infinity,
    }),
};

// A reader such as head may close the pipe early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
process.exitCode = await main(process.argv.slice(2), io, LC_ALL ?? LC_MESSAGES ?? LANG);
