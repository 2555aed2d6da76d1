import { describe, expect, it } from 'vitest';
import { fixture, root, show } from '../fixture';
import { at } from './story';

function checkReferences(markup: string, withDeclaration = false): string {
  const { analysis, cursor } = fixture(markup);
  return analysis
    .references(cursor.uri, cursor.offset, withDeclaration)
    .map(({ uri, range }) => show(analysis, uri, range))
    .join('\n');
}

describe('references to an actor', () => {
  it('are all mentions and all references in gloss files, wherever one asks', () => {
    const expected = checkReferences(at('the US$0DS'));
    expect(expected).toMatchInlineSnapshot(`
      "/a.txt:0:19 “USDS”
      /a.txt.gloss.yaml:6:12 “usds”
      /letter.md:2:4 “USDS”
      /letter.md.gloss.yaml:4:8 “usds”"
    `);
    for (const place of ['  us$0ds:\n', 'United States$0 Dig', 'about: [us$0ds', 'The USDS$0 was **']) {
      expect(checkReferences(at(place)), place).toBe(expected);
    }
  });

  it('come with the declaration where it is asked for', () => {
    expect(checkReferences(at('$0DOGE took over the USDS. '), true)).toMatchInlineSnapshot(`
      "/a.txt:0:0 “DOGE”
      /a.txt:0:39 “DOGE”
      /a.txt:1:14 “Dogey”
      /a.txt.gloss.yaml:6:18 “doge”
      /a.txt.gloss.yaml:17:27 “doge”
      /actors.gloss.yaml:6:15 “doge”
      /actors.gloss.yaml:7:2 “doge”
      /actors.gloss.yaml:14:34 “doge”
      /letter.md:3:0 “DOGE”"
    `);
  });

  it('are only sure mentions for one actor, all possible ones for an ambiguous mention', () => {
    const more = `
//- /z.txt
Wilbur Ross spoke. Ross sat down.
`;
    expect(checkReferences(at('wil$0bur:') + more)).toMatchInlineSnapshot(`
      "/z.txt:0:0 “Wilbur Ross”
      /z.txt:0:19 “Ross”"
    `);
    expect(checkReferences(at('$0Ross wrote of') + more, true)).toMatchInlineSnapshot(`
      "/a.txt:1:0 “Ross”
      /actors.gloss.yaml:15:2 “wilbur”
      /actors.gloss.yaml:16:2 “mill”
      /z.txt:0:0 “Wilbur Ross”
      /z.txt:0:19 “Ross”"
    `);
  });

  it('are found for an id that nobody declares', () => {
    expect(
      checkReferences(
        '//- /a.gloss.yaml\ngloss: 1\nactors:\n  x: { name: Xenia, partOf: yy$0y, successor: yyy }\n',
        true,
      ),
    ).toMatchInlineSnapshot(`
      "/a.gloss.yaml:2:28 “yyy”
      /a.gloss.yaml:2:44 “yyy”"
    `);
  });

  it('do not leave the workspace folder', () => {
    const { analysis, uri } = fixture(at('  doge$0:\n'));
    const other = 'file:///other';
    analysis.apply([
      { kind: 'folderAdded', uri: other },
      {
        kind: 'disk',
        uri: `${other}/x.gloss.yaml`,
        content: { text: 'gloss: 1\nactors: { doge: { name: DOGE } }\n', encoding: 'utf-8' },
      },
      { kind: 'disk', uri: `${other}/x.txt`, content: { text: 'DOGE', encoding: 'utf-8' } },
    ]);
    const found = analysis.references(uri('/a.txt'), 0, true);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((location) => location.uri.startsWith(root))).toBe(true);
    expect(analysis.references(`${other}/x.txt`, 0, true)).toHaveLength(2);
  });
});

describe('references to a claim and a source', () => {
  it('are found under every way to write them', () => {
    expect(checkReferences(at('id: take$0over'), true)).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml:3:8 “takeover”
      /a.txt.gloss.yaml:14:13 “takeover”
      /a.txt.gloss.yaml:15:31 “paper#takeover”"
    `);
    expect(checkReferences(at('source: let$0ter'), true)).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml:9:16 “letter”
      /a.txt.gloss.yaml:11:15 “letter”
      /a.txt.gloss.yaml:15:18 “letter”"
    `);
    expect(checkReferences(at('id: pa$0per'), true)).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml:1:14 “paper”
      /a.txt.gloss.yaml:15:31 “paper”"
    `);
  });

  it('are the citations, too, that quote words of the claim', () => {
    const markup = at('id: e$0nd').replace('quote: "at the end"', 'quote: "DOGE began"');
    expect(checkReferences(at('id: e$0nd'))).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml:10:16 “at the end”
      /a.txt.gloss.yaml:11:15 “letter#end”
      /a.txt.gloss.yaml:15:18 “letter#end”"
    `);
    expect(checkReferences(markup)).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml:11:15 “letter#end”
      /a.txt.gloss.yaml:15:18 “letter#end”"
    `);
    expect(checkReferences(at('was **at the$0 end'))).toBe(checkReferences(at('id: e$0nd')));
  });

  it('are the source’s own words where a quote is a translation', () => {
    const markup = at('id: e$0nd').replace(
      'quote: "at the end"',
      'quote: "à la fin"\n        original: at the end',
    );
    expect(checkReferences(markup)).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml:11:18 “at the end”
      /a.txt.gloss.yaml:12:15 “letter#end”
      /a.txt.gloss.yaml:16:18 “letter#end”"
    `);
  });

  it('are found from the claim’s words in the article', () => {
    expect(checkReferences(at('took$0 over the USDS. '), true)).toBe(
      checkReferences(at('id: take$0over'), true),
    );
  });

  it('are found for an entry of a bibliography, whatever refers to it', () => {
    const markup = `
//- /lib.bib
@book{lee2020, title = {The Book}}
//- /a.txt
A.
//- /a.txt.gloss.yaml
gloss: 1
source: { origin: lee2020 }
claims:
  - { id: a, quote: A., cites: [{ source: lee2020, stance: disputes }] }
//- /s.gloss.yaml
gloss: 1
references: [{ id: x, type: book, origin: lee2020 }]
actors:
  lee: { name: Lee, kind: person, roles: [{ title: Author, cites: [{ source: lee2020 }] }] }
`;
    const found = checkReferences(at('@book{lee$02020', markup), true);
    expect(found).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml:1:18 “lee2020”
      /a.txt.gloss.yaml:3:42 “lee2020”
      /lib.bib:0:6 “lee2020”
      /s.gloss.yaml:1:42 “lee2020”
      /s.gloss.yaml:3:77 “lee2020”"
    `);
    expect(checkReferences(at('source: lee20$020, stance', markup), true)).toBe(found);
  });

  it('are none for a quote or a file', () => {
    expect(checkReferences(at('quote: DOGE to$0ok'), true)).toBe('');
    expect(checkReferences(at('file: a.$0txt'), true)).toBe('');
  });
});
