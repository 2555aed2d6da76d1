import { describe, expect, it } from 'vitest';
import { fixture, show } from '../fixture';
import { applied } from '../rules/check';
import { at } from './story';

/** Every line that a rename changes, as it is then; or why nothing is renamed. */
function checkRename(markup: string, id: string): string {
  const { analysis, cursor, texts } = fixture(markup);
  const renamed = analysis.rename(cursor.uri, cursor.offset, id);
  return 'refused' in renamed ? renamed.refused : changedLines(texts, applied(texts, renamed.edits));
}

function checkPrepare(markup: string): string {
  const { analysis, cursor } = fixture(markup);
  const found = analysis.prepareRename(cursor.uri, cursor.offset);
  if (found === undefined) return 'nothing';
  return 'refused' in found ? found.refused : `${show(analysis, cursor.uri, found.range)} → ${found.id}`;
}

function changedLines(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string {
  return [...after]
    .filter(([path, text]) => before.get(path) !== text)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, text]) => {
      const old = new Set((before.get(path) ?? '').split('\n'));
      const lines = text.split('\n').filter((line) => !old.has(line));
      return [path, ...lines.map((line) => `| ${line}`)];
    })
    .join('\n');
}

describe('renaming an actor', () => {
  it('changes its key and everything that refers to it, each in its own style', () => {
    expect(checkRename(at('successor: do$0ge'), 'doge-us')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml
      |     about: [usds, doge-us]
      |   - { quote: Dogey, actor: doge-us }
      /actors.gloss.yaml
      |     successor: doge-us
      |   doge-us:
      |     roles: [{ title: Leader, of: "doge-us", from: 2025-01 }]"
    `);
    expect(checkRename(at('  do$0ge:\n'), 'doge-us')).toBe(checkRename(at('successor: do$0ge'), 'doge-us'));
  });

  it('keeps quotation marks, and puts them where the new id needs them', () => {
    const markup = `
//- /a.gloss.yaml
gloss: 1
actors:
  "one": { name: One }
  'two': { name: Two, partOf: o$0ne, successor: "one" }
  three: { name: Three, partOf: 'one' }
`;
    expect(checkRename(markup, 'true')).toMatchInlineSnapshot(`
      "/a.gloss.yaml
      |   "true": { name: One }
      |   'two': { name: Two, partOf: "true", successor: "true" }
      |   three: { name: Three, partOf: 'true' }"
    `);
    expect(checkRename(markup, '-')).toMatchInlineSnapshot(`
      "/a.gloss.yaml
      |   "-": { name: One }
      |   'two': { name: Two, partOf: "-", successor: "-" }
      |   three: { name: Three, partOf: '-' }"
    `);
    expect(checkRename(markup, 'élysée.1')).toMatchInlineSnapshot(`
      "/a.gloss.yaml
      |   "élysée.1": { name: One }
      |   'two': { name: Two, partOf: élysée.1, successor: "élysée.1" }
      |   three: { name: Three, partOf: 'élysée.1' }"
    `);
  });

  it('reaches pins, denials, roles and escaped words', () => {
    expect(
      checkRename(
        `
//- /a.gloss.yaml
gloss: 1
actors:
  ann: { name: Ann, roles: [{ title: x, of: ann }] }
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - { id: x, quote: x, by: "a\\x6en", about: a$0nn }
mentions:
  - { quote: Bob, actor: ann }
  - { quote: Ann, not: [ann, any] }
  - quote: Ann
    not: |-
      ann
//- /a.txt
x Bob
`,
        'anna',
      ),
    ).toMatchInlineSnapshot(`
      "/a.gloss.yaml
      |   anna: { name: Ann, roles: [{ title: x, of: anna }] }
      /a.txt.gloss.yaml
      |   - { id: x, quote: x, by: "anna", about: anna }
      |   - { quote: Bob, actor: anna }
      |   - { quote: Ann, not: [anna, any] }
      |     not: anna"
    `);
  });

  it('takes ids for the same in every normal form', () => {
    expect(
      checkRename('//- /a.gloss.yaml\ngloss: 1\nactors:\n  cafe\u0301: { partOf: caf\u00e9$0 }\n', 'bistro'),
    ).toMatchInlineSnapshot(`
      "/a.gloss.yaml
      |   bistro: { partOf: bistro }"
    `);
  });

  it('is refused where it is not clear who is meant, or nobody is', () => {
    expect(checkRename(at('successor: do$0ge').replace('  doge:\n', '  dog:\n'), 'x')).toMatchInlineSnapshot(
      `"No actor has the id “doge” yet: there is nothing to rename."`,
    );
    expect(
      checkRename(`${at('successor: do$0ge')}//- /b.gloss.yaml\ngloss: 1\nactors: { doge: {} }\n`, 'x'),
    ).toMatchInlineSnapshot(
      `"Two actors have the id “doge”, and nobody can tell which of them is referred to. Give one of them another id by hand first."`,
    );
    expect(checkRename(at('$0DOGE took over the USDS. '), 'x')).toMatchInlineSnapshot(
      `"This is a name in an article, and articles are never changed. To rename the actor’s id, go to the entry (F12) and rename it there."`,
    );
    expect(checkRename(at('Department of Gov$0'), 'x')).toMatchInlineSnapshot(
      `"This is one of the actor’s names: change it right here. To rename the id, do so on the key that the entry stands under."`,
    );
  });

  it('refuses what cannot be an id, or is another’s, with a sentence that says what to do', () => {
    const refusals = ['', 'any', 'usds', 'New York', '#', 'a:b'].map((id) =>
      checkRename(at('successor: do$0ge'), id),
    );
    expect(refusals.join('\n')).toMatchInlineSnapshot(`
      "Write an id: letters, digits, dots, hyphens and underscores.
      “any” cannot be an actor’s id: in a gloss file it stands for every actor. Choose another.
      “usds” is the id of another actor, “United States Digital Service”. Choose another.
      “New York” cannot be an id: only letters, digits, dots, hyphens and underscores can stand in one, and no spaces. What about “new-york”?
      “#” cannot be an id: only letters, digits, dots, hyphens and underscores can stand in one, and no spaces. Choose another.
      “a:b” cannot be an id: only letters, digits, dots, hyphens and underscores can stand in one, and no spaces. What about “a-b”?"
    `);
  });

  it('changes nothing where the id stays as it is', () => {
    expect(checkRename(at('successor: do$0ge'), ' doge ')).toBe('');
  });

  it('changes nothing while a file that has the id in it does not parse', () => {
    const broken = '//- /z.gloss.yaml\ngloss: 1\nclaims:\n  - { id: x, by: doge\n';
    expect(checkRename(at('successor: do$0ge') + broken, 'doge-us')).toMatchInlineSnapshot(
      `"The id stands in “z.gloss.yaml”, too, which cannot be read as it is. Put right what is marked there first; nothing was renamed."`,
    );
    expect(checkRename(at('successor: do$0ge') + broken.replace('doge', 'dog'), 'doge-us')).toContain('| ');
  });
});

