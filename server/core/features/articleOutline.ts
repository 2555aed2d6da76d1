import type { Entry } from '../syntax/glossFile';
import type { TextRange } from '../text/range';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Project } from '../workspace/project';
import type { Workspace } from '../workspace/workspace';
import { claimDetail } from './claimStanding';
import { symbolKindOf } from './kinds';
import { counted } from './markdown';
import { group, outlineItem } from './outline';
import { surePlace } from '../workspace/quotePlaces';
import type { OutlineItem } from './results/symbols';

/** Each quote has to be sought in the article; an outline of more entries than this helps nobody. */
const mostEntries = 2000;

/** What is said about an article, each at its words: claims and notes by place, then who is named, at the first mention. */
export function articleOutline(
  workspace: Workspace,
  project: Project,
  article: ArticleUnit,
): readonly OutlineItem[] {
  const sidecars = project.sidecarsOf(article.uri);
  const claims = sidecars.flatMap(({ claims }) =>
    claims.slice(0, mostEntries).flatMap((claim) => {
      const { id, quote, entry } = claim;
      const range = placeOf(project, article, entry);
      const detail = claimDetail(workspace, project, claim);
      return range === undefined ? [] : [outlineItem(id ?? quote ?? '', detail, 'claim', range, range)];
    }),
  );
  const notes = sidecars.flatMap(({ file }) =>
    file.notes.slice(0, mostEntries).flatMap((entry) => {
      const range = placeOf(project, article, entry);
      const { note, quote, motivation = 'commenting' } = entry.value;
      return range === undefined ? [] : [outlineItem(note ?? quote ?? '', motivation, 'note', range, range)];
    }),
  );
  return [
    ...group('Claims', claims.sort(byPlace)),
    ...group('Notes', notes.sort(byPlace)),
    ...group('Actors named here', actorsNamed(project, article)),
  ];
}

/** The one place an entry is about; words that are not there, or there several times, have no place in an outline. */
function placeOf(
  project: Project,
  article: ArticleUnit,
  { value }: Entry<{ quote: string; before?: string; after?: string }>,
): TextRange | undefined {
  const { quote, before, after } = value;
  return quote === undefined ? undefined : surePlace(project, article, { quote, before, after });
}

function actorsNamed(project: Project, article: ArticleUnit): readonly OutlineItem[] {
  const named = new Map<
    string,
    { readonly first: TextRange; readonly ids: readonly string[]; times: number }
  >();
  for (const { actors, range } of article.mentions) {
    if (actors.length === 0) continue;
    const key = actors.join(' ');
    const known = named.get(key);
    if (known === undefined) named.set(key, { first: range, ids: actors, times: 1 });
    else known.times += 1;
  }
  return [...named.values()].map(({ first, ids, times }) => {
    const names = ids.map((id) => project.actor(id)[0]?.name ?? id);
    const kinds = new Set(ids.flatMap((id) => project.actor(id).slice(0, 1).map(symbolKindOf)));
    const [kind = 'actor'] = kinds;
    const often = times === 1 ? 'once' : counted(times, 'time');
    const detail = ids.length > 1 ? `${often}, ambiguous` : often;
    return outlineItem(names.join(' or '), detail, kinds.size > 1 ? 'actor' : kind, first, first);
  });
}

function byPlace(a: OutlineItem, b: OutlineItem): number {
  return a.range.start - b.range.start;
}
