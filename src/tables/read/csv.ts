import Papa from 'papaparse';
import type { Encoding, InputFile, SourceRow } from './file.js';
import { streamOf } from './file.js';

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/** Text of a file piece by piece, without a byte order mark and with `\n` for every line end. */
async function* textPieces(file: InputFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const reader = streamOf(file).getReader();
  let held = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const text = held + decoder.decode(value, { stream: !done });
      // A carriage return at the end may be the first half of a line end.
      held = !done && text.endsWith('\r') ? '\r' : '';
      const whole = held === '' ? text : text.slice(0, -1);
      if (whole !== '') yield whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}

const pieceSize = 1 << 18;
/** So much text must be there before the delimiter is guessed. */
const guessSize = 1 << 14;

/** Cuts long pieces, so that a file handed over as one array is still parsed in small steps. */
async function* smallPieces(file: InputFile, encoding: Encoding): AsyncGenerator<string> {
  for await (const piece of textPieces(file, encoding)) {
    for (let at = 0; at < piece.length; at += pieceSize) yield piece.slice(at, at + pieceSize);
  }
}

function guessDelimiter(text: string): string {
  const found = Papa.parse(text, {
    preview: 30,
    skipEmptyLines: true,
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  return found.meta.delimiter;
}

/** The records of a delimited text file. A record that spans lines counts as one row. */
export async function* csvRows(
  file: InputFile,
  encoding: Encoding,
  limit = Infinity,
): AsyncGenerator<SourceRow> {
  let rest = '';
  let row = 0;
  let parser: Papa.Parser | undefined;
  const records = (text: string, last: boolean): Parsed => {
    parser ??= new Papa.Parser({ delimiter: guessDelimiter(text), newline: '\n' });
    return parser.parse(text, 0, !last) as Parsed;
  };
  for await (const piece of smallPieces(file, encoding)) {
    rest += piece;
    if (parser === undefined && rest.length < guessSize) continue;
    const { data, meta } = records(rest, false);
    rest = rest.slice(meta.cursor);
    for (const cells of data) {
      if (row >= limit) return;
      yield { row: ++row, cells };
    }
  }
  const last = rest.replace(/\n$/, '');
  if (last === '') return;
  const { data, errors } = records(last, true);
  const open = errors.some(({ code }) => code === 'MissingQuotes');
  for (const [i, cells] of data.entries()) {
    if (row >= limit) return;
    row++;
    yield open && i === data.length - 1 ? { row, cells, broken: true } : { row, cells };
  }
}
