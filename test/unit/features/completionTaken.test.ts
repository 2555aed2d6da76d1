import { describe, expect, it } from 'vitest';
import { checkCompletion, checkOffers } from './checkCompletion';

const story = `
//- /actors.gloss.yaml
gloss: 1
actors:
  usds: { name: United States Digital Service, kind: publicBody, aliases: [Service numérique] }
  doge: { name: DOGE, kind: publicBody }
//- /other.txt
Around twenty American officials resigned together, the paper says. "We will not go," one of them wrote. They left on Monday.
//- /other.txt.gloss.yaml
gloss: 1
source:
  title: Les démissions
  container-title: Le Quotidien
  author: [{ literal: Agence X }]
  issued: 2025-02-25
claims:
  - id: departure
    quote: Around twenty American officials resigned together
    text: Some twenty people left.
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: report, type: report, title: A Report on Staff, issued: 2024 }
//- /a.md
Le service a perdu *vingt et un* fonctionnaires mardi, dit-on. M. Durand l’a confirmé : « c’est exact ». Le service se tait.

Ils sont partis. Ils sont restés, pour l'instant, à Washington. Ils sont partis.
`;

function sidecar(text: string): string {
  return `${story}//- /a.md.gloss.yaml\ngloss: 1\n${text}`;
}

function checkTaken(text: string, label?: string): string {
  return checkCompletion(sidecar(text), label).replace(/^gloss: 1\n/u, '');
}

function checkLabels(text: string): string {
  return checkOffers(sidecar(text));
}

describe('keys', () => {
  it('are those of the map at the cursor that are not there yet, needed ones first', () => {
    expect(checkLabels('claims:\n  - id: x\n    by: doge\n    $0\n    note: n\n')).toMatchInlineSnapshot(`
      "quote (required)
      text
      about
      kind
      status
      cites
      repeats
      supports
      contradicts
      translates
      tags
      creator
      created
      checkedBy
      checked
      before
      after"
    `);
    expect(checkLabels('mentions:\n  - { quote: x, $0 }\n')).toMatchInlineSnapshot(`
      "actor (required, or not)
      not (required, or actor)
      note
      before
      after"
    `);
    expect(checkLabels('mentions:\n  - { quote: x, actor: doge, $0 }\n')).toMatchInlineSnapshot(`
      "note
      before
      after"
    `);
    expect(checkLabels('claims:\n  - id: x\n    cites:\n      - source: other\n        $0\n'))
      .toMatchInlineSnapshot(`
      "quote
      original
      stance
      locator
      accessed
      note
      before
      after"
    `);
    expect(checkLabels('claims: []\n$0')).toMatchInlineSnapshot(`
      "source
      mentions
      notes
      actors
      references"
    `);
    expect(checkLabels('source:\n  $0\n').split('\n').slice(0, 12)).toMatchInlineSnapshot(`
      [
        "id",
        "type",
        "title",
        "author",
        "container-title",
        "publisher",
        "issued",
        "accessed",
        "language",
        "URL",
        "DOI",
        "genre",
      ]
    `);
  });

  it.each([
    ['an id', 'by', 'claims:\n  - id: x\n    $0\n'],
    ['a text', 'quote', 'claims:\n  - id: x\n    q$0\n'],
    ['a list', 'about', 'claims:\n  - id: x\n    $0'],
    ['a list of entries', 'cites', 'claims:\n  - id: x\n    ci$0\n'],
    ['a list of entries in braces', 'cites', 'claims:\n  - { id: x, $0 }\n'],
    ['a key that has its colon', 'before', 'claims:\n  - b$0y: doge\n'],
    ['a key in quotes', 'by', 'claims:\n  - { "id": "x", "b$0" }\n'],
    ['a key in quotes with its colon', 'by', 'claims:\n  - { "id": "x", "b$0": "doge" }\n'],
    ['a section', 'notes', 'claims: []\nno$0'],
    ['a map', 'source', 'so$0'],
    ['a first key behind a dash', 'id', 'claims:\n  - $0\n'],
    ['a key on the line of a dash below', 'name', 'actors:\n  x:\n    aliases:\n      - $0\n'],
  ])('write %s: %s', (_, label, text) => {
    expect(checkTaken(text, label)).toMatchSnapshot();
  });
});

