import { foldCase } from '../text/fold';
import { select } from '../model/select';
import { defaultSourceId } from '../model/source';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from './articleUnit';
import type { BibliographyUnit } from './bibliographyUnit';
import type { FileSymbols } from './dependencies';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';

/** Declared by every gloss file that has actors: changes when the known ids or names do. */
export const anyActor = 'actors';
/** Declared by every article: changes when one comes or goes. */
export const anyArticle = 'articles';

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
  const sourceId = source === undefined ? undefined : select(source, ['id'])[0];
  if (sourceId !== undefined) declare(`source:${sourceId.text}`, article ?? '', sourceId.range);
  // Claims of one article share one set of ids, however many sidecars it has.
  for (const claim of gloss.claims)
    if (claim.id !== undefined) declare(`claim:${article}#${claim.id}`, '', claim.at.range);
  for (const { kind, text } of gloss.references) refers.add(`${kind}:${text}`);
  if (article !== undefined) {
    refers.add(`article:${article}`);
    declares.set(`sidecar:${article}`, JSON.stringify(gloss.file.source?.value ?? null));
    refers.add(`sidecar:${article}`);
  }
  return { declares, refers, places };
}

export function hasUnknownActor(gloss: GlossUnit, project: Project): boolean {
  return gloss.references.some(({ kind, text }) => kind === 'actor' && project.actor(text).length === 0);
}

export function lacksArticle(gloss: GlossUnit, project: Project): boolean {
  const article = project.articleUriOf(gloss);
  return article !== undefined && !project.articles.has(article);
}

const noPlaces: ReadonlyMap<string, string> = new Map();

/** What an article declares and refers to. `revision` counts its contents. */
export function articleSymbols(article: ArticleUnit, revision: number): FileSymbols {
  return {
    declares: new Map([
      [`article:${article.uri}`, String(revision)],
      [`source:${defaultSourceId(article.fileName)}`, ''],
      [anyArticle, ''],
    ]),
    refers: new Set([`sidecar:${article.uri}`]),
    places: noPlaces,
  };
}

/** What a bibliography declares. */
export function bibliographySymbols({ sources }: BibliographyUnit): FileSymbols {
  const declares = new Map<string, string>();
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
