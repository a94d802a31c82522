import { fonts, look } from '../../report/style.js';
import type { Look, Style } from '../../report/style.js';
import type { WorkbookPlan } from '../../report/plan.js';

type Language = WorkbookPlan['language'];

/** The character set GB2312: with it, programs that lack the font choose another Chinese one. */
const chinese = 134;

/** The font every cell has that says nothing else. */
export function baseFont(language: Language) {
  const base = { name: fonts[language], size: 10 };
  return language === 'zh-CN' ? { ...base, charset: chinese } : base;
}

/**
 * Turns styles into the file's terms, one object per distinct style. `asText` marks a cell whose
 * text begins like a formula: the text format keeps it text when somebody edits it.
 */
export function cellStyles(language: Language) {
  const made = new Map<string, ReturnType<typeof cellStyle>>();
  return (style: Style | undefined, asText: boolean) => {
    if (style === undefined && !asText) return undefined;
    const wanted: Style = style ?? { role: 'text' };
    const { role, emphasis, align, format, gap } = wanted;
    const key = [role, emphasis, align, format, gap, asText].join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = cellStyle(look(wanted), language, asText);
    made.set(key, fresh);
    return fresh;
  };
}

function cellStyle(drawn: Look, language: Language, asText: boolean) {
  const format = asText ? '@' : drawn.format;
  return {
    font: {
      ...baseFont(language),
      size: drawn.size,
      color: { rgb: drawn.colour },
      ...(drawn.bold === true ? { bold: true } : {}),
      ...(drawn.italic === true ? { italic: true } : {}),
      ...(drawn.underline === true ? { underline: true } : {}),
    },
    alignment: {
      horizontal: drawn.align,
      vertical: drawn.vertical,
      ...(drawn.wrap === true ? { wrapText: true } : {}),
      ...(drawn.indent === undefined ? {} : { indent: drawn.indent }),
    },
    ...(drawn.fill === undefined ? {} : { fill: solid(drawn.fill) }),
    ...((drawn.top ?? drawn.bottom ?? drawn.right) ? { border: border(drawn) } : {}),
    ...(format === undefined || format === 'General' ? {} : { numFmt: format }),
  };
}

function solid(colour: string) {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour } } as const;
}

function border(drawn: Look) {
  const side = (colour: string) => ({ style: 'thin', color: { rgb: colour } }) as const;
  return {
    ...(drawn.top === undefined ? {} : { top: side(drawn.top) }),
    ...(drawn.bottom === undefined ? {} : { bottom: side(drawn.bottom) }),
    ...(drawn.right === undefined
      ? {}
      : { right: { style: 'thick', color: { rgb: drawn.right } } as const }),
  };
}
