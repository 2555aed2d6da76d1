import { foldCase } from '../text/fold';
import { select } from '../model/select';
import type { Reference } from '../model/reference';
import { defaultSourceId } from '../model/source';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from './articleUnit';
import type { BibliographyUnit } from './bibliographyUnit';
import type { Uri } from './changes';
import type { FileSymbols, SoughtKind } from './dependencies';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';
import { fileNameOf } from './uri';

/** Declared by every gloss file that has actors: changes when the known ids or names do. */
const anyActor = 'actors';
/** Declared by every article: changes when one comes or goes. */
const anyArticle = 'articles';
/** Declared by whatever can be cited: changes when one comes or goes, and when its title or author changes. */
const anySource = 'sources';
/** Declared by every article that has claims: changes when their ids do. */
const anyClaim = 'claims';

/** Where one of these changes, something else may have to be suggested in place of what is unknown. */
export const suggestions: readonly (readonly [symbol: string, kinds: readonly SoughtKind[]])[] = [
  [anyActor, ['actor']],
  [anyArticle, ['article']],
  [anySource, ['source']],
  [anyClaim, ['claim']],
];

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
  }
  if (gloss.actors.length > 0)
    declares.set(
      anyActor,
      JSON.stringify(gloss.actors.map(({ id, names }) => [id, names.map(({ text }) => text)])),
    );
  for (const source of gloss.sources) declare(`source:${source.id}`, '', source.at.range);
  const article = project.articleUriOf(gloss);
  const { source } = gloss.file;
  const described = [...gloss.sources, ...(source === undefined ? [] : [source])];
  if (described.length > 0)
    declares.set(
      anySource,
      described.map(({ range: { start, end } }) => gloss.text.slice(start, end)).join('\n'),
    );
  const sourceId = source === undefined ? undefined : select(source, ['id'])[0];
  if (sourceId !== undefined) declare(`source:${sourceId.text}`, article ?? '', sourceId.range);
  // Claims of one article share one set of ids, however many sidecars it has.
  for (const claim of gloss.claims)
    if (claim.id !== undefined) declare(`claim:${article}#${claim.id}`, '', claim.at.range);
  for (const reference of gloss.references)
    for (const symbol of symbolsSought(reference, article)) refers.add(symbol);
  if (article !== undefined) {
    refers.add(`article:${article}`);
    declares.set(`sidecar:${article}`, JSON.stringify(gloss.file.source?.value ?? null));
    refers.add(`sidecar:${article}`);
  }
  return { declares, refers, places };
}

/** What a reference looks up. A claim is looked up by the id of its source, or, without one, in the article that the file is about. */
function symbolsSought({ kind, text }: Reference, article: Uri | undefined): readonly string[] {
  if (kind !== 'claim') return [`${kind}:${text}`];
  const hash = text.indexOf('#');
  return hash < 0 ? [`claim:${article ?? ''}#${text}`] : [`source:${text.slice(0, hash)}`, `claim:${text}`];
}

const noPlaces: ReadonlyMap<string, string> = new Map();
const nothingSought: ReadonlySet<string> = new Set();

/** What an article declares and refers to. `revision` counts its contents. */
export function articleSymbols(article: ArticleUnit, revision: number): FileSymbols {
  return {
    declares: new Map([
      [`article:${article.uri}`, String(revision)],
      [anyArticle, ''],
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
 * claims under each of its ids. Undefined where there is nothing to cite.
 */
export function citableSymbols(article: Uri, project: Project): FileSymbols | undefined {
  const sidecars = project.sidecarsOf(article);
  if (sidecars.length === 0 && !project.articles.has(article)) return undefined;
  const declares = new Map<string, string>();
  const ids = sidecars.flatMap(({ file }) => file.source?.value.id?.normalize('NFC') ?? []);
  if (ids.length === 0) {
    const id = defaultSourceId(fileNameOf(article));
    ids.push(id);
    declares.set(`source:${id}`, '');
  }
  const claims = sidecars.flatMap((sidecar) => sidecar.claims.flatMap((claim) => claim.id ?? []));
  for (const id of ids) for (const claim of claims) declares.set(`claim:${id}#${claim}`, '');
  if (claims.length > 0) declares.set(anyClaim, [...ids, ...claims].join('\n'));
  return { declares, refers: nothingSought, places: noPlaces };
}

/** What a bibliography declares. `revision` counts its contents. */
export function bibliographySymbols({ sources }: BibliographyUnit, revision: number): FileSymbols {
  const declares = new Map<string, string>([[anySource, String(revision)]]);
  const refers = new Set<string>();
  const places = new Map<string, string>();
  for (const { id, at } of sources) {
    const symbol = `source:${id}`;
    const { start, end } = at.range;
    declares.set(symbol, `${declares.get(symbol) ?? ''}|`);
    places.set(symbol, `${places.get(symbol) ?? ''}|${start}-${end}`);
    refers.add(symbol);
  }
  return { declares, refers, places };
}
