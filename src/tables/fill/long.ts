/** Exports with one line per answer. */
import { findLeaf } from '../recognise/items.js';
import { readHeader } from '../recognise/header.js';
import { namedColumn } from '../recognise/match.js';
import { profileOf, stepsOfWords } from '../recognise/profile.js';
import { textOf } from '../read/file.js';
import type { Filling, RowTaker, WritingColumn } from './assign.js';
import { contractColumn, itemWriter, knownWriter, writeRow } from './assign.js';
import { addRow } from './store.js';
import type { Writer } from './writer.js';

const indexOf = ({ recognition }: Filling, id: string): number =>
  recognition.columns.findIndex((column) => column.id === id);

/** The writer of one question of a long export, and the rows that have its answer. */
interface Answer {
  readonly write: Writer;
  readonly rows: Set<number>;
}

/** The writer for what one line of a long export answers: an item, or a column such as NPS. */
function answerWriter(filling: Filling, label: string): { write: Writer } {
  const { recognition, leaves, table, place, log } = filling;
  const header = readHeader(label);
  const target = { table, place, log, header };
  const leaf = findLeaf(header.keys, leaves);
  const known = namedColumn(recognition.contract, header);
  if (known !== undefined && (leaf === undefined || leaf.renamed)) {
    return { write: knownWriter(filling, header, contractColumn(filling, known)!) };
  }
  const words = wordsOf(filling, label);
  const steps = words.length > 0 ? stepsOfWords(words) : undefined;
  const found = leaf ?? { leaf: undefined, renamed: false };
  const id = `item:${leaf?.leaf.name ?? header.label}`;
  const scale = leaf?.leaf.scale ?? (steps === undefined ? undefined : { min: 1, max: steps });
  return { write: itemWriter(filling, target, { ...found, id, scale, steps }) };
}

/** The answers in words that a long export's first rows give to one question. */
function wordsOf(filling: Filling, label: string): readonly string[] {
  const [item, score] = [indexOf(filling, 'item'), indexOf(filling, 'score')];
  const rows = filling.recognition.sample.filter(({ cells }) => textOf(cells[item]) === label);
  return profileOf(rows, score).words;
}

/** One line per answer becomes one row per respondent, with what the first of the lines says. */
export function longTaker(filling: Filling, columns: readonly WritingColumn[]): RowTaker {
  const { table, source, place, log } = filling;
  const [respondent, item, score] = ['respondent', 'item', 'score'].map((id) =>
    indexOf(filling, id),
  );
  const rowOf = new Map<string, number>();
  const writers = new Map<string, Answer>();
  const writerOf = (label: string): Answer => {
    const known = writers.get(label) ?? { ...answerWriter(filling, label), rows: new Set() };
    writers.set(label, known);
    return known;
  };
  return (line) => {
    const { cells, row } = line;
    const who = textOf(cells[respondent!]);
    if (who === '') {
      log.add('row-without-respondent', place, { row });
      return;
    }
    let at = rowOf.get(who);
    if (at === undefined) {
      at = addRow(table, source, row);
      rowOf.set(who, at);
      writeRow(columns, at, line);
    }
    const label = textOf(cells[item!]);
    const answer = writerOf(label);
    if (answer.rows.has(at)) {
      log.add('answer-duplicate', place, { row, value: who, facts: { item: label } });
      return;
    }
    answer.rows.add(at);
    answer.write(at, cells[score!] ?? null, row);
  };
}
