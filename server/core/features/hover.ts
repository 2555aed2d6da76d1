import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { actorCard, ambiguousCard } from './actorCard';
import { claimCard } from './claimCard';
import { keyHover } from './keyHover';
import { quoteCard } from './quoteCard';
import type { Hover } from './results';
import { sourceCard } from './sourceCard';
import { symbolAt, type SymbolAt } from './symbolAt';

/** What is known of what one points at: an actor's card, a claim, a source, or what a key of a gloss file means. */
export function hover(workspace: Workspace, uri: Uri, offset: number): Hover | undefined {
  const symbol = symbolAt(workspace, uri, offset);
  if (symbol === undefined) return keyHover(workspace, uri, offset);
  const markdown = card(workspace, uri, symbol);
  return markdown === undefined ? undefined : { range: symbol.range, markdown };
}

function card(workspace: Workspace, uri: Uri, symbol: SymbolAt): string | undefined {
  const project = workspace.projectOf(uri);
  switch (symbol.kind) {
    case 'actor': {
      const [only] = symbol.ids;
      if (only === undefined) return undefined;
      if (symbol.ids.length === 1) return actorCard(workspace, project, only, symbol.by);
      return ambiguousCard(project, symbol.ids, wordsOf(workspace, uri, symbol.range));
    }
    case 'claim':
      return claimCard(project, symbol);
    case 'source':
      return sourceCard(workspace, project, symbol.id);
    case 'quote':
      return quoteCard(project, symbol);
    case 'words':
    case 'file':
      return undefined;
  }
}

/** The words as a pin quotes them: in Markdown as they are rendered. */
function wordsOf(workspace: Workspace, uri: Uri, { start, end }: TextRange): string {
  const unit = workspace.unit(uri);
  const words =
    unit?.kind === 'article' && unit.markdown ? unit.folded.words(start, end) : unit?.text.slice(start, end);
  return (words ?? '').replace(/\s+/gu, ' ');
}
