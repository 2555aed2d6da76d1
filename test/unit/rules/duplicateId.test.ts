import { expect, test } from 'vitest';
import { diagnose } from '../../../server/core/rules/diagnose';
import { checkFindings, disk, files, root, workspaceOf } from './check';

const code = 'duplicate-id';

test('actors in two files', () => {
  checkFindings(
    `
    //- /a.gloss.yaml
    gloss: 1
    actors:
      musk: { name: Elon Musk }
      ^^^^ duplicate-id[error]: Another actor has the id “musk”, too. Give one of them another id, or put the two together.
      = /b.gloss.yaml:3:3 “musk”: The same id stands here.
      Musk: { name: Another }
    //- /b.gloss.yaml
    gloss: 1
    actors:
      musk: { name: Kimbal Musk }
      ^^^^ duplicate-id[error]: Another actor has the id “musk”, too. Give one of them another id, or put the two together.
      = /a.gloss.yaml:3:3 “musk”: The same id stands here.
    references:
      - { id: musk, type: book }
    `,
    code,
  );
});

test('claims of one article, in one gloss file or in two; those of other articles are others', () => {
  checkFindings(
    `
    //- /a.txt
    One. Two.
    //- /b.txt
    One.
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: One }
              ^^^ duplicate-id[error]: Another claim of this article has the id “one”, too. Give one of them another id, or put the two together.
              = /a.txt.gloss.yaml:4:12 “one”: The same id stands here.
              = /tom.gloss.yaml:4:11 “one”: The same id stands here.
      - { id: "one", quote: Two }
               ^^^ duplicate-id[error]: Another claim of this article has the id “one”, too. Give one of them another id, or put the two together.
               = /a.txt.gloss.yaml:3:11 “one”: The same id stands here.
               = /tom.gloss.yaml:4:11 “one”: The same id stands here.
    //- /b.txt.gloss.yaml
    gloss: 1
    claims:
      - { id: one, quote: One }
    //- /tom.gloss.yaml
    gloss: 1
    source: { file: a.txt }
    claims:
      - { id: one, quote: Two }
              ^^^ duplicate-id[error]: Another claim of this article has the id “one”, too. Give one of them another id, or put the two together.
              = /a.txt.gloss.yaml:3:11 “one”: The same id stands here.
              = /a.txt.gloss.yaml:4:12 “one”: The same id stands here.
    `,
    code,
  );
});

test('sources that are written out; two gloss files about one article may both say its id', () => {
  checkFindings(
    `
    //- /a.txt
    One.
    //- /b.txt
    One.
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { id: ap }
                  ^^ duplicate-id[error]: Another source has the id “ap”, too. Give one of them another id, or put the two together.
                  = /b.txt.gloss.yaml:2:15 “ap”: The same id stands here.
                  = /sources.gloss.yaml:3:11 “ap”: The same id stands here.
    //- /tom.gloss.yaml
    gloss: 1
    source: { id: lea, file: a.txt }
    //- /lea.gloss.yaml
    gloss: 1
    source: { id: lea, file: a.txt }
    //- /b.txt.gloss.yaml
    gloss: 1
    source: { id: ap }
                  ^^ duplicate-id[error]: Another source has the id “ap”, too. Give one of them another id, or put the two together.
                  = /a.txt.gloss.yaml:2:15 “ap”: The same id stands here.
                  = /sources.gloss.yaml:3:11 “ap”: The same id stands here.
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: ap, type: book }
              ^^ duplicate-id[error]: Another source has the id “ap”, too. Give one of them another id, or put the two together.
              = /a.txt.gloss.yaml:2:15 “ap”: The same id stands here.
              = /b.txt.gloss.yaml:2:15 “ap”: The same id stands here.
      - { id: b, type: book }
    `,
    code,
  );
});

test('half-typed ids are no ids', () => {
  checkFindings(
    `
    //- /a.txt.gloss.yaml
    gloss: 1
    claims:
      - id:
      - id: ""
      - id: ''
      - quote: x
    actors:
      :
    references:
      - id:
      - id:
    `,
    code,
  );
});

test('the other file is looked at again when one of them is put right', () => {
  const workspace = workspaceOf(
    files(`
    //- /a.gloss.yaml
    gloss: 1
    actors:
      musk: { name: Elon Musk }
    //- /b.gloss.yaml
    gloss: 1
    actors:
      musk: { name: Kimbal Musk }
    `),
  );
  const count = () => diagnose(workspace, `${root}/a.gloss.yaml`, 'saved').length;
  expect(count()).toBe(1);
  expect(
    workspace.apply([disk('/b.gloss.yaml', 'gloss: 1\nactors:\n  kimbal: { name: Kimbal Musk }\n')]),
  ).toContain(`${root}/a.gloss.yaml`);
  expect(count()).toBe(0);
});

test('one id given thousands of times is told, not suffered', () => {
  const many = Array.from({ length: 10_000 }, () => '  - { id: one, quote: q }');
  const refs = Array.from({ length: 5000 }, () => '  - { id: ap, type: book }');
  const workspace = workspaceOf(
    new Map([
      ['/a.txt.gloss.yaml', `gloss: 1\nclaims:\n${many.join('\n')}\nreferences:\n${refs.join('\n')}\n`],
    ]),
  );
  expect(diagnose(workspace, `${root}/a.txt.gloss.yaml`, 'saved')).toHaveLength(500);
});

test('sources of bibliographies, in one, in two, and under references; keys that make the same id', () => {
  checkFindings(
    `
    //- /a.bib
    @book{ruiz, title = {One}}
          ^^^^ duplicate-id[error]: Another source has the id “ruiz”, too. Give one of them another id, or put the two together.
          = /a.bib:2:7 “ruiz”: The same id stands here.
          = /b.csl.json:1:11 “ruiz”: The same id stands here.
    @book{ruiz, title = {Two}}
          ^^^^ duplicate-id[error]: Another source has the id “ruiz”, too. Give one of them another id, or put the two together.
          = /a.bib:1:7 “ruiz”: The same id stands here.
          = /b.csl.json:1:11 “ruiz”: The same id stands here.
    @book{ana:2021, title = {Three}}
          ^^^^^^^^ duplicate-id[error]: Another source has the id “ana-2021”, too. Give one of them another id, or put the two together.
          = /sources.gloss.yaml:3:11 “ana-2021”: The same id stands here.
    @xdata{shared, title = {Four}}
    @book{letter, title = {An id by file name gives way}}
    //- /b.csl.json
    [{ "id": "ruiz", "type": "book" }, { "id": "shared", "type": "book" }]
              ^^^^ duplicate-id[error]: Another source has the id “ruiz”, too. Give one of them another id, or put the two together.
              = /a.bib:1:7 “ruiz”: The same id stands here.
              = /a.bib:2:7 “ruiz”: The same id stands here.
    //- /sources.gloss.yaml
    gloss: 1
    references:
      - { id: ana-2021, type: book }
              ^^^^^^^^ duplicate-id[error]: Another source has the id “ana-2021”, too. Give one of them another id, or put the two together.
              = /a.bib:3:7 “ana:2021”: The same id stands here.
    //- /letter.txt
    Words.
    `,
    code,
  );
});
