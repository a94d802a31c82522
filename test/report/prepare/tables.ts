import { loadTables, type Loaded } from '../../../src/tables/load.js';

/** Two outlets and their answers of two calendar months: the least a report is made of. */
const base: Readonly<Record<string, string>> = {
  '满意度调查.csv': [
    '受访编号,日期,服务站,访问渠道,服务态度,维修质量,推荐意愿(0-10)',
    'R1,2026-09-10,S1,电话,8,6,9',
    'R2,2026-09-11,S2,电话,7,7,6',
    'R3,2026-10-10,S1,电话,10,8,10',
    'R4,2026-10-11,S2,面访,9,5,3',
  ].join('\n'),
  '服务站档案.csv': '服务站代码,服务站名称,区域\nS1,青岚服务站,北\nS2,临汐服务站,南',
};

/** Reads the base tables and those given as text; a text of null takes a base table away. */
export async function read(given: Readonly<Record<string, string | null>> = {}): Promise<Loaded> {
  const files = Object.entries({ ...base, ...given }).filter(([, text]) => text !== null);
  return loadTables(
    files.map(([name, text]) => ({
      name,
      bytes: () => Promise.resolve(new TextEncoder().encode(text!)),
    })),
  );
}
