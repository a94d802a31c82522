import { headerKey } from '../recognise/header.js';
import type { Filling } from './assign.js';
import { codeOf, setCode, textStore } from './store.js';

/** A ledger without a scenario column takes it from the name of its sheet or file. */
export function takeScenario({ recognition, table, place, log }: Filling, start: number): void {
  const { contract, columns } = recognition;
  if (contract.id !== 'qualityCosts' || columns.some(({ id }) => id === 'scenario')) return;
  const { choices = {} } = contract.columns.find(({ id }) => id === 'scenario')!;
  const scenarioIn = (name: string): string | undefined =>
    Object.keys(choices).find((id) =>
      [id, ...choices[id]!].some((word) => headerKey(name).includes(headerKey(word))),
    );
  const scenario = scenarioIn(place.sheet) ?? scenarioIn(place.file);
  if (scenario === undefined) return;
  const store = textStore(table, 'scenario');
  for (let at = start; at < table.rows; at++) setCode(store, at, codeOf(store, scenario));
  log.add('scenario-from-name', place, {
    value: scenario,
    facts: { scenario: choices[scenario]![0]! },
  });
}
