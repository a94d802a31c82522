import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeGb18030 } from '../../src/tables/sample/gb18030.js';

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('gb18030', { fatal: true }).decode(bytes);

describe('text in GB18030', () => {
  // The codes of 中 and 文 in GB 2312, which GB18030 keeps.
  test('has the codes of the national standard', () => {
    expect([...encodeGb18030('A中文')]).toEqual([0x41, 0xd6, 0xd0, 0xce, 0xc4]);
  });

  test('decodes to the text it was, for every common Chinese text', () => {
    const character = fc.oneof(
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0x4e00, max: 0x9fa5 }),
      fc.constantFrom(0x3001, 0x3002, 0xff0c, 0xff08, 0xff09, 0xff19),
    );
    fc.assert(
      fc.property(fc.array(character), (points) => {
        const text = String.fromCodePoint(...points);
        expect(decode(encodeGb18030(text))).toBe(text);
      }),
    );
  });

  test('refuses what two bytes cannot say', () => {
    expect(() => encodeGb18030('😀')).toThrow(RangeError);
  });
});
