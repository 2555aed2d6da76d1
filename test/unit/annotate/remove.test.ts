import { expect, test } from 'vitest';
import { acted, entryWith, shown, story } from './check';

/** The entry with these words is taken out of a.txt.gloss.yaml. */
function checkRemove(sidecar: string, words: string, more = ''): string {
  return acted(
    `//- /a.txt\n$0Twenty-one staff of USDS resigned.\n//- /a.txt.gloss.yaml\n${sidecar}${more}`,
    (here) => ({
      action: 'remove',
      entry: entryWith(here, '/a.txt.gloss.yaml', words),
    }),
  );
}

test('an entry goes with its lines; comments that stand for themselves stay', () => {
  const lines =
    'gloss: 1\nclaims:\n  # the first\n  - id: one\n    quote: Twenty-one # or 20\n  # the second\n  - id: two\n    quote: staff\n\n  # and so on\nnotes: []\n';
  expect(checkRemove(lines, 'one')).toMatchInlineSnapshot(`
    "Removed the claim “one”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      # the first
      # the second
      - id: two
        quote: staff

      # and so on
    notes: []
    "
  `);
  expect(checkRemove(lines, 'two')).toMatchInlineSnapshot(`
    "Removed the claim “two”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      # the first
      - id: one
        quote: Twenty-one # or 20
      # the second

      # and so on
    notes: []
    "
  `);
});

test('a comment that switches off a rule for its line goes with it: it would hide what comes to stand there', () => {
  const off = (id: string): string => `  # glossator-disable-next-line unknown-actor -- ${id}\n`;
  const entry = (id: string): string => `  - id: ${id}\n    quote: staff\n`;
  const lines = `gloss: 1\nclaims:\n${off('a')}  # the first\n${off('b')}${entry('one')}${off('c')}${entry('two')}`;
  expect(checkRemove(lines, 'one')).toMatchInlineSnapshot(`
    "Removed the claim “one”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      # the first
      # glossator-disable-next-line unknown-actor -- c
      - id: two
        quote: staff
    "
  `);
  expect(checkRemove(lines.trimEnd(), 'two')).toMatchInlineSnapshot(`
    "Removed the claim “two”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      # glossator-disable-next-line unknown-actor -- a
      # the first
      # glossator-disable-next-line unknown-actor -- b
      - id: one
        quote: staff
    "
  `);
  expect(checkRemove(`gloss: 1\nclaims:\n${off('a')}${entry('one')}`, 'one')).toMatchInlineSnapshot(`
    "Removed the claim “one”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: []
    "
  `);
});

test('in brackets with its comma', () => {
  const brackets =
    'gloss: 1\nclaims: [{ id: one, quote: Twenty-one }, { id: two, quote: staff }, { id: three, quote: USDS }] # all\n';
  expect(checkRemove(brackets, 'one')).toMatchInlineSnapshot(`
    "Removed the claim “one”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: two, quote: staff }, { id: three, quote: USDS }] # all
    "
  `);
  expect(checkRemove(brackets, 'two')).toMatchInlineSnapshot(`
    "Removed the claim “two”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: Twenty-one }, { id: three, quote: USDS }] # all
    "
  `);
  expect(checkRemove(brackets, 'three')).toMatchInlineSnapshot(`
    "Removed the claim “three”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: Twenty-one }, { id: two, quote: staff }] # all
    "
  `);
  expect(
    checkRemove(
      '{\n  "gloss": 1,\n  "claims": [\n    { "id": "one", "quote": "staff" },\n    { "id": "two", "quote": "USDS" }\n  ]\n}\n',
      'two',
    ),
  ).toMatchInlineSnapshot(`
    "Removed the claim “two”
    //- /a.txt.gloss.yaml
    {
      "gloss": 1,
      "claims": [
        { "id": "one", "quote": "staff" }
      ]
    }
    "
  `);
});

test('the last one leaves an empty list', () => {
  expect(checkRemove('gloss: 1\nclaims: # ours\n  - id: one\n    quote: staff\n\n# the end\n', 'one'))
    .toMatchInlineSnapshot(`
    "Removed the claim “one”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [] # ours

    # the end
    "
  `);
  expect(checkRemove('gloss: 1\nnotes:\n- { quote: staff, note: who? }\n', 'who?')).toMatchInlineSnapshot(`
    "Removed the note “staff”
    //- /a.txt.gloss.yaml
    gloss: 1
    notes: []
    "
  `);
  expect(checkRemove('gloss: 1\nmentions: [ { quote: USDS, not: any } ]\n', 'any')).toMatchInlineSnapshot(`
    "Removed the pin “USDS”
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions: []
    "
  `);
});

test('what refers to a claim stays, and is told', () => {
  const other =
    '//- /b.txt\nThen.\n//- /b.txt.gloss.yaml\ngloss: 1\nclaims: [{ id: x, quote: Then, repeats: [a#one], cites: [{ claim: a#one }] }]\n';
  expect(
    checkRemove(
      'gloss: 1\nclaims:\n  - { id: one, quote: staff, supports: [one] }\n  - { id: two, quote: USDS, supports: [one] }\n',
      'id: one',
      other,
    ),
  ).toMatchInlineSnapshot(`
    "Removed the claim “one”. It is still referred to in “a.txt.gloss.yaml” and “b.txt.gloss.yaml”
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: two, quote: USDS, supports: [one] }
    "
  `);
});

test('what is refused', () => {
  const here = story(
    '//- /a.txt\n$0Then.\n//- /a.txt.gloss.yaml\ngloss: 1\nclaims: [{ id: one, quote: Then }]\n',
  );
  const { uri, range } = entryWith(here, '/a.txt.gloss.yaml', 'one');
  const elsewhere = { uri, range: { start: range.start + 1, end: range.end } };
  const refused = [
    shown(here, here.analysis.annotate(here.uri, { action: 'remove', entry: elsewhere })),
    shown(here, here.analysis.annotate(here.uri, { action: 'remove', entry: { uri: here.uri, range } })),
    checkRemove('gloss: 1\nclaims:\n  - id: one\n    quote: staff\nnotes:\n\t- quote: x\n', 'one'),
  ];
  expect(refused.join('\n')).toMatchInlineSnapshot(`
    "Refused: The gloss file has changed meanwhile, and what was meant is not there any more. Try again.
    Refused: The gloss file has changed meanwhile, and what was meant is not there any more. Try again.
    Refused: Mend “a.txt.gloss.yaml” first. Line 6: This line is indented with tabs. YAML only takes spaces: put two spaces for each tab."
  `);
});
