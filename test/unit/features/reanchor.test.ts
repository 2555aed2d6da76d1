import { expect, test } from 'vitest';
import type { Reanchored } from '../../../server/core/features/results/reanchor';
import { fixture, root } from '../fixture';

const sum = '3f786850e387550fdab836ed7e6dc881de23001b3f786850e387550fdab836ed';

const story = fixture(`
//- /a.txt
La direction de la maison a répondu mardi aux questions des employés. Ross. Ross.
//- /a.txt.gloss.yaml
gloss: 1
source: { sha256: ${sum} }
claims:
  - { id: answer, quote: La direction de la maison a répondu mardi aux demandes des employés }
notes:
  - quote: des employés
//- /more.gloss.yaml
gloss: 1
source: { file: a.txt, sha256: ${sum} }
claims:
  - { id: ross, quote: Ross }
notes:
  - quote: La direction de cette maison a répondu mardi aux questions des employés
  - quote: Nobody said this
//- /b.txt.gloss.yaml
gloss: 1
notes: [{ quote: gone }]
//- /broken.gloss.yaml
gloss: 1
source: { file: a.txt, sha256: ${sum} }
notes:
  - quote: La direction de cette maison a répondu mardi aux questions des employés
  - quote: "open
//- /actors.gloss.yaml
gloss: 1
actors:
  ross: { name: Ross }
`);

const byPath = (results: readonly Reanchored[]) =>
  Object.fromEntries(results.map((result) => [result.uri.slice(root.length), result]));

test('every sidecar with its counts, what does not stand, and what becomes of sha256', () => {
  const results = byPath(story.analysis.reanchor());
  expect(Object.keys(results)).toEqual([
    '/a.txt.gloss.yaml',
    '/b.txt.gloss.yaml',
    '/broken.gloss.yaml',
    '/more.gloss.yaml',
  ]);
  expect(results['/a.txt.gloss.yaml']).toMatchObject({
    counts: { exact: 1, altered: 1, ambiguous: 0, missing: 0 },
    digest: 'updated',
    quotes: [
      {
        entry: 'claim',
        id: 'answer',
        accepted: 'La direction de la maison a répondu mardi aux questions des employés',
        reason: 'The article now says it differently: “demandes” became “questions”.',
        wording: [
          { kind: 'same', text: 'La direction de la maison a répondu mardi aux ' },
          { kind: 'gone', text: 'demandes' },
          { kind: 'come', text: 'questions' },
          { kind: 'same', text: ' des employés' },
        ],
      },
    ],
  });
  expect(results['/a.txt.gloss.yaml']?.edits).toHaveLength(2);
  expect(results['/more.gloss.yaml']).toMatchObject({
    counts: { exact: 0, altered: 1, ambiguous: 1, missing: 1 },
    digest: 'withheld',
    withheld: 'open-quotes',
    quotes: [
      { id: 'ross' },
      { entry: 'note', accepted: 'La direction de la maison a répondu mardi aux questions des employés' },
      { id: undefined },
    ],
  });
  // The altered one is accepted in any case; the sum waits for the others.
  expect(results['/more.gloss.yaml']?.edits).toHaveLength(1);
  expect(results['/b.txt.gloss.yaml']).toMatchObject({
    obstacle: 'article-missing',
    isComplete: false,
    digest: 'none',
  });
  expect(results['/broken.gloss.yaml']).toMatchObject({
    obstacle: 'yaml-syntax',
    edits: [],
    digest: 'withheld',
    withheld: 'yaml-syntax',
    quotes: [{ accepted: undefined }, { quote: 'open' }],
  });
});

test('an article means all of its sidecars; other files mean nothing', () => {
  const paths = (uris: readonly string[]) => Object.keys(byPath(story.analysis.reanchor(uris)));
  expect(paths([story.uri('/a.txt')])).toEqual([
    '/a.txt.gloss.yaml',
    '/broken.gloss.yaml',
    '/more.gloss.yaml',
  ]);
  expect(
    paths([story.uri('/more.gloss.yaml'), story.uri('/a.txt'), story.uri('/actors.gloss.yaml')]),
  ).toHaveLength(3);
  expect(paths([story.uri('/actors.gloss.yaml'), 'file:///nowhere'])).toEqual([]);
});
