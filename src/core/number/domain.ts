import { InputError } from '../error.js';

/** Refuses NaN, so that none reaches a comparison. */
export function checkNumber(what: string, value: number): void {
  if (Number.isNaN(value)) throw new InputError('not-a-number', { what });
}

export function checkPositive(what: string, value: number): void {
  if (!(value > 0)) throw new InputError('not-positive', { what, value });
}

export function checkProbability(value: number): void {
  if (!(value >= 0 && value <= 1)) throw new InputError('probability-range', { value });
}

export function checkWhole(what: string, value: number, min: number, max: number): void {
  if (!(Number.isInteger(value) && value >= min && value <= max)) {
    throw new InputError('not-whole', { what, value, min, max });
  }
}
