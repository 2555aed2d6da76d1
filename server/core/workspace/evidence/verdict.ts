import { type Candidate, MAX_SHOWN, type Objection, type WordChange } from '../../anchor/anchor';
import { findGuarded } from '../../anchor/guards/guards';
import { LEAST_EVIDENCE, LEAST_MARGIN, leastScore } from '../../anchor/thresholds';
import { isFunctionWord } from '../../text/functionWords';
import type { Project } from '../project';
import { namesOf } from '../quotes';
import type { Citation } from './citations';
import { articlesWith, notCited } from './elsewhere';
import type { Quotation } from './quotation';
import { translated, type Translated } from './translated';

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
  /** They are in another language than the source. */
  | ({ readonly kind: 'translation' } & Translated)
  | {
      /** They do not stand there. */
      readonly kind: 'missing';
      /** What is most like them, best first. */
      readonly passages: readonly Candidate[];
      /** Where the first of these is surely meant, what of weight is another there. */
      readonly changes: readonly WordChange[];
    };

/** The one verdict on the quotation of a citation that every rule goes by. */
export function verdictOf(project: Project, citation: Citation, quotation: Quotation): Verdict {
  if (quotation.kind !== 'sought') return { kind: 'none' };
  const { article, found, words } = quotation;
  switch (found.kind) {
    case 'exact':
    // Evidence stands wherever its words do.
    case 'ambiguous':
      return { kind: 'none' };
    case 'altered':
      return { kind: 'altered', passage: found };
    case 'missing': {
      const sure = surelyMeant(words.quote, found.candidates);
      const changed = sure && changedIn(project, words.quote, sure);
      if (changed !== undefined) return changed;
      if (sure !== undefined)
        return {
          kind: 'missing',
          passages: [sure],
          changes: sure.changes.filter(({ weights }) => weights.length > 0),
        };
      const languages = translated(project, article, citation);
      // Words that stand somewhere as they are were not translated from here.
      if (
        languages !== undefined &&
        articlesWith(project, words.quote, notCited(project, citation, article)).length === 0
      )
        return { kind: 'translation', ...languages };
      return { kind: 'missing', passages: found.candidates, changes: [] };
    }
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
  passage: Candidate,
): Extract<Verdict, { kind: Changed }> | undefined {
  for (const { kind, weights } of kinds) {
    const changes = passage.changes.filter((change) =>
      change.weights.some((weight) => weights.includes(weight)),
    );
    if (changes.length === 0) continue;
    return changes.every((change) => isLikeForLike(project, quote, kind, change))
      ? { kind, passage, changes }
      : undefined;
  }
  return undefined;
}

/**
 * The passage that is surely the one that is quoted, whatever figure or name it has: by all the other words. They must be as much evidence by
 * themselves, and as much alike, as a passage needs to be taken for a quote, and be most of it; and nothing else in the article may
 * come as near, unless it says the same there.
 */
function surelyMeant(quote: string, passages: readonly Candidate[]): Candidate | undefined {
  const [passage] = passages;
  if (passage === undefined || passage.objections.includes('context')) return undefined;
  const light = passage.changes.filter(({ weights }) => weights.length === 0);
  const weighty = passage.changes.filter(({ weights }) => weights.length > 0);
  const rest = quote.length - weighty.reduce((sum, { was }) => sum + was.length, 0);
  if (rest < LEAST_EVIDENCE || rest < LEAST_SHARE * quote.length) return undefined;
  const errors = light.reduce((sum, change) => sum + change.errors, 0);
  if (1 - errors / rest < leastScore(rest)) return undefined;
  return passage.objections.includes('rival') && !isRepeated(passage, passages) ? undefined : passage;
}

/** Of the quote, so much must stand in a passage that has another name or figure, or it is a sentence built alike. */
const LEAST_SHARE = 0.6;

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
 * Whether one thing of a kind stands where another one stood: then it is that which is another. Where a whole phrase took its place, the
 * sentence says something else. A negation is no thing; it comes and goes.
 */
function isLikeForLike(project: Project, quote: string, kind: Changed, change: WordChange): boolean {
  const { was, is } = change;
  if (kind === 'name') return isOtherName(project, quote, change);
  if (kind === 'negation') return true;
  // What came or went is none that became another: “the former director”, “25 February” for “February 25”.
  if (was === '' || is === '') return false;
  return [was, is].every((words) => isShort(words) || hasFigure(words));
}

function isShort(words: string): boolean {
  return words.split(/\s+/u).length <= 2;
}

function hasFigure(words: string): boolean {
  return findGuarded(words).some(({ kind }) => kind === 'figure' || kind === 'date' || kind === 'unit');
}

/**
 * Whether a name became another one surely: one stands on both sides, by recognition, or by capitals that no sentence begins with. Other
 * words with capitals may be anything.
 */
function isOtherName(project: Project, quote: string, { was, is, at }: WordChange): boolean {
  if (![was, is].every(isNameLike)) return false;
  const namesIn = namesOf(project);
  const [before, after] = [was, is].map((words) => new Set(namesIn(words).flatMap(({ actors }) => actors)));
  // A name that may be that of the same actor is no other one, surely.
  if ([...(before ?? [])].some((actor) => after?.has(actor))) return false;
  if (before?.size !== 0 || after?.size !== 0) return true;
  const beginsSentence = !/[\p{L}\p{N}][^.!?\p{L}\p{N}]*$/u.test(
    quote.slice(Math.max(0, at.start - 40), at.start),
  );
  // “Ross” behind it, or a second word with a capital in it, shows that the first one is a name too.
  const goesOn = /^\s\p{Lu}/u.test(quote.slice(at.end));
  return !beginsSentence || goesOn || [was, is].every((words) => /\P{L}\p{Lu}/u.test(words));
}

/** Whether words begin and end with a capital, an article before them aside. */
function isNameLike(words: string): boolean {
  const all = words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const first = all.find((word) => word.length > 1 && !isFunctionWord(word));
  return [first, all.at(-1)].every((word) => word !== undefined && /^\p{Lu}/u.test(word));
}
