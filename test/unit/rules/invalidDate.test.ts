import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFindings, checkFix, checkFixes } from './check';

const code = 'invalid-date';

function check(markup: string): void {
  checkFindings(markup, code);
}

describe('a date that is none', () => {
  test('wherever a date stands', () => {
    check(`
      //- /a.txt.gloss.yaml
      gloss: 1
      source:
        issued: 25/02/2025
                ^^^^^^^^^^ invalid-date[error]: “25/02/2025” is not written as dates are here. Write “2025-02-25”.
        accessed: yesterday
                  ^^^^^^^^^ invalid-date[error]: “yesterday” is no date. Write as much of it as is known, the year first: 2025, 2025-02 or 2025-02-25.
        original-date: "25 février 2025"
                        ^^^^^^^^^^^^^^^ invalid-date[error]: “25 février 2025” is not written as dates are here. Write “2025-02-25”.
      claims:
        - id: a
          quote: "x"
          created: Feb. 25, 2025
                   ^^^^^^^^^^^^^ invalid-date[error]: “Feb. 25, 2025” is not written as dates are here. Write “2025-02-25”.
          checked: 2025-2-5
                   ^^^^^^^^ invalid-date[error]: “2025-2-5” is not written as dates are here. Write “2025-02-05”.
          cites:
            - { source: b, accessed: 1.3.25 }
                                     ^^^^^^ invalid-date[error]: “1.3.25” is no date. Write as much of it as is known, the year first: 2025, 2025-02 or 2025-02-25.
      notes:
        - quote: "x"
          note: y
          created: '1980s'
                    ^^^^^ invalid-date[error]: “1980s” is not written as dates are here. Write “198X”.
      actors:
        musk:
          name: Elon Musk
          roles:
            - title: Adviser
              from: janvier 2025
                    ^^^^^^^^^^^^ invalid-date[error]: “janvier 2025” is not written as dates are here. Write “2025-01”.
              to: now
                  ^^^ invalid-date[error]: “now” is not written as dates are here. Write “..”.
              cites: [{ source: b, accessed: 2025-02-31 }]
                                             ^^^^^^^^^^ invalid-date[error]: There is no date “2025-02-31”: that month has 28 days. Correct it, or leave out what is not known.
      references:
        - id: b
          type: book
          submitted: 202
                     ^^^ invalid-date[error]: “202” is no date. Write as much of it as is known, the year first: 2025, 2025-02 or 2025-02-25.
    `);
  });

  test('that no calendar has', () => {
    check(`
      //- /s.gloss.yaml
      gloss: 1
      references:
        - id: a
          type: book
          issued: 2025-13
                  ^^^^^^^ invalid-date[error]: There is no date “2025-13”: a year has 12 months. Correct it, or leave out what is not known.
          accessed: 2025-25-02
                    ^^^^^^^^^^ invalid-date[error]: There is no date “2025-25-02”: a year has 12 months. Write “2025-02-25”.
          original-date: 2025-03/2025-01
                         ^^^^^^^^^^^^^^^ invalid-date[error]: “2025-03/2025-01” ends before it begins. Write the earlier date first.
          event-date: 2023-02-29
                      ^^^^^^^^^^ invalid-date[error]: There is no date “2023-02-29”: that month has 28 days. Correct it, or leave out what is not known.
          available-date: 2025-02-25T25:00
                          ^^^^^^^^^^^^^^^^ invalid-date[error]: There is no time of day as in “2025-02-25T25:00”. Correct it, or leave out what is not known.
    `);
  });

  test('in parts', () => {
    check(`
      //- /s.gloss.yaml
      gloss: 1
      references:
        - id: a
          type: book
          issued: { date-parts: [[2025, 2, 30]] }
                                           ^^ invalid-date[error]: There is no day 30: that month has 28 days.
          accessed: { date-parts: [[2025, 17]] }
                                          ^^ invalid-date[error]: There is no month 17: a year has 12 months.
          original-date: { date-parts: [[2025], [2024]] }
                                                ^^^^^^ invalid-date[error]: This ends before it begins. Write the earlier date first.
    `);
  });
});

