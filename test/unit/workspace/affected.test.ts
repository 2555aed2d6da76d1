import { expect, test } from 'vitest';
import { pathWithin } from '../../../server/core/workspace/uri';
import { disk, files, root, workspaceOf } from '../rules/check';

const before = `
  //- /ap.txt
  More than 20 people left. Twenty-one signed.
  //- /ap.txt.gloss.yaml
  gloss: 1
  source: { id: ap, title: AP, origin: wire }
  claims:
    - { id: left, quote: More than 20 people left, status: corroborated }
  //- /lemonde.txt
  Plus de 20 personnes sont parties.
  //- /lemonde.txt.gloss.yaml
  gloss: 1
  claims:
    - { id: partis, quote: Plus de 20 personnes, cites: [{ claim: ap#left }] }
  //- /figaro.txt
  Vingt personnes.
  //- /nobody.txt
  Vingt.
  //- /figaro.txt.gloss.yaml
  gloss: 1
  claims:
    - { id: partis, quote: Vingt personnes, contradicts: lemonde#partis }
  //- /guardian.txt.gloss.yaml
  gloss: 1
  claims:
    - { id: gone, quote: Twenty gone, cites: [{ source: ap, quote: Twenty-one signed }] }
    - { id: few, quote: few, repeats: gone }
  //- /sources.gloss.yaml
  gloss: 1
  references:
    - { id: wire, type: article, title: Wire }
  //- /nobody.txt.gloss.yaml
  gloss: 1
  claims:
    - { id: partis, quote: Vingt }
`;

/** The files that have to be looked at again when one file becomes another, itself left out; whatever was asked before. */
function affectedBy(path: string, from: string | RegExp | undefined, to: string): readonly string[] {
  const texts = files(before);
  const workspace = workspaceOf(texts);
  const text = from === undefined ? to : (texts.get(path) ?? '').replace(from, to);
  expect(text).not.toBe(texts.get(path));
  return [...workspace.apply([disk(path, text)])]
    .map((uri) => `/${pathWithin(root, uri) ?? uri}`)
    .filter((other) => other !== path)
    .sort();
}

test.each<[string, string, string | RegExp | undefined, string, readonly string[]]>([
  [
    'the text of an article, those that cite it and its sidecar',
    '/ap.txt',
    'Twenty-one',
    'Twelve',
    ['/ap.txt.gloss.yaml', '/guardian.txt.gloss.yaml', '/lemonde.txt.gloss.yaml'],
  ],
  [
    'an article that comes, those that cite it by its default id',
    '/guardian.txt',
    undefined,
    'Twenty gone',
    ['/guardian.txt.gloss.yaml'],
  ],
  [
    'what is known of a source, those that refer to it',
    '/ap.txt.gloss.yaml',
    'title: AP',
    'title: A. P.',
    ['/ap.txt', '/guardian.txt.gloss.yaml', '/lemonde.txt.gloss.yaml'],
  ],
  [
    'a remark on a source, its article alone',
    '/ap.txt.gloss.yaml',
    'title: AP',
    'title: AP, note: seen',
    ['/ap.txt'],
  ],
  [
    'the id of a source, those that refer to it',
    '/sources.gloss.yaml',
    'id: wire',
    'id: wires',
    ['/ap.txt.gloss.yaml'],
  ],
  [
    'an id declared once more, those that refer to it and who has it',
    '/sources.gloss.yaml',
    'id: wire',
    'id: ap',
    ['/ap.txt', '/ap.txt.gloss.yaml', '/guardian.txt.gloss.yaml', '/lemonde.txt.gloss.yaml'],
  ],
  [
    'the status of a claim, those that refer to it',
    '/ap.txt.gloss.yaml',
    'corroborated',
    'disputed',
    ['/lemonde.txt.gloss.yaml'],
  ],
  ['a remark on a claim, nobody', '/ap.txt.gloss.yaml', 'corroborated', 'corroborated, note: sure', []],
  [
    'a relation, whom it is about',
    '/figaro.txt.gloss.yaml',
    'contradicts',
    'repeats',
    ['/lemonde.txt.gloss.yaml'],
  ],
  [
    'the status of a claim that is related to another, whoever has the other',
    '/figaro.txt.gloss.yaml',
    'quote: Vingt personnes',
    'quote: Vingt personnes, status: disputed',
    ['/lemonde.txt.gloss.yaml'],
  ],
  [
    'a citation of what others cite as well, nobody',
    '/guardian.txt.gloss.yaml',
    'source: ap',
    'source: wire',
    [],
  ],
  [
    'the last reference that goes, whoever lists the source',
    '/ap.txt.gloss.yaml',
    'origin: wire',
    'origin: wiry',
    ['/ap.txt', '/guardian.txt.gloss.yaml', '/lemonde.txt.gloss.yaml', '/sources.gloss.yaml'],
  ],
])('affected are, by %s', (_, path, from, to, others) => {
  expect(affectedBy(path, from, to)).toEqual(others);
});
