import type { CslItem, ReferencedSource } from '../model/source';
import type { Source } from '../syntax/generated/gloss';
import type { Partly } from '../syntax/glossFile';
import type { ArticleUnit } from './articleUnit';
import type { Uri } from './changes';
import type { GlossUnit } from './glossUnit';
import type { Project } from './project';
import { sourcesOf } from './sourceIndex';
import type { Workspace } from './workspace';

/** What one source id may mean, and what is known of it. */
export type KnownSource =
  | {
      readonly kind: 'article';
      readonly uri: Uri;
      /** Undefined where its text is not here. */
      readonly article: ArticleUnit | undefined;
      readonly item: CslItem;
    }
  | { readonly kind: 'reference'; readonly source: ReferencedSource; readonly item: CslItem };

/** Everything that has the id: the articles, then the entries of gloss files and bibliographies. */
export function knownSources(workspace: Workspace, project: Project, id: string): readonly KnownSource[] {
  const { articles, references } = sourcesOf(workspace, project, id);
  return [
    ...articles.map((uri) => {
      const article = project.articles.get(uri);
      return { kind: 'article' as const, uri, article, item: articleItem(project, uri) };
    }),
    ...references.map((source) => ({
      kind: 'reference' as const,
      source,
      // Made when asked for, as that takes time for an entry of a bibliography.
      get item() {
        return source.item;
      },
    })),
  ];
}

/**
 * What is known of an article, here or not: each key as the first of its sidecars that has it writes it, else as the front matter above a
 * Markdown text does.
 */
export function articleItem(project: Project, uri: Uri): CslItem {
  const sidecars = project.sidecarsOf(uri);
  const article = project.articles.get(uri);
  const [first = article] = sidecars;
  if (first === undefined) return {};
  const known = items.get(first);
  const isSame = known?.article === article && known?.sidecars.length === sidecars.length;
  if (known !== undefined && isSame && known.sidecars.every((each, at) => each === sidecars[at]))
    return known.item;
  const written = sidecars.flatMap(({ file }) => file.source?.value ?? []);
  const item = merged([...written.map(withoutFile), frontMatterItem(article)]);
  items.set(first, { sidecars, article, item });
  return item;
}

interface MadeItem {
  readonly sidecars: readonly GlossUnit[];
  readonly article: ArticleUnit | undefined;
  readonly item: CslItem;
}

/** By the first file that says anything of the article; kept as long as all of them stay as they are. */
const items = new WeakMap<GlossUnit | ArticleUnit, MadeItem>();

/** `file` and `sha256` are about the text here, and no part of what is known of the source. */
function withoutFile({ file, sha256, ...item }: Partly<Source>): CslItem {
  return item;
}

function merged(items: readonly CslItem[]): CslItem {
  const [only] = items;
  if (only !== undefined && items.length === 1) return only;
  return Object.fromEntries(
    [...items].reverse().flatMap((item) => Object.entries(item).filter(([, value]) => value !== undefined)),
  );
}

function frontMatterItem(article: ArticleUnit | undefined): CslItem {
  const front = article?.frontMatter;
  if (front === undefined) return {};
  const { title, url, authors, published, publisher, language } = front;
  return {
    title,
    'container-title': publisher,
    issued: published,
    author: authors?.map((literal) => ({ literal })),
    URL: url,
    language,
  };
}
