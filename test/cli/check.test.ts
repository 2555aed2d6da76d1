import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, glossator, only } from './terminal';

const story = `${only('quote-missing', 'unknown-actor', 'shared-alias', 'ambiguous-mention')}
//- /a.txt
😀 DOGE was new.
//- /a.txt.gloss.yaml
gloss: 1
claims:
  - id: new
    quote: "😀 DOGE was old"
    by: dogue
//- /actors.gloss.yaml
gloss: 1
actors:
  doge: { name: DOGE }
  doge2: { name: DOGE }
//- /sub/b.txt
Nothing here.
//- /sub/b.txt.gloss.yaml
gloss: 1
notes:
  - quote: "Nothing here"
    note: fine
`;

test('pretty: a place that terminals turn into a link, the words underlined, a summary', async () => {
  const { code, out, err } = await glossator(folder(story), 'check a.txt.gloss.yaml');
  expect(out).toMatchInlineSnapshot(`
    "a.txt.gloss.yaml:4:13 error: “😀 DOGE was old” is not in “a.txt”. The nearest words differ, and the quote is too short to tell whether they are meant: “old” became “new” (line 1). Correct the quote, or take the article’s wording. [quote-missing]
        quote: "😀 DOGE was old"
                ^^^^^^^^^^^^^^^
    a.txt.gloss.yaml:5:9 error: There is no actor “dogue”. Did you mean “doge”? [unknown-actor]
        by: dogue
            ^^^^^

    2 errors in 1 of 1 file.
    "
  `);
  expect(err).toBe('');
  expect(code).toBe(1);
});

test('json: ranges from 0 in UTF-16 units, paths relative to the working folder', async () => {
  const root = folder(story);
  const { out } = await glossator(root, 'check --format json');
  const { diagnostics, summary } = JSON.parse(out) as {
    diagnostics: { file: string; code: string }[];
    summary: object;
  };
  expect(diagnostics.find(({ code }) => code === 'quote-missing')).toMatchObject({
    file: 'a.txt.gloss.yaml',
    range: { start: { line: 3, character: 12 }, end: { line: 3, character: 27 } },
    severity: 'error',
  });
  expect(summary).toMatchInlineSnapshot(`
    {
      "error": 2,
      "files": 6,
      "hint": 0,
      "information": 1,
      "warning": 2,
    }
  `);
  const below = await glossator(join(root, 'sub'), 'check .. --format json');
  expect((JSON.parse(below.out) as { diagnostics: { file: string }[] }).diagnostics[0]?.file).toMatch(
    /^\.\.\//u,
  );
});

test('paths limit what is reported, not what is known', async () => {
  const { out, code } = await glossator(folder(story), 'check sub --format json');
  expect((JSON.parse(out) as { diagnostics: object[] }).diagnostics).toEqual([]);
  expect(code).toBe(0);
});

describe('exit codes', () => {
  test.each([
    ['check', 1],
    ['check --fail-on never', 0],
    ['check sub', 0],
    ['check --fail-on wrong', 2],
    ['check --format yaml', 2],
    ['check absent.txt', 2],
    ['check --colour', 2],
    ['chekc', 2],
    ['', 2],
    ['--help', 0],
    ['--version', 0],
  ])('glossator %s → %i', async (args, expected) => {
    const { code, err, out } = await glossator(folder(story), args);
    expect(`${code} ${err}${out}`).toMatch(new RegExp(`^${expected} `, 'u'));
    // What cannot run says why in one line.
    if (expected === 2) expect(err).toMatch(/^glossator: .+\n$/u);
  });

  test('warnings fail where asked', async () => {
    const root = folder(
      `${only('shared-alias')}//- /actors.gloss.yaml\ngloss: 1\nactors:\n  a: { name: Same }\n  b: { name: Same }\n`,
    );
    expect((await glossator(root, 'check')).code).toBe(0);
    expect((await glossator(root, 'check --fail-on warning')).code).toBe(1);
  });
});

test('a terminal sees escaped words only, and colours', async () => {
  const root = folder(
    '//- /x.gloss.yaml\ngloss: 1\nactors:\n  a: { name: A One, partOf: "\\e]8;;http://evil\\a" }\n',
  );
  const { out } = await glossator(root, 'check', { isTTY: true });
  expect(out).not.toContain('\u001b]8');
  expect(out).toContain('\u001b[');
});

