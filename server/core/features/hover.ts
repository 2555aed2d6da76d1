import type { Uri } from '../workspace/changes';
import type { Workspace } from '../workspace/workspace';
import { actorCard } from './actorCard';
import { articleHover } from './articleHover';
import { citationAt } from './citationAt';
import { citationCard } from './citationCard';
import { claimCard } from './claimCard';
import { keyHover } from './keyHover';
import { quoteCard } from './quoteCard';
import type { Hover } from './results/hover';
import { sourceCard } from './sourceCard';
import { symbolAt, type SymbolAt } from './symbolAt';

/** What is known of what one points at: an actor's card, a claim, a source, a citation, or what a key of a gloss file means. */
export function hover(workspace: Workspace, uri: Uri, offset: number): Hover | undefined {
  const unit = workspace.unit(uri);
  if (unit?.kind === 'article') return articleHover(workspace, workspace.projectOf(uri), unit, offset);
  const cited = unit?.kind === 'gloss' ? citationAt(unit, offset) : undefined;
  if (cited !== undefined) {
    const markdown = citationCard(workspace, workspace.projectOf(uri), cited.citation);
    return { range: cited.range, markdown };
  }
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
      return only === undefined ? undefined : actorCard(workspace, project, only);
    }
    case 'claim':
      return claimCard(workspace, project, symbol);
    case 'source':
      return sourceCard(workspace, project, symbol.id);
    case 'quote':
      return quoteCard(project, symbol);
    case 'words':
    case 'file':
      return undefined;
  }
}
