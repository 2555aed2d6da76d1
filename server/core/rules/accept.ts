import type { Candidate } from '../anchor/anchor';
import { digestEdit, digestState } from '../annotate/sha256';
import { merged, type Edit } from '../annotate/edits';
import { canEdit, type FileEdit } from '../annotate/fileEdit';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { CheckedQuote, QuoteCheck } from './quotes';
import { rewriteQuote, type Rewriting } from './rewriteQuote';

/** What it takes for the quote of a claim or note to say what the article says at a place, and to be found there and nowhere else. */
export interface Acceptance extends Rewriting {
  readonly checked: CheckedQuote;
}

/** Undefined where that cannot be done surely; whoever wrote the quote has to write it then. */
export function accept(
  checked: CheckedQuote,
  place: Pick<Candidate, 'range' | 'changes'>,
  { article, namesIn }: QuoteCheck,
  unit: GlossUnit,
): Acceptance | undefined {
  const { entry, query } = checked;
  const written = { query, map: entry.tree, base: entry.base, key: 'quote' } as const;
  const rewriting = rewriteQuote(written, place, article, namesIn, unit);
  return rewriting === undefined || rewriting.edits.length === 0 ? undefined : { checked, ...rewriting };
}

/**
 * The edits of some acceptances as one. If every quote of the file stands exactly after that, `sha256` is brought up to date in the same
 * step; while a single one does not, it goes on to tell that the article is not the one that was annotated.
 */
export function acceptAll(
  unit: GlossUnit,
  check: QuoteCheck,
  project: Project,
  accepted: readonly Acceptance[],
): readonly FileEdit[] {
  if (accepted.length === 0) return [];
  const edits = accepted.flatMap((each) => each.edits);
  const settled = new Set(accepted.map(({ checked }) => checked));
  const digest = allStand(check, settled) ? outdatedDigest(unit, check.article, project) : undefined;
  return merged(digest === undefined ? edits : [...edits, digest]).map((edit) => ({
    uri: unit.uri,
    ...edit,
  }));
}

/** Whether every quote of the file stands exactly, or will; with too many of them, nobody knows. */
export function allStand(
  { quotes, unchecked }: QuoteCheck,
  settled: ReadonlySet<CheckedQuote> = new Set(),
): boolean {
  return unchecked === undefined && quotes.every((checked) => settled.has(checked));
}

/** The edit that brings `sha256` up to date, where it is not. */
export function outdatedDigest(unit: GlossUnit, article: ArticleUnit, project: Project): Edit | undefined {
  if (!canEdit(unit) || digestState(unit, article) !== 'changed') return undefined;
  return digestEdit(unit, article, project);
}
