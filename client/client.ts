import { commands, type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient, DocumentSelector, LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../server/lsp/protocol/protocol';
import { registerAnnotate } from './annotate/annotate';
import { Annotator } from './annotate/annotator';
import { registerEvidence } from './evidence/evidence';
import { answerFileRequests } from './fileRequests';
import { registerLinks } from './links/links';
import { MovedAlong } from './movedAlong';
import { registerMarks } from './marks/marks';
import { ServerEvents } from './serverEvents';
import { StatusItem } from './statusItem';
import { registerSuggestedNames } from './suggestedNames/suggestedNames';
import { registerViews } from './views/views';
import { registerWording } from './wording/wording';

const clientOptions: ClientOptions = { comparesWording: true, annotates: true, asksOnSave: true };

/** What the extension is, wherever it runs: a language client, a few commands and a status item. */
export class Glossator {
  readonly #client: BaseLanguageClient;

  /** `createClient` knows how the server is started here. */
  constructor(
    context: ExtensionContext,
    createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  ) {
    const selector = documentSelector();
    const movedAlong = new MovedAlong();
    this.#client = createClient({
      documentSelector: selector,
      initializationOptions: clientOptions,
      // On save, findings that need other files are looked for; they are on the server and have to be fetched.
      diagnosticPullOptions: { onChange: true, onSave: true },
      // Hovers are made of words from files of unknown origin: no commands, no HTML.
      markdown: { isTrusted: false, supportHtml: false },
      middleware: { workspace: movedAlong.middleware },
    });
    const events = new ServerEvents(this.#client);
    const annotator = new Annotator(this.#client);
    context.subscriptions.push(
      this.#client,
      events,
      annotator,
      answerFileRequests(this.#client),
      movedAlong.listen(),
      new StatusItem(events, selector),
      registerWording(this.#client),
      registerAnnotate(annotator),
      registerViews(context, this.#client, events),
      registerEvidence(this.#client, events),
      registerLinks(this.#client),
      registerSuggestedNames(annotator, events),
      registerMarks(context.extensionUri, this.#client, events, selector),
      commands.registerCommand('glossator.restartServer', () => this.#restart()),
      commands.registerCommand('glossator.showLog', () => this.#client.outputChannel.show()),
    );
  }

  start(): Promise<void> {
    return this.#client.start();
  }

  async stop(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.stop();
  }

  async #restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}

/** Bibliographies are BibTeX, or JSON of a certain name. Where `glossator.yaml` names other JSON files, what is on disk counts. */
const bibliographies = [{ pattern: '**/*.bib' }, { language: 'bibtex' }, { pattern: '**/*.csl.json' }];
const languages = ['gloss', 'plaintext', 'markdown'];

/**
 * Gloss files, bibliographies, and all text that may be an article: only the server knows which files are, and of the others it says nothing.
 * Schemes are listed, since output channels, old versions of files in comparisons, and the like are plain text too.
 */
function documentSelector(): DocumentSelector {
  const schemes = new Set(['file', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  const inFiles = [...schemes].flatMap((scheme) =>
    [...languages.map((language) => ({ language })), ...bibliographies].map((filter) => ({
      scheme,
      ...filter,
    })),
  );
  return [...inFiles, { scheme: 'untitled', language: 'gloss' }];
}
