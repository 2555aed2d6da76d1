import type { Candidate } from '../anchor/anchor';
import { merged, setKey, type Edit } from '../annotate/edits';
import { writtenId } from '../annotate/fields';
import { canEdit } from '../annotate/fileEdit';
import { quoted } from '../text/phrases';
import { articlesWith, MOST_ELSEWHERE, notCited, type FoundElsewhere } from '../workspace/evidence/elsewhere';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { namesOf } from '../workspace/quotes';
import { writtenQuote, type CitedQuote } from './citedQuotes';
import { corrections } from './citedWording';
import type { Fix } from './finding';
import { fixLater } from './fix';
import { quoteEdits, rewriteQuote, type Rewriting } from './rewriteQuote';

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
    () => `Take the source’s wording: ${whatChanges(cited, passage, rewriting()?.words ?? '')}`,
    preferred,
    () => (rewriting()?.edits ?? []).map((edit) => ({ uri: unit.uri, ...edit })),
  );
}

/** Writes `[…]` where words are left out. */
export function markOmission(cited: CitedQuote, marked: string, unit: GlossUnit): Fix {
  return fixLater('Write “[…]” where words are left out', true, () => {
    const { before, after } = cited.query;
    const context = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
    const edits = canEdit(unit) ? quoteEdits(writtenQuote(cited), marked, context, unit.text) : undefined;
    return (edits ?? []).map((edit) => ({ uri: unit.uri, ...edit }));
  });
}

/** Where it is sure which words are meant, what is another; of a passage that is merely like the quote, its words. */
function whatChanges({ verdict }: CitedQuote, { changes }: Candidate, words: string): string {
  const isSure = verdict.kind !== 'missing' || verdict.changes.length > 0;
  return isSure && changes.length > 0 ? corrections(changes) : quoted(words);
}

/** Nothing it rests on changes while the finding is kept. */
function once(make: () => Rewriting | undefined): () => Rewriting | undefined {
  let made: { readonly value: Rewriting | undefined } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Lets the citation point at another article that has its words, for each of the few that have. They are looked for when somebody asks, as
 * any article may have them by then; while there is none, there is nothing to do.
 */
export function pointElsewhere(cited: CitedQuote, unit: GlossUnit, project: Project): readonly Fix[] {
  if (cited.citation.value.claim !== undefined) return [];
  return Array.from({ length: MOST_ELSEWHERE }, (_, index) => {
    const place = (): FoundElsewhere | undefined => {
      const found = articlesWith(
        project,
        cited.query.quote,
        notCited(project, cited.citation, cited.article),
      );
      return found.length > MOST_ELSEWHERE ? undefined : found[index];
    };
    return fixLater(
      () => {
        const at = place();
        const id = at && idOf(at, project);
        return `Cite ${quoted(id ?? '')} instead, where these words stand`;
      },
      false,
      () => {
        const at = place();
        const edits = at && pointingAt(cited, at, unit, project);
        return (edits ?? []).map((edit) => ({ uri: unit.uri, ...edit }));
      },
    );
  });
}

/** The id that leads to the article and nowhere else. */
function idOf({ article }: FoundElsewhere, project: Project): string | undefined {
  const id = project.sourceIdOf(article.uri);
  const { articles, references } = project.sources.of(id);
  return id !== '' && articles.length === 1 && references.length === 0 ? id : undefined;
}

function pointingAt(
  cited: CitedQuote,
  at: FoundElsewhere,
  unit: GlossUnit,
  project: Project,
): readonly Edit[] | undefined {
  const written = writtenQuote(cited);
  const id = idOf(at, project);
  if (!canEdit(unit) || id === undefined || written.map?.kind !== 'map') return undefined;
  const source = setKey(unit.text, written.map, written.base, 'source', writtenId(id));
  // What stands before and after there may be something else.
  const quote = rewriteQuote(written, { range: at.range, changes: [] }, at.article, namesOf(project), unit);
  return source === undefined || quote === undefined ? undefined : merged([source, ...quote.edits]);
}
