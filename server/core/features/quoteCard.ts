import type { Project } from '../workspace/project';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { counted, inline } from './markdown';
import { quotePlaces } from './quotePlaces';
import type { QuoteAt } from './symbolAt';

/** Where the words that a gloss file quotes stand. What cannot be looked up is called unchecked, never found. */
export function quoteCard(workspace: Workspace, project: Project, quote: QuoteAt): string | undefined {
  // A pin matches whole words in their case, which is another question than the one answered here.
  if (quote.of === 'pin') return undefined;
  const articles = quote.articles.filter((uri) => project.articles.has(uri));
  if (articles.length === 0) {
    return quote.of === 'citation' ? 'Unchecked: the text of this source is not here.' : undefined;
  }
  const names = articles.map((uri) => inline(fileNameOf(uri), 100)).join(', ');
  const places = quotePlaces(project, quote);
  const [first] = places;
  if (first === undefined) return `These words were not found in ${names}.`;
  const line = (workspace.linesOf(first.uri)?.lineAt(first.range.start) ?? 0) + 1;
  if (places.length === 1) return `Stands in ${inline(fileNameOf(first.uri), 100)}, line ${line}.`;
  return `Stands in ${names} at ${counted(places.length, 'place')}: \`before\` and \`after\` can say which is meant.`;
}
