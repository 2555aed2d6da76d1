import type { Candidate, Resolution } from '../anchor/anchor';
import { checkQuotes, type CheckedQuote, type QuoteCheck } from '../rules/quotes';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { asAnnotated } from './asAnnotated';
import type { QuoteState, RewordedQuote, Wording } from './results/wording';

/**
 * An article as it was annotated and as it is now, asked for by itself or by one of its sidecars; always with the quotes of all of them.
 * Undefined where nothing is quoted, or the words of the article are not known.
 */
export function wording(workspace: Workspace, uri: Uri): Wording | undefined {
  const project = workspace.projectOf(uri);
  const article = articleAt(workspace, project, uri);
  if (article === undefined) return undefined;
  const sidecars = project.sidecarsOf(article.uri).flatMap((gloss) => checked(gloss, project) ?? []);
  if (sidecars.length === 0) return undefined;
  const passages = sidecars
    .flatMap(({ gloss, check }) => check.quotes.flatMap((quote) => passageOf(gloss, quote) ?? []))
    // Sorting keeps the order of those that begin at one place: sidecar by sidecar, as they are written.
    .sort((a, b) => a.place.range.start - b.place.range.start);
  const then = asAnnotated(article.folded, passages);
  return {
    article: article.uri,
    was: then.text,
    is: article.text,
    quotes: passages.map(({ quote: _, place, ...about }, index) => ({
      ...about,
      objections: place.objections,
      is: place.range,
      was: then.ranges[index],
    })),
    counts: countsOf(sidecars.map(({ check }) => check)),
    isComplete: sidecars.every(({ check }) => check.unchecked === undefined),
  };
}

interface Sidecar {
  readonly gloss: GlossUnit;
  readonly check: QuoteCheck;
}

type Reworded = Omit<RewordedQuote, 'is' | 'was' | 'objections'> & {
  readonly quote: string;
  readonly place: Candidate;
};

function articleAt(workspace: Workspace, project: Project, uri: Uri): ArticleUnit | undefined {
  const unit = workspace.unit(uri);
  if (unit?.kind === 'gloss') return project.articleOf(unit);
  return unit?.kind === 'article' ? unit : undefined;
}

function checked(gloss: GlossUnit, project: Project): Sidecar | undefined {
  const { claims, notes } = gloss.file;
  const check = claims.length + notes.length === 0 ? undefined : checkQuotes(gloss, project);
  return check === undefined ? undefined : { gloss, check };
}

function passageOf(gloss: GlossUnit, { entry, query, written, found }: CheckedQuote): Reworded | undefined {
  const place = placeOf(found);
  if (place === undefined) return undefined;
  const { claims, notes } = gloss.file;
  const claim = claims.find((each) => each === entry);
  return {
    quote: query.quote,
    place,
    state: found.kind,
    gloss: { uri: gloss.uri, range: written.range },
    id: claim?.value.id,
    note: claim === undefined ? notes.findIndex((each) => each === entry) + 1 : undefined,
  };
}

/** The passage that the quote is to be compared with, if there is one that reads differently. */
function placeOf(found: Resolution): Candidate | undefined {
  switch (found.kind) {
    case 'exact':
      return undefined;
    case 'altered':
      return found;
    case 'missing':
      return found.candidates[0];
    case 'ambiguous': {
      // Where the words stand elsewhere as well, the passage that stands between the words the quote stood between tells what became of it.
      const there = found.candidates.filter(({ objections }) => !objections.includes('context'));
      const best = there.reduce<Candidate | undefined>(
        (before, each) => (before === undefined || each.score > before.score ? each : before),
        undefined,
      );
      return best !== undefined && best.score < 1 ? best : undefined;
    }
  }
}

function countsOf(checks: readonly QuoteCheck[]): Readonly<Record<QuoteState, number>> {
  const counts: Record<QuoteState, number> = { exact: 0, altered: 0, ambiguous: 0, missing: 0 };
  for (const { standing, quotes } of checks) {
    counts.exact += standing;
    for (const { found } of quotes) counts[found.kind] += 1;
  }
  return counts;
}
