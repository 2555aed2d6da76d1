import { expect, test } from 'vitest';
import { acted, type Step } from './check';

const tag: Step = ({ range }) => ({ action: 'tagClaim', range });

test('the selected words become a claim in a sidecar that is made for it', () => {
  expect(acted('//- /a.txt\nDOGE took over the $0 USDS on Monday$0.\n', tag)).toMatchInlineSnapshot(`
    "Tagged the claim “usds-monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    claims:
      - id: usds-monday
        quote: "USDS on Monday"|
    "
  `);
});

test('and in the one that is there, in its style', () => {
  const markup = `//- /a.txt
DOGE took over the USDS. $0Musk led it$0.
//- /a.txt.gloss.yaml
# By hand
gloss: 1
claims:
- id: takeover   # the first
  quote: 'DOGE took over'

notes: []
`;
  expect(acted(markup, tag)).toMatchInlineSnapshot(`
    "Tagged the claim “musk-led”
    //- /a.txt.gloss.yaml
    # By hand
    gloss: 1
    claims:
    - id: takeover   # the first
      quote: 'DOGE took over'
    - id: musk-led
      quote: 'Musk led it'|

    notes: []
    "
  `);
});

test('the publisher is the claimant where he is known by that name', () => {
  const markup = `//- /a.txt
$0Plus de 20 fonctionnaires ont démissionné$0 mardi.
//- /a.txt.gloss.yaml
gloss: 1
source: { container-title: La Presse }
actors: { presse: { name: La Presse } }
`;
  expect(acted(markup, tag)).toMatchInlineSnapshot(`
    "Tagged the claim “20-fonctionnaires-démissionné”
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { container-title: La Presse }
    actors: { presse: { name: La Presse } }
    claims:
      - id: 20-fonctionnaires-démissionné
        quote: "Plus de 20 fonctionnaires ont démissionné"
        by: ‹presse›
    "
  `);
});

test('who is filled in is selected without quotation marks where the file has them', () => {
  const markup = `//- /a.txt
$0DOGE$0 took over.
//- /a.txt.gloss.yaml
{ "gloss": 1, "source": { "container-title": "La Presse" }, "actors": { "doge": { "name": "La Presse" } },
  "claims": [{ "id": "old", "quote": "took over" }] }
`;
  expect(acted(markup, tag)).toMatchInlineSnapshot(`
    "Tagged the claim “doge”
    //- /a.txt.gloss.yaml
    { "gloss": 1, "source": { "container-title": "La Presse" }, "actors": { "doge": { "name": "La Presse" } },
      "claims": [{ "id": "old", "quote": "took over" }, { "id": "doge", "quote": "DOGE", "by": "‹doge›" }] }
    "
  `);
});

test('words that are a claim already are no second one', () => {
  const markup = `//- /a.txt
$0DOGE took over$0.
//- /a.txt.gloss.yaml
gloss: 1
claims: [{ id: takeover, quote: DOGE took over }]
`;
  expect(acted(markup, tag)).toMatchInlineSnapshot(`"Refused: These words are a claim already: “takeover”."`);
});

const tagAndGoOn: Step = ({ range }) => ({ action: 'tagClaim', range, opensClaimant: true });

test('whoever goes on writing finds the claimant open, if nobody knows him', () => {
  const article = '//- /a.txt\nDOGE took over the $0 USDS on Monday$0.\n';
  expect(acted(article, tagAndGoOn)).toMatchInlineSnapshot(`
    "Tagged the claim “usds-monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    claims:
      - id: usds-monday
        quote: "USDS on Monday"
        by: |
    "
  `);
  const sidecar = '//- /a.txt.gloss.yaml\ngloss: 1\nclaims:\n  - id: a\n    quote: DOGE took\nnotes: []\n';
  expect(acted(article + sidecar, tagAndGoOn)).toMatchInlineSnapshot(`
    "Tagged the claim “usds-monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: a
        quote: DOGE took
      - id: usds-monday
        quote: "USDS on Monday"
        by: |
    notes: []
    "
  `);
});

test('but not in braces, where it would be no key', () => {
  const article = '//- /a.txt\nDOGE took over the $0 USDS on Monday$0.\n';
  const sidecar = '//- /a.txt.gloss.yaml\ngloss: 1\nclaims: [{ id: a, quote: DOGE took }]\n';
  expect(acted(article + sidecar, tagAndGoOn)).toMatchInlineSnapshot(`
    "Tagged the claim “usds-monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: a, quote: DOGE took }, { id: usds-monday, quote: "USDS on Monday"| }]
    "
  `);
});
