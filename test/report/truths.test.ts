import { beforeAll, describe, expect, test } from '@jest/globals';
import { openBook, scopeMeasure, type Book } from '../../src/report/book.js';
import { comparison } from '../../src/report/changes.js';
import { prepare } from '../../src/report/prepare/prepare.js';
import { complaintMessage } from '../../src/report/sheets/messages.js';
import { paretoOrder } from '../../src/report/sheets/paretos.js';
import { stationList } from '../../src/report/sheets/station-order.js';
import { verdictPart } from '../../src/report/sheets/verdict.js';
import { texts, textAt } from '../../src/tables/column.js';
import type { Loaded } from '../../src/tables/load.js';
import { truths } from '../../src/tables/sample/truth.js';
import type { TableColumn } from '../../src/tables/table.js';
import { inputOf, network, settingsOf, type Network } from './network.js';

/** What is planted in the network of sixty stations, as the report finds it. */

let net: Network;
let april: Book;
let october: Book;
beforeAll(async () => {
  net = await network({ small: false });
  april = openBook(inputOf(net, { month: truths.pureMix.month }));
  october = openBook(inputOf(net));
}, 120_000);

const sum = (values: readonly number[]): number => values.reduce((all, x) => all + x, 0);

describe('the index', () => {
  test('meets every published figure to two decimals', () => {
    const met = new Set<string>();
    for (const book of [april, october]) {
      book.input.months.forEach((month, m) => {
        const published = net.published[month];
        if (published === undefined) return;
        expect(scopeMeasure(book, m).index.toFixed(2)).toBe(published.toFixed(2));
        met.add(month);
      });
    }
    expect(met.size).toBe(14);
  });

  test('of single stations averages to that of the network only by their answers', () => {
    const stations = october.units.flatMap((unit, u) =>
      unit.kind === 'outlet' ? [october.measures[u]![12]!.index] : [],
    );
    expect(stations).toHaveLength(60);
    const { index } = scopeMeasure(october, 12);
    expect(Math.min(...stations)).toBeLessThan(index);
    expect(Math.max(...stations)).toBeGreaterThan(index);
  });
});

describe('the month of pure mix', () => {
  const effect = (book: Book, of: 'performance' | 'mix'): number =>
    sum(book.effects.map((one) => one[of]));

  test('falls beyond chance, and mix explains the fall', () => {
    const { change } = comparison(april, 'csi').one;
    expect(change!.verdict).toBe('worse');
    expect(effect(april, 'mix')).toBeLessThan(-1.5);
    expect(effect(april, 'mix') / change!.change).toBeGreaterThan(0.9);
  });

  test('has a performance within the sampling error of the change', () => {
    const { change } = comparison(april, 'csi').one;
    expect(Math.abs(effect(april, 'performance'))).toBeLessThan(change!.smallestSignificant!);
  });

  test('stands alone: mix does next to nothing in an ordinary month', () => {
    expect(Math.abs(effect(october, 'mix'))).toBeLessThan(0.1);
  });
});

/** The tables with the outlets of one region only: a report of a group of stations. */
function regionOf(loaded: Loaded, region: string): Loaded {
  const outlets = loaded.tables.outlets!;
  const keep = Array.from({ length: outlets.rows }, (_, row) => row).filter(
    (row) => textAt(texts(outlets, 'region'), row) === region,
  );
  const picked = (column: TableColumn): TableColumn =>
    column.kind === 'number'
      ? { ...column, values: Float64Array.from(keep, (row) => column.values[row]!) }
      : { ...column, codes: Int32Array.from(keep, (row) => column.codes[row]!) };
  const columns = Object.fromEntries(
    Object.entries(outlets.columns).map(([id, column]) => [id, picked(column)]),
  );
  const rows = keep.length;
  return { ...loaded, tables: { ...loaded.tables, outlets: { ...outlets, rows, columns } } };
}

describe('late parts in one region', () => {
  const { partsDelay } = truths;

  test('stand first in the complaints of its report, which says so', () => {
    const book = openBook(
      prepare(regionOf(net.loaded, partsDelay.region), settingsOf(), 'test').input,
    );
    expect(book.input.outlets).toHaveLength(10);
    const first = paretoOrder(book, 'content')[0]!;
    expect(book.categories.content[first]).toBe(partsDelay.content);
    expect(complaintMessage(book).text).toContain(partsDelay.content);
    const departments = book.categories.department[paretoOrder(book, 'department')[0]!];
    expect(departments).toBe(partsDelay.department);
  });

  test('make its complaints per visit at least twice those of the other regions', () => {
    const rate = (inside: boolean): number => {
      const rows = october.input.business.filter(
        ({ outlet, month }) =>
          month === 12 && (october.input.outlets[outlet]!.region === partsDelay.region) === inside,
      );
      return sum(rows.map((one) => one.complaints)) / sum(rows.map((one) => one.visits));
    };
    expect(rate(true) / rate(false)).toBeGreaterThan(partsDelay.rateRatio);
  });
});

describe('a station with four answers', () => {
  test('has an index but no verdict, and stands in no list of stations', () => {
    const { outlet, answers } = truths.fewAnswers;
    const at = october.input.outlets.findIndex(({ code }) => code === outlet);
    const unit = october.units.findIndex(
      ({ kind, outlets }) => kind === 'outlet' && outlets[0] === at,
    );
    expect(october.measures[unit]![12]!.answering).toBe(answers);
    expect(october.measures[unit]![12]!.index).toBeGreaterThan(0);
    expect(verdictPart(october, `outlet${unit}`).text).toBe(october.texts.say('verdict.few'));
    const listed = stationList(october, 'byIndex').map((station) => station.unit);
    expect(listed).toHaveLength(59);
    expect(listed).not.toContain(unit);
  });
});
