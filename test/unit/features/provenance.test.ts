import { describe, expect, it } from 'vitest';
import type { ProvenanceItem } from '../../../server/core/features/results/provenance';
import { fixture, type Fixture } from '../fixture';

/** The whole tree below what one stands on, or below a claim by its reference, as somebody who opens everything sees it. */
function checkTree(markup: string, reference?: string): string {
  const made = fixture(markup);
  const { analysis } = made;
  const items =
    reference === undefined
      ? analysis.provenance(made.cursor.uri, made.cursor.offset)
      : analysis.provenance(made.uri('/a.txt'), reference);
  return tree(analysis, items, '').join('\n');
}

function tree(
  analysis: Fixture['analysis'],
  items: readonly ProvenanceItem[],
  indent: string,
): readonly string[] {
  return items.flatMap((item) => {
    const below = analysis.provenanceBelow(item.id);
    expect(below.length > 0, item.label).toBe(item.isExpandable);
    return [`${indent}${told(item)}`, ...tree(analysis, below, `${indent}  `)];
  });
}

const marks = { supports: '+', disputes: '-', context: '·', repeats: '=' } as const;

function told({ kind, label, description, stance, counts }: ProvenanceItem): string {
  const mark = stance === undefined ? '' : `${marks[stance]} `;
  return `${mark}${kind}: ${label}${counts ? '' : ' (void)'} | ${description}`;
}

const story = `
//- /a.txt
Twenty left. All is well. They came back.
//- /a.txt.gloss.yaml
gloss: 1
source: { id: paper, type: article-newspaper, title: Exodus, container-title: The Paper, issued: 2025-02-25, origin: wire }
claims:
  - id: left
    quote: Twenty left
    text: Twenty people left.
    cites:
      - { source: letter, quote: We are leaving }
      - { source: letter, quote: We are staying }
      - { source: herald, quote: a score of people }
      - { source: book, locator: p. 3 }
      - { source: daily, quote: fell ill, stance: context }
      - { source: daily, quote: It said }
      - { source: nowhere }
      - { claim: back }
      - { claim: daily#denied, stance: disputes }
  - { id: back, quote: They came back, contradicts: left }
  - { id: well, quote: All is well }
//- /letter.txt
We are leaving. Goodbye.
//- /letter.txt.gloss.yaml
gloss: 1
source: { title: Letter of resignation, author: [{ given: Ann, family: Lee }], issued: 2025-02-24 }
claims:
  - { id: leaving, quote: We are leaving, supports: [paper#left] }
//- /daily.txt
It said so. Nobody left, it said. Others fell ill.
//- /daily.txt.gloss.yaml
gloss: 1
source: { title: Gone, container-title: Daily, origin: wire }
claims:
  - { id: denied, quote: "Nobody left, it said", cites: [{ source: wire, quote: Nobody }], contradicts: [paper#left] }
//- /herald.txt
A score of people left.
//- /herald.txt.gloss.yaml
gloss: 1
source: { title: A score, container-title: Herald }
claims:
  - { id: score, quote: A score of people, repeats: [paper#left], cites: [{ source: daily, quote: so }] }
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: wire, type: article, title: Wire, author: [{ literal: Associated Press }], origin: agency }
  - { id: agency, type: document, author: [{ literal: Agency }] }
  - { id: book, type: book, title: The Book, author: [{ literal: Ann Lee }], issued: 2020 }
`;

