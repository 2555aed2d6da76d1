import type { Uri } from './changes';
import type { Project } from './project';
import { bibliographiesWith, citableArticle } from './sameSources';

/** The files of a project whose findings rest on one of the symbols. */
export function* dependentsOf(project: Project, symbols: ReadonlySet<string>): Iterable<Uri> {
  yield* project.dependencies.dependents(symbols);
  for (const symbol of symbols) yield* project.dependencies.dependents(meantBy(project, symbol));
  for (const symbol of symbols) yield* bibliographiesWith(project, symbol);
  // Those who may be meant by an ambiguous mention are told by name.
  for (const symbol of symbols)
    if (symbol.startsWith('actor:')) yield* project.mentions.possible(symbol.slice('actor:'.length)).keys();
}

/** What a symbol comes to by what the ids in it mean now. */
function meantBy(project: Project, symbol: string): readonly string[] {
  const colon = symbol.indexOf(':');
  const kind = symbol.slice(0, colon);
  // What an article is to others is told in its sidecars.
  if (kind === 'same')
    return [...project.dependencies.declarers(symbol)].flatMap((name) => {
      const article = citableArticle(name);
      return article === undefined ? [] : [`sidecar:${article}`];
    });
  if (kind !== 'links' && kind !== 'source') return [];
  const [id = '', claim = ''] = symbol.slice(colon + 1).split('#');
  const articles = [...project.sources.articlesEver(id)];
  // With its id, what others say of an article's claims comes and goes.
  return articles.map((uri) => (kind === 'source' ? `sidecar:${uri}` : `linked:${uri}#${claim}`));
}
