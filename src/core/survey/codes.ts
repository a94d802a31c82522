/** A column of categories: `levels[codes[row]]`, and code −1 where a row has none. */
export interface Coded {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
}

/**
 * Categories as codes and levels, the levels in the order they are first seen.
 *
 * Shape    texts: one per row
 * Missing  null and '' get code −1
 *
 * @example
 * codesOf(['B', 'A', '', 'B']).levels // => ['B', 'A']
 */
export function codesOf(texts: ArrayLike<string | null>): Coded {
  const codes = new Int32Array(texts.length).fill(-1);
  const known = new Map<string, number>();
  for (let row = 0; row < texts.length; row++) {
    const text = texts[row]!;
    if (text === null || text === '') continue;
    let code = known.get(text);
    if (code === undefined) {
      code = known.size;
      known.set(text, code);
    }
    codes[row] = code;
  }
  return { codes, levels: [...known.keys()] };
}
