import { expect, test } from 'vitest';
import { problemsOf } from './render';

test('the first line of a file', () => {
  expect(problemsOf('')).toMatchInlineSnapshot(`
    "
    ^ schema
      A gloss file begins with “gloss: 1”. Add that line at the top.
      Begin with “gloss: 1” => gloss: 1"
  `);
  expect(problemsOf('# only a comment\n')).toMatchInlineSnapshot(`
    "# only a comment
    ^^^^^^^^^^^^^^^^ schema
      A gloss file begins with “gloss: 1”. Add that line at the top.
      Begin with “gloss: 1” => gloss: 1"
  `);
  expect(problemsOf('claims: []\n')).toMatchInlineSnapshot(`
    "claims: []
    ^^^^^^ schema
      A gloss file begins with “gloss: 1”. Add that line at the top.
      Begin with “gloss: 1” => gloss: 1"
  `);
  expect(problemsOf('gloss:\n')).toMatchInlineSnapshot(`
    "gloss:
    ^^^^^ schema
      Behind “gloss:” stands the version of the format, which is 1.
      Write “gloss: 1” => gloss: 1"
  `);
  expect(problemsOf('gloss: one\n')).toMatchInlineSnapshot(`
    "gloss: one
           ^^^ schema
      Behind “gloss:” stands the version of the format, which is 1.
      Write “gloss: 1” => gloss: 1"
  `);
  expect(problemsOf('hello world\n')).toMatchInlineSnapshot(`
    "hello world
    ^^^^^^^^^^^ yaml-syntax
      “hello world” is not a section of a gloss file. A section is a word with a colon, such as “claims:”.
    ^^^^^^^^^^^ schema
      A gloss file begins with “gloss: 1”. Add that line at the top."
  `);
  expect(problemsOf('- a\n- b\n')).toMatchInlineSnapshot(`
    "- a
    ^^^ yaml-syntax
      A gloss file is made of sections such as “claims:”. Put the section’s name above this list.
    ^^^ schema
      A gloss file begins with “gloss: 1”. Add that line at the top."
  `);
  expect(problemsOf('gloss: "1"\n')).toBe('');
  expect(problemsOf('---\ngloss: 1\n...\n')).toBe('');
});

test('a version that is not known is the only thing said', () => {
  expect(problemsOf('gloss: 2\nclaims: 3\nfoo: bar\n')).toMatchInlineSnapshot(`
    "gloss: 2
           ^ unsupported-version
      This file is of version 2 of the format, and this Glossator only knows version 1. Update Glossator, or write “gloss: 1”."
  `);
});

test('sections', () => {
  const text = `gloss: 1
claim:
  - id: x
actrs:
  a: { name: b }
claims:
  id: x
actors:
  - name: x
notes: hello
mentions: { a: b }
source: [a]
references:
notes:
  - quote: x
`;
  expect(problemsOf(text)).toMatchInlineSnapshot(`
    "claim:
    ^^^^^ schema
      “claim” is not a section of a gloss file. Did you mean “claims”?
    actrs:
    ^^^^^ schema
      “actrs” is not a section of a gloss file. Did you mean “actors”?
    claims:
    ^^^^^^ schema
      “claims” takes a list: begin each entry with “- ” on a line of its own.
    actors:
    ^^^^^^ schema
      “actors” takes entries under ids of their own, such as “my-id:” with “name: …” below it, and not a list.
    notes: hello
    ^^^^^ schema
      “notes” takes a list: begin each entry with “- ” on a line of its own.
    mentions: { a: b }
    ^^^^^^^^ schema
      “mentions” takes a list: begin each entry with “- ” on a line of its own.
    source: [a]
    ^^^^^^ schema
      “source” takes keys with values, such as “title: …”, and not a list.
    notes:
    ^^^^^ duplicate-key
      The section “notes” stands here a second time. Move what is in it under the first one."
  `);
});

