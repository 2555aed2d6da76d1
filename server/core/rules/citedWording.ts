import type { WordChange } from '../anchor/anchor';
import { all, quoted } from '../text/phrases';

/** So many changes are told one by one. */
const mostTold = 3;

/** What is another in the quote than in the source, in the order of the source: `the source says “65”, the quote says “56”`. */
export function differences(changes: readonly WordChange[]): string {
  const told = changes.slice(0, mostTold).map(({ was, is }) => {
    if (was === '') return `the quote leaves out ${quoted(is)}`;
    return is === ''
      ? `the quote adds ${quoted(was)}`
      : `the source says ${quoted(is)}, the quote says ${quoted(was)}`;
  });
  const more = changes.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** What taking the wording of the source does to the quote: `“65” for “56”, “not” put in`. */
export function corrections(changes: readonly WordChange[]): string {
  const told = changes.slice(0, mostTold).map(({ was, is }) => {
    if (was === '') return `${quoted(is)} put in`;
    return is === '' ? `${quoted(was)} left out` : `${quoted(is)} for ${quoted(was)}`;
  });
  return all(told, changes.length - told.length);
}

export function capitalized(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
