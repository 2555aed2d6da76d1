import { describe, expect, it } from 'vitest';
import { fixture, root } from '../fixture';
import { applied } from '../rules/check';
import { at, story } from './story';

/**
 * What a move of files or folders does beside it: the files that go along, every line that changes, under the name it has then, and what
 * is told. Moves are written `/from → /to`.
 */
function checkMove(markup: string, ...moves: readonly string[]): string {
  const { analysis, texts } = fixture(markup);
  const asked = moves.map((move) => {
    const [from = '', to = ''] = move.split(' → ');
    return { from: root + from, to: root + to };
  });
  const moved = analysis.moveFiles(asked);
  const after = applied(texts, moved.edits);
  for (const [path, text] of texts)
    expect(path.endsWith('.gloss.yaml') || after.get(path) === text).toBe(true);
  const lines = moved.moves.map(({ from, to }) => `${from.slice(root.length)} → ${to.slice(root.length)}`);
  for (const [path, text] of [...after].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (texts.get(path) === text) continue;
    const old = new Set((texts.get(path) ?? '').split('\n'));
    lines.push(path, ...text.split('\n').flatMap((line) => (old.has(line) ? [] : [`| ${line}`])));
  }
  return [...lines, ...moved.told].join('\n');
}

const sidecar = `
//- /a.txt
Words.
//- /a.txt.gloss.yaml
# Mine
gloss: 1
claims:
  - { id: x, quote: Words }
`;

describe('an article that is renamed', () => {
  it('takes its sidecar along and keeps its id, written out', () => {
    expect(checkMove(sidecar, '/a.txt → /b.txt')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml → /b.txt.gloss.yaml
      /a.txt.gloss.yaml
      | source:
      |   id: a"
    `);
    expect(checkMove(sidecar, '/a.txt → /a.md')).toMatchInlineSnapshot(
      `"/a.txt.gloss.yaml → /a.md.gloss.yaml"`,
    );
  });

  it('keeps an id that is written as it is', () => {
    expect(checkMove(story, '/a.txt → /b.txt')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml → /b.txt.gloss.yaml
      /a.txt.gloss.yaml
      | source: { id: paper, file: b.txt }"
    `);
  });

  it('is named by its new path everywhere', () => {
    expect(
      checkMove(
        `${sidecar}
//- /notes/more.gloss.yaml
gloss: 1
source:
  title: More
  file: ../a.txt # as seen from here
notes: [{ quote: Words, note: Yes }]
//- /notes/single.gloss.yaml
gloss: 1
source: { file: '..\\a.txt', id: a }
notes: [{ quote: Words, note: Yes }]
`,
        "/a.txt → /texts/l'été: 2.txt",
      ),
    ).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml → /texts/l'été: 2.txt.gloss.yaml
      /notes/more.gloss.yaml
      |   file: "../texts/l'été: 2.txt" # as seen from here
      /notes/single.gloss.yaml
      | source: { file: '../texts/l''été: 2.txt', id: a }"
    `);
  });

  it('gets a gloss file for its id where something refers to it, and else none', () => {
    const cited = '//- /x.gloss.yaml\ngloss: 1\nsource: { origin: a }\n';
    expect(checkMove(`//- /a.txt\nA\n${cited}`, '/a.txt → /b.txt')).toMatchInlineSnapshot(`
      "/b.txt.gloss.yaml
      | gloss: 1
      | source:
      |   id: a"
    `);
    expect(checkMove('//- /a.txt\nA\n', '/a.txt → /b.txt')).toBe('');
  });

  it('keeps its id in the file of its name that says nothing of it yet', () => {
    const cited = '//- /x.gloss.yaml\ngloss: 1\nsource: { origin: a }\n';
    const check = (text: string, ...more: readonly string[]): string =>
      checkMove(`//- /a.txt\nA\n${cited}//- /a.txt.gloss.yaml\n${text}`, '/a.txt → /b.txt', ...more);
    expect(check('gloss: 1\nclaims: []\n')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml → /b.txt.gloss.yaml
      /a.txt.gloss.yaml
      | source:
      |   id: a"
    `);
    expect(check('gloss: 1\nactors: { b: { name: B } }\n')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml → /b.txt.gloss.yaml
      /a.txt.gloss.yaml
      | source:
      |   id: a"
    `);
    expect(check('# To do\n')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml → /b.txt.gloss.yaml
      /a.txt.gloss.yaml
      | gloss: 1
      | source:
      |   id: a"
    `);
    expect(check('gloss: 1\nclaims: []\n', '/a.txt.gloss.yaml → /b.txt.gloss.yaml')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml
      | source:
      |   id: a"
    `);
  });

  it('makes room for another one, and for its sidecar', () => {
    const others =
      '//- /0.txt\nO\n//- /0.txt.gloss.yaml\ngloss: 1\nsource: { id: o }\n' +
      '//- /c.txt\nC\n//- /c.txt.gloss.yaml\ngloss: 1\nsource: { id: c }\n';
    // Last in the chain is what has to move first, so that each finds its place free.
    expect(checkMove(sidecar + others, '/0.txt → /a.txt', '/a.txt → /c.txt', '/c.txt → /d.txt'))
      .toMatchInlineSnapshot(`
      "/c.txt.gloss.yaml → /d.txt.gloss.yaml
      /a.txt.gloss.yaml → /c.txt.gloss.yaml
      /0.txt.gloss.yaml → /a.txt.gloss.yaml
      /a.txt.gloss.yaml
      | source:
      |   id: a"
    `);
    const there = '//- /d.txt.gloss.yaml\ngloss: 1\nnotes: []\n';
    expect(checkMove(sidecar + others + there, '/a.txt → /c.txt', '/c.txt → /d.txt')).toMatchInlineSnapshot(`
      "“c.txt.gloss.yaml” is there already, so “a.txt.gloss.yaml” stays where it is. Put the two together by hand.
      “d.txt.gloss.yaml” is there already, so “c.txt.gloss.yaml” stays where it is. Put the two together by hand."
    `);
  });

  it('does not overwrite a sidecar that is there, and says so', () => {
    const there = '//- /b.txt.gloss.yaml\ngloss: 1\nnotes: []\n';
    expect(checkMove(sidecar + there, '/a.txt → /b.txt')).toMatchInlineSnapshot(
      `"“b.txt.gloss.yaml” is there already, so “a.txt.gloss.yaml” stays where it is. Put the two together by hand."`,
    );
  });

  it('leaves a gloss file alone that has its name and is about another article', () => {
    const markup = `${sidecar.replace('claims', 'source: { file: c.txt, id: c }\nclaims')}//- /c.txt\nWords\n`;
    expect(checkMove(markup, '/a.txt → /b.txt')).toBe('');
  });

  it('says where a sidecar that does not parse cannot keep the id', () => {
    const broken = sidecar.replace('Words }', 'Words');
    const cited = '//- /x.gloss.yaml\ngloss: 1\nsource: { origin: a }\n';
    expect(checkMove(broken + cited, '/a.txt → /b.txt')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml → /b.txt.gloss.yaml
      “a.txt” was known as “a”, and this could not be written into its gloss file. Write it there by hand, as “id” under “source”."
    `);
  });

  it('says where another article had the same id', () => {
    const other = '//- /sub/a.txt\nA\n//- /x.gloss.yaml\ngloss: 1\nsource: { origin: a }\n';
    expect(checkMove(sidecar + other, '/a.txt → /b.txt')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml → /b.txt.gloss.yaml
      /a.txt.gloss.yaml
      | source:
      |   id: a
      More than one article had the id “a”. Only the one that was moved has it now: see what refers to it."
    `);
  });
});

