import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { showNumber } from '../../src/report/decimal.js';

describe('a number is shown as a spreadsheet shows it', () => {
  // ROUND and a fixed format of Excel and LibreOffice; the binary value of each lies off the half.
  test.each([
    [1.005, 2, '1.01'],
    [0.25, 1, '0.3'],
    [0.35, 1, '0.4'],
    [82.25, 1, '82.3'],
    [2.5, 0, '3'],
    [-2.5, 0, '-3'],
    [1e15, 0, '1000000000000000'],
    [1e15, 1, '1000000000000000.0'],
    [123456789012345680, 0, '123456789012346000'],
    [1e-20, 3, '0.000'],
    [99.95, 1, '100.0'],
  ])('%d with %d decimals is %s', (value, decimals, shown) => {
    expect(showNumber(value, decimals)).toBe(shown);
  });

  test('what rounds to zero has no sign', () => {
    expect(showNumber(-0.04, 1)).toBe('0.0');
    expect(showNumber(-0.04, 1, true)).toBe('0.0');
    expect(showNumber(0.04, 1, true)).toBe('0.0');
    expect(showNumber(-0, 0, true)).toBe('0');
  });

  test('a plus stands before what stays positive', () => {
    expect(showNumber(0.05, 1, true)).toBe('+0.1');
    expect(showNumber(-0.05, 1, true)).toBe('-0.1');
  });
});

describe('rounding', () => {
  const whole = fc.integer({ min: -1e13, max: 1e13 });
  const decimals = fc.integer({ min: 0, max: 6 });

  test('goes half away from zero in the decimal digits', () => {
    fc.assert(
      fc.property(whole, decimals, (digits, places) => {
        const away = Math.sign(digits) * Math.floor((Math.abs(digits) + 5) / 10);
        const shown = showNumber(digits / 10 ** (places + 1), places);
        expect(BigInt(shown.replace('.', ''))).toBe(BigInt(away));
      }),
    );
  });

  test('keeps a number that has no more decimals', () => {
    fc.assert(
      fc.property(whole, decimals, (digits, places) => {
        const value = digits / 10 ** places;
        expect(Number(showNumber(value, places)) + 0).toBe(value + 0);
      }),
    );
  });

  test('shows exactly the decimals asked for', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e18, max: 1e18 }),
        decimals,
        (value, places) => {
          const form = places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`);
          expect(showNumber(value, places)).toMatch(form);
        },
      ),
    );
  });
});
