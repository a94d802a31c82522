import { addMonths } from '../../core/survey/calendar.js';
import type { Account } from './account.js';
import { accounts, accrual, costCentres, recovery, warranty } from './account.js';
import { dateText } from './date.js';
import type { SampleFile, SampleRow } from './file.js';
import { csvFile } from './file.js';
import type { Outlet } from './network.js';
import { openingDay } from './network.js';
import { daysOf, lastMonth, months } from './period.js';
import type { Random } from './random.js';
import { randomFor } from './random.js';
import { truths } from './truth.js';

export interface LedgerLine {
  readonly period: string;
  readonly company: string;
  readonly costCentre: string;
  readonly account: string;
  readonly accountName: string;
  readonly day: number;
  readonly servicePeriod: string;
  readonly claim: string;
  readonly counterparty: string;
  readonly direction: '借' | '贷';
  /** In yuan, never negative. */
  readonly amount: number;
  readonly fixed: boolean;
  readonly text: string;
}

const { headquarters, linesPerOutlet, thousands } = truths.ledger;
const ordinaryPerOutlet = 112;

/** The ledger of the network: exactly 200 lines an outlet, those of headquarters among them. */
export function networkLedger(seed: number, network: readonly Outlet[]): LedgerLine[] {
  const lines = network.flatMap((outlet) => outletLines(seed, outlet));
  const random = randomFor(seed, 'ledger', headquarters);
  while (lines.length < network.length * linesPerOutlet) {
    lines.push(ordinaryLine(random, headquarters, random.pick(months)));
  }
  return lines.sort((a, b) => a.day - b.day || compare(a.company, b.company));
}

function outletLines(seed: number, outlet: Outlet): LedgerLine[] {
  const { code } = outlet;
  const random = randomFor(seed, 'ledger', code);
  const open = months.filter((month) => daysOf(month).last >= openingDay(outlet));
  const lines = open.flatMap((month, k) => [
    ...surveyFee(random, code, month),
    ...warrantyPair(random, code, month),
    ...(k % 2 === 0 ? [supplierRecovery(random, code, month)] : []),
  ]);
  for (let k = 0; k < ordinaryPerOutlet; k++) {
    lines.push(ordinaryLine(random, code, random.pick(open)));
  }
  return lines;
}

function ordinaryLine(random: Random, company: string, period: string): LedgerLine {
  const { code, name, fixed, amount } = drawAccount(random);
  const cents = Math.round(amount * 100 * (0.4 + 1.2 * random.next()));
  return line(random, company, period, { code, name }, cents / 100, { fixed });
}

/** Booked ahead at the month's end, taken back and invoiced the month after. */
function surveyFee(random: Random, company: string, month: string): LedgerLine[] {
  const amount = random.whole(9, 15) * 100;
  const { last } = daysOf(month);
  const text = `预提${month}满意度调查费`;
  const booked = line(random, company, month, accrual, amount, { fixed: true, day: last, text });
  if (month === lastMonth) return [booked];
  const period = addMonths(month, 1);
  const { first } = daysOf(period);
  const settled = { fixed: true, servicePeriod: month };
  const reversal = { ...settled, direction: '贷', day: first, text: `冲回${text}` } as const;
  const invoice = { ...settled, day: first + 9, text: `${month}满意度调查费发票` };
  return [
    booked,
    line(random, company, period, accrual, amount, reversal),
    line(random, company, period, accrual, amount + random.whole(-50, 50), invoice),
  ];
}

/** An outlet bills a warranty repair to headquarters: both sides net to zero in the network. */
function warrantyPair(random: Random, company: string, month: string): LedgerLine[] {
  const amount = random.whole(400, 4000);
  const claim = `SB${month.replace('-', '')}${company}`;
  const day = random.whole(daysOf(month).first, daysOf(month).last);
  const text = '三包结算';
  const billed = { claim, day, text, direction: '贷', counterparty: headquarters } as const;
  return [
    line(random, company, month, warranty, amount, billed),
    line(random, headquarters, month, warranty, amount, {
      claim,
      day,
      text,
      counterparty: company,
    }),
  ];
}

function supplierRecovery(random: Random, company: string, month: string): LedgerLine {
  const claim = `GY${month.replace('-', '')}${company}`;
  const counterparty = random.pick(['恒芯电子', '北辰密封件', '睿行制动']);
  const recovered = { claim, counterparty, direction: '贷', text: '供应商索赔回收' } as const;
  return line(random, company, month, recovery, random.whole(3, 20) * 100, recovered);
}

function line(
  random: Random,
  company: string,
  period: string,
  { code, name }: { readonly code: string; readonly name: string },
  amount: number,
  more: Partial<LedgerLine>,
): LedgerLine {
  const { first, last } = daysOf(period);
  return {
    ...{ period, company, costCentre: random.pick(costCentres), account: code, accountName: name },
    ...{ day: random.whole(first, last), servicePeriod: period, claim: '', counterparty: '' },
    ...{ direction: '借', amount, fixed: false, text: name },
    ...more,
  };
}

function drawAccount(random: Random): Account {
  const position = random.next();
  let reached = 0;
  return accounts.find(({ share }) => position < (reached += share)) ?? accounts[0]!;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const head = [
  ...['期间', '公司', '成本中心', '科目', '科目名称', '凭证号', '过账日期', '服务期间', '索赔单号'],
  ...['往来单位', '场景', '借贷方向', '金额', '单位', '固定/变动', '摘要'],
];

export function ledgerFile(lines: readonly LedgerLine[]): SampleFile {
  return csvFile('质量成本.csv', head, lines.map(ledgerRow));
}

function ledgerRow(entry: LedgerLine, k: number): SampleRow {
  const inThousands = entry.company === thousands;
  return [
    ...[entry.period, entry.company, entry.costCentre, entry.account, entry.accountName],
    ...[`PZ${String(k + 1).padStart(6, '0')}`, dateText(entry.day), entry.servicePeriod],
    ...[entry.claim || null, entry.counterparty || null, '实际', entry.direction],
    ...(inThousands ? [shifted(entry.amount), '千元'] : [entry.amount, '元']),
    entry.fixed ? '固定' : '变动',
    entry.text,
  ];
}

/** Thousandths without the noise of a binary division. */
const shifted = (amount: number): number => Number((amount / 1000).toFixed(5));