test('dates that are right, and those that say in words what they are', () => {
  check(`
    //- /s.gloss.yaml
    gloss: 1
    actors:
      a: { name: A, roles: [{ title: T, from: .., to: '..' }, { title: U, from: 2014, to: 2014-05 }] }
    references:
      - { id: a, type: book, issued: 2025, accessed: 2025-02-25T14:30:00Z, original-date: 2025-01/.., event-date: 198X }
      - { id: b, type: book, issued: 2025-21, accessed: '2025-02?', original-date: '{1960,1961-12}', event-date: -0043 }
      - { id: c, type: book, issued: { date-parts: [[2025, 2, 28]] }, accessed: { date-parts: [[2025, 13]] } }
      - { id: d, type: book, issued: { raw: 25 Feb 2025 }, accessed: { literal: before the war } }
      - { id: e, type: book, issued: { date-parts: [[-44, 3, 15]] }, event-date: { date-parts: [[2024, 2], [2025, 1]], season: 1 } }
      - { id: f, type: book, issued: }
  `);
});

describe('dates that contradict each other', () => {
  test('a role that ends before it begins', () => {
    check(`
      //- /s.gloss.yaml
      gloss: 1
      actors:
        a:
          name: A
          roles:
            - { title: T, from: 2016, to: 2014-05 }
                                          ^^^^^^^ invalid-date[error]: This ends (2014-05) before it begins (2016). Correct one of the two dates.
                                          = /s.gloss.yaml:6:27 “2016”: It begins here.
            - { title: U, from: 2016, to: '2014?' }
            - { title: V, from: 2016-05, to: 2016 }
    `);
  });

  test('a source that was read before it was published', () => {
    check(`
      //- /a.txt.gloss.yaml
      gloss: 1
      source: { issued: 2025-02-25, accessed: 2025-02 }
      //- /b.txt.gloss.yaml
      gloss: 1
      source:
        accessed: 2025-02-20
                  ^^^^^^^^^^ invalid-date[error]: This was read before it was published. Correct one of the two dates.
                  = /b.txt.gloss.yaml:4:11 “2025-02-25”: It was published then.
        issued: 2025-02-25
      //- /s.gloss.yaml
      gloss: 1
      references:
        - { id: near, type: book, issued: 2025-02-25, accessed: 2025-02-24 }
        - { id: perhaps, type: book, issued: 2025-02-25~, accessed: 2025-01 }
        - { id: circa, type: book, issued: { date-parts: [[2025]], circa: true }, accessed: 2024 }
        - { id: season, type: book, issued: 2024-24, accessed: 2024-01-02 }
        - { id: parts, type: book, issued: { date-parts: [[2025, 3]] }, accessed: { date-parts: [[2025, 2, 27]] } }
                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-date[error]: This was read before it was published. Correct one of the two dates.
                                                                                  = /s.gloss.yaml:7:38 “{ date-parts: [[2025, 3]] }”: It was published then.
    `);
  });
});

test('a cited source that was read before it was published', () => {
  check(`
    //- /a.txt.gloss.yaml
    gloss: 1
    source: { issued: 2025-02-25 }
    actors:
      x: { name: X, roles: [{ title: T, cites: [{ source: wire, accessed: 2024 }] }] }
                                                                          ^^^^ invalid-date[error]: “wire” was read before it was published (2025-02). Correct one of the two dates.
                                                                          = /b.txt.gloss.yaml:2:29 “2025-02”: It was published then.
    claims:
      - id: one
        quote: x
        cites:
          - { source: wire, accessed: 2025-01-15 }
                                      ^^^^^^^^^^ invalid-date[error]: “wire” was read before it was published (2025-02). Correct one of the two dates.
                                      = /b.txt.gloss.yaml:2:29 “2025-02”: It was published then.
          - { source: wire, accessed: 2025-02-01 }
          - { source: several, accessed: 2020 }
          - { source: nobody, accessed: 2020 }
          - { claim: wire#one, accessed: 2020 }
    //- /b.txt.gloss.yaml
    gloss: 1
    source: { id: wire, issued: 2025-02 }
    references:
      - { id: several, type: book, issued: 2025 }
      - { id: several, type: book, issued: 2024 }
  `);
});

