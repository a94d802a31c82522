/**
 * What people write in cells, and what it means: the one vocabulary of missing words, number words,
 * option words, dates and months, in Chinese and English.
 */
import { costCategories, type CostCategory } from '../core/cost/category.js';
import { dayOf, daysInMonth, serialOf } from '../core/survey/calendar.js';

export interface OptionScale {
  readonly min: number;
  readonly max: number;
}

/** Full width becomes half width, blanks at the ends go, blanks inside become one, dashes one kind. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const key = (text: string): string => normalise(text).toLowerCase();

const missingWords: ReadonlySet<string> = new Set([
  ...['', 'na', 'n/a', 'n.a.', '-', '--', '–', '—', '——', '/', '\\'],
  ...['无', '不适用', '拒答', '拒绝回答', '未答', '未填', '未评价', '没用过', '未使用', '不清楚'],
  ...['not applicable', 'no answer', 'refused', 'not rated', 'not used', "don't know", '不知道'],
]);

/** Whether a text says that there is no answer: blank, `NA`, `—`, `不适用`, `拒答` … */
export function isMissingWord(text: string): boolean {
  return missingWords.has(key(text));
}

const currency = /^(?:¥|\$|€|£|rmb|cny)\s*|\s*(?:元|分|rmb|cny)$/gi;
const plainNumber = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/**
 * The number a text reads as; null for a missing word, undefined for any other text. Understood are
 * full-width digits, thousands separators, a sign before or after, brackets for negative amounts, a
 * currency sign, `分`, `元` and `%` (12% is 0.12, as Excel reads it).
 *
 * @example
 * parseNumber('¥1,234.50-') // => -1234.5
 * parseNumber('不适用') // => null
 * parseNumber('good') // => undefined
 */
export function parseNumber(text: string): number | null | undefined {
  const whole = normalise(text);
  if (missingWords.has(whole.toLowerCase())) return null;
  const bracketed = /^\((.+)\)$/.exec(whole);
  let rest = bracketed ? bracketed[1]!.trim() : whole;
  let sign = bracketed ? -1 : 1;
  const strip = (pattern: RegExp): boolean => {
    const shorter = rest.replace(pattern, '').trim();
    const found = shorter !== rest;
    rest = shorter;
    return found;
  };
  strip(currency);
  const percent = strip(/%$/);
  if (strip(/^-|-$/)) sign = -sign;
  else strip(/^\+/);
  strip(currency);
  if (!/\d/.test(rest) || !plainNumber.test(rest)) return undefined;
  const value = sign * Number(rest.replaceAll(',', ''));
  if (!Number.isFinite(value)) return undefined;
  return percent ? value / 100 : value;
}

const yesWords = new Set('是 是的 有 对 真 已做 做到 已做到 yes y true √ ✓ ✔ 1'.split(' '));
const noWords = new Set(
  '否 不是 没有 错 假 未做 没做 未做到 没做到 no n false × x ✗ ✘ 0'.split(' '),
);

/** 1 for yes (是 有 做到 yes true √), 0 for no (否 没有 未做到 no false ×), else undefined. */
export function yesNo(text: string): 0 | 1 | undefined {
  const word = key(text);
  if (yesWords.has(word)) return 1;
  return noWords.has(word) ? 0 : undefined;
}

/**
 * Ladders of answers from best to worst; one step may be worded several ways. Judging ladders say
 * how good it was, the others how much a statement is true.
 */
