import type { Change, ConverterLoaded, FileKind, Uri } from './changes';
import { ArticleUnit } from './articleUnit';
import { BibliographyUnit } from './bibliographyUnit';
import { Contents } from './contents';
import type { FileSymbols } from './dependencies';
import { dependentsOf } from './dependents';
import { refreshEvidence } from './evidence/refresh';
import { GlossUnit } from './glossUnit';
import { Project } from './project';
import { Pointers } from './pointers';
import { Seekers } from './seekers';
import { namedAnew } from './namedQuotes';
import { refreshMentions } from './refreshMentions';
import { projectSettings } from './settings';
import { SettingsUnit } from './settingsUnit';
import {
  anySource,
  articleSymbols,
  citableSymbols,
  glossSymbols,
  suggestions,
  tellsOfSources,
} from './symbols';
import { changedKeys, citableName } from './sameSources';
import type { ConvertEntry } from '../syntax/bibliography/convert';
import type { LineIndex } from '../text/lines';
import { isWithin } from './uri';

type Unit = ArticleUnit | GlossUnit | BibliographyUnit | SettingsUnit;

/** What a batch of changes has touched so far. */
interface Touched {
  readonly affected: Set<Uri>;
  /** What others see differently now. */
  readonly symbols: Map<Project, Set<string>>;
  /** Projects whose table of names must be built anew. */
  readonly names: Set<Project>;
  /** Articles whose mentions must be found again, or about which something else is said now. */
  readonly articles: Map<Project, Set<Uri>>;
  /** Articles as they were that are others now, or gone. */
  readonly former: [Project, ArticleUnit][];
}

/**
 * All files of all workspace folders, and what follows from them. It grows change by change; the tests hold it against one
 * that is built in one go. Rules and features read from it and never change it.
 */
export class Workspace {
  readonly #contents = new Contents();
  readonly #units = new Map<Uri, Unit>();
  readonly #owners = new Map<Uri, Project>();
  /** Sorted so that the deepest folder comes first. */
  #projects: readonly Project[] = [];
  readonly #loose = new Project(undefined, (uri) => this.#contents.onDisk(uri));
  /** By the file, those whose findings tell of places in it, and the other way round. */
  readonly #pointers = new Pointers();
  readonly #seekers = new Seekers();
  /** The version at which an article's text came to be what it is. */
  readonly #texts = new Map<Uri, number>();
  readonly #stamps = new Map<Uri, number>();
  readonly #suggestionStamps = new Map<Uri, number>();
  /** Makes whole items of entries in BibTeX; undefined until it is loaded. */
  #convert: ConvertEntry | undefined;
  #version = 0;

  /** `locale` is the reader's own, as a BCP 47 tag: in its manner sources are written out where a project says nothing else. No finding rests on it. */
  constructor(readonly locale?: string) {}

  get version(): number {
    return this.#version;
  }

  /** Takes in the changes as one step; returns the files whose findings may differ. */
  apply(changes: readonly (Change | ConverterLoaded)[]): ReadonlySet<Uri> {
    this.#version += 1;
    const touched: Touched = {
      affected: new Set(),
      symbols: new Map(),
      names: new Set(),
      articles: new Map(),
      former: [],
    };
    for (const change of changes) this.#take(change, touched);
    const renamed = new Set<Uri>();
    for (const project of touched.names) {
      const changed = project.actors.refreshNames();
      const articles = refreshMentions.namesChanged(project, changed);
      for (const uri of articles) {
        touchArticle(uri, project, touched);
        renamed.add(uri);
      }
      // Whether words of a quote changed that matter depends on the names among them, and among those that took their place.
      for (const uri of namedAnew(this, project, changed, articles)) this.#affect(uri, touched);
    }
    for (const [project, uris] of touched.articles) {
      for (const uri of uris) {
        if (refreshMentions.article(project, uri)) this.#affect(uri, touched);
        if (renamed.has(uri) || this.#texts.get(uri) === this.#version)
          this.#affectSeekers(project, project.articles.get(uri), touched);
        const text = String(this.#texts.get(uri) ?? 0);
        this.#declare(citableName(uri), project, citableSymbols(uri, project, text), touched);
      }
    }
    for (const project of this.projects()) {
      const changed = project.mentions.takeChanged();
      this.#note(
        project,
        changed.map((actor) => `named:${actor}`),
        touched,
      );
    }
    for (const [project, article] of touched.former) this.#affectSeekers(project, article, touched);
    for (const [project, symbols] of touched.symbols) {
      if (tellsOfSources(symbols)) project.sources.revision = this.#version;
      for (const uri of dependentsOf(project, symbols)) this.#affect(uri, touched);
    }
    for (const project of this.projects())
      for (const uri of refreshEvidence(project, touched.affected, touched.symbols.get(project) ?? new Set()))
        this.#affect(uri, touched);
    for (const uri of touched.affected) this.#stamps.set(uri, this.#version);
    return this.#withSuggestions(touched);
  }

  /** What is suggested in place of something unknown depends on all that is known; nothing else that is said of a file does. */
  #withSuggestions({ affected, symbols: changed }: Touched): ReadonlySet<Uri> {
    const all = new Set(affected);
    for (const [project, symbols] of changed)
      for (const [symbol, kinds] of suggestions)
        if (symbols.has(symbol)) for (const uri of project.dependencies.unmet(kinds)) all.add(uri);
    for (const uri of all) if (!affected.has(uri)) this.#suggestionStamps.set(uri, this.#version);
    return all;
  }

