/** What the command line says. Braces name facts. */
export const cli = {
  help: `cs-workbook: the monthly customer-satisfaction workbook, from tables to a checked .xlsx

  cs-workbook report DIR|FILE… --out report.xlsx   make the monthly workbook
      --month 2026-10        the month (default: the settings file's, else the latest with answers)
      --outlet S017          one outlet, by code or name (default: the whole network)
      --profile NAME         manager, network, finance or analyst
      --method minmax|ratio  how an item's mean becomes a score
      --closing-day 25       the day a month closes (31: calendar months)
      --config FILE          settings file (default: cs-workbook.json in DIR)
  cs-workbook check DIR|FILE…                      what the tables are taken for, and what is wrong
  cs-workbook verify report.xlsx                   rebuild a workbook from its own data and compare
  cs-workbook call CS.NPS --args '[[[9],[10],[3]]]'   compute one function
      --batch FILE|-         one call a line, one answer a line
  cs-workbook sample DIR                           write the tables of an invented network
      --seed 1  --small      other numbers; 3 stations instead of 60
  cs-workbook start                                sample, report and verify in the folder example

  --lang zh-CN|en-US         language of the messages, and of the workbook
  --help                     this page

Exit codes: 0 done, 1 the tables or the workbook have a fault, 2 the command was not understood,
3 the function's answer is an error.
`,
  unknownCommand: 'There is no command {command}. See cs-workbook --help.',
  unknownOption: 'Unknown option {option}. See cs-workbook --help.',
  optionValue: 'The option {option} needs a value.',
  tooManyWords: '{word} is one word too many.',
  badChoice: '{value} is not a choice for {option}. Choices: {choices}.',
  badNumber: '{value} is not a whole number from {min} to {max} for {option}.',
  badMonth: '{value} is not a month. Write it as 2026-10.',
  missingInput: 'Name a folder or files with tables.',
  missingOut: 'Name the workbook to write: --out report.xlsx.',
  missingWorkbook: 'Name the workbook to verify.',
  missingFolder: 'Name the folder to write to.',
  noSuchPath: '{path} does not exist.',
  notReadable: '{path} cannot be read: {reason}',
  notWritable: '{path} cannot be written: {reason}',
  isFolder: '{path} is a folder. Name a file.',
  noFolder: '{path} cannot be written: {folder} is not a folder.',
  alreadyThere: '{path} exists and holds something else. Name another folder.',
  noTables: '{path} holds no tables (.csv, .xlsx).',
  badConfig: '{path} is not a settings file: {reason}',
  inputIsOutput: '{path} is an input file. Write the workbook somewhere else.',
  reading: 'Reading {file}',
  computing: 'Computing {month}',
  writing: 'Writing {file}',
  result: '{file}: a monthly workbook, not a table; not read',
  recognised: '{file}: {table}, {rows} rows',
  notRecognised: '{file}: not recognised',
  unusedColumns: '  columns not used: {columns}',
  problems: '{n} notes on the data ({out} left out, {missing} taken as missing):',
  moreProblems: '  … and {n} more. check lists them all.',
  noProblems: 'Nothing wrong was found.',
  stops: 'No report can be made:',
  written: '{file}: {sheets} sheets, {formulas} formulas, {seconds} s.',
  verified: '{file}: {cells} values checked, {formulas} of them formulas; all equal the library.',
  edited: '{file}: {n} columns of data were changed since the workbook was built.',
  recalculate:
    'If cells were changed, let the spreadsheet program recalculate everything (Ctrl+Shift+F9), save, and verify again.',
  mismatches: '{file}: {n} of {cells} values differ from the library.',
  mismatch: '  {sheet}!{cell}: found {found}, expected {expected}',
  notOurs:
    '{file} is not a monthly workbook of this product: the sheet {sheet} is missing or changed.',
  notAWorkbook: '{file} is not a workbook that can be opened.',
  sampled: '{folder}: {files} files of an invented network of {stations} stations.',
  'no-responses': 'No table of survey answers was found, so there is nothing to report.',
  'unknown-outlet': 'There is no outlet {outlet}.',
  'index-tree': '{file}: {reason}',
  'no-items': 'The survey answers have no column with scores of items, so there is no index.',
  'no-answers-in-month': 'There are no survey answers for {month}. Months with answers: {months}.',
  'weights-all-zero': 'All survey answers for {month} have the weight 0, so none counts.',
  'no-item-answers': 'No respondent of {month} has answered an item of the index: all are blank.',
  nothingInMonths: 'none',
  found: 'What the report says:',
  open: 'Open it: {file}',
  internal: 'A fault of this program: {reason}',
};