const ladders: readonly { readonly judges: boolean; readonly steps: readonly string[] }[] = [
  { judges: true, steps: ['满意,satisfied', '不满意,dissatisfied,unsatisfied,not satisfied'] },
  { judges: true, steps: ['满意,satisfied', '一般,neutral', '不满意,dissatisfied,unsatisfied'] },
  {
    judges: true,
    steps: [
      '很满意,非常满意,十分满意,very satisfied,extremely satisfied,completely satisfied',
      '满意,比较满意,较满意,基本满意,satisfied,somewhat satisfied,fairly satisfied',
      '不满意,不太满意,比较不满意,较不满意,dissatisfied,somewhat dissatisfied,unsatisfied',
      '很不满意,非常不满意,十分不满意,very dissatisfied,extremely dissatisfied,very unsatisfied',
    ],
  },
  {
    judges: true,
    steps: [
      '很满意,非常满意,十分满意,very satisfied,extremely satisfied,completely satisfied',
      '满意,比较满意,较满意,satisfied,somewhat satisfied,fairly satisfied',
      '一般,普通,尚可,中立,基本满意,neutral,average,neither satisfied nor dissatisfied,fair,ok',
      '不满意,不太满意,比较不满意,较不满意,dissatisfied,somewhat dissatisfied,unsatisfied',
      '很不满意,非常不满意,十分不满意,very dissatisfied,extremely dissatisfied,very unsatisfied',
    ],
  },
  {
    judges: true,
    steps: [
      '非常满意,很满意,十分满意,very satisfied,extremely satisfied',
      '满意,satisfied',
      '比较满意,较满意,基本满意,somewhat satisfied,slightly satisfied',
      '一般,普通,中立,neutral,neither satisfied nor dissatisfied',
      '不太满意,比较不满意,较不满意,somewhat dissatisfied,slightly dissatisfied',
      '不满意,dissatisfied,unsatisfied',
      '非常不满意,很不满意,十分不满意,very dissatisfied,extremely dissatisfied',
    ],
  },
  { judges: true, steps: ['好,good', '一般,average,fair', '差,poor,bad'] },
  {
    judges: true,
    steps: ['很好,非常好,excellent', '好,较好,good', '差,较差,poor', '很差,非常差,very poor'],
  },
  {
    judges: true,
    steps: [
      '很好,非常好,优秀,excellent,very good',
      '好,较好,比较好,良好,good',
      '一般,中等,average,fair',
      '差,较差,比较差,不好,poor,bad',
      '很差,非常差,极差,very poor,very bad',
    ],
  },
  { judges: false, steps: ['同意,agree', '不同意,disagree'] },
  {
    judges: false,
    steps: [
      '非常同意,完全同意,strongly agree',
      '同意,比较同意,agree',
      '不同意,不太同意,disagree',
      '非常不同意,完全不同意,strongly disagree',
    ],
  },
  {
    judges: false,
    steps: [
      '非常同意,很同意,完全同意,strongly agree',
      '同意,比较同意,agree,somewhat agree',
      '一般,中立,不确定,neutral,neither agree nor disagree',
      '不同意,不太同意,比较不同意,disagree,somewhat disagree',
      '非常不同意,很不同意,完全不同意,strongly disagree',
    ],
  },
];

interface Rung {
  readonly rank: number;
  readonly judges: boolean;
}

const rungs: ReadonlyMap<string, Rung> = new Map(
  ladders.flatMap(({ judges, steps }) =>
    steps.flatMap((words, rank) =>
      words.split(',').map((word): [string, Rung] => [`${steps.length} ${word}`, { rank, judges }]),
    ),
  ),
);

/**
 * The score of an answer in words on a scale with as many steps as there are options: 很满意 is 5 of
 * 1–5 and 4 of 1–4; yes and no are the ends of a scale with two steps. On a reversed scale (min above
 * max) the best judgement is still `max`, while 非常同意 is the larger number, for it agrees with a
 * statement worded the other way. Undefined where the scale has other steps or the word is unknown.
 *
 * @example
 * optionScore('满意', { min: 1, max: 5 }) // => 4
 * optionScore('满意', { min: 1, max: 10 }) // => undefined
 */
export function optionScore(text: string, scale: OptionScale): number | undefined {
  const { min, max } = scale;
  const steps = Math.abs(max - min) + 1;
  const word = key(text).replace(/^\d+[.、:]\s*|[。.!]$/g, '');
  const answer = steps === 2 ? yesNo(word) : undefined;
  if (answer !== undefined) return answer === 1 ? max : min;
  const rung = rungs.get(`${steps} ${word}`);
  if (rung === undefined) return undefined;
  const best = rung.judges ? max : Math.max(min, max);
  const worst = rung.judges ? min : Math.min(min, max);
  return best - (rung.rank * (best - worst)) / (steps - 1);
}

