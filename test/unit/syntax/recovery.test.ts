import { expect, test } from 'vitest';
import { parseGlossFile } from '../../../server/core/syntax/parse';
import { problemsOf } from './render';

const before = 'gloss: 1\nclaims:\n  - id: first\n    quote: one\n';
const after = '  - id: last\n    quote: three\nactors:\n  doge:\n    name: DOGE\n';

/** What is said of a broken entry; those before and after it must not suffer. */
function checkEntry(entry: string): string {
  const text = before + entry + after;
  const { claims, actors } = parseGlossFile(text).file;
  expect(claims.at(0)?.value).toEqual({ id: 'first', quote: 'one' });
  expect(claims.at(-1)?.value).toEqual({ id: 'last', quote: 'three' });
  expect(actors[0]?.value).toEqual({ name: 'DOGE' });
  return `${JSON.stringify(claims.slice(1, -1).map(({ value }) => value))}\n${problemsOf(text)}`;
}

test('quotation marks that are never closed', () => {
  expect(checkEntry('  - id: b\n    quote: "two\n    by: lea\n')).toMatchInlineSnapshot(`
    "[{"id":"b","quote":"two","by":"lea"}]
        quote: "two
               ^^^^ yaml-syntax
      This text begins with a quotation mark that is never closed. Put a " at its end.
      Close the quotation mark => quote: "two""
  `);
  expect(checkEntry("  - id: b\n    quote: 'two\n      more\n    by: lea\n")).toMatchInlineSnapshot(`
    "[{"id":"b","quote":"two more","by":"lea"}]
        quote: 'two
               ^^^^ yaml-syntax
      This text begins with a quotation mark that is never closed. Put a ' at its end or, if it is an apostrophe, double quotation marks around all of it."
  `);
});

test('brackets that are never closed', () => {
  expect(checkEntry('  - id: b\n    quote: two\n    about: [a, b\n    by: lea\n')).toMatchInlineSnapshot(`
    "[{"id":"b","quote":"two","about":["a","b"],"by":"lea"}]
        about: [a, b
               ^ yaml-syntax
      A “[” is opened here and never closed. Put a “]” where it ends.
      Add “]” => about: [a, b]"
  `);
  expect(checkEntry('  - id: b\n    quote: two\n    cites: [ { source: a, ]\n    by: lea\n'))
    .toMatchInlineSnapshot(`
      "[{"id":"b","quote":"two","cites":[{"source":"a"}],"by":"lea"}]
          cites: [ { source: a, ]
                   ^ yaml-syntax
        A “{” is opened here and never closed. Put a “}” where it ends.
        Add “}” => cites: [ { source: a}, ]"
    `);
  expect(checkEntry('  - { id: b, quote: two\n')).toMatchInlineSnapshot(`
    "[{"id":"b","quote":"two"}]
      - { id: b, quote: two
        ^ yaml-syntax
      A “{” is opened here and never closed. Put a “}” where it ends.
      Add “}” => - { id: b, quote: two}"
  `);
});

test('words being typed', () => {
  expect(checkEntry('  - id: b\n    qu\n')).toMatchInlineSnapshot(`
    "[{"id":"b"}]
        qu
        ^^ yaml-syntax
      “qu” is not followed by a colon. Write “qu: …”, or indent the line if it goes on from the one above."
  `);
  expect(checkEntry('  - i\n')).toMatchInlineSnapshot(`
    "[{}]
      - i
        ^ schema
      A claim is written as keys with values, such as “id: …”, and this is only text."
  `);
  expect(checkEntry('  -\n')).toMatchInlineSnapshot(`
    "[{}]
      -
      ^ schema
      There is nothing behind this dash yet. Write “id: …”, or remove it."
  `);
  expect(checkEntry('  by\n')).toMatchInlineSnapshot(`
    "[]
      by
      ^^ yaml-syntax
      Each entry of “claims” begins with “- ”. Write it, or indent this line to make it part of the entry above."
  `);
  expect(checkEntry('  - id: b\n    quote: two\n    by:\n')).toMatchInlineSnapshot(`
    "[{"id":"b","quote":"two"}]
    "
  `);
  expect(checkEntry('  - id:b\n    quote: two\n')).toMatchInlineSnapshot(`
    "[{}]
      - id:b
        ^^^^ yaml-syntax
      Put a space behind the colon: “id: b”."
  `);
});

test('lines in the wrong column', () => {
  expect(checkEntry('  - id: b\n   quote: two\n')).toMatchInlineSnapshot(`
    "[{"id":"b"},{"quote":"two"}]
       quote: two
       ^^^^^ yaml-syntax
      “quote” does not stand in the same column as the keys it belongs to. Indent it by 4 spaces.
      Line it up => quote: two"
  `);
  expect(checkEntry('  - id: b\n      quote: two\n')).toMatchInlineSnapshot(`
    "[{}]
          quote: two
          ^^^^^ yaml-syntax
      “quote” does not stand in the same column as the keys it belongs to. Indent it by 4 spaces.
      Line it up => quote: two"
  `);
  expect(checkEntry(' - id: b\n   quote: two\n')).toMatchInlineSnapshot(`
    "[{"id":"b","quote":"two"}]
     - id: b
     ^^^^^^^ yaml-syntax
      This entry has to begin in the same column as the others in “claims”: indent it by 2 spaces."
  `);
  expect(checkEntry('    - id: b\n      quote: two\n')).toMatchInlineSnapshot(`
    "[]
        - id: b
        ^^^^^^^ yaml-syntax
      This entry does not stand in the same column as the one above. Indent it by 2 spaces.
      Line it up => - id: b"
  `);
});

