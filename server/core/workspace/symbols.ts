import { foldCase } from '../text/fold';
import { select } from '../model/select';
import { identityKeysOf } from '../model/sameSource';
import type { Claim } from '../model/claim';
import type { Reference } from '../model/reference';
import type { Source } from '../syntax/generated/gloss';
import type { Partly } from '../syntax/glossFile';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from './articleUnit';
import type { Uri } from './changes';
import type { FileSymbols, SoughtKind } from './dependencies';
import type { GlossUnit } from './glossUnit';
import { linksIn } from './links';
import type { Project } from './project';
import { keySymbol, possibleKeys } from './sameSources';

/** Declared by every gloss file that has actors: changes when the known ids or names do. */
const anyActor = 'actors';
/** Declared by every article: changes when one comes or goes. */
const anyArticle = 'articles';
/** Declared by whatever can be cited: changes when one comes or goes, and when its title or author changes. */
export const anySource = 'sources';
/** Declared by every article that has claims: changes when their ids do. */
const anyClaim = 'claims';

/** Declared by every article, for those to whom it matters whether there is any. */
const someArticle = 'some:article';

/** Where one of these changes, something else may have to be suggested in place of what is unknown. */
export const suggestions: readonly (readonly [symbol: string, kinds: readonly SoughtKind[]])[] = [
  [anyActor, ['actor']],
  [anyArticle, ['article']],
  [anySource, ['source', 'claim']],
  [anyClaim, ['claim']],
];

/** Whether there are other sources, or they go by other names. */
export function tellsOfSources(symbols: ReadonlySet<string>): boolean {
  if (symbols.has(anySource)) return true;
  for (const symbol of symbols) if (symbol.startsWith('source:')) return true;
  return false;
}

/** What a gloss file declares and refers to. */
export function glossSymbols(gloss: GlossUnit, project: Project): FileSymbols {
  const declares = new Map<string, string>();
  const refers = new Set<string>();
  const places = new Map<string, string>();
  const declare = (symbol: string, signature: string, { start, end }: TextRange): void => {
    // The count is part of the signature: a second declaration is news to the first.
    declares.set(symbol, `${declares.get(symbol) ?? ''}|${signature}`);
    places.set(symbol, `${places.get(symbol) ?? ''}|${start}-${end}`);
    refers.add(symbol);
  };
  for (const actor of gloss.actors) {
    declare(`actor:${actor.id}`, actor.name, actor.at.range);
    for (const name of actor.names)
      declare(`name:${foldCase(name.text)}`, `${actor.id} ${name.weak}`, name.range);
    refers.add(`referred:${actor.id}`).add(`named:${actor.id}`);
  }
  if (gloss.actors.length > 0) refers.add(someArticle);
  if (gloss.actors.length > 0)
    declares.set(
      anyActor,
      JSON.stringify(gloss.actors.map(({ id, names }) => [id, names.map(({ text }) => text)])),
    );
  for (const { id, at, item } of gloss.sources) {
    declare(`source:${id}`, '', at.range);
    declares.set(`item:${id}`, `${declares.get(`item:${id}`) ?? ''}|${itemSignature(item)}`);
    refers.add(`cited:${id}`);
    for (const symbol of identityKeysOf(item).map(keySymbol)) {
      declares.set(symbol, `${declares.get(symbol) ?? ''}|${id} ${itemSignature(item)}`);
      refers.add(symbol);
    }
  }
  const article = project.articleUriOf(gloss);
  const { source } = gloss.file;
  const described: readonly Partly<Source>[] = [
    ...gloss.sources.map(({ item }) => item),
    ...(source === undefined ? [] : [source.value]),
  ];
  if (described.length > 0) declares.set(anySource, JSON.stringify(described.map(namesOf)));
  const sourceId = source === undefined ? undefined : select(source, ['id'])[0];
  if (sourceId !== undefined) declare(`source:${sourceId.text}`, article ?? '', sourceId.range);
  const home = article ?? gloss.uri;
  // Claims of one article share one set of ids, however many sidecars it has.
  for (const claim of gloss.claims) {
    if (claim.id === undefined) continue;
    declare(`claim:${home}#${claim.id}`, claimSignature(claim), claim.at.range);
    refers.add(`linked:${home}#${claim.id}`);
  }
  for (const reference of gloss.references)
    for (const symbol of symbolsSought(reference, home)) refers.add(symbol);
  for (const id of sourcesReferredTo(gloss)) declares.set(`cited:${id}`, '');
  for (const { kind, text } of gloss.references) if (kind === 'actor') declares.set(`referred:${text}`, '');
  for (const { from, verb, text } of linksIn(gloss).all) {
    const symbol = text.includes('#') ? `links:${text}` : `linked:${home}#${text}`;
    const signature = `${verb} ${from.id ?? from.at.range.start} ${claimSignature(from)}`;
    declares.set(symbol, `${declares.get(symbol) ?? ''}|${signature}`);
  }
  if (article !== undefined) {
    refers.add(`article:${article}`);
    declares.set(`sidecar:${article}`, JSON.stringify(gloss.file.source?.value ?? null));
    refers.add(`sidecar:${article}`);
  }
  return { declares, refers, places };
}