/** Whether a text is an answer in words on some scale, or yes or no. */
export function isOptionWord(text: string): boolean {
  const word = key(text).replace(/^\d+[.、:]\s*|[。.!]$/g, '');
  return yesNo(word) !== undefined || optionWords.has(word);
}

const optionWords: ReadonlySet<string> = new Set(
  ladders.flatMap(({ steps }) => steps.flatMap((words) => words.split(','))),
);

/** How ledgers and maps name the categories of quality cost, besides their ids. */
export const costCategoryWords: Readonly<Record<CostCategory, readonly string[]>> = {
  prevention: ['预防', '预防成本', 'prevention cost'],
  appraisal: [
    ...['鉴定', '鉴定成本', '检查', '检查成本', '检查/鉴定', '评价成本'],
    ...['appraisal cost', 'inspection'],
  ],
  internalFailure: [
    ...['内部失败', '内部失败成本', '内部损失', '内部故障成本'],
    ...['internal failure', 'internal failure cost'],
  ],
  externalFailure: [
    ...['外部失败', '外部失败成本', '外部损失', '外部故障成本'],
    ...['external failure', 'external failure cost'],
  ],
  recovery: ['索赔回收', '回收', '追偿', '供应商索赔回收', '索赔收入', 'recoveries'],
};

const costCategoryOf: ReadonlyMap<string, CostCategory> = new Map(
  costCategories.flatMap((category) =>
    [category, ...costCategoryWords[category]].map((word) => [word.toLowerCase(), category]),
  ),
);

/** The category of quality cost a text names, in Chinese or English. */
export function costCategory(text: string): CostCategory | undefined {
  return costCategoryOf.get(key(text));
}

const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthWord =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const monthNumber = (word: string): number => englishMonths.indexOf(word.slice(0, 3)) + 1;

const timeOfDay =
  /[t ]?\s*(上午|下午|中午|晚上|am|pm)?\s*(\d{1,2})(?::|时|点)(\d{1,2})(?::|分)?(\d{1,2}(?:\.\d+)?)?秒?\s*(am|pm)?(?:z|[+-]\d\d:?\d\d)?$/;

/** The fraction of a day at a text's end, and the text before it; undefined for an impossible time. */
function splitTime(text: string): { date: string; time: number } | undefined {
  const found = timeOfDay.exec(text);
  if (found === null) return { date: text, time: 0 };
  const half = found[1] ?? found[5];
  let hour = Number(found[2]);
  const minute = Number(found[3]);
  const second = Number(found[4] ?? 0);
  if (hour > 24 || minute > 59 || second >= 60) return undefined;
  const late = half === '下午' || half === '晚上' || half === 'pm' || half === '中午';
  if (late && hour < 12 && !(half === '中午' && hour > 9)) hour += 12;
  if ((half === 'am' || half === '上午') && hour === 12) hour = 0;
  const time = (hour * 3600 + minute * 60 + second) / 86400;
  return time > 1 ? undefined : { date: text.slice(0, found.index).trim(), time };
}

const serialIfReal = (year: number, month: number, day: number): number | undefined =>
  year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? serialOf({ year, month, day })
    : undefined;

