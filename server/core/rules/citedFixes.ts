import type { Candidate } from '../anchor/anchor';
import { quoted } from '../text/phrases';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { namesOf } from '../workspace/quotes';
import { writtenQuote, type CitedQuote } from './citedQuotes';
import { corrections } from './citedWording';
import type { Fix } from './finding';
import { fixLater } from './fix';
import { rewriteQuote, type Rewriting } from './rewriteQuote';

/** Lets the citation quote what the source says at a place; its title says what that changes. */
export function takeWording(
  cited: CitedQuote,
  passage: Candidate,
  unit: GlossUnit,
  project: Project,
  preferred: boolean,
): Fix {
  const rewriting = once(() =>
    rewriteQuote(writtenQuote(cited), passage, cited.article, namesOf(project), unit),
  );
  return fixLater(
    () => `Take the source’s wording: ${whatChanges(passage, rewriting()?.words ?? '')}`,
    preferred,
    () => (rewriting()?.edits ?? []).map((edit) => ({ uri: unit.uri, ...edit })),
  );
}

/** Where little changes, that; of a passage that is merely like the quote, its words. */
function whatChanges({ changes, objections }: Candidate, words: string): string {
  const isAnother = changes.length === 0 || objections.includes('unlike');
  return isAnother ? quoted(words) : corrections(changes);
}

/** Nothing it rests on changes while the finding is kept. */
function once(make: () => Rewriting | undefined): () => Rewriting | undefined {
  let made: { readonly value: Rewriting | undefined } | undefined;
  return () => (made ??= { value: make() }).value;
}
