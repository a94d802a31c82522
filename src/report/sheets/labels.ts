import { f } from '../formula.js';
import type { Book } from '../book.js';
import { live } from '../page.js';
import type { Cell } from '../plan.js';
import type { Style } from '../style.js';
import { textKeys, type Part } from '../texts.js';

/** An item's name in the workbook's language. */
export function itemPart(book: Book, item: number): Part {
  const { zh, en } = book.input.items[item]!;
  return {
    formula: book.tables.items.cell('label', item),
    text: book.texts.language === 'zh-CN' ? zh : en,
  };
}

export function factorPart(book: Book, factor: number): Part {
  const { zh, en } = book.input.factors[factor]!;
  return {
    formula: book.tables.factors.cell('label', factor),
    text: book.texts.language === 'zh-CN' ? zh : en,
  };
}

export function itemLabel(book: Book, item: number, style: Style): Cell {
  const part = itemPart(book, item);
  return live(f`${part.formula}`, part.text, style);
}

export function factorLabel(book: Book, factor: number, style: Style): Cell {
  const part = factorPart(book, factor);
  return live(f`${part.formula}`, part.text, style);
}

/** Who the report is of: the outlet, or the network. */
export function scopePart(book: Book): Part {
  const { label } = book.units[0]!;
  return label === '' ? book.texts.part('scope.network') : { formula: f`${label}`, text: label };
}

/** What a block of a report page is called. */
export function blockLabel(book: Book, block: string, style: Style): Cell {
  const key = textKeys.find((one) => one === `block.${block}`);
  return key ? book.texts.cell(key, style) : { value: block, style };
}
