import type { TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import type { Target } from './results';
import { quotePlaces } from './quotePlaces';
import { sourcesOf } from '../workspace/sourceIndex';
import { symbolAt, type SymbolAt } from './symbolAt';
import { actorTargets, claimTarget, fileTarget, wordsTarget } from './targets';

/**
 * Where what one stands on is declared. Actors, claims and sources lead to their entries (an article that is a source, to the
 * article); a quote leads to its words; `source.file` leads to the file. Where several are possible, all of them.
 */
export function definition(workspace: Workspace, uri: Uri, offset: number): readonly Target[] {
  const symbol = symbolAt(workspace, uri, offset);
  if (symbol === undefined) return [];
  const project = workspace.projectOf(uri);
  switch (symbol.kind) {
    case 'actor':
      return actorTargets(project, symbol.ids, symbol.range);
    case 'claim':
      return symbol.claims.map((claim) => claimTarget(claim, symbol.range));
    case 'source':
      return sourceTargets(workspace, project, symbol.id, symbol.range);
    case 'file':
      return workspace.unit(symbol.uri) === undefined ? [] : [fileTarget(symbol.uri, symbol.range)];
    case 'quote':
      return quotePlaces(project, symbol).map((place) => wordsTarget(place.uri, place.range, symbol.range));
  }
}

/**
 * The entry of the actor behind what one stands on: of a claim, or the words it quotes, its claimant (`by`); of a pin's words,
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
      return [...new Set(symbol.claims.flatMap(({ entry }) => entry.value.by ?? []))];
    case 'quote':
      return symbol.actors;
    case 'source':
    case 'file':
      return [];
  }
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
    ...references.map(({ at, entry }) => ({ origin, uri: at.uri, range: entry.range, focus: at.range })),
  ];
}
