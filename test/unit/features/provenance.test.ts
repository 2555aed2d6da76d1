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
source: { id: paper, type: article-newspaper, title: Exodus, container-title: The Paper, issued: 2025-02-25 }
claims:
  - id: left
    quote: Twenty left
    text: Twenty people left.
    cites:
      - { source: letter, quote: We are leaving }
      - { source: letter, quote: We are staying }
      - { source: daily, quote: a score of people, stance: supports }
      - { source: book, locator: p. 3 }
      - { source: daily, quote: fell ill, stance: context }
      - { source: nowhere }
      - { claim: back }
      - { claim: daily#denied, stance: disputes }
  - { id: back, quote: They came back }
  - { id: well, quote: All is well }
//- /letter.txt
We are leaving. Goodbye.
//- /letter.txt.gloss.yaml
gloss: 1
source: { title: Letter of resignation, author: [{ given: Ann, family: Lee }], issued: 2025-02-24 }
claims:
  - { id: leaving, quote: We are leaving, supports: [paper#left] }
//- /daily.txt
It said that a score of people left. Nobody left, it said. Others fell ill.
//- /daily.txt.gloss.yaml
gloss: 1
source: { title: Twenty gone, container-title: Daily, origin: wire }
claims:
  - { id: denied, quote: "Nobody left, it said", cites: [{ source: wire, quote: Nobody }], contradicts: [paper#left] }
  - { id: score, quote: a score of people, repeats: [paper#left] }
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
      "claim: Twenty people left. | left · 8 citations · unreviewed
        + citation: Ann Lee, “Letter of resignation”, 24 February 2025 | “We are leaving” · found
          claim: We are leaving | leaving · 0 citations · unreviewed
            origin: Origin: Ann Lee, “Letter of resignation”, 24 February 2025 | letter
        + citation: Ann Lee, “Letter of resignation”, 24 February 2025 (void) | “We are staying” · does not count: its words are not there
        + citation: “Twenty gone”, Daily, n.d. (void) | “a score of people” · does not count: it is the claim itself
        + citation: Ann Lee, The Book, 2020 | p. 3 · no words quoted
          origin: Origin: Ann Lee, The Book, 2020 | book
        · citation: “Twenty gone”, Daily, n.d. (void) | context · “fell ill” · found
        + citation: nowhere (void) | does not count: nobody has declared it
        + citation: “Exodus”, The Paper, 25 February 2025 (void) | claim back · does not count: it is from the same article
        - citation: “Twenty gone”, Daily, n.d. | disputes · claim daily#denied · no words quoted
          claim: Nobody left, it said | denied · 1 citation · unreviewed
            + citation: Associated Press, “Wire”, n.d. | “Nobody” · unchecked: its text is not here
              origin: Origin: Agency, n.d. | agency
            - circle: Leads back to: Twenty people left. (void) | contradicts it · left
        + claim: We are leaving | supports it · leaving · 0 citations · unreviewed
          origin: Origin: Ann Lee, “Letter of resignation”, 24 February 2025 | letter
        - claim: Nobody left, it said | contradicts it · denied · 1 citation · unreviewed
          + citation: Associated Press, “Wire”, n.d. | “Nobody” · unchecked: its text is not here
            origin: Origin: Agency, n.d. | agency
          - circle: Leads back to: Twenty people left. (void) | contradicts it · left
        = claim: a score of people | the same claim · score · 0 citations · unreviewed
          source: Taken from: Associated Press, “Wire”, n.d. | wire
            origin: Origin: Agency, n.d. | agency"
    `);
  });

  it('is asked for by a reference, too', () => {
    expect(checkTree(story, 'daily#denied')).toMatchInlineSnapshot(`
      "claim: Nobody left, it said | denied · 1 citation · unreviewed
        + citation: Associated Press, “Wire”, n.d. | “Nobody” · unchecked: its text is not here
          origin: Origin: Agency, n.d. | agency
        - claim: Twenty people left. | contradicts it · left · 8 citations · unreviewed
          + citation: Ann Lee, “Letter of resignation”, 24 February 2025 | “We are leaving” · found
            claim: We are leaving | leaving · 0 citations · unreviewed
              origin: Origin: Ann Lee, “Letter of resignation”, 24 February 2025 | letter
          + citation: Ann Lee, “Letter of resignation”, 24 February 2025 (void) | “We are staying” · does not count: its words are not there
          + citation: “Twenty gone”, Daily, n.d. (void) | “a score of people” · does not count: it is the claim itself
          + citation: Ann Lee, The Book, 2020 | p. 3 · no words quoted
            origin: Origin: Ann Lee, The Book, 2020 | book
          · citation: “Twenty gone”, Daily, n.d. (void) | context · “fell ill” · found
          + citation: nowhere (void) | does not count: nobody has declared it
          + citation: “Exodus”, The Paper, 25 February 2025 (void) | claim back · does not count: it is from the same article
          - citation: “Twenty gone”, Daily, n.d. | disputes · claim daily#denied · no words quoted
            circle: Leads back to: Nobody left, it said (void) | denied
          + claim: We are leaving | supports it · leaving · 0 citations · unreviewed
            origin: Origin: Ann Lee, “Letter of resignation”, 24 February 2025 | letter
          - circle: Leads back to: Nobody left, it said (void) | contradicts it · denied
          = claim: a score of people | the same claim · score · 0 citations · unreviewed
            source: Taken from: Associated Press, “Wire”, n.d. | wire
              origin: Origin: Agency, n.d. | agency"
    `);
    expect(checkTree(story, 'back')).toMatchInlineSnapshot(
      `"claim: They came back | back · 0 citations · unreviewed"`,
    );
    expect(checkTree(story, 'daily#nothing')).toBe('');
  });
});