test('bibliographies, which are nobody’s to correct but their program’s', () => {
  const markup = `
    //- /a.bib
    @misc{a, title={A}, date={25/02/2025}}
                              ^^^^^^^^^^ invalid-date[error]: “25/02/2025” is not written as dates are here. Write “2025-02-25”.
    @misc{b, title={B}, year={in press}, date={2025-02}, urldate={2024-01-01}}
                                                                  ^^^^^^^^^^ invalid-date[error]: This was read before it was published. Correct one of the two dates.
                                                                  = /a.bib:2:44 “2025-02”: It was published then.
    @misc{c, title={C}, year={2025}, month=feb, urldate={2025-03-01}}
    //- /b.csl.json
    [
      { "id": "d", "type": "book", "issued": { "date-parts": [[2025, 2, 30]] } },
                                                                        ^^ invalid-date[error]: There is no day 30: that month has 28 days.
      { "id": "e", "type": "book", "issued": { "date-parts": [["2025", 2]] }, "accessed": { "raw": "yesterday" } }
    ]
  `;
  check(markup);
  checkFixes(markup, code, []);
});

describe('the fix', () => {
  test('writes the date that is meant, in the quotation marks that are there', () => {
    const files = `
      //- /s.gloss.yaml
      gloss: 1
      references:
        - { id: a, type: book, issued: "25/02/2025" } # seen
        - id: b
          type: book
          issued: 1er mars 2025
        - id: c
          type: book
          issued: |
            3 May 2025
    `;
    checkFixes(files, code, ['!Change to “2025-02-25”', '!Change to “2025-03-01”']);
    checkFix(files, 'Change to “2025-02-25”', files.slice(0).replace('25/02/2025', '2025-02-25'));
    checkFix(files, 'Change to “2025-03-01”', files.replace('1er mars 2025', '2025-03-01'));
  });

  test('is not there where two may be meant', () => {
    const files = `
      //- /s.gloss.yaml
      gloss: 1
      references:
        - { id: a, type: book, issued: 03/04/2025 }
                                       ^^^^^^^^^^ invalid-date[error]: “03/04/2025” can be read in two ways, the day or the month first. Write “2025-04-03” or “2025-03-04”.
    `;
    check(files);
    checkFixes(files, code, []);
  });
});

interface Schema {
  readonly [key: string]: unknown;
}

test('every place of the schema where a date stands is looked at', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../schemas/gloss.schema.json', import.meta.url), 'utf8'),
  ) as Schema;
  const found = new Set<string>();
  const walk = (node: unknown, path: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return;
    const reference = (node as Schema)['$ref'];
    if (typeof reference === 'string' && /\/(?:edtf|cslDate)$/u.test(reference))
      found.add(
        path
          .filter((step) => !['definitions', 'properties', 'allOf', 'anyOf', '0', '1'].includes(step))
          .join(' '),
      );
    for (const [key, value] of Object.entries(node)) walk(value, [...path, key]);
  };
  walk(schema, []);
  expect([...found].toSorted()).toEqual([
    'citation accessed',
    'claim checked',
    'claim created',
    'cslDate',
    'note created',
    'reference accessed',
    'reference available-date',
    'reference event-date',
    'reference issued',
    'reference original-date',
    'reference submitted',
    'role from',
    'role to',
  ]);
});
