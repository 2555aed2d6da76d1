import { expect, test } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import type { ProvenanceAnswer, ProvenanceItem } from '../../server/lsp/protocol/protocol';
import { startTestServer, type TestServer } from './harness';

const files = {
  'a.txt': 'It is so.\n',
  'a.txt.gloss.yaml': `gloss: 1
claims:
  - id: so
    quote: It is so
    cites:
      - { source: b, quote: He said so }
      - { source: away, stance: disputes }
`,
  'b.txt': 'He said so.\n',
  's.gloss.yaml': 'gloss: 1\nreferences: [{ id: away, type: book, title: Far away, issued: 2025-03 }]\n',
};

async function below(server: TestServer, item: ProvenanceItem | undefined): Promise<ProvenanceAnswer> {
  return server.client.sendRequest('glossator/provenance/children', { id: item?.id });
}

test('a tree of what a claim rests on is asked for step by step', async () => {
  await using server = await startTestServer({ files, core: new Analysis() });
  const uri = server.uri('a.txt');
  const roots: ProvenanceAnswer = await server.client.sendRequest('glossator/provenance', {
    uri,
    position: { line: 0, character: 3 },
  });
  const words = { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } };
  expect(roots).toMatchObject([
    { kind: 'claim', label: 'It is so', stance: null, place: { uri, range: words }, isExpandable: true },
  ]);
  const [said, away, ...others] = await below(server, roots[0]);
  expect(others).toEqual([]);
  expect(said).toMatchObject({
    kind: 'citation',
    stance: 'supports',
    outcome: 'found',
    place: { uri: server.uri('b.txt'), range: { start: { line: 0, character: 0 } } },
    entry: { uri: server.uri('a.txt.gloss.yaml'), range: { start: { line: 5, character: 8 } } },
  });
  expect(away).toMatchObject({ label: 'Far away, March 2025', stance: 'disputes', outcome: 'none' });
  const [origin] = await below(server, away);
  expect(origin).toMatchObject({
    kind: 'origin',
    label: 'Origin: Far away, March 2025',
    isExpandable: false,
  });
  const tooltip = await server.client.sendRequest('glossator/provenance/tooltip', { id: origin?.id });
  expect(tooltip).toContain('**Far away**, March 2025');

  // The same claim by its reference, from any file of the folder.
  const named: ProvenanceAnswer = await server.client.sendRequest('glossator/provenance', {
    uri: server.uri('s.gloss.yaml'),
    reference: 'a#so',
  });
  expect(named).toEqual(roots);

  // The same root after it was written on, and once it is gone.
  const id = roots[0]?.id ?? '';
  const again: ProvenanceAnswer = await server.client.sendRequest('glossator/provenance', { id });
  expect(again).toEqual(roots);
  expect(await server.client.sendRequest('glossator/provenance', { id: said?.id })).toEqual([]);
  expect(await server.client.sendRequest('glossator/provenance', { id: 'no such thing' })).toEqual([]);
});

test('what is no item of a tree has nothing below it', async () => {
  await using server = await startTestServer({ files, core: new Analysis() });
  for (const id of [
    '',
    '[]',
    '[["claim"]]',
    '[["claim","file:///x",null,0,"cites"]]',
    '{',
    '[["source","x"]]',
  ])
    expect(await server.client.sendRequest('glossator/provenance/children', { id }), id).toEqual([]);
});

test('sources are written out in the language of the editor', async () => {
  for (const [locale, date] of [
    ['fr-FR', 'mars 2025'],
    ['de', 'March 2025'],
  ] as const) {
    await using server = await startTestServer({ files, locale });
    const hover = await server.at('textDocument/hover', 'a.txt.gloss.yaml', 6, 18);
    expect(JSON.stringify(hover)).toContain(date);
  }
});
