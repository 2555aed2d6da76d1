import type { StatusParams } from '../../server/lsp/protocol/protocol';

/**
 * For the `when` clauses of what an empty view says to do first. `reading`: nothing is known yet; `noGlossFiles`: nothing is annotated in
 * this folder; `none`: there are gloss files, and nothing of this kind in them; `noMatch`: the filter hides everything.
 */
export type ViewState = 'reading' | 'failed' | 'noArticles' | 'noGlossFiles' | 'none' | 'noMatch' | 'some';

/** What is known of a list. */
interface Known {
  readonly items: readonly unknown[] | undefined;
  readonly hasFailed: boolean;
}

export function stateOf(
  { items, hasFailed }: Known,
  status: StatusParams | undefined,
  nothingMatches: boolean,
): ViewState {
  if (items !== undefined && items.length > 0) return nothingMatches ? 'noMatch' : 'some';
  if (hasFailed) return 'failed';
  if (items === undefined || status === undefined || status.state === 'indexing') return 'reading';
  if (status.articles === 0 && status.glossFiles === 0) return 'noArticles';
  return status.glossFiles === 0 ? 'noGlossFiles' : 'none';
}
