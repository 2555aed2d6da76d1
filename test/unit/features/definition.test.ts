import { describe, expect, it } from 'vitest';
import { fixture, show } from '../fixture';
import { at } from './story';

/** Every target: its name, and how its entry begins. */
function checkDefinition(markup: string, question: 'definition' | 'typeDefinition' = 'definition'): string {
  const { analysis, cursor } = fixture(markup);
  const targets = analysis[question](cursor.uri, cursor.offset);
  return targets
    .map(({ uri, focus, range }) => {
      expect(range.start).toBeLessThanOrEqual(focus.start);
      expect(range.end).toBeGreaterThanOrEqual(focus.end);
      const entry = analysis.textOf(uri)?.slice(range.start, range.end).split('\n')[0];
      return `${show(analysis, uri, focus)} in ${entry ?? ''}`;
    })
    .join('\n');
}

describe('definition of an actor', () => {
  it('leads from an article to the entry', () => {
    expect(checkDefinition(at('the US$0DS'))).toMatchInlineSnapshot(
      `"/actors.gloss.yaml:2:2 “usds” in usds:"`,
    );
    expect(checkDefinition(at('$0DOGE took over the USDS. '))).toMatchInlineSnapshot(
      `"/actors.gloss.yaml:7:2 “doge” in doge:"`,
    );
    expect(checkDefinition(at('Do$0gey.'))).toMatchInlineSnapshot(`"/actors.gloss.yaml:7:2 “doge” in doge:"`);
    expect(checkDefinition(at('Ross w$0rote of'))).toBe('');
  });

  it('leads to every candidate of an ambiguous mention', () => {
    expect(checkDefinition(at('$0Ross wrote of'))).toMatchInlineSnapshot(`
      "/actors.gloss.yaml:16:2 “mill” in mill: { name: Ross Mill, kind: place, aliases: [Ross] }
      /actors.gloss.yaml:15:2 “wilbur” in wilbur: { name: Wilbur Ross, kind: person, aliases: [Ross] }"
    `);
  });

  it('leads from gloss files to the entry, from the entry to itself', () => {
    for (const place of [
      'successor: do$0ge',
      'of: "do$0ge"',
      'about: [usds, do$0ge',
      'actor: $0doge',
      '  do$0ge:\n',
      'Department of Gov$0',
      '[DO$0GE]',
    ]) {
      expect(checkDefinition(at(place)), place).toBe('/actors.gloss.yaml:7:2 “doge” in doge:');
    }
  });

  it('leads to every declaration of an id', () => {
    expect(
      checkDefinition(`
//- /b.gloss.yaml
gloss: 1
actors:
  doge: { name: Two }
//- /a.gloss.yaml
gloss: 1
actors:
  doge: { name: One }
  other: { name: Other, partOf: do$0ge }
`),
    ).toMatchInlineSnapshot(`
      "/a.gloss.yaml:2:2 “doge” in doge: { name: One }
      /b.gloss.yaml:2:2 “doge” in doge: { name: Two }"
    `);
  });

  it('leads nowhere from an unknown id', () => {
    expect(checkDefinition(at('successor: do$0ge').replace('successor: do$0ge', 'successor: do$0gge'))).toBe(
      '',
    );
  });
});

