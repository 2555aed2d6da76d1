import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import type { Change, Uri } from '../core/workspace/changes';
import { normalizeUri } from '../core/workspace/uri';
import type { CurrentFindings } from './diagnostics/currentFindings';
import type { Reporter } from './diagnostics/reporter';
import type { Refresh } from './refresh';
import type { Session } from './session';

export type Validate = 'onType' | 'onSave';

/** Where every change passes: the core hears of it, and so do those who show findings. */
export class Updates {
  readonly #session: Session;
  readonly #findings: CurrentFindings;
  readonly #reporter: Reporter;
  readonly #refresh: Refresh;
  #validate: Validate = 'onSave';
  /** Open documents whose file is elsewhere now. Their client may still bring their text in order before it closes them. */
  readonly #away = new Set<Uri>();
  /** Loads what reads bibliographies whole, from when there is the first one on. */
  #loading: Promise<void> | undefined;

  constructor(session: Session, findings: CurrentFindings, reporter: Reporter, refresh: Refresh) {
    this.#session = session;
    this.#findings = findings;
    this.#reporter = reporter;
    this.#refresh = refresh;
  }

  set validate(validate: Validate) {
    if (this.#validate === validate) return;
    this.#validate = validate;
    if (validate === 'onType') this.saved();
  }

  opened(params: DidOpenTextDocumentParams): void {
    const { uri, text } = this.#session.documents.opened(params);
    this.#away.delete(uri);
    const affected = this.#apply([{ kind: 'buffer', uri, text }]);
    this.#check(new Set([...affected, uri]), uri);
  }

  edited(params: DidChangeTextDocumentParams): void {
    const changed = this.#session.documents.changed(params);
    if (changed === undefined) {
      this.#session.log.warn(`A change of ${params.textDocument.uri} came, but it is not open.`);
      return;
    }
    const { uri, text } = changed.document;
    if (this.#away.has(uri)) return;
    this.#findings.beforeEdits(uri, changed.edits);
    const affected = this.#apply([{ kind: 'buffer', uri, text }]);
    this.#refreshShown(affected, uri);
    if (this.#validate === 'onType') {
      this.#check(new Set([...affected, uri]), uri);
    } else if (this.#session.core.isSaved(uri)) {
      // The editor took over what somebody else wrote to the disk, or the user undid it all: there is nothing to wait for.
      this.#findings.postpone(affected);
      this.saved(uri);
    } else {
      this.#findings.postpone(affected);
      this.#findings.postpone([uri]);
      this.#reporter.edited(uri);
    }
  }

  /** Everything that edits have put in doubt is checked now. */
  saved(uri?: Uri): void {
    const open = uri === undefined ? undefined : this.#session.documents.get(uri);
    if (open !== undefined && this.#away.delete(open.uri))
      this.#apply([{ kind: 'buffer', uri: open.uri, text: open.text }]);
    const uris = new Set(this.#findings.takePostponed());
    if (uri !== undefined) uris.add(uri);
    this.#check(uris, this.#session.client.asksOnSave ? uri : undefined);
  }

  closed({ textDocument }: DidCloseTextDocumentParams): void {
    const uri = normalizeUri(textDocument.uri);
    this.#away.delete(uri);
    const affected = new Set([...this.#apply([{ kind: 'buffer', uri, text: undefined }]), uri]);
    // While the document still has its open spelling, so that what is shown for it can be replaced.
    this.#session.documents.closed(uri);
    this.#check(affected, uri);
    this.#refreshShown(affected, uri);
  }

  /** The file of an open document is at another place now: the document counts no longer, until it is opened anew or saved. */
  movedAway(uri: Uri): void {
    this.#away.add(uri);
    const affected = this.#apply([
      { kind: 'buffer', uri, text: undefined },
      { kind: 'disk', uri, content: undefined },
    ]);
    this.#check(new Set([...affected, uri]));
    this.#refreshShown(affected);
  }

  /** What changed on the disk, as one step. Of documents whose files are `deleted`, see `#withoutLeft`. */
  disk(changes: readonly Change[], deleted: ReadonlySet<Uri> = new Set()): void {
    if (changes.length === 0) return;
    const affected = new Set(this.#apply(this.#withoutLeft(changes, deleted)));
    // The editor may have heard of the change first: its text is then no longer an unsaved one.
    if (changes.some(({ uri }) => this.#session.core.isSaved(uri))) {
      for (const uri of this.#findings.takePostponed()) affected.add(uri);
    }
    this.#check(affected);
    this.#refreshShown(affected);
  }

  /** A step of reading everything: what follows from it is told once, by `everythingRead`. */
  reading(changes: readonly Change[], deleted: ReadonlySet<Uri> = new Set()): void {
    this.#findings.settled = false;
    this.#session.core.apply(this.#withoutLeft(changes, deleted));
    void this.bibliographiesWhole();
  }

  /**
   * Resolves when all bibliographies that came in are known whole. What reads them so takes time to load and most projects have none, so that
   * it comes later than the first of them. Where it cannot be loaded, their plain fields are what is known.
   */
  bibliographiesWhole(): Promise<void> {
    const { core, log } = this.#session;
    if (this.#loading === undefined && core.awaitsConverter) {
      this.#loading = core.readBibliographiesWhole().then(
        ({ affected }) => {
          this.#refresh.files(affected);
          this.#check(affected);
          this.#refreshShown(affected);
        },
        (error: unknown) => log.error('Bibliographies are read by their plain fields only', error),
      );
    }
    return this.#loading ?? Promise.resolve();
  }

  /** `complete` is false where the user cancelled it: what needs other files is then not checked at all. */
  everythingRead(before: Iterable<Uri>, complete: boolean): void {
    const uris = new Set([...before, ...this.#session.core.files()]);
    for (const { uri } of this.#session.documents.all()) uris.add(uri);
    this.#findings.settled = complete;
    this.#check(uris);
    this.#refresh.files(uris);
    this.#refreshShown(uris);
  }

  /**
   * A client may go on holding a document that no tab shows: where its file is deleted, it counts no longer, unless it holds words that were
   * never saved. It does again as soon as somebody types in it.
   */
  #withoutLeft(changes: readonly Change[], deleted: ReadonlySet<Uri>): readonly Change[] {
    const left = [...deleted].filter((uri) => this.#session.core.isSaved(uri));
    return [...left.map((uri): Change => ({ kind: 'buffer', uri, text: undefined })), ...changes];
  }

  #apply(changes: readonly Change[]): ReadonlySet<Uri> {
    const { affected } = this.#session.core.apply(changes);
    this.#refresh.files(affected);
    void this.bibliographiesWhole();
    return affected;
  }

  #check(uris: ReadonlySet<Uri>, cause?: Uri): void {
    this.#findings.due(uris);
    this.#reporter.checked(uris, cause);
  }

  /** What is shown in other open files than the one that the client asks about by itself, since it was edited there. */
  #refreshShown(affected: ReadonlySet<Uri>, cause?: Uri): void {
    const { core, documents } = this.#session;
    const others = documents.all().filter(({ uri }) => uri !== cause);
    if (others.length === 0) return;
    const glosses = [...affected].filter((uri) => core.kindOf(uri) === 'gloss');
    const articles = new Set(glosses.map((uri) => core.articleOf(uri)));
    if (others.some(({ uri }) => affected.has(uri) || articles.has(uri))) this.#refresh.semanticTokens();
    // What a claim stands on may be in any gloss file or bibliography.
    const isOfClaims = glosses.length > 0 || [...affected].some((uri) => core.kindOf(uri) === 'bibliography');
    if (isOfClaims && others.some(({ uri }) => core.kindOf(uri) === 'article')) this.#refresh.claims();
  }
}
