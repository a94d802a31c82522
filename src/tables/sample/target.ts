import type { SampleFile, SampleRow } from './file.js';
import { csvFile } from './file.js';
import { months } from './period.js';
import { truths } from './truth.js';

interface Target {
  readonly measure: string;
  readonly target: number;
  readonly floor: number;
  readonly direction: string;
}

const targets: readonly Target[] = [
  { measure: 'CSI', target: 85, floor: 80, direction: '越高越好' },
  { measure: 'NPS', target: 40, floor: 25, direction: '越高越好' },
  { measure: '每千台次投诉', target: 15, floor: 25, direction: '越低越好' },
  { measure: '投诉闭环率', target: 0.95, floor: 0.85, direction: '越高越好' },
  { measure: '返修率', target: 0.015, floor: 0.03, direction: '越低越好' },
  { measure: '流失率', target: 0.15, floor: 0.25, direction: '越低越好' },
];

const head = ['指标', '服务站', '期间', '目标', '底线', '方向'];

/** Targets of the network by month, and one outlet with a lower target of its own. */
export function targetFile(): SampleFile {
  const rows = months.flatMap((month) => [
    ...targets.map(({ measure, target, floor, direction }): SampleRow => [
      measure,
      null,
      month,
      target,
      floor,
      direction,
    ]),
    ['CSI', truths.weakItem.outlet, month, 84, 79, '越高越好'],
  ]);
  return csvFile('目标.csv', head, rows);
}
