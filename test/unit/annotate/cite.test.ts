import { expect, test } from 'vitest';
import { acted, entryWith } from './check';

/** The selected words are cited for the claim of b.txt. */
function checkCite(
  claims: string,
  {
    stance,
    own = '',
    words = 'Then $0twenty people$0 left.',
    of = '/b.txt.gloss.yaml',
  }: {
    readonly stance?: 'disputes' | 'context';
    readonly own?: string;
    readonly words?: string;
    readonly of?: string;
  } = {},
): string {
  const story = `//- /a.txt\n${words}\n${own}//- /b.txt\nTwenty-one resigned.\n//- /b.txt.gloss.yaml\n${claims}`;
  return acted(story, (here) => ({
    action: 'cite',
    range: here.range,
    claim: entryWith(here, of, 'staff'),
    ...(stance !== undefined && { stance }),
  }));
}

test('a citation with its quote, in whatever form the others are there', () => {
  expect(checkCite('gloss: 1\nclaims:\n  - id: staff # of USDS\n    quote: Twenty-one\n    tags: [x]\n'))
    .toMatchInlineSnapshot(`
    "Cited this passage for “staff”
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff # of USDS
        quote: Twenty-one
        cites:
          - source: a
            quote: "twenty people"
        tags: [x]
    "
  `);
  expect(checkCite("gloss: 1\nclaims:\n- id: staff\n  quote: 'Twenty-one'\n", { stance: 'disputes' }))
    .toMatchInlineSnapshot(`
    "Cited this passage for “staff”
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
    - id: staff
      quote: 'Twenty-one'
      cites:
      - source: a
        quote: 'twenty people'
        stance: disputes
    "
  `);
  expect(checkCite('gloss: 1\nclaims:\n  - { id: staff, quote: Twenty-one } # ours\n', { stance: 'context' }))
    .toMatchInlineSnapshot(`
    "Cited this passage for “staff”
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: staff, quote: Twenty-one, cites: [{ source: a, quote: "twenty people", stance: context }] } # ours
    "
  `);
  expect(
    checkCite(
      'gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n    cites: [] # none yet\n    tags: [x]\n',
    ),
  ).toMatchInlineSnapshot(`
    "Cited this passage for “staff”
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        quote: Twenty-one
        cites: # none yet
          - source: a
            quote: "twenty people"
        tags: [x]
    "
  `);
  expect(checkCite('gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n    cites:\n    tags: [x]\n'))
    .toMatchInlineSnapshot(`
    "Cited this passage for “staff”
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        quote: Twenty-one
        cites:
          - source: a
            quote: "twenty people"
        tags: [x]
    "
  `);
  expect(
    checkCite(
      'gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n    cites:\n      - source: c # no quote yet\n\n    # tags to come\n  - id: x\n    quote: resigned\n',
    ),
  ).toMatchInlineSnapshot(`
    "Cited this passage for “staff”
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        quote: Twenty-one
        cites:
          - source: c # no quote yet
          - source: a
            quote: "twenty people"

        # tags to come
      - id: x
        quote: resigned
    "
  `);
  expect(
    checkCite('gloss: 1\nclaims:\n-   id: staff\n    quote: Twenty-one\n    cites:\n    -   source: c\n'),
  ).toMatchInlineSnapshot(`
    "Cited this passage for “staff”
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
    -   id: staff
        quote: Twenty-one
        cites:
        -   source: c
        -   source: a
            quote: "twenty people"
    "
  `);
  expect(checkCite('{ "gloss": 1, "claims": [{ "id": "staff", "quote": "Twenty-one" }] }\n'))
    .toMatchInlineSnapshot(`
    "Cited this passage for “staff”
    //- /b.txt.gloss.yaml
    { "gloss": 1, "claims": [{ "id": "staff", "quote": "Twenty-one", "cites": [{ "source": "a", "quote": "twenty people" }] }] }
    "
  `);
});

test('by the id that the article has, with context where the words stand there twice', () => {
  expect(
    checkCite('gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n', {
      own: '//- /a.txt.gloss.yaml\ngloss: 1\nsource: { id: le-monde }\n',
      words: 'Then $0twenty people$0 left. Of twenty people, some came back.',
    }),
  ).toMatchInlineSnapshot(`
    "Cited this passage for “staff”
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        quote: Twenty-one
        cites:
          - source: le-monde
            quote: "twenty people"
            before: "Then "
            after: " left. Of twenty people, some ca"
    "
  `);
});

test('what is refused', () => {
  const staff = 'gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n';
  const refused = [
    checkCite(`${staff}    cites:\n      - source: a\n        quote: twenty people\n`),
    checkCite(staff, {
      own: '//- /a.txt.gloss.yaml\ngloss: 1\nclaims: [{ id: staff, quote: left }]\n',
      of: '/a.txt.gloss.yaml',
    }),
    checkCite(staff, { own: '//- /c/a.txt\nOther.\n' }),
    checkCite(`${staff}    cites: { source: c }\n`),
    checkCite(`${staff}    cites: []\n    cites: []\n`),
  ];
  expect(refused.join('\n')).toMatchInlineSnapshot(`
    "Refused: “staff” cites these words already.
    Refused: “staff” is made in this very article, and a claim cannot rest on its own words. Choose a claim of another article.
    Refused: Several sources are called “a”. Write another id for this article under “source:” in its gloss file first.
    Refused: “b.txt.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand.
    Refused: “b.txt.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand."
  `);
});
