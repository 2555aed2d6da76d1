import type { WordChange } from '../anchor/anchor';
import { all, quoted } from '../text/phrases';
import { isBracket } from './wording';

/** So many changes are told one by one. */
const mostTold = 3;

/** What is another in the quote than in the source, in the order of the source: `the source says “65”, the quote says “56”`. */
export function differences(changes: readonly WordChange[]): string {
  const told = grouped(changes.slice(0, mostTold)).map((group) => difference(kindOf(group[0]), group));
  const more = changes.length - mostTold;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** Words that are missing one after another, or were added, are told in one. */
function grouped(changes: readonly WordChange[]): readonly (readonly WordChange[])[] {
  const groups: WordChange[][] = [];
  for (const change of changes) {
    const kind = kindOf(change);
    const last = groups.at(-1);
    if (last !== undefined && kind !== 'other' && kindOf(last[0]) === kind) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

type Kind = 'missing' | 'added' | 'other';

function kindOf(change: WordChange | undefined): Kind {
  if (change?.was === '') return 'missing';
  return change?.is === '' ? 'added' : 'other';
}

function difference(kind: Kind, changes: readonly WordChange[]): string {
  if (kind === 'missing') return `the quote leaves out ${all(changes.map(({ is }) => quoted(is)))}`;
  if (kind === 'added') return `the quote adds ${all(changes.map(({ was }) => quoted(was)))}`;
  const [{ was, is } = { was: '', is: '' }] = changes;
  return isBracket(was)
    ? `${quoted(was)} leaves out ${quoted(is)}`
    : `the source says ${quoted(is)}, the quote says ${quoted(was)}`;
}

/** What taking the wording of the source does to the quote: `“65” for “56”, “not” put in`. */
export function corrections(changes: readonly WordChange[]): string {
  const told = grouped(changes.slice(0, mostTold)).map((group) => {
    const kind = kindOf(group[0]);
    if (kind === 'missing') return `${all(group.map(({ is }) => quoted(is)))} put in`;
    if (kind === 'added') return `${all(group.map(({ was }) => quoted(was)))} left out`;
    return group.map(({ was, is }) => `${quoted(is)} for ${quoted(was)}`).join(', ');
  });
  return all(told, Math.max(0, changes.length - mostTold));
}

/** What to do about words that differ where nothing of weight does. */
export function remedyOf(changes: readonly WordChange[]): string {
  if (changes.every(({ was, is }) => !/[\p{L}\p{N}]/u.test(was + is)) && changes.length > 0)
    return 'Set the marks as they stand there.';
  const kinds = new Set(changes.map(kindOf));
  const [only] = kinds.size === 1 ? kinds : [];
  if (only === 'missing') return 'Put in what is missing, or write “[…]” in its place.';
  if (only === 'added') return 'Take out what was added, or put it in “[ ]”.';
  const [first] = changes;
  if (first !== undefined && changes.length === 1 && isCapital(first))
    return `Keep the letter as it is there, or write ${quoted(first.was.replace(/^./u, '[$&]'))}.`;
  return 'Take the source’s wording.';
}

/** Whether nothing but the first letter is another, in its case. */
function isCapital({ was, is }: WordChange): boolean {
  return was !== is && was.slice(1) === is.slice(1) && was.toLowerCase() === is.toLowerCase();
}

export function capitalized(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
