import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture';
import { offered, options } from './checkCompletion';

const actors = `
//- /actors.gloss.yaml
gloss: 1
actors:
  usds: { name: United States Digital Service, kind: publicBody, aliases: [Service numérique] }
  doge: { name: DOGE, kind: publicBody }
  elysee: { name: Palais de l’Élysée, kind: place }
  "not an id": { name: Nobody }
`;

/** The ids offered at `$0` in a gloss file, and what they replace; or nothing. */
function checkOffered(text: string, kinds: readonly string[] = ['actor', 'value']): string {
  const { items, replaced } = offered(`${actors}//- /a.gloss.yaml\n${text}`);
  const shown = items.filter(({ kind }) => kinds.includes(kind));
  return shown.length === 0
    ? ''
    : `${shown.map(({ label }) => label).join(' ')} replacing “${replaced(shown[0])}”`;
}

const all = 'doge elysee usds';

describe('completion of actors', () => {
  it.each([
    ['by', 'claims:\n  - id: x\n    by: $0\n    quote: q\n'],
    ['by at the end of the file', 'claims:\n  - by: $0'],
    ['by with spaces behind', 'claims:\n  - by: $0   \n'],
    ['by in double quotes', 'claims:\n  - by: "$0"\n'],
    ['by in single quotes', "claims:\n  - by: '$0'\n"],
    ['by in a quote that is not closed', 'claims:\n  - by: "$0\n    about: [doge]\n'],
    ['a flow list', 'claims:\n  - about: [doge, $0]\n'],
    ['an empty flow list', 'claims:\n  - about: [$0]\n'],
    ['a flow list that is not closed', 'claims:\n  - about: [doge, $0\n    by: doge\n'],
    ['a flow list after a comma', 'claims:\n  - about: [doge,$0]\n'],
    ['a flow list over lines', 'claims:\n  - about: [\n      doge,\n      $0\n    ]\n'],
    ['quotes in a flow list', 'claims:\n  - about: ["doge", "$0"]\n'],
    ['a block list', 'claims:\n  - about:\n      - doge\n      - $0\n'],
    ['a block list under its key', 'claims:\n- about:\n  - doge\n  - $0\n'],
    ['a single value where a list may stand', 'claims:\n  - about: $0\n'],
    ['the line below the key', 'claims:\n  - about:\n      $0\n'],
    ['a pin', 'mentions:\n  - { quote: Dogey, actor: $0 }\n'],
    ['a pin that is not closed', 'mentions:\n  - { quote: Dogey, actor: $0\n  - { quote: x, not: doge }\n'],
    ['a pin in block style', 'mentions:\n  - quote: Dogey\n    actor: $0\n'],
    ['roles', 'actors:\n  usds:\n    roles:\n      - { title: T, of: $0 }\n'],
    ['roles in block style', 'actors:\n  usds:\n    roles:\n      - title: T\n        of: $0\n'],
    ['partOf', 'actors:\n  usds: { name: U, partOf: $0 }\n'],
    ['successor', 'actors:\n  usds:\n    successor: $0\n    name: U\n'],
    ['after a broken entry', 'claims:\n  - id: "x\n    by: [a\n  - id: y\n    by: $0\n'],
    ['with CRLF', 'claims:\r\n  - id: x\r\n    by: $0\r\n    quote: q\r\n'],
  ])('in %s', (_, text) => {
    expect(checkOffered(`gloss: 1\n${text}`)).toBe(`${all} replacing “”`);
  });

  it('replaces the whole word under the cursor, inside its quotes', () => {
    expect(checkOffered('gloss: 1\nclaims:\n  - by: do$0ge # who\n')).toBe('doge replacing “doge”');
    expect(checkOffered('gloss: 1\nclaims:\n  - by: "$0doge"\n')).toBe(`${all} replacing “doge”`);
    expect(checkOffered('gloss: 1\nclaims:\n  - about: [us$0x, doge]\n')).toBe('usds replacing “usx”');
    expect(checkOffered('gloss: 1\nmentions:\n  - {quote: x, actor: "us$0"}\n')).toBe('usds replacing “us”');
  });

  it('matches any name, with or without accents', () => {
    expect(checkOffered('gloss: 1\nclaims:\n  - by: united sta$0\n')).toBe('usds replacing “united sta”');
    expect(checkOffered('gloss: 1\nclaims:\n  - by: numeri$0\n')).toBe('usds replacing “numeri”');
    expect(checkOffered('gloss: 1\nclaims:\n  - by: ÉLYS$0\n')).toBe('elysee replacing “ÉLYS”');
    const filters = (text: string) =>
      offered(`${actors}//- /a.gloss.yaml\n${text}`).items.map(({ filter }) => filter);
    expect(filters('gloss: 1\nclaims:\n  - by: numeri$0\n')).toMatchInlineSnapshot(`
      [
        "Service numérique service numerique usds United States Digital Service Service numérique service numerique",
      ]
    `);
    expect(filters('gloss: 1\nclaims:\n  - by: $0\n')).toMatchInlineSnapshot(`
      [
        "doge DOGE",
        "elysee Palais de l’Élysée palais de l'elysee",
        "usds United States Digital Service Service numérique service numerique",
      ]
    `);
  });

  it.each([
    ['another key', 'claims:\n  - quote: $0\n'],
    ['a key', 'claims:\n  - b$0y: doge\n'],
    ['a half-typed key', 'claims:\n  - id: x\n    b$0\n'],
    ['the place of a key', 'claims:\n  - id: x\n    $0\n'],
    ['the place of an entry', 'claims:\n  $0\n'],
    ['directly behind the colon', 'claims:\n  - by:$0\n'],
    ['directly behind a dash', 'claims:\n  - about:\n      -$0\n'],
    ['a comment', 'claims:\n  - by: doge # $0\n'],
    ['a comment line', 'claims:\n  - about:\n      # $0\n'],
    ['behind a closed quote', 'claims:\n  - by: "doge" $0\n'],
    ['behind a closed list', 'claims:\n  - about: [doge] $0\n'],
    ['a block text', 'claims:\n  - note: |\n      by: $0\n'],
    ['a quoted text over lines', 'claims:\n  - note: "a\n      by: $0"\n'],
    ['the key of a flow map', 'mentions:\n  - { quote: x, $0 }\n'],
    ['by of another section', 'notes:\n  - by: $0\n'],
    ['a source', 'claims:\n  - cites:\n      - source: $0\n'],
    ['below a value', 'claims:\n  - by: doge\n      $0\n'],
    ['nowhere', '$0'],
    ['an unknown section', 'nonsense:\n  - by: $0\n'],
  ])('offers nothing in %s', (_, text) => {
    expect(checkOffered(`gloss: 1\n${text}`)).toBe('');
  });

  it('offers nothing in articles', () => {
    const { analysis, cursor } = fixture(`${actors}//- /a.txt\nby: $0\n`);
    expect(analysis.completion(cursor.uri, cursor.offset, options).items).toEqual([]);
  });
});

