import type { Claim } from '../model/claim';
import type { Reference } from '../model/reference';
import { wordsOf } from '../syntax/locate';
import type { Mention } from '../recognize/mentions';
import { shifted, touches, type TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { GlossUnit } from '../workspace/glossUnit';
import type { Project } from '../workspace/project';
import { folderOf, joinUri, pathWithin } from '../workspace/uri';
import type { Workspace } from '../workspace/workspace';
import { claimsAt, type PlacedClaim } from '../workspace/evidence/claimsAt';
import { placeAt, scalarUnder, type Place } from './placeAt';
import { articlesOfClaim, claimIdIn, claimsOf } from '../workspace/sourceIndex';

/** What one stands on. `range` is all of its words in the file asked about. */
export type SymbolAt = ActorAt | ClaimAt | WordsAt | SourceAt | QuoteAt | FileAt;

export interface ActorAt {
  readonly kind: 'actor';
  readonly range: TextRange;
  /** One id where it is sure; several where the words may name one actor or another. */
  readonly ids: readonly string[];
  /** In an article a mention; in a gloss file the key it is declared under, one of its names, or a reference to it. */
  readonly place: 'mention' | 'key' | 'name' | 'reference';
  /** What told, for a mention. */
  readonly by?: Mention['by'];
}

export interface ClaimAt {
  readonly kind: 'claim';
  readonly range: TextRange;
  readonly id: string;
  /** The articles it may be made in: several where two articles share an id. */
  readonly articles: readonly Uri[];
  readonly claims: readonly Claim[];
  readonly place: 'id' | 'reference';
}

/** Words of an article that make claims, where nobody is named. */
export interface WordsAt {
  readonly kind: 'words';
  /** Those of the innermost claim. */
  readonly range: TextRange;
  readonly article: Uri;
  /** Never empty; several where claims overlap, the innermost first. */
  readonly claims: readonly PlacedClaim[];
}

export interface SourceAt {
  readonly kind: 'source';
  readonly range: TextRange;
  readonly id: string;
  readonly place: 'id' | 'reference';
}

/** Words of an article that a gloss file quotes. */
export interface QuoteAt {
  readonly kind: 'quote';
  readonly range: TextRange;
  readonly of: 'claim' | 'pin' | 'note' | 'citation';
  readonly quote: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The articles the words are sought in: several where two share an id, none where the source is not here. */
  readonly articles: readonly Uri[];
  /** Whose words they are, or who is named by them: the claimant of a claim, the actor of a pin. */
  readonly actors: readonly string[];
}

/** The article a gloss file names in `source.file`. */
export interface FileAt {
  readonly kind: 'file';
  readonly range: TextRange;
  readonly uri: Uri;
}

/** What stands at a place of a file: the one answer that hover, definition, references and highlights share. */
export function symbolAt(workspace: Workspace, uri: Uri, offset: number): SymbolAt | undefined {
  const unit = workspace.unit(uri);
  if (unit?.kind === 'article')
    return mentionSymbol(unit, offset) ?? wordsSymbol(workspace.projectOf(uri), unit, offset);
  if (unit?.kind === 'gloss') return glossSymbol(workspace, workspace.projectOf(uri), unit, offset);
  if (unit?.kind !== 'bibliography') return undefined;
  const listed = unit.sourceAround(offset);
  return listed === undefined || !touches(listed.at.range, offset)
    ? undefined
    : { kind: 'source', range: listed.at.range, id: listed.id, place: 'id' };
}

/** The mention at a place. Where two touch there, it is the one that begins: the cursor stands before its first letter. */
export function mentionAt({ mentions }: ArticleUnit, offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle]?.range.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const last = mentions[low - 1];
  return last !== undefined && touches(last.range, offset) ? last : undefined;
}

function mentionSymbol(article: ArticleUnit, offset: number): ActorAt | undefined {
  const mention = mentionAt(article, offset);
  if (mention === undefined || mention.actors.length === 0) return undefined;
  return { kind: 'actor', range: mention.range, ids: mention.actors, place: 'mention', by: mention.by };
}

function wordsSymbol(project: Project, article: ArticleUnit, offset: number): WordsAt | undefined {
  const claims = claimsAt(project, article, { start: offset, end: offset });
  const [innermost] = claims;
  if (innermost === undefined) return undefined;
  return { kind: 'words', range: innermost.range, article: article.uri, claims };
}

