import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Uri } from '../../core/workspace/changes';
import { normalizeUri } from '../../core/workspace/uri';
import { Slices } from '../../files/slices';
import { Gate } from '../gate';
import type { Refresh } from '../refresh';
import { throwIfCancelled } from '../request';
import type { Session } from '../session';
import { toDiagnostics } from './convert';
import type { CurrentFindings } from './currentFindings';
import type { Reporter } from './reporter';
import { nothingFound, resultIdOf } from './resultId';

/** For clients that ask. */
export class PullReporter implements Reporter {
  readonly #session: Session;
  readonly #findings: CurrentFindings;
  readonly #refresh: Refresh;
  /** Result ids of files that nothing has happened to since, so that a workspace report costs little. */
  readonly #resultIds = new Map<Uri, string>();
  /** Opened by whatever makes a new workspace report worth while. */
  readonly #news = new Gate();

  constructor(session: Session, findings: CurrentFindings, refresh: Refresh) {
    this.#session = session;
    this.#findings = findings;
    this.#refresh = refresh;
    this.#news.open();
  }

  edited(uri: Uri): void {
    this.#resultIds.delete(uri);
    this.#news.open();
  }

  checked(uris: ReadonlySet<Uri>, cause?: Uri): void {
    for (const uri of uris) this.#resultIds.delete(uri);
    this.#news.open();
    // The client asks by itself for what the user changed; of what follows from it elsewhere it has to be told.
    if (this.#session.documents.all().some(({ uri }) => uri !== cause && uris.has(uri)))
      this.#refresh.diagnostics();
  }

  document({ textDocument, previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
    const items = this.#diagnostics(normalizeUri(textDocument.uri));
    // An empty list would say that all is well.
    if (items === undefined)
      return previousResultId === undefined
        ? { kind: DocumentDiagnosticReportKind.Full, items: [] }
        : { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId };
    const resultId = resultIdOf(items);
    return resultId === previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /**
   * Clients ask for the workspace again as soon as they have an answer. So a request stays unanswered until there is
   * something new in it, and costs nothing meanwhile.
   */
  async workspace(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const previous = new Map(params.previousResultIds.map((item) => [normalizeUri(item.uri), item]));
    for (;;) {
      const first = this.#news.isOpen;
      await this.#session.indexed.opened(token);
      await this.#news.opened(token);
      throwIfCancelled(token);
      this.#news.close();
      try {
        const items = await this.#changedSince(previous, token);
        if (items.length > 0 || (first && previous.size === 0)) return { items };
      } catch (error) {
        // Whoever asks next must not wait for news that this one has taken.
        this.#news.open();
        throw error;
      }
    }
  }

  async #changedSince(
    previous: ReadonlyMap<Uri, { readonly uri: string; readonly value: string }>,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { core, documents } = this.#session;
    const slices = new Slices();
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of new Set([...core.files(), ...previous.keys()])) {
      if (slices.over) {
        await slices.rest();
        throwIfCancelled(token);
      }
      const before = previous.get(uri);
      if ((this.#resultIds.get(uri) ?? '?') === (before?.value ?? nothingFound)) continue;
      const diagnostics = this.#diagnostics(uri);
      if (diagnostics === undefined) continue;
      const resultId = resultIdOf(diagnostics);
      if (core.textOf(uri) !== undefined) this.#resultIds.set(uri, resultId);
      if (resultId === (before?.value ?? nothingFound)) continue;
      const open = documents.get(uri);
      items.push({
        kind: DocumentDiagnosticReportKind.Full,
        uri: open?.clientUri ?? before?.uri ?? uri,
        version: open?.version ?? null,
        resultId,
        items: diagnostics,
      });
    }
    return items;
  }

  /** Undefined where it fails, which must not hold up all other files. */
  #diagnostics(uri: Uri): Diagnostic[] | undefined {
    try {
      return toDiagnostics(this.#session, uri, this.#findings.of(uri));
    } catch (error) {
      this.#session.log.error(`Finding what is wrong in ${uri} failed`, error);
      return undefined;
    }
  }
}

/** Only for clients that ask: a server that offers both ways shows everything twice. */
export function answerPulls(
  connection: Connection,
  on: {
    readonly document: (
      params: DocumentDiagnosticParams,
      token: CancellationToken,
    ) => Promise<DocumentDiagnosticReport>;
    readonly workspace: (
      params: WorkspaceDiagnosticParams,
      token: CancellationToken,
    ) => Promise<WorkspaceDiagnosticReport>;
  },
): void {
  connection.languages.diagnostics.on(on.document);
  connection.languages.diagnostics.onWorkspace(on.workspace);
}
