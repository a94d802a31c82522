import type { FiledAnswer } from './answers.js';
import { dateText } from './date.js';
import type { Encoding, SampleFile, SampleRow } from './file.js';
import { csvFile } from './file.js';
import { answerCell, items } from './item.js';
import { nameInMonth } from './network.js';
import { lastMonth } from './period.js';
import { asRead, plant } from './plant.js';
import { responseFiles, truths } from './truth.js';
import { sheetFile } from './workbook.js';

const names = items.map(({ name }) => name);
const head = headWith(names);
const numberedHead = headWith(names.map((name, i) => `${i + 1}、${name}（分）`));
const longHead = [
  '受访编号',
  '日期',
  '服务站',
  '区域',
  '访问渠道',
  '题项',
  '得分',
  '推荐意愿(0-10)',
];
const crm = `CRM电话访问导出_${lastMonth}.csv`;

/** One wide CSV file of the survey firm: some months, one encoding, one way to write the head. */
interface WideFile {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly head: readonly string[];
  readonly encoding: Encoding;
}

const wideFiles: readonly WideFile[] = [
  wide(responseFiles.autumn, '2025-09', '2025-12', numberedHead, 'utf-8-bom'),
  wide(responseFiles.winter, '2026-01', '2026-03'),
  wide('满意度调查_2026-04至2026-06.csv', '2026-04', '2026-06'),
  wide(responseFiles.july, '2026-07', '2026-07', head, 'gb18030'),
  wide(responseFiles.late, '2026-08', '2026-09'),
];

export interface ResponseFiles {
  readonly files: readonly SampleFile[];
  /** The answers as a clean reading of the files gives them. */
  readonly answers: readonly FiledAnswer[];
}

/** Writes answers as a network keeps them: wide CSV, one workbook, and a long export of calls. */
export async function writeResponses(drawn: readonly FiledAnswer[]): Promise<ResponseFiles> {
  const files: SampleFile[] = [];
  const answers: FiledAnswer[] = [];
  for (const { name, first, last, head: fileHead, encoding } of wideFiles) {
    const own = drawn.filter(({ month }) => month >= first && month <= last);
    const rows = plant(own.map(wideRow), name, fileHead, 1);
    files.push(csvFile(name, fileHead, rows, encoding));
    for (const answer of asRead(own, name, 1)) answers.push(answer);
  }
  const october = drawn.filter(({ month }) => month === lastMonth);
  const calls = october.filter(({ channel }) => channel.name === truths.pureMix.channel);
  const others = october.filter(({ channel }) => channel.name !== truths.pureMix.channel);
  const title = ['远澄汽车 2026年10月满意度调查明细', ...head.slice(1).map(() => null)];
  const dated = others.map((answer) => wideRow(answer).with(1, answer.day));
  const rows = plant(dated, responseFiles.october, head, 2);
  files.push(
    await sheetFile(responseFiles.october, '调查明细', [title, head, ...rows], {
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: head.length - 1 }],
      columns: head.map((header) => (header === '日期' ? { numFmt: 'yyyy-mm-dd' } : {})),
    }),
  );
  files.push(csvFile(crm, [...longHead, '用户原话', '原话维度'], calls.flatMap(longRows)));
  return { files, answers: [...answers, ...asRead(others, responseFiles.october, 2), ...calls] };
}

function wideRow(answer: FiledAnswer): SampleRow {
  const { scores, product, remark } = answer;
  return [
    ...person(answer),
    product,
    ...items.map((item, i) => writtenScore(item.name, answerCell(item, scores[i]!))),
    wish(answer),
    remark.text || null,
    remark.dimensions || null,
  ];
}

/** A row an item; the remark stands in a respondent's first row. */
function longRows(answer: FiledAnswer): SampleRow[] {
  const { scores, remark } = answer;
  return items.map((item, i) => [
    ...person(answer),
    item.name,
    writtenScore(item.name, answerCell(item, scores[i]!)),
    wish(answer),
    i === 0 ? remark.text || null : null,
    i === 0 ? remark.dimensions || null : null,
  ]);
}

const person = ({ respondent, day, outlet, month, channel }: FiledAnswer): SampleRow => [
  respondent,
  dateText(day),
  nameInMonth(outlet, month),
  outlet.region,
  channel.name,
];

const wish = ({ recommend }: FiledAnswer): number | null =>
  Number.isNaN(recommend) ? null : recommend;

/** Who needed no parts says so. */
const writtenScore = (name: string, cell: string | number | null): string | number | null =>
  cell === null && name === truths.partsDelay.item ? '不适用' : cell;

function headWith(itemNames: readonly string[]): readonly string[] {
  const first = ['受访编号', '日期', '服务站', '区域', '访问渠道', '车型'];
  return [...first, ...itemNames, '推荐意愿(0-10)', '用户原话', '原话维度'];
}

function wide(
  name: string,
  first: string,
  last: string,
  fileHead: readonly string[] = head,
  encoding: Encoding = 'utf-8',
): WideFile {
  return { name, first, last, head: fileHead, encoding };
}