describe('renaming a claim', () => {
  it('leaves nothing behind that is meant for it and reads otherwise', () => {
    const stray =
      '//- /s.txt.gloss.yaml\ngloss: 1\nclaims:\n  - quote: S\n    repeats: |\n      paper#takeover\n';
    expect(checkRename(at('id: take$0over') + stray, 'merger')).toMatchInlineSnapshot(
      `"In “s.txt.gloss.yaml”, line 4, the id is written with a space or a line break around it. Write it there as an id alone first; nothing was renamed."`,
    );
    expect(checkRename(at('id: take$0over') + stray.replace('|', '>-'), 'merger')).toContain('paper#merger');
  });

  it('changes its id and what refers to it, but not the source in front of it', () => {
    expect(checkRename(at('id: take$0over'), 'merger')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml
      |   - id: merger
      |     repeats: merger
      |     contradicts: [letter#end, "paper#merger"]"
    `);
    for (const place of ['repeats: take$0over', '"paper#take$0over"'])
      expect(checkRename(at(place), 'merger')).toBe(checkRename(at('id: take$0over'), 'merger'));
    expect(checkRename(at('claim: letter#e$0nd'), 'true')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml
      |       - claim: letter#true
      |     contradicts: [letter#true, "paper#takeover"]
      /letter.md.gloss.yaml
      |   - id: "true""
    `);
  });

  it('leaves claims of that id in other articles alone', () => {
    const markup = at('id: e$0nd').replace('id: led', 'id: end');
    expect(checkRename(markup, 'finish')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml
      |       - claim: letter#finish
      |     contradicts: [letter#finish, "paper#takeover"]
      /letter.md.gloss.yaml
      |   - id: finish"
    `);
  });

  it('is refused where the article has such a claim', () => {
    expect(checkRename(at('id: take$0over'), 'led')).toMatchInlineSnapshot(
      `"Another claim of this article has the id “led”. Choose another."`,
    );
    expect(checkRename(at('id: take$0over'), 'end')).toContain('| ');
    expect(checkRename(at('took$0 over the USDS. '), 'x')).toMatchInlineSnapshot(
      `"These are the words of a claim, and articles are never changed. To rename the claim, go to its entry (F12) and rename its id there."`,
    );
  });
});

describe('renaming a source', () => {
  it('changes the id where it is written, and in front of every #', () => {
    expect(checkRename(at('id: pa$0per'), 'daily')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml
      | source: { id: daily, file: a.txt }
      |     contradicts: [letter#end, "daily#takeover"]"
    `);
    expect(checkRename(at('"pa$0per#takeover"'), 'daily')).toBe(checkRename(at('id: pa$0per'), 'daily'));
  });

  it('writes out the id of one that had it from its file name', () => {
    expect(checkRename(at('source: let$0ter'), 'mail')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml
      |       - source: mail
      |       - claim: mail#end
      |     contradicts: [mail#end, "paper#takeover"]
      /letter.md.gloss.yaml
      | source:
      |   id: mail"
    `);
    expect(checkRename(at('claim: lett$0er#end'), 'mail')).toBe(checkRename(at('source: let$0ter'), 'mail'));
  });

  it('makes the gloss file that holds the id, where there is none', () => {
    expect(checkRename('//- /b.txt\nB\n//- /a.gloss.yaml\ngloss: 1\nsource: { origin: b$0 }\n', 'book'))
      .toMatchInlineSnapshot(`
      "/a.gloss.yaml
      | source: { origin: book }
      /b.txt.gloss.yaml
      | gloss: 1
      | source:
      |   id: book"
    `);
  });

  it('changes entries under references', () => {
    expect(
      checkRename(
        `
//- /s.gloss.yaml
gloss: 1
references:
  - { id: zola, type: book }
  - { id: other, origin: zola }
//- /a.gloss.yaml
gloss: 1
source: { id: x, origin: zo$0la }
`,
        'j-accuse',
      ),
    ).toMatchInlineSnapshot(`
      "/a.gloss.yaml
      | source: { id: x, origin: j-accuse }
      /s.gloss.yaml
      |   - { id: j-accuse, type: book }
      |   - { id: other, origin: j-accuse }"
    `);
  });

  it('is refused for a key of a bibliography, which is not ours to write', () => {
    const markup = `
//- /lib.bib
@book{lee2020, title = {The Book}}
//- /s.gloss.yaml
gloss: 1
references: [{ id: x, type: book, origin: lee2020 }]
`;
    for (const place of ['origin: lee$02020', '@book{lee2$0020'])
      expect(checkPrepare(at(place, markup))).toBe(
        '“lee2020” is a key of the bibliography “lib.bib”, which another program may write anew. Change the key there, and then where it is cited.',
      );
  });

  it('is refused where another has the id, by its file name, too', () => {
    expect(checkRename(at('id: pa$0per'), 'letter')).toMatchInlineSnapshot(
      `"“letter” is the id of another source. Choose another."`,
    );
    expect(checkRename(at('source: let$0ter'), 'paper')).toMatchInlineSnapshot(
      `"“paper” is the id of another source. Choose another."`,
    );
    expect(checkRename(`${at('source: let$0ter')}//- /b/letter.txt\nB\n`, 'x')).toMatchInlineSnapshot(
      `"Two sources have the id “letter”, and nobody can tell which of them is referred to. Give one of them another id by hand first."`,
    );
  });
});

describe('preparing to rename', () => {
  it('gives the id alone, without quotation marks, source or claim', () => {
    expect(checkPrepare(at('of: "do$0ge"'))).toMatchInlineSnapshot(
      `"/actors.gloss.yaml:14:34 “doge” → doge"`,
    );
    expect(checkPrepare(at('"paper#take$0over"'))).toMatchInlineSnapshot(
      `"/a.txt.gloss.yaml:15:37 “takeover” → takeover"`,
    );
    expect(checkPrepare(at('"pa$0per#takeover"'))).toMatchInlineSnapshot(
      `"/a.txt.gloss.yaml:15:31 “paper” → paper"`,
    );
    expect(checkPrepare(at('"paper$0#takeover"'))).toMatchInlineSnapshot(
      `"/a.txt.gloss.yaml:15:31 “paper” → paper"`,
    );
    expect(checkPrepare(at('"paper#$0takeover"'))).toMatchInlineSnapshot(
      `"/a.txt.gloss.yaml:15:37 “takeover” → takeover"`,
    );
    expect(checkPrepare(at('id: pa$0per'))).toMatchInlineSnapshot(`"/a.txt.gloss.yaml:1:14 “paper” → paper"`);
  });

  it('gives nothing or a sentence elsewhere', () => {
    expect(checkPrepare(at('quote: DOGE to$0ok'))).toBe('nothing');
    expect(checkPrepare(at('Ross w$0rote of'))).toBe('nothing');
    expect(checkPrepare(at('file: a.$0txt'))).toMatchInlineSnapshot(
      `"To give the article another name, rename it in the explorer: this path follows."`,
    );
    expect(checkPrepare(at('$0DOGE took over the USDS. '))).toMatchInlineSnapshot(
      `"This is a name in an article, and articles are never changed. To rename the actor’s id, go to the entry (F12) and rename it there."`,
    );
  });
});