/**
 * What a reference looks up: who has the id, what is known of the source and, for a citation, its text. A claim is looked up by the id of its
 * source, or, without one, in the article that the file is about.
 */
function symbolsSought({ kind, role, text }: Reference, home: Uri): readonly string[] {
  if (kind === 'actor') return [`actor:${text}`];
  const hash = text.indexOf('#');
  if (kind === 'claim' && hash < 0) return [`claim:${home}#${text}`];
  const source = kind === 'source' ? text : text.slice(0, hash);
  return [
    `source:${source}`,
    `item:${source}`,
    ...(kind === 'claim' ? [`claim:${text}`] : []),
    ...(role === 'source' || role === 'claim' ? [`text:${source}`] : []),
  ];
}

/** Every source that the file refers to, or to a claim of: whoever declares it may be told that nobody cites it. */
function* sourcesReferredTo({ references }: GlossUnit): Iterable<string> {
  for (const { kind, text } of references) {
    if (kind === 'source') yield text;
    else if (kind === 'claim' && text.includes('#')) yield text.slice(0, text.indexOf('#'));
  }
}

/** All that may be written for a source in place of its id, or is told of it where it is suggested. */
function namesOf(item: Partly<Source>): unknown {
  const { id, type, title, author, publisher, URL, DOI } = item;
  return [id, type, title, item['title-short'], author, item['container-title'], publisher, URL, DOI];
}

/** What others see of a claim: its words and what they stand for, not the remarks about it. */
function claimSignature({ entry: { value } }: Claim): string {
  const { quote, before, after, text, status, kind, by } = value;
  return JSON.stringify([quote, before, after, text, status, kind, by]);
}

/** What others see of a source: all but the remarks about it, and what is of the file here alone. */
function itemSignature(item: Partly<Source>): string {
  const unseen = { note: undefined, abstract: undefined, keyword: undefined, sha256: undefined };
  return JSON.stringify({ ...item, ...unseen });
}

const noPlaces: ReadonlyMap<string, string> = new Map();
const nothingSought: ReadonlySet<string> = new Set();

/** What an article declares and refers to. `revision` counts its contents. */
export function articleSymbols(article: ArticleUnit, revision: number): FileSymbols {
  return {
    declares: new Map([
      [`article:${article.uri}`, String(revision)],
      [anyArticle, ''],
      [someArticle, ''],
      [anySource, article.markdown ? frontMatterIn(article.text) : ''],
    ]),
    refers: new Set([`sidecar:${article.uri}`]),
    places: noPlaces,
  };
}

/** What stands where front matter would: reading it properly takes longer than comparing it. */
function frontMatterIn(text: string): string {
  return text.startsWith('---') ? text.slice(0, text.indexOf('\n---', 3)) : '';
}

/**
 * What an article, here or described by a gloss file, is to those who cite it: the id it has by its file name where none is written, and its
 * text, what is known of it and its claims under each of its ids. This is the one place where what files say of an article by its uri
 * becomes what others look up by its ids. Undefined where there is nothing to cite.
 */
export function citableSymbols(uri: Uri, project: Project, texts: string): FileSymbols | undefined {
  const sidecars = project.sidecarsOf(uri);
  const article = project.articles.get(uri);
  if (sidecars.length === 0 && article === undefined) return undefined;
  const declares = new Map<string, string>();
  const ids = project.sourceIdsOf(uri);
  const isNamed = sidecars.some(({ file }) => file.source?.value.id !== undefined);
  if (!isNamed) for (const id of ids) declares.set(`source:${id}`, '');
  declares.set(anySource, ids.join('\n'));
  const front = article?.markdown === true ? frontMatterIn(article.text) : '';
  const described = sidecars.map(({ file }) => itemSignature(file.source?.value ?? {}));
  for (const key of possibleKeys(project, uri, front))
    declares.set(keySymbol(key), [...ids, front, ...described].join('|'));
  const claims = sidecars.flatMap((sidecar) => sidecar.claims);
  // Which words are a claim's: who cites words goes on from there, and is told of nothing else by it.
  const words = JSON.stringify(
    claims.map(({ id, at, entry: { value } }) => [at.uri, id, value.quote, value.before, value.after]),
  );
  for (const id of ids) {
    declares.set(`item:${id}`, [uri, front, ...described].join('|'));
    declares.set(`text:${id}`, texts);
    declares.set(`words:${id}`, words);
    for (const claim of claims) {
      if (claim.id === undefined) continue;
      const symbol = `claim:${id}#${claim.id}`;
      declares.set(symbol, `${declares.get(symbol) ?? ''}|${claim.at.uri} ${claimSignature(claim)}`);
    }
  }
  if (claims.length > 0) declares.set(anyClaim, [...ids, ...claims.map(({ id }) => id ?? '')].join('\n'));
  return { declares, refers: nothingSought, places: noPlaces };
}
