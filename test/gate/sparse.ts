import type { ComplaintRow, MonthlyInput } from '../../src/report/input.js';
import { businessRows, handMade } from '../report/hand-made.js';

const complaint = (given: Partial<ComplaintRow>): ComplaintRow => ({
  ...{ id: '', received: 46300.4, closed: Number.NaN, outlet: 0, month: 12, level: '' },
  ...{ content: '', defect: '', product: '', area: '', department: '' },
  ...given,
});

/** Tables with whatever may be blank left blank, and words that differ in capitals only. */
export function sparse(): MonthlyInput {
  const full = handMade([
    { items: [8, 7, 9], nps: 3 },
    { month: 11, items: [7, 7, 9] },
  ]);
  const complaints = [
    complaint({ id: 'T1', content: 'Delay', department: 'Parts' }),
    complaint({ received: 46301.5 }),
    complaint({ id: 'T3', content: 'delay', received: 46302.6, closed: 46303 }),
    complaint({ id: 'T4', content: 'Price?', received: 46303.7 }),
    complaint({ id: 'T5', content: 'OTHER', received: 46303.8, department: 'parts' }),
    complaint({ id: 'T6', content: 'DELAY', received: 46270.8, month: 11 }),
  ];
  return {
    ...full,
    items: full.items.map((item) => ({ ...item, department: '' })),
    complaints,
    business: businessRows(3, 13, (outlet, month) => {
      const own = complaints.filter((one) => one.outlet === outlet && one.month === month);
      return { complaints: own.length, closed: own.filter((one) => one.closed < 46320).length };
    }),
    actions: [
      { id: '', item: 0, countermeasure: '', owner: '', due: Number.NaN, status: '' },
      { id: 'A2', item: 1, countermeasure: '', owner: '', due: Number.NaN, status: '' },
      { id: 'A3', item: 2, countermeasure: '', owner: '', due: Number.NaN, status: '' },
    ],
    sources: [{ table: 'complaints', file: 'complaints.csv', sheet: '', rows: 6 }],
  };
}
