import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Glossator } from './client';

let glossator: Glossator | undefined;

/** The desktop, and remote hosts: the server is a process of its own, spoken to over Node's IPC. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  glossator = new Glossator(context, (options) => {
    const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6017'] } };
    return new LanguageClient('glossator', 'Glossator', { run: { module, transport }, debug }, options);
  });
  await glossator.start();
}

export async function deactivate(): Promise<void> {
  await glossator?.stop();
}
