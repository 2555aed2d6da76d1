import type { Candidate, WordChange } from '../anchor/anchor';
import { all, quoted } from '../text/phrases';

/** So many changes are told one by one. */
const mostTold = 3;

/** What became of the words of a quote, in the order of the article: `“a” became “b”, “c” is gone and 2 more`. */
export function wording(changes: readonly WordChange[]): string {
  const told = changes.slice(0, mostTold).map(({ was, is }) => {
    if (was === '') return `${quoted(is)} added`;
    return is === '' ? `${quoted(was)} is gone` : `${quoted(was)} became ${quoted(is)}`;
  });
  return all(told, changes.length - told.length);
}

/** The changes that a passage is not taken for, where it shows which these are; else all. */
export function weightyChanges({ changes, objections }: Candidate): readonly WordChange[] {
  if (objections[0] !== 'figure' && objections[0] !== 'date') return changes;
  const withDigits = changes.filter(({ was, is }) => /\p{Nd}/u.test(was + is));
  return withDigits.length > 0 ? withDigits : changes;
}
