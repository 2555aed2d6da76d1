import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standingOf, type Standing } from '../../../server/core/workspace/evidence/standing';
import type { Change, Uri } from '../../../server/core/workspace/changes';
import { Workspace } from '../../../server/core/workspace/workspace';
import { disk, root, uriOf } from '../rules/check';

/**
 * The law: what claims stand on is the same in a workspace that has lived through any changes as in one that is built from the same files, whatever
 * their order; and a file is affected by whatever changes the standing of one of its claims, or of one that these are related to. Pieces are
 * chosen so that citations hold and fail, meet claims, go in circles, and so that sources come, go, are declared twice and lead to one another.
 */
const words = ['Vingt sont partis', 'DOGE was new', 'Musk left', 'nobody spoke'];
const ids = ['a', 'b', 'c', 'x', 'wire'];
const claimIds = ['one', 'two'];

const word = fc.constantFrom(...words);
const reference = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...claimIds)).map((pair) => pair.join('#')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...claimIds, 'three', 'no#one') },
);
const stance = fc.constantFrom('', '', '', ', stance: disputes', ', stance: context');
const citation = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ids), word, stance)
    .map(([id, quote, more]) => `{ source: ${id}, quote: ${quote}${more} }`),
  fc.tuple(fc.constantFrom(...ids, 'unknown'), stance).map(([id, more]) => `{ source: ${id}${more} }`),
  fc.tuple(reference, stance).map(([id, more]) => `{ claim: '${id}'${more} }`),
);
const relation = fc
  .tuple(fc.constantFrom('supports', 'contradicts', 'repeats', 'translates'), reference)
  .map(([verb, id]) => `, ${verb}: '${id}'`);
const claim = fc
  .record({
    id: fc.constantFrom(...claimIds, 'one', undefined),
    quote: word,
    cites: fc.array(citation, { maxLength: 3 }),
    relation: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: relation }),
    note: fc.constantFrom('', ', note: seen'),
  })
  .map(
    ({ id, quote, cites, relation: related, note }) =>
      `  - { ${id === undefined ? '' : `id: ${id}, `}quote: ${quote}, cites: [${cites.join(', ')}]${related}${note} }\n`,
  );
const source = fc
  .record({
    id: fc.constantFrom('', '', 'id: a, ', 'id: b, ', 'id: x, '),
    file: fc.constantFrom('', '', '', 'file: a.txt, ', 'file: c.txt, '),
    origin: fc.constantFrom('', 'origin: wire, ', 'origin: x, ', 'origin: a, ', 'origin: unknown, '),
    url: fc.constantFrom('', '', 'URL: https://example.org/1, ', 'DOI: 10.1234/1, '),
  })
  .map(({ id, file, origin, url }) => `${id}${file}${origin}${url}`);
const reference2 = fc.tuple(fc.constantFrom(...ids), source).map(([id, rest]) => {
  const more = rest.replace(/(?:id|file): \S+, /gu, '');
  return `  - { id: ${id}, ${more}type: book }\n`;
});
const glossText = fc
  .record({
    comment: fc.constantFrom('', '# moved\n'),
    source: fc.option(source),
    claims: fc.array(claim, { maxLength: 3 }),
    references: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(reference2, { maxLength: 3 }) },
    ),
    actors: fc.constantFrom(
      '',
      '',
      '',
      'actors:\n  doge: { name: DOGE }\n',
      'actors:\n  doge: { name: nobody, aliases: [Musk] }\n',
    ),
  })
  .map(
    ({ comment, source: described, claims, references, actors }) =>
      `${comment}gloss: 1\n${described === null ? '' : `source: { ${described}type: webpage }\n`}${
        claims.length === 0 ? '' : `claims:\n${claims.join('')}`
      }${references.length === 0 ? '' : `references:\n${references.join('')}`}${actors}`,
  );
const articleText = fc
  .tuple(fc.constantFrom('', '', '---\nurl: https://example.org/1\n---\n'), fc.array(word, { maxLength: 3 }))
  .map(([front, sentences]) => front + sentences.map((sentence) => `${sentence}.\n\n`).join(''));
const bibText = fc
  .array(
    fc.tuple(
      fc.constantFrom(...ids),
      fc.constantFrom('', 'doi = {10.1234/1}', 'url = {https://example.org/1}'),
    ),
    { maxLength: 2 },
  )
  .map((entries) => entries.map(([id, field]) => `@book{${id},\n  ${field}\n}\n`).join(''));

const articles = ['/a.txt', '/b.md', '/c.txt'];
const glosses = ['/a.txt.gloss.yaml', '/b.md.gloss.yaml', '/c.txt.gloss.yaml', '/more.gloss.yaml'];
const file = fc.oneof(
  { weight: 3, arbitrary: fc.record({ path: fc.constantFrom(...articles), text: fc.option(articleText) }) },
  {
    weight: 8,
    arbitrary: fc.record({ path: fc.constantFrom(...glosses), text: fc.option(glossText, { freq: 12 }) }),
  },
  { weight: 1, arbitrary: fc.record({ path: fc.constant('/refs.bib'), text: fc.option(bibText) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      path: fc.constant('/glossator.yaml'),
      text: fc.option(fc.constantFrom('', 'articles: "**/*.txt"\n', 'exclude: b.*\n')),
    }),
  },
);
const batches = fc.array(fc.array(file, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 14 });

test('claims stand on the same, however the files came to be what they are, and nobody misses a change', () => {
  fc.assert(
    fc.property(batches, (steps) => {
      const grown = new Workspace();
      grown.apply([{ kind: 'folderAdded', uri: root }]);
      const texts = new Map<string, string>();
      for (const batch of steps) {
        const before = standings(grown);
        const affected = grown.apply(batch.map(({ path, text }) => disk(path, text ?? undefined)));
        for (const { path, text } of batch) {
          if (text === null) texts.delete(path);
          else texts.set(path, text);
        }
        const now = standings(grown);
        for (const [uri, told] of now) {
          if (told !== before.get(uri)) expect(affected, `${uri} is affected`).toContain(uri);
        }
        expect(Object.fromEntries(now)).toEqual(Object.fromEntries(standings(built([...texts]))));
      }
      expect(Object.fromEntries(standings(grown))).toEqual(
        Object.fromEntries(standings(built([...texts].reverse()))),
      );
    }),
    { numRuns: Number(process.env['RUNS'] ?? 25) },
  );
});

function built(texts: readonly (readonly [string, string])[]): Workspace {
  const workspace = new Workspace();
  const changes = texts.map(([path, text]): Change => disk(path, text));
  workspace.apply([{ kind: 'folderAdded', uri: root }, ...changes]);
  return workspace;
}

/** By gloss file, what its claims stand on. */
function standings(workspace: Workspace): ReadonlyMap<Uri, string> {
  const project = workspace.projectOf(uriOf('/a.txt'));
  const found = new Map<Uri, string>();
  for (const path of glosses) {
    const gloss = project.glosses.get(uriOf(path));
    const all = (gloss?.claims ?? []).map((each) => told(standingOf(workspace, project, each)));
    found.set(uriOf(path), JSON.stringify(all, null, 1));
  }
  return found;
}

/** Of claims on a circle their places are left out: who tells these follows the files they are in. */
function told({ circle, ...rest }: Standing): unknown {
  const claims = circle?.claims.map(({ id, quote, at }) => [at.uri, id, quote]);
  return { ...rest, circle: circle && { cites: circle.citation.path, claims } };
}
