import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../../server/core/features/results/evidence';
import { fixture, show, type Fixture } from '../fixture';
import { at } from './story';

/** What one stands on, what each rests on and what rests on each: name, detail, and the places where it is cited. */
function checkEvidence(markup: string): string {
  const { analysis, cursor } = fixture(markup);
  return analysis
    .evidence(cursor.uri, cursor.offset)
    .flatMap((item) => [
      `${item.kind} ${told(item)} at ${show(analysis, item.uri, item.focus)}`,
      ...calls(analysis, item, 'restsOn').map((line) => `  rests on ${line}`),
      ...calls(analysis, item, 'restingOn').map((line) => `  on it rests ${line}`),
    ])
    .join('\n');
}

function calls(
  analysis: Fixture['analysis'],
  item: EvidenceItem,
  question: 'restsOn' | 'restingOn',
): readonly string[] {
  return analysis[question](item.key).map((call) => {
    const uri = question === 'restsOn' ? item.uri : call.item.uri;
    const places = call.places.map((place) => show(analysis, uri, place));
    return `${call.item.kind} ${told(call.item)}, cited at ${places.join(' and ')}`;
  });
}

function told({ name, detail }: EvidenceItem): string {
  return `${name} (${detail})`;
}

describe('evidence', () => {
  it('goes on from a claim to the claims it cites, or cites words of, and back', () => {
    expect(checkEvidence(at('id: take$0over'))).toMatchInlineSnapshot(`
      "claim takeover (disputed · 2 citations, one origin: letter.md, 1 against · a.txt) at /a.txt.gloss.yaml:3:8 “takeover”
        rests on claim end (unreviewed · no evidence, 1 against · letter.md), cited at /a.txt.gloss.yaml:10:16 “at the end” and /a.txt.gloss.yaml:11:15 “letter#end”
        rests on claim led (the same claim · contradicts it · unreviewed · 2 citations of claims that say the same, one origin: letter.md, 1 against · a.txt), cited at /a.txt.gloss.yaml:3:8 “takeover”
        on it rests claim led (the same claim · contradicts it · unreviewed · 2 citations of claims that say the same, one origin: letter.md, 1 against · a.txt), cited at /a.txt.gloss.yaml:14:13 “takeover” and /a.txt.gloss.yaml:15:31 “paper#takeover”"
    `);
    expect(checkEvidence(at('id: e$0nd'))).toMatchInlineSnapshot(`
      "claim end (unreviewed · no evidence, 1 against · letter.md) at /letter.md.gloss.yaml:2:8 “end”
        rests on claim led (contradicts it · unreviewed · 2 citations of claims that say the same, one origin: letter.md, 1 against · a.txt), cited at /letter.md.gloss.yaml:2:8 “end”
        on it rests claim takeover (disputed · 2 citations, one origin: letter.md, 1 against · a.txt), cited at /a.txt.gloss.yaml:10:16 “at the end” and /a.txt.gloss.yaml:11:15 “letter#end”
        on it rests claim led (contradicts it · unreviewed · 2 citations of claims that say the same, one origin: letter.md, 1 against · a.txt), cited at /a.txt.gloss.yaml:15:18 “letter#end”"
    `);
  });

  it('is the same from a reference, the quote, and the words in the article', () => {
    const expected = checkEvidence(at('id: e$0nd'));
    for (const place of ['claim: letter#e$0nd', 'quote: The USDS was at$0', 'was **at the$0 end'])
      expect(checkEvidence(at(place)), place).toBe(expected);
    expect(checkEvidence(at('Ross w$0rote of'))).toBe('');
    expect(checkEvidence(at('by: mu$0sk'))).toBe('');
  });

  const markup = `
//- /a.txt
One. Two. Three.
//- /a.txt.gloss.yaml
gloss: 1
source: { title: Paper }
claims:
  - id: one
    quote: One.
    status: disputed
    cites:
      - { source: book, quote: "Not here" }
      - { source: away }
      - { source: b, quote: He spoke }
      - { source: b }
      - { source: b, quote: nowhere }
      - { source: unknown }
      - { claim: b#none }
      - { claim: two }
  - { id: two, quote: Two., cites: [{ claim: one }] }
//- /b.txt
He spoke. She spoke.
//- /b.txt.gloss.yaml
gloss: 1
notes: [{ quote: She spoke, note: Yes }]
//- /away.txt.gloss.yaml
gloss: 1
source: { title: Far away }
claims: []
//- /s.gloss.yaml
gloss: 1
references: [{ id: book, type: book, title: The Book }]
actors:
  ann: { name: Ann, kind: person, roles: [{ title: x, cites: [{ claim: a#one }, { source: b, quote: He spoke }] }] }
`;

  it('ends at words that are nobody’s claim, and at sources, here or not', () => {
    expect(checkEvidence(at('id: on$0e', markup))).toMatchInlineSnapshot(`
      "claim one (disputed · 4 citations from 3 independent origins; 1 unchecked; 4 do not count · Paper) at /a.txt.gloss.yaml:3:8 “one”
        rests on source The Book (book), cited at /a.txt.gloss.yaml:7:32 “Not here”
        rests on source Far away (away · its text is not here), cited at /a.txt.gloss.yaml:8:18 “away”
        rests on source “He spoke” (b.txt), cited at /a.txt.gloss.yaml:9:28 “He spoke”
        rests on source b.txt (b), cited at /a.txt.gloss.yaml:10:18 “b” and /a.txt.gloss.yaml:11:28 “nowhere”
        rests on claim two (unreviewed · no evidence; 1 does not count · Paper), cited at /a.txt.gloss.yaml:14:17 “two”
        on it rests claim two (unreviewed · no evidence; 1 does not count · Paper), cited at /a.txt.gloss.yaml:15:45 “one”
        on it rests person Ann (role), cited at /s.gloss.yaml:3:71 “a#one”"
    `);
  });

  it('may go round in a circle, one step at a time', () => {
    expect(checkEvidence(at('id: tw$0o', markup))).toMatchInlineSnapshot(`
      "claim two (unreviewed · no evidence; 1 does not count · Paper) at /a.txt.gloss.yaml:15:10 “two”
        rests on claim one (disputed · 4 citations from 3 independent origins; 1 unchecked; 4 do not count · Paper), cited at /a.txt.gloss.yaml:15:45 “one”
        on it rests claim one (disputed · 4 citations from 3 independent origins; 1 unchecked; 4 do not count · Paper), cited at /a.txt.gloss.yaml:14:17 “two”"
    `);
  });

  it('is asked of sources, too', () => {
    expect(checkEvidence(at('source: bo$0ok', markup))).toMatchInlineSnapshot(`
      "source The Book (book) at /s.gloss.yaml:1:19 “book”
        on it rests claim one (disputed · 4 citations from 3 independent origins; 1 unchecked; 4 do not count · Paper), cited at /a.txt.gloss.yaml:7:32 “Not here”"
    `);
    expect(checkEvidence(at('source: b$0, quote: nowhere', markup))).toMatchInlineSnapshot(`
      "source b.txt (b) at /b.txt:0:0 “”
        on it rests claim one (disputed · 4 citations from 3 independent origins; 1 unchecked; 4 do not count · Paper), cited at /a.txt.gloss.yaml:9:28 “He spoke” and /a.txt.gloss.yaml:10:18 “b” and /a.txt.gloss.yaml:11:28 “nowhere”
        on it rests person Ann (role), cited at /s.gloss.yaml:3:100 “He spoke”"
    `);
  });

  const relations = `
//- /a.txt
So they say.
//- /a.txt.gloss.yaml
gloss: 1
source: { id: a, origin: wire }
claims:
  - { id: c, quote: So they say, contradicts: b#c, translates: d#c, cites: [{ source: b, quote: they, stance: disputes }] }
//- /b.txt
So they say.
//- /b.txt.gloss.yaml
gloss: 1
source: { title: B }
claims:
  - { id: c, quote: So they say, supports: [x#c] }
//- /d.txt
Ils le disent.
//- /d.txt.gloss.yaml
gloss: 1
claims:
  - { id: c, quote: Ils le disent }
//- /x.txt
So they say. Nobody else.
//- /x.txt.gloss.yaml
gloss: 1
source: { title: X, origin: wire }
claims:
  - { id: c, quote: So they say, cites: [{ source: a, quote: say }, { source: away, stance: context }] }
//- /s.gloss.yaml
gloss: 1
references:
  - { id: wire, type: article, title: Wire, origin: away }
//- /library.bib
@book{away, title = {Away}, origin = {wire}}
`;

  it('goes over relations, and says which', () => {
    expect(checkEvidence(at('contradicts: b#c$0', relations))).toMatchInlineSnapshot(`
      "claim c (unreviewed · no evidence, 1 against · B) at /b.txt.gloss.yaml:3:10 “c”
        rests on claim c (contradicts it · unreviewed · no evidence, 2 against · a.txt), cited at /b.txt.gloss.yaml:3:10 “c”
        on it rests claim c (disputes · contradicts it · unreviewed · no evidence, 2 against · a.txt), cited at /a.txt.gloss.yaml:3:46 “b#c” and /a.txt.gloss.yaml:3:96 “they”
        on it rests claim c (supported by it · unreviewed · 1 citation and 1 related claim from 2 independent origins; through up to 2 steps; 1 for context · X), cited at /x.txt.gloss.yaml:3:10 “c”"
    `);
    expect(checkEvidence(at('{ id: c$0, quote: So they say, contradicts', relations))).toMatchInlineSnapshot(`
      "claim c (unreviewed · no evidence, 2 against · a.txt) at /a.txt.gloss.yaml:3:10 “c”
        rests on claim c (disputes · contradicts it · unreviewed · no evidence, 1 against · B), cited at /a.txt.gloss.yaml:3:46 “b#c” and /a.txt.gloss.yaml:3:96 “they”
        rests on claim c (the same claim · unreviewed · no evidence, 2 against · d.txt), cited at /a.txt.gloss.yaml:3:63 “d#c”
        rests on source Wire (origin · wire), cited at /a.txt.gloss.yaml:1:25 “wire”
        on it rests claim c (unreviewed · 1 citation and 1 related claim from 2 independent origins; through up to 2 steps; 1 for context · X), cited at /x.txt.gloss.yaml:3:61 “say”
        on it rests claim c (contradicts it · unreviewed · no evidence, 1 against · B), cited at /b.txt.gloss.yaml:3:10 “c”
        on it rests claim c (the same claim · unreviewed · no evidence, 2 against · d.txt), cited at /d.txt.gloss.yaml:2:10 “c”"
    `);
    expect(checkEvidence(at('supports: [x#c$0]', relations))).toMatchInlineSnapshot(`
      "claim c (unreviewed · 1 citation and 1 related claim from 2 independent origins; through up to 2 steps; 1 for context · X) at /x.txt.gloss.yaml:3:10 “c”
        rests on claim c (unreviewed · no evidence, 2 against · a.txt), cited at /x.txt.gloss.yaml:3:61 “say”
        rests on source Away (context · away), cited at /x.txt.gloss.yaml:3:78 “away”
        rests on claim c (supports it · unreviewed · no evidence, 1 against · B), cited at /x.txt.gloss.yaml:3:10 “c”"
    `);
  });

  it('goes on to what sources are taken from, and back', () => {
    expect(checkEvidence(at('origin: wire$0', relations))).toMatchInlineSnapshot(`
      "source Wire (wire) at /s.gloss.yaml:2:10 “wire”
        rests on source Away (origin · away), cited at /s.gloss.yaml:2:52 “away”
        on it rests source a.txt (taken from it · a), cited at /a.txt:0:0 “”
        on it rests source X (taken from it · x), cited at /x.txt:0:0 “”
        on it rests source Away (taken from it · away), cited at /library.bib:0:38 “wire”"
    `);
    expect(checkEvidence(at('@book{aw$0ay', relations))).toMatchInlineSnapshot(`
      "source Away (away) at /library.bib:0:6 “away”
        rests on source Wire (origin · wire), cited at /library.bib:0:38 “wire”
        on it rests claim c (context · unreviewed · 1 citation and 1 related claim from 2 independent origins; through up to 2 steps; 1 for context · X), cited at /x.txt.gloss.yaml:3:78 “away”
        on it rests source Wire (taken from it · wire), cited at /s.gloss.yaml:2:52 “away”"
    `);
  });

  it('leads back from words that no claim makes', () => {
    const { analysis, cursor } = fixture(at('id: on$0e', markup));
    const [one] = analysis.evidence(cursor.uri, cursor.offset);
    const words = analysis.restsOn(one!.key).find(({ item }) => item.name === '“He spoke”');
    expect(analysis.restingOn(words!.item.key).map(({ item }) => told(item))).toMatchInlineSnapshot(`
      [
        "one (disputed · 4 citations from 3 independent origins; 1 unchecked; 4 do not count · Paper)",
        "Ann (role)",
      ]
    `);
  });

  it('finds a claim again that has moved in its file, and no other', () => {
    const { analysis, cursor, texts, uri } = fixture(at('id: on$0e', markup));
    const [one] = analysis.evidence(cursor.uri, cursor.offset);
    const moved = (text: string): void => {
      analysis.apply([{ kind: 'buffer', uri: uri('/a.txt.gloss.yaml'), text }]);
    };
    const before = analysis.restingOn(one!.key).length;
    moved(`# Mine\n${texts.get('/a.txt.gloss.yaml')}`);
    expect(analysis.restingOn(one!.key)).toHaveLength(before);
    moved('gloss: 1\n');
    expect(analysis.restingOn(one!.key)).toEqual([]);
  });
});
