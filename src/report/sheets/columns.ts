import type { Book } from '../book.js';
import type { RecordColumn } from '../records.js';
import type { Role } from '../style.js';
import type { TextKey } from '../texts.js';

/** Makes the columns of one kind of record: id, caption, look, and what a record shows there. */
export function columnsIn<R>(book: Book) {
  return (id: string, key: TextKey, role: Role, of: RecordColumn<R>['of']): RecordColumn<R> => ({
    id,
    caption: book.texts.cell(key, { role: 'head' }),
    style: { role },
    of,
  });
}