test('claims', () => {
  const text = `gloss: 1
claims:
  - id: my id
    quote: ""
    kind: [fact]
    about: { a: b }
    created: 2025
    cites: lexpress
    by:
  - qoute: x
    id: a
    cites:
      - quote: x
      - source: a
        claim: b
      - stance: suports
        source: l'ICE
      - foo
      -
  - just text
  -
  - id: b
    quote:
    repeats: [a#b, a b#c]
  - id: c
    quote: x
    quote: y
    <<: *base
`;
  expect(problemsOf(text)).toMatchInlineSnapshot(`
    "  - id: my id
            ^^^^^ schema
      An id is made of letters, digits, “.”, “_” and “-”; “my id” has a space.
        quote: ""
               ^^ schema
      “quote” is empty. Write the words between the quotation marks, or delete the line.
        kind: [fact]
              ^^^^^^ schema
      “kind” takes one text, not a list. Put quotation marks around it, or write it without brackets.
      Put quotation marks around it => kind: "[fact]"
        about: { a: b }
               ^^^^^^^^ schema
      “about” takes text or a list, and this reads as a key with a value. If it is text with a colon, put quotation marks around it.
        cites: lexpress
               ^^^^^^^^ schema
      “cites” takes a list. Begin each entry with “- ” on a line of its own, or put them in brackets: [one, two].
      Make it a list => cites: [lexpress]
      - qoute: x
        ^^^^^ schema
      “qoute” is not a key of a claim. Did you mean “quote”?
      Change to “quote” => - quote: x
        ^^^^^^^^ schema
      A claim needs a “quote”. The words of the article that make the claim, exactly as they stand there.
          - quote: x
            ^^^^^^^^ schema
      A citation needs “source” or “claim”. Add one of them.
            claim: b
            ^^^^^ schema
      A citation has either “source” or “claim”, never both. Remove one of them.
          - stance: suports
                    ^^^^^^^ schema
      “stance” cannot be “suports”. Did you mean “supports”?
      Change to “supports” => - stance: supports
            source: l'ICE
                    ^^^^^ schema
      An id is made of letters, digits, “.”, “_” and “-”; “l'ICE” has “'”.
          - foo
            ^^^ schema
      An entry of “cites” is written as keys with values, such as “source: …”, and this is only text.
          -
          ^ schema
      There is nothing behind this dash yet. Write the entry, or remove the dash.
      - just text
        ^^^^^^^^^ schema
      A claim is written as keys with values, such as “id: …”, and this is only text.
      -
      ^ schema
      There is nothing behind this dash yet. Write “id: …”, or remove it.
        quote:
        ^^^^^ schema
      “quote” has no value yet. The words of the article that make the claim, exactly as they stand there.
        repeats: [a#b, a b#c]
                       ^^^^^ schema
      A claim is referred to as “sourceId#claimId”, or “claimId” in its own file; “a b#c” has a space.
        quote: y
        ^^^^^ duplicate-key
      “quote” stands here a second time, and only the first one counts. Remove one of them.
        <<: *base
        ^^ schema
      “<<” is not a key of a claim. Put what it says under “note”, or remove it.
            ^^^^^ yaml-syntax
      To YAML, a word that begins with “*” points at another place in the file, which has no meaning here. Put quotation marks around it."
  `);
});

test('mentions and notes', () => {
  const text = `gloss: 1
mentions:
  - { quote: Dogey }
  - { quote: Ross, actor: a, not: b }
  - { actor: doge }
  - { quote: x, not: [a, b c] }
notes:
  - quote: x
    motivation: corecting
    note: [a, b]
`;
  expect(problemsOf(text)).toMatchInlineSnapshot(`
    "  - { quote: Dogey }
        ^^^^^^^^^^^^^^^^ schema
      A mention needs “actor” or “not”. Add one of them.
      - { quote: Ross, actor: a, not: b }
                                 ^^^ schema
      A mention has either “actor” or “not”, never both. Remove one of them.
      - { actor: doge }
        ^^^^^^^^^^^^^^^ schema
      A mention needs a “quote”. The words as they stand in the article, whole words and in the same case.
      - { quote: x, not: [a, b c] }
                             ^^^ schema
      An id is made of letters, digits, “.”, “_” and “-”; “b c” has a space.
        motivation: corecting
                    ^^^^^^^^^ schema
      “motivation” cannot be “corecting”. Did you mean “correcting”?
      Change to “correcting” => motivation: correcting
        note: [a, b]
              ^^^^^^ schema
      “note” takes one text, not a list. Put quotation marks around it, or write it without brackets.
      Put quotation marks around it => note: "[a, b]""
  `);
});

