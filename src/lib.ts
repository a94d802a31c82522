/**
 * CS Workbook as a library: the mathematics, the reading of tables, and the monthly workbook as a
 * plan and as a file. Works in Node and in the browser.
 */
export * from './core/index.js';
export { loadTables, type LoadOptions, type Loaded, type Recognised } from './tables/load.js';
export type { InputFile } from './tables/read/file.js';
export type { Problem, Table, TableColumn, TableId, TableSet } from './tables/table.js';
export { prepare, PrepareError } from './report/prepare/prepare.js';
export { problemText } from './report/prepare/notes.js';
export { defaultSettings, profiles, type Profile, type Settings } from './report/settings.js';
export type { MonthlyInput } from './report/input.js';
export { monthlyWorkbook } from './report/monthly.js';
export { verifyWorkbook, type Mismatch, type Verification } from './report/verify.js';
export type { WorkbookPlan } from './report/plan.js';
export { writeWorkbook } from './hosts/file/write.js';
export { readWorkbook, type FileCell, type FileSheet } from './hosts/file/read.js';
export { version } from './version.js';
