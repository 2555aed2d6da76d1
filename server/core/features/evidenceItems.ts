import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import { shortened } from '../text/phrases';
import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Ground } from '../workspace/evidence/grounds';
import type { Project } from '../workspace/project';
import { sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import { claimDetail } from './claimStanding';
import { symbolKindOf } from './kinds';
import type { EvidenceItem, EvidenceKey } from './results/evidence';
import { annotatedTitle, articleTitle } from './titles';

export function groundItems(workspace: Workspace, project: Project, ground: Ground): readonly EvidenceItem[] {
  switch (ground.kind) {
    case 'claim':
      return [claimItem(workspace, project, ground.claim)];
    case 'article':
      return ground.range === undefined
        ? articleItems(project, ground.article)
        : wordsItems(project, ground.article, ground.range);
    case 'source': {
      const { at, range, item: known, id } = ground.source;
      const key = { kind: 'source', uri: at.uri, id } as const;
      return [item(known.title ?? id, id, 'source', at.uri, range, at.range, key)];
    }
  }
}

export function claimItem(workspace: Workspace, project: Project, claim: Claim): EvidenceItem {
  const { id, quote = '', at, entry } = claim;
  const gloss = project.glosses.get(at.uri);
  const title = gloss === undefined ? '' : annotatedTitle(project, gloss);
  const key = { kind: 'claim', uri: at.uri, id, at: at.range.start } as const;
  const detail = `${claimDetail(workspace, project, claim)} · ${title}`;
  return item(id ?? quote, detail, 'claim', at.uri, entry.range, at.range, key);
}

export function actorItem(actor: Actor): EvidenceItem {
  const { at, name, id, range } = actor;
  return item(name, 'role', symbolKindOf(actor), at.uri, range, at.range, { kind: 'actor', uri: at.uri, id });
}

function wordsItems(project: Project, uri: Uri, range: TextRange): readonly EvidenceItem[] {
  const article = project.articles.get(uri);
  if (article === undefined) return [];
  const title = articleTitle(project, uri);
  const words = `“${article.text.slice(range.start, range.end)}”`;
  return [item(words, title, 'source', uri, range, range, { kind: 'words', uri, range })];
}

/** The article if it is here, else what describes it. */
export function articleItems(project: Project, uri: Uri): readonly EvidenceItem[] {
  const [sidecar] = project.sidecarsOf(uri);
  const id = project.sourceIdOf(uri);
  const title = articleTitle(project, uri);
  const start = { start: 0, end: 0 };
  if (project.articles.has(uri))
    return [item(title, id, 'source', uri, start, start, { kind: 'source', uri, id })];
  if (sidecar === undefined) return [];
  const range = sidecar.file.source?.range ?? start;
  const focus = { start: range.start, end: range.start };
  const key = { kind: 'source', uri: sidecar.uri, id } as const;
  return [item(title, `${id} · its text is not here`, 'source', sidecar.uri, range, focus, key)];
}

/** Everything that has the id of a source. */
export function sourceItems(workspace: Workspace, project: Project, id: string): readonly EvidenceItem[] {
  const { articles, references } = sourcesOf(workspace, project, id);
  return [
    ...articles.flatMap((uri) => articleItems(project, uri)),
    ...references.flatMap((source) => groundItems(workspace, project, { kind: 'source', source })),
  ];
}

function item(
  name: string,
  detail: string,
  kind: EvidenceItem['kind'],
  uri: Uri,
  range: TextRange,
  focus: TextRange,
  key: EvidenceKey,
): EvidenceItem {
  return { name: shortened(name, 100), detail: shortened(detail, 160), kind, uri, range, focus, key };
}
