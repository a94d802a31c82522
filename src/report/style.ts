/** The one visual language: what a cell is decides how it looks and how its number is shown. */

/** What a cell is. */
export type Role =
  | 'title' // the page's subject, once
  | 'subtitle' // who, what measure and unit, what period
  | 'message' // the sentence above a block that says what it shows
  | 'section' // heading of a block
  | 'head' // column head
  | 'rowHead' // label of a row
  | 'text'
  | 'wrapped' // longer text that flows over lines
  | 'note' // small print
  | 'link'
  | 'tileLabel'
  | 'tileValue'
  | 'tileNote'
  | 'input' // a setting a person may change
  | 'index' // 0.0
  | 'indexFine' // 0.00
  | 'share' // 0.0%
  | 'count' // #,##0
  | 'money' // #,##0
  | 'cents' // #,##0.00
  | 'rate' // 0.00
  | 'change' // +0.0;-0.0;0.0
  | 'countChange' // +#,##0;-#,##0;0
  | 'shareChange' // +0.0%;-0.0%;0.0%
  | 'weight' // 0.000
  | 'date' // yyyy-mm-dd
  | 'time' // yyyy-mm-dd hh:mm
  | 'number' // General
  | 'scientific'; // 0.0E+00, differences of a check

export type Emphasis = 'total' | 'muted' | 'good' | 'bad' | 'weak';

export interface Style {
  readonly role: Role;
  readonly emphasis?: Emphasis;
  readonly align?: 'left' | 'center' | 'right';
  /** A number format in place of the role's own. */
  readonly format?: string;
  /** A white gap to what stands on the right. */
  readonly gap?: boolean;
}

export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** RRGGBB */
  readonly colour: string;
  readonly fill?: string;
  readonly align: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Steps in from the left. */
  readonly indent?: number;
  readonly bottom?: string;
  readonly top?: string;
  /** Drawn thick. */
  readonly right?: string;
  readonly format?: string;
}

export const colours = {
  ink: '1F2933',
  muted: '7B8794',
  accent: '1F4E79',
  actual: '404040',
  previous: 'A6A6A6',
  target: '1F4E79',
  limit: 'BFBFBF',
  good: '2E75B6',
  bad: 'D9822B',
  headFill: 'E8EDF2',
  tileFill: 'F4F6F8',
  inputFill: 'FFF9E5',
  line: 'BCC5CE',
  white: 'FFFFFF',
} as const;

const number = (format: string): Look => ({
  size: 10,
  colour: colours.ink,
  align: 'right',
  vertical: 'center',
  format,
});
const words: Look = { size: 10, colour: colours.ink, align: 'left', vertical: 'center' };

const looks: Record<Role, Look> = {
  title: { ...words, size: 18, bold: true, colour: colours.accent },
  subtitle: { ...words, size: 10, colour: colours.muted },
  message: { ...words, size: 11, bold: true, vertical: 'center', wrap: true },
  section: { ...words, size: 12, bold: true, colour: colours.accent, bottom: colours.accent },
  head: {
    ...words,
    size: 9,
    bold: true,
    fill: colours.headFill,
    bottom: colours.line,
    wrap: true,
    align: 'center',
  },
  rowHead: words,
  text: { ...words, indent: 1 },
  wrapped: { ...words, wrap: true, vertical: 'top' },
  note: { ...words, size: 9, colour: colours.muted },
  link: { ...words, colour: colours.good, underline: true },
  tileLabel: { ...words, size: 9, colour: colours.muted, fill: colours.tileFill, indent: 1 },
  tileValue: {
    ...number('General'),
    size: 16,
    bold: true,
    align: 'left',
    fill: colours.tileFill,
    indent: 1,
  },
  tileNote: { ...words, size: 9, fill: colours.tileFill, indent: 1 },
  input: { ...words, fill: colours.inputFill },
  index: number('0.0'),
  indexFine: number('0.00'),
  share: number('0.0%'),
  count: number('#,##0'),
  money: number('#,##0'),
  cents: number('#,##0.00'),
  rate: number('0.00'),
  change: number('[>=0.05]+0.0;[<=-0.05]-0.0;0.0'),
  countChange: number('+#,##0;-#,##0;0'),
  shareChange: number('+0.0%;-0.0%;0.0%'),
  weight: number('0.000'),
  date: { ...number('yyyy-mm-dd'), align: 'center' },
  time: { ...number('yyyy-mm-dd hh:mm'), align: 'center' },
  number: number('General'),
  scientific: number('0.0E+00'),
};

/** A style as plain font, fill, border and format, for a host to draw. */
export function look(style: Style): Look {
  const base = looks[style.role];
  const spaced = style.gap ? { ...base, right: colours.white } : base;
  const formatted = style.format === undefined ? spaced : { ...spaced, format: style.format };
  const aligned = style.align === undefined ? formatted : { ...formatted, align: style.align };
  switch (style.emphasis) {
    case 'total':
      return { ...aligned, bold: true, top: colours.line };
    case 'muted':
      return { ...aligned, colour: colours.muted };
    case 'good':
      return { ...aligned, colour: colours.good };
    case 'bad':
    case 'weak':
      return { ...aligned, colour: colours.bad, bold: true };
    default:
      return aligned;
  }
}

/** Fonts that exist where the workbook is read. */
export const fonts = { 'zh-CN': 'Microsoft YaHei', 'en-US': 'Calibri' } as const;
