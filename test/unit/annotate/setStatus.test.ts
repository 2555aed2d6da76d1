import { expect, test } from 'vitest';
import { acted, entryWith } from './check';

function checkStatus(claims: string, status = 'disputed', more = ''): string {
  const story = `//- /a.txt\n$0Twenty-one staff resigned.\n//- /a.txt.gloss.yaml\n${claims}${more}`;
  return acted(story, (here) => ({
    action: 'setStatus',
    claim: entryWith(here, '/a.txt.gloss.yaml', 'staff'),
    status,
  }));
}

test('in place of the one it has, as that is written', () => {
  expect(
    checkStatus('gloss: 1\nclaims:\n  - id: staff\n    status: unreviewed # by Léa\n    quote: Twenty-one\n'),
  ).toMatchInlineSnapshot(`
    "Changed the status of “staff” to disputed
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        status: disputed # by Léa
        quote: Twenty-one
    "
  `);
  expect(checkStatus("gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n    status:   'refuted'\n"))
    .toMatchInlineSnapshot(`
    "Changed the status of “staff” to disputed
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        quote: Twenty-one
        status:   'disputed'
    "
  `);
  expect(checkStatus('{ "gloss": 1, "claims": [{ "id": "staff", "status": "refuted" }] }\n'))
    .toMatchInlineSnapshot(`
    "Changed the status of “staff” to disputed
    //- /a.txt.gloss.yaml
    { "gloss": 1, "claims": [{ "id": "staff", "status": "disputed" }] }
    "
  `);
  expect(checkStatus('gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n    status:\n    tags: [x]\n'))
    .toMatchInlineSnapshot(`
    "Changed the status of “staff” to disputed
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        quote: Twenty-one
        status: disputed
        tags: [x]
    "
  `);
});

test('among the other keys where it has none', () => {
  expect(
    checkStatus(
      'gloss: 1\nclaims:\n  - id: staff\n    quote: >\n      Twenty-one\n\n    kind: fact # surely\n    cites: []\n',
    ),
  ).toMatchInlineSnapshot(`
    "Changed the status of “staff” to disputed
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        quote: >
          Twenty-one

        kind: fact # surely
        status: disputed
        cites: []
    "
  `);
  expect(checkStatus('gloss: 1\nclaims: [{ id: staff, cites: [] }]\n')).toMatchInlineSnapshot(`
    "Changed the status of “staff” to disputed
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: staff, status: disputed, cites: [] }]
    "
  `);
  expect(checkStatus('{ "gloss": 1, "claims": [{ "id": "staff" }] }\n')).toMatchInlineSnapshot(`
    "Changed the status of “staff” to disputed
    //- /a.txt.gloss.yaml
    { "gloss": 1, "claims": [{ "id": "staff", "status": "disputed" }] }
    "
  `);
  expect(checkStatus('gloss: 1\nclaims:\n-   id: staff\n')).toMatchInlineSnapshot(`
    "Changed the status of “staff” to disputed
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
    -   id: staff
        status: disputed
    "
  `);
});

test('the statuses of the project count', () => {
  const settings = '//- /glossator.yaml\nclaimStatuses: [in-court]\n';
  expect(checkStatus('gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n', 'in-court', settings))
    .toMatchInlineSnapshot(`
    "Changed the status of “staff” to in-court
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: staff
        quote: Twenty-one
        status: in-court
    "
  `);
});

test('what is refused', () => {
  const staff = 'gloss: 1\nclaims:\n  - id: staff\n    quote: Twenty-one\n';
  const refused = [
    checkStatus(staff, 'doubtful'),
    checkStatus(staff, 'unreviewed'),
    checkStatus(`${staff}    status: disputed\n`),
    checkStatus(`${staff}    status: refuted\n    status: retracted\n`),
    checkStatus(`${staff}    status: &s refuted\n`),
    checkStatus(`${staff}notes:\n\t- quote: x\n`),
    checkStatus(`${staff}    text: Il a dit : non\n`),
  ];
  expect(refused.join('\n')).toMatchInlineSnapshot(`
    "Refused: “doubtful” is no status here. Write “unreviewed”, “corroborated”, “disputed”, “refuted” or “retracted”.
    Refused: “staff” is unreviewed already.
    Refused: “staff” is disputed already.
    Refused: “a.txt.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand.
    Refused: “a.txt.gloss.yaml” is written in a way that Glossator cannot add to safely. Nothing was changed: write it there by hand.
    Refused: Mend “a.txt.gloss.yaml” first. Line 6: This line is indented with tabs. YAML only takes spaces: put two spaces for each tab.
    Refused: Mend “a.txt.gloss.yaml” first. Line 5: Put quotation marks around this text: without them, a colon with a space behind it means something else in YAML."
  `);
});
