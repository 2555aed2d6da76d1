import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, checkFix, checkFixes, disk, files, uriOf, workspaceOf } from './check';

const code = 'unknown-source';

const sources = `
//- /ap-resignations.txt
Twenty-one left.
//- /lettre.fr.txt
Ils sont partis.
//- /lettre.fr.txt.gloss.yaml
gloss: 1
source: { id: lettre, title: La lettre des vingt et un, URL: https://www.example.org/lettre/ }
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: ap-wire, type: article-newspaper, title: Staff resign, author: [{ literal: Associated Press }] }
  - { id: ap-photos, type: graphic, title: Photographs, author: [{ literal: Associated Press }] }
  - { id: zola, type: article-newspaper, title: J’accuse, author: [{ family: Zola, given: Émile }], DOI: 10.1000/182 }`;

test('an id that is much like a known one, and one that is not', () => {
  checkFindings(
    `${sources}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    cites:
      - source: ap-wir
                ^^^^^^ unknown-source[error]: There is no source “ap-wir”. Did you mean “ap-wire”?
      - { source: nobody-knows }
                  ^^^^^^^^^^^^ unknown-source[error]: There is no source “nobody-knows”. Correct the id, or add this source under “references”.
      - { source: ap-wire }
`,
    code,
  );
});

test('titles, addresses, authors and file names where an id belongs', () => {
  const markup = `${sources}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    cites:
      - source: staff RESIGN
                ^^^^^^^^^^^^ unknown-source[error]: Sources are referred to by their ids: write “ap-wire” for “staff RESIGN”.
      - source: "http://example.org/lettre"
                 ^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-source[error]: Sources are referred to by their ids: write “lettre” for “http://example.org/lettre”.
      - source: https://doi.org/10.1000/182
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unknown-source[error]: Sources are referred to by their ids: write “zola” for “https://doi.org/10.1000/182”.
      - source: Associated Press
                ^^^^^^^^^^^^^^^^ unknown-source[error]: There is no source “Associated Press”. Did you mean “ap-photos” or “ap-wire”?
      - source: emile zola
                ^^^^^^^^^^ unknown-source[error]: There is no source “emile zola”. Did you mean “zola”?
      - source: lettre.fr
                ^^^^^^^^^ unknown-source[error]: There is no source “lettre.fr”. Did you mean “lettre”?
      - source: lettre.fr.txt
                ^^^^^^^^^^^^^ unknown-source[error]: There is no source “lettre.fr.txt”. Did you mean “lettre”?
`;
  // The schema would say of some of them that they are no ids, which helps nobody.
  checkFindings(markup, [code, 'schema', 'unknown-claim']);
});

test('the beginning of an id, or of a few', () => {
  checkFindings(
    `
    //- /afp-dispatch.txt
    Vingt et un.
    //- /sources.gloss.yaml
    gloss: 1
    references: [{ id: AFP-photographs, type: graphic }, { id: afpwire, type: article }]
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id: one
        quote: x
        cites:
          - source: afp
                    ^^^ unknown-source[error]: There is no source “afp”. Did you mean “AFP-photographs” or “afp-dispatch”?
          - source: af
                    ^^ unknown-source[error]: There is no source “af”. Correct the id, or add this source under “references”.
          - source: graphs
                    ^^^^^^ unknown-source[error]: There is no source “graphs”. Correct the id, or add this source under “references”.
    `,
    code,
  );
});

test('everywhere a source may be referred to', () => {
  checkFindings(
    `
    //- /a.txt
    Plus de 20
    //- /a.txt.gloss.yaml
    gloss: 1
    source:
      origin: ap
              ^^ unknown-source[error]: There is no source “ap”. Correct the id, or add this source under “references”.
    claims:
      - id: one
        quote: Plus de 20
        cites:
          - claim: nowhere#two
                   ^^^^^^^ unknown-source[error]: There is no source “nowhere”. Correct the id, or add this source under “references”.
        supports: "nowhere#two"
                   ^^^^^^^ unknown-source[error]: There is no source “nowhere”. Correct the id, or add this source under “references”.
        repeats: [a#one, "nowhere\\u0023two"]
                          ^^^^^^^^^^^^^^^^ unknown-source[error]: There is no source “nowhere”. Correct the id, or add this source under “references”.
    //- /more.gloss.yaml
    gloss: 1
    references:
      - { id: copy, type: book, origin: original }
                                        ^^^^^^^^ unknown-source[error]: There is no source “original”. Correct the id, or add this source under “references”.
    actors:
      usds:
        name: United States Digital Service
        roles:
          - title: service
            cites: [{ source: nowhere }, { claim: a#one }]
                              ^^^^^^^ unknown-source[error]: There is no source “nowhere”. Correct the id, or add this source under “references”.
    `,
    [code, 'unknown-claim'],
  );
});

