import { expect, it } from 'vitest';
import { fixture, show } from '../fixture';

function checkLinks(path: string, markup: string): string {
  const { analysis, uri } = fixture(markup);
  return analysis
    .documentLinks(uri(path))
    .map(({ range, target, tooltip }) => `${show(analysis, uri(path), range)} → ${target} (${tooltip})`)
    .join('\n');
}

it('links addresses, DOIs, Wikidata items and the article', () => {
  expect(
    checkLinks(
      '/x.gloss.yaml',
      `
//- /texts/letter.txt
Words.
//- /x.gloss.yaml
gloss: 1
source:
  file: texts/letter.txt
  URL: https://example.org/a
  archived: "https://web.archive.org/x"
  DOI: 10.1000/182
references:
  - { id: r, type: book, URL: 'http://example.org/r' }
actors:
  a: { name: A, wikidata: Q42, links: [https://a.example, "https://b.example"] }
  b: { name: B, links: https://c.example }
`,
    ),
  ).toMatchInlineSnapshot(`
    "/x.gloss.yaml:2:8 “texts/letter.txt” → file:///story/texts/letter.txt (Open the article)
    /x.gloss.yaml:3:7 “https://example.org/a” → https://example.org/a (Open the page)
    /x.gloss.yaml:4:13 “https://web.archive.org/x” → https://web.archive.org/x (Open the archived copy)
    /x.gloss.yaml:5:7 “10.1000/182” → https://doi.org/10.1000/182 (Open what the DOI leads to)
    /x.gloss.yaml:7:31 “http://example.org/r” → http://example.org/r (Open the page)
    /x.gloss.yaml:9:26 “Q42” → https://www.wikidata.org/wiki/Q42 (Open in Wikidata)
    /x.gloss.yaml:9:39 “https://a.example” → https://a.example (Open the page)
    /x.gloss.yaml:9:59 “https://b.example” → https://b.example (Open the page)
    /x.gloss.yaml:10:23 “https://c.example” → https://c.example (Open the page)"
  `);
});

it('links nothing else', () => {
  expect(
    checkLinks(
      '/x.gloss.yaml',
      `
//- /x.gloss.yaml
gloss: 1
source: { file: ../../etc/passwd, URL: "command:x", archived: javascript:alert(1), DOI: https://doi.org/10.1/x }
actors:
  a: { name: A, wikidata: "Q1)", links: [file:///etc/passwd, www.example.org, ""] }
  b:
    links:
`,
    ),
  ).toBe('');
});
