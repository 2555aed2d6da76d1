import type { Project } from '../workspace/project';
import { knownSources, type KnownSource } from '../workspace/sourceItem';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { counted, inline, link } from './markdown';
import { referenceMarkdown, writingLanguage } from './referenceLine';
import { hostOf, webAddress } from './webLinks';

/** The hover card of a source: the reference in one line, where it can be read, and the article that holds its text. */
export function sourceCard(workspace: Workspace, project: Project, id: string): string | undefined {
  const cards = knownSources(workspace, project, id).map((source) => card(workspace, project, id, source));
  if (cards.length === 0) return undefined;
  const many = cards.length > 1 ? [`This id may mean ${counted(cards.length, 'source')}:`] : [];
  return [...many, ...cards.slice(0, 4)].join('\n\n');
}

function card(workspace: Workspace, project: Project, id: string, source: KnownSource): string {
  const { item } = source;
  const host = item.URL === undefined ? undefined : hostOf(item.URL);
  const target = item.URL === undefined ? undefined : webAddress(item.URL);
  const isHere = source.kind === 'article' && source.article !== undefined;
  const details = [
    host === undefined || target === undefined ? '' : link(inline(host, 80), target),
    isHere ? `article ${inline(fileNameOf(source.uri), 100)}` : 'its text is not here',
  ].filter((part) => part !== '');
  return `${referenceMarkdown(item, writingLanguage(workspace, project), id)}  \n${details.join(' · ')}`;
}
