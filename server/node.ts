import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server';
import { version } from './lsp/version';

// Takes `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME` from the command line.
startServer(createConnection(ProposedFeatures.all), {
  fileSystem: async (connection, log) => {
    const [{ NodeFileSystem }, { FileSystemByScheme }, { clientFiles }] = await Promise.all([
      import('./files/nodeFileSystem'),
      import('./files/clientFileSystem'),
      import('./lsp/clientFiles'),
    ]);
    const local = new NodeFileSystem({ log: (message) => log.warn(message) });
    return new FileSystemByScheme(local, clientFiles(connection, log));
  },
  links: async () => {
    const { NodeLinkChecker } = await import('./network/nodeLinkChecker');
    return new NodeLinkChecker({ userAgent: `Glossator/${version}` });
  },
});
