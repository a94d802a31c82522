import type { Book } from '../book.js';
import { startPage, value, type Page } from '../page.js';
import { dictionaries, textKeys } from '../texts.js';
import { supportSetup } from './support.js';

/** Every text of the workbook in both languages, one row a key. */
export function textSheet(book: Book): Page {
  const page = startPage(supportSetup(book, 'text', [30, 60, 60], 'hidden'));
  page.rows('text', 0, 0, [
    ['key', 'zh-CN', 'en-US'].map((head) => value(head, { role: 'head' })),
    ...textKeys.map((key) =>
      [key, dictionaries['zh-CN'][key], dictionaries['en-US'][key]].map((text) =>
        value(text, { role: 'text' }),
      ),
    ),
  ]);
  return page;
}
