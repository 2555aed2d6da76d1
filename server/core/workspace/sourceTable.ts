import { defaultSourceId, type ReferencedSource } from '../model/source';
import type { Uri } from './changes';
import { fileNameOf } from './uri';

/** What one source id stands for: the articles of that id, here or not, and the entries of gloss files and bibliographies. */
export interface SourceDeclarations {
  /** Where the article is or would be. */
  readonly articles: readonly Uri[];
  readonly references: readonly ReferencedSource[];
}

/** What one file says of sources. */
export interface FileSources {
  readonly references: readonly ReferencedSource[];
  /** The article the file is or annotates, here or not: it can be cited by an id. */
  readonly article: Uri | undefined;
  /** The id that a sidecar writes out for its article. */
  readonly id: string | undefined;
}

const none: SourceDeclarations = { articles: [], references: [] };

/** A file that declares so many sources that it is asked for those of an id. */
export interface Library {
  readonly has: (id: string) => boolean;
  readonly ids: () => Iterable<string>;
  readonly named: (id: string) => Iterable<ReferencedSource>;
}

/** The sources of a project by their ids, kept in step with its files. Answers do not depend on the order in which these came. */
export class SourceTable {
  /** The version of the workspace at which it last became different which sources there are, or what is known of one. */
  revision = 0;
  readonly #byFile = new Map<Uri, FileSources>();
  readonly #references = new Map<string, Map<Uri, ReferencedSource[]>>();
  /** By the id, the articles for which it is written out, with the files that do. */
  readonly #written = new Map<string, Map<Uri, Set<Uri>>>();
  /** By the article, the files that write out an id for it: it has no default one then. */
  readonly #named = new Map<Uri, Set<Uri>>();
  /** By the id made from its name, every article, with the files that are it or are about it. */
  readonly #byDefault = new Map<string, Map<Uri, Set<Uri>>>();
  readonly #libraries = new Map<Uri, Library>();
  readonly #answers = new Map<string, SourceDeclarations>();

  /** Replaces what a file says; `undefined` when it is gone. */
  set(uri: Uri, sources: FileSources | undefined): void {
    const before = this.#byFile.get(uri);
    if (before !== undefined) this.#forget(uri, before);
    if (sources === undefined) this.#byFile.delete(uri);
    else {
      this.#byFile.set(uri, sources);
      this.#remember(uri, sources);
    }
  }

  /** The same for a bibliography. */
  setLibrary(uri: Uri, library: Library | undefined): void {
    if (library === undefined) this.#libraries.delete(uri);
    else this.#libraries.set(uri, library);
    // In any of them may be entries of the file, which are at other places now.
    this.#answers.clear();
  }

  /** An id that is written out hides those made from file names. */
  of(id: string): SourceDeclarations {
    const known = this.#answers.get(id);
    if (known !== undefined) return known;
    const made = this.#look(id);
    if (made === none) return none;
    this.#answers.set(id, made);
    return made;
  }

  /** Every id that stands for something, in no order. */
  *ids(): Iterable<string> {
    const libraries = [...this.#libraries.values()];
    for (const [index, library] of libraries.entries()) {
      const before = libraries.slice(0, index);
      for (const id of library.ids()) if (!before.some((other) => other.has(id))) yield id;
    }
    for (const id of this.writtenIds()) if (!libraries.some((library) => library.has(id))) yield id;
  }

  /** The same without what stands in bibliographies alone. */
  *writtenIds(): Iterable<string> {
    yield* this.#references.keys();
    for (const id of this.#written.keys()) if (!this.#references.has(id)) yield id;
    for (const id of this.#byDefault.keys())
      if (!this.#references.has(id) && !this.#written.has(id) && this.of(id) !== none) yield id;
  }

  /** The articles that may have the id, those whose default it would be among them, whatever hides it now. */
  articlesEver(id: string): ReadonlySet<Uri> {
    return new Set([...(this.#written.get(id)?.keys() ?? []), ...(this.#byDefault.get(id)?.keys() ?? [])]);
  }

  #look(id: string): SourceDeclarations {
    const entries = this.#references.get(id);
    const written = this.#written.get(id);
    const inLibraries = [...this.#libraries].flatMap(([uri, library]): [Uri, ReferencedSource[]][] =>
      library.has(id) ? [[uri, [...library.named(id)]]] : [],
    );
    if (entries === undefined && written === undefined && inLibraries.length === 0) {
      const all = [...(this.#byDefault.get(id)?.keys() ?? [])];
      const articles = all.filter((article) => !this.#named.has(article)).sort();
      return articles.length === 0 ? none : { articles, references: [] };
    }
    const references = [...(entries ?? []), ...inLibraries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, each]) => each)
      .sort((a, b) => (a.at.uri === b.at.uri ? a.at.range.start - b.at.range.start : 0));
    return { articles: [...(written?.keys() ?? [])].sort(), references };
  }

  #remember(uri: Uri, { references, article, id }: FileSources): void {
    for (const source of references) {
      this.#answers.delete(source.id);
      const files = entryOf(this.#references, source.id, () => new Map<Uri, ReferencedSource[]>());
      entryOf(files, uri, () => []).push(source);
    }
    if (article === undefined) return;
    const byDefault = defaultId(article);
    this.#answers.delete(byDefault);
    addTo(entryOf(this.#byDefault, byDefault, newFiles), article, uri);
    if (id === undefined) return;
    this.#answers.delete(id);
    addTo(entryOf(this.#written, id, newFiles), article, uri);
    addTo(this.#named, article, uri);
  }

  #forget(uri: Uri, { references, article, id }: FileSources): void {
    for (const source of references) {
      this.#answers.delete(source.id);
      const files = this.#references.get(source.id);
      files?.delete(uri);
      if (files?.size === 0) this.#references.delete(source.id);
    }
    if (article === undefined) return;
    const byDefault = defaultId(article);
    this.#answers.delete(byDefault);
    takeFrom(this.#byDefault, byDefault, article, uri);
    if (id === undefined) return;
    this.#answers.delete(id);
    takeFrom(this.#written, id, article, uri);
    const files = this.#named.get(article);
    files?.delete(uri);
    if (files?.size === 0) this.#named.delete(article);
  }
}

const newFiles = (): Map<Uri, Set<Uri>> => new Map();

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function addTo(map: Map<Uri, Set<Uri>>, article: Uri, file: Uri): void {
  entryOf(map, article, () => new Set<Uri>()).add(file);
}

function takeFrom(map: Map<string, Map<Uri, Set<Uri>>>, id: string, article: Uri, file: Uri): void {
  const articles = map.get(id);
  const files = articles?.get(article);
  files?.delete(file);
  if (files?.size === 0) articles?.delete(article);
  if (articles?.size === 0) map.delete(id);
}

const defaultIds = new Map<Uri, string>();

/** Default ids are kept for good: they depend on the name alone, and making one costs a walk over it. */
function defaultId(uri: Uri): string {
  const known = defaultIds.get(uri);
  if (known !== undefined) return known;
  if (defaultIds.size > 50_000) defaultIds.clear();
  const made = defaultSourceId(fileNameOf(uri));
  defaultIds.set(uri, made);
  return made;
}
