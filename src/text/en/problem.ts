/**
 * What is wrong with an input and what was done about it. Braces name facts; every message may use
 * file, sheet, table, row, column and value.
 */
export const problem = {
  'file-empty': '{file} is empty.',
  'file-no-workbook':
    '{file} is not a workbook that can be opened. It may be damaged, or another kind of file under this name.',
  'file-password': '{file} is protected by a password. Save it without one.',
  'file-old-format': '{file} is in an old format that cannot be read. Save it as .xlsx.',
  'file-encoding': '{file} is text in an unknown encoding. Save it as CSV in UTF-8.',
  'file-not-read': '{file} is not a table and was not read.',
  'table-unknown':
    '{file} {sheet}: no known table was recognised by its headers. Name the table in a mapping.',
  'table-empty': '{file} {sheet}: the table {table} has a header but no rows.',
  'column-missing': '{file} {sheet}: the table {table} lacks the column {column}.',
  'column-one-of':
    '{file} {sheet}: the table {table} needs at least one of these columns: {column}.',
  'column-twice':
    '{file} {sheet}: the column {column} says the same as an earlier column ({first}) and was not used.',
  'column-total': '{file} {sheet}: the column {column} holds totals and was not used.',
  'column-unknown': '{file} {sheet}: the column {column} is not known and was not used.',
  'month-without-year':
    '{file} {sheet}: the column {column} names a month without a year. Write the year in the header or above it.',
  'item-renamed':
    '{file} {sheet}: the column {column} was taken for the item {item} of the index tree.',
  'item-not-in-tree':
    '{file} {sheet}: the item {column} is not in the index tree and does not count in the index.',
  'item-without-column': 'The item {value} of the index tree has no column in {table}.',
  'row-total': '{file} {sheet}, row {row}: a total ({value}) was left out.',
  'row-broken':
    '{file} {sheet}, row {row}: a quotation mark is never closed. The row and everything behind it could not be read.',
  'row-head': '{file} {sheet}, row {row}: the header is repeated; the row was left out.',
  'rows-blank': '{file} {sheet}: {count} blank rows were left out; the first is row {row}.',
  'row-duplicate':
    '{file} {sheet}, row {row}: {column} {value} was there before, in row {first} of {firstFile}. The first row counts.',
  'row-again':
    '{file} {sheet}, row {row}: {column} {value} was there before, in row {first} of {firstFile}, with another date. Both rows count.',
  'answer-duplicate':
    '{file} {sheet}, row {row}: {value} has already answered {item}. The first answer counts.',
  'row-without-respondent':
    '{file} {sheet}, row {row}: no respondent is named, so the answer belongs to nobody.',
  'cell-blank': '{file} {sheet}, row {row}: {column} is blank.',
  'text-in-number':
    '{file} {sheet}, row {row}, {column}: "{value}" is not a number and counts as missing.',
  'number-range':
    '{file} {sheet}, row {row}, {column}: {value} is not possible here and counts as missing.',
  'full-width':
    '{file} {sheet}, row {row}, {column}: "{value}" was written in full-width characters and read as {read}.',
  'score-off-scale':
    '{file} {sheet}, row {row}, {column}: {value} is off the scale {min}–{max} and counts as missing.',
  'scale-guessed':
    '{file} {sheet}: no scale is given for {column}. {min}–{max} was taken from the answers.',
  'words-rescaled':
    '{file} {sheet}, {column}: the answers are words in {steps} steps. They were spread over the scale {min}–{max}.',
  'date-impossible':
    '{file} {sheet}, row {row}, {column}: "{value}" is not a possible date and counts as missing.',
  'date-ambiguous':
    '{file} {sheet}, row {row}, {column}: in "{value}" day and month cannot be told apart. Write year-month-day.',
  'date-after':
    '{file} {sheet}, row {row}, {column}: {value} is after {last}, the last day of the report.',
  'month-unreadable':
    '{file} {sheet}, row {row}, {column}: "{value}" names no month and counts as missing.',
  'yes-no-unreadable':
    '{file} {sheet}, row {row}, {column}: "{value}" is neither yes nor no and counts as missing.',
  'category-unknown':
    '{file} {sheet}, row {row}, {column}: "{value}" is none of the known words ({choices}).',
  'scenario-from-name':
    '{file} {sheet}: no column says what the amounts are. By the name they are {scenario}.',
  'outlet-renamed': '{file} {sheet}, {column}: "{value}" is now {code} {name} ({count} rows).',
  'outlet-unknown':
    '{file} {sheet}, row {row}, {column}: the outlet "{value}" is not in the list of outlets; its {count} rows are left out of the report.',
  'outlet-name-twice':
    '{file} {sheet}, row {row}: the name "{value}" belongs to {code} and {other}. It is read as {code}.',
  'answer-undated':
    '{file} {sheet}, row {row}: the answer {value} has no valid date, so it belongs to no month.',
  'target-unused':
    '{file} {sheet}, row {row}: the target for "{value}" was not used; its measure or its period is not known.',
  'action-unused':
    '{file} {sheet}, row {row}: the action on "{value}" was not used; the index has no such item.',
  'amount-unit':
    '{file} {sheet}, {column}: {count} amounts were given in units of {unit} yuan. Their sum in yuan is {sum}.',
  'amount-credit':
    '{file} {sheet}, {column}: {count} credit amounts count as negative. Their sum is {sum}.',
  'amount-signed':
    '{file} {sheet}, {column}: {count} credit amounts were already negative and stay as they are. Their sum is {sum}.',
  'and-more': '{file} {sheet}, {column}: {count} more problems of this kind ({code}).',
};
