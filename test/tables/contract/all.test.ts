import { describe, expect, test } from '@jest/globals';
import { contracts } from '../../../src/tables/contract/all.js';
import { headerKey } from '../../../src/tables/recognise/header.js';

describe('contracts', () => {
  test.each(contracts.map((contract) => [contract.id, contract] as const))(
    'in %s no name stands for two columns',
    (_, contract) => {
      const owners = new Map<string, Set<string>>();
      for (const { id, zh, en } of contract.columns) {
        for (const name of [id, ...zh, ...en]) {
          const key = headerKey(name);
          owners.set(key, (owners.get(key) ?? new Set()).add(id));
        }
      }
      const shared = [...owners].filter(([, ids]) => ids.size > 1);
      expect(shared.map(([name, ids]) => [name, ...ids])).toEqual([]);
    },
  );

  test.each(contracts.map((contract) => [contract.id, contract] as const))(
    'in %s no word stands for two choices, and keys name columns',
    (_, contract) => {
      for (const { choices = {} } of contract.columns) {
        const words = Object.entries(choices).flatMap(([id, all]) => [
          ...new Set([id, ...all].map(headerKey)),
        ]);
        expect(new Set(words).size).toBe(words.length);
      }
      const ids = contract.columns.map(({ id }) => id);
      for (const id of [...(contract.key ?? []), ...(contract.oneOf ?? []).flat()]) {
        expect(ids).toContain(id);
      }
    },
  );

  test('every column has a caption in both languages', () => {
    for (const { zh, en, columns } of contracts) {
      for (const names of [zh, en, ...columns.flatMap((one) => [one.zh, one.en])]) {
        expect(names[0]).toMatch(/\S/);
      }
    }
  });
});
