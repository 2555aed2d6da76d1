import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, files, uriOf, workspaceOf } from './check';

const code = 'cited-quote-missing';

const source = `
//- /wire.txt
The prices of the agency rose in March. On Tuesday 65 members of staff resigned.

Le suspect a été acquitté par le tribunal de Paris.
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

test('words that are nowhere, and words that say something else where it is no figure, negation or name', () => {
  checkFindings(
    story(`
      - source: wire
        quote: Half of the office was closed
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “Half of the office was closed” is not in “wire.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
      - source: wire
        quote: The prices of the agency fell in March
                                        ^^^^ cited-quote-missing[error]: “The prices of the agency fell in March” is not in “wire.txt”, which is cited for it. The nearest words say the opposite: the source says “rose”, the quote says “fell” (line 1). Quote the source word for word, or cite the one that says this.
                                        = /wire.txt:1:1 “The prices of the agency rose in March”: Much like it: the source says “rose”, the quote says “fell”.
      - source: wire
        quote: "Le suspect a été condamné par le tribunal de Paris"
                                 ^^^^^^^^ cited-quote-missing[error]: “Le suspect a été condamné par le tribunal de Paris” is not in “wire.txt”, which is cited for it. The nearest words say the opposite: the source says “acquitté”, the quote says “condamné” (line 3). Quote the source word for word, or cite the one that says this.
                                 = /wire.txt:3:1 “Le suspect a été acquitté par le tribunal de Paris”: Much like it: the source says “acquitté”, the quote says “condamné”.
      - source: wire
        quote: 56 members
               ^^^^^^^^^^ cited-quote-missing[error]: “56 members” is not in “wire.txt”, which is cited for it. The nearest words have another figure: the source says “65”, the quote says “56” (line 1). Quote the source word for word, or cite the one that says this.
               = /wire.txt:1:52 “65 members”: Much like it: the source says “65”, the quote says “56”.
`),
    code,
  );
});

test('nothing is said where nobody could look, or nothing is quoted', () => {
  checkFindings(
    `${story(`
      - source: book
        quote: never seen by anybody here
      - source: nobody
        quote: never seen by anybody here
      - source: twice
        quote: never seen by anybody here
      - source: wire
      - source: wire
        quote: ''
      - claim: nobody#it
        quote: never seen by anybody here
      - quote: never seen by anybody here
`)}//- /a/twice.txt
One.
//- /b/twice.txt
Two.
//- /sources.gloss.yaml
gloss: 1
references: [{ id: book, type: book, title: A book }]
`,
    [code, 'cited-elsewhere', 'translation-without-original'],
  );
});

test('nothing is said of a source that is not saved as text', () => {
  const texts = files(
    story(`
      - source: wire
        quote: Half of the office was closed
`),
  );
  const workspace = workspaceOf(texts);
  const told = () => diagnose(workspace, uriOf('/story.txt.gloss.yaml'), 'saved').map((each) => each.code);
  expect(told()).toContain(code);
  const text = texts.get('/wire.txt') ?? '';
  workspace.apply([{ kind: 'disk', uri: uriOf('/wire.txt'), content: { text, encoding: 'not-utf-8' } }]);
  expect(told()).not.toContain(code);
});

test('words that stand there several times are evidence wherever they stand', () => {
  checkFindings(
    `
//- /wire.txt
The agency was closed. So was the school. The agency was closed.
//- /story.txt
The story.
//- /story.txt.gloss.yaml
gloss: 1
claims:
  - id: it
    quote: The story.
    cites: [{ source: wire, quote: The agency was closed }]
`,
    code,
  );
});

test('the words of a claim that is cited are sought in the article it is made in', () => {
  checkFindings(
    `${story(`
      - claim: wire#prices
        quote: The prices of the agency rose
      - claim: wire#prices
        quote: The office of the agency was closed
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “The office of the agency was closed” is not in “wire.txt”, which is cited for it. The nearest words are too different to be taken for it (line 1). Quote the source word for word, or cite the one that says this.
               = /wire.txt:1:1 “The prices of the agency rose in”: Much like it: the source says “prices”, the quote says “office”; the source says “rose in”, the quote says “was closed”.
      - claim: it
        quote: The office of the agency was closed
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “The office of the agency was closed” is not in “story.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
`)}//- /wire.txt.gloss.yaml
gloss: 1
claims:
  - { id: prices, quote: The prices of the agency rose in March. }
