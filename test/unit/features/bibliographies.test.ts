import { expect, test } from 'vitest';
import { fixture, show } from '../fixture';
import { options } from './checkCompletion';

const files = `
//- /library.bib
@string{lm = "Le Monde"}
@article{ruiz:2025,
  title = {L'affaire {\\'E}toile},
  author = {Ruiz, Ana and {Agence France-Presse}},
  journaltitle = lm,
  date = {2025-02-25},
  url = {https://example.org/etoile},
}
@book{smith, title = {The mail}, year = 1999}
@book{broken, title = {Words, year = 1998}
//- /more.csl.json
[{ "id": "http://zotero.org/items/1", "type": "report", "title": "Staff report", "author": [{ "literal": "USDS" }] }]
//- /a.txt
Words.
`;
const claim = `//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: words
    quote: Words
    cites:
      - source: `;

const cited = fixture(
  `${files}${claim}ruiz-$02025\n      - source: http-zotero.org-items-1\n      - claim: smith#x\n`,
);

function places(
  locations: readonly { readonly uri: string; readonly range: { start: number; end: number } }[],
) {
  return locations.map(({ uri, range }) => show(cited.analysis, uri, range));
}

test('a citation leads to the entry, and the key of the entry to the citations', () => {
  const { analysis, cursor } = cited;
  const [target, ...others] = analysis.definition(cursor.uri, cursor.offset);
  expect(others).toEqual([]);
  expect(target && show(analysis, target.uri, target.focus)).toBe('/library.bib:1:9 “ruiz:2025”');
  expect(target && show(analysis, target.uri, target.range)).toMatch(
    /^\/library\.bib:1:0 “@article\{ruiz:2025, .* \}”$/u,
  );
  const key = cited.rangeOf('/library.bib', 'ruiz:2025').start + 2;
  expect(places(analysis.references(cited.uri('/library.bib'), key, true))).toEqual([
    '/a.txt.gloss.yaml:5:16 “ruiz-2025”',
    '/library.bib:1:9 “ruiz:2025”',
  ]);
  const smith = cited.rangeOf('/library.bib', 'smith').start;
  expect(places(analysis.references(cited.uri('/library.bib'), smith, false))).toEqual([
    '/a.txt.gloss.yaml:7:15 “smith”',
  ]);
  const zotero = cited.rangeOf('/more.csl.json', 'http://zotero.org/items/1').start;
  expect(places(analysis.references(cited.uri('/more.csl.json'), zotero, false))).toEqual([
    '/a.txt.gloss.yaml:6:16 “http-zotero.org-items-1”',
  ]);
});

test('hovers show the entry at the citation and at its key, and nothing elsewhere in the file', () => {
  const { analysis, cursor } = cited;
  const card = analysis.hover(cursor.uri, cursor.offset);
  expect(card?.markdown).toContain('Étoile');
  expect(card?.markdown).toContain('Le Monde');
  const uri = cited.uri('/library.bib');
  const key = cited.rangeOf('/library.bib', 'ruiz:2025');
  const own = analysis.hover(uri, key.end);
  expect(own?.range).toEqual(key);
  expect(own?.markdown).toContain('*Le Monde*');
  expect(analysis.hover(uri, key.end + 5)).toBeUndefined();
  expect(analysis.hover(uri, 3)).toBeUndefined();
});

test('the key and nothing else is highlighted, in every entry that has it', () => {
  const { analysis, uri } = fixture('//- /a.bib\n@book{a}\n@book{b}\n@book{a}\n');
  const starts = analysis.documentHighlights(uri('/a.bib'), 7).map(({ range, kind }) => [range.start, kind]);
  expect(starts).toEqual([
    [6, 'write'],
    [24, 'write'],
  ]);
  expect(analysis.documentHighlights(uri('/a.bib'), 2)).toEqual([]);
});

