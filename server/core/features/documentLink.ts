import { select, type Written } from '../model/select';
import type { Entry } from '../syntax/glossFile';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { folderOf, joinUri, pathWithin } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import type { DocumentLink } from './results/document';
import { doiAddress, webAddress, wikidataAddress } from './webLinks';

/** What can be followed from a gloss file: web addresses, DOIs, Wikidata items, and the article it names. By place. */
export function documentLinks(workspace: Workspace, uri: Uri): readonly DocumentLink[] {
  const unit = workspace.unit(uri);
  if (unit?.kind !== 'gloss') return [];
  const { source, references, actors } = unit.file;
  return [
    ...(source === undefined
      ? []
      : [...sourceLinks(source), ...articleLink(workspace.projectOf(uri), unit, source)]),
    ...references.flatMap(sourceLinks),
    ...actors.flatMap((entry) => [
      ...linksUnder(entry, 'links', webAddress, 'Open the page'),
      ...linksUnder(entry, 'wikidata', wikidataAddress, 'Open in Wikidata'),
    ]),
  ].sort((a, b) => a.range.start - b.range.start);
}

function sourceLinks(entry: Entry<unknown>): readonly DocumentLink[] {
  return [
    ...linksUnder(entry, 'URL', webAddress, 'Open the page'),
    ...linksUnder(entry, 'archived', webAddress, 'Open the archived copy'),
    ...linksUnder(entry, 'DOI', doiAddress, 'Open what the DOI leads to'),
  ];
}

function linksUnder(
  entry: Entry<unknown>,
  key: string,
  address: (written: string) => string | undefined,
  tooltip: string,
): readonly DocumentLink[] {
  // The typed value is at hand, the located tree may have to be parsed again: only entries that have the key are looked into.
  if (typeof entry.value !== 'object' || entry.value === null || !Object.hasOwn(entry.value, key)) return [];
  return select(entry, [key, '*']).flatMap(({ text, range }: Written) => {
    const target = address(text);
    return target === undefined ? [] : [{ range, target, tooltip }];
  });
}

/** The article that `source.file` names, where it is in the workspace folder and exists. */
function articleLink(project: Project, gloss: GlossUnit, source: Entry<unknown>): readonly DocumentLink[] {
  return select(source, ['file']).flatMap(({ text, range }) => {
    const target = joinUri(folderOf(gloss.uri), text);
    const inside = project.root === undefined || pathWithin(project.root, target) !== undefined;
    return inside && project.articles.has(target) ? [{ range, target, tooltip: 'Open the article' }] : [];
  });
}
