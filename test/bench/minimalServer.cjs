// A server that does nothing: what the protocol itself costs.
const { createConnection, ProposedFeatures, TextDocumentSyncKind } = require('vscode-languageserver/node');
const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    definitionProvider: true,
  },
}));
connection.onHover(() => ({ contents: { kind: 'markdown', value: 'nothing' } }));
connection.onDefinition(() => null);
connection.listen();
