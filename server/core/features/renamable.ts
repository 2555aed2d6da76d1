import { idRange, type IdPart } from '../annotate/writeId';
import { quoted } from '../text/phrases';
import { touches, type Location, type TextRange } from '../text/range';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import { sourcesOf } from '../workspace/sourceIndex';
import { fileNameOf } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { declarationsOf } from './references';
import type { Refused } from './results/edits';
import { symbolAt, type ActorAt, type ClaimAt, type SourceAt, type SymbolAt } from './symbolAt';

/** An actor, a claim or a source that has one id, declared once or, of a source, by its article's file name. */
export interface RenamableSymbol {
  readonly kind: 'actor' | 'claim' | 'source';
  readonly id: string;
  readonly at: ActorAt | ClaimAt | SourceAt;
  /** Where the id is written that declares it. */
  readonly declarations: readonly Location[];
}

interface Found {
  readonly symbol: RenamableSymbol;
  /** Where the id stands that one is on. */
  readonly range: TextRange;
}

/** The id one stands on; undefined where there is none, a sentence where it is not clear what a new id would be given to. */
export function renamableAt(workspace: Workspace, uri: Uri, offset: number): Found | Refused | undefined {
  const symbol = symbolAt(workspace, uri, offset);
  const text = workspace.textOf(uri);
  if (symbol === undefined || text === undefined) return undefined;
  const elsewhere = whyElsewhere(symbol);
  if (elsewhere !== undefined) return { refused: elsewhere };
  const project = workspace.projectOf(uri);
  if (project.root === undefined)
    return { refused: 'Open the folder this file is in first: other files there may refer to the id.' };
  switch (symbol.kind) {
    case 'actor':
      return actorFound(workspace, project, symbol, idRange(text, symbol.range, 'whole'));
    case 'source':
      return sourceFound(workspace, project, symbol, idRange(text, symbol.range, 'whole'));
    case 'claim': {
      const part = partAt(text, symbol, offset);
      const range = idRange(text, symbol.range, part);
      return part === 'source'
        ? citedSource(workspace, project, text, range)
        : claimFound(workspace, project, symbol, range);
    }
    case 'words':
    case 'quote':
    case 'file':
      return undefined;
  }
}

/** Places that stand for something that has an id, but are not that id. */
function whyElsewhere(symbol: SymbolAt): string | undefined {
  if (symbol.kind === 'words')
    return 'These are the words of a claim, and articles are never changed. To rename the claim, go to its entry (F12) and rename its id there.';
  if (symbol.kind === 'file')
    return 'To give the article another name, rename it in the explorer: this path follows.';
  if (symbol.kind !== 'actor') return undefined;
  if (symbol.place === 'mention')
    return 'This is a name in an article, and articles are never changed. To rename the actor’s id, go to the entry (F12) and rename it there.';
  if (symbol.place === 'name')
    return 'This is one of the actor’s names: change it right here. To rename the id, do so on the key that the entry stands under.';
  return undefined;
}

function actorFound(
  workspace: Workspace,
  project: Project,
  symbol: ActorAt,
  range: TextRange,
): Found | Refused {
  const [id = ''] = symbol.ids;
  const declarations = declarationsOf(workspace, project, symbol);
  if (declarations.length === 0)
    return { refused: `No actor has the id ${quoted(id)} yet: there is nothing to rename.` };
  if (declarations.length > 1) return { refused: twice('actors', id) };
  return { symbol: { kind: 'actor', id, at: symbol, declarations }, range };
}

function claimFound(
  workspace: Workspace,
  project: Project,
  symbol: ClaimAt,
  range: TextRange,
): Found | Refused {
  const { id, claims, articles } = symbol;
  if (articles.length > 1)
    return { refused: 'Two articles have the id in front of the “#”. Give one of them another id first.' };
  if (claims.length === 0)
    return { refused: `No claim there has the id ${quoted(id)}: there is nothing to rename.` };
  if (claims.length > 1) return { refused: twice('claims of the article', id) };
  const declarations = declarationsOf(workspace, project, symbol);
  return { symbol: { kind: 'claim', id, at: symbol, declarations }, range };
}

function citedSource(
  workspace: Workspace,
  project: Project,
  text: string,
  range: TextRange,
): Found | Refused {
  const id = text.slice(range.start, range.end).normalize('NFC');
  return sourceFound(workspace, project, { kind: 'source', range, id, place: 'reference' }, range);
}

function sourceFound(
  workspace: Workspace,
  project: Project,
  symbol: SourceAt,
  range: TextRange,
): Found | Refused {
  const { id } = symbol;
  const { articles, references } = sourcesOf(workspace, project, id);
  const count = articles.length + references.length;
  if (count === 0) return { refused: `No source has the id ${quoted(id)}: there is nothing to rename.` };
  if (count > 1) return { refused: twice('sources', id) };
  const library = references.find(({ at }) => project.bibliographies.has(at.uri))?.at.uri;
  if (library !== undefined)
    return {
      refused: `${quoted(id)} is a key of the bibliography ${quoted(fileNameOf(library))}, which another program may write anew. Change the key there, and then where it is cited.`,
    };
  return {
    symbol: { kind: 'source', id, at: symbol, declarations: declarationsOf(workspace, project, symbol) },
    range,
  };
}

function twice(what: string, id: string): string {
  return `Two ${what} have the id ${quoted(id)}, and nobody can tell which of them is referred to. Give one of them another id by hand first.`;
}

/** The part of a claim reference that an offset is in; its end is where a cursor behind its last letter is. */
function partAt(text: string, { place, range }: ClaimAt, offset: number): IdPart {
  if (place === 'id' || !text.slice(range.start, range.end).includes('#')) return 'whole';
  return touches(idRange(text, range, 'source'), offset) ? 'source' : 'claim';
}
