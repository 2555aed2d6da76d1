import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, disk, files, fixesIn, uriOf, workspaceOf } from './check';

const check = (markup: string): void => checkFindings(markup, 'figures-disagree');

describe('claims that are linked as the same and tell different figures', () => {
  test('in the annotator’s words and in the quote', () =>
    check(`
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims:
        - id: resignations
          quote: Plus de 20 fonctionnaires ont démissionné mardi
          text: "Twenty-one staff resigned together on 25 February 2025."
          repeats: [express#group-departure]
                    ^^^^^^^^^^^^^^^^^^^^^^^ figures-disagree[warning]: This claim says “Twenty-one”, “express#group-departure” says “300”, although they are linked as the same. Correct the figure that is wrong, or link them with “contradicts”.
                    = /express.txt.gloss.yaml:4:12 “300”: What “express#group-departure” says.
                    = /ap.txt.gloss.yaml:5:12 “Twenty-one”: What this claim says.
      //- /express.txt.gloss.yaml
      gloss: 1
      claims:
        - id: group-departure
          quote: 300 American officials presented their collective resignation
    `));

  test('one of several, each told where it is linked; in this file too', () =>
    check(`
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims:
        - id: share
          quote: 65 % of the staff
          repeats:
            - express#part
            - lost
              ^^^^ figures-disagree[warning]: This claim says “65 %”, “lost” says “56 %”, although they are linked as the same. Correct the figure that is wrong, or link them with “contradicts”.
              = /ap.txt.gloss.yaml:9:12 “56 %”: What “lost” says.
              = /ap.txt.gloss.yaml:4:12 “65 %”: What this claim says.
        - id: lost
          quote: 56 % du personnel
      //- /express.txt.gloss.yaml
      gloss: 1
      claims:
        - id: part
          quote: 65 pour cent du personnel
    `));

  test('a translation, linked from both sides', () =>
    check(`
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims:
        - id: contract
          quote: un contrat de 30 millions de dollars
          translates: express#contract
                      ^^^^^^^^^^^^^^^^ figures-disagree[warning]: This claim says “30 millions de dollars”, “express#contract” says “$3m”, although one is linked as the translation of the other. Correct the figure that is wrong, or link them with “contradicts”.
                      = /express.txt.gloss.yaml:4:14 “$3m”: What “express#contract” says.
                      = /ap.txt.gloss.yaml:4:26 “30 millions de dollars”: What this claim says.
      //- /express.txt.gloss.yaml
      gloss: 1
      claims:
        - id: contract
          quote: a $3m contract
          translates: ap#contract
                      ^^^^^^^^^^^ figures-disagree[warning]: This claim says “$3m”, “ap#contract” says “30 millions de dollars”, although one is linked as the translation of the other. Correct the figure that is wrong, or link them with “contradicts”.
                      = /ap.txt.gloss.yaml:4:26 “30 millions de dollars”: What “ap#contract” says.
                      = /express.txt.gloss.yaml:4:14 “$3m”: What this claim says.
    `));

  test('told at the figure in folded and in quoted words', () =>
    check(`
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims:
        - id: left
          quote: >
            On Tuesday
            twenty-one of them left
          repeats: express#left
                   ^^^^^^^^^^^^ figures-disagree[warning]: This claim says “twenty-one”, “express#left” says “vingt-deux”, although they are linked as the same. Correct the figure that is wrong, or link them with “contradicts”.
                   = /express.txt.gloss.yaml:4:20 “vingt-deux”: What “express#left” says.
                   = /ap.txt.gloss.yaml:6:7 “twenty-one”: What this claim says.
      //- /express.txt.gloss.yaml
      gloss: 1
      claims:
        - id: left
          quote: "Mardi, vingt-deux sont partis"
    `));

  test('there is no fix, as nobody knows which of them is wrong', () => {
    const texts = files(`
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims:
        - { id: a, quote: 21 left, repeats: b }
        - { id: b, quote: 300 left }
    `);
    expect(fixesIn(workspaceOf(texts), [...texts.keys()], 'figures-disagree')).toEqual([]);
  });
});

