import { drawContent } from './complaint-content.js';
import { dateText } from './date.js';
import type { SampleFile, SampleRow } from './file.js';
import { csvFile } from './file.js';
import type { Outlet } from './network.js';
import { lastDay } from './period.js';
import type { Random } from './random.js';
import { randomFor } from './random.js';
import type { Visit } from './visit.js';

const head = [
  ...['回访日期', '服务站', '客户', '是否接通', '是否满意', '不满意原因', '是否闭环', '是否重开'],
  '客户原话',
];

/** About eight calls an outlet and month, three days after the visit. */
export function callbackFile(
  seed: number,
  network: readonly Outlet[],
  visits: ReadonlyMap<string, readonly Visit[]>,
): SampleFile {
  const rows = network.flatMap((outlet) => {
    const random = randomFor(seed, 'callbacks', outlet.code);
    const own = (visits.get(outlet.code) ?? []).filter(({ day }) => day + 3 <= lastDay);
    return own.filter(() => random.chance(0.11)).map((visit) => callRow(visit, random));
  });
  return csvFile('回访.csv', head, rows);
}

function callRow({ outlet, customer, day }: Visit, random: Random): SampleRow {
  const call = [dateText(day + 3), outlet, customer];
  if (!random.chance(0.82)) return [...call, '否', null, null, null, null, null];
  if (random.chance(0.91)) return [...call, '是', '是', null, null, null, null];
  const { name, description } = drawContent(random);
  const closed = random.chance(0.85);
  const reopened = closed && random.chance(0.08) ? '是' : '否';
  return [...call, '是', '否', name, closed ? '是' : '否', reopened, description];
}