function glossSymbol(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  offset: number,
): SymbolAt | undefined {
  const reference = gloss.references.find(({ range }) => touches(range, offset));
  if (reference !== undefined) return referenceSymbol(workspace, project, gloss, reference);
  const actor = gloss.actors.find(({ range }) => touches(range, offset));
  if (actor !== undefined) {
    if (touches(actor.at.range, offset))
      return { kind: 'actor', range: actor.at.range, ids: [actor.id], place: 'key' };
    const name = actor.names.find(({ range }) => touches(range, offset));
    if (name !== undefined) return { kind: 'actor', range: name.range, ids: [actor.id], place: 'name' };
  }
  const place = placeAt(gloss.file, offset);
  return place === undefined ? undefined : valueSymbol(workspace, project, gloss, place, offset);
}

function referenceSymbol(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  { kind, text, range }: Reference,
): SymbolAt {
  if (kind === 'actor') return { kind, range, ids: [text], place: 'reference' };
  if (kind === 'source') return { kind, range, id: text, place: 'reference' };
  const articles = articlesOfClaim(workspace, project, gloss, text);
  const id = claimIdIn(text);
  return { kind, range, id, articles, claims: claimsOf(project, articles, id), place: 'reference' };
}

/** What a scalar stands for by the key it stands under; see docs/format.md for the keys. */
function valueSymbol(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  place: Place,
  offset: number,
): SymbolAt | undefined {
  const inner = place.around.at(-1);
  const value = inner?.pair.value;
  if (inner === undefined || value?.kind !== 'scalar' || value.text === '') return undefined;
  const range = shifted(wordsOf(value), place.base);
  if (!touches(range, offset)) return undefined;
  const key = inner.pair.key.text;
  const depth = place.around.length;
  if (key === 'id' && depth === 1) return idSymbol(project, gloss, place, value.text.normalize('NFC'), range);
  if (key === 'file' && depth === 1 && place.kind === 'source') {
    const uri = joinUri(folderOf(gloss.uri), value.text);
    const inside = project.root === undefined || pathWithin(project.root, uri) !== undefined;
    return inside ? { kind: 'file', range, uri } : undefined;
  }
  if (key !== 'quote' && key !== 'original') return undefined;
  const cited = place.around.at(-2)?.pair.key.text === 'cites';
  const of = cited ? 'citation' : quotedIn(place);
  if (of === undefined) return undefined;
  return {
    kind: 'quote',
    range,
    of,
    // Where the quote is a translation, the source's own words are what can be found.
    quote: (cited ? scalarUnder(inner.map, 'original') : undefined) ?? value.text,
    before: scalarUnder(inner.map, 'before'),
    after: scalarUnder(inner.map, 'after'),
    articles: cited ? citedArticles(workspace, project, gloss, inner.map) : ownArticle(project, gloss),
    actors: cited ? [] : [scalarUnder(inner.map, of === 'claim' ? 'by' : 'actor') ?? []].flat(),
  };
}

function idSymbol(
  project: Project,
  gloss: GlossUnit,
  place: Place,
  id: string,
  range: TextRange,
): SymbolAt | undefined {
  if (place.kind === 'source' || place.kind === 'references')
    return { kind: 'source', range, id, place: 'id' };
  if (place.kind !== 'claims') return undefined;
  const articles = ownArticle(project, gloss);
  return { kind: 'claim', range, id, articles, claims: claimsOf(project, articles, id), place: 'id' };
}

function quotedIn({ kind, around }: Place): QuoteAt['of'] | undefined {
  if (around.length !== 1) return undefined;
  return kind === 'claims' ? 'claim' : kind === 'mentions' ? 'pin' : kind === 'notes' ? 'note' : undefined;
}

function ownArticle(project: Project, gloss: GlossUnit): readonly Uri[] {
  const uri = project.articleUriOf(gloss);
  return uri === undefined ? [] : [uri];
}

/** The articles that a citation's words come from: those of its `source`, or those its `claim` is made in. */
function citedArticles(
  workspace: Workspace,
  project: Project,
  gloss: GlossUnit,
  citation: Parameters<typeof scalarUnder>[0],
): readonly Uri[] {
  const source = scalarUnder(citation, 'source');
  const claim = scalarUnder(citation, 'claim');
  if (source !== undefined) return articlesOfClaim(workspace, project, gloss, `${source}#`);
  return claim === undefined ? [] : articlesOfClaim(workspace, project, gloss, claim);
}
