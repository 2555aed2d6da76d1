import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture';

function checkHover(markup: string): string | undefined {
  const { analysis, cursor, texts, uri } = fixture(markup);
  const hover = analysis.hover(cursor.uri, cursor.offset);
  if (hover === undefined) return undefined;
  const [path = ''] = [...texts.keys()].filter((path) => uri(path) === cursor.uri);
  const words = texts.get(path)?.slice(hover.range.start, hover.range.end);
  return `${words}\n\n${hover.markdown}`;
}

const actors = `
//- /actors.gloss.yaml
gloss: 1
actors:
  usds:
    name: United States Digital Service
    kind: publicBody
    aliases:
      - USDS
      - { name: Service numérique américain, lang: fr }
      - { name: the service, weak: true }
    description: Office that improved federal digital services, created in 2014.
    wikidata: Q17078716
    links: [https://www.usds.gov/how-we-work, "command:workbench.action.quit"]
    partOf: executive-office
    successor: doge
  executive-office: { name: Executive Office, kind: publicBody }
  doge:
    name: Department of Government Efficiency
    kind: publicBody
    aliases: [DOGE]
  musk:
    name: Elon Musk
    kind: person
    roles:
      - { title: Administrator, of: doge, from: 2025-01, to: 2025-05 }
      - { of: usds, from: 2025~ }
`;

describe('hover on an actor in an article', () => {
  it('shows the card', () => {
    expect(
      checkHover(`${actors}
//- /a.txt
They left the US$0DS.
USDS again.
//- /a.txt.gloss.yaml
gloss: 1
source: { issued: 2025-02-25 }
//- /b.md
---
published: 2025-03-01T10:00:00Z
---
The USDS.
//- /c.txt
USDS, without a date.
`),
    ).toMatchInlineSnapshot(`
      "USDS

      **United States Digital Service** · public body  
      *also* USDS · Service numérique américain (French) · the service (only near a stronger name)

      Office that improved federal digital services, created in 2014\\.

      Part of Executive Office  
      Succeeded by Department of Government Efficiency

      [Wikidata Q17078716](https://www.wikidata.org/wiki/Q17078716) · [usds\\.gov](https://www.usds.gov/how-we-work) · command\\:workbench\\.action\\.quit

      ---

      Named 4 times in 3 articles, first on 25 February 2025, last on 1 March 2025 (1 article without a known date)."
    `);
  });

  it('shows roles with their dates', () => {
    expect(checkHover(`${actors}\n//- /a.txt\nElon$0 Musk spoke.\n`)).toMatchInlineSnapshot(`
      "Elon Musk

      **Elon Musk** · person

      - Administrator, Department of Government Efficiency, January 2025 – May 2025
      - United States Digital Service, from about 2025

      ---

      Named once in 1 article without a known date."
    `);
  });

  it('says what told, for a weak name and for a pin', () => {
    expect(checkHover(`${actors}\n//- /a.txt\nUSDS. And the ser$0vice grew.\n`)).toContain(
      'Recognised here because a stronger name stands nearby.',
    );
    expect(
      checkHover(`${actors}
//- /a.txt
The Do$0gey was new.
//- /a.txt.gloss.yaml
gloss: 1
mentions:
  - { quote: Dogey, actor: doge }
`),
    ).toMatchInlineSnapshot(`
      "Dogey

      **Department of Government Efficiency** · public body  
      *also* DOGE

      ---

      Named once in 1 article without a known date.

      Pinned to these words in the gloss file of this article."
    `);
  });

  it('shows the candidates of an ambiguous mention, and how to choose', () => {
    expect(
      checkHover(`
//- /actors.gloss.yaml
gloss: 1
actors:
  wilbur: { name: Wilbur Ross, kind: person, aliases: [Ross], description: "Secretary of *Commerce*." }
  jonathan: { name: Jonathan Ross, aliases: [Ross] }
//- /a.txt
Ro$0ss spoke.
`),
    ).toMatchInlineSnapshot(`
      "Ross

      “Ross” could be one of 2 actors:

      - **Jonathan Ross**
      - **Wilbur Ross** · person: Secretary of \\*Commerce\\*\\.

      Say which under \`mentions:\` in the gloss file of this article, for instance:

      \`\`\`yaml
      - { quote: "Ross", actor: jonathan }
      \`\`\`"
    `);
  });

  it('says so where a pin names an actor that nobody declares', () => {
    expect(
      checkHover(`
//- /a.txt
The Do$0gey was new.
//- /a.txt.gloss.yaml
gloss: 1
mentions:
  - { quote: Dogey, actor: doge }
`),
    ).toMatchInlineSnapshot(`
      "Dogey

      There is no actor with the id **doge**. Declare it under \`actors:\` in a gloss file, or correct the id."
    `);
  });

  it('shows nothing where nobody is named', () => {
    expect(checkHover(`${actors}\n//- /a.txt\nNob$0ody here.\n`)).toBeUndefined();
    expect(checkHover(`${actors}\n//- /a.txt\n$0`)).toBeUndefined();
  });

  it('cuts what is long', () => {
    const aliases = Array.from({ length: 30 }, (_, index) => `Alias ${index + 10}`).join(', ');
    const roles = Array.from({ length: 9 }, (_, index) => `{ title: Role ${index} }`).join(', ');
    const links = Array.from({ length: 9 }, (_, index) => `https://l${index}.example`).join(', ');
    expect(
      checkHover(`
//- /actors.gloss.yaml
gloss: 1
actors:
  x: { name: Xenia, aliases: [${aliases}], roles: [${roles}], links: [${links}], description: ${'long '.repeat(200)} }
//- /a.txt
Xe$0nia
`),
    ).toMatchInlineSnapshot(`
      "Xenia

      **Xenia**  
      *also* Alias 10 · Alias 11 · Alias 12 · Alias 13 · Alias 14 · Alias 15 · Alias 16 · Alias 17 · and 22 more

      long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long long…

      - Role 0
      - Role 1
      - Role 2
      - Role 3
      - Role 4
      - Role 5
      - and 3 more

      [l0\\.example](https://l0.example) · [l1\\.example](https://l1.example) · [l2\\.example](https://l2.example) · [l3\\.example](https://l3.example) · [l4\\.example](https://l4.example) · and 4 more

      ---

      Named once in 1 article without a known date."
    `);
  });
});