test('the outline has every entry by its key, with its title', () => {
  const outline = (path: string) =>
    cited.analysis
      .documentSymbols(cited.uri(path))
      .map(
        ({ name, detail, kind, focus }) =>
          `${kind} ${name} (${detail}) ${show(cited.analysis, cited.uri(path), focus)}`,
      );
  expect(outline('/library.bib')).toEqual([
    "source ruiz-2025 (L'affaire Étoile) /library.bib:1:9 “ruiz:2025”",
    'source smith (The mail) /library.bib:8:6 “smith”',
    'source broken (Words, year = 1998) /library.bib:9:6 “broken”',
  ]);
  expect(outline('/more.csl.json')).toEqual([
    'source http-zotero.org-items-1 (Staff report) /more.csl.json:0:10 “http://zotero.org/items/1”',
  ]);
});

test.each(['etoile', 'ana ruiz', 'ruiz 2025', 'le monde', 'agence'])(
  'sources are offered by “%s”',
  (typed) => {
    const { analysis, cursor } = fixture(`${files}${claim}${typed}$0\n`);
    const [first] = analysis.completion(cursor.uri, cursor.offset, options).items;
    expect(first).toMatchObject({
      label: 'ruiz-2025',
      insert: 'ruiz-2025',
      kind: 'source',
      detail: "L'affaire Étoile · Ana Ruiz · Le Monde · 25 February 2025",
    });
  },
);

test('an id that an article or a reference has, too, is offered once', () => {
  const { analysis, cursor } = fixture(
    `${files}//- /sources.gloss.yaml\ngloss: 1\nreferences: [{ id: smith, type: book, title: Mine }]\n${claim}smith$0\n`,
  );
  const found = analysis.completion(cursor.uri, cursor.offset, options).items;
  expect(found.filter(({ label }) => label === 'smith')).toHaveLength(1);
});

test('sources are found in the workspace by id, title, author and year', () => {
  const found = (query: string) =>
    cited.analysis
      .workspaceSymbols(query, 3)
      .map(({ name, kind, container }) => `${kind} ${name} (${container})`);
  expect(found('etoile')).toEqual(["source L'affaire Étoile (ruiz-2025 · library.bib)"]);
  expect(found('ana ruiz 2025')).toEqual([
    "source Ana Ruiz 2025 (L'affaire Étoile · ruiz-2025 · library.bib)",
  ]);
  expect(found('staff rep')).toEqual(['source Staff report (http-zotero.org-items-1 · more.csl.json)']);
});

test('ids of entries are not renamed, neither there nor where they are cited', () => {
  const { analysis, cursor, uri, rangeOf } = cited;
  const told =
    '“ruiz-2025” is a key of the bibliography “library.bib”, which another program may write anew. Change the key there, and then where it is cited.';
  expect(analysis.rename(cursor.uri, cursor.offset, 'other')).toEqual({ refused: told });
  expect(analysis.prepareRename(uri('/library.bib'), rangeOf('/library.bib', 'ruiz:2025').start)).toEqual({
    refused: told,
  });
});

test('a bibliography that is moved takes nothing along', () => {
  const { analysis, uri } = cited;
  expect(analysis.moveFiles([{ from: uri('/library.bib'), to: uri('/sub/library.bib') }])).toEqual({
    edits: [],
    moves: [],
    told: [],
  });
});

test('what reads entries whole may come before them or after', async () => {
  const content = {
    text: '@report{a, title = {$x^2$}, institution = {{WHO}}, number = {7}}',
    encoding: 'utf-8',
  } as const;
  const change = { kind: 'disk', uri: 'file:///story/a.bib', content } as const;
  const [before, after] = [fixture(''), fixture('')].map(({ analysis }) => analysis);
  expect(before?.awaitsConverter).toBe(false);
  await before?.readBibliographiesWhole();
  before?.apply([change]);
  after?.apply([change]);
  expect(after?.awaitsConverter).toBe(true);
  const plain = after?.hover(change.uri, 8);
  const applied = await after?.readBibliographiesWhole();
  expect(applied?.affected).toContain(change.uri);
  expect(after?.awaitsConverter).toBe(false);
  expect(after?.hover(change.uri, 8)).toEqual(before?.hover(change.uri, 8));
  expect(after?.hover(change.uri, 8)).not.toEqual(plain);
});