describe('entries', () => {
  it.each([
    ['a claim behind a dash', 'claims:\n  - $0\n'],
    ['a claim on a line of its own', 'claims:\n  $0\n'],
    ['a claim beside others', 'claims:\n  - id: x\n    quote: q\n  $0\n'],
    ['a claim beside others without indentation', 'claims:\n- id: x\n- $0\n'],
    ['claims in brackets', 'claims: $0\n'],
    ['a claim in brackets', 'claims: [ $0 ]\n'],
    ['a citation', 'claims:\n  - id: x\n    cites:\n      $0\n'],
    ['a note', 'notes:\n  - $0\n'],
    ['a pin', 'mentions:\n  - $0\n'],
    ['an actor', 'actors:\n  $0\n'],
    ['an alias', 'actors:\n  x:\n    aliases:\n      - $0\n'],
    ['a role', 'actors:\n  x:\n    roles:\n      $0\n'],
    ['a source', 'references:\n  - $0\n'],
    ['with CRLF', 'claims:\r\n  - $0\r\n'],
  ])('write %s', (_, text) => {
    const label = checkLabels(text)
      .split('\n')
      .find((line) => line.startsWith('new '));
    expect(checkTaken(text, label?.replace(/ \(.*$/u, ''))).toMatchSnapshot();
  });
});

describe('sources and claims', () => {
  it('are found by what they are called and what they say', () => {
    expect(checkLabels('claims:\n  - cites:\n      - source: quotid$0\n')).toMatchInlineSnapshot(
      `"other (Les démissions · Agence X · Le Quotidien · 25 February 2025)"`,
    );
    expect(checkLabels('claims:\n  - cites:\n      - source: agence 2025$0\n')).toMatchInlineSnapshot(
      `"other (Les démissions · Agence X · Le Quotidien · 25 February 2025)"`,
    );
    expect(checkLabels('claims:\n  - cites:\n      - source: $0\n')).toMatchInlineSnapshot(`
      "a
      other (Les démissions · Agence X · Le Quotidien · 25 February 2025)
      report (A Report on Staff · 2024)"
    `);
    expect(
      checkLabels('claims:\n  - id: x\n    repeats: [twenty amer$0]\n  - id: y\n    text: Twenty\n'),
    ).toMatchInlineSnapshot(`"other#departure (Some twenty people left.)"`);
    expect(checkLabels('claims:\n  - id: x\n    repeats: $0\n  - id: y\n    text: Twenty\n'))
      .toMatchInlineSnapshot(`
      "y (Twenty)
      other#departure (Some twenty people left.)"
    `);
  });

  it.each([
    ['a source', 'claims:\n  - cites: [{ source: demissions$0 }]\n'],
    ['a source in quotes', 'claims:\n  - cites: [{ source: "$0" }]\n'],
    ['a source in open quotes', "claims:\n  - cites:\n      - source: 'oth$0\n"],
    ['a claim', 'claims:\n  - cites: [{ claim: dep$0 }]\n'],
    ['a claim whose source is typed', 'claims:\n  - supports:\n      - other#d$0xyz\n'],
    ['an actor beside others', 'claims:\n  - about:\n      - doge\n      us$0\n'],
    ['what an actor is part of', 'actors:\n  x: { partOf: $0 }\n'],
  ])('write %s', (_, text) => {
    expect(checkTaken(text)).toMatchSnapshot();
  });
});

describe('quotes', () => {
  it('are sentences that begin with what is typed, and what goes on from it', () => {
    expect(checkLabels('claims:\n  - id: x\n    quote: $0\n')).toMatchInlineSnapshot(`
      "Le service a perdu vingt et un fonctionnaires mardi, dit-on (line 1)
      Le service a perdu vingt et un fonctionnaires mardi (line 1)
      M. Durand l’a confirmé : « c’est exact » (line 1)
      M. Durand l’a confirmé (line 1)
      Le service se tait (line 1)
      Ils sont partis (line 3)
      Ils sont restés, pour l'instant, à Washington (line 3)
      Ils sont restés, pour l'instant (line 3)
      Ils sont partis (line 3)"
    `);
    expect(checkLabels('claims:\n  - id: x\n    quote: le serv$0\n')).toMatchInlineSnapshot(`
      "Le service a perdu vingt et un fonctionnaires mardi, dit-on (line 1)
      Le service a perdu vingt et un fonctionnaires mardi (line 1)
      Le service se tait (line 1)"
    `);
    expect(checkLabels('claims:\n  - id: x\n    quote: "confirme$0"\n')).toMatchInlineSnapshot(
      `"confirmé : « c’est exact » (line 1)"`,
    );
    expect(checkLabels('mentions:\n  - quote: dur$0\n')).toMatchInlineSnapshot(`"Durand (line 1)"`);
    expect(checkLabels('claims:\n  - cites:\n      - source: other\n        quote: around$0\n'))
      .toMatchInlineSnapshot(`
      "Around twenty American officials resigned together, the paper says (line 1)
      Around twenty American officials resigned together (line 1)"
    `);
    expect(checkLabels('claims:\n  - cites: [{ source: nowhere, quote: "$0" }]\n')).toBe('');
  });

  it.each([
    ['without quotes', 'claims:\n  - id: x\n    quote: Le serv$0\n    by: doge\n'],
    ['in quotes', 'claims:\n  - id: x\n    quote: "Le serv$0"\n    by: doge\n'],
    ['in place of all that stands in the quotes', 'claims:\n  - id: x\n    quote: "Le serv$0ice est mort"\n'],
    ['in single quotes', "claims:\n  - id: x\n    quote: 'M. Dur$0' # who\n"],
    ['in quotes that are not closed', 'claims:\n  - id: x\n    quote: "M. Dur$0\n    by: doge\n'],
    ['in braces', 'notes:\n  - { quote: $0, note: n }\n'],
    ['of a citation in braces', 'claims:\n  - cites: [{ quote: "we will$0", source: other }]\n'],
    ['in a text of several lines', 'claims:\n  - id: x\n    quote: |\n      le serv$0\n'],
    ['with what stands before, where they stand twice', 'claims:\n  - quote: "ils sont p$0"\n    by: doge\n'],
    ['with context at the end of a file', 'claims:\n  - quote: "ils sont p$0"'],
    ['with context at the end of a file without quotes', 'claims:\n  - quote: ils sont p$0'],
    ['with context in braces', 'claims:\n  - { id: x, quote: ils sont p$0 }\n'],
    ['with context in braces and quotes', 'claims:\n  - { id: x, quote: "ils sont p$0" }\n'],
    ['without context, where some is written', 'claims:\n  - quote: "ils sont p$0"\n    before: x\n'],
  ])('are written %s', (_, text) => {
    expect(checkTaken(text)).toMatchSnapshot();
  });
});

describe('other values', () => {
  it('are offered', () => {
    expect(checkLabels('claims:\n  - id: $0\n    quote: "Le service a perdu vingt"\n')).toMatchInlineSnapshot(
      `"le-service-a-perdu (from the quote)"`,
    );
    expect(checkLabels('source:\n  language: fr$0\n')).toMatchInlineSnapshot(`"fr (French)"`);
    expect(checkLabels('claims:\n  - cites: [{ source: other, accessed: $0 }]\n')).toMatchInlineSnapshot(
      `"2025-03-04 (today, 4 March 2025)"`,
    );
    expect(checkLabels('source:\n  file: $0\n')).toMatchInlineSnapshot(`
      "a.md (annotated already)
      other.txt (annotated already)"
    `);
    expect(checkLabels('notes:\n  - motivation: corr$0\n').split('\n').slice(0, 3)).toMatchInlineSnapshot(`
      [
        "assessing",
        "bookmarking",
        "classifying",
      ]
    `);
    expect(checkOffers(`${story}//- /glossator.yaml\n$0`)).toMatchInlineSnapshot(`
      "glossator
      articles
      exclude
      bibliographies
      language
      claimKinds
      claimStatuses
      independentSources
      rules
      ignoredNames"
    `);
    expect(checkOffers(`${story}//- /glossator.yaml\nrules:\n  quote-m$0\n`).split('\n').slice(0, 4))
      .toMatchInlineSnapshot(`
      [
        "yaml-syntax",
        "schema",
        "unsupported-version",
        "duplicate-id",
      ]
    `);
    expect(checkOffers(`${story}//- /glossator.yaml\nrules:\n  quote-missing: $0\n`)).toMatchInlineSnapshot(`
      "error (if left out)
      warning
      information
      hint
      off"
    `);
  });
});