const dayPatterns: readonly [RegExp, (found: RegExpExecArray) => number | undefined][] = [
  [
    /^(\d{4})\s*(?:-|\/|\.|年)\s*(\d{1,2})\s*(?:-|\/|\.|月)\s*(\d{1,2})\s*[日号]?$/,
    (m) => serialIfReal(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/, (m) => serialIfReal(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    new RegExp(`^(\\d{1,2}) ?[ -]${monthWord}[ ,-]+(\\d{4})$`),
    (m) => serialIfReal(Number(m[3]), monthNumber(m[2]!), Number(m[1])),
  ],
  [
    new RegExp(`^${monthWord} ?(\\d{1,2}),? (\\d{4})$`),
    (m) => serialIfReal(Number(m[3]), monthNumber(m[1]!), Number(m[2])),
  ],
];

const writtenAsMonth = (value: number): boolean =>
  Number.isInteger(value) &&
  value > 190000 &&
  value < 210000 &&
  value % 100 >= 1 &&
  value % 100 <= 12;

/**
 * The Excel serial (1900 system, time of day as a fraction) of a date; undefined for anything else.
 * Understood are serials, ISO, 2026/10/3, 2026.10.3, 2026年10月3日, 20261003, 3 Oct 2026, each with a
 * time of day. The time is the one written: a zone at its end is ignored. 10/3/2026 is not read, as
 * it means two days.
 *
 * @example
 * parseDate('2026年10月3日 18:00') // => 46298.75
 */
export function parseDate(value: string | number): number | undefined {
  if (typeof value === 'number') {
    if (value >= 1 && value < 2958466) return writtenAsMonth(value) ? undefined : value;
    return Number.isInteger(value) && value > 19000000 ? parseDate(String(value)) : undefined;
  }
  const text = key(value)
    .replace(/\s*\(?(?:星期|周)[一二三四五六日天]\)?\s*/, ' ')
    .trim();
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return Number(text);
  const parts = splitTime(text);
  if (parts === undefined) return undefined;
  for (const [pattern, read] of dayPatterns) {
    const found = pattern.exec(parts.date);
    const serial = found === null ? undefined : read(found);
    if (serial !== undefined) return serial + parts.time;
  }
  return undefined;
}

const two = (month: number): string => String(month).padStart(2, '0');
const chineseQuarter = '一二三四';

const periodPatterns: readonly [RegExp, (found: RegExpExecArray) => string | undefined][] = [
  [
    /^(\d{4})(?:\s*(?:-|\/|\.|年)\s*(?=\d)|(?=\d\d$))(\d{1,2})\s*(?:月份?)?$/,
    (m) => (Number(m[2]) >= 1 && Number(m[2]) <= 12 ? `${m[1]}-${two(Number(m[2]))}` : undefined),
  ],
  [new RegExp(`^${monthWord}[ ,-]+(\\d{4})$`), (m) => `${m[2]}-${two(monthNumber(m[1]!))}`],
  [new RegExp(`^(\\d{4})[ -]${monthWord}$`), (m) => `${m[1]}-${two(monthNumber(m[2]!))}`],
  [/^(\d{4})\s*[- ]?\s*q([1-4])$/, (m) => `${m[1]}-Q${m[2]}`],
  [/^q([1-4])\s*[-/ ]?\s*(\d{4})$/, (m) => `${m[2]}-Q${m[1]}`],
  [
    /^(\d{4})\s*年?\s*第?([一二三四1-4])季度?$/,
    (m) => `${m[1]}-Q${chineseQuarter.includes(m[2]!) ? chineseQuarter.indexOf(m[2]!) + 1 : m[2]}`,
  ],
  [/^(\d{4})\s*-?h([12])$/, (m) => `${m[1]}-H${m[2]}`],
  [/^(\d{4})\s*年?\s*([上下])半年$/, (m) => `${m[1]}-H${m[2] === '上' ? 1 : 2}`],
  [/^(\d{4})-w(0[1-9]|[1-4]\d|5[0-3])$/, (m) => `${m[1]}-W${m[2]}`],
  [/^(\d{4})年度?$/, (m) => m[1]],
];

/**
 * The period a cell names, as a label that sorts: 2026-10, 2026-Q4, 2026-H2, 2026-W43, 2026. Read are
 * 2026-10, 202610, 2026年10月, Oct 2026, 2026Q4, 2026年第四季度, 2026年下半年, and dates, which give
 * their calendar month. A bare 10月 names no year and is undefined.
 *
 * @example
 * parseMonth('2026年10月') // => '2026-10'
 * parseMonth('10月') // => undefined
 */
export function parseMonth(value: string | number): string | undefined {
  if (typeof value === 'number') {
    if (writtenAsMonth(value)) return parseMonth(String(value));
    return value >= 10000 ? monthOfDate(parseDate(value)) : undefined;
  }
  const text = key(value);
  for (const [pattern, read] of periodPatterns) {
    const found = pattern.exec(text);
    const period = found === null ? undefined : read(found);
    if (period !== undefined) return period;
  }
  return monthOfDate(parseDate(text));
}

function monthOfDate(serial: number | undefined): string | undefined {
  if (serial === undefined) return undefined;
  const { year, month } = dayOf(serial);
  return `${year}-${two(month)}`;
}