test('whoever asks for an article is told of what is said about it, wherever that stands', async () => {
  const root = folder(`${story}//- /notes/other.gloss.yaml
gloss: 1
source: { file: ../sub/b.txt }
notes: [{ quote: "Words of another article" }]
`);
  const files = async (args: string): Promise<readonly string[]> => {
    const { out } = await glossator(root, `check ${args} --format json`);
    return (JSON.parse(out) as { diagnostics: { file: string }[] }).diagnostics.map(({ file }) => file);
  };
  expect(await files('sub/b.txt')).toEqual(['notes/other.gloss.yaml']);
  expect(await files('sub')).toEqual(['notes/other.gloss.yaml']);
  expect(await files('a.txt')).toEqual(['a.txt', 'a.txt.gloss.yaml', 'a.txt.gloss.yaml']);
  expect(await files('sub/b.txt.gloss.yaml')).toEqual([]);
});

test.each([
  ['error', [1, 0, 0, 0]],
  ['warning', [1, 1, 0, 0]],
  ['information', [1, 1, 1, 0]],
  ['hint', [1, 1, 1, 1]],
  ['never', [0, 0, 0, 0]],
] as const)('--fail-on %s', async (failOn, expected) => {
  const codes = await Promise.all(
    ['error', 'warning', 'information', 'hint'].map(async (severity) => {
      const root = folder(`${only('unknown-actor')}  unknown-actor: ${severity}
//- /actors.gloss.yaml
gloss: 1
actors: { a: { name: A One, partOf: nobody } }
`);
      return (await glossator(root, `check --fail-on ${failOn}`)).code;
    }),
  );
  expect(codes).toEqual(expected);
});

test('what a comment switches off does not count; listed on demand, with its reason', async () => {
  const root = folder(`${only('unknown-actor')}//- /actors.gloss.yaml
gloss: 1
actors:
  a:
    name: A One
    # glossator-disable-next-line unknown-actor -- the other desk has her
    partOf: nobody
`);
  const plain = await glossator(root, 'check --fail-on hint');
  expect(plain.out).toBe('✓ Nothing to report in 2 files.\n1 finding switched off by comments.\n');
  expect(plain.code).toBe(0);
  expect(JSON.parse((await glossator(root, 'check --format json')).out)).toMatchObject({ diagnostics: [] });
  const { out, code } = await glossator(root, 'check --format json --suppressed --fail-on hint');
  expect(JSON.parse(out)).toMatchObject({
    diagnostics: [{ code: 'unknown-actor', suppressed: { by: 'comment', reason: 'the other desk has her' } }],
    summary: { error: 0 },
  });
  expect(code).toBe(0);
});

test('a path with nothing of the project in it is told, not passed over', async () => {
  const root = folder(`${story}//- /README.md\nNo article.\n`);
  const { err, code } = await glossator(root, 'check README.md sub');
  expect(err).toMatch(
    /^glossator: “README\.md” has no article, no gloss file and no bibliography of this project/u,
  );
  expect(err).not.toContain('sub');
  expect(code).toBe(0);
});

test('a linked folder is not followed, and that is said', async () => {
  const root = folder(story);
  symlinkSync('../sub', join(root, 'sub', 'linked'));
  symlinkSync('sub', join(root, 'articles'));
  const { err, code } = await glossator(root, 'check articles');
  expect(err).toContain('The link articles is not followed');
  expect(err).toContain('“articles” has no article, no gloss file and no bibliography of this project');
  expect(code).toBe(0);
});

test('what cannot be read is said and left out', async () => {
  const root = folder('//- /actors.gloss.yaml\ngloss: 1\n');
  writeFileSync(join(root, 'latin1.txt'), Buffer.from([0x64, 0xe9, 0x6a, 0xe0]));
  writeFileSync(join(root, 'huge.txt'), Buffer.alloc(11 * 1024 * 1024, 0x61));
  mkdirSync(join(root, 'loop'));
  symlinkSync('..', join(root, 'loop', 'again'));
  const { out, err, code } = await glossator(root, 'check --format json');
  expect(JSON.parse(out)).toMatchObject({ diagnostics: [{ file: 'latin1.txt', code: 'article-encoding' }] });
  expect(err).toMatch(/huge\.txt is left out: it has 11534336 bytes/u);
  expect(code).toBe(0);
});
