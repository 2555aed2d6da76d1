import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, disk, files, uriOf, workspaceOf } from './check';

const code = 'unknown-claim';

const story = `
//- /ap.txt
Twenty-one left. They wrote a letter.
//- /ap.txt.gloss.yaml
gloss: 1
claims:
  - { id: departures, quote: Twenty-one left }
  - { id: letter, quote: They wrote a letter }
//- /lettre.txt
Ils sont partis.
//- /lettre.txt.gloss.yaml
gloss: 1
claims:
  - { id: départ, quote: Ils sont partis }
//- /bare.txt
Nobody has read this yet.
//- /sources.gloss.yaml
gloss: 1
references: [{ id: ap-wire, type: article-newspaper }]`;

test('a claim that the source does not have, and what may be meant', () => {
  checkFindings(
    `${story}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    cites:
      - claim: ap#departure
                  ^^^^^^^^^ unknown-claim[error]: There is no claim “departure” in “ap”. Did you mean “departures”?
      - claim: ap#resignations
                  ^^^^^^^^^^^^ unknown-claim[error]: There is no claim “resignations” in “ap”. Correct the id, or tag this claim there.
    repeats: [ap#letter, lettre#depart]
                                ^^^^^^ unknown-claim[error]: There is no claim “depart” in “lettre”. Did you mean “départ”?
    contradicts: lettre#letter
                 ^^^^^^^^^^^^^ unknown-claim[error]: There is no claim “letter” in “lettre”. Did you mean “ap#letter”?
    translates: bare#one
                     ^^^ unknown-claim[error]: There is no claim “one” in “bare”. Tag the words there that make it, or cite the article and its words.
`,
    [code, 'unknown-source'],
  );
});

test('a claim without its source', () => {
  checkFindings(
    `${story}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    cites:
      - claim: two
      - claim: letter
               ^^^^^^ unknown-claim[error]: There is no claim “letter” in this article. Did you mean “ap#letter”?
      - claim: tow
               ^^^ unknown-claim[error]: There is no claim “tow” in this article. Did you mean “two”?
      - claim: ap-wire
               ^^^^^^^ unknown-claim[error]: There is no claim “ap-wire” in this article. It is a source: cite it under “source”.
      - claim: lettre
               ^^^^^^ unknown-claim[error]: There is no claim “lettre” in this article. It is a source: write its claim behind it, as in “lettre#claim”, or cite it under “source”.
      - claim: something else
               ^^^^^^^^^^^^^^ unknown-claim[error]: There is no claim “something else” in this article. Correct the id; of a claim made elsewhere, write “source#claim”.
  - id: two
    quote: Plus de 20
//- /actors.gloss.yaml
gloss: 1
actors:
  usds:
    name: United States Digital Service
    roles:
      - title: service
        cites: [{ claim: letter }, { claim: nothing }]
                         ^^^^^^ unknown-claim[error]: This file is about no article, so nothing says whose claim “letter” is. Did you mean “ap#letter”?
                                            ^^^^^^^ unknown-claim[error]: This file is about no article, so nothing says whose claim “nothing” is. Correct the id; of a claim made elsewhere, write “source#claim”.
`,
    [code, 'schema'],
  );
});

test('a source that is no article here has no claims', () => {
  checkFindings(
    `${story}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    cites:
      - claim: ap-wire#one
               ^^^^^^^^^^^ unknown-claim[error]: “ap-wire” is not an article here, so no claims are tagged in it. Cite it under “source”, with its words under “quote”.
    supports: ap-wire#one
              ^^^^^^^^^^^ unknown-claim[error]: “ap-wire” is not an article here, so no claims are tagged in it. Only claims of articles can be related.
`,
    [code, 'unknown-source'],
  );
});

test('what is known, what is half-typed and what another rule tells is left alone', () => {
  checkFindings(
    `${story}
//- /more.gloss.yaml
gloss: 1
source: { file: ap.txt, id: press }
claims: [{ id: third, quote: Twenty-one left }]
//- /gone.txt.gloss.yaml
gloss: 1
claims: [{ id: of-no-article, quote: x }]
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    cites: [{ claim: press#third }, { claim: press#letter }, { claim: gone#of-no-article }, { claim: one }]
    repeats: [a#one, nowhere#one, "lettre#", "#x", ]
    supports:
`,
    code,
  );
});

