import type { Book } from '../book.js';
import { comparison, measureFigure } from '../changes.js';
import { f, type Formula } from '../formula.js';
import { figure, figureCell } from '../figure.js';
import { live, value, type Page } from '../page.js';
import type { Cell } from '../plan.js';
import { putRecords, type RecordColumn } from '../records.js';
import type { Style } from '../style.js';
import { columnsIn } from './columns.js';
import { fewestForVerdict } from './verdict.js';

const number: Style = { role: 'number' };

interface Station {
  readonly unit: number;
  readonly label: string;
  readonly index: number;
  readonly change: number;
  readonly answers: number;
  readonly answersBefore: number;
}

type Order = 'byIndex' | 'byRise' | 'byFall';

function stationsOf(book: Book): Station[] {
  return book.units.flatMap((unit, u) => {
    if (unit.kind !== 'outlet') return [];
    const measure = book.measures[u]![book.now]!;
    const change = comparison(book, `outlet${u}`).one.change?.change ?? Number.NaN;
    return [
      {
        unit: u,
        label: unit.label,
        index: measure.index,
        change,
        answers: measure.answering,
        answersBefore: book.measures[u]![book.before]!.answering,
      },
    ];
  });
}

/** Stations with enough answers: lowest index first, largest rise first, or largest fall first. */
export function stationList(book: Book, order: Order): Station[] {
  return stationsOf(book)
    .map((station, i) => ({ station, key: keyOf(station, i, order) }))
    .filter(({ key }) => !Number.isNaN(key))
    .sort((a, b) => (order === 'byRise' ? b.key - a.key : a.key - b.key))
    .map(({ station }) => station);
}

/** Ties stand in the order of the stations: a billionth apart. */
function keyOf(station: Station, i: number, order: Order): number {
  const { answers, answersBefore, index, change } = station;
  if (answers < fewestForVerdict) return Number.NaN;
  if (order === 'byIndex') return index + i * 1e-9;
  if (answersBefore < fewestForVerdict) return Number.NaN;
  if (order === 'byRise') return change > 0 ? change - i * 1e-9 : Number.NaN;
  return change < 0 ? change + i * 1e-9 : Number.NaN;
}

/** The stations with the keys they are sorted by, on the sheet of workings. */
export function putStationOrder(book: Book, page: Page): void {
  const { stations } = book.tables;
  const all = stationsOf(book);
  const column = columnsIn<Station>(book);
  const answers = (station: Station, month: number): Formula =>
    f`${measureFigure(book, 'answering', station.unit, month, (m) => m.answering).formula}`;
  const key = (id: string, order: Order): RecordColumn<Station> => ({
    id,
    caption: value(id, { role: 'head' }),
    style: number,
    of: (station, i): Cell => {
      const [index, change] = [stations.cell('index', i), stations.cell('change', i)];
      const [of, wanted, step] = {
        byIndex: [index, f`${index}<>""`, f`+${i}*0.000000001`] as const,
        byRise: [change, f`N(${change})>0`, f`-${i}*0.000000001`] as const,
        byFall: [change, f`N(${change})<0`, f`+${i}*0.000000001`] as const,
      }[order];
      const now = f`N(${answers(station, book.now)})>=${fewestForVerdict}`;
      const before = f`N(${answers(station, book.before)})>=${fewestForVerdict}`;
      const enough =
        order === 'byIndex' ? f`AND(${now},${wanted})` : f`AND(${now},${before},${wanted})`;
      return live(f`IF(${enough},${of}${step},"")`, keyOf(station, i, order), number);
    },
  });
  const order = (id: Order, keys: string): RecordColumn<Station> => {
    const sorted = stationList(book, id).map((one) => all.findIndex((s) => s.unit === one.unit));
    return {
      id,
      caption: value(id, { role: 'head' }),
      style: number,
      of: (_, i) => {
        const range = stations.range(keys);
        const kth = id === 'byRise' ? f`LARGE(${range},${i + 1})` : f`SMALL(${range},${i + 1})`;
        const expected = sorted[i] === undefined ? null : sorted[i] + 1;
        return live(f`IFERROR(MATCH(${kth},${range},0),"")`, expected, number);
      },
    };
  };
  const columns = [
    column('label', 'stations.station', 'text', (station) => station.label),
    column('index', 'csi.index', 'indexFine', (station) =>
      figureCell(
        measureFigure(book, 'index', station.unit, book.now, (m) => m.index),
        number,
      ),
    ),
    column('change', 'csi.change', 'indexFine', (station) => {
      const { at } = comparison(book, `outlet${station.unit}`);
      return figureCell(figure(at('change'), station.change), number);
    }),
    key('lowest', 'byIndex'),
    key('rise', 'byRise'),
    key('fall', 'byFall'),
    order('byIndex', 'lowest'),
    order('byRise', 'rise'),
    order('byFall', 'fall'),
  ];
  putRecords(page, 'workings.stations', stations, columns, all);
}
