import { describe, expect, test } from '@jest/globals';
import { writeWorkbook } from '../../../src/hosts/file/write.js';
import { inZones } from '../../gate/zone.js';
import { showcase } from './showcase.js';

describe('the same plan gives the same bytes', () => {
  test('twice in a row', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => writeWorkbook(showcase('en-US'))));
    expect(Buffer.from(one!).equals(Buffer.from(two!))).toBe(true);
  });

  test('in Shanghai and in Los Angeles', async () => {
    const sources = ['test/hosts/file/showcase.ts', 'src/hosts/file/write.ts'];
    const zones = ['Asia/Shanghai', 'America/Los_Angeles'];
    const hashes = await inZones(hashProgram, sources, zones);
    expect(hashes.map(([hours]) => hours)).toEqual(['-8', '7']);
    expect(hashes[0]?.[1]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[0]?.[1]).toBe(hashes[1]?.[1]);
  }, 60_000);
});

/** Prints the zone's offset in hours and the hash of the file made in it. */
const hashProgram = `
import { createHash } from 'node:crypto';
import { showcase } from './test/hosts/file/showcase.js';
import { writeWorkbook } from './src/hosts/file/write.js';
const file = await writeWorkbook(showcase('zh-CN'));
const hours = new Date(2026, 9, 31).getTimezoneOffset() / 60;
console.log(hours, createHash('sha256').update(file).digest('hex'));
`;
