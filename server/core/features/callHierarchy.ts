import type { Claim } from '../model/claim';
import { select } from '../model/select';
import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import {
  citationRange,
  citationsOf,
  citationsOfSource,
  type Citation,
} from '../workspace/evidence/citations';
import { keyOfClaim } from '../workspace/evidence/claimKeys';
import { graphOf } from '../workspace/evidence/graph';
import { citationsOfWords, citationsOn, groundsOf } from '../workspace/evidence/grounds';
import { identityOf } from '../workspace/evidence/identity';
import type { Project } from '../workspace/project';
import { relationsFrom, relationsTo, type RelationVerb } from '../workspace/relations';
import { claimsOf } from '../workspace/sourceIndex';
import type { Workspace } from '../workspace/workspace';
import { actorItem, articleItems, claimItem, groundItems, sourceItems } from './evidenceItems';
import type { EvidenceCall, EvidenceItem, EvidenceKey } from './results/evidence';
import { symbolAt } from './symbolAt';

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

/**
 * What a claim rests on: the claims it cites, or cites words of, and else the words or sources themselves; the claims that are related to it;
 * and of a claim that nothing is cited for, of words and of sources, the source that these are taken from. So each step leads on to origins,
 * or round in a circle.
 */
export function restsOn(workspace: Workspace, key: EvidenceKey): readonly EvidenceCall[] {
  const project = workspace.projectOf(key.uri);
  const calls = new Calls();
  switch (key.kind) {
    case 'claim':
      addClaimGrounds(workspace, project, key, calls);
      break;
    case 'words':
      addOrigin(workspace, project, project.sourceIdOf(key.uri), key.range, calls);
      break;
    case 'source':
      addOrigin(workspace, project, key.id, originRange(project, key), calls);
      break;
    case 'actor':
      break;
  }
  return calls.all();
}

/** What rests on a claim, a passage or a source: the claims, and the roles of actors, that cite it, and the sources that are taken from it. */
export function restingOn(workspace: Workspace, key: EvidenceKey): readonly EvidenceCall[] {
  const project = workspace.projectOf(key.uri);
  const calls = new Calls();
  for (const citation of citationsFor(workspace, project, key)) {
    const { from } = citation;
    const item = from.kind === 'claim' ? claimItem(workspace, project, from.claim) : actorItem(from.actor);
    calls.add(item, citationRange(citation), stanceWords(citation));
  }
  if (key.kind === 'claim')
    for (const { claim, verb, isOwn, range } of relatedTo(workspace, project, claimOf(project, key)))
      if (verb !== 'supports' || isOwn)
        calls.add(
          claimItem(workspace, project, claim),
          isOwn ? claim.at.range : range,
          verb === 'supports' ? 'supported by it' : relationWords[verb],
        );
  if (key.kind === 'source') addTakenFrom(workspace, project, key.id, calls);
  return calls.all();
}

const relationWords: Readonly<Record<RelationVerb, string>> = {
  supports: 'supports it',
  contradicts: 'contradicts it',
  repeats: 'the same claim',
  translates: 'the same claim',
};

function stanceWords({ value: { stance = 'supports' } }: Citation): string {
  return stance === 'supports' ? '' : stance;
}

function addClaimGrounds(
  workspace: Workspace,
  project: Project,
  key: Extract<EvidenceKey, { kind: 'claim' }>,
  calls: Calls,
): void {
  const gloss = project.glosses.get(key.uri);
  const claim = claimOf(project, key);
  if (gloss === undefined || claim === undefined) return;
  for (const citation of citationsOf(gloss, claim))
    for (const ground of groundsOf(workspace, project, citation))
      for (const item of groundItems(workspace, project, ground))
        calls.add(item, citationRange(citation), stanceWords(citation));
  for (const { claim: other, verb, isOwn, range } of relatedTo(workspace, project, claim))
    if (verb !== 'supports' || !isOwn)
      calls.add(claimItem(workspace, project, other), isOwn ? range : claim.at.range, relationWords[verb]);
  const graph = graphOf(workspace, project);
  const claimKey = keyOfClaim(project, claim);
  const node = claimKey === undefined ? undefined : graph.node(claimKey);
  if (node === undefined || !graph.groupOf(node).isEnd) return;
  const written = originRange(project, { uri: key.uri, id: node.home });
  addOrigin(workspace, project, node.home, written.end > 0 ? written : claim.at.range, calls);
}