test('parts of YAML that have no place here', () => {
  expect(checkEntry('  - id: b\n    quote: "a\\qb"\n')).toMatchInlineSnapshot(`
    "[{"id":"b","quote":"a\\\\qb"}]
        quote: "a\\qb"
                 ^ yaml-syntax
      Between double quotation marks a backslash begins a special character, and “\\q” is none. Write “\\\\” for a backslash, or use single quotation marks."
  `);
  expect(checkEntry('  - ? id\n    : b\n')).toMatchInlineSnapshot(`
    "[{"id":"b"}]
      - ? id
        ^ yaml-syntax
      A key is a plain word here, such as “quote:”. Write it without “? ” and without brackets."
  `);
  expect(checkEntry('  - &x\n    id: b\n    quote: two\n')).toMatchInlineSnapshot(`
    "[{"id":"b","quote":"two"}]
      - &x
        ^^ yaml-syntax
      To YAML, “&x” is a label, which has no meaning in gloss files. Remove it, or put quotation marks around the text."
  `);
  expect(checkEntry('  - !!map\n    id: b\n    quote: two\n    cites: !list []\n')).toMatchInlineSnapshot(`
    "[{"id":"b","quote":"two","cites":[]}]
      - !!map
        ^^^^^ yaml-syntax
      To YAML, “!!map” is a label, which has no meaning in gloss files. Remove it, or put quotation marks around the text.
        cites: !list []
               ^^^^^ yaml-syntax
      To YAML, “!list” is a label, which has no meaning in gloss files. Remove it, or put quotation marks around the text."
  `);
  expect(checkEntry('  - *x\n')).toMatchInlineSnapshot(`
    "[{}]
      - *x
        ^^ yaml-syntax
      To YAML, a word that begins with “*” points at another place in the file, which has no meaning here. Put quotation marks around it."
  `);
  expect(checkEntry('  - [a]: b\n')).toMatchInlineSnapshot(`
    "[{}]
      - [a]: b
        ^^^ yaml-syntax
      A key is a plain word here, such as “quote:”. Write it without “? ” and without brackets."
  `);
  expect(checkEntry('  - : b\n')).toMatchInlineSnapshot(`
    "[{}]
      - : b
        ^ yaml-syntax
      There is no key before this colon. Write one, or put quotation marks around the text."
  `);
});

test('tabs', () => {
  const text = 'gloss: 1\nclaims:\n\t- id: a\n\t  quote: x\n\t# a comment\n\t- id: b\n\t  quote: y\n';
  expect(parseGlossFile(text).file.claims.map(({ value }) => value)).toEqual([
    { id: 'a', quote: 'x' },
    { id: 'b', quote: 'y' },
  ]);
  expect(problemsOf(text)).toMatchInlineSnapshot(`
    " - id: a
    ^ yaml-syntax
      4 lines are indented with tabs. YAML only takes spaces: put two spaces for each tab.
      Indent with spaces => - id: a |     quote: x |   - id: b |     quote: y"
  `);
  expect(problemsOf('{\n\t"gloss": 1,\n\t"claims": []\n}\n')).toBe('');
});

test('more than one document', () => {
  expect(problemsOf('gloss: 1\n---\ngloss: 1\nfoo: bar\n')).toMatchInlineSnapshot(`
    "---
    ^^^ yaml-syntax
      A gloss file is one document: what stands below this line is not read. Move it to a file of its own."
  `);
  expect(problemsOf('%YAML 1.2\n---\ngloss: 1\n')).toMatchInlineSnapshot(`
    "%YAML 1.2
    ^^^^^^^^^ yaml-syntax
      Lines that begin with “%” are directives, which have no place in gloss files: remove this one."
  `);
  expect(problemsOf('gloss: 1\n...\n# the end\n')).toBe('');
});

test('a whole file in brackets, closed and not', () => {
  const json =
    '{ "gloss": 1, "claims": [ { "id": "a", "quote": "x" } ], "actors": { "b": { "name": "c" } } }';
  const { file } = parseGlossFile(json);
  expect([file.claims[0]?.value, file.actors[0]?.key?.text]).toEqual([{ id: 'a', quote: 'x' }, 'b']);
  expect(problemsOf(json)).toBe('');
  expect(problemsOf('{ "gloss": 1, "claims": [ { "id": "a", "quote": "x" }')).toMatchInlineSnapshot(`
    "{ "gloss": 1, "claims": [ { "id": "a", "quote": "x" }
                            ^ yaml-syntax
      A “[” is opened here and never closed. Put a “]” where it ends.
      Add “]” => { "gloss": 1, "claims": [ { "id": "a", "quote": "x" }]"
  `);
});

test('every part of a file that a cut leaves', () => {
  const sample = `\ufeff${before}  - { id: b, quote: 'l''un', about: [x, "y"], cites: [{ source: z }] }\n  - id: c\n    quote: |+\n      a\n\n    note: >-\n      b\n      c  # no comment\n${after}mentions: []\n`;
  for (let end = 0; end <= sample.length; end += 1) {
    const { file } = parseGlossFile(sample.slice(0, end));
    if (end > before.length) expect(file.claims[0]?.value).toEqual({ id: 'first', quote: 'one' });
    const { file: rest } = parseGlossFile(sample.slice(end));
    expect(rest.problems.length).toBeLessThan(20);
  }
});
