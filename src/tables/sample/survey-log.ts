import { channels } from './answer.js';
import type { FiledAnswer } from './answers.js';
import type { SampleFile } from './file.js';
import { csvFile } from './file.js';
import { randomFor } from './random.js';

const head = ['月份', '服务站', '访问渠道', '发放数', '接触数', '拒访数', '回收数', '配额'];

/** How many were asked, reached and answered, by month, outlet and channel. */
export function surveyLogFile(seed: number, answers: readonly FiledAnswer[]): SampleFile {
  const returned = new Map<string, number>();
  for (const { month, outlet, channel } of answers) {
    const key = `${month}/${outlet.code}/${channel.name}`;
    returned.set(key, (returned.get(key) ?? 0) + 1);
  }
  const rows = [...returned].sort(byText).map(([key, count]) => {
    const random = randomFor(seed, 'log', key);
    const [month, code, name] = key.split('/') as [string, string, string];
    const refused = Math.round(count * (0.1 + 0.3 * random.next()));
    const missed = Math.round(count * (name === '电话' ? 0.5 : 0.15) * (1 + random.next()));
    const reached = count + refused;
    const quota = Math.round(60 * channels.find((channel) => channel.name === name)!.share);
    return [month, code, name, reached + missed, reached, refused, count, quota];
  });
  return csvFile('调查发放.csv', head, rows);
}

const byText = ([a]: readonly [string, number], [b]: readonly [string, number]): number =>
  a < b ? -1 : a > b ? 1 : 0;
