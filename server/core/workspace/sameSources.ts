import { identityKeysOf, isPart } from '../model/sameSource';
import type { CslItem, ReferencedSource } from '../model/source';
import { select } from '../model/select';
import type { Location } from '../text/range';
import type { BibliographyUnit } from './bibliographyUnit';
import type { Uri } from './changes';
import type { Project } from './project';
import { articleItem } from './sourceItem';

/** A source with an address or a DOI. */
export interface IdentifiedSource {
  readonly id: string;
  /** Every id that is written out for it, or its default one. */
  readonly ids: readonly string[];
  readonly item: CslItem;
  /** Where a key of identityKeysOf is written; of an article perhaps in several sidecars. */
  readonly places: (key: string) => readonly Location[];
}

/** Every file that declares a source with a key declares this symbol. An article does so under the name that citableName gives it. */
export function keySymbol(key: string): string {
  return `same:${key}`;
}

/** Under this name stands in a project's dependencies what an article is to those who cite it, which rests on several files. */
export function citableName(article: Uri): string {
  return `cited ${article}`;
}

/** The article of such a name. */
export function citableArticle(name: Uri): Uri | undefined {
  return name.startsWith('cited ') ? name.slice('cited '.length) : undefined;
}

/** The sources of a project that have a key: those of gloss files and articles, then those of bibliographies, by file and place. */
export function* sourcesSharing(project: Project, key: string): Iterable<IdentifiedSource> {
  asked.add(project);
  for (const name of [...project.dependencies.declarers(keySymbol(key))].sort()) {
    const article = citableArticle(name);
    if (article !== undefined) {
      const source = articleSource(project, article);
      if (identityKeysOf(source.item).includes(key)) yield source;
    } else
      for (const source of project.glosses.get(name)?.sources ?? [])
        if (hasKey(source, key)) yield entrySource(source);
  }
  for (const bibliography of inOrder(project))
    for (const source of keysIn(bibliography).get(key) ?? []) yield entrySource(source);
}

/** Whether others than these entries of one bibliography have the key, or several of them: quicker than looking who they are. */
export function isShared(project: Project, key: string, own: readonly ReferencedSource[]): boolean {
  asked.add(project);
  if (own.length > 1 || project.dependencies.isDeclared(keySymbol(key))) return true;
  for (const bibliography of project.bibliographies.values()) {
    const sources = keysIn(bibliography).get(key);
    if (sources !== undefined && sources !== own) return true;
  }
  return false;
}

function inOrder(project: Project): readonly BibliographyUnit[] {
  return [...project.bibliographies.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

function hasKey({ brief }: ReferencedSource, key: string): boolean {
  return identityKeysOf(brief).includes(key);
}

/** An entry of a gloss file or a bibliography. */
export function entrySource(source: ReferencedSource): IdentifiedSource {
  return {
    id: source.id,
    ids: [source.id],
    item: source.brief,
    places: (key) => {
      const written = source.written(fieldOf(source.brief, key))[0];
      return [written === undefined ? source.at : { uri: source.at.uri, range: written.range }];
    },
  };
}

/** An article, by all that its sidecars and its front matter say of it. */
export function articleSource(project: Project, uri: Uri): IdentifiedSource {
  const item = articleItem(project, uri);
  return {
    id: project.sourceIdOf(uri),
    ids: project.sourceIdsOf(uri),
    item,
    places: (key) => {
      const field = fieldOf(item, key);
      const written = project.sidecarsOf(uri).flatMap((gloss) => {
        const { source } = gloss.file;
        const found = source?.value[field] === undefined ? undefined : select(source, [field])[0];
        return found === undefined ? [] : [{ uri: gloss.uri, range: found.range }];
      });
      return written.length > 0 ? written : inFrontMatter(project, uri);
    },
  };
}

/**
 * The keys an article may have, and perhaps some more: to read the front matter of every article takes seconds, and to find addresses in it
 * does not. `front` is its text.
 */
export function possibleKeys(project: Project, uri: Uri, front: string): readonly string[] {
  const written = project.sidecarsOf(uri).flatMap(({ file }) => file.source?.value ?? []);
  if (written.some(({ type }) => isPart(type))) return identityKeysOf(articleItem(project, uri));
  const DOI = written.find((item) => item.DOI !== undefined)?.DOI;
  const URL = written.find((item) => item.URL !== undefined)?.URL;
  const addresses = URL === undefined ? (front.match(/https?:\/\/[^\s"'<>]+/giu) ?? []) : [URL];
  const keys = [{ DOI }, ...addresses.map((address) => ({ URL: address }))].flatMap(identityKeysOf);
  return [...new Set(keys)];
}

/** Which of the two says the key: a DOI may stand as an address. */
function fieldOf({ DOI }: CslItem, key: string): 'DOI' | 'URL' {
  return DOI !== undefined && identityKeysOf({ DOI }).some((own) => key.startsWith(own)) ? 'DOI' : 'URL';
}

function inFrontMatter(project: Project, uri: Uri): readonly Location[] {
  const article = project.articles.get(uri);
  const front = article?.frontMatter;
  if (article === undefined || front?.url === undefined) return [];
  const start = article.text.indexOf(front.url, front.range.start);
  return start < 0 || start > front.range.end
    ? []
    : [{ uri, range: { start, end: start + front.url.length } }];
}

type Keys = ReadonlyMap<string, readonly ReferencedSource[]>;

const bibliographies = new WeakMap<BibliographyUnit, Keys>();
/** Projects in which somebody has asked: only then does it matter what changes. */
const asked = new WeakSet<Project>();

/**
 * The entries of a bibliography by their keys. There may be a hundred thousand, and reading them takes seconds, so it is done when first
 * asked for; what the parse before had of them is taken over.
 */
export function keysIn(bibliography: BibliographyUnit): Keys {
  const known = bibliographies.get(bibliography);
  if (known !== undefined) return known;
  const made = new Map<string, ReferencedSource[]>();
  for (const source of bibliography.sources)
    for (const key of identityKeysOf(source.brief)) {
      const same = made.get(key);
      if (same === undefined) made.set(key, [source]);
      else same.push(source);
    }
  bibliographies.set(bibliography, made);
  return made;
}

/** The symbols of keys that came or went with a bibliography, as far as anybody has asked for them. */
export function changedKeys(
  project: Project,
  before: BibliographyUnit | undefined,
  now: BibliographyUnit | undefined,
): readonly string[] {
  if (!asked.has(project)) return [];
  const [old, young] = [before, now].map((unit): Keys => (unit === undefined ? new Map() : keysIn(unit)));
  const changed: string[] = [];
  for (const [key, sources] of old ?? []) if (!isSame(sources, young?.get(key))) changed.push(keySymbol(key));
  for (const key of young?.keys() ?? []) if (old?.has(key) !== true) changed.push(keySymbol(key));
  return changed;
}

function isSame(before: readonly ReferencedSource[], now: readonly ReferencedSource[] | undefined): boolean {
  const told = ({ id, brief: { URL, origin } }: ReferencedSource): string => [id, URL, origin].join(' ');
  return before.map(told).join('|') === now?.map(told).join('|');
}

/** The bibliographies with findings that rest on who has a key. */
export function* bibliographiesWith(project: Project, symbol: string): Iterable<Uri> {
  if (!symbol.startsWith('same:')) return;
  for (const unit of project.bibliographies.values())
    if (bibliographies.get(unit)?.has(symbol.slice('same:'.length)) === true) yield unit.uri;
}
