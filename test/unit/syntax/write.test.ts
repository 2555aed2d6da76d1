import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseGlossFile } from '../../../server/core/syntax/parse';
import type { SectionName } from '../../../server/core/syntax/sections';
import { appendToSection, quoteScalar } from '../../../server/core/syntax/write';
import { glossText } from './arbitraryGloss';

test('a quoted text is read as that text by every parser, in lines and in brackets', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string(),
        fc.constantFrom(
          '"',
          "'",
          '\\',
          '\u2028',
          '\u0085',
          '\u0000',
          '\ufeff',
          "l'État dit : « non » #1",
          'a\nb',
          '',
        ),
      ),
      fc.constantFrom(undefined, 'single', 'double'),
      (text, style) => {
        const quoted = quoteScalar(text, style);
        for (const read of [parse, load]) {
          expect(read(`a: ${quoted}\n`)).toEqual({ a: text });
          expect(read(`{ a: [${quoted}] }\n`)).toEqual({ a: [text] });
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('quotation marks are chosen to be easy to read', () => {
  expect(
    ['Plus de 20', "l'État", '"Oui", dit-il', 'a\\b', `"l'un"`, 'a\nb']
      .map((text) => quoteScalar(text))
      .join('\n'),
  ).toMatchInlineSnapshot(`
    ""Plus de 20"
    "l'État"
    '"Oui", dit-il'
    'a\\b'
    '"l''un"'
    "a\\nb""
  `);
});

const entries: Readonly<Record<SectionName, string>> = {
  source: 'title: "x"',
  claims: 'id: new\nquote: "Il a dit : « non »"\ncites:\n  - source: a',
  mentions: 'quote: "x"\nactor: doge',
  notes: 'quote: "x"',
  actors: 'new:\n  name: "N"\n  aliases: ["M"]',
  references: 'id: new\ntype: book',
};

function appended(text: string, name: SectionName = 'claims'): string {
  const { file } = parseGlossFile(text);
  const { range, newText } = appendToSection(text, file, name, entries[name]);
  return text.slice(0, range.start) + newText + text.slice(range.end);
}

test('an entry is added where its section ends', () => {
  expect(appended('')).toMatchInlineSnapshot(`
    "gloss: 1
    claims:
      - id: new
        quote: "Il a dit : « non »"
        cites:
          - source: a
    "
  `);
  expect(appended('# about this\n\n')).toMatchInlineSnapshot(`
    "# about this

    gloss: 1
    claims:
      - id: new
        quote: "Il a dit : « non »"
        cites:
          - source: a
    "
  `);
  expect(appended('gloss: 1')).toMatchInlineSnapshot(`
    "gloss: 1
    claims:
      - id: new
        quote: "Il a dit : « non »"
        cites:
          - source: a
    "
  `);
  expect(appended('gloss: 1\nclaims:\n')).toMatchInlineSnapshot(`
    "gloss: 1
    claims:
      - id: new
        quote: "Il a dit : « non »"
        cites:
          - source: a
    "
  `);
  expect(appended('gloss: 1\nclaims: []  # none yet\nnotes: []\n')).toMatchInlineSnapshot(`
    "gloss: 1
    claims: # none yet
      - id: new
        quote: "Il a dit : « non »"
        cites:
          - source: a
    notes: []
    "
  `);
  expect(appended('gloss: 1\nclaims:\n- id: a\n  quote: x\n\n# on notes\nnotes: []\n'))
    .toMatchInlineSnapshot(`
      "gloss: 1
      claims:
      - id: a
        quote: x
      - id: new
        quote: "Il a dit : « non »"
        cites:
          - source: a

      # on notes
      notes: []
      "
    `);
  expect(appended('gloss: 1\nclaims:\n    - id: a\n      quote: x')).toMatchInlineSnapshot(`
    "gloss: 1
    claims:
        - id: a
          quote: x
        - id: new
          quote: "Il a dit : « non »"
          cites:
            - source: a
    "
  `);
  expect(appended('gloss: 1\nclaims: [{ id: a, quote: x }]\n')).toMatchInlineSnapshot(`
    "gloss: 1
    claims: [{ id: a, quote: x }, { id: new, quote: "Il a dit : « non »", cites: [{ source: a }] }]
    "
  `);
  expect(appended('gloss: 1\nactors:\n  a:\n    name: x  # y\n', 'actors')).toMatchInlineSnapshot(`
    "gloss: 1
    actors:
      a:
        name: x  # y
      new:
        name: "N"
        aliases: ["M"]
    "
  `);
  expect(appended('{ "gloss": 1, "claims": [] }')).toMatchInlineSnapshot(
    `"{ "gloss": 1, "claims": [{ "id": "new", "quote": "Il a dit : « non »", "cites": [{ "source": "a" }] }] }"`,
  );
  expect(appended('{ "gloss": 1 }', 'actors')).toMatchInlineSnapshot(
    `"{ "gloss": 1, "actors": {"new": { "name": "N", "aliases": ["M"] }} }"`,
  );
  expect(appended('gloss: 1\r\nclaims:\r\n  - id: a\r\n    quote: x\r\n')).toMatchInlineSnapshot(`
    "gloss: 1
    claims:
      - id: a
        quote: x
      - id: new
        quote: "Il a dit : « non »"
        cites:
          - source: a
    "
  `);
  expect(appended('gloss: 1\nnotes: []\n...\n')).toMatchInlineSnapshot(`
    "gloss: 1
    notes: []
    claims:
      - id: new
        quote: "Il a dit : « non »"
        cites:
          - source: a
    ...
    "
  `);
});

test('a new section is indented as the others are', () => {
  expect(appended('gloss: 1\nclaims:\n- id: a\n  quote: x\n', 'notes')).toMatchInlineSnapshot(`
    "gloss: 1
    claims:
    - id: a
      quote: x
    notes:
    - quote: "x"
    "
  `);
  expect(appended('gloss: 1\nclaims:\n    -   id: a\n        quote: x\n', 'notes')).toMatchInlineSnapshot(`
    "gloss: 1
    claims:
        -   id: a
            quote: x
    notes:
        -   quote: "x"
    "
  `);
  expect(appended('gloss: 1\nactors:\n    a:\n        name: x\nnotes: []\n', 'notes')).toMatchInlineSnapshot(`
    "gloss: 1
    actors:
        a:
            name: x
    notes:
        - quote: "x"
    "
  `);
  expect(appended('gloss: 1\nclaims:\n    - id: a\n      quote: x\nactors:\n', 'actors'))
    .toMatchInlineSnapshot(`
    "gloss: 1
    claims:
        - id: a
          quote: x
    actors:
        new:
            name: "N"
            aliases: ["M"]
    "
  `);
});

test('an entry is in braces where the one before is', () => {
  expect(appended('gloss: 1\nclaims:\n  - { id: a, quote: x } # ours\nnotes: []\n')).toMatchInlineSnapshot(`
    "gloss: 1
    claims:
      - { id: a, quote: x } # ours
      - { id: new, quote: "Il a dit : « non »", cites: [{ source: a }] }
    notes: []
    "
  `);
  expect(appended('gloss: 1\nactors:\n  a: { name: x }\n', 'actors')).toMatchInlineSnapshot(`
    "gloss: 1
    actors:
      a: { name: x }
      new: { name: "N", aliases: ["M"] }
    "
  `);
  expect(appended('gloss: 1\nclaims:\n  - { id: a,\n      quote: x }\n')).toMatchInlineSnapshot(`
    "gloss: 1
    claims:
      - { id: a,
          quote: x }
      - id: new
        quote: "Il a dit : « non »"
        cites:
          - source: a
    "
  `);
});

test('an entry in brackets has a line of its own where the one before has', () => {
  expect(appended('{\n  "gloss": 1,\n  "claims": [\n    { "id": "a", "quote": "x" }\n  ]\n}\n'))
    .toMatchInlineSnapshot(`
    "{
      "gloss": 1,
      "claims": [
        { "id": "a", "quote": "x" },
        { "id": "new", "quote": "Il a dit : « non »", "cites": [{ "source": "a" }] }
      ]
    }
    "
  `);
  expect(appended('gloss: 1\nclaims: [\n  { id: a, quote: x }, # the first\n  ]\n')).toMatchInlineSnapshot(`
    "gloss: 1
    claims: [
      { id: a, quote: x }, # the first
      { id: new, quote: "Il a dit : « non »", cites: [{ source: a }] },
      ]
    "
  `);
  expect(appended('{\n  "gloss": 1\n}\n', 'notes')).toMatchInlineSnapshot(`
    "{
      "gloss": 1,
      "notes": [{ "quote": "x" }]
    }
    "
  `);
});

test('whatever the file looks like, it then has one entry more, and all else is as it was', () => {
  const names = Object.keys(entries).filter((name) => name !== 'source') as Exclude<SectionName, 'source'>[];
  fc.assert(
    fc.property(glossText, fc.constantFrom(...names), (text, name) => {
      const before = parseGlossFile(text).file;
      fc.pre(before.problems.every(({ code }) => code !== 'yaml-syntax' && code !== 'unquoted-text'));
      const after = parseGlossFile(appended(text, name)).file;
      for (const each of names) {
        const values = before[each].map(({ value }) => value);
        expect(after[each].slice(0, values.length).map(({ value }) => value)).toEqual(values);
        expect(after[each].length).toBe(values.length + (each === name ? 1 : 0));
      }
      expect(after.problems.filter(({ code }) => code === 'yaml-syntax')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