describe('an article that is moved', () => {
  it('takes its sidecar along, whose path it follows', () => {
    expect(checkMove(story, '/letter.md → /mail/letter.md')).toMatchInlineSnapshot(
      `"/letter.md.gloss.yaml → /mail/letter.md.gloss.yaml"`,
    );
    expect(checkMove(story, '/a.txt → /texts/a.txt')).toMatchInlineSnapshot(
      `"/a.txt.gloss.yaml → /texts/a.txt.gloss.yaml"`,
    );
  });

  it('may be moved together with its sidecar', () => {
    expect(
      checkMove(story, '/letter.md → /mail/letter.md', '/letter.md.gloss.yaml → /mail/letter.md.gloss.yaml'),
    ).toBe('');
  });

  it('may leave the workspace folder with its sidecar', () => {
    expect(checkMove(story, '/letter.md → /../else/letter.md')).toMatchInlineSnapshot(
      `"/letter.md.gloss.yaml → /../else/letter.md.gloss.yaml"`,
    );
  });
});

describe('a folder that is moved', () => {
  const markup = `
//- /texts/2025/a.txt
Words.
//- /texts/2025/a.txt.gloss.yaml
gloss: 1
claims: [{ id: x, quote: Words }]
//- /texts/2025/about.gloss.yaml
gloss: 1
source: { file: a.txt }
notes: [{ quote: Words, note: Here }]
//- /texts/2025/far.gloss.yaml
gloss: 1
source: { file: "../../b.txt" }
notes: [{ quote: Words, note: Far }]
//- /b.txt
Words
//- /out.gloss.yaml
gloss: 1
source: { file: texts/2025/a.txt }
notes: [{ quote: Words, note: Out }]
`;

  it('changes the paths that lead into it and out of it', () => {
    expect(checkMove(markup, '/texts → /archive/old')).toMatchInlineSnapshot(`
      "/out.gloss.yaml
      | source: { file: archive/old/2025/a.txt }
      /texts/2025/far.gloss.yaml
      | source: { file: "../../../b.txt" }"
    `);
    expect(checkMove(markup, '/texts/2025 → /texts/2024')).toMatchInlineSnapshot(`
      "/out.gloss.yaml
      | source: { file: texts/2024/a.txt }"
    `);
  });

  it('is no other folder whose name begins like its own', () => {
    expect(checkMove(markup, '/text → /other')).toBe('');
  });
});

describe('a gloss file that is moved by itself', () => {
  it('says where its article is', () => {
    expect(checkMove(sidecar, '/a.txt.gloss.yaml → /notes/mine.gloss.yaml')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml
      | source:
      |   file: "../a.txt""
    `);
    expect(checkMove(at('id: $0end'), '/a.txt.gloss.yaml → /notes/a.gloss.yaml')).toMatchInlineSnapshot(`
      "/a.txt.gloss.yaml
      | source: { id: paper, file: ../a.txt }"
    `);
  });

  it('is for the article whose name it gets', () => {
    expect(checkMove(`${sidecar}//- /b.txt\nWords\n`, '/a.txt.gloss.yaml → /b.txt.gloss.yaml')).toBe('');
  });

  it('changes nothing where its article was not there', () => {
    const alone = sidecar.replace('//- /a.txt\nWords.\n', '');
    expect(checkMove(alone, '/a.txt.gloss.yaml → /b.txt.gloss.yaml')).toBe('');
  });
});
