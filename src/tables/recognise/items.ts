/** Which of the columns nobody else claims hold items of the survey, and on what scale. */
import type { Header } from './header.js';
import { headerKey, scaleInNote } from './header.js';
import type { Profile } from './profile.js';
import { looksLikeScores, looksLikeYesNo, profileOf, stepsOfWords } from './profile.js';
import type { SourceRow } from '../read/file.js';
import type { HeadColumn } from '../recognise.js';
import type { Scale } from '../table.js';

/** An item at the end of the index tree. */
export interface Leaf {
  readonly name: string;
  /** Spellings under which the item is known, as keys. */
  readonly keys: readonly string[];
  readonly scale: Scale | undefined;
}

export interface ItemColumn {
  readonly id: string;
  readonly leaf: Leaf | undefined;
  /** Whether the name differs from the leaf's. */
  readonly renamed: boolean;
  readonly scale: Scale | undefined;
  /** Steps of the scale the answers in words come from. */
  readonly steps: number | undefined;
}

/** Edit distance, given up above 2. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

function near(key: string, wanted: string): boolean {
  if (wanted.length < 2 || key.length < 2) return false;
  if (key.includes(wanted) || (wanted.length >= 4 && key.length >= 3 && wanted.includes(key))) {
    return true;
  }
  const allowed = wanted.length >= 8 ? 2 : wanted.length >= 4 ? 1 : 0;
  return distance(key, wanted) <= allowed;
}

/** The leaf a name means: the same name, else the only one that nearly is. */
export function findLeaf(
  keys: readonly string[],
  leaves: readonly Leaf[],
): { leaf: Leaf; renamed: boolean } | undefined {
  const exact = leaves.find((leaf) => leaf.keys.some((key) => keys.includes(key)));
  if (exact !== undefined) return { leaf: exact, renamed: false };
  const close = leaves.filter((leaf) =>
    leaf.keys.some((wanted) => keys.some((key) => near(key, wanted))),
  );
  return close.length === 1 ? { leaf: close[0]!, renamed: true } : undefined;
}

const expected = /^期望|期望(?:值|分|评分)?$|^expect(?:ation|ed)|expectation$/;

/** The same keys without the word for expectation, or undefined where none has it. */
function expectedKeys(keys: readonly string[]): readonly string[] | undefined {
  const rest = keys.filter((key) => expected.test(key)).map((key) => key.replace(expected, ''));
  if (rest.length === 0) return undefined;
  return [...new Set([...rest, ...keys])].filter((key) => key !== '' && !expected.test(key));
}

const notItems =
  /序号|编号|^id$|^ip|年龄|时长|用时|所用时间|电话|手机|里程|金额|费用|年份|次数|台次|number$|^no$|age$|duration|phone|mileage|amount|count/;

/** The scale that a header's note and the answers in words speak for. */
function ownScale(header: Header, profile: Profile, steps: number | undefined): Scale | undefined {
  const told = scaleInNote(header.note);
  if (told !== undefined) return { min: told.min ?? 1, max: told.max };
  if (looksLikeYesNo(profile)) return { min: 0, max: 1 };
  return steps === undefined ? undefined : { min: 1, max: steps };
}

/**
 * What a column without a known header holds: an item, an expectation, a standard, or nothing.
 * `told` is the id a person has given it.
 */
export function itemColumn(
  { header, index }: HeadColumn,
  sample: readonly SourceRow[],
  leaves: readonly Leaf[],
  told?: string,
): ItemColumn | undefined {
  if (header.text === '') return undefined;
  const profile = profileOf(sample, index);
  const steps = profile.words.length > 0 ? stepsOfWords(profile.words) : undefined;
  const own = ownScale(header, profile, steps);
  const rest = expectedKeys(header.keys);
  const kind = rest === undefined ? 'item' : 'expectation';
  const plain = { leaf: undefined, renamed: false, steps };
  if (told !== undefined) {
    const leaf = leaves.find(({ name }) => told.endsWith(`:${name}`));
    return { ...plain, id: told, leaf, scale: leaf?.scale ?? own };
  }
  const found = findLeaf(rest ?? header.keys, leaves);
  if (found !== undefined && (!found.renamed || looksLikeScores(profile, header))) {
    return { ...found, id: `${kind}:${found.leaf.name}`, scale: found.leaf.scale ?? own, steps };
  }
  if (looksLikeYesNo(profile)) {
    return { ...plain, id: `standard:${header.label}`, scale: { min: 0, max: 1 } };
  }
  if (!looksLikeScores(profile, header) || notItems.test(headerKey(header.label))) return undefined;
  return { ...plain, id: `${kind}:${header.label}`, scale: own };
}
