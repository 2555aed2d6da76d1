import {
  CodeActionKind,
  type InitializeParams,
  type InitializeResult,
  InsertTextMode,
  MarkupKind,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../core/features/results/tokens';
import type { ClientOptions } from './protocol/protocol';

/** The kind of code actions that annotate. */
export const annotateKind = `${CodeActionKind.Refactor}.glossator`;

/** Units in which this client counts the characters of a line. */
export type PositionEncoding = 'utf-8' | 'utf-16';

/** What the client can do, as far as it makes a difference here. */
export interface ClientFeatures {
  readonly encoding: PositionEncoding;
  /** Asks for diagnostics itself; nothing is ever published to such a client, or it would show everything twice. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Asks anew for what was saved. Of others it is only sure that they ask for what was edited. */
  readonly asksOnSave: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly unnecessaryTag: boolean;
  readonly watchesFiles: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly workspaceFolders: boolean;
  readonly workDoneProgress: boolean;
  readonly definitionLinks: boolean;
  readonly declarationLinks: boolean;
  readonly typeDefinitionLinks: boolean;
  readonly preparesRename: boolean;
  readonly symbolTree: boolean;
  readonly hoverMarkdown: boolean;
  readonly codeActionLiterals: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  readonly resolvesCodeActions: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  /** Asks before it moves files, and can move others along. */
  readonly movesFiles: boolean;
  readonly wholeLineFolding: boolean;
  readonly linkTooltips: boolean;
  /** Takes completions with places to go on writing at. */
  readonly snippets: boolean;
  /** Inserts several lines just as they are, instead of indenting them in its own manner. */
  readonly insertsAsIs: boolean;
  /** Asks for further edits of a completion once it is chosen. */
  readonly resolvesEdits: boolean;
  readonly completionMarkdown: boolean;
  /** Has Glossator's own command that shows two wordings side by side. */
  readonly comparesWording: boolean;
  /** Has Glossator's own commands for annotating. */
  readonly annotates: boolean;
}

export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  // Whatever a client sends there, it is at most an object without what is looked for.
  const options = initializationOptions as ClientOptions | null | undefined;
  const { textDocument = {}, workspace = {}, window = {}, general = {} } = capabilities;
  const completion = textDocument.completion?.completionItem;
  const diagnostics = { ...textDocument.publishDiagnostics, ...textDocument.diagnostic };
  return {
    encoding:
      general.positionEncodings?.includes(PositionEncodingKind.UTF8) === true
        ? preferred(general.positionEncodings)
        : 'utf-16',
    pullsDiagnostics: textDocument.diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    asksOnSave: options?.asksOnSave === true,
    refreshesTokens: workspace.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace.codeLens?.refreshSupport === true,
    refreshesHints: workspace.inlayHint?.refreshSupport === true,
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    unnecessaryTag: diagnostics.tagSupport !== undefined,
    watchesFiles: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace.workspaceFolders === true,
    workDoneProgress: window.workDoneProgress === true,
    definitionLinks: textDocument.definition?.linkSupport === true,
    declarationLinks: textDocument.declaration?.linkSupport === true,
    typeDefinitionLinks: textDocument.typeDefinition?.linkSupport === true,
    preparesRename: textDocument.rename?.prepareSupport === true,
    symbolTree: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    hoverMarkdown: textDocument.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    resolvesCodeActions: textDocument.codeAction?.resolveSupport?.properties.includes('edit') === true,
    codeActionLiterals: textDocument.codeAction?.codeActionLiteralSupport !== undefined,
    documentChanges: workspace.workspaceEdit?.documentChanges === true,
    createsFiles: workspace.workspaceEdit?.resourceOperations?.includes('create') === true,
    movesFiles:
      workspace.fileOperations?.willRename === true &&
      workspace.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('rename') === true,
    wholeLineFolding: textDocument.foldingRange?.lineFoldingOnly === true,
    linkTooltips: textDocument.documentLink?.tooltipSupport === true,
    snippets: completion?.snippetSupport === true,
    insertsAsIs: completion?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    resolvesEdits: completion?.resolveSupport?.properties.includes('additionalTextEdits') === true,
    completionMarkdown: completion?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    comparesWording: options?.comparesWording === true,
    annotates: options?.annotates === true,
  };
}

const allFiles = { filters: [{ pattern: { glob: '**/*' } }] };

export function initializeResult(client: ClientFeatures, version: string): InitializeResult {
  return {
    serverInfo: { name: 'Glossator', version },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        save: { includeText: false },
      },
      hoverProvider: true,
      definitionProvider: true,
      declarationProvider: true,
      typeDefinitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      callHierarchyProvider: true,
      renameProvider: client.preparesRename ? { prepareProvider: true } : true,
      documentSymbolProvider: { label: 'Glossator' },
      workspaceSymbolProvider: true,
      // The blank is what stands before a value once its key is typed; quotes and # begin or divide references.
      completionProvider: { triggerCharacters: [' ', '#', '[', '{', '"', "'"], resolveProvider: true },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      foldingRangeProvider: true,
      documentLinkProvider: {},
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, annotateKind],
        resolveProvider: client.resolvesCodeActions,
      },
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
        full: true,
        range: true,
      },
      codeLensProvider: { resolveProvider: true },
      inlayHintProvider: true,
      ...(client.pullsDiagnostics
        ? {
            diagnosticProvider: {
              identifier: 'glossator',
              interFileDependencies: true,
              workspaceDiagnostics: true,
            },
          }
        : {}),
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        // Folders as well; which files are articles, the settings of each workspace folder say.
        ...(client.movesFiles ? { fileOperations: { willRename: allFiles, didRename: allFiles } } : {}),
      },
    },
  };
}

/** The client's list is in the order it prefers; of the two that are known here the first one wins. */
function preferred(encodings: readonly string[]): PositionEncoding {
  return encodings.find((encoding) => encoding === 'utf-8' || encoding === 'utf-16') as PositionEncoding;
}
