import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, disk, files, uriOf, workspaceOf } from './check';

const code = 'cited-name-changed';

const source = `
//- /wire.txt
The order to close the office was signed by Elon Musk on Tuesday.

L’ordre de fermer le bureau a été vu par l’AFP mardi matin.
//- /story.txt
The story.
`;

function story(cites: string): string {
  return `${source}//- /story.txt.gloss.yaml
gloss: 1
claims:
  - id: it
    quote: The story.
    cites:
${cites}`;
}

test('somebody else is named', () => {
  checkFindings(
    story(`
      - source: wire
        quote: The order to close the office was signed by Donald Trump
                                                           ^^^^^^^^^^^^ cited-name-changed[error]: The source says “Elon Musk”, the quote says “Donald Trump”. Quote the name that stands there, and check whether the claim is about the same one.
                                                           = /wire.txt:1:45 “Elon Musk”: In the source: “The order to close the office was signed by Elon Musk”.
      - source: wire
        quote: L’ordre de fermer le bureau a été vu par l’AP mardi matin
                                                          ^^ cited-name-changed[error]: The source says “AFP”, the quote says “AP”. Quote the name that stands there, and check whether the claim is about the same one.
                                                          = /wire.txt:3:44 “AFP”: In the source: “L’ordre de fermer le bureau a été vu par l’AFP mardi matin”.
      - source: wire
        quote: The order to close the office was signed by the chief
`),
    code,
  );
});

test('a figure comes before a name, and both are told', () => {
  checkFindings(
    `
//- /wire.txt
The 65 members of the staff of the office wrote a letter to Elon Musk on Tuesday.
//- /story.txt
The story.
//- /story.txt.gloss.yaml
gloss: 1
claims:
  - id: it
    quote: The story.
    cites:
      - source: wire
        quote: The 56 members of the staff of the office wrote a letter to Donald Trump on Tuesday
                   ^^ cited-figure-changed[error]: The source says “65”, the quote says “56”; the source says “Elon Musk”, the quote says “Donald Trump”. Quote it as it stands there, and check what the claim makes of it.
                   = /wire.txt:1:5 “65”: In the source: “The 65 members of the staff of the office wrote a letter to Elon Musk on Tuesday”.
`,
    [code, 'cited-figure-changed', 'cited-quote-missing', 'cited-negation-changed'],
  );
});

test('the name of the source can be taken', () => {
  const cites = (name: string): string => `
      - source: wire
        quote: "The order to close the office was signed by ${name}"
`;
  checkFix(
    story(cites('Donald Trump')),
    'Take the source’s wording: “Elon Musk” for “Donald Trump”',
    story(cites('Elon Musk')).slice(source.length),
  );
});

test('two names of one actor are none that changed, as soon as the actor has them', () => {
  const workspace = workspaceOf(
    files(
      story(`
      - source: wire
        quote: The order to close the office was signed by Mister Tesla on Tuesday
`),
    ),
  );
  const sidecar = uriOf('/story.txt.gloss.yaml');
  const codes = (): readonly string[] =>
    diagnose(workspace, sidecar, 'saved').flatMap((each) =>
      each.code.startsWith('cited') ? [each.code] : [],
    );
  expect(codes()).toEqual([code]);
  const actors = 'gloss: 1\nactors:\n  musk: { name: Elon Musk, aliases: [Mister Tesla] }\n';
  expect(workspace.apply([disk('/actors.gloss.yaml', actors)])).toContain(sidecar);
  expect(codes()).toEqual(['cited-quote-altered']);
});

test('a name with its accents or without is no other name', () => {
  checkFindings(
    `
//- /source.txt
On Tuesday the activist Renée Dubois was shot by an agent of the state, a witness said.

Le même soir, l’État a démenti que les agents du bureau soient partis.
//- /a.txt
They wrote it.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: They wrote it
    cites:
      - source: source
        quote: the activist Renee Dubois was shot by an agent of the state, a witness said
                            ^^^^^ cited-quote-altered[warning]: The source says “Renée”, the quote says “Renee”. Take the source’s wording.
                            = /source.txt:1:12 “the activist Renée Dubois was shot by an agent of the state, a witness said”: In the source: “the activist Renée Dubois was shot by an agent of the state, a witness said”.
      - source: source
        quote: l’Etat a démenti que les agents du bureau soient partis
                 ^^^^ cited-quote-altered[warning]: The source says “État”, the quote says “Etat”. Take the source’s wording.
                 = /source.txt:3:15 “l’État a démenti que les agents du bureau soient partis”: In the source: “l’État a démenti que les agents du bureau soient partis”.
`,
    ['cited-name-changed', 'cited-quote-missing', 'cited-quote-altered'],
  );
});