test('what is known, and what is half-typed, is left alone', () => {
  checkFindings(
    `${sources}
//- /elsewhere.txt.gloss.yaml
gloss: 1
source: { title: A text that is not here }
//- /a.txt.gloss.yaml
gloss: 1
source: { origin: }
claims:
  - id: one
    quote: Plus de 20
    cites:
      - source: ap-resignations
      - source: elsewhere
      - source: zola
      - source:
      - { source: "", quote: x }
      - claim: "#two"
      - claim: ap-wire
    repeats: [ "ap-wire#" ]
`,
    code,
  );
});

test('nothing is known of a file outside every workspace folder', () => {
  const workspace = workspaceOf(new Map());
  const uri = 'file:///elsewhere/a.txt.gloss.yaml';
  const text = 'gloss: 1\nclaims:\n  - { id: a, quote: b, cites: [{ source: c }, { claim: d }] }\n';
  workspace.apply([{ kind: 'buffer', uri, text }]);
  expect(diagnose(workspace, uri, 'saved')).toEqual([]);
});

test('two articles that have an id by their names: told where it is referred to, and nowhere else', () => {
  checkFindings(
    `
    //- /north/letter.txt
    One.
    //- /south/letter.md
    Two.
    //- /south/letter.md.gloss.yaml
    gloss: 1
    source: { title: The other one }
    //- /quiet/note.txt
    Three.
    //- /note.txt
    Four.
    //- /north/a.gloss.yaml
    gloss: 1
    references: [{ id: copy, type: book, origin: letter }]
                                                 ^^^^^^ unknown-source[error]: “letter” is the id of “letter.txt” and “../south/letter.md”. Write an “id” of its own under “source” for each of them, and say here which is meant.
                                                 = /north/letter.txt:1:1 “”: This article is called “letter” by its file’s name.
                                                 = /south/letter.md:1:1 “”: This article is called “letter” by its file’s name.
    `,
    code,
  );
});