interface Related {
  readonly claim: Claim;
  readonly verb: RelationVerb;
  /** Whether the claim that is asked about is the one that says so. */
  readonly isOwn: boolean;
  /** Where it is written, in the file of the claim that says so. */
  readonly range: TextRange;
}

/** Relations from either side, where it is sure which two claims are meant. */
function relatedTo(workspace: Workspace, project: Project, claim: Claim | undefined): readonly Related[] {
  const gloss = claim && project.glosses.get(claim.at.uri);
  const article = gloss && project.articleUriOf(gloss);
  if (article === undefined || claim?.id === undefined) return [];
  const own = relationsFrom(workspace, project, article, claim.id)
    .filter(({ from }) => from === claim)
    .flatMap(({ verb, articles, id, reference: { range } }) => {
      const [other, ...more] = claimsOf(project, articles, id);
      return other === undefined || more.length > 0 ? [] : [{ claim: other, verb, isOwn: true, range }];
    });
  const heard = relationsTo(workspace, project, article, claim.id)
    .filter(({ articles, id }) => claimsOf(project, articles, id).length === 1)
    .map(({ verb, from, reference: { range } }) => ({ claim: from, verb, isOwn: false, range }));
  return [...own, ...heard].filter((related) => related.claim !== claim);
}

/** The source that one is taken from. `place` is where that is written, or what is taken from it, in the file of the item that is asked about. */
function addOrigin(workspace: Workspace, project: Project, id: string, place: TextRange, calls: Calls): void {
  const { origin } = identityOf(workspace, project, id);
  if (origin === undefined) return;
  for (const item of sourceItems(workspace, project, origin)) calls.add(item, place, 'origin');
}

/** Where a file writes what a source is taken from; its start where another file does. */
function originRange(project: Project, { uri, id }: { readonly uri: Uri; readonly id: string }): TextRange {
  const gloss = project.glosses.get(uri);
  const declared = gloss?.sources.find((source) => source.id === id);
  const [listed] = project.bibliographies.get(uri)?.named(id) ?? [];
  const [written] = (declared ?? listed)?.written('origin') ?? [];
  const own = gloss?.file.source === undefined ? undefined : select(gloss.file.source, ['origin'])[0];
  return (written ?? own)?.range ?? { start: 0, end: 0 };
}

/** The sources that are said to be taken from one. */
function addTakenFrom(workspace: Workspace, project: Project, id: string, calls: Calls): void {
  // A library may hold a hundred thousand entries, and hardly any says what it is taken from.
  const libraries = [...project.bibliographies.values()].filter(
    ({ text }) => text.includes('origin') && text.includes(id),
  );
  for (const file of [...project.referringTo([`source:${id}`]), ...libraries]) {
    const sources = file.sources.filter(({ brief }) => brief.origin?.normalize('NFC') === id);
    const items = sources.flatMap((source) => groundItems(workspace, project, { kind: 'source', source }));
    const own = file.kind === 'gloss' ? file.file.source?.value.origin?.normalize('NFC') : undefined;
    const article = file.kind === 'gloss' && own === id ? project.articleUriOf(file) : undefined;
    if (article !== undefined) items.push(...articleItems(project, article));
    for (const item of items) {
      const written = item.key.kind === 'source' ? originRange(project, item.key) : item.focus;
      calls.add(item, written, 'taken from it');
    }
  }
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

/** Each item once, with every place that leads to it, and how. */
class Calls {
  readonly #calls = new Map<
    string,
    { readonly item: EvidenceItem; readonly places: TextRange[]; readonly how: Set<string> }
  >();

  add(item: EvidenceItem, place: TextRange, how: string): void {
    const key = JSON.stringify(item.key);
    const known = this.#calls.get(key) ?? { item, places: [], how: new Set() };
    this.#calls.set(key, known);
    known.how.add(how);
    if (!known.places.some(({ start }) => start === place.start)) known.places.push(place);
  }

  all(): readonly EvidenceCall[] {
    return [...this.#calls.values()].map(({ item, places, how }) => ({
      item: { ...item, detail: [...how, item.detail].filter((part) => part !== '').join(' · ') },
      places: [...places].sort((a, b) => a.start - b.start),
    }));
  }
}
