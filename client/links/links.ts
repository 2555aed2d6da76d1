import {
  commands,
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  Disposable,
  languages,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CheckLinksAnswer,
  checkLinksRequest,
  type Link,
  type LinkProblem,
  type LinksAnswer,
  linksCheckedNotification,
  type LinksCheckedParams,
  linksRequest,
} from '../../server/lsp/protocol/protocol';
import { questionOf, summaryOf } from './words';

/** The one command that goes to the network. It says so, names how many sites would be asked, and does nothing before that is agreed to. */
export function registerLinks(client: BaseLanguageClient): Disposable {
  const found = languages.createDiagnosticCollection('glossator-links');
  return Disposable.from(
    found,
    // What was said of an address is not true of what is typed over it.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const kept = found.get(document.uri);
      if (kept === undefined || kept.length === 0 || contentChanges.length === 0) return;
      found.delete(document.uri);
    }),
    commands.registerCommand('glossator.checkLinks', async () => {
      const { links, refused } = await client.sendRequest<LinksAnswer>(linksRequest, {});
      if (refused !== null) void window.showInformationMessage(refused);
      else if (links.length === 0)
        void window.showInformationMessage('No source or actor here has a web address.');
      else if (await isAgreed(links)) await check(client, links, found);
    }),
  );
}

async function isAgreed(links: readonly Link[]): Promise<boolean> {
  const { message, detail } = questionOf(links);
  const agreed = 'Check over the Network';
  return (await window.showWarningMessage(message, { modal: true, detail }, agreed)) === agreed;
}

async function check(
  client: BaseLanguageClient,
  links: readonly Link[],
  found: DiagnosticCollection,
): Promise<void> {
  const answer = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Checking links', cancellable: true },
    async (progress, token) => {
      const listening = client.onNotification(
        linksCheckedNotification,
        ({ done, total }: LinksCheckedParams) =>
          progress.report({ message: `${done} of ${total}`, increment: 100 / total }),
      );
      try {
        const addresses = links.map(({ address }) => address);
        return await client.sendRequest<CheckLinksAnswer>(checkLinksRequest, { addresses }, token);
      } catch (error) {
        if (!token.isCancellationRequested) throw error;
        return undefined;
      } finally {
        listening.dispose();
      }
    },
  );
  if (answer === undefined) return;
  if (answer.refused !== null) {
    void window.showInformationMessage(answer.refused);
    return;
  }
  show(client, answer.problems, found);
  const shown = 'Show Problems';
  const told = summaryOf(answer);
  if (answer.problems.length === 0) void window.showInformationMessage(told);
  else if ((await window.showWarningMessage(told, shown)) === shown)
    await commands.executeCommand('workbench.actions.view.problems');
}

function show(
  client: BaseLanguageClient,
  problems: readonly LinkProblem[],
  found: DiagnosticCollection,
): void {
  found.clear();
  const byFile = new Map<string, Diagnostic[]>();
  for (const { message, kind, places } of problems) {
    for (const { uri, range } of places) {
      const severity = kind === 'gone' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information;
      const diagnostic = new Diagnostic(client.protocol2CodeConverter.asRange(range), message, severity);
      diagnostic.source = 'Glossator: links';
      const known = byFile.get(uri);
      if (known === undefined) byFile.set(uri, [diagnostic]);
      else known.push(diagnostic);
    }
  }
  for (const [uri, diagnostics] of byFile) found.set(Uri.parse(uri), diagnostics);
}
