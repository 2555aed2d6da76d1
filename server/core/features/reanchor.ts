import type { Anchor, Candidate, Resolution } from '../anchor/anchor';
import { acceptAll, allStand, outdatedDigest } from '../rules/accept';
import { onOneLine } from '../annotate/context';
import type { FileEdit } from '../annotate/fileEdit';
import { canEdit } from '../annotate/fileEdit';
import { hasOmissions } from '../rules/omissions';
import { acceptances, tellAltered } from '../rules/quoteAltered';
import { tellAmbiguous } from '../rules/quoteAmbiguous';
import { tellMissing } from '../rules/quoteMissing';
import { checkQuotes, type CheckedQuote, type QuoteCheck } from '../rules/quotes';
import { digestState } from '../annotate/sha256';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { Reanchored, ReanchoredQuote } from './results/reanchor';
import type { QuoteState, WordingPart } from './results/wording';

/**
 * What became of every quote in the sidecars asked for, by themselves or by their article, in the order of uris; without any asked for,
 * in all. The edits accept the wording of the article wherever a quote is altered: there the words are others, and nothing speaks
 * against their meaning the same. Everything else is left to people.
 */
export function reanchor(workspace: Workspace, uris?: Iterable<Uri>): readonly Reanchored[] {
  return sidecarsOf(workspace, uris).map(({ unit, project }) => reanchored(unit, project));
}

interface Sidecar {
  readonly unit: GlossUnit;
  readonly project: Project;
}

function sidecarsOf(workspace: Workspace, uris: Iterable<Uri> | undefined): readonly Sidecar[] {
  const found = new Map<Uri, Sidecar>();
  for (const uri of uris ?? workspace.files()) {
    const unit = workspace.unit(uri);
    const project = workspace.projectOf(uri);
    if (unit?.kind === 'gloss' && isAbout(unit, project)) found.set(uri, { unit, project });
    if (unit?.kind !== 'article') continue;
    for (const sidecar of project.sidecarsOf(uri))
      if (isAbout(sidecar, project)) found.set(sidecar.uri, { unit: sidecar, project });
  }
  return [...found.values()].sort((a, b) => (a.unit.uri < b.unit.uri ? -1 : 1));
}

/** Whether it has quotes from an article, or the sum of one that is here. */
function isAbout(unit: GlossUnit, project: Project): boolean {
  const { claims, notes, source } = unit.file;
  if (claims.length > 0 || notes.length > 0) return true;
  return source?.value.sha256 !== undefined && project.articleOf(unit) !== undefined;
}

function reanchored(unit: GlossUnit, project: Project): Reanchored {
  const article = project.articleOf(unit);
  const check = checkQuotes(unit, project);
  const counts: Record<QuoteState, number> = {
    exact: check?.standing ?? 0,
    altered: 0,
    ambiguous: 0,
    missing: 0,
  };
  const base = { uri: unit.uri, article: project.articleUriOf(unit), counts };
  if (article === undefined || check === undefined) {
    const obstacle = article === undefined ? 'article-missing' : 'article-encoding';
    const hasSum = unit.file.source?.value.sha256 !== undefined;
    return {
      ...base,
      obstacle,
      quotes: [],
      isComplete: false,
      edits: [],
      ...(hasSum ? { digest: 'withheld', withheld: obstacle } : { digest: 'none' }),
    };
  }
  const accepted = acceptances(unit, check);
  const words = new Map(accepted.map((each) => [each.checked, each.words]));
  for (const { found } of check.quotes) counts[found.kind] += 1;
  const edits = editsOf(unit, check, project);
  return {
    ...base,
    obstacle: canEdit(unit) ? undefined : 'yaml-syntax',
    quotes: check.quotes.map((checked) => quoteOf(checked, unit, article, words.get(checked))),
    isComplete: check.unchecked === undefined,
    edits,
    ...digestOf(unit, check, allStand(check, new Set(words.keys())), project),
  };
}

function editsOf(unit: GlossUnit, check: QuoteCheck, project: Project): readonly FileEdit[] {
  const accepted = acceptances(unit, check);
  if (accepted.length > 0) return acceptAll(unit, check, project, accepted);
  const digest = allStand(check) ? outdatedDigest(unit, check.article, project) : undefined;
  return digest === undefined ? [] : [{ uri: unit.uri, ...digest }];
}

/** What becomes of `sha256` with the edits, and why where it stays behind. */
function digestOf(
  unit: GlossUnit,
  check: QuoteCheck,
  standsThen: boolean,
  project: Project,
): Pick<Reanchored, 'digest' | 'withheld'> {
  const state = digestState(unit, check.article);
  if (state === 'none' || state === 'current') return { digest: state };
  if (state === 'unchecked') return { digest: 'withheld', withheld: 'article-encoding' };
  if (!canEdit(unit)) return { digest: 'withheld', withheld: 'yaml-syntax' };
  if (!standsThen) return { digest: 'withheld', withheld: 'open-quotes' };
  return outdatedDigest(unit, check.article, project) === undefined
    ? { digest: 'withheld', withheld: 'article-unsaved' }
    : { digest: 'updated' };
}

function quoteOf(
  { entry, query, written, found }: CheckedQuote,
  unit: GlossUnit,
  article: ArticleUnit,
  accepted: string | undefined,
): ReanchoredQuote {
  const claim = unit.file.claims.find((each) => each === entry);
  return {
    entry: claim === undefined ? 'note' : 'claim',
    id: claim?.value.id,
    quote: query.quote,
    range: written.range,
    found,
    reason: reasonOf(found, query, article),
    accepted,
    wording: found.kind === 'altered' ? wordingOf(query.quote, found, article) : [],
  };
}

function reasonOf(found: Resolution, query: Anchor, article: ArticleUnit): string {
  switch (found.kind) {
    case 'exact':
      return 'The words stand there.';
    case 'altered':
      return tellAltered(found, article);
    case 'ambiguous':
      return tellAmbiguous(query, found.candidates, article);
    case 'missing':
      return tellMissing(query.quote, found.candidates, article);
  }
}

/** The words of the article with those of the quote among them; of a quote with words left out, the changes alone. */
function wordingOf(
  quote: string,
  { range, changes }: Pick<Candidate, 'range' | 'changes'>,
  { folded }: ArticleUnit,
): readonly WordingPart[] {
  const parts: WordingPart[] = [];
  const add = (kind: WordingPart['kind'], text: string): void => {
    if (text !== '') parts.push({ kind, text: onOneLine(text) });
  };
  const between = (start: number, end: number): void =>
    add('same', hasOmissions(quote) ? ' … ' : folded.words(start, end));
  if (changes.length === 0) {
    add('gone', quote);
    add('come', folded.words(range.start, range.end));
  }
  let at = changes.length === 0 ? range.end : range.start;
  for (const { range: place, was, is } of changes) {
    between(at, place.start);
    // Where nothing took their place, words that are gone have none of the spaces that stood around them.
    if (is === '' && /\S$/u.test(parts.at(-1)?.text ?? '')) add('same', ' ');
    add('gone', was);
    add('come', is);
    at = place.end;
  }
  between(at, range.end);
  return parts;
}