test('where two articles have the id, that is told, and neither is suggested', () => {
  checkFindings(
    `
    //- /north/letter.txt.gloss.yaml
    gloss: 1
    claims: [{ id: two, quote: x }]
    //- /south/letter.txt.gloss.yaml
    gloss: 1
    claims: [{ id: three, quote: x }]
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: x, repeats: letter#four }
      - { id: five, quote: x, repeats: two }
                                       ^^^ unknown-claim[error]: There is no claim “two” in this article. Correct the id; of a claim made elsewhere, write “source#claim”.
    `,
    code,
  );
});

test('fixes: the id that was meant', () => {
  const before = (claim: string): string => `${story}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one # by hand
    quote:   Plus de 20
    repeats: [ ap#letter,  ${claim} ]   # which?
`;
  checkFixes(before('ap#departure'), code, ['Change to “departures”']);
  checkFixes(before('ap#Départures'), code, ['!Change to “departures”']);
  checkFixes(before('letter'), code, ['Change to “ap#letter”']);
  checkFixes(before('ap-wire#one'), code, []);
  checkFix(before('ap#departure'), 'Change to “departures”', before('ap#departures'));
  checkFix(before("'letter'"), 'Change to “ap#letter”', before("'ap#letter'"));
});

test('fixes: the source of which a claim was cited', () => {
  const before = (citation: string): string => `${story}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    cites:
      - ${citation} # by hand
`;
  checkFix(
    before('{ quote: "Twenty", claim: "ap-wire#one", stance: disputes }'),
    'Cite the source “ap-wire”',
    before('{ quote: "Twenty", source: "ap-wire", stance: disputes }'),
  );
  checkFix(before('claim: bare'), 'Cite the source “bare”', before('source: bare'));
  checkFixes(before('claim: bare').replace('cites:\n      - claim: bare', 'repeats: bare'), code, []);
});

test('the file is looked at again when the claim comes, or one that may be meant', () => {
  const sidecar = uriOf('/a.txt.gloss.yaml');
  const workspace = workspaceOf(
    files(`
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: Plus de 20, cites: [{ claim: ap#two }, { claim: three }] }]
    //- /ap.txt
    x
    `),
  );
  const after = (text: string | undefined): readonly string[] => {
    expect(workspace.apply([disk('/ap.txt.gloss.yaml', text)])).toContain(sidecar);
    return diagnose(workspace, sidecar, 'saved')
      .filter((finding) => finding.code === code)
      .map(({ message }) => message.replace(/^.*(?:article|“ap”)\. /u, ''));
  };
  const claims = (...ids: readonly string[]): string =>
    `gloss: 1\nclaims: [${ids.map((id) => `{ id: ${id}, quote: x }`).join(', ')}]\n`;
  const elsewhere = 'Correct the id; of a claim made elsewhere, write “source#claim”.';
  expect(after(claims('tow'))).toEqual(['Did you mean “tow”?', elsewhere]);
  expect(after(claims('two'))).toEqual([elsewhere]);
  expect(after(claims('three'))).toEqual([
    'Correct the id, or tag this claim there.',
    'Did you mean “ap#three”?',
  ]);
  expect(after(`source: { id: press }\n${claims('three')}`)).toEqual(['Did you mean “press#three”?']);
  expect(after(undefined)).toHaveLength(2);
});

test('thousands of unknown claims take no longer than a blink', () => {
  const known = Array.from({ length: 2000 }, (_, index) => `{ id: claim-number-${index}, quote: x }`);
  const unknown = Array.from({ length: 2000 }, (_, index) => `{ claim: a#clame-numbre-${index} }`);
  const workspace = workspaceOf(
    new Map([
      ['/a.txt.gloss.yaml', `gloss: 1\nclaims: [${known.join(', ')}]\n`],
      ['/b.txt.gloss.yaml', `gloss: 1\nclaims: [{ id: one, quote: x, cites: [${unknown.join(', ')}] }]\n`],
    ]),
  );
  expect(diagnose(workspace, uriOf('/b.txt.gloss.yaml'), 'saved')).toHaveLength(500);
});
