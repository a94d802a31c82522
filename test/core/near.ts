import { expect } from '@jest/globals';

/** Expects two figures to agree to a relative tolerance; below 1 the tolerance is absolute. */
export function near(actual: number | null, expected: number, relative = 1e-12): void {
  if (actual === null) throw new Error(`null where ${expected} is due`);
  const off = Math.abs(actual - expected) / Math.max(1, Math.abs(expected));
  expect({ actual, expected, within: off <= relative }).toEqual({ actual, expected, within: true });
}
