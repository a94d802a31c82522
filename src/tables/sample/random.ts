// Looked up once: in a sandbox every look-up of a global costs more than the product itself.
const { imul, floor } = Math;

/** Random numbers that depend on a seed and names alone. */
export interface Random {
  /** At least 0, below 1, with 53 random bits. */
  next(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
  chance(probability: number): boolean;
}

/**
 * Random numbers for one purpose, told apart by names: another purpose or another outlet added does
 * not change them. Only whole-number arithmetic and sums are used, so every engine gives the same.
 *
 * Source: the mixing step is the public-domain generator known as mulberry32; a normal number is the
 * sum of twelve uniform ones less 6.
 *
 * @example
 * randomFor(1, 'visits', 'S001').whole(1, 6) === randomFor(1, 'visits', 'S001').whole(1, 6); // => true
 */
export function randomFor(seed: number, ...names: readonly string[]): Random {
  let state = hash(`${seed}/${names.join('/')}`);
  const bits = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const next = (): number => ((bits() >>> 5) * 67108864 + (bits() >>> 6)) / 9007199254740992;
  const whole = (low: number, high: number): number => low + floor(next() * (high - low + 1));
  return {
    next,
    whole,
    normal() {
      let total = 0;
      for (let k = 0; k < 12; k++) total += bits();
      return total / 4294967296 - 6;
    },
    pick: (choices) => choices[whole(0, choices.length - 1)]!,
    chance: (probability) => next() < probability,
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value;
}
