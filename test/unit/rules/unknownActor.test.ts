import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, disk, files, fixesIn, root, workspaceOf } from './check';

const code = 'unknown-actor';

const actors = `
//- /actors.gloss.yaml
gloss: 1
actors:
  usds:
    name: United States Digital Service
    aliases: [USDS]
  elon-musk:
    name: Elon Musk
    aliases: [Musk]
  kimbal-musk:
    name: Kimbal Musk
    aliases: [{ name: Musk, weak: true }]`;

test('an id that is much like a known one, and one that is not', () => {
  checkFindings(
    `${actors}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    by: usds2
        ^^^^^ unknown-actor[error]: There is no actor “usds2”. Did you mean “usds”?
    about: [usds, nobody]
                  ^^^^^^ unknown-actor[error]: There is no actor “nobody”. Correct the id, or add this actor under “actors”.
`,
    code,
  );
});

test('names where an id belongs', () => {
  const markup = `${actors}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    by: Elon Musk
        ^^^^^^^^^ unknown-actor[error]: Actors are referred to by their ids: write “elon-musk” for “Elon Musk”.
    about:
      - "élon MUSK"
         ^^^^^^^^^ unknown-actor[error]: Actors are referred to by their ids: write “elon-musk” for “élon MUSK”.
      - Musk
        ^^^^ unknown-actor[error]: There is no actor “Musk”. Did you mean “elon-musk” or “kimbal-musk”?
`;
  // The schema would say of two of them that they are no ids, which helps nobody.
  checkFindings(markup, [code, 'schema']);
});

test('everywhere an actor may be referred to', () => {
  checkFindings(
    `
    //- /all.gloss.yaml
    gloss: 1
    mentions:
      - { quote: Dogey, actor: dog }
                               ^^^ unknown-actor[error]: There is no actor “dog”. Did you mean “doge”?
      - { quote: Ross, not: [any, dog] }
                                  ^^^ unknown-actor[error]: There is no actor “dog”. Did you mean “doge”?
    actors:
      doge:
        name: Department of Government Efficiency
        roles: [{ of: dog }]
                      ^^^ unknown-actor[error]: There is no actor “dog”. Did you mean “doge”?
        partOf: dog
                ^^^ unknown-actor[error]: There is no actor “dog”. Did you mean “doge”?
        successor: doge
    `,
    code,
  );
});

test('known ids, and what is half-typed, is left alone', () => {
  checkFindings(
    `
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      "007": { name: James Bond }
      "null": { name: Null Island }
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one
        quote: Plus de 20
        by: 007
        about: [null, ]
      - id: two
        by:
      - by: ""
    `,
    code,
  );
});

test('nothing is known of a file outside every workspace folder', () => {
  const workspace = workspaceOf(new Map());
  const uri = 'file:///elsewhere/a.txt.gloss.yaml';
  workspace.apply([{ kind: 'buffer', uri, text: 'gloss: 1\nclaims:\n  - id: a\n    quote: b\n    by: c\n' }]);
  expect(diagnose(workspace, uri, 'saved')).toEqual([]);
});

test('fixes: the id that was meant', () => {
  const before = `${actors}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one # by hand
    quote:   Plus de 20
    by: "Elon Musk"   # who?
`;
  checkFixes(before, code, ['!Change to “elon-musk”']);
  checkFix(
    before,
    'Change to “elon-musk”',
    `
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one # by hand
    quote:   Plus de 20
    by: "elon-musk"   # who?
`,
  );
});

test('fixes: a new actor in the file that has most of them', () => {
  const before = `${actors}
//- /more.gloss.yaml
gloss: 1
actors:
  a: { name: Aa }
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    by: satya-nadella
`;
  checkFixes(before, code, ['Create the actor “satya-nadella”']);
  checkFix(
    before,
    'Create the actor “satya-nadella”',
    `${actors}
  satya-nadella:
    name: "Satya Nadella"
`,
  );
});

test('fixes: a new actor for a name, which becomes its id', () => {
  checkFix(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one
        quote: Plus de 20
        by: Satya Nadella
    `,
    'Create the actor “satya-nadella”',
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one
        quote: Plus de 20
        by: satya-nadella
    //- /actors.gloss.yaml
    gloss: 1
    actors:
      satya-nadella:
        name: "Satya Nadella"
    `,
  );
});

test('fixes: a new actor in an actors file that has none yet', () => {
  checkFix(
    `
    //- /actors.gloss.yaml
    gloss: 1
    # to come
    //- /a.txt.gloss.yaml
    gloss: 1
    mentions: [{ quote: X, actor: x-corp }]
    `,
    'Create the actor “x-corp”',
    `
    //- /actors.gloss.yaml
    gloss: 1
    # to come
    actors:
      x-corp:
        name: "X Corp"
    `,
  );
});

test('no fix writes to a file that does not parse', () => {
  const broken = `${actors}
    aliases: "never closed
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    by: usds2
`;
  checkFixes(broken, code, ['Change to “usds”']);
  checkFixes(broken.replace('quote: Plus', 'quote: "Plus'), code, []);
});

test('a fix is that of the moment, wherever the other file has moved to', () => {
  const texts = files(`${actors}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    by: someone-else
`);
  const workspace = workspaceOf(texts);
  const [fix] = fixesIn(workspace, ['/a.txt.gloss.yaml'], code);
  const longer = `# A comment that was not there before.\n${texts.get('/actors.gloss.yaml') ?? ''}`;
  workspace.apply([disk('/actors.gloss.yaml', longer)]);
  expect(fix?.edits.map(({ uri, range }) => ({ uri, range }))).toEqual([
    { uri: `${root}/actors.gloss.yaml`, range: { start: longer.length, end: longer.length } },
  ]);
});

test('the file is looked at again when the actor comes, and when a name that was meant comes', () => {
  const sidecar = '/a.txt.gloss.yaml';
  const workspace = workspaceOf(
    files(`${actors}
//- ${sidecar}
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    by: Satya Nadella
`),
  );
  const messages = () =>
    diagnose(workspace, root + sidecar, 'saved')
      .filter((finding) => finding.code === code)
      .map(({ message }) => message);
  expect(messages()).toEqual([
    'There is no actor “Satya Nadella”. Correct the id, or add this actor under “actors”.',
  ]);
  const one = 'gloss: 1\nactors:\n  nadella:\n    name: Nadella\n';
  expect(workspace.apply([disk('/more.gloss.yaml', one)])).toContain(root + sidecar);
  expect(workspace.apply([disk('/more.gloss.yaml', one.replace('name: N', 'name: Satya N'))])).toContain(
    root + sidecar,
  );
  expect(messages()).toEqual(['Actors are referred to by their ids: write “nadella” for “Satya Nadella”.']);
});

test('thousands of unknown ids among thousands of actors take no longer than a blink', () => {
  const known = Array.from(
    { length: 2000 },
    (_, index) => `  actor-number-${index}: { name: Number ${index} }`,
  );
  const unknown = Array.from(
    { length: 2000 },
    (_, index) => `  - { id: c${index}, quote: q, by: aktor-numbre-${index} }`,
  );
  const workspace = workspaceOf(
    new Map([
      ['/actors.gloss.yaml', `gloss: 1\nactors:\n${known.join('\n')}\n`],
      ['/a.txt.gloss.yaml', `gloss: 1\nclaims:\n${unknown.join('\n')}\n`],
    ]),
  );
  expect(diagnose(workspace, `${root}/a.txt.gloss.yaml`, 'saved')).toHaveLength(500);
});
