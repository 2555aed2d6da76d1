import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Analysis } from '../../../server/core/analysis';
import type { Change } from '../../../server/core/workspace/changes';

/**
 * The law: a workspace that has lived through any sequence of edits and file events answers exactly as one that was built
 * from the same files in one go. Pieces of text are chosen so that names come, go, become shared and are pinned.
 */
const root = 'file:///story';
const articles = ['/a.txt', '/b.md', '/sub/c.txt'];
const bibliographies = ['/library.bib', '/sub/more.csl.json'];
const glosses = ['/a.txt.gloss.yaml', '/b.md.gloss.yaml', '/actors.gloss.yaml', '/more.gloss.yaml'];

const sentence = fc.constantFrom(
  'DOGE was new. ',
  'Elon Musk spoke of the service.\n\n',
  'l’ICE et d’Elon Musk\n',
  'The US Digital Service, or USDS, ',
  'Ross left. Wilbur Ross stayed.\n\n',
  '`DOGE` in code ',
  'Musk’s team ',
  'nobody at all\n',
);
const articleText = fc.array(sentence, { maxLength: 6 }).map((sentences) => sentences.join(''));

const actorEntry = fc.constantFrom(
  '  doge: { name: Department of Government Efficiency, aliases: [DOGE] }\n',
  '  musk:\n    name: Elon Musk\n    aliases: [Musk]\n',
  '  elon: { name: Elon Musk }\n',
  '  usds:\n    name: US Digital Service\n    aliases:\n      - USDS\n      - { name: the service, weak: true }\n',
  '  ross: { name: Wilbur Ross, aliases: [Ross] }\n',
  '  jonathan-ross: { name: Jonathan Ross, aliases: [Ross] }\n',
  '  ice: { name: ICE, partOf: doge }\n',
  '  broken: { name: [\n',
);
const claimEntry = fc.constantFrom(
  '  - { id: one, quote: "DOGE was new", by: musk }\n',
  '  - id: two\n    quote: Elon Musk spoke\n    about: [usds, nobody]\n',
  '  - { id: one, quote: "Musk’s team", cites: [{ source: b }] }\n',
  '  - { id: one, quote: Plus de 20, repeats: [b#two, one], translates: a#one }\n',
  '  - { id: two, quote: 19 left, text: Twenty-one left, contradicts: a#one }\n',
  '  - { id: four, quote: Ross left, cites: [{ source: a, quote: "Ross left. Wilbur Musk stayed." }, { source: c, quote: Elon Musk spoke of the service }] }\n',
  '  - { id: four, quote: l’ICE, cites: [{ source: b, quote: "Elon Musk spoke of the agency" }, { claim: one, quote: "Ross left. […] stayed" }] }\n',
  '  - { id: one, quote: DOGE was new, status: corroborated, cites: [{ claim: a#two }, { source: c }, { source: wire, quote: it says so }] }\n',
  '  - { id: two, quote: Musk’s team, status: corroborated, contradicts: a#one, cites: [{ source: b, quote: DOGE was new, stance: disputes }, { claim: b#one }] }\n',
  '  - { id: two, quote: nobody at all, status: disputed, supports: [a#one, c#four], repeats: b#one, cites: [{ source: a, quote: Ross left }, { source: c, quote: nobody at all, stance: context }] }\n',
  '  - quote: "\n',
  '  # glossator-disable-next-line unknown-actor, quote-missing -- why\n  - { id: three, quote: "DOGE was old", by: musk }\n',
);
const pinEntry = fc.constantFrom(
  '  - { quote: Ross, actor: ross }\n',
  '  - { quote: Musk, not: any }\n',
  '  - { quote: team, actor: doge }\n',
  '  - { quote: absent }\n',
);
const section = (key: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : `${key}:\n${entries.join('')}`;
const glossText = fc
  .record({
    head: fc.constantFrom('gloss: 1\n', 'gloss: 1\n', 'gloss: 2\n', ''),
    source: fc.constantFrom(
      '',
      '',
      'source: { id: a, issued: 2025-02 }\n',
      'source: { file: sub/c.txt }\n',
      'source: { URL: https://example.org/x }\n',
      'source: { id: c, origin: wire, issued: 2025-03 }\n',
      'source: { origin: a }\n',
      'references: [{ id: wire, type: book, URL: https://example.org/x, DOI: 10.1000/a }]\n',
      'source: { file: ../../etc/passwd }\n',
    ),
    actors: fc.array(actorEntry, { maxLength: 4 }),
    claims: fc.array(claimEntry, { maxLength: 2 }),
    pins: fc.array(pinEntry, { maxLength: 2 }),
  })
  .map(
    ({ head, source, actors, claims, pins }) =>
      head + source + section('actors', actors) + section('claims', claims) + section('mentions', pins),
  );
const bibliographyEntry = fc.constantFrom(
  '@book{a, title = {DOGE}, url = {https://example.org/x}}\n',
  '@book{wire,\n  title = t # { One},\n  crossref = {a},\n',
  '@string{t = {Title}}\n',
  '@string{t = {Another}}\n',
  '@online{letter:1, date = {2024-02}, origin = {a}}\n',
  '@misc{zot, url = {http://www.example.org/x/}, date = {2025-13}}\n',
  '@misc{b, doi = {10.1000/A}, date = {2025-01}}\n',
  'comment {\n',
  '[{ "id": "wire", "type": "book", "DOI": "10.1000/a" },\n',
  '{ "id": "letter/1", "title": "x" }]\n',
);
const bibliographyText = fc.array(bibliographyEntry, { maxLength: 4 }).map((entries) => entries.join(''));
const settingsText = fc.constantFrom(
  '',
  'articles: "**/*.txt"\n',
  'rules: { unknown-actor: "off" }\n',
  'articles: [\n',
  'exclude: sub/**\n',
  'bibliographies: [sub/*.json, b.md]\n',
);

const file = fc.oneof(
  { weight: 4, arbitrary: fc.record({ path: fc.constantFrom(...articles), text: articleText }) },
  { weight: 5, arbitrary: fc.record({ path: fc.constantFrom(...glosses), text: glossText }) },
  {
    weight: 2,
    arbitrary: fc.record({ path: fc.constantFrom(...bibliographies), text: bibliographyText }),
  },
  { weight: 1, arbitrary: fc.record({ path: fc.constant('/glossator.yaml'), text: settingsText }) },
);
const step: fc.Arbitrary<Change> = fc.oneof(
  file.map(({ path, text }): Change => ({
    kind: 'disk',
    uri: root + path,
    content: { text, encoding: 'utf-8' },
  })),
  file.map(({ path, text }): Change => ({ kind: 'buffer', uri: root + path, text })),
  file.map(({ path }): Change => ({ kind: 'disk', uri: root + path, content: undefined })),
  file.map(({ path }): Change => ({ kind: 'buffer', uri: root + path, text: undefined })),
  fc.constantFrom<Change>(
    { kind: 'folderAdded', uri: `${root}/sub` },
    { kind: 'folderRemoved', uri: `${root}/sub` },
  ),
);
const batches = fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });

