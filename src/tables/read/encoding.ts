import type { Encoding, InputFile } from './file.js';
import { streamOf } from './file.js';

/** What the first bytes say: the encoding a byte order mark names. */
function marked(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Whether every byte of the file, to the last, is text of the encoding without NUL. */
async function decodes(file: InputFile, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const reader = streamOf(file).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = decoder.decode(value, { stream: !done });
      if (text.includes('\0')) return false;
      if (done) return true;
    }
  } catch {
    return false;
  } finally {
    await reader.cancel();
  }
}

/**
 * The encoding of a text file: what its byte order mark says, else UTF-8 where the whole file is
 * UTF-8, else GB18030, else undefined. The whole file is looked at, as a file may begin with a
 * million plain digits before its first Chinese word.
 */
export async function encodingOf(file: InputFile, head: Uint8Array): Promise<Encoding | undefined> {
  const told = marked(head);
  const tries: readonly Encoding[] = told === undefined ? ['utf-8', 'gb18030'] : [told];
  for (const encoding of tries) {
    if (await decodes(file, encoding)) return encoding;
  }
  return undefined;
}