  /** The version at which the findings of the file may last have changed, but for what they suggest. */
  stampOf(uri: Uri): number {
    return this.#stamps.get(uri) ?? 0;
  }

  /** The version at which findings of the file may last have had something else to suggest. */
  suggestionStampOf(uri: Uri): number {
    return Math.max(this.stampOf(uri), this.#suggestionStamps.get(uri) ?? 0);
  }

  /**
   * Findings of a file tell of places in others: they are looked at again when one of these changes, as the places may be others then. Told by
   * whoever keeps findings; what is kept of it changes no answer.
   */
  pointsInto(uri: Uri, others: ReadonlySet<Uri>): void {
    this.#pointers.set(uri, others);
  }

  /** Findings of a file rest on whether words, as `tellingWords` has them, stand in any article: told and kept likewise. */
  seeksWords(uri: Uri, words: readonly Uint32Array[]): void {
    this.#seekers.set(uri, words);
  }

  /** Whether there are bibliographies of which more could be known if a `converter` came. */
  get awaitsConverter(): boolean {
    return (
      this.#convert === undefined && this.projects().some(({ bibliographies }) => bibliographies.size > 0)
    );
  }

  kindOf(uri: Uri): FileKind | undefined {
    return this.projectOf(uri).kindOf(uri);
  }

  /** The project a file belongs to: that of the deepest workspace folder around it. */
  projectOf(uri: Uri): Project {
    return this.#projects.find(({ root }) => root !== undefined && isWithin(root, uri)) ?? this.#loose;
  }

  projects(): readonly Project[] {
    return [...this.#projects, this.#loose];
  }

  unit(uri: Uri): Unit | undefined {
    return this.#units.get(uri);
  }

  /** Whether an editor holds just what is on disk. */
  isSaved(uri: Uri): boolean {
    return this.#contents.isSaved(uri);
  }

  files(): readonly Uri[] {
    return [...this.#units.keys()].sort();
  }

  textOf(uri: Uri): string | undefined {
    return this.#units.get(uri)?.text;
  }

  linesOf(uri: Uri): LineIndex | undefined {
    return this.#units.get(uri)?.lines;
  }

  #take(change: Change | ConverterLoaded, touched: Touched): void {
    switch (change.kind) {
      case 'folderAdded':
        if (this.#projects.some(({ root }) => root === change.uri)) return;
        this.#projects = [
          ...this.#projects,
          new Project(change.uri, (uri) => this.#contents.onDisk(uri)),
        ].sort((a, b) => (b.root?.length ?? 0) - (a.root?.length ?? 0));
        this.#resettle(touched);
        return;
      case 'folderRemoved':
        this.#projects = this.#projects.filter(({ root }) => root !== change.uri);
        // Only open buffers are still of interest once their folder is closed.
        for (const uri of this.#contents.uris()) {
          if (isWithin(change.uri, uri) && this.projectOf(uri) === this.#loose)
            this.#contents.setDisk(uri, undefined);
        }
        this.#resettle(touched);
        return;
      case 'disk':
        this.#contents.setDisk(change.uri, change.content);
        this.#settle(change.uri, touched);
        return;
      case 'buffer':
        this.#contents.setBuffer(change.uri, change.text);
        this.#settle(change.uri, touched);
        return;
      case 'converter':
        this.#convert = change.convert;
        for (const project of this.projects()) {
          for (const unit of project.bibliographies.values()) {
            this.#affect(unit.uri, touched);
            const { uri, content } = unit;
            this.#setBibliography(new BibliographyUnit(uri, content, unit, change.convert), project, touched);
          }
        }
        return;
    }
  }

  /** Files may belong to another project, or be of another kind, than before: each is looked at again. */
  #resettle(touched: Touched): void {
    for (const uri of this.#contents.uris()) {
      const owner = this.projectOf(uri);
      const unit = this.#units.get(uri);
      if (this.#owners.get(uri) !== owner || unit?.kind !== owner.kindOf(uri)) this.#settle(uri, touched);
    }
  }

  /** Brings the unit of one file up to its contents. */
  #settle(uri: Uri, touched: Touched): void {
    const content = this.#contents.of(uri);
    const owner = this.projectOf(uri);
    const kind = content === undefined ? undefined : owner.kindOf(uri);
    const before = this.#units.get(uri);
    const formerOwner = this.#owners.get(uri);
    // What an editor opens is what was on disk, nearly always: then nothing has to be done again.
    if (
      before !== undefined &&
      before.kind === kind &&
      formerOwner === owner &&
      before.content.text === content?.text
    ) {
      if (before.content.encoding === content.encoding) return;
    }
    if (before?.kind === 'article' && formerOwner !== undefined) touched.former.push([formerOwner, before]);
    if (
      before !== undefined &&
      formerOwner !== undefined &&
      (formerOwner !== owner || before.kind !== kind)
    ) {
      this.#drop(before, formerOwner, touched);
    }
    this.#affect(uri, touched);
    for (const pointing of this.#pointers.into(uri)) this.#affect(pointing, touched);
    if (content === undefined || kind === undefined) return;
    this.#owners.set(uri, owner);
    if (kind === 'gloss')
      this.#setGloss(
        new GlossUnit(uri, content, before?.kind === 'gloss' ? before : undefined),
        owner,
        touched,
      );
    else if (kind === 'article') this.#setArticle(new ArticleUnit(uri, content), owner, touched);
    else if (kind === 'bibliography')
      this.#setBibliography(
        new BibliographyUnit(
          uri,
          content,
          before?.kind === 'bibliography' ? before : undefined,
          this.#convert,
        ),
        owner,
        touched,
      );
    else this.#setSettings(new SettingsUnit(uri, content), owner, touched);
  }

  #setGloss(unit: GlossUnit, project: Project, touched: Touched): void {
    const before = project.glosses.get(unit.uri);
    this.#units.set(unit.uri, unit);
    if (before !== undefined) this.#unlinkSidecar(before, project, touched);
    project.glosses.set(unit.uri, unit);
    project.glossRevision += 1;
    const article = project.articleUriOf(unit);
    if (article !== undefined) {
      const sidecars = project.sidecars.get(article) ?? new Set();
      project.sidecars.set(article, sidecars.add(unit.uri));
      touchArticle(article, project, touched);
    }
    if (project.actors.set(unit.uri, unit.actors)) touched.names.add(project);
    const id = article === undefined ? undefined : unit.file.source?.value.id?.normalize('NFC');
    project.sources.set(unit.uri, { references: unit.sources, article, id });
    this.#declare(unit.uri, project, glossSymbols(unit, project), touched);
  }

  #setArticle(unit: ArticleUnit, project: Project, touched: Touched): void {
    const before = project.articles.get(unit.uri);
    this.#units.set(unit.uri, unit);
    project.articles.set(unit.uri, unit);
    // The index of mentions is brought from the former unit's to the new one's by refreshMentions.
    if (before !== undefined) project.mentions.set(unit.uri, before.mentions, []);
    touchArticle(unit.uri, project, touched);
    this.#texts.set(unit.uri, this.#version);
    project.sources.set(unit.uri, { references: [], article: unit.uri, id: undefined });
    this.#declare(unit.uri, project, articleSymbols(unit, this.#version), touched);
  }