test('a workspace that grew answers as one that was built at once', () => {
  fc.assert(
    fc.property(batches, (steps) => {
      const grown = new Analysis();
      grown.apply([{ kind: 'folderAdded', uri: root }]);
      for (const batch of steps) {
        grown.apply(batch);
        // Asked in between too: findings are kept until `apply` names their file as affected, so a file it forgets would show here.
        answers(grown);
      }
      expect(answers(grown)).toEqual(answers(rebuilt(steps.flat())));
    }),
    { numRuns: Number(process.env['RUNS'] ?? 120) },
  );
});

/** What the files hold after all steps, put into a fresh workspace as one change. */
function rebuilt(steps: readonly Change[]): Analysis {
  const disk = new Map<string, Change>();
  const buffers = new Map<string, Change>();
  const folders = new Set([root]);
  for (const change of steps) {
    if (change.kind === 'disk') disk.set(change.uri, change);
    else if (change.kind === 'buffer') buffers.set(change.uri, change);
    else if (change.kind === 'folderAdded') folders.add(change.uri);
    else folders.delete(change.uri);
  }
  const analysis = new Analysis();
  analysis.apply([
    ...[...folders].map((uri): Change => ({ kind: 'folderAdded', uri })),
    ...disk.values(),
    ...buffers.values(),
  ]);
  return analysis;
}

/** Everything the analysis says about every file. */
function answers(analysis: Analysis): unknown {
  return {
    symbols: analysis.workspaceSymbols('', 1000),
    files: analysis.files().map((uri) => {
      const text = analysis.textOf(uri) ?? '';
      const offsets = Array.from({ length: Math.ceil(text.length / 7) }, (_, index) => index * 7);
      return {
        uri,
        text,
        findings: analysis.diagnose(uri, 'saved'),
        typing: analysis.diagnose(uri, 'typing'),
        suppressed: analysis.suppressed(uri),
        outline: analysis.documentSymbols(uri),
        tokens: analysis.semanticTokens(uri),
        hovers: offsets.map((offset) => analysis.hover(uri, offset)),
        references: offsets.map((offset) => analysis.references(uri, offset, true)),
        definitions: offsets.map((offset) => analysis.definition(uri, offset)),
      };
    }),
  };
}