`,
    code,
  );
});

test('what is sought is the original, and that of a role of an actor likewise', () => {
  checkFindings(
    `${story(`
      - source: wire
        quote: La moitié du bureau a été fermée
        original: Half of the office was closed
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “Half of the office was closed” is not in “wire.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
      - source: wire
        quote: L’agence a relevé ses prix
        original: The prices of the agency rose in March
`)}//- /actors.gloss.yaml
gloss: 1
actors:
  gleason:
    name: Amy Gleason
    roles:
      - { title: head, cites: [{ source: wire, quote: Half of the office was closed }] }
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cited-quote-missing[error]: “Half of the office was closed” is not in “wire.txt”, which is cited for it. Quote the source word for word, or cite the one that says this.
`,
    code,
  );
});

test('the words of the source can be taken, with what tells their place', () => {
  const cites = (quote: string): string => `
      - { source: wire, quote: "${quote}", stance: disputes }
`;
  const markup = story(cites('The prices of the agency fell in March'));
  checkFixes(markup, code, ['Take the source’s wording: “rose” for “fell”']);
  checkFix(
    markup,
    'Take the source’s wording: “rose” for “fell”',
    story(cites('The prices of the agency rose in March')).slice(source.length),
  );
});

test('beyond so much work nothing is sought, and that is told; what is cited often is sought once', () => {
  const words = Array.from({ length: 4000 }, (_, at) => `w${(at * 7919) % 10_007}`).join(' ');
  const codesOf = (quotes: readonly string[]): readonly string[] => {
    const cites = quotes.map((quote) => `      - { source: long, quote: "${quote}" }\n`).join('');
    const workspace = workspaceOf(
      new Map([
        ['/long.txt', words],
        ['/story.txt', 'The story.\n'],
        [
          '/story.txt.gloss.yaml',
          `gloss: 1\nclaims:\n  - id: it\n    quote: The story.\n    cites:\n${cites}`,
        ],
      ]),
    );
    return diagnose(workspace, uriOf('/story.txt.gloss.yaml'), 'saved')
      .filter((each) => each.code === code)
      .map(({ message }) => message);
  };
  const many = Array.from({ length: 450 }, (_, at) => `not a word of it ${at}`);
  const told = codesOf(many);
  expect(told.length).toBeLessThan(450);
  expect(told.at(-1)).toMatch(/^Checking this many citations takes too long/u);
  const one = codesOf(many.map(() => 'not a word of it'));
  expect(one.length).toBe(450);
  expect(one.at(-1)).toMatch(/^“not a word of it” is not in/u);
});

test.each([
  ['spaces', ' '.repeat(100_000)],
  ['dots', '… '.repeat(50_000)],
  ['dots and spaces', `a${' '.repeat(50_000)}…${' '.repeat(50_000)}b`],
  ['brackets', '[A]b '.repeat(20_000)],
  ['gaps', '[A]b […] '.repeat(12_000)],
  ['one word', 'a'.repeat(100_000)],
  ['one long word, twice', `${'a'.repeat(8000)} ${'a'.repeat(8000)}`],
  ['a true passage', 'one two three 65 '.repeat(6000)],
])('a quote of 100 KB is got through: %s', (_, quote) => {
  const workspace = workspaceOf(
    new Map([
      ['/long.txt', `${'one two three 65 '.repeat(6000)} ${'a'.repeat(8000)} b ${'a'.repeat(8000)}`],
      ['/story.txt', 'The story.\n'],
      [
        '/story.txt.gloss.yaml',
        `gloss: 1\nclaims:\n  - id: it\n    quote: The story.\n    cites: [{ source: long, quote: "${quote}" }]\n`,
      ],
    ]),
  );
  const findings = diagnose(workspace, uriOf('/story.txt.gloss.yaml'), 'saved');
  for (const { fixes } of findings) for (const { edits } of fixes) expect(edits.length).toBeLessThan(4);
});
