import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture';

/** What the card of the claim `a#c` says of its evidence: from there to the list of what is cited. */
function checkStanding(...files: readonly string[]): string | undefined {
  const { analysis, uri, texts } = fixture(files.join(''));
  const path = '/a.txt.gloss.yaml';
  const card = analysis.hover(uri(path), texts.get(path)!.indexOf('id: c') + 4)?.markdown;
  return card?.split('\n\n').find((block) => block.startsWith('*Evidence:*'));
}

/** An article with one claim, and what is written of both. */
function article(id: string, claim: string, source = ''): string {
  return `//- /${id}.txt
So they say.
//- /${id}.txt.gloss.yaml
gloss: 1
source: {${source}}
claims:
  - { id: c, quote: So they say${claim === '' ? '' : `, ${claim}`} }
`;
}

const references = (list: string): string => `//- /s.gloss.yaml\ngloss: 1\nreferences:\n${list}`;
const afp = references('  - { id: afp, type: article, title: Fil *AFP* }\n');

describe('what a claim stands on', () => {
  it('is told with how each origin is reached', () => {
    expect(
      checkStanding(
        article('a', 'cites: [{ source: x }, { source: y }]'),
        article('x', '', 'title: La Presse, origin: afp'),
        article('y', '', 'title: Le Monde, origin: afp'),
        afp,
      ),
    ).toMatchInlineSnapshot(`
      "*Evidence:* two articles, one origin: Fil \\*AFP\\*
      - Fil \\*AFP\\*: through La Presse and Le Monde"
    `);
  });

  it('says what is against it, what nobody could look up, and where the article is from itself', () => {
    expect(
      checkStanding(
        article(
          'a',
          'cites: [{ claim: x#c }, { source: book, quote: what it says }, { source: y, stance: disputes }]',
          'origin: afp',
        ),
        article('x', 'cites: [{ source: afp, quote: So }]'),
        article('y', ''),
        afp.replace('references:\n', 'references:\n  - { id: book, type: book, title: The Book }\n'),
      ),
    ).toMatchInlineSnapshot(`
      "*Evidence:* 2 citations from 2 independent origins: Fil \\*AFP\\* and The Book; against it 1 citation, one origin: y\\.txt; through up to 2 steps; 1 unchecked
      - Fil \\*AFP\\*: through x\\.txt, in 2 steps, unchecked, where this article is from itself
      - The Book: unchecked"
    `);
  });

  it('leads round in circles', () => {
    expect(
      checkStanding(
        article('a', 'cites: [{ claim: x#c }]'),
        article('x', 'cites: [{ claim: a#c }, { source: afp }]'),
        afp,
      ),
    ).toMatchInlineSnapshot(`
      "*Evidence:* 1 citation, one origin: Fil \\*AFP\\*; through up to 2 steps; leads back to itself
      - Fil \\*AFP\\*: through x\\.txt, in 2 steps
      - ⚠ it leads back to itself: [c](file:///story/a.txt.gloss.yaml#L4) in a\\.txt → [c](file:///story/x.txt.gloss.yaml#L4) in x\\.txt → and round again"
    `);
  });

  it('is short, however many origins there are', () => {
    const ids = Array.from({ length: 12 }, (_, n) => `o${n + 10}`);
    const cites = ids.map((id) => `{ source: ${id}, quote: x }`).join(', ');
    const list = ids
      .map((id) => `  - { id: ${id}, type: book, title: "${id} ${'long '.repeat(200)}" }\n`)
      .join('');
    const told = checkStanding(article('a', `cites: [${cites}]`), references(list));
    expect(told).toContain('12 citations from 12 independent origins');
    expect(told).toContain('\n- and 6 more');
    expect(told!.length).toBeLessThan(2_000);
  });

  it('is left out where nothing is cited', () => {
    expect(checkStanding(article('a', ''))).toBeUndefined();
  });
});
