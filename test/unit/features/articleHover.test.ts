import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture';
import { at } from './story';

function checkHover(markup: string): string | undefined {
  const { analysis, cursor } = fixture(markup);
  const hover = analysis.hover(cursor.uri, cursor.offset);
  if (hover === undefined) return undefined;
  const words = analysis.textOf(cursor.uri)?.slice(hover.range.start, hover.range.end);
  return `[${words}]\n\n${hover.markdown}`;
}

describe('hover on words of an article', () => {
  it('shows the claim they make: its evidence and relations, and what is written of its standing', () => {
    expect(checkHover(at('DOGE took o$0ver the USDS. Elon'))).toMatchInlineSnapshot(`
      "[ took over the ]

      **takeover** · marked disputed

      > DOGE took over the USDS

      Claimed by Elon Musk  
      About United States Digital Service, Department of Government Efficiency

      *Evidence:* 2 citations, one origin: letter\\.md; against it 1 citation of claims that say the same, one origin: letter\\.md

      2 citations:
      - *supports* · letter\\.md: “at the end” (found, [line 3](file:///story/letter.md#L3))
      - *supports* · [end](file:///story/letter.md.gloss.yaml#L3) in letter\\.md (no words quoted)

      Relations:
      - *repeated by* [led](file:///story/a.txt.gloss.yaml#L13) in a\\.txt: “Elon Musk led DOGE” · unreviewed
      - *contradicts* [led](file:///story/a.txt.gloss.yaml#L13) in a\\.txt: “Elon Musk led DOGE” · unreviewed"
    `);
  });

  it('shows who is named there first', () => {
    expect(checkHover(at('Elon Musk led DO$0GE.'))).toMatchInlineSnapshot(`
      "[DOGE]

      **Department of Government Efficiency** · public body  
      *also* DOGE

      ---

      Named 4 times in 2 articles, none with a known date.

      ---

      **led** · unreviewed

      > Elon Musk led DOGE

      *Evidence:* 2 citations of claims that say the same, one origin: letter\\.md; against it 1 related claim, one origin: letter\\.md

      Relations:
      - *repeats* [takeover](file:///story/a.txt.gloss.yaml#L4) in a\\.txt: “DOGE took over the USDS” · disputed
      - *contradicts* [end](file:///story/letter.md.gloss.yaml#L3) in letter\\.md: “The USDS was at the end” · unreviewed
      - *contradicts* [takeover](file:///story/a.txt.gloss.yaml#L4) in a\\.txt: “DOGE took over the USDS” · disputed"
    `);
  });

  it('shows a note', () => {
    expect(checkHover(at('Ross wro$0te of'))).toMatchInlineSnapshot(`
      "[ wrote]

      **Note**

      Which Ross?"
    `);
  });

  it('shows nothing where nothing is said', () => {
    expect(checkHover(at('Ross wrote o$0f'))).toBeUndefined();
  });

  const nested = `
//- /a.txt
The office lost all of its staff in one night.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - { id: whole, quote: The office lost all of its staff in one night, cites: [{ source: x }], text: All left. }
  - { id: staff, quote: all of its staff in one night, contradicts: whole, by: doe }
  - { id: all, quote: all, kind: figure, status: refuted, tags: [a, b], checkedBy: lea, checked: 2025-03-04 }
notes:
  - { quote: all of its, note: All?, creator: tom }
`;

  it('shows the innermost claim in full and the others in brief', () => {
    expect(checkHover(nested.replace('lost all', 'lost a$0ll'))).toMatchInlineSnapshot(`
      "[all]

      **all** · figure · marked refuted

      > all

      Tags: a, b · Checked by lea, 4 March 2025

      ---

      **Note**

      All?

      Annotated by tom

      ---

      **staff** · unreviewed

      > all of its staff in one night

      Claimed by doe · no evidence

      ---

      **whole** · unreviewed

      All left\\.

      no evidence; 1 does not count"
    `);
  });

  it('holds as far as the answer is the same', () => {
    const range = (marked: string): string | undefined =>
      checkHover(nested.replace(marked.replace('$0', ''), marked))?.split('\n')[0];
    expect(range('off$0ice lost')).toBe('[The office lost ]');
    expect(range('al$0l of')).toBe('[all]');
    expect(range('of it$0s')).toBe('[ of its]');
    expect(range('one n$0ight')).toBe('[ staff in one night]');
  });

  it('cuts what is long', () => {
    const claims = Array.from(
      { length: 30 },
      (_, index) => `  - { id: c${index}, quote: lost, contradicts: hub }`,
    );
    const cites = Array.from({ length: 30 }, (_, index) => `{ source: s${index} }`);
    const card = checkHover(`
//- /a.txt
They lo$0st it at once.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - { id: hub, quote: lost, cites: [${cites.join(', ')}] }
${claims.join('\n')}
`);
    expect(card).toContain('- and 24 more');
    expect(card).toContain('- and 22 more');
    expect(card).toMatch(/and 27 more at this place$/u);
  });
});

