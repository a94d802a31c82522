import { actionFile } from './action.js';
import { costMapFile } from './account.js';
import { networkAnswers } from './answers.js';
import { budgetFile } from './budget.js';
import { callbackFile } from './callback.js';
import { complaintFile } from './complaint.js';
import type { SampleFile } from './file.js';
import { indexTreeFile } from './item.js';
import { ledgerFile, networkLedger } from './ledger.js';
import { networkOutlets, outletFile } from './network.js';
import { closingDay, lastMonth } from './period.js';
import { publishedFile, publishedIndex } from './published.js';
import { writeResponses } from './responses.js';
import { surveyLogFile } from './survey-log.js';
import { targetFile } from './target.js';
import { byOutlet, networkVisits, visitFile } from './visit.js';

export interface SampleOptions {
  readonly seed?: number;
  /** Three outlets in place of sixty. */
  readonly small?: boolean;
}

/**
 * The tables of an invented service network over fourteen months, as such networks keep them, with
 * the truths and the dirt of `truth.ts` planted. The same seed gives the same bytes.
 *
 * Unit     amounts in yuan, one outlet's ledger and the budget in thousands; months close on the 25th
 * Missing  empty cells; 不适用 where a customer needed no parts
 * Notes    about 50,000 answers, 63,000 visits and 12,000 ledger lines, 13 MB in all; the small
 *          network has a twentieth of that
 *
 * @example
 * (await sampleNetwork({ small: true })).length; // => 20
 */
export async function sampleNetwork(options: SampleOptions = {}): Promise<readonly SampleFile[]> {
  const { seed = 1, small = false } = options;
  const network = networkOutlets(small);
  const drawn = networkAnswers(seed, network);
  const responses = await writeResponses(drawn);
  const published = publishedIndex(responses.answers);
  const visits = networkVisits(seed, network);
  const visitsOf = byOutlet(visits);
  const ledger = networkLedger(seed, network);
  return [
    ...responses.files,
    indexTreeFile(),
    outletFile(seed, network),
    surveyLogFile(seed, drawn),
    targetFile(),
    publishedFile(published),
    visitFile(visits),
    complaintFile(seed, network, visitsOf),
    callbackFile(seed, network, visitsOf),
    actionFile(network),
    ledgerFile(ledger),
    costMapFile(),
    await budgetFile(seed, ledger),
    settingsFile(),
  ];
}

/** The settings of the monthly report. */
function settingsFile(): SampleFile {
  const settings = { month: lastMonth, closingDay, fiscalYearStart: 1, method: 'ratio' };
  const text = `${JSON.stringify(settings, null, 2)}\n`;
  return { name: 'cs-workbook.json', bytes: new TextEncoder().encode(text) };
}
