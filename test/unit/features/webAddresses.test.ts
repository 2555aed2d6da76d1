import { expect, test } from 'vitest';
import { webAddresses } from '../../../server/core/features/webAddresses';
import { files, workspaceOf } from '../rules/check';

test('every address of sources, references, bibliographies and actors, each once with all its places', () => {
  const workspace = workspaceOf(
    files(`
      //- /a.txt.gloss.yaml
      gloss: 1
      source:
        URL: https://example.org/a
        archived: https://archive.example/a
      claims: []
      //- /sources.gloss.yaml
      gloss: 1
      references:
        - { id: one, type: webpage, URL: https://example.org/a }
        - { id: two, type: article-journal, DOI: 10.1000/182, URL: 'javascript:alert(1)' }
      //- /actors.gloss.yaml
      gloss: 1
      actors:
        usds: { name: USDS, links: [https://usds.example/, 'no address'] }
      //- /library.bib
      @online{three, title = {Three}, url = {https://example.org/three}}
    `),
  );
  const found = webAddresses(workspace, () => true);
  expect(
    found.map(({ address, places }) => [
      address,
      places.map(({ uri, range }) => workspace.textOf(uri)?.slice(range.start, range.end)),
    ]),
  ).toEqual([
    ['https://archive.example/a', ['https://archive.example/a']],
    ['https://doi.org/10.1000/182', ['10.1000/182']],
    ['https://example.org/a', ['https://example.org/a', 'https://example.org/a']],
    ['https://example.org/three', ['https://example.org/three']],
    ['https://usds.example/', ['https://usds.example/']],
  ]);
  expect(webAddresses(workspace, (uri) => uri.endsWith('.bib'))).toHaveLength(1);
});