  #setBibliography(unit: BibliographyUnit, project: Project, touched: Touched): void {
    const before = project.bibliographies.get(unit.uri);
    this.#units.set(unit.uri, unit);
    project.bibliographies.set(unit.uri, unit);
    this.#note(project, changedKeys(project, before, unit), touched);
    this.#declareLibrary(
      unit.uri,
      project,
      unit,
      before === undefined ? unit.ids() : unit.parse.changed,
      touched,
    );
  }

  #declareLibrary(
    uri: Uri,
    project: Project,
    unit: BibliographyUnit | undefined,
    ids: Iterable<string>,
    touched: Touched,
  ): void {
    project.sources.setLibrary(uri, unit);
    const changed = [...project.dependencies.setLibrary(uri, unit, ids)];
    this.#note(project, changed.length === 0 ? [] : [...changed, anySource], touched);
  }

  #setSettings(unit: SettingsUnit, project: Project, touched: Touched): void {
    this.#units.set(unit.uri, unit);
    project.settingsUnit = unit;
    this.#settingsChanged(project, touched);
  }

  #settingsChanged(project: Project, touched: Touched): void {
    project.settings = projectSettings(project.settingsUnit?.parse.settings ?? {});
    // Severities and what counts as an article are seen everywhere in the project.
    for (const files of [project.articles, project.glosses, project.bibliographies])
      for (const uri of files.keys()) this.#affect(uri, touched);
    this.#resettle(touched);
  }

  #drop(unit: Unit, project: Project, touched: Touched): void {
    this.#units.delete(unit.uri);
    this.#owners.delete(unit.uri);
    project.sources.set(unit.uri, undefined);
    if (unit.kind === 'gloss') {
      this.#unlinkSidecar(unit, project, touched);
      project.glosses.delete(unit.uri);
      project.glossRevision += 1;
      if (project.actors.set(unit.uri, [])) touched.names.add(project);
    } else if (unit.kind === 'article') {
      project.articles.delete(unit.uri);
      project.mentions.set(unit.uri, unit.mentions, []);
      this.#texts.delete(unit.uri);
      touchArticle(unit.uri, project, touched);
    } else if (unit.kind === 'bibliography') {
      project.bibliographies.delete(unit.uri);
      this.#note(project, changedKeys(project, unit, undefined), touched);
      this.#declareLibrary(unit.uri, project, undefined, unit.ids(), touched);
    } else {
      project.settingsUnit = undefined;
      this.#settingsChanged(project, touched);
    }
    this.#declare(unit.uri, project, undefined, touched);
  }

  #unlinkSidecar(unit: GlossUnit, project: Project, touched: Touched): void {
    const article = project.articleUriOf(unit);
    if (article === undefined) return;
    const sidecars = project.sidecars.get(article);
    sidecars?.delete(unit.uri);
    if (sidecars?.size === 0) project.sidecars.delete(article);
    touchArticle(article, project, touched);
  }

  #declare(uri: Uri, project: Project, symbols: FileSymbols | undefined, touched: Touched): void {
    this.#note(project, [...project.dependencies.set(uri, symbols)], touched);
  }

  #note(project: Project, changed: readonly string[], touched: Touched): void {
    if (changed.length === 0) return;
    const known = touched.symbols.get(project) ?? new Set();
    touched.symbols.set(project, known);
    for (const symbol of changed) known.add(symbol);
  }

  /** The files that seek words which the article may have, or had. */
  #affectSeekers(project: Project, article: ArticleUnit | undefined, touched: Touched): void {
    if (article?.words === undefined) return;
    for (const uri of this.#seekers.of(article.words))
      if (this.projectOf(uri) === project) this.#affect(uri, touched);
  }

  #affect(uri: Uri, touched: Touched): void {
    touched.affected.add(uri);
  }
}

function touchArticle(article: Uri, project: Project, { articles }: Touched): void {
  const known = articles.get(project) ?? new Set();
  articles.set(project, known.add(article));
}