describe('definition of the rest', () => {
  it('leads from a quote to its words', () => {
    expect(checkDefinition(at('quote: DOGE to$0ok'))).toMatchInlineSnapshot(
      `"/a.txt:0:0 “DOGE took over the USDS” in DOGE took over the USDS"`,
    );
    expect(checkDefinition(at('"at the$0 end"'))).toMatchInlineSnapshot(
      `"/letter.md:2:15 “at the end” in at the end"`,
    );
    expect(checkDefinition(at('quote: Do$0gey'))).toMatchInlineSnapshot(`"/a.txt:1:14 “Dogey” in Dogey"`);
    expect(checkDefinition(at('quote: Ross $0wrote'))).toMatchInlineSnapshot(
      `"/a.txt:1:0 “Ross wrote” in Ross wrote"`,
    );
  });

  it('leads to all places of a quote that stands there several times', () => {
    expect(
      checkDefinition(`
//- /a.txt
Yes, he said. Yes, she said.
//- /a.txt.gloss.yaml
gloss: 1
claims: [{ id: x, quote: "Ye$0s" }]
`),
    ).toMatchInlineSnapshot(`
      "/a.txt:0:0 “Yes” in Yes
      /a.txt:0:14 “Yes” in Yes"
    `);
    expect(
      checkDefinition(`
//- /a.txt
Yes, he said. Yes, she said.
//- /a.txt.gloss.yaml
gloss: 1
claims: [{ id: x, quote: "Ye$0s", after: ", she" }]
`),
    ).toMatchInlineSnapshot(`"/a.txt:0:14 “Yes” in Yes"`);
  });

  it('leads from a claim reference to the claim', () => {
    expect(checkDefinition(at('repeats: take$0over'))).toMatchInlineSnapshot(
      `"/a.txt.gloss.yaml:3:8 “takeover” in - id: takeover"`,
    );
    expect(checkDefinition(at('"paper#take$0over"'))).toMatchInlineSnapshot(
      `"/a.txt.gloss.yaml:3:8 “takeover” in - id: takeover"`,
    );
    expect(checkDefinition(at('claim: letter#e$0nd'))).toMatchInlineSnapshot(
      `"/letter.md.gloss.yaml:2:8 “end” in - id: end"`,
    );
  });

  it('leads from the id of a claim to its words, and from there to the claim', () => {
    expect(checkDefinition(at('id: e$0nd'))).toMatchInlineSnapshot(
      `"/letter.md:2:0 “The USDS was **at the end” in The USDS was **at the end"`,
    );
    expect(checkDefinition(at('was **at the$0 end'))).toMatchInlineSnapshot(
      `"/letter.md.gloss.yaml:2:8 “end” in - id: end"`,
    );
    expect(checkDefinition(at('took$0 over the USDS. '))).toMatchInlineSnapshot(
      `"/a.txt.gloss.yaml:3:8 “takeover” in - id: takeover"`,
    );
  });

  it('leads from the id of a claim whose words are nowhere to itself', () => {
    expect(
      checkDefinition(
        '//- /a.txt\nNo.\n//- /a.txt.gloss.yaml\ngloss: 1\nclaims: [{ id: x$0, quote: Yes }]\n',
      ),
    ).toMatchInlineSnapshot(`"/a.txt.gloss.yaml:1:15 “x” in { id: x, quote: Yes }"`);
  });

  it('leads from words that make several claims to all of them, the innermost first', () => {
    expect(
      checkDefinition(
        `
//- /a.txt
He said that she knew of it.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - { id: saying, quote: He said that she knew of it }
  - { id: knowing, quote: she knew }
  - { id: nowhere, quote: she did not }
//- /more.gloss.yaml
gloss: 1
source: { file: a.txt }
claims:
  - { id: middle, quote: that she knew }
`.replace('she knew of', 'she kn$0ew of'),
      ),
    ).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml:3:10 “knowing” in - { id: knowing, quote: she knew }
      /more.gloss.yaml:3:10 “middle” in - { id: middle, quote: that she knew }
      /a.txt.gloss.yaml:2:10 “saying” in - { id: saying, quote: He said that she knew of it }"
    `);
  });

  it('leads from a source and from source.file to the article', () => {
    expect(checkDefinition(at('source: let$0ter'))).toMatchInlineSnapshot(`"/letter.md:0:0 “” in "`);
    expect(checkDefinition(at('file: a.$0txt'))).toMatchInlineSnapshot(`"/a.txt:0:0 “” in "`);
    expect(checkDefinition(at('id: pa$0per'))).toMatchInlineSnapshot(`"/a.txt:0:0 “” in "`);
  });

  it('leads to the entry of a source whose text is not here', () => {
    expect(
      checkDefinition(`
//- /s.gloss.yaml
gloss: 1
references:
  - { id: zola, type: book }
//- /a.gloss.yaml
gloss: 1
source: { id: x, origin: zo$0la }
`),
    ).toMatchInlineSnapshot(`"/s.gloss.yaml:2:10 “zola” in - { id: zola, type: book }"`);
  });

  it('leads to the entry of a bibliography, from an origin as well', () => {
    const markup = `
//- /lib.bib
@book{lee2020, title = {The Book}}
//- /a.txt
A.
//- /a.txt.gloss.yaml
gloss: 1
source: { origin: lee2020 }
claims: [{ id: a, quote: A., cites: [{ source: lee2020 }] }]
`;
    const entry = '/lib.bib:0:6 “lee2020” in @book{lee2020, title = {The Book}}';
    for (const place of ['origin: lee2$0020', 'source: lee20$020 }', '@book{lee$02020'])
      expect(checkDefinition(at(place, markup)), place).toBe(entry);
  });

  it('leads from a citation to the words in what it cites: the source’s own, or what stands there instead', () => {
    const markup = `
//- /a.txt
A.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: a
    quote: A.
    cites:
      - { source: b, original: around twenty people, quote: une vingtaine de personnes }
      - { claim: b#went, quote: They went home }
      - { source: b, quote: On Monday around thirty people left the office of the minister }
//- /b.txt
On Monday around twenty people left the office of the minister. They went home.
//- /b.txt.gloss.yaml
gloss: 1
claims: [{ id: went, quote: They went home }]
`;
    const twenty = '/b.txt:0:10 “around twenty people” in around twenty people';
    expect(checkDefinition(at('une ving$0taine', markup))).toBe(twenty);
    expect(checkDefinition(at('original: aro$0und', markup))).toBe(twenty);
    expect(checkDefinition(at('b#went, quote: They $0went', markup))).toBe(
      '/b.txt:0:64 “They went home” in They went home',
    );
    expect(checkDefinition(at('around thi$0rty', markup))).toContain(
      '/b.txt:0:0 “On Monday around twenty people left',
    );
  });
});

describe('type definition', () => {
  it('leads from a claim and its words to the claimant', () => {
    expect(checkDefinition(at('id: take$0over'), 'typeDefinition')).toMatchInlineSnapshot(
      `"/actors.gloss.yaml:11:2 “musk” in musk:"`,
    );
    expect(checkDefinition(at('letter#e$0nd'), 'typeDefinition')).toMatchInlineSnapshot(
      `"/actors.gloss.yaml:2:2 “usds” in usds:"`,
    );
    expect(checkDefinition(at('quote: DOGE to$0ok'), 'typeDefinition')).toMatchInlineSnapshot(
      `"/actors.gloss.yaml:11:2 “musk” in musk:"`,
    );
  });

  it('leads from a claim’s words in the article to the claimant', () => {
    expect(checkDefinition(at('took$0 over the USDS. '), 'typeDefinition')).toMatchInlineSnapshot(
      `"/actors.gloss.yaml:11:2 “musk” in musk:"`,
    );
  });

  it('leads from an actor and a pin to the actor', () => {
    expect(checkDefinition(at('the US$0DS'), 'typeDefinition')).toMatchInlineSnapshot(
      `"/actors.gloss.yaml:2:2 “usds” in usds:"`,
    );
    expect(checkDefinition(at('quote: Do$0gey'), 'typeDefinition')).toMatchInlineSnapshot(
      `"/actors.gloss.yaml:7:2 “doge” in doge:"`,
    );
    expect(checkDefinition(at('"at the$0 end"'), 'typeDefinition')).toBe('');
  });
});
