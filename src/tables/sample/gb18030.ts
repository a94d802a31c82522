/** Every character with a two-byte code, mapped to that code. */
let codeOf: ReadonlyMap<string, number> | undefined;

function twoByteCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (!codes.has(text)) codes.set(text, lead * 256 + trail);
    }
  }
  return codes;
}

/**
 * A text in GB18030, as Chinese editions of Excel write CSV. Characters with one or two bytes only,
 * which are all of everyday Chinese.
 */
export function encodeGb18030(text: string): Uint8Array {
  codeOf ??= twoByteCodes();
  const bytes = new Uint8Array(text.length * 2);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    const code = codeOf.get(character);
    if (code === undefined) throw new RangeError(`No two-byte code for ${character}`);
    bytes[length++] = code >>> 8;
    bytes[length++] = code & 0xff;
  }
  return bytes.slice(0, length);
}
