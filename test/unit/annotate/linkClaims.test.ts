import { expect, test } from 'vitest';
import { acted, entryWith } from './check';

type Verb = 'supports' | 'contradicts' | 'repeats' | 'translates';

/** The claim `staff` of a.txt is linked to another one, by default to `group` of b.txt. */
function checkLink(
  claims: string,
  {
    verb = 'contradicts',
    file = '/b.txt.gloss.yaml',
    words = 'group',
    more = '',
  }: {
    readonly verb?: Verb;
    readonly file?: string;
    readonly words?: string;
    readonly more?: string;
  } = {},
): string {
  const story = `//- /a.txt\n$0Twenty-one staff resigned.\n//- /a.txt.gloss.yaml\n${claims}//- /b.txt\nA group left.\n//- /b.txt.gloss.yaml
gloss: 1\nclaims:\n  - { id: group, quote: A group }\n  - { quote: left }\n${more}`;
  return acted(story, (here) => ({
    action: 'linkClaims',
    claim: entryWith(here, '/a.txt.gloss.yaml', 'id: staff'),
    verb,
    other: entryWith(here, file, words),
  }));
}

test('a reference by source and id, in whatever form others are there', () => {
  expect(checkLink('gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one # or 20\n    note: x\n'))
    .toMatchInlineSnapshot(`
    "Linked claims: “staff” contradicts “group”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        quote: Twenty-one # or 20
        contradicts: [b#group]
        note: x
    "
  `);
  expect(checkLink('gloss: 1\nclaims: [{ id: staff, quote: Twenty-one }]\n', { verb: 'repeats' }))
    .toMatchInlineSnapshot(`
    "Linked claims: “staff” repeats “group”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: staff, quote: Twenty-one, repeats: [b#group] }]
    "
  `);
  expect(
    checkLink('gloss: 1\nclaims:\n- id: staff\n  quote: Twenty-one\n  supports:\n  - x # who?\n', {
      verb: 'supports',
    }),
  ).toMatchInlineSnapshot(`
    "Linked claims: “staff” supports “group”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
    - id: staff
      quote: Twenty-one
      supports:
      - x # who?
      - b#group
    "
  `);
  expect(
    checkLink('gloss: 1\nclaims:\n- id: staff\n  quote: Twenty-one\n  supports: x#y # who?\n', {
      verb: 'supports',
    }),
  ).toMatchInlineSnapshot(`
    "Linked claims: “staff” supports “group”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
    - id: staff
      quote: Twenty-one
      supports: [x#y, b#group] # who?
    "
  `);
  expect(
    checkLink('gloss: 1\nclaims:\n- id: staff\n  quote: Twenty-one\n  translates: [ ] # none\n', {
      verb: 'translates',
    }),
  ).toMatchInlineSnapshot(`
    "Linked claims: “staff” translates “group”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
    - id: staff
      quote: Twenty-one
      translates: [b#group] # none
    "
  `);
  expect(
    checkLink('gloss: 1\nclaims:\n- id: staff\n  quote: Twenty-one\n  translates:\n', { verb: 'translates' }),
  ).toMatchInlineSnapshot(`
    "Linked claims: “staff” translates “group”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
    - id: staff
      quote: Twenty-one
      translates: [b#group]
    "
  `);
});

test('by the id alone in the same article', () => {
  const claims =
    'gloss: 1\nclaims:\n  - { id: staff, quote: Twenty-one }\n  - { id: "007", quote: resigned }\n';
  expect(checkLink(claims, { verb: 'supports', file: '/a.txt.gloss.yaml', words: '007' }))
    .toMatchInlineSnapshot(`
    "Linked claims: “staff” supports “007”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: staff, quote: Twenty-one, supports: ["007"] }
      - { id: "007", quote: resigned }
    "
  `);
});

test('what is refused', () => {
  const staff = 'gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n';
  const refused = [
    checkLink(staff, { file: '/a.txt.gloss.yaml', words: 'staff' }),
    checkLink(staff, { words: 'left' }),
    checkLink(`${staff}    contradicts: b#group\n`),
    checkLink(staff, { more: '  - { id: other, quote: left, contradicts: [a#staff] }\n', words: 'other' }),
    checkLink(staff, { more: '  - { id: group, quote: left }\n' }),
    checkLink(staff, { more: '//- /c/b.txt\nAnother.\n' }),
    checkLink(staff, { more: 'notes:\n  - { quote: "A" }\n', words: 'quote: "A"' }),
    checkLink(`${staff}    contradicts: { a: b }\n`),
  ];
  expect(refused.join('\n')).toMatchInlineSnapshot(`
    "Refused: A claim cannot be linked to itself. Choose another one.
    Refused: The other claim has no id yet. Write one under “id:” first.
    Refused: “staff” contradicts “group” already.
    Refused: That is there already, from the other side: “other” contradicts “staff”.
    Refused: Several claims of that article are called “group”. Give each an id of its own first.
    Refused: Several sources are called “b”. Write another id for this article under “source:” in its gloss file first.
    Refused: This is no claim. Choose a claim, and try again.
    Refused: “a.txt.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand."
  `);
});
