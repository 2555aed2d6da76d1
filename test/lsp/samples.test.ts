import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hover, Location, WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { brief, pulling, startTestServer, until } from './harness';

const files = {
  'actors.gloss.yaml': 'gloss: 1\nactors:\n  usds:\n    name: Digital Service\n    kind: publicBody\n',
  'ap.txt': 'The Digital Service lost 21 people.\n',
  'ap.txt.gloss.yaml':
    'gloss: 1\nclaims:\n  - id: lost\n    quote: lost 21 people\n    about: [usds]\n    kind: opinion\n',
};

test('hover, definition and references reach the core and come back', async () => {
  await using server = await startTestServer({ files, core: new Analysis() });
  const hover = await server.at<Hover>('textDocument/hover', 'ap.txt', 0, 6);
  expect(JSON.stringify(hover.contents)).toContain('Digital Service');
  expect(hover.range).toEqual({ start: { line: 0, character: 4 }, end: { line: 0, character: 19 } });
  expect(await server.at<Location[]>('textDocument/definition', 'ap.txt', 0, 6)).toMatchObject([
    { uri: server.uri('actors.gloss.yaml'), range: { start: { line: 2, character: 2 } } },
  ]);
  const context = { includeDeclaration: true };
  const places = await server.at<Location[]>('textDocument/references', 'ap.txt', 0, 6, { context });
  expect(new Set(places.map(({ uri }) => uri))).toEqual(
    new Set(Object.keys(files).map((path) => server.uri(path))),
  );
});

test('a sidecar broken and saved is told of, and repaired and saved is not', async () => {
  await using server = await startTestServer({ files, core: new Analysis(), capabilities: pulling });
  const sidecar = files['ap.txt.gloss.yaml'];
  await server.open('ap.txt.gloss.yaml', sidecar, 'gloss');
  await until('all is read', () => server.refreshed.includes('diagnostic'));
  expect(await server.pull('ap.txt.gloss.yaml')).toEqual([]);
  await server.change('ap.txt.gloss.yaml', 2, { text: sidecar.replace('[usds]', '[usdss]') });
  expect(await server.pull('ap.txt.gloss.yaml')).toEqual([]);
  await server.save('ap.txt.gloss.yaml');
  expect((await server.pull('ap.txt.gloss.yaml')).map(brief)).toEqual(['4:12 unknown-actor']);
  await server.change('ap.txt.gloss.yaml', 3, { text: sidecar });
  await server.save('ap.txt.gloss.yaml');
  expect(await server.pull('ap.txt.gloss.yaml')).toEqual([]);
});

test('finds no error in the samples', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'glossator-samples-'));
  cpSync(fileURLToPath(new URL('../../samples', import.meta.url)), copy, { recursive: true });
  await using server = await startTestServer({ at: copy, core: new Analysis(), capabilities: pulling });
  const { items } = await server.client.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  const errors = items.flatMap((item) =>
    item.kind === 'full'
      ? item.items.filter(({ severity }) => severity === 1).map((found) => `${item.uri} ${brief(found)}`)
      : [],
  );
  expect(errors).toEqual([]);
});
