import type { Candidate, WordChange } from '../anchor/anchor';
import { all, quoted } from '../text/phrases';

/** So many changes are told one by one. */
const mostTold = 3;

/** What became of the words of a quote, in the order of the article: `“a” became “b”, “c” is gone and 2 more`. */
export function wording(changes: readonly WordChange[]): string {
  const told = changes.slice(0, mostTold).map(({ was, is }) => {
    if (isBracket(was))
      return is === '' ? `${quoted(was)} is put in` : `${quoted(was)} leaves out ${quoted(is)}`;
    if (was === '') return `${quoted(is)} added`;
    return is === '' ? `${quoted(was)} is gone` : `${quoted(was)} became ${quoted(is)}`;
  });
  return all(told, changes.length - told.length);
}

/** Whether the words are those that an annotator left out or put in. */
export function isBracket(words: string): boolean {
  return /^\[[^[\]]*\]$/u.test(words);
}

/** The changes that a passage is not taken for, where it shows which these are; else all. */
export function weightyChanges({ changes, objections: [first] }: Candidate): readonly WordChange[] {
  const weighty = changes.filter(({ weights }) => first !== undefined && weights.includes(first));
  return weighty.length > 0 ? weighty : changes;
}