describe('nothing is said', () => {
  /** Two claims in two files, the first with this link to the second. */
  const claims = (ours: string, theirs: string, link = 'repeats: [express#left]'): void =>
    check(`
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims:
        - id: left
          ${ours}
          ${link}
      //- /express.txt.gloss.yaml
      gloss: 1
      claims:
        - id: left
          ${theirs}
    `);

  test.each([
    ['quote: 21 staff left', 'quote: Vingt et un agents sont partis'],
    ['quote: Plus de 20 agents sont partis', 'quote: 21 staff left'],
    ['quote: une quarantaine d’employés', 'quote: 38 employees'],
    ['quote: 21 of the 65 left', 'quote: 21 staff left'],
    ['quote: They left on 25 February 2025', 'quote: Ils sont partis le 26 février 2025'],
    ['quote: staff left', 'quote: 21 staff left'],
    ['quote: 3 million dollars', 'quote: 5 millions d’euros'],
    ['quote: staff left', 'quote: des agents sont partis'],
  ])('of figures that do not disagree: %s, %s', (ours, theirs) => claims(ours, theirs));

  test.each(['supports: [express#left]', 'contradicts: [express#left]', 'cites: [{ claim: express#left }]'])(
    'of claims that are not held to be the same: %s',
    (link) => claims('quote: 21 staff left', 'quote: 300 staff left', link),
  );

  test.each([
    ['this one', 'repeats: [express#left]\n    contradicts: [express#left]', 'note: none'],
    ['the other one', 'repeats: [express#left]', 'contradicts: [ap#left]'],
  ])('where %s says that they contradict each other', (_, link, linkBack) =>
    checkFindings(
      `//- /ap.txt.gloss.yaml\ngloss: 1\nclaims:\n  - id: left\n    quote: 21 left\n    ${link}\n//- /express.txt.gloss.yaml\ngloss: 1\nclaims:\n  - id: left\n    quote: 300 left\n    ${linkBack}\n`,
      'figures-disagree',
    ),
  );

  test('of claims that are not there, and of one that repeats itself', () =>
    check(`
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims:
        - id: left
          quote: 21 left
          repeats: [express#left, gone, left, '']
        - quote: 300 left
          repeats: [
    `));

  test('where several claims may be meant', () =>
    check(`
      //- /ap.txt.gloss.yaml
      gloss: 1
      claims:
        - { id: left, quote: 21 left, repeats: [express#left] }
      //- /express.txt.gloss.yaml
      gloss: 1
      claims:
        - { id: left, quote: 300 left }
        - { id: left, quote: 400 left }
    `));
});

test('the report follows what the other claim says', () => {
  const uri = uriOf('/ap.txt.gloss.yaml');
  const other = (words: string): string => `gloss: 1\nclaims:\n  - { id: left, ${words} }\n`;
  const workspace = workspaceOf(
    new Map([
      [
        '/ap.txt.gloss.yaml',
        'gloss: 1\nclaims:\n  - { id: left, quote: 21 left, repeats: [express#left] }\n',
      ],
      ['/express.txt.gloss.yaml', other('quote: 300 left')],
    ]),
  );
  const told = () =>
    diagnose(workspace, uri, 'saved').flatMap(({ code, message }) =>
      code === 'figures-disagree' ? [message.slice(0, message.indexOf(','))] : [],
    );
  expect(told()).toEqual(['This claim says “21”']);
  for (const [words, count] of [
    ['quote: 21 left', 0],
    ['quote: some left, text: 300 left', 1],
    ['quote: some left, text: 21 left', 0],
    ['quote: 300 left, contradicts: [ap#left]', 0],
    ['quote: 300 left', 1],
  ] as const) {
    expect(workspace.apply([disk('/express.txt.gloss.yaml', other(words))])).toContain(uri);
    expect(told(), words).toHaveLength(count);
  }
});

test('a translation with another figure than its original', () => {
  checkFindings(
    `
//- /ap.txt
Les 65 employés ont été intégrés. Près d’un tiers ont démissionné.
//- /a.txt
They left.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: They left
    cites:
      - source: ap
        quote: the 56 employees were taken in
                   ^^ figures-disagree[warning]: The translation says “56”, the original “65”. Correct the one that is wrong.
                   = /a.txt.gloss.yaml:8:23 “65”: What the original says.
        original: Les 65 employés ont été intégrés
      - source: ap
        quote: the 65 employees were taken in
        original: Les 65 employés ont été intégrés
      - source: ap
        quote: sixty-five employees
        original: 65 employés
      - source: ap
        quote: nearly a third resigned
        original: Près d’un tiers ont démissionné
`,
    'figures-disagree',
  );
});
