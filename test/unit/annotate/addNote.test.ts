import { expect, test } from 'vitest';
import { acted } from './check';

/** A note on the selected words. */
function checkNote(sidecar: string | undefined, note = '', motivation?: string): string {
  const file = sidecar === undefined ? '' : `//- /a.txt.gloss.yaml\n${sidecar}`;
  return acted(`//- /a.txt\nThe team came on $0Monday$0.\n${file}`, ({ range }) => ({
    action: 'addNote',
    range,
    note,
    ...(motivation !== undefined && { motivation }),
  }));
}

test('one goes on writing between the quotation marks', () => {
  expect(checkNote(undefined)).toMatchInlineSnapshot(`
    "Added a note on “Monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    notes:
      - quote: "Monday"
        note: "|"
    "
  `);
  expect(checkNote('gloss: 1\nnotes:\n- quote: "team" # who?\n  note: which?\n\n# the end\n'))
    .toMatchInlineSnapshot(`
    "Added a note on “Monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    notes:
    - quote: "team" # who?
      note: which?
    - quote: "Monday"
      note: "|"

    # the end
    "
  `);
  expect(checkNote("gloss: 1\nnotes: [{ quote: 'team', note: which }]\n")).toMatchInlineSnapshot(`
    "Added a note on “Monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: 'team', note: which }, { quote: 'Monday', note: '|' }]
    "
  `);
  expect(checkNote('gloss: 1\nnotes: []\n')).toMatchInlineSnapshot(`
    "Added a note on “Monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    notes:
      - quote: "Monday"
        note: "|"
    "
  `);
});

test('a note that is there is written whole', () => {
  expect(checkNote(undefined, 'On "Monday": #1, or not\nsure?', 'questioning')).toMatchInlineSnapshot(`
    "Added a note on “Monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      sha256: <sum>
    notes:
      - quote: "Monday"
        motivation: questioning
        note: "On \\"Monday\\": #1, or not\\nsure?"
    "
  `);
  expect(checkNote("gloss: 1\nnotes:\n  - { quote: 'team', note: 'which' }\n", "l'équipe"))
    .toMatchInlineSnapshot(`
    "Added a note on “Monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    notes:
      - { quote: 'team', note: 'which' }
      - { quote: 'Monday', note: 'l''équipe' }
    "
  `);
});

test('behind a text whose blank lines count', () => {
  expect(checkNote('gloss: 1\nnotes:\n  - quote: team\n    note: |+\n      which\n\n\nclaims: []\n', 'x'))
    .toMatchInlineSnapshot(`
    "Added a note on “Monday”
    //- /a.txt.gloss.yaml
    gloss: 1
    notes:
      - quote: team
        note: |+
          which


      - quote: "Monday"
        note: "x"
    claims: []
    "
  `);
});
