import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, disk, files, root, workspaceOf } from './check';

const code = 'quote-missing';

test('claims and notes; typography makes no difference, letters do', () => {
  checkFindings(
    `
    //- /a.txt
    «\u202fPlus de 20 fonctionnaires ont démissionné mardi\u202f», a dit l’agence.
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one
        quote: "« Plus de 20 fonctionnaires"
      - id: two
        quote: Plus de 21 fonctionnaires
               ^^^^^^^^^^^^^^^^^^^^^^^^^ quote-missing[error]: “Plus de 21 fonctionnaires” is not in “a.txt”. The nearest words have another figure: “21” became “20” (line 1). Correct the quote, or take the article’s wording.
               = /a.txt:1:3 “Plus de 20 fonctionnaires”: Much like it: “21” became “20”.
      - id: three
        quote: Plus de […] mardi
    notes:
      - quote: "a dit l'agence"
      - quote: 'fonctionnaires ont démissionné jeudi'
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quote-missing[error]: “fonctionnaires ont démissionné jeudi” is not in “a.txt”. The nearest words have another date: “jeudi” became “mardi” (line 1). Correct the quote, or take the article’s wording.
                = /a.txt:1:14 “fonctionnaires ont démissionné mardi”: Much like it: “jeudi” became “mardi”.
    mentions:
      - { quote: nowhere, not: any }
    `,
    code,
  );
});

test('a long quote is shown by its beginning, and over several lines the finding stands on all of it', () => {
  checkFindings(
    `
    //- /a.md
    A **bold** word.
    //- /a.md.gloss.yaml
    gloss: 1
    notes:
      - quote: A bold word
      - quote: >-
               ^^ quote-missing[error]: “Words that nobody wrote, in such a number that a message…” is not in “a.md”. Copy the words from the article as they stand there.
          Words that nobody wrote, in such a number
          that a message could not show them all.
    `,
    code,
  );
});

test('half-typed quotes and articles that are not there are told by others', () => {
  checkFindings(
    `
    //- /a.txt
    Words.
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one
        quote:
      - id: two
        quote: ""
      - id: three
        quote: "  "
      - id: four
    notes:
      -
    //- /b.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: Words }]
    `,
    code,
  );
});

test('the gloss file is looked at again when the article changes', () => {
  const uri = `${root}/a.txt.gloss.yaml`;
  const workspace = workspaceOf(
    files(`
    //- /a.txt
    Plus de 20
    //- /a.txt.gloss.yaml
    gloss: 1
    notes: [{ quote: Plus de 21 }]
    `),
  );
  const codes = () => diagnose(workspace, uri, 'saved').map((finding) => finding.code);
  expect(codes()).toEqual([code]);
  expect(workspace.apply([disk('/a.txt', 'Plus de 21')])).toContain(uri);
  expect(codes()).toEqual([]);
});

test('more quotes than can be sought in time: the rest is told to be unchecked, not taken for found', () => {
  const article = 'Words of an article that is as long as a book. '.repeat(80_000);
  const notes = Array.from({ length: 5000 }, (_, index) => `  - { quote: "missing ${index}" }`);
  const workspace = workspaceOf(
    new Map([
      ['/a.txt', article],
      ['/a.txt.gloss.yaml', `gloss: 1\nnotes:\n${notes.join('\n')}\n`],
    ]),
  );
  const findings = diagnose(workspace, `${root}/a.txt.gloss.yaml`, 'saved');
  expect(findings.at(-1)?.message).toMatch(/^Checking this many quotes takes too long/u);
});

test('a fix for each passage that is much like it, none of them preferred', () => {
  const markup = `
    //- /a.txt
    Il a dit que 65 agents ont quitté la maison en janvier. Elle a dit que 57 agents ont quitté la maison en mars.
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one # as told
        quote: "56 agents ont quitté la maison"
    `;
  checkFixes(markup, code, [
    'Take the article’s words: “57 agents ont quitté la maison”',
    'Take the article’s words: “65 agents ont quitté la maison”',
  ]);
  checkFix(
    markup,
    'Take the article’s words: “65 agents ont quitté la maison”',
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one # as told
        quote: "65 agents ont quitté la maison"
    `,
  );
});
