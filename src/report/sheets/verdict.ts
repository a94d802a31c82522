import type { Book } from '../book.js';
import { comparison, comparisonRow, verdictOf } from '../changes.js';
import { showGrouped } from '../decimal.js';
import { f, type Ref } from '../formula.js';
import type { Page } from '../page.js';
import { colours } from '../style.js';
import type { Part } from '../texts.js';

/** Fewer answers than this allow no verdict; fewer than the second are marked small. */
export const fewestForVerdict = 10;
export const smallSample = 30;

/**
 * What can be said of a change, in words: better, worse, unchanged, or that the answers cannot tell
 * and how many would.
 */
export function verdictPart(book: Book, id: string): Part {
  const { texts } = book;
  const { one, at } = comparison(book, id);
  const least = Math.min(one.before.n.value, one.after.n.value);
  const few = f`MIN(${at('nBefore')},${at('nAfter')})<${fewestForVerdict}`;
  const small = f`MIN(${at('nBefore')},${at('nAfter')})<${smallSample}`;
  const needed = one.change?.needed ?? null;
  const cannotTell = texts.filled('verdict.cannotTell', {
    n: {
      formula: f`TEXT(${at('needed')},"#,##0")`,
      text: needed === null ? '' : showGrouped(needed),
    },
  });
  const words = {
    better: texts.part('verdict.better'),
    worse: texts.part('verdict.worse'),
    unchanged: texts.part('verdict.unchanged'),
    unknown: texts.part('verdict.unknown'),
    few: texts.part('verdict.few'),
    small: texts.part('verdict.small'),
  };
  const v = at('verdict');
  const open = f`IF(${at('needed')}="",${words.unknown.formula},${cannotTell.formula})`;
  const unchanged = f`IF(${v}="unchanged",${words.unchanged.formula},${open})`;
  const judged = f`IF(${v}="better",${words.better.formula},IF(${v}="worse",${words.worse.formula},${unchanged}))`;
  const marked = f`${judged}&IF(${small},${words.small.formula},"")`;
  const formula = f`IF(${v}="","",IF(${few},${words.few.formula},${marked}))`;
  return { formula, text: textOf() };

  function textOf(): string {
    const verdict = verdictOf(one);
    if (verdict === '') return '';
    if (least < fewestForVerdict) return words.few.text;
    const word =
      verdict === 'better' || verdict === 'worse' || verdict === 'unchanged'
        ? words[verdict].text
        : needed === null
          ? words.unknown.text
          : cannotTell.text;
    return word + (least < smallSample ? words.small.text : '');
  }
}

/** The column of verdicts on the sheet of workings; conditions of formats reach it by this name. */
export const verdictsName = 'Verdicts';

/** Blue for better, orange for worse; the words say the same. */
export function colourVerdict(book: Book, page: Page, cell: Ref, id: string): void {
  const position = comparisonRow(book, id) + 1;
  const when = (word: string, colour: string): void =>
    page.format({
      kind: 'when',
      range: cell,
      condition: f`INDEX(${{ name: verdictsName }},${position})=${word}`,
      colour,
      bold: true,
    });
  when('better', colours.good);
  when('worse', colours.bad);
}