describe('what is said of a citation', () => {
  const card = (citation: string): string | undefined =>
    checkHover(`
//- /a.txt
It w$0as so.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - { id: so, quote: It was so, cites: [${citation}] }
//- /letter(1).txt
They say it was so, in twenty-one letters to the house.
Here and there, here and there.
//- /letter(1).txt.gloss.yaml
gloss: 1
source: { id: letter, title: "A *letter*" }
claims: [{ id: said, quote: They say }]
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: book, title: A book, URL: "https://example.org/b(1)" }
  - { id: trap, title: "[x](command:quit)", URL: "command:quit" }
`)
      ?.split('\n')
      .find((line) => line.startsWith('- '));

  it('says whether the words stand where they are said to', () => {
    expect(
      [
        '{ source: letter, quote: it was so }',
        '{ source: letter, quote: "it was so, in twenty-one leters to the house" }',
        '{ source: letter, quote: "it was so, in twenty-two letters to the house", stance: disputes }',
        '{ source: letter, quote: Here and there, locator: p. 3 }',
        '{ source: letter, quote: c’était ainsi, original: it was so }',
        '{ source: letter }',
        '{ source: book, quote: never seen, stance: context }',
        '{ source: nobody, quote: x }',
        '{ source: trap, quote: "![i](command:quit)" }',
        '{ claim: "letter#said", quote: They say }',
        '{ claim: "letter#none" }',
        '{ stance: disputes }',
      ]
        .map(card)
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "- *supports* · A \\*letter\\*: “it was so” (found, [line 1](file:///story/letter%281%29.txt#L1))
      - *supports* · A \\*letter\\*: “it was so, in twenty\\-one leters to the house” (reads differently there, [line 1](file:///story/letter%281%29.txt#L1))
      - *disputes* · A \\*letter\\*: “it was so, in twenty\\-two letters to the house” (does not count: its words are not in the source)
      - *supports* · A \\*letter\\*, p\\. 3: “Here and there” (found, [line 2](file:///story/letter%281%29.txt#L2))
      - *supports* · A \\*letter\\*: “c’était ainsi” (found, [line 1](file:///story/letter%281%29.txt#L1))
      - *supports* · A \\*letter\\* (no words quoted)
      - *context* · [A book](https://example.org/b%281%29): “never seen” (unchecked: its text is not here)
      - *supports* · nobody: “x” (does not count: nobody has declared its source)
      - \\[x\\]\\(command\\:quit\\): unchecked
      - *supports* · [said](file:///story/letter%281%29.txt.gloss.yaml#L3) in A \\*letter\\*: “They say” (found, [line 1](file:///story/letter%281%29.txt#L1))
      - *supports* · claim letter\\#none (does not count: there is no such claim)
      - *disputes* · nothing yet (does not count: it names no source yet)"
    `);
  });
});

it('does not choose among claims that have one id, and tells every relation to what is not here', () => {
  const claim = (words: string): string => `gloss: 1
claims:
  - { id: c, quote: ${words} }
`;
  expect(
    checkHover(`
//- /p/x.txt
Hello there
//- /p/x.txt.gloss.yaml
${claim('Hello')}
//- /q/x.txt
Other words
//- /q/x.txt.gloss.yaml
${claim('Other')}
//- /m.txt
Main$0 claim
//- /m.txt.gloss.yaml
gloss: 1
claims:
  - id: m
    quote: Main claim
    contradicts: x#c
    supports: [gone]
    repeats: [gone]
    cites: [{ claim: "x#c" }]
`),
  ).toMatchInlineSnapshot(`
    "[Main claim]

    **m** · unreviewed

    > Main claim

    *Evidence:* no evidence; 1 does not count

    1 citation:
    - *supports* · x\\#c, which may mean 2 claims: [c](file:///story/p/x.txt.gloss.yaml#L3) in x\\.txt or [c](file:///story/q/x.txt.gloss.yaml#L3) in x\\.txt (does not count: several claims have this id)

    Relations:
    - *contradicts* x\\#c, which may mean 2 claims: [c](file:///story/p/x.txt.gloss.yaml#L3) in x\\.txt or [c](file:///story/q/x.txt.gloss.yaml#L3) in x\\.txt
    - *supports* gone, which is not here
    - *repeats* gone, which is not here"
  `);
});
