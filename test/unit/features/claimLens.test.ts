import { expect, it } from 'vitest';
import { fixture, show } from '../fixture';
import { story } from './story';

function checkLenses(path: string, markup = story): string {
  const { analysis, uri } = fixture(markup);
  return analysis
    .claimLenses(uri(path))
    .map(({ range, gloss, brief, more }) => {
      const title =
        gloss === undefined ? `and ${more} more` : analysis.claimLensTitle(uri(path), gloss, brief);
      return `${show(analysis, uri(path), range)} → ${title}`;
    })
    .join('\n');
}

it('tells of each claim above the line in which its words begin', () => {
  expect(checkLenses('/a.txt')).toMatchInlineSnapshot(`
    "/a.txt:0:0 “DOGE took over the USDS” → takeover: 2 citations, one origin: letter.md, 1 against · disputed
    /a.txt:0:25 “Elon Musk led DOGE” → led: 2 citations of claims that say the same, one origin: letter.md, 1 against · unreviewed"
  `);
});

it('counts contradictions from either side, and what speaks against', () => {
  const markup = story.replace(
    'by: usds\n',
    'by: usds\n    cites: [{ source: x, stance: disputes }, { source: y }]\n',
  );
  expect(checkLenses('/letter.md', markup)).toMatchInlineSnapshot(
    `"/letter.md:2:0 “The USDS was **at the end” → end: no evidence, 1 against; 2 do not count · unreviewed"`,
  );
});

it('tells briefly of claims where there are many in a line: of four, and how many more there are', () => {
  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
  const claims = words.map((word) => `  - { id: c-${word}, quote: ${word} }`).join('\n');
  expect(
    checkLenses(
      '/a.txt',
      `
//- /a.txt
one two three four five six seven
eight
//- /a.txt.gloss.yaml
gloss: 1
claims:
${claims}
  - { quote: eight, status: "$(alert)\\u202e" }
  - { id: lost, quote: words that are nowhere in this article }
`,
    ),
  ).toMatchInlineSnapshot(`
    "/a.txt:0:0 “one” → c-one: unreviewed
    /a.txt:0:4 “two” → c-two: unreviewed
    /a.txt:0:8 “three” → c-three: unreviewed
    /a.txt:0:14 “four” → c-four: unreviewed
    /a.txt:0:19 “five” → and 3 more
    /a.txt:1:0 “eight” → no evidence · $ (alert)"
  `);
});

it('has nothing to say in gloss files, nor of a claim that is gone', () => {
  expect(checkLenses('/a.txt.gloss.yaml')).toBe('');
  const { analysis, uri } = fixture(story);
  const gone = { uri: uri('/a.txt.gloss.yaml'), range: { start: 1, end: 2 } };
  expect(analysis.claimLensTitle(uri('/a.txt'), gone, false)).toBeUndefined();
});
