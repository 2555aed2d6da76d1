import { type Candidate, MAX_SHOWN, type Objection, type WordChange } from '../../anchor/anchor';
import { LEAST_EVIDENCE, LEAST_MARGIN, leastScore } from '../../anchor/thresholds';
import type { Project } from '../project';
import { namesOf } from '../quotes';
import type { Quotation } from './quotation';

/** What of weight another word in a quotation is about. */
export type Changed = 'figure' | 'negation' | 'name';

/** What is to be said of the words that a citation quotes. */
export type Verdict =
  /** Nothing: they stand there, or nobody could look. */
  | { readonly kind: 'none' }
  /** They stand there in other words, none of which is known to weigh. */
  | { readonly kind: 'altered'; readonly passage: Candidate }
  /** The passage that is quoted is sure, and it says something else where it matters. */
  | {
      readonly kind: Changed;
      readonly passage: Candidate;
      /** The changes it is about; there may be others. */
      readonly changes: readonly WordChange[];
    }
  /** They do not stand there. What is most like them, best first. */
  | { readonly kind: 'missing'; readonly passages: readonly Candidate[] };

/** The one verdict on a quotation that every rule goes by. */
export function verdictOf(project: Project, quotation: Quotation): Verdict {
  if (quotation.kind !== 'sought') return { kind: 'none' };
  const { found, words } = quotation;
  switch (found.kind) {
    case 'exact':
    // Evidence stands wherever its words do.
    case 'ambiguous':
      return { kind: 'none' };
    case 'altered':
      return { kind: 'altered', passage: found };
    case 'missing':
      return (
        changedIn(project, words.quote, found.candidates) ?? { kind: 'missing', passages: found.candidates }
      );
  }
}

/** In the order in which they are told: of several the first alone. */
const kinds: readonly { readonly kind: Changed; readonly weights: readonly Objection[] }[] = [
  // A figure is one with its unit: 20 % are not 20 points, and a date is a figure of the calendar.
  { kind: 'figure', weights: ['figure', 'date', 'unit'] },
  { kind: 'negation', weights: ['negation'] },
  { kind: 'name', weights: ['name'] },
];

function changedIn(
  project: Project,
  quote: string,
  passages: readonly Candidate[],
): Extract<Verdict, { kind: Changed }> | undefined {
  const [passage] = passages;
  if (passage === undefined || !isSurelyMeant(quote, passage, passages)) return undefined;
  for (const { kind, weights } of kinds) {
    const changes = passage.changes.filter((change) =>
      change.weights.some((weight) => weights.includes(weight)),
    );
    if (changes.length === 0) continue;
    return kind !== 'name' || changes.every((change) => isOtherName(project, quote, change))
      ? { kind, passage, changes }
      : undefined;
  }
  return undefined;
}

/**
 * Whether a passage is the one that is quoted, whatever figure or name it has: by all the other words. They must be as much evidence by
 * themselves, and as much alike, as a passage needs to be taken for a quote, and be the most of it; and nothing else in the article may
 * come as near, unless it says the same there.
 */
function isSurelyMeant(quote: string, passage: Candidate, passages: readonly Candidate[]): boolean {
  if (passage.objections.includes('context')) return false;
  const light = passage.changes.filter(({ weights }) => weights.length === 0);
  const weighty = passage.changes.filter(({ weights }) => weights.length > 0);
  const rest = quote.length - weighty.reduce((sum, { was }) => sum + was.length, 0);
  if (rest < LEAST_EVIDENCE || 2 * rest < quote.length) return false;
  const errors = light.reduce((sum, change) => sum + change.errors, 0);
  if (1 - errors / rest < leastScore(rest)) return false;
  return !passage.objections.includes('rival') || isRepeated(passage, passages);
}

/** Whether all that comes near a passage differs from the quote in the same way: a sentence that stands in the article several times. */
function isRepeated(passage: Candidate, passages: readonly Candidate[]): boolean {
  const near = passages.filter(({ score }) => passage.score - score < LEAST_MARGIN);
  // Where as many as are told are near, there may be more of them.
  return near.length < MAX_SHOWN && near.every((other) => wordsIn(other) === wordsIn(passage));
}

function wordsIn({ changes }: Candidate): string {
  return JSON.stringify(changes.map(({ was, is }) => [was, is]));
}

/**
 * Whether a name became another one surely: there is one on both sides, by recognition, or by a capital that no sentence begins with. Other
 * words with capitals may be anything.
 */
function isOtherName(project: Project, quote: string, { was, is, at }: WordChange): boolean {
  if (was === '' || is === '') return false;
  const namesIn = namesOf(project);
  if (namesIn(was).length > 0 || namesIn(is).length > 0) return true;
  const beginsSentence = !/[\p{L}\p{N}][^.!?\p{L}\p{N}]*$/u.test(quote.slice(0, at.start));
  const capital = beginsSentence ? /[^.!?]\s\P{L}*\p{Lu}/u : /^\P{L}*\p{Lu}/u;
  return capital.test(was) && capital.test(is);
}