test('two sources that write out one id are told where they do', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { id: letter }
    //- /b.txt.gloss.yaml
    gloss: 1
    source: { id: letter, origin: letter }
    `,
    code,
  );
});

test('an id that is written out comes before those that articles have by their names', () => {
  checkFindings(
    `
    //- /north/letter.txt
    One.
    //- /south/letter.txt
    Two.
    //- /third.txt
    Three.
    //- /third.txt.gloss.yaml
    gloss: 1
    source: { id: letter }
    //- /a.gloss.yaml
    gloss: 1
    references: [{ id: copy, type: book, origin: letter }]
    `,
    code,
  );
});

const cites = (source: string): string => `${sources}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one # by hand
    quote:   Plus de 20
    cites:
      -   { source: ${source}, stance: supports }   # which?
`;

test('fixes: the id that was meant', () => {
  checkFixes(cites('"Staff resign"'), code, ['!Change to “ap-wire”']);
  checkFixes(cites('Associated Press'), code, [
    'Change to “ap-photos”',
    'Change to “ap-wire”',
    'Add the source “associated-press”',
  ]);
  checkFixes(cites('ap-wir'), code, ['Change to “ap-wire”', 'Add the source “ap-wir”']);
  checkFix(cites('"Staff resign"'), 'Change to “ap-wire”', cites('"ap-wire"'));
});

test('fixes: the source of a claim, whose own id stays', () => {
  const before = (source: string): string => `${sources}
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: one
    quote: Plus de 20
    repeats: [${source}#two]
`;
  checkFix(before('ap-resignation'), 'Change to “ap-resignations”', before('ap-resignations'));
});

test('the article that the file is about is not suggested', () => {
  checkFixes(
    `
    //- /a-letter.txt
    Plus de 20
    //- /a-letter.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: Plus de 20, cites: [{ source: a-lettre }] }]
    `,
    code,
    ['Add the source “a-lettre”'],
  );
});

test('fixes: a new source in the gloss file that has most of them', () => {
  checkFix(
    cites('reuters-wire'),
    'Add the source “reuters-wire”',
    `${sources}
  - { id: reuters-wire, type: document }
`,
  );
});

test('fixes: a new source for a title or an address, of which an id is made', () => {
  const before = (source: string): string => `
//- /a.txt.gloss.yaml
gloss: 1
claims: [{ id: one, quote: x, cites: [{ source: ${source} }] }]
`;
  const after = (id: string, lines: string): string => `${before(`"${id}"`)}//- /sources.gloss.yaml
gloss: 1
references:
  - id: ${id}
    ${lines}
`;
  checkFix(
    before('"Le Monde, 25 février"'),
    'Add the source “le-monde-25-février”',
    after('le-monde-25-février', 'type: document\n    title: "Le Monde, 25 février"'),
  );
  checkFix(
    before('"https://www.lemonde.fr/politique/article/des-demissions.html?x=1"'),
    'Add the source “lemonde.fr-des-demissions”',
    after(
      'lemonde.fr-des-demissions',
      'type: webpage\n    URL: "https://www.lemonde.fr/politique/article/des-demissions.html?x=1"',
    ),
  );
});

test('no source is offered where a claim is meant, nor written into a file that does not parse', () => {
  const broken = `
//- /sources.gloss.yaml
gloss: 1
references:
  - id: "never closed
//- /a.txt.gloss.yaml
gloss: 1
claims: [{ id: one, quote: x, cites: [{ source: reuters }], repeats: reuters#one }]
`;
  checkFixes(broken, code, []);
  checkFixes(broken.replace('"never closed', 'closed'), code, ['Add the source “reuters”']);
});

test('the file is looked at again when the source comes, or one that may be meant', () => {
  const sidecar = uriOf('/a.txt.gloss.yaml');
  const workspace = workspaceOf(
    files(`
    //- /a.txt.gloss.yaml
    gloss: 1
    claims: [{ id: one, quote: Plus de 20, cites: [{ source: ap-wire }] }]
    `),
  );
  const after = (path: string, text: string | undefined): readonly string[] => {
    expect(workspace.apply([disk(path, text)])).toContain(sidecar);
    return diagnose(workspace, sidecar, 'saved')
      .filter((finding) => finding.code === code)
      .map(({ message }) => message);
  };
  const unknown = 'There is no source “ap-wire”.';
  const reference = (id: string, title: string): string =>
    `gloss: 1\nreferences: [{ id: ${id}, type: book, title: ${title} }]\n`;
  expect(after('/x.gloss.yaml', reference('ap-wires', 'x'))).toEqual([`${unknown} Did you mean “ap-wires”?`]);
  expect(after('/x.gloss.yaml', reference('x', 'AP wire'))).toEqual([`${unknown} Did you mean “x”?`]);
  expect(after('/x.gloss.yaml', reference('ap-wire', 'x'))).toEqual([]);
  expect(after('/x.gloss.yaml', undefined)).toHaveLength(1);
  expect(after('/ap-wire.txt', 'x')).toEqual([]);
  // Once its sidecar gives the article another id, the one that it had is nobody’s.
  expect(after('/ap-wire.txt.gloss.yaml', 'gloss: 1\nsource: { id: ap }\n')).toEqual([
    `${unknown} Did you mean “ap”?`,
  ]);
  expect(after('/ap-wire.txt.gloss.yaml', undefined)).toEqual([]);
  expect(after('/b/ap-wire.txt', 'x')).toEqual([expect.stringContaining('is the id of')]);
});

test('thousands of unknown ids among thousands of sources take no longer than a blink', () => {
  const known = Array.from(
    { length: 5000 },
    (_, index) => `  - { id: source-number-${index}, type: book, title: Number ${index} of the books }`,
  );
  const unknown = Array.from({ length: 2000 }, (_, index) => `{ source: sorce-numbre-${index} }`);
  const workspace = workspaceOf(
    new Map([
      ['/s.gloss.yaml', `gloss: 1\nreferences:\n${known.join('\n')}\n`],
      ['/a.txt.gloss.yaml', `gloss: 1\nclaims: [{ id: one, quote: x, cites: [${unknown.join(', ')}] }]\n`],
    ]),
  );
  expect(diagnose(workspace, uriOf('/a.txt.gloss.yaml'), 'saved')).toHaveLength(500);
});