test('actors', () => {
  const text = `gloss: 1
actors:
  any:
    name: x
  l'ICE: { name: ICE, kind: agency }
  empty:
  doge:
    nmae: DOGE
    kind: persn
    aliases:
      - { name: a, weak: yes }
      - [b]
      - { lang: fr }
    roles:
      - of: usds
      - from: 2025
      - title: x
        form: 2025-01
    links: https://x.org
  usds:
    name: USDS
    aliases: "U.S. Digital Service"
  usds:
    name: again
`;
  expect(problemsOf(text)).toMatchInlineSnapshot(`
    "  any:
      ^^^ schema
      “any” cannot be the id of an actor, because after “not:” it means every actor. Choose another id.
      l'ICE: { name: ICE, kind: agency }
      ^^^^^ schema
      An id is made of letters, digits, “.”, “_” and “-”; “l'ICE” has “'”.
                                ^^^^^^ schema
      “kind” cannot be “agency”. It is one of: person, organization, company, publicBody, group, place, event, work.
      empty:
      ^^^^^ schema
      “empty” has nothing under it yet. Write “name: …”, or remove it.
      doge:
      ^^^^ schema
      An actor needs a “name”. The full name, as you would write it at first mention.
        nmae: DOGE
        ^^^^ schema
      “nmae” is not a key of an actor. Did you mean “name”?
      Change to “name” => name: DOGE
        kind: persn
              ^^^^^ schema
      “kind” cannot be “persn”. Did you mean “person”?
      Change to “person” => kind: person
          - { name: a, weak: yes }
                             ^^^ schema
      “weak” is either true or false, and “yes” is neither.
          - [b]
            ^^^ schema
      An entry of “aliases” takes one text, not a list. Put quotation marks around it, or write it without brackets.
          - { lang: fr }
            ^^^^^^^^^^^^ schema
      An alias needs a “name”. The name as articles write it.
          - from: 2025
            ^^^^^^^^^^ schema
      A role needs “title” or “of”. Add one of them.
            form: 2025-01
            ^^^^ schema
      “form” is not a key of a role. Did you mean “from”?
      Change to “from” => from: 2025-01
        aliases: "U.S. Digital Service"
                 ^^^^^^^^^^^^^^^^^^^^^^ schema
      “aliases” takes a list. Begin each entry with “- ” on a line of its own, or put them in brackets: [one, two].
      Make it a list => aliases: ["U.S. Digital Service"]"
  `);
});

test('references and the source', () => {
  const text = `gloss: 1
references:
  - id: a
    type: artcle
    author: Jane
    issued: { date-parts: [[2025, x]] }
  - id: b
    type: nonsense
    foo: bar
  - id: c
    type: book
    issued: 1997
    custom: { anything: [goes, { here: x }] }
source:
  sha256: abc
  author: [{ name: x }]
  language: [fr]
  tittle: x
`;
  expect(problemsOf(text)).toMatchInlineSnapshot(`
    "    type: artcle
              ^^^^^^ schema
      “type” cannot be “artcle”. Did you mean “article”?
      Change to “article” => type: article
        author: Jane
                ^^^^ schema
      “author” takes a list. Begin each entry with “- ” on a line of its own, or put them in brackets: [one, two].
      Make it a list => author: [Jane]
        issued: { date-parts: [[2025, x]] }
                                      ^ schema
      “date-parts” takes a whole number, such as 2, and “x” is none.
        type: nonsense
              ^^^^^^^^ schema
      “type” cannot be “nonsense”. It is one of: article, article-journal, article-magazine, article-newspaper, bill, book, broadcast, chapter, classic, collection, dataset, document and 33 more.
        foo: bar
        ^^^ schema
      “foo” is not a key of a reference. Put it under “custom”, or remove it.
      sha256: abc
              ^^^ schema
      “sha256” is 64 digits from 0 to f. Write the digest of the article’s bytes, or remove the line.
      author: [{ name: x }]
                 ^^^^ schema
      “name” is not a key of a name. Remove it.
      language: [fr]
                ^^^^ schema
      “language” takes one text, not a list. Put quotation marks around it, or write it without brackets.
      Put quotation marks around it => language: "[fr]"
      tittle: x
      ^^^^^^ schema
      “tittle” is not a key of “source”. Did you mean “title”?
      Change to “title” => title: x"
  `);
});

test('of very many problems a hundred are told', () => {
  const text = `gloss: 1\nclaims:\n${'  - id: a\n    quote: x\n    foo: bar\n'.repeat(500)}`;
  const lines = problemsOf(text).split('\n');
  expect(lines.filter((line) => line.includes('^'))).toHaveLength(100);
  expect(lines.at(-1)).toMatchInlineSnapshot(
    `"  “foo” is not a key of a claim. Put what it says under “note”, or remove it. (And 400 more problems in this file.)"`,
  );
});
