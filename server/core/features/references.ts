import { idRange, type IdPart } from '../annotate/writeId';
import type { Reference } from '../model/reference';
import { select } from '../model/select';
import type { Location, TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { citationRange } from '../workspace/evidence/citations';
import { citationsQuoting } from '../workspace/evidence/grounds';
import { isMentionOf } from './mentions';
import { articlesOfClaim, claimIdIn, sourcesOf } from '../workspace/sourceIndex';
import { symbolAt, type ActorAt, type SourceAt, type SymbolAt } from './symbolAt';

/**
 * Every place where what one stands on is named or referred to, by file and place; for an actor, the mentions in all articles; for a
 * claim, also the citations that quote words of it.
 * Asked about one actor, only sure mentions count; asked about an ambiguous mention, all that may mean one of its candidates.
 */
export function references(
  workspace: Workspace,
  uri: Uri,
  offset: number,
  withDeclaration: boolean,
): readonly Location[] {
  const symbol = symbolAt(workspace, uri, offset);
  if (symbol === undefined) return [];
  const project = workspace.projectOf(uri);
  const places = new Places();
  if (withDeclaration)
    for (const { uri, range } of declarationsOf(workspace, project, symbol)) places.add(uri, [range]);
  if (symbol.kind === 'actor') addMentions(project, symbol, places);
  for (const gloss of project.glosses.values())
    places.add(gloss.uri, referencesIn(workspace, project, gloss, symbol));
  for (const { uri, range } of quotationsOf(workspace, project, symbol)) places.add(uri, [range]);
  return places.sorted();
}

/** Places by file, so that only the files have to be put in order and not each of what may be a hundred thousand places. */
class Places {
  readonly #byFile = new Map<Uri, TextRange[]>();

  add(uri: Uri, ranges: readonly TextRange[]): void {
    if (ranges.length === 0) return;
    const known = this.#byFile.get(uri);
    if (known === undefined) this.#byFile.set(uri, [...ranges]);
    else for (const range of ranges) known.push(range);
  }

  sorted(): readonly Location[] {
    const found: Location[] = [];
    for (const uri of [...this.#byFile.keys()].sort()) {
      const ranges = this.#byFile.get(uri) ?? [];
      for (const range of ranges.sort((a, b) => a.start - b.start)) found.push({ uri, range });
    }
    return found;
  }
}

/** The places in one gloss file that refer to the symbol. Asked of every gloss file of a project, so without any detour. */
export function referencesIn(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  symbol: SymbolAt,
): readonly TextRange[] {
  const found: TextRange[] = [];
  for (const reference of gloss.references) {
    const range = referring(workspace, project, gloss, reference, symbol);
    if (range !== undefined) found.push(range);
  }
  return found;
}

/** The words of citations that are words of the claim as well, whether they name it or not. */
export function quotationsOf(workspace: Workspace, project: Project, symbol: SymbolAt): readonly Location[] {
  if (symbol.kind !== 'claim' && symbol.kind !== 'words') return [];
  const claims = symbol.kind === 'claim' ? symbol.claims : symbol.claims.map(({ claim }) => claim);
  // Overlapping claims may be cited by the same words.
  const citations = new Map(
    claims
      .flatMap((claim) => citationsQuoting(workspace, project, claim))
      .map((citation) => [citation.value, citation]),
  );
  return [...citations.values()].map((citation) => ({
    uri: citation.gloss.uri,
    range: citationRange(citation),
  }));
}

function referring(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  reference: Reference,
  symbol: SymbolAt,
): TextRange | undefined {
  const part = partReferring(workspace, project, gloss, reference, symbol);
  // What refers to a claim is the whole of `source#claim`.
  return part === 'source' ? idRange(gloss.text, reference.range, part) : part && reference.range;
}

/** Which part of a reference is the id of the symbol: a claim reference names the source in front of its `#`. */
export function partReferring(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  { kind, text }: Reference,
  symbol: SymbolAt,
): IdPart | undefined {
  switch (symbol.kind) {
    case 'actor':
      return kind === 'actor' && symbol.ids.includes(text) ? 'whole' : undefined;
    case 'source':
      if (kind === 'claim' && text.startsWith(`${symbol.id}#`)) return 'source';
      return kind === 'source' && text === symbol.id ? 'whole' : undefined;
    case 'claim': {
      if (kind !== 'claim' || !text.endsWith(symbol.id) || claimIdIn(text) !== symbol.id) return undefined;
      const articles = articlesOfClaim(workspace, project, gloss, text);
      return articles.some((article) => symbol.articles.includes(article)) ? claimPart(text) : undefined;
    }
    case 'words': {
      if (kind !== 'claim' || !symbol.claims.some(({ claim }) => claim.id === claimIdIn(text)))
        return undefined;
      const articles = articlesOfClaim(workspace, project, gloss, text);
      return articles.includes(symbol.article) ? claimPart(text) : undefined;
    }
    case 'quote':
    case 'file':
      return undefined;
  }
}

function claimPart(reference: string): IdPart {
  return reference.includes('#') ? 'claim' : 'whole';
}

function addMentions(project: Project, { ids }: ActorAt, places: Places): void {
  const articles = new Set<Uri>();
  for (const id of ids) {
    for (const uri of project.mentions.counts(id).keys()) articles.add(uri);
    if (ids.length > 1) for (const uri of project.mentions.possible(id).keys()) articles.add(uri);
  }
  for (const uri of articles) {
    const mentions = project.articles.get(uri)?.mentions ?? [];
    places.add(
      uri,
      mentions.filter((mention) => isMentionOf(mention, ids)).map(({ range }) => range),
    );
  }
}

export function declarationsOf(
  workspace: Workspace,
  project: Project,
  symbol: SymbolAt,
): readonly Location[] {
  switch (symbol.kind) {
    case 'actor':
      return symbol.ids.flatMap((id) => project.actor(id)).map(({ at }) => at);
    case 'claim':
      return symbol.claims.map(({ at }) => at);
    case 'words':
      return symbol.claims.map(({ claim }) => claim.at);
    case 'source':
      return sourceDeclarations(workspace, project, symbol);
    case 'quote':
    case 'file':
      return [];
  }
}

/** Where the id of a source is written; an article's default id is written nowhere. */
function sourceDeclarations(workspace: Workspace, project: Project, { id }: SourceAt): readonly Location[] {
  const { articles, references } = sourcesOf(workspace, project, id);
  const sidecars = articles.flatMap((uri) => project.sidecarsOf(uri));
  return [...sidecars.flatMap((sidecar) => writtenSourceId(sidecar, id)), ...references.map(({ at }) => at)];
}

function writtenSourceId({ uri, file }: GlossUnit, id: string): readonly Location[] {
  if (file.source === undefined) return [];
  return select(file.source, ['id']).flatMap(({ text, range }) =>
    text.normalize('NFC') === id ? [{ uri, range }] : [],
  );
}
