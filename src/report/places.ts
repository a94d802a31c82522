import type { Answers } from './input.js';
import { answeringRows, stretches } from './leaves.js';

/** Rows with an answer, by outlet and month. Outlet −1 is the whole scope. */
export interface Places {
  rows(outlet: number, month: number): readonly number[];
}

export function placesOf(answers: Answers): Places {
  const byPlace = new Map<string, number[]>();
  const add = (key: string, rows: readonly number[]): void => {
    const known = byPlace.get(key);
    if (known) known.push(...rows);
    else byPlace.set(key, [...rows]);
  };
  for (const { first, end } of stretches(answers, 'month')) {
    const rows = answeringRows(answers, first, end);
    add(`${answers.outlet[first]} ${answers.month[first]}`, rows);
    add(`-1 ${answers.month[first]}`, rows);
  }
  return { rows: (outlet, month) => byPlace.get(`${outlet} ${month}`) ?? [] };
}
