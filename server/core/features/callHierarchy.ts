import type { Actor } from '../model/actor';
import type { Claim } from '../model/claim';
import { shortened } from '../text/phrases';
import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import { sourcesOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import { claimDetail } from './claimStanding';
import {
  citationRange,
  citationsOf,
  citationsOfSource,
  type Citation,
} from '../workspace/evidence/citations';
import { citationsOfWords, citationsOn, groundsOf, type Ground } from '../workspace/evidence/grounds';
import { symbolKindOf } from './kinds';
import type { EvidenceCall, EvidenceItem, EvidenceKey } from './results/evidence';
import { symbolAt } from './symbolAt';
import { annotatedTitle, articleTitle } from './titles';

/** What one stands on, to ask what it rests on and what rests on it: claims, by their id or in the article by their words, and sources. */
export function prepareEvidence(workspace: Workspace, uri: Uri, offset: number): readonly EvidenceItem[] {
  const project = workspace.projectOf(uri);
  const symbol = symbolAt(workspace, uri, offset);
  switch (symbol?.kind) {
    case 'claim':
      return symbol.claims.map((claim) => claimItem(workspace, project, claim));
    case 'words':
      return symbol.claims.map(({ claim }) => claimItem(workspace, project, claim));
    case 'source':
      return sourceItems(workspace, project, symbol.id);
    case 'quote': {
      const claims = project.glosses.get(uri)?.claims ?? [];
      const claim = claims.find(({ entry: { range } }) => range.start <= offset && offset <= range.end);
      return symbol.of === 'claim' && claim !== undefined ? [claimItem(workspace, project, claim)] : [];
    }
    case 'actor':
    case 'file':
    case undefined:
      return [];
  }
}

/** What a claim rests on: the claims it cites, or cites words of, and else the words or sources themselves. */
export function restsOn(workspace: Workspace, key: EvidenceKey): readonly EvidenceCall[] {
  const project = workspace.projectOf(key.uri);
  const gloss = project.glosses.get(key.uri);
  const claim = key.kind === 'claim' ? claimOf(project, key) : undefined;
  if (gloss === undefined || claim === undefined) return [];
  const calls = new Calls();
  for (const citation of citationsOf(gloss, claim))
    for (const ground of groundsOf(workspace, project, citation))
      for (const item of groundItems(workspace, project, ground)) calls.add(item, citationRange(citation));
  return calls.all();
}

/** What rests on a claim, a passage or a source: the claims, and the roles of actors, that cite it. */
export function restingOn(workspace: Workspace, key: EvidenceKey): readonly EvidenceCall[] {
  const project = workspace.projectOf(key.uri);
  const calls = new Calls();
  for (const citation of citationsFor(workspace, project, key)) {
    const { from } = citation;
    const item = from.kind === 'claim' ? claimItem(workspace, project, from.claim) : actorItem(from.actor);
    calls.add(item, citationRange(citation));
  }
  return calls.all();
}

function citationsFor(workspace: Workspace, project: Project, key: EvidenceKey): readonly Citation[] {
  switch (key.kind) {
    case 'claim': {
      const claim = claimOf(project, key);
      return claim === undefined ? [] : citationsOn(workspace, project, claim);
    }
    case 'words': {
      const article = project.articles.get(key.uri);
      return article === undefined ? [] : citationsOfWords(workspace, project, article, key.range);
    }
    case 'source':
      return citationsOfSource(project, key.id);
    case 'actor':
      return [];
  }
}

/** The claim of that id in the gloss file; one without an id is known by where it stands, for as long as it stands there. */
function claimOf(
  project: Project,
  { uri, id, at }: Extract<EvidenceKey, { kind: 'claim' }>,
): Claim | undefined {
  const claims = project.glosses.get(uri)?.claims ?? [];
  return (
    claims.find((claim) => claim.id === id && claim.at.range.start === at) ??
    (id === undefined ? undefined : claims.find((claim) => claim.id === id))
  );
}

/** Each item once, with every place that leads to it. */
class Calls {
  readonly #calls = new Map<string, { readonly item: EvidenceItem; readonly places: TextRange[] }>();

  add(item: EvidenceItem, place: TextRange): void {
    const key = JSON.stringify(item.key);
    const known = this.#calls.get(key);
    if (known === undefined) this.#calls.set(key, { item, places: [place] });
    else if (!known.places.some(({ start }) => start === place.start)) known.places.push(place);
  }

  all(): readonly EvidenceCall[] {
    return [...this.#calls.values()].map(({ item, places }) => ({
      item,
      places: [...places].sort((a, b) => a.start - b.start),
    }));
  }
}

function groundItems(workspace: Workspace, project: Project, ground: Ground): readonly EvidenceItem[] {
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

function claimItem(workspace: Workspace, project: Project, claim: Claim): EvidenceItem {
  const { id, quote = '', at, entry } = claim;
  const gloss = project.glosses.get(at.uri);
  const title = gloss === undefined ? '' : annotatedTitle(project, gloss);
  const key = { kind: 'claim', uri: at.uri, id, at: at.range.start } as const;
  const detail = `${claimDetail(workspace, project, claim)} · ${title}`;
  return item(id ?? quote, detail, 'claim', at.uri, entry.range, at.range, key);
}

function actorItem(actor: Actor): EvidenceItem {
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
function articleItems(project: Project, uri: Uri): readonly EvidenceItem[] {
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

function sourceItems(workspace: Workspace, project: Project, id: string): readonly EvidenceItem[] {
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
