import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture';

/** The card of the citation that `$0` stands in; the file has one claim that cites it alone. */
function checkCard(citation: string, more = ''): string | undefined {
  const { analysis, cursor } = fixture(`
//- /a.txt
Twenty people left.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: left
    quote: Twenty people left
    cites:
      - ${citation}
//- /daily.txt
The office was quiet on Monday. On Tuesday, more than 20 American officials resigned, says Mr. Lee. Nobody knew why. They had not been dismissed, a spokeswoman for the office said later in the day.

A short one. A short one.
//- /daily.txt.gloss.yaml
gloss: 1
source: { title: Exodus, container-title: Daily, issued: 2025-02-25, URL: "https://daily.test/x", origin: wire }
claims:
  - { id: gone, quote: more than 20 American officials resigned, text: They resigned. }
//- /page.md
# Title

It was **very [sad](https://sad.test)** to see. It ended.
//- /sources.gloss.yaml
gloss: 1
references:
  - { id: book, type: book, title: The Book, author: [{ family: Lee, given: Ann }], issued: 2020, URL: "https://book.test" }
${more}`);
  return analysis.hover(cursor.uri, cursor.offset)?.markdown;
}

describe('hover on a citation', () => {
  it('shows the reference, and the cited words in their sentence', () => {
    const card = checkCard('{ source: daily, quote: more than 20 American$0 officials }');
    expect(card).toMatchInlineSnapshot(`
      "*supports*

      **“Exodus”**, *Daily*, 25 February 2025  
      [daily\\.test](https://daily.test/x) · article daily\\.txt

      > … On Tuesday, **more than 20 American officials** resigned, says Mr\\. Lee\\. …

      Found, [line 1](file:///story/daily.txt#L1).

      Taken from wire."
    `);
    for (const place of [
      '{ source: dai$0ly, quote: more than 20 American officials }',
      '{ source: daily, stance: sup$0ports, quote: more than 20 American officials }',
    ])
      expect(checkCard(place)).toBe(card);
    // The keys say what they mean.
    expect(checkCard('{ sour$0ce: daily }')).toContain('**source**');
  });

  it('shows the words of Markdown as they are read', () => {
    expect(checkCard('{ source: page, quote: very s$0ad }')).toContain('> It was **very sad** to see\\.');
  });

  it('tells what is another in the source', () => {
    expect(checkCard('{ source: daily, quote: On Tuesday more than 20 U.S. officials$0 resigned }'))
      .toMatchInlineSnapshot(`
        "*supports*

        ⚠ This does not count as evidence: its words are not in the source.

        **“Exodus”**, *Daily*, 25 February 2025  
        [daily\\.test](https://daily.test/x) · article daily\\.txt

        Not found there. The nearest words have another name\\: the source says “American”, the quote says “U\\.S\\.” \\(line 1\\)\\.

        > The office was quiet on Monday\\. **On Tuesday, more than 20 American officials resigned**, says Mr\\. Lee\\. …

        Taken from wire."
      `);
    expect(checkCard('{ source: daily, quote: "On Tuesday, more than 30 American officials resigned$0" }'))
      .toMatchInlineSnapshot(`
        "*supports*

        ⚠ This does not count as evidence: its words are not in the source.

        **“Exodus”**, *Daily*, 25 February 2025  
        [daily\\.test](https://daily.test/x) · article daily\\.txt

        > The office was quiet on Monday\\. **On Tuesday, more than 20 American officials resigned**, says Mr\\. Lee\\. …

        Another figure stands there, [line 1](file:///story/daily.txt#L1): the source says “20”, the quote says “30”.

        Taken from wire."
      `);
    expect(
      checkCard('{ source: daily, quote: "They had been dismissed, a spokes$0woman for the office said" }'),
    ).toMatchInlineSnapshot(`
      "*supports*

      ⚠ This does not count as evidence: its words are not in the source.

      **“Exodus”**, *Daily*, 25 February 2025  
      [daily\\.test](https://daily.test/x) · article daily\\.txt

      > … Nobody knew why\\. **They had not been dismissed, a spokeswoman for the office said** later in the day\\.

      Another negation stands there, [line 1](file:///story/daily.txt#L1): the source says “had not”, the quote says “had”.

      Taken from wire."
    `);
  });

  it('says so where the words are not there, or in several places', () => {
    expect(checkCard('{ source: daily, quote: nothing of the kind$0 }')).toMatchInlineSnapshot(`
      "*supports*

      ⚠ This does not count as evidence: its words are not in the source.

      **“Exodus”**, *Daily*, 25 February 2025  
      [daily\\.test](https://daily.test/x) · article daily\\.txt

      Not found there.

      Taken from wire."
    `);
    expect(checkCard('{ source: daily, quote: A short$0 one }')).toMatchInlineSnapshot(`
      "*supports*

      **“Exodus”**, *Daily*, 25 February 2025  
      [daily\\.test](https://daily.test/x) · article daily\\.txt

      Stands there at 2 places: [line 3](file:///story/daily.txt#L3).

      Taken from wire."
    `);
  });

  it('calls what cannot be looked up unchecked', () => {
    expect(checkCard('{ source: bo$0ok, quote: "What Ann wrote", locator: p. 3, stance: disputes }'))
      .toMatchInlineSnapshot(`
        "*disputes* · p\\. 3

        Ann Lee, **The Book**, 2020  
        [book\\.test](https://book.test) · its text is not here

        Unchecked: these words could not be looked up."
      `);
    expect(checkCard('{ source: bo$0ok }')).toMatchInlineSnapshot(`
      "*supports*

      Ann Lee, **The Book**, 2020  
      [book\\.test](https://book.test) · its text is not here

      No words quoted."
    `);
  });

  it('shows that a quote is a translation', () => {
    const card = checkCard('{ source: page, original: to see, quote: à vo$0ir }');
    expect(card).toContain('> It was very sad **to see**\\.');
    expect(card).toContain('In translation: “à voir”');
  });

  it('shows the claim that is cited', () => {
    expect(checkCard('{ claim: daily#go$0ne }')).toMatchInlineSnapshot(`
      "*supports*

      **“Exodus”**, *Daily*, 25 February 2025  
      [daily\\.test](https://daily.test/x) · article daily\\.txt

      **gone** · unreviewed

      > more than 20 American officials resigned

      They resigned\\.

      Taken from wire."
    `);
  });

  it('says why it does not count', () => {
    expect(checkCard('{ source: nob$0ody, quote: x }')).toMatchInlineSnapshot(`
      "*supports*

      ⚠ This does not count as evidence: nobody has declared its source.

      No source has the id **nobody**."
    `);
    expect(checkCard('{ source: a$0, quote: Twenty people }')).toMatchInlineSnapshot(`
      "*supports*

      ⚠ This does not count as evidence: it is the claim itself, or from an article that makes it.

      **a**  
      article a\\.txt

      > **Twenty people** left\\.

      Found, [line 1](file:///story/a.txt#L1)."
    `);
    expect(checkCard('{ claim: daily#no$0ne }')).toMatchInlineSnapshot(`
      "*supports*

      ⚠ This does not count as evidence: there is no such claim.

      **“Exodus”**, *Daily*, 25 February 2025  
      [daily\\.test](https://daily.test/x) · article daily\\.txt

      There is no claim with the id **none** there.

      Taken from wire."
    `);
    expect(
      checkCard(
        '{ source: tw$0ice, quote: x }',
        '  - { id: twice, type: book, title: One }\n  - { id: twice, type: book, title: Two }\n',
      ),
    ).toMatchInlineSnapshot(`
      "*supports*

      ⚠ This does not count as evidence: several sources have this id.

      This id may mean 2 sources:

      **One**, n\\.d\\.  
      its text is not here

      **Two**, n\\.d\\.  
      its text is not here

      Unchecked: these words could not be looked up."
    `);
  });

  it('leads from roles of actors, too', () => {
    const { analysis, cursor } = fixture(`
//- /b.txt
She was chosen in May.
//- /actors.gloss.yaml
gloss: 1
actors:
  ann: { name: Ann, kind: person, roles: [{ title: Head, cites: [{ source: b, quote: cho$0sen }] }] }
`);
    expect(analysis.hover(cursor.uri, cursor.offset)?.markdown).toContain('> She was **chosen** in May\\.');
  });

  it('says of a source what it is taken from, and how often it is cited', () => {
    const wires = (text: string): string | undefined => checkCard('{ source: daily }', text);
    expect(wires('  - { id: w$0ire, type: article, title: Wire, origin: book }\n')).toMatchInlineSnapshot(`
      "**“Wire”**, n\\.d\\.  
      its text is not here

      Taken from Ann Lee, **The Book**, 2020."
    `);
    expect(
      wires(
        '  - { id: w$0ire, type: article, title: Wire, origin: away }\n  - { id: away, type: book, title: Away, origin: wire }\n',
      ),
    ).toMatchInlineSnapshot(`
      "**“Wire”**, n\\.d\\.  
      its text is not here

      Taken from **Away**, n\\.d\\., and that from **“Wire”**, n\\.d\\. again."
    `);
    expect(
      checkCard(
        '{ source: daily, quote: Nobo$0dy knew }',
        '  - { id: wire, type: article, title: Wire, origin: nowhere }\n',
      ),
    ).toContain('Taken from **“Wire”**, n\\.d\\., and that from nowhere.');
    expect(wires('  - { id: x, type: book, origin: da$0ily }\n')).toContain('Cited once.');
  });

  it('takes from front matter, and from further gloss files, what the sidecar does not say of an article', () => {
    const { analysis, cursor } = fixture(`
//- /b.md
---
title: From the web
author: [Ann Lee, Bo Ray]
site: The Site
published: 2025-03-01T10:00:00Z
url: https://site.test/b
---
She was chosen.
//- /b.md.gloss.yaml
gloss: 1
source: { title: As we call it }
//- /more.gloss.yaml
gloss: 1
source: { file: b.md, title: Unheard, container-title: The Paper, issued: 2025-03-02 }
claims: [{ id: x, quote: She was chosen, cites: [{ source: b, quote: cho$0sen }] }]
`);
    expect(analysis.hover(cursor.uri, cursor.offset)?.markdown).toContain(
      'Ann Lee and Bo Ray, **“As we call it”**, *The Paper*, 2 March 2025  \n[site\\.test](https://site.test/b) · article b\\.md',
    );
  });

  it('shows what stands in files as itself', () => {
    const { analysis, cursor } = fixture(`
//- /b.txt
See [this](command:x) <b>now</b>. He said *so* and \`that\`.
//- /a.txt
A.
//- /a.txt.gloss.yaml
gloss: 1
claims: [{ id: a, quote: A., cites: [{ source: b, quote: "he said *so* an$0d" }, { source: b, quote: "<b>now" }] }]
`);
    expect(analysis.hover(cursor.uri, cursor.offset)?.markdown).toMatchInlineSnapshot(`
      "*supports*

      **b**  
      article b\\.txt

      > See \\[this\\]\\(command\\:x\\) &lt;b&gt;now&lt;\\/b&gt;\\. **He said \\*so\\* and** \\\`that\\\`\\.

      Reads differently there, [line 1](file:///story/b.txt#L1): the source says “He”, the quote says “he”."
    `);
  });
});
