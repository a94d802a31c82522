/**
 * What is planted in the example network: truths that a good report must find, and dirt that a good
 * reader must handle. The generator follows these figures, and tests assert them on the files. The
 * truths hold in the network of sixty outlets; the small one has the weak item, the noise and one
 * outlet with late parts, too few to compare regions. The dirt is in both.
 */

export const truths = {
  /** One item of one outlet scores about 2 of 10 points low until an action, then as elsewhere. */
  weakItem: {
    outlet: 'S017',
    item: '休息环境',
    drop: 2,
    action: 'A-2026-003',
    actionMonth: '2026-07',
    actionClosed: '2026-07-24',
    /** Months with the full weakness before the action, and months after it without. */
    before: ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'],
    after: ['2026-08', '2026-09', '2026-10'],
  },
  /**
   * The network index falls in `month` because every outlet did more of its interviews by phone,
   * where people score lower. Each channel's own scores stay. The month after, shares are back.
   */
  pureMix: {
    before: '2026-03',
    month: '2026-04',
    channel: '电话',
    shareBefore: 0.4,
    shareAfter: 0.7,
  },
  /** The outlet's index falls by chance alone: nothing about it changed between the two months. */
  noise: { outlet: 'S023', before: '2026-09', month: '2026-10', lowest: -2.4, highest: -1.2 },
  /** Late parts drive the complaints of one region from a month on; its parts score falls too. */
  partsDelay: {
    region: '西南',
    since: '2026-06',
    content: '配件等待',
    item: '配件提供',
    department: '配件供应',
    drop: 0.6,
    /** Complaints per visit are at least so many times those of the other regions. */
    rateRatio: 2,
  },
  renamed: [
    { outlet: 'S008', former: '云泊宏达服务站', since: '2026-01' },
    { outlet: 'S031', former: '栖霞岭捷诚服务站', since: '2026-04' },
    { outlet: 'S044', former: '雾溪鼎盛服务站', since: '2026-06' },
  ],
  opened: { outlet: 'S038', date: '2026-05-06', month: '2026-05' },
  fewAnswers: { outlet: 'S059', answers: 4 },
  ledger: {
    linesPerOutlet: 200,
    /** An account the cost map does not know. */
    unmapped: '671101',
    /** The only accrual without its reversal: it comes the month after the last. */
    openAccrual: '2026-10',
    warrantyAccount: '640131',
    accrualAccount: '660212',
    recoveryAccount: '605141',
    /** This company books in thousands. */
    thousands: 'S044',
    headquarters: 'HQ',
  },
} as const;

export type DirtKind =
  | 'gb18030'
  | 'full-width'
  | 'off-scale'
  | 'duplicate-id'
  | 'blank-row'
  | 'next-year'
  | 'no-such-day';

export interface Dirt {
  readonly file: string;
  /** Counted from 1 in the file, head included; 0 is the whole file. */
  readonly row: number;
  /** The header as written in the file; empty for a row or file as a whole. */
  readonly column: string;
  readonly kind: DirtKind;
  /** What the cell shows. */
  readonly written: string;
  /** The number a clean reading gives; null is missing. */
  readonly means: number | null;
  /** The row whose answers a planted row repeats. */
  readonly copyOf?: number;
}

const autumn = '满意度调查_2025-09至2025-12.csv';
const winter = '满意度调查_2026-01至2026-03.csv';
const july = '满意度调查_2026-07.csv';
const late = '满意度调查_2026-08至2026-09.csv';
const october = '满意度调查_2026-10.xlsx';

export const responseFiles = { autumn, winter, july, late, october } as const;

/** In each file, cells that are overwritten stand above rows that are put in. */
export const dirt: readonly Dirt[] = [
  { file: july, row: 0, column: '', kind: 'gb18030', written: '', means: null },
  cell(autumn, 12, '9、维修及时（分）', 'full-width', '９', 9),
  cell(autumn, 33, '2、休息环境（分）', 'off-scale', '11', null),
  row(autumn, 81, 'blank-row'),
  row(autumn, 82, 'blank-row'),
  row(autumn, 95, 'duplicate-id', 20),
  row(winter, 60, 'no-such-day', 44, '2026-02-30'),
  cell(july, 18, '服务氛围', 'full-width', '１０', 10),
  cell(late, 27, '服务态度', 'off-scale', '11', null),
  row(late, 70, 'blank-row'),
  cell(october, 15, '故障诊断', 'off-scale', '11', null),
  cell(october, 22, '总体评价', 'full-width', '８', 8),
  row(october, 52, 'duplicate-id', 30),
  row(october, 61, 'blank-row'),
  row(october, 75, 'next-year', 40, '2027-10-12'),
  cell('来厂记录.csv', 40, '行驶里程', 'full-width', '２３４５６', 23456),
];

function cell(
  file: string,
  row: number,
  column: string,
  kind: DirtKind,
  written: string,
  means: number | null,
): Dirt {
  return { file, row, column, kind, written, means };
}

function row(file: string, row: number, kind: DirtKind, copyOf?: number, written = ''): Dirt {
  const column = kind === 'duplicate-id' ? '受访编号' : kind === 'blank-row' ? '' : '日期';
  return { file, row, column, kind, written, means: null, ...(copyOf ? { copyOf } : {}) };
}
