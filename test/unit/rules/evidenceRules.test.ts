import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import type { Change } from '../../../server/core/workspace/changes';
import { Workspace } from '../../../server/core/workspace/workspace';
import { disk, root, uriOf } from './check';

/**
 * The law: whatever has changed, no finding about references and evidence is stale. Ids are chosen so that they are unknown, near-misses, titles
 * or file names, shared, and hidden by others; claims so that they are uncited, cite themselves, go in circles and contradict each other.
 */
const codes = new Set([
  'unknown-source',
  'unknown-claim',
  'uncited-source',
  'unnamed-actor',
  'uncited-claim',
  'self-citation',
  'circular-citation',
  'single-origin',
  'unsupported-status',
  'contradiction-held',
]);

const sourceId = fc.constantFrom('letter', 'report', 'wire', 'wires', 'The Wire', 'letter.txt', 'AFP', 'b');
const declaredId = fc.constantFrom('letter', 'report', 'wire', 'wire', 'lettre');
const claimId = fc.constantFrom('one', 'two', 'three', 'thre');
const claimReference = fc.oneof(
  claimId,
  fc.tuple(sourceId, claimId).map(([source, claim]) => `${source}#${claim}`),
);
const citation = fc.oneof(
  fc
    .tuple(sourceId, fc.constantFrom('', '', ', stance: disputes', ', quote: Vingt sont partis'))
    .map(([id, more]) => `{ source: ${id}${more} }`),
  fc
    .tuple(claimReference, fc.constantFrom('', ', stance: context'))
    .map(([id, more]) => `{ claim: '${id}'${more} }`),
);
const relation = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('supports', 'contradicts', 'contradicts', 'repeats', 'translates'),
        claimReference,
      )
      .map(([verb, id]) => `, ${verb}: '${id}'`),
  },
);
const claim = fc
  .record({
    id: claimId,
    quote: fc.constantFrom('Vingt sont partis', 'Musk left', 'nobody spoke'),
    cites: fc.oneof(fc.constant([]), fc.array(citation, { maxLength: 3 })),
    relation,
    more: fc.constantFrom(
      '',
      ', status: corroborated',
      ', status: corroborated',
      ', status: disputed',
      ', by: musk',
      ', note: seen',
    ),
  })
  .map(
    ({ id, quote, cites, relation: related, more }) =>
      `  - { id: ${id}, quote: ${quote}${cites.length === 0 ? '' : `, cites: [${cites.join(', ')}]`}${related}${more} }\n`,
  );
const reference = fc
  .record({
    id: declaredId,
    title: fc.constantFrom('', ', title: The Wire', ', title: wires'),
    author: fc.constantFrom('', ', author: [{ literal: AFP }]'),
    origin: fc.constantFrom('', ', origin: wire', ', origin: report'),
  })
  .map(({ id, title, author, origin }) => `  - { id: ${id}, type: book${title}${author}${origin} }\n`);
const section = (name: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : `${name}:\n${entries.join('')}`;
const glossText = fc
  .record({
    comment: fc.constantFrom('', '', '# moved\n'),
    source: fc.constantFrom(
      '',
      '',
      'source: { id: report }\n',
      'source: { title: The Wire, origin: wire }\n',
      'source: { file: b.md }\n',
      'source: { id: wires, origin: letter }\n',
    ),
    claims: fc.array(claim, { maxLength: 3 }),
    references: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(reference, { maxLength: 2 })),
    actors: fc.constantFrom(
      '',
      '',
      'actors:\n  musk: { name: Musk }\n',
      'actors:\n  musk: { name: Elon, roles: [{ title: x, cites: [{ source: letter }, { claim: two }] }] }\n',
    ),
  })
  .map(
    ({ comment, source, claims, references, actors }) =>
      `${comment}gloss: 1\n${source}${section('claims', claims)}${section('references', references)}${actors}`,
  );
const articleText = fc.constantFrom(
  'Vingt sont partis. Musk left.\n',
  'nobody spoke. Vingt sont partis.\n',
  '---\ntitle: The Wire\n---\nElon.\n',
);

const articles = ['/letter.txt', '/b.md', '/sub/letter.txt'];
const glosses = [
  '/letter.txt.gloss.yaml',
  '/b.md.gloss.yaml',
  '/sub/letter.txt.gloss.yaml',
  '/more.gloss.yaml',
];
const text = (path: string, value: string | null): Change => disk(path, value ?? undefined);
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...glosses), fc.option(glossText, { freq: 10 }))
      .map(([path, value]) => text(path, value)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...articles), fc.option(articleText))
      .map(([path, value]) => text(path, value)),
  },
  {
    weight: 1,
    arbitrary: fc
      .option(fc.constantFrom('@book{wire, title = {The Wire}}\n', '@book{zola,\n  author = {AFP}\n}\n'))
      .map((value) => text('/refs.bib', value)),
  },
  {
    weight: 1,
    arbitrary: fc
      .option(
        fc.constantFrom('independentSources: 1\n', 'rules: { unknown-source: off }\n', 'exclude: b.*\n'),
      )
      .map((value) => text('/glossator.yaml', value)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('folderAdded' as const, 'folderRemoved' as const)
      .map((kind) => ({ kind, uri: `${root}/sub` })),
  },
);

test('no finding about references and evidence is stale', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 4, maxLength: 24 }), (changes) => {
      const grown = new Workspace();
      grown.apply([{ kind: 'folderAdded', uri: root }]);
      const files = new Map<string, Change>();
      const folders = new Set([root]);
      for (const each of changes) {
        if (each.kind === 'folderAdded') folders.add(each.uri);
        else if (each.kind === 'folderRemoved') folders.delete(each.uri);
        else files.set(each.uri, each);
        // What stood in a folder that is closed is forgotten, although the one around it is open; the server reads it again.
        grown.apply(each.kind === 'folderRemoved' ? [each, ...files.values()] : [each]);
        const built = new Workspace();
        built.apply([
          ...[...folders].map((uri): Change => ({ kind: 'folderAdded', uri })),
          ...[...files.values()].reverse(),
        ]);
        expect(told(grown)).toEqual(told(built));
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 40) },
  );
});

function told(workspace: Workspace): unknown {
  return [...glosses, '/refs.bib'].map((path) => [
    path,
    diagnose(workspace, uriOf(path), 'saved')
      .filter(({ code }) => codes.has(code))
      .map(({ code, range, message, related, fixes }) => ({
        code,
        range,
        message,
        related,
        fixes: fixes.map(({ title, preferred, edits }) => ({ title, preferred, edits })),
      })),
  ]);
}
