import { didYouMean } from '../syntax/didYouMean';
import type { ArticleUnit } from '../workspace/articleUnit';
import type { Uri } from '../workspace/changes';
import type { Project } from '../workspace/project';
import { fileNameOf, folderOf } from '../workspace/uri';

/** In a folder of thousands of articles, every name is like some other one: then a likeness says nothing and takes long to find. */
const mostInFolder = 500;

interface Names {
  readonly uris: readonly Uri[];
  readonly byName: ReadonlyMap<string, readonly Uri[]>;
  readonly byFolder: ReadonlyMap<Uri, readonly ArticleUnit[]>;
}

const kept = new WeakMap<Project, Names>();

/** Articles that may be meant where there is none at `wanted`: those of that name in other folders, else one with a name much like it. */
export function similarArticles(project: Project, wanted: Uri): readonly Uri[] {
  const { byName, byFolder } = namesOf(project);
  const elsewhere = byName.get(fileNameOf(wanted)) ?? [];
  if (elsewhere.length > 0) return elsewhere;
  const beside = byFolder.get(folderOf(wanted)) ?? [];
  if (beside.length > mostInFolder) return [];
  const stem = stemOf(fileNameOf(wanted));
  // letter-1.txt is another letter than letter-2.txt, however much alike their names are.
  const alike = beside.filter(({ fileName }) => digitsOf(stemOf(fileName)) === digitsOf(stem));
  const same = alike.filter(({ fileName }) => stemOf(fileName) === stem);
  const guess =
    same.length > 0 ? stem : didYouMean(stem, new Set(alike.map(({ fileName }) => stemOf(fileName))));
  return alike.filter(({ fileName }) => stemOf(fileName) === guess).map(({ uri }) => uri);
}

/** The name without its extension, which most articles share. */
function stemOf(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.]*$/u, '');
}

function digitsOf(name: string): string {
  return name.replace(/\P{N}/gu, '');
}

function namesOf(project: Project): Names {
  const known = kept.get(project);
  if (known !== undefined && known.uris.length === project.articles.size) {
    if (known.uris.every((uri) => project.articles.has(uri))) return known;
  }
  const articles = [...project.articles.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const byName = new Map<string, Uri[]>();
  const byFolder = new Map<Uri, ArticleUnit[]>();
  for (const article of articles) {
    add(byName, article.fileName, article.uri);
    add(byFolder, folderOf(article.uri), article);
  }
  const names = { uris: articles.map(({ uri }) => uri), byName, byFolder };
  kept.set(project, names);
  return names;
}

function add<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [item]);
  else known.push(item);
}
