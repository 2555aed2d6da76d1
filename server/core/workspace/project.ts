import type { Actor } from '../model/actor';
import { edtfOf } from '../model/date';
import { defaultSourceId } from '../model/source';
import { ActorIndex } from './actorIndex';
import type { ArticleUnit } from './articleUnit';
import type { BibliographyUnit } from './bibliographyUnit';
import type { FileContent, FileKind, Uri } from './changes';
import { Dependencies } from './dependencies';
import type { GlossUnit } from './glossUnit';
import { MentionIndex } from './mentionIndex';
import { projectSettings, type ProjectSettings } from './settings';
import type { SettingsUnit } from './settingsUnit';
import { articleItem } from './sourceItem';
import { SourceTable } from './sourceTable';
import { fileNameOf, folderOf, joinUri, pathWithin } from './uri';

/**
 * One workspace folder: an id space of its own with its own settings. Rules and features read it; only Workspace changes it.
 * Files that belong to no folder live in a project without a root.
 */
export class Project {
  settings: ProjectSettings = projectSettings({});
  settingsUnit: SettingsUnit | undefined;
  readonly articles = new Map<Uri, ArticleUnit>();
  readonly glosses = new Map<Uri, GlossUnit>();
  /** Another number after every change of `glosses`. */
  glossRevision = 0;
  readonly bibliographies = new Map<Uri, BibliographyUnit>();
  readonly actors = new ActorIndex();
  readonly mentions = new MentionIndex();
  readonly dependencies = new Dependencies();
  readonly sources = new SourceTable();
  /** By the article, its sidecars: usually one, more where gloss files name it in `source.file`. */
  readonly sidecars = new Map<Uri, Set<Uri>>();

  /**
   * `onDisk` tells what was last read of a file from the disk, whatever an editor makes of it: for remedies, which ask at the moment they
   * are taken. What findings say must not rest on it, as they are not looked at again when only the disk changes below an open editor.
   */
  constructor(
    readonly root: Uri | undefined,
    readonly onDisk: (uri: Uri) => FileContent | undefined,
  ) {}

  kindOf(uri: Uri): FileKind | undefined {
    const path = this.root === undefined ? fileNameOf(uri) : pathWithin(this.root, uri);
    if (path === undefined) return undefined;
    if (path === 'glossator.yaml') return 'settings';
    if (this.settings.isExcluded(path)) return undefined;
    if (path.endsWith('.gloss.yaml')) return 'gloss';
    if (this.settings.isBibliography(path)) return 'bibliography';
    return this.settings.isArticle(path) ? 'article' : undefined;
  }

  /**
   * Where the article of a sidecar must be: `source.file`, else the file its name points at. Undefined for a gloss file
   * that annotates nothing, and for a `source.file` that leads out of the workspace folder.
   */
  articleUriOf(gloss: GlossUnit): Uri | undefined {
    if (!gloss.isSidecar && gloss.file.source === undefined) return undefined;
    const named = gloss.file.source?.value.file;
    if (named !== undefined) {
      const uri = joinUri(folderOf(gloss.uri), named);
      return this.root === undefined || pathWithin(this.root, uri) !== undefined ? uri : undefined;
    }
    return gloss.uri.slice(0, -'.gloss.yaml'.length);
  }

  articleOf(gloss: GlossUnit): ArticleUnit | undefined {
    const uri = this.articleUriOf(gloss);
    return uri === undefined ? undefined : this.articles.get(uri);
  }

  /** The one named after the article first, then by path: where two say different things of the source, the first counts. */
  sidecarsOf(article: Uri): readonly GlossUnit[] {
    const known = this.sidecars.get(article);
    if (known === undefined) return [];
    // Nearly always it is one, and this is asked for very often.
    if (known.size === 1) return [...known].flatMap((uri) => this.glosses.get(uri) ?? []);
    const named = `${article}.gloss.yaml`;
    const uris = [...known].sort((a, b) => (a === named ? -1 : b === named ? 1 : a < b ? -1 : 1));
    return uris.flatMap((uri) => this.glosses.get(uri) ?? []);
  }

  /** The id an article is cited by, whether its text is here or not. */
  sourceIdOf(article: Uri): string {
    for (const sidecar of this.sidecarsOf(article)) {
      const id = sidecar.file.source?.value.id;
      if (id !== undefined) return id.normalize('NFC');
    }
    return defaultSourceId(fileNameOf(article));
  }

  /** Every id that its sidecars write out for an article, each once; its default one where they write none. */
  sourceIdsOf(article: Uri): readonly string[] {
    const ids = this.sidecarsOf(article).map(({ file }) => file.source?.value.id?.normalize('NFC'));
    const written = [...new Set(ids)].filter((id) => id !== undefined);
    return written.length > 0 ? written : [defaultSourceId(fileNameOf(article))];
  }

  /** The gloss files that look up one of the symbols, by their uris: what refers to something is found without a walk over all files. */
  referringTo(symbols: Iterable<string>): readonly GlossUnit[] {
    const uris = new Set<Uri>();
    for (const symbol of symbols) for (const uri of this.dependencies.referrers(symbol)) uris.add(uri);
    return [...uris].sort().flatMap((uri) => this.glosses.get(uri) ?? []);
  }

  /** When the article was published: EDTF, from its sidecar, else its front matter. */
  dateOf(article: ArticleUnit): string | undefined {
    return edtfOf(articleItem(this, article.uri).issued);
  }

  /** Whether anything cites the source or a claim of it, or is told to be from it. */
  isCited(source: string): boolean {
    return this.dependencies.isDeclared(`cited:${source}`);
  }

  /** Whether anything in a gloss file refers to the actor. */
  isReferredTo(actor: string): boolean {
    return this.dependencies.isDeclared(`referred:${actor}`);
  }

  actor(id: string): readonly Actor[] {
    return this.actors.declarations(id.normalize('NFC'));
  }
}
