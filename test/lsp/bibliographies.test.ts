import { expect, test, vi } from 'vitest';
import { Analysis } from '../../server/core/analysis';
import { startTestServer, type TestServer } from './harness';

const files = {
  'library.bib':
    '@article{ruiz,\n  title = {L’affaire du DOGE},\n  author = {Ruiz, Ana},\n  journaltitle = {Le Monde},\n  entrysubtype = {newspaper},\n  date = {2025-02-25},\n}\n',
  'zotero.csl.json': '[{"id":"http://zotero.org/items/A1","type":"book","title":"The mail"}]\n',
  'letter.txt': 'The contract covers mail.\n',
  'letter.txt.gloss.yaml':
    'gloss: 1\nclaims:\n  - id: mail\n    quote: The contract covers mail\n    cites:\n      - source: ruiz\n      - source: http-zotero.org-items-A1\n',
};
/** The lines of the gloss file on which the two are cited. */
const [ruiz, zotero] = [5, 6];

async function hover(server: TestServer, line: number): Promise<string> {
  const answer = await server.at<{ contents: { value: string } } | null>(
    'textDocument/hover',
    'letter.txt.gloss.yaml',
    line,
    18,
  );
  return answer?.contents.value ?? '';
}

test('what stands in bibliographies on disk can be cited, looked at and gone to', async () => {
  await using server = await startTestServer({ files, core: new Analysis() });
  expect(await hover(server, ruiz)).toContain('L’affaire du DOGE');
  expect(await hover(server, zotero)).toContain('The mail');
  expect(await server.at('textDocument/definition', 'letter.txt.gloss.yaml', ruiz, 18)).toMatchObject([
    { uri: server.uri('library.bib'), range: { start: { line: 0 } } },
  ]);
  const cited = await server.at('textDocument/references', 'library.bib', 0, 10, {
    context: { includeDeclaration: false },
  });
  expect(cited).toMatchObject([
    { uri: server.uri('letter.txt.gloss.yaml'), range: { start: { line: ruiz } } },
  ]);
  expect(await server.at('textDocument/hover', 'library.bib', 0, 10)).toMatchObject({
    contents: { value: expect.stringContaining('Le Monde') as string },
  });
});

test('an open bibliography wins over the disk, and its problems come and go', async () => {
  await using server = await startTestServer({ files, core: new Analysis() });
  await server.open('library.bib', files['library.bib'], 'bibtex');
  await server.change('library.bib', 2, { text: files['library.bib'].replace('DOGE', 'USDS') });
  expect(await hover(server, ruiz)).toContain('L’affaire du USDS');
  await server.change('library.bib', 3, { text: files['library.bib'].replace('DOGE},', 'DOGE,') });
  await server.save('library.bib');
  await vi.waitFor(() => expect(server.shown('library.bib')).toEqual(['1:2 bibliography-syntax']));
  await server.close('library.bib');
  await vi.waitFor(() => expect(server.shown('library.bib')).toEqual([]));
  expect(await hover(server, ruiz)).toContain('L’affaire du DOGE');
});

test('a bibliography that changes on disk, comes or goes', async () => {
  await using server = await startTestServer({ files, core: new Analysis() });
  server.write('library.bib', '@book{ruiz, title = {Another}}\n');
  await server.watched(['library.bib', 2]);
  await vi.waitFor(async () => expect(await hover(server, ruiz)).toContain('Another'));
  server.write('more.bib', '@book{ruiz, title = {A second one}}\n');
  await server.watched(['more.bib', 1]);
  await vi.waitFor(async () => expect(await hover(server, ruiz)).toContain('A second one'));
});

test('the id of a source in a bibliography is not renamed, in a sentence', async () => {
  await using server = await startTestServer({ files, core: new Analysis() });
  await hover(server, ruiz);
  for (const [path, line, character] of [
    ['library.bib', 0, 10],
    ['letter.txt.gloss.yaml', ruiz, 18],
  ] as const)
    await expect(server.at('textDocument/rename', path, line, character, { newName: 'ana' })).rejects.toThrow(
      'which another program may write anew',
    );
});

test('where what reads entries whole cannot be loaded, plain fields are known and the log says so', async () => {
  class Unloadable extends Analysis {
    override readBibliographiesWhole(): Promise<never> {
      return Promise.reject(new Error('no such file'));
    }
  }
  await using server = await startTestServer({ files, core: new Unloadable() });
  expect(await hover(server, ruiz)).toContain('L’affaire du DOGE');
  expect(server.logged.join('\n')).toContain('plain fields only');
});

test('what is known once entries are read whole is told by itself, however long that takes', async () => {
  let load: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => (load = resolve));
  class Slow extends Analysis {
    override async readBibliographiesWhole() {
      await loaded;
      return super.readBibliographiesWhole();
    }
  }
  const { 'letter.txt': letter, 'letter.txt.gloss.yaml': gloss } = files;
  await using server = await startTestServer({
    files: { 'letter.txt': letter, 'letter.txt.gloss.yaml': gloss },
    core: new Slow(),
  });
  await hover(server, ruiz);
  await server.open('library.bib', '@book{ruiz,\n  title = {Costs $5 million},\n', 'bibtex');
  await vi.waitFor(() => expect(server.shown('library.bib')).toEqual(['0:0 bibliography-syntax']));
  load();
  await vi.waitFor(() =>
    expect(server.shown('library.bib')).toEqual(['0:0 bibliography-syntax', '1:11 bibliography-syntax']),
  );
});
