import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { randomFor } from '../../src/tables/sample/random.js';

describe('random numbers', () => {
  test('depend on seed and names alone', () => {
    const draw = (seed: number, name: string) => {
      const random = randomFor(seed, name);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
  });

  test('keep their bounds for every seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 50 }), (seed, width) => {
        const random = randomFor(seed, 'bounds');
        const x = random.next();
        const k = random.whole(-3, width - 3);
        return x >= 0 && x < 1 && Number.isInteger(k) && k >= -3 && k <= width - 3;
      }),
    );
  });

  // 200,000 draws: five standard errors are 0.0032 for the uniform mean and 0.011 for the normal one.
  test('are uniform on 0 to 1, or normal with mean 0 and deviation 1', () => {
    const random = randomFor(7, 'moments');
    const n = 200000;
    let uniform = 0;
    let first = 0;
    let second = 0;
    for (let k = 0; k < n; k++) {
      uniform += random.next();
      const z = random.normal();
      first += z;
      second += z * z;
    }
    expect(Math.abs(uniform / n - 0.5)).toBeLessThan(0.0032);
    expect(Math.abs(first / n)).toBeLessThan(0.011);
    expect(Math.abs(second / n - 1)).toBeLessThan(0.02);
  });

  test('reach both ends of a whole range', () => {
    const random = randomFor(3, 'ends');
    const seen = new Set(Array.from({ length: 200 }, () => random.whole(1, 6)));
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
