import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { needs } from './needs.js';

const before = process.env['CI'];

describe('a gate without its program', () => {
  beforeEach(() => {
    delete process.env['CI'];
  });
  afterEach(() => {
    if (before === undefined) delete process.env['CI'];
    else process.env['CI'] = before;
  });

  test('is left out at home', () => {
    expect(needs('no-such-program')).toBe(test.skip);
  });

  test('is refused where CI is set', () => {
    process.env['CI'] = 'true';
    expect(() => needs('no-such-program')).toThrow(/no-such-program is not installed/);
  });

  test('runs where the program is', () => {
    process.env['CI'] = 'true';
    expect(needs('which')).toBe(test);
  });
});