describe('hover does not trust what files hold', () => {
  it('escapes Markdown, HTML and command links everywhere', () => {
    const evil = '[x](command:y) <b>**z**</b> $(zap) `q` https://evil.example ![i](http://t.example/p.png)';
    const card = checkHover(`
//- /actors.gloss.yaml
gloss: 1
actors:
  x:
    name: 'Xenia ${evil}'
    aliases: ['Alias ${evil}', { name: "Other", lang: 'fr](command:y)' }]
    kind: person
    description: |
      # Heading
      ${evil}

      > quote
    wikidata: '${evil}'
    links: ['${evil}', 'javascript:alert(1)', 'https://ok.example/a) [x](command:y)']
    roles: [{ title: '${evil}', of: '${evil}', from: '${evil}' }]
    partOf: '${evil}'
//- /a.txt
Oth$0er
`);
    expect(card).toMatchInlineSnapshot(`
      "Other

      **Xenia \\[x\\]\\(command\\:y\\) &lt;b&gt;\\*\\*z\\*\\*&lt;\\/b&gt; &#36;\\(zap\\) \\\`q\\\` https\\:\\/\\/evil\\.example \\!\\[i\\]\\(http\\:\\/\\/t\\.example\\/p\\.png\\)** · person  
      *also* Alias \\[x\\]\\(command\\:y\\) &lt;b&gt;\\*\\*z\\*\\*&lt;\\/b&gt; &#36;\\(zap\\) \\\`q\\\` https\\:\\/\\/evil\\.example… · Other (fr\\]\\(command\\:y\\))

      \\# Heading \\[x\\]\\(command\\:y\\) &lt;b&gt;\\*\\*z\\*\\*&lt;\\/b&gt; &#36;\\(zap\\) \\\`q\\\` https\\:\\/\\/evil\\.example \\!\\[i\\]\\(http\\:\\/\\/t\\.example\\/p\\.png\\) &gt; quote

      - \\[x\\]\\(command\\:y\\) &lt;b&gt;\\*\\*z\\*\\*&lt;\\/b&gt; &#36;\\(zap\\) \\\`q\\\` https\\:\\/\\/evil\\.example \\!\\[i\\]\\(http\\:\\/\\/t\\.example\\/p\\.png\\), \\[x\\]\\(command\\:y\\) &lt;b&gt;\\*\\*z\\*\\*&lt;\\/b&gt; &#36;\\(zap\\) \\\`q\\\` https\\:\\/\\/evil\\.example…

      Wikidata \\[x\\]\\(command\\:y\\) &lt;b&gt;\\*\\*z\\*\\*&lt;\\/b&gt; &#36;\\(zap\\) \\\`q\\\`… · \\[x\\]\\(command\\:y\\) &lt;b&gt;\\*\\*z\\*\\*&lt;\\/b&gt; &#36;\\(zap\\) \\\`q\\\` https\\:\\/\\/evil\\.example… · javascript\\:alert\\(1\\) · https\\:\\/\\/ok\\.example\\/a\\) \\[x\\]\\(command\\:y\\)

      ---

      Named once in 1 article without a known date."
    `);
    for (const live of [
      /(?<!\\)\]\(command/u,
      /(?<!\\)</u,
      /(?<!\\)\*\*z/u,
      /(?<!\\)\$\(/u,
      /(?<!\\)!\[/u,
      /^#/mu,
      /^>/mu,
    ]) {
      expect(card).not.toMatch(live);
    }
  });

  it('leads no pin example out of its block', () => {
    const card = checkHover(`
//- /actors.gloss.yaml
gloss: 1
actors:
  "a\`\`\`\\n[x](command:y)": { name: One, aliases: ["R\`\`\`\`x"] }
  b: { name: Two, aliases: ["R\`\`\`\`x"] }
//- /a.txt
R$0\`\`\`\`x
`);
    expect(card).toMatchInlineSnapshot(`
      "R\`\`\`\`x

      “R\\\`\\\`\\\`\\\`x” could be one of 2 actors:

      - **One**
      - **Two**

      Say which under \`mentions:\` in the gloss file of this article, for instance:

      \`\`\`\`\`yaml
      - { quote: "R\`\`\`\`x", actor: "a\`\`\`\\n[x](command:y)" }
      \`\`\`\`\`"
    `);
  });

  it('knows no kind that is a word of JavaScript', () => {
    expect(
      checkHover(`
//- /actors.gloss.yaml
gloss: 1
actors:
  constructor: { name: Xenia, kind: constructor, partOf: __proto__ }
//- /a.txt
Xe$0nia
`),
    ).toMatchInlineSnapshot(`
      "Xenia

      **Xenia**

      Part of \\_\\_proto\\_\\_

      ---

      Named once in 1 article without a known date."
    `);
  });
});

describe('hover in a gloss file', () => {
  it('shows the card on a key, a name and a reference', () => {
    const [declared = '', rest = ''] = actors.split('  usds:');
    expect(checkHover(`${declared}  us$0ds:${rest}`)).toContain(
      '**United States Digital Service** · public body',
    );
    expect(checkHover(actors.replace('Service numérique', 'Service numé$0rique'))).toMatch(
      /^Service numérique américain\n/u,
    );
    expect(checkHover(actors.replace('of: doge', 'of: do$0ge'))).toMatch(
      /^doge\n\n\*\*Department of Government Efficiency/u,
    );
    expect(checkHover(actors.replace('successor: doge', 'successor: doge$0'))).toMatch(/^doge\n/u);
  });

  it('says so where an id is unknown', () => {
    expect(checkHover(actors.replace('successor: doge', 'successor: "do$0gge"'))).toMatchInlineSnapshot(`
      "dogge

      There is no actor with the id **dogge**. Declare it under \`actors:\` in a gloss file, or correct the id."
    `);
  });

  it('says so where an id is declared twice', () => {
    expect(
      checkHover(`
//- /a.gloss.yaml
gloss: 1
actors:
  do$0ge: { name: One }
//- /b.gloss.yaml
gloss: 1
actors:
  doge: { name: Two }
`),
    ).toMatchInlineSnapshot(`
      "doge

      **One**

      ---

      ⚠ This id is declared 2 times; this is the first.

      Not named in any article."
    `);
  });

  const sidecar = `${actors}
//- /a.txt
Plus de 20 fonctionnaires ont démissionné mardi. Plus rien.
//- /a.txt.gloss.yaml
gloss: 1
source: { title: "21 employés", container-title: La Presse, issued: 2025-02-25, URL: "https://www.lapresse.ca/x" }
claims:
  - id: resignations
    quote: Plus de 20 fonctionnaires ont démissionné mardi
    text: Twenty-one staff resigned.
    by: musk
    about: [usds, doge]
    kind: figure
    status: corroborated
    cites:
      - source: a
        quote: Plus de 20
    note: More than *20*.
  - id: other
    quote: mardi
    repeats: resignations
`;

  it('shows a claim on its id and on references to it', () => {
    expect(checkHover(sidecar.replace('id: resig', 'id: re$0sig'))).toMatchInlineSnapshot(`
      "resignations

      **resignations** · figure · marked corroborated

      > Plus de 20 fonctionnaires ont démissionné mardi

      Twenty\\-one staff resigned\\.

      Claimed by Elon Musk  
      About United States Digital Service, Department of Government Efficiency

      *Evidence:* no evidence; 1 does not count

      1 citation:
      - *supports* · 21 employés: “Plus de 20” (does not count: it is the claim itself, or from an article that makes it)

      Relations:
      - *repeated by* [other](file:///story/a.txt.gloss.yaml#L15) in 21 employés: “mardi” · unreviewed

      *Note:* More than \\*20\\*\\."
    `);
    expect(checkHover(sidecar.replace('repeats: resig', 'repeats: re$0sig'))).toMatch(
      /^resignations\n\n\*\*resignations\*\* · figure/u,
    );
    expect(checkHover(sidecar.replace('repeats: resignations', 'repeats: a#re$0signations'))).toMatch(
      /^a#resignations\n\n\*\*/u,
    );
    expect(checkHover(sidecar.replace('repeats: resignations', 'repeats: a#no$0ne'))).toMatchInlineSnapshot(`
      "a#none

      There is no claim with the id **none** there."
    `);
  });

  it('says which claims may be meant where several have the id, from either side', () => {
    const doubled = (name: string): string => `
//- /${name}/x.txt
Hello.
//- /${name}/x.txt.gloss.yaml
gloss: 1
claims: [{ id: c, quote: Hello }]
`;
    const markup = `${doubled('p')}${doubled('q')}
//- /m.txt
Mine.
//- /m.txt.gloss.yaml
gloss: 1
claims:
  - id: mine
    quote: Mine
    supports: [x#c, gone]
    contradicts: x#c
    repeats: gone
    cites: [{ claim: x#c, quote: Hello }]
`;
    expect(checkHover(markup.replace('id: mine', 'id: mi$0ne'))).toMatchInlineSnapshot(`
      "mine

      **mine** · unreviewed

      > Mine

      *Evidence:* no evidence; 1 does not count

      1 citation:
      - *supports* · x\\#c, which may mean 2 claims: [c](file:///story/p/x.txt.gloss.yaml#L2) in x\\.txt or [c](file:///story/q/x.txt.gloss.yaml#L2) in x\\.txt: “Hello” (does not count: several claims have this id)

      Relations:
      - *supports* x\\#c, which may mean 2 claims: [c](file:///story/p/x.txt.gloss.yaml#L2) in x\\.txt or [c](file:///story/q/x.txt.gloss.yaml#L2) in x\\.txt
      - *supports* gone, which is not here
      - *contradicts* x\\#c, which may mean 2 claims: [c](file:///story/p/x.txt.gloss.yaml#L2) in x\\.txt or [c](file:///story/q/x.txt.gloss.yaml#L2) in x\\.txt
      - *repeats* gone, which is not here"
    `);
    expect(checkHover(markup.replace('id: c', 'id: $0c'))).toMatchInlineSnapshot(`
      "c

      **c** · unreviewed

      > Hello

      Relations:
      - *perhaps supported by* [mine](file:///story/m.txt.gloss.yaml#L3) in m\\.txt: “Mine” · unreviewed
      - *perhaps contradicts* [mine](file:///story/m.txt.gloss.yaml#L3) in m\\.txt: “Mine” · unreviewed"
    `);
    expect(checkHover(markup.replace('id: c, quote: Hello', 'id: $0c, contradicts: m#mine')))
      .toMatchInlineSnapshot(`
        "c

        **c** · unreviewed

        *Evidence:* no evidence; against it 1 related claim, one origin: m\\.txt

        Relations:
        - *contradicts* [mine](file:///story/m.txt.gloss.yaml#L3) in m\\.txt: “Mine” · unreviewed
        - *perhaps supported by* [mine](file:///story/m.txt.gloss.yaml#L3) in m\\.txt: “Mine” · unreviewed"
      `);
  });

  it('says where quoted words stand', () => {
    const quoted = (words: string): string | undefined =>
      checkHover(sidecar.replace('quote: mardi', `quote: ${words}`));
    expect(quoted('ma$0rdi')).toBe('mardi\n\nStands in a\\.txt, line 1.');
    expect(quoted('jeu$0di')).toBe('jeudi\n\nThese words were not found in a\\.txt.');
    expect(quoted('$0Plus')).toBe(
      'Plus\n\nStands in a\\.txt at 2 places: `before` and `after` can say which is meant.',
    );
  });

  it('says what became of quoted words', () => {
    const article = [
      'Mardi, plus de 300 employés ont signé la *lettre* ouverte adressée à la direction du groupe.',
      'La pétition circule depuis mercredi dans les bureaux de Seattle et de Redmond.',
      'Une légende qui se répète sous la photographie prise devant le siège du groupe, à Redmond, le mercredi 20 juin.',
      'Une légende qui se répète sous la photographie prise devant le siège du groupe, à Redmond, le mercredi 20 juin.',
    ].join('\n\n');
    const card = (quote: string, context = ''): string | undefined =>
      checkHover(
        `//- /a.txt\n${article}\n//- /a.txt.gloss.yaml\ngloss: 1\nclaims:\n  - id: a\n    quote: "$0${quote}"\n${context}`,
      );
    expect(card('plus de 300 employés ont signé la *letre* ouverte adressée à la direction')).toContain(
      'Stands in a\\.txt, line 1, in other words. The article now says it differently\\: “letre” became “lettre”\\.',
    );
    expect(card('plus de 500 employés ont signé la *lettre* ouverte')).toContain(
      'These words were not found in a\\.txt. The nearest words have another figure\\: “500” became “300” \\(line 1\\)\\.',
    );
    expect(card('circule depuis mercredi', '    before: autre chose que cela\n')).toContain(
      'Stands in a\\.txt, line 3, but not between the words of `before` and `after`.',
    );
    expect(card('sous la photographie prise devant le siège')).toContain(
      'Stands in a\\.txt, line 5. The paragraph stands there again, word for word: line 7.',
    );
  });

  it('shows a source on references to it', () => {
    expect(checkHover(sidecar.replace('source: a', 'source: a$0'))).toMatchInlineSnapshot(`
      "a

      *supports*

      ⚠ This does not count as evidence: it is the claim itself, or from an article that makes it.

      **“21 employés”**, *La Presse*, 25 February 2025  
      [lapresse\\.ca](https://www.lapresse.ca/x) · article a\\.txt

      > **Plus de 20** fonctionnaires ont démissionné mardi\\. …

      Found, [line 1](file:///story/a.txt#L1)."
    `);
  });

  it('explains keys in the words of the schema', () => {
    expect(checkHover(sidecar.replace('    by:', '    b$0y:'))).toMatchInlineSnapshot(`
      "by

      **by**: Who asserts it: the actor who says so in the article, or the paper itself.

      For example \`associated-press\`"
    `);
    expect(checkHover(sidecar.replace('claims:', 'cl$0aims:'))).toMatchInlineSnapshot(`
      "claims

      **claims**: Assertions made in the article, each tied to the words that make it."
    `);
    expect(checkHover(actors.replace('weak:', 'we$0ak:'))).toMatchInlineSnapshot(`
      "weak

      **weak**: Set to true for a name too common to trust alone: it then counts only near another name of this actor."
    `);
    expect(checkHover(actors.replace('kind: person', 'k$0ind: person'))).toMatchInlineSnapshot(`
      "kind

      **kind**: What sort of actor it is.

      One of \`person\`, \`organization\`, \`company\`, \`publicBody\`, \`group\`, \`place\`, \`event\`, \`work\`."
    `);
    expect(checkHover('//- /a.gloss.yaml\nglo$0ss: 1\n')).toMatchInlineSnapshot(`
      "gloss

      **gloss**: The version of the format, always 1. Every gloss file begins with this line."
    `);
    expect(checkHover('//- /a.gloss.yaml\ngloss: 1\nnons$0ense: 1\n')).toBeUndefined();
  });

  it('goes on in half-typed files', () => {
    expect(checkHover(`${actors.replace('name: Elon Musk', 'name:')}    partOf: do$0ge\n  half`)).toMatch(
      /^doge\n/u,
    );
  });
});