describe('completion of values', () => {
  it('offers the words a value is chosen from', () => {
    expect(checkOffered('gloss: 1\nclaims:\n  - kind: $0\n')).toMatchInlineSnapshot(
      `"fact figure quotation opinion prediction allegation replacing “”"`,
    );
    expect(checkOffered('gloss: 1\nclaims:\n  - cites: [{ stance: $0 }]\n')).toMatchInlineSnapshot(
      `"supports disputes context replacing “”"`,
    );
    expect(checkOffered('gloss: 1\nactors:\n  x: { kind: $0 }\n')).toMatchInlineSnapshot(
      `"person organization company publicBody group place event work replacing “”"`,
    );
    expect(
      checkOffered('gloss: 1\nactors:\n  x: { aliases: [{ name: x, weak: $0 }] }\n'),
    ).toMatchInlineSnapshot(`"true false replacing “”"`);
    expect(checkOffered('gloss: 1\nmentions:\n  - { quote: x, not: $0 }\n')).toMatchInlineSnapshot(
      `"doge elysee usds any replacing “”"`,
    );
    expect(
      checkOffered('gloss: 1\nclaims:\n  - status: $0\n//- /glossator.yaml\nclaimStatuses: [with-legal]\n'),
    ).toMatchInlineSnapshot(`"unreviewed corroborated disputed refuted retracted with-legal replacing “”"`);
  });
});

it('never throws and never hangs, wherever a file is cut', () => {
  const text =
    'gloss: 1\nclaims:\n  - { id: "a\\"b", by: [x, {y: "z}, \'q\', # c\n  - about: [a,\n    b]\n    note: |\n      x\n    by: "u\n  -\nactors:\n  d: {';
  const { analysis, uri } = fixture(actors);
  for (let end = 0; end <= text.length; end += 1) {
    analysis.apply([{ kind: 'buffer', uri: uri('/x.gloss.yaml'), text: text.slice(0, end) }]);
    for (const at of [end, end >> 1]) {
      for (const { range } of analysis.completion(uri('/x.gloss.yaml'), at, options).items)
        expect(range.start <= at && at <= range.end).toBe(true);
    }
  }
});
