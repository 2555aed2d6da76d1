import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { Glossator } from './client';

/** Of the browser's types this is all that is needed; with all of them, client code for Node could use them by mistake. */
declare const Worker: new (script: string) => object;

let glossator: Glossator | undefined;

/** The browser (vscode.dev): the server is a web worker, and files reach it through requests to this side. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  glossator = new Glossator(
    context,
    (options) =>
      new LanguageClient('glossator', 'Glossator', () => Promise.resolve(new Worker(script)), options),
  );
  await glossator.start();
}

export async function deactivate(): Promise<void> {
  await glossator?.stop();
}
