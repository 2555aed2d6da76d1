import type { Claim } from '../model/claim';
import type { Location, TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import { quotationOf } from '../workspace/evidence/quotation';
import { verdictOf } from '../workspace/evidence/verdict';
import type { Workspace } from '../workspace/workspace';
import { citationAt } from './citationAt';
import type { Target } from './results/places';
import { claimPlaces, quotePlaces } from '../workspace/quotePlaces';
import { sourcesOf } from '../workspace/sourceIndex';
import { symbolAt, type ClaimAt, type SymbolAt } from './symbolAt';
import { actorTargets, claimTarget, fileTarget, wordsTarget } from './targets';

/**
 * Where what one stands on is declared. Actors, claims and sources lead to their entries (an article that is a source, to the
 * article); words that make claims lead to these, and from the id of a claim the way leads back to the words; a quote leads to its
 * words, one of a citation whose figure is another there to these; `source.file` leads to the file. Where several are possible, all of them.
 */
export function definition(workspace: Workspace, uri: Uri, offset: number): readonly Target[] {
  const symbol = symbolAt(workspace, uri, offset);
  if (symbol === undefined) return [];
  const project = workspace.projectOf(uri);
  switch (symbol.kind) {
    case 'actor':
      return actorTargets(project, symbol.ids, symbol.range);
    case 'claim':
      return claimTargets(project, uri, symbol);
    case 'words':
      return symbol.claims.map(({ claim }) => claimTarget(claim, symbol.range));
    case 'source':
      return sourceTargets(workspace, project, symbol.id, symbol.range);
    case 'file':
      return workspace.unit(symbol.uri) === undefined ? [] : [fileTarget(symbol.uri, symbol.range)];
    case 'quote': {
      const places = quotePlaces(project, symbol);
      const found = places.length > 0 ? places : quotedInstead(workspace, project, uri, offset);
      return found.map((place) => wordsTarget(place.uri, place.range, symbol.range));
    }
  }
}

/** The passage that a citation surely means, where its figure, negation or name is another there. */
function quotedInstead(
  workspace: Workspace,
  project: Project,
  uri: Uri,
  offset: number,
): readonly Location[] {
  const gloss = project.glosses.get(uri);
  const cited = gloss && citationAt(gloss, offset);
  if (cited === undefined) return [];
  const quotation = quotationOf(workspace, project, cited.citation);
  const verdict = verdictOf(project, cited.citation, quotation);
  return quotation.kind === 'sought' && 'passage' in verdict
    ? [{ uri: quotation.article.uri, range: verdict.passage.range }]
    : [];
}

/**
 * The entry of the actor behind what one stands on: of a claim, or its words here and there, its claimant (`by`); of a pin's words,
 * the actor they name; of an actor, the actor. Sources have no type.
 */
export function typeDefinition(workspace: Workspace, uri: Uri, offset: number): readonly Target[] {
  const symbol = symbolAt(workspace, uri, offset);
  if (symbol === undefined) return [];
  return actorTargets(workspace.projectOf(uri), actorsBehind(symbol), symbol.range);
}

function actorsBehind(symbol: SymbolAt): readonly string[] {
  switch (symbol.kind) {
    case 'actor':
      return symbol.ids;
    case 'claim':
      return claimantsOf(symbol.claims);
    case 'words':
      return claimantsOf(symbol.claims.map(({ claim }) => claim));
    case 'quote':
      return symbol.actors;
    case 'source':
    case 'file':
      return [];
  }
}

function claimantsOf(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.flatMap(({ entry }) => entry.value.by ?? []))];
}

/** From a reference to the claim, and from where the claim is declared to its words; to itself where these are nowhere. */
function claimTargets(project: Project, uri: Uri, { range, claims, place }: ClaimAt): readonly Target[] {
  const own = claims.filter(({ at }) => at.uri === uri && at.range.start === range.start);
  if (place === 'reference' || own.length === 0) return claims.map((claim) => claimTarget(claim, range));
  const words = own.flatMap((claim) => claimPlaces(project, claim));
  return words.length > 0
    ? words.map((there) => wordsTarget(there.uri, there.range, range))
    : own.map((claim) => claimTarget(claim, range));
}

/** Sources are read where their words are: the article if it is here, else the entry that describes it. */
function sourceTargets(
  workspace: Workspace,
  project: Project,
  id: string,
  origin: TextRange,
): readonly Target[] {
  const { articles, references } = sourcesOf(workspace, project, id);
  const read = articles.flatMap((uri) =>
    project.articles.has(uri) ? [uri] : project.sidecarsOf(uri).map((sidecar) => sidecar.uri),
  );
  return [
    ...read.map((uri) => fileTarget(uri, origin)),
    ...references.map(({ at, range }) => ({ origin, uri: at.uri, range, focus: at.range })),
  ];
}