describe('provenance', () => {
  it('leads from a claim step by step to origins', () => {
    expect(checkTree(story.replace('Twenty left. All', 'Twen$0ty left. All'))).toMatchInlineSnapshot(`
      "claim: Twenty people left. | left · 3 citations, 1 related claim and 1 of claims that say the same from 3 independent origins, 2 against; through up to 2 steps; 1 for context; 4 do not count · unreviewed
        + citation: Ann Lee, “Letter of resignation”, 24 February 2025 | “We are leaving” · found
          claim: We are leaving | leaving · no evidence · unreviewed
            origin: Origin: Ann Lee, “Letter of resignation”, 24 February 2025 | letter
        + citation: Ann Lee, “Letter of resignation”, 24 February 2025 (void) | “We are staying” · does not count: its words are not in the source
        + citation: “A score”, Herald, n.d. (void) | “a score of people” · does not count: it is the claim itself, or from an article that makes it
        + citation: Ann Lee, The Book, 2020 | p. 3 · no words quoted
          origin: Origin: Ann Lee, The Book, 2020 | book
        · citation: “Gone”, Daily, n.d. (void) | context · “fell ill” · found
        + citation: “Gone”, Daily, n.d. | “It said” · found
          source: Taken from: Associated Press, “Wire”, n.d. | wire
            origin: Origin: Agency, n.d. | the claim’s own article is from there · agency
        + citation: nowhere (void) | does not count: nobody has declared its source
        + citation: “Exodus”, The Paper, 25 February 2025 (void) | claim back · does not count: it is the claim itself, or from an article that makes it
        - citation: “Gone”, Daily, n.d. | disputes · claim daily#denied · no words quoted
          claim: Nobody left, it said | denied · 1 citation, one origin: agency, 1 against; through up to 2 steps; 1 unchecked · unreviewed
            + citation: Associated Press, “Wire”, n.d. | “Nobody” · unchecked: its text is not here
              origin: Origin: Agency, n.d. | the claim’s own article is from there · agency
            - circle: Leads back to: Twenty people left. (void) | contradicts it · left
        - claim: They came back (void) | contradicts it · does not count: both are made in one article · back · no evidence · unreviewed
          - circle: Leads back to: Twenty people left. (void) | contradicts it · left
          source: Taken from: Associated Press, “Wire”, n.d. | wire
            origin: Origin: Agency, n.d. | the claim’s own article is from there · agency
        - claim: Nobody left, it said | contradicts it · denied · 1 citation, one origin: agency, 1 against; through up to 2 steps; 1 unchecked · unreviewed
          + citation: Associated Press, “Wire”, n.d. | “Nobody” · unchecked: its text is not here
            origin: Origin: Agency, n.d. | the claim’s own article is from there · agency
          - circle: Leads back to: Twenty people left. (void) | contradicts it · left
        + claim: We are leaving | supports it · leaving · no evidence · unreviewed
          origin: Origin: Ann Lee, “Letter of resignation”, 24 February 2025 | letter
        = claim: A score of people | the same claim · score · 1 citation and 4 of claims that say the same from 3 independent origins, 2 against; through up to 2 steps · unreviewed
          + citation: “Gone”, Daily, n.d. | “so” · found
            source: Taken from: Associated Press, “Wire”, n.d. | wire
              origin: Origin: Agency, n.d. | the claim’s own article is from there · agency"
    `);
  });

  it('is asked for by a reference, and anywhere in the entry of a claim', () => {
    const denied = checkTree(story, 'daily#denied');
    expect(denied).toMatchInlineSnapshot(`
      "claim: Nobody left, it said | denied · 1 citation, one origin: agency, 1 against; through up to 2 steps; 1 unchecked · unreviewed
        + citation: Associated Press, “Wire”, n.d. | “Nobody” · unchecked: its text is not here
          origin: Origin: Agency, n.d. | the claim’s own article is from there · agency
        - claim: Twenty people left. | contradicts it · left · 3 citations, 1 related claim and 1 of claims that say the same from 3 independent origins, 2 against; through up to 2 steps; 1 for context; 4 do not count · unreviewed
          + citation: Ann Lee, “Letter of resignation”, 24 February 2025 | “We are leaving” · found
            claim: We are leaving | leaving · no evidence · unreviewed
              origin: Origin: Ann Lee, “Letter of resignation”, 24 February 2025 | letter
          + citation: Ann Lee, “Letter of resignation”, 24 February 2025 (void) | “We are staying” · does not count: its words are not in the source
          + citation: “A score”, Herald, n.d. (void) | “a score of people” · does not count: it is the claim itself, or from an article that makes it
          + citation: Ann Lee, The Book, 2020 | p. 3 · no words quoted
            origin: Origin: Ann Lee, The Book, 2020 | book
          · citation: “Gone”, Daily, n.d. (void) | context · “fell ill” · found
          + citation: “Gone”, Daily, n.d. | “It said” · found
            source: Taken from: Associated Press, “Wire”, n.d. | wire
              origin: Origin: Agency, n.d. | the claim’s own article is from there · agency
          + citation: nowhere (void) | does not count: nobody has declared its source
          + citation: “Exodus”, The Paper, 25 February 2025 (void) | claim back · does not count: it is the claim itself, or from an article that makes it
          - citation: “Gone”, Daily, n.d. | disputes · claim daily#denied · no words quoted
            circle: Leads back to: Nobody left, it said (void) | denied
          - claim: They came back (void) | contradicts it · does not count: both are made in one article · back · no evidence · unreviewed
            - circle: Leads back to: Twenty people left. (void) | contradicts it · left
            source: Taken from: Associated Press, “Wire”, n.d. | wire
              origin: Origin: Agency, n.d. | the claim’s own article is from there · agency
          - circle: Leads back to: Nobody left, it said (void) | contradicts it · denied
          + claim: We are leaving | supports it · leaving · no evidence · unreviewed
            origin: Origin: Ann Lee, “Letter of resignation”, 24 February 2025 | letter
          = claim: A score of people | the same claim · score · 1 citation and 4 of claims that say the same from 3 independent origins, 2 against; through up to 2 steps · unreviewed
            + citation: “Gone”, Daily, n.d. | “so” · found
              source: Taken from: Associated Press, “Wire”, n.d. | wire
                origin: Origin: Agency, n.d. | the claim’s own article is from there · agency"
    `);
    expect(checkTree(story, 'well')).toBe('claim: All is well | well · no evidence · unreviewed');
    expect(checkTree(story, 'daily#nothing')).toBe('');
    expect(checkTree(story.replace('claim: daily#denied', 'claim: daily#den$0ied'))).toBe(denied);
    expect(checkTree(story.replace('quote: "Nobody left', 'quote: "No$0body left'))).toBe(denied);
    expect(checkTree(story.replace('references:', 'refer$0ences:'))).toBe('');
  });

  const claims = (path: string, list: string, source = ''): string =>
    `//- /${path}.txt\nSo they say.\n//- /${path}.txt.gloss.yaml\ngloss: 1\nsource: {${source}}\nclaims:\n  - { id: c, quote: So they say, ${list} }\n`;

  it('goes round no circle twice', () => {
    const circle =
      claims('a', 'cites: [{ claim: b#c }]') +
      claims('b', 'cites: [{ claim: x#c }, { source: b }]') +
      claims('x', 'cites: [{ source: a, quote: they say }], repeats: [y#c]') +
      claims('y', 'cites: [{ claim: b#c }]');
    expect(checkTree(circle, 'a#c')).toMatchInlineSnapshot(`
      "claim: So they say | c · 1 citation, no origin; leads back to itself · unreviewed
        + citation: b | claim b#c · no words quoted
          claim: So they say | c · 1 citation, no origin; 1 does not count; leads back to itself · unreviewed
            + citation: x | claim x#c · no words quoted
              claim: So they say | c · 1 citation and 1 of claims that say the same, no origin; leads back to itself · unreviewed
                + citation: a | “they say” · found
                  circle: Leads back to: So they say (void) | c
                = claim: So they say | the same claim · c · 1 citation and 1 of claims that say the same, no origin; leads back to itself · unreviewed
                  + citation: b | claim b#c · no words quoted
                    circle: Leads back to: So they say (void) | c
            + citation: b (void) | does not count: it is the claim itself, or from an article that makes it"
    `);
  });

  it('ends in circles of origins, and at one source that has several ids', () => {
    const markup =
      claims('a', 'cites: [{ source: one }, { source: three }, { source: five }]', 'origin: b') +
      `//- /s.gloss.yaml
gloss: 1
references:
  - { id: one, type: book, title: One, origin: two }
  - { id: two, type: book, title: Two, origin: one }
  - { id: three, type: book, title: Three, DOI: 10.1234/abc }
  - { id: Four, type: book, title: Four, DOI: "https://doi.org/10.1234/ABC", origin: b }
  - { id: five, type: book, title: Five, origin: unknown }
`;
    expect(checkTree(markup, 'a#c')).toMatchInlineSnapshot(`
      "claim: So they say | c · 3 citations from 3 independent origins · unreviewed
        + citation: One, n.d. | no words quoted
          source: Taken from: Two, n.d. | two
            circle: Leads back to: One, n.d. (void) | each is said to be taken from another: counted as one · one
        + citation: Three, n.d. | no words quoted
          origin: Origin: b | as another id of the source says
        + citation: Five, n.d. | no words quoted
          origin: Origin: unknown | "
    `);
  });

  it('is the same for a step after changes elsewhere, and gone with what it was', () => {
    const { analysis, texts, uri } = fixture(story);
    const [root] = analysis.provenance(uri('/a.txt'), 'left');
    const before = analysis.provenanceBelow(root!.id).map(({ id }) => id);
    const gloss = texts.get('/a.txt.gloss.yaml')!;
    const edit = (text: string): void => {
      analysis.apply([{ kind: 'buffer', uri: uri('/a.txt.gloss.yaml'), text }]);
    };
    edit(
      gloss
        .replace('    cites:\n', '    note: More\n    cites:\n      - { source: agency }\n')
        .replace('claims:', '# Mine\nclaims:'),
    );
    const after = analysis.provenanceBelow(root!.id).map(({ id }) => id);
    expect(after.slice(1)).toEqual(before);
    expect(new Set(after).size).toBe(after.length);
    edit('gloss: 1\n');
    for (const id of [root!.id, ...after.slice(0, 9)]) expect(analysis.provenanceBelow(id)).toEqual([]);
  });

  it('is the same tree after a keystroke in any of its files, and after it is taken back', () => {
    const markup = `${claims('a', "cites: [{ source: b, quote: It is not there at all }, { claim: 'b#c' }]")}${claims('b', 'cites: [{ source: nowhere }]')}`;
    const { analysis, texts, uri } = fixture(markup);
    const whole = (): string => tree(analysis, analysis.provenance(uri('/a.txt'), 'c'), '').join('\n');
    const before = whole();
    expect(before).toContain('(void)');
    for (const path of ['/a.txt.gloss.yaml', '/b.txt.gloss.yaml'])
      for (const text of [`${texts.get(path)!}# typed\n`, texts.get(path)!]) {
        analysis.apply([{ kind: 'buffer', uri: uri(path), text }]);
        expect(whole()).toBe(before);
      }
  });

  it('says how many steps there was no room for', () => {
    const cites = '{ source: b }, '.repeat(1_200);
    const { analysis, uri } = fixture(claims('a', `cites: [${cites}]`));
    const [root] = analysis.provenance(uri('/a.txt'), 'c');
    const items = analysis.provenanceBelow(root!.id);
    expect(items).toHaveLength(1_001);
    expect(items.at(-1)).toMatchObject({ kind: 'more', label: 'and 200 more', isExpandable: false });
  });
});
