import type { Project } from '../workspace/project';
import { citationsOfSource } from '../workspace/evidence/citations';
import { identityOf } from '../workspace/evidence/identity';
import { knownSources, type KnownSource } from '../workspace/sourceItem';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { counted, inline, link } from './markdown';

import { referenceMarkdown, writingLanguage } from './referenceLine';
import { hostOf, webAddress } from './webLinks';

const mostCards = 4;
/** So many of the sources that one is taken from are told. */
const mostOrigins = 4;

/**
 * The hover card of a source: the reference in one line, where it can be read, and the article that holds its text; what it takes what it
 * says from; and how often it is cited.
 */
export function sourceCard(workspace: Workspace, project: Project, id: string): string | undefined {
  const cards = sourceLines(workspace, project, id);
  if (cards.length === 0) return undefined;
  const cited = citationsOfSource(project, id).length;
  return [
    ...cards,
    ...originLines(workspace, project, id),
    ...(cited === 0 ? [] : [`Cited ${cited === 1 ? 'once' : counted(cited, 'time')}.`]),
  ].join('\n\n');
}

/** What has the id: the source, or each that may be meant. */
export function sourceLines(workspace: Workspace, project: Project, id: string): readonly string[] {
  const cards = knownSources(workspace, project, id).map((source) => card(workspace, project, id, source));
  const many = cards.length > 1 ? [`This id may mean ${counted(cards.length, 'source')}:`] : [];
  return [...many, ...cards.slice(0, mostCards)];
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

/** Whose words it republishes or rewrites, and whose these are again: a sentence, or none. */
export function originLines(workspace: Workspace, project: Project, id: string): readonly string[] {
  const language = writingLanguage(workspace, project);
  const passed = new Set([id]);
  let said = '';
  let at = identityOf(workspace, project, id).origin;
  for (; at !== undefined && passed.size <= mostOrigins; at = identityOf(workspace, project, at).origin) {
    const [only, ...others] = knownSources(workspace, project, at);
    const name =
      only === undefined || others.length > 0 ? inline(at, 100) : referenceMarkdown(only.item, language, at);
    if (passed.has(at)) return [`${said}, and that from ${name} again.`];
    said += said === '' ? `Taken from ${name}` : `, and that from ${name}`;
    passed.add(at);
  }
  if (said === '') return [];
  return [`${said}${at !== undefined ? ', and so on.' : said.endsWith('.') ? '' : '.'}`];
}
