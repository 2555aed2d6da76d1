import type { Partly } from '../syntax/glossFile';
import type { Reference, Source } from '../syntax/generated/gloss';
import type { Project } from '../workspace/project';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { dateWords } from './dates';
import { counted, inline, link } from './markdown';
import { sourcesOf } from '../workspace/sourceIndex';
import { hostOf, webAddress } from './webLinks';

/** The hover card of a source: title, where and when it was published, and the article that holds its text. */
export function sourceCard(workspace: Workspace, project: Project, id: string): string | undefined {
  const { articles, references } = sourcesOf(workspace, project, id);
  const cards = [
    ...articles.map((uri) => {
      const article = project.articles.get(uri);
      const sidecar = project.sidecarsOf(uri).find(({ file }) => file.source !== undefined);
      const frontMatter = article?.frontMatter;
      const item = sidecar?.file.source?.value ?? {};
      const file = article === undefined ? 'its text is not here' : `article ${inline(fileNameOf(uri), 100)}`;
      return itemCard(
        id,
        { ...(frontMatter?.title === undefined ? {} : { title: frontMatter.title }), ...item },
        file,
      );
    }),
    ...references.map(({ item }) => itemCard(id, item, 'its text is not here')),
  ];
  // An unknown source may stand in a bibliography, which this version does not read: it is not called unknown.
  if (cards.length === 0) return undefined;
  const many = cards.length > 1 ? [`This id may mean ${counted(cards.length, 'source')}:`] : [];
  return [...many, ...cards.slice(0, 4)].join('\n\n');
}

function itemCard(id: string, item: Partly<Source> | Partly<Reference>, file: string): string {
  const { title, URL: address } = item;
  const container = item['container-title'];
  const issued = typeof item.issued === 'object' ? undefined : item.issued;
  const host = address === undefined ? undefined : hostOf(address);
  const target = address === undefined ? undefined : webAddress(address);
  const details = [
    container === undefined ? '' : `*${inline(container, 100)}*`,
    issued === undefined ? '' : inline(dateWords(String(issued)), 60),
    host === undefined || target === undefined ? '' : link(inline(host, 80), target),
    file,
  ].filter((part) => part !== '');
  return `**${inline(title ?? id, 200)}**  \n${details.join(' · ')}`;
}
