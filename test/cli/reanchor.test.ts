import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSidecar } from '../../server/cli/writeSidecar';
import { folder, glossator } from './terminal';

const sum = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Two letters of which one was corrected, and an interview whose figure changed. */
const story = `
//- /lettre.txt
Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune.
La direction n’a pas répondu aux questions de l’agence.
//- /lettre.txt.gloss.yaml
gloss: 1
source:
  sha256: ${sum('before')}
claims:
  - id: departures # as the agency has it
    quote: 'Plus de 20 fonctionnaires ont démissionné mardi soir, écrivent-ils dans une lettre commune'
notes:
  - quote: La direction n'a pas répondu
//- /interview.txt
Il a dit que 65 employés avaient quitté la maison depuis le mois de janvier.
Ross left. Then Ross came back.
//- /interview.txt.gloss.yaml
gloss: 1
source: { sha256: ${sum('other')} }
claims:
  - id: figure
    quote: Il a dit que 56 employés avaient quitté la maison depuis le mois de janvier
  - id: ross
    quote: Ross
//- /quiet.txt
Nothing happened here.
//- /quiet.txt.gloss.yaml
gloss: 1
notes: [{ quote: Nothing happened }]
`;

const read = (root: string, name: string): string => readFileSync(join(root, name), 'utf8');

test('accepts what says the same, leaves what does not, and says which is which', async () => {
  const root = folder(story);
  const { out, err, code } = await glossator(root, 'reanchor');
  expect(out).toMatchInlineSnapshot(`
    "interview.txt: 1 ambiguous · 1 missing
      interview.txt.gloss.yaml:5 figure missing: “Il a dit que 56 employés avaient quitté la maison depuis le…” is not in “interview.txt”. The nearest words have another figure: “56” became “65” (line 1). Correct the quote, or take the article’s wording.
      interview.txt.gloss.yaml:7 ross ambiguous: “Ross” stands in “interview.txt” twice. Say which place is meant: write the words right before it under “before”, or those right after it under “after”.
      sha256: left as it was, because not every quote stands
    lettre.txt: 1 stands · 1 altered
      lettre.txt.gloss.yaml:6 departures altered: Plus de 20 [-fonctionnaires-]{+employés+} ont démissionné mardi soir, écrivent-ils dans une lettre commune
      sha256: brought up to date

    2 stand · 1 accepted · 1 ambiguous · 1 missing; sha256: 1 brought up to date, 1 left as it was because not every quote stands.
    "
  `);
  expect(err).toBe('');
  expect(code).toBe(1);
  expect(read(root, 'lettre.txt.gloss.yaml')).toMatchInlineSnapshot(`
    "gloss: 1
    source:
      sha256: 1b5fd41d419f4c92b2ce2d8816d2ee0249d1bc21bc529f2888e62e6a62155d1b
    claims:
      - id: departures # as the agency has it
        quote: 'Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune'
    notes:
      - quote: La direction n'a pas répondu
    "
  `);
  // Settled means settled: nothing is left to do for what was accepted.
  expect((await glossator(root, 'reanchor lettre.txt')).out).toBe('2 stand.\n');
});

test('a dry run writes nothing, and its exit code says whether there is anything to do', async () => {
  const root = folder(story);
  const before = readdirSync(root).map((name) => [name, read(root, name)]);
  const { out, code } = await glossator(root, 'reanchor --dry-run lettre.txt');
  expect(out).toMatch(
    /sha256: would be brought up to date\n\n1 stands · 1 would be accepted; sha256: 1 would be/u,
  );
  expect(code).toBe(1);
  expect(readdirSync(root).map((name) => [name, read(root, name)])).toEqual(before);
  expect((await glossator(root, 'reanchor lettre.txt --dry-run')).out).toBe(out);
  expect(await glossator(root, 'reanchor --dry-run quiet.txt')).toEqual({
    code: 0,
    out: '1 stands.\n',
    err: '',
  });
});

test('json: what became of every quote that does not stand, with its candidates', async () => {
  const root = folder(story);
  const { out, code } = await glossator(root, 'reanchor --format json');
  const { files, summary, dryRun } = JSON.parse(out) as {
    files: { file: string; quotes: object[] }[];
    summary: object;
    dryRun: boolean;
  };
  expect(dryRun).toBe(false);
  expect(files.map(({ file }) => file)).toEqual([
    'interview.txt.gloss.yaml',
    'lettre.txt.gloss.yaml',
    'quiet.txt.gloss.yaml',
  ]);
  expect(files[0]).toMatchObject({
    article: 'interview.txt',
    counts: { exact: 0, altered: 0, ambiguous: 1, missing: 1 },
    written: false,
    sha256: 'withheld',
    withheld: 'open-quotes',
  });
  expect(files[0]?.quotes[0]).toMatchObject({
    entry: 'claim',
    id: 'figure',
    state: 'missing',
    range: { start: { line: 4, character: 11 } },
    candidates: [{ objections: ['figure'], changes: [{ was: '56', is: '65' }] }],
  });
  expect(files[1]?.quotes[0]).toMatchObject({
    state: 'altered',
    accepted: 'Plus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune',
  });
  expect(summary).toEqual({
    files: 3,
    exact: 2,
    accepted: 1,
    altered: 0,
    ambiguous: 1,
    missing: 1,
    unsettledFiles: 0,
    sha256: { none: 1, current: 0, updated: 1, withheld: 1 },
  });
  expect(code).toBe(1);
});

test('a byte order mark and Windows line ends stay as they are, in the sidecar and in the sum of the article', async () => {
  const root = folder('');
  const article =
    '\uFEFFPlus de 20 employés ont démissionné mardi soir, écrivent-ils dans une lettre commune.\r\n';
  const sidecar =
    `\uFEFFgloss: 1\r\nsource: { sha256: '${sum('before')}' }\r\nnotes:\r\n` +
    "  - quote: 'Plus de 20 fonctionnaires ont démissionné mardi soir, écrivent-ils dans une lettre commune'\r\n";
  writeFileSync(join(root, 'a.txt'), article);
  writeFileSync(join(root, 'a.txt.gloss.yaml'), sidecar);
  expect((await glossator(root, 'reanchor')).code).toBe(0);
  expect(read(root, 'a.txt.gloss.yaml')).toBe(
    sidecar.replace('fonctionnaires', 'employés').replace(sum('before'), sum(article)),
  );
  expect(read(root, 'a.txt')).toBe(article);
});

test('a read-only sidecar is left alone, and that is said', async () => {
  const root = folder(story);
  const before = read(root, 'lettre.txt.gloss.yaml');
  chmodSync(join(root, 'lettre.txt.gloss.yaml'), 0o444);
  const { out, err, code } = await glossator(root, 'reanchor lettre.txt');
  expect(err).toBe(
    'glossator: “lettre.txt.gloss.yaml” is read-only, so nothing was written into it. Make it writable and run reanchor again.\n',
  );
  expect(out).toMatch(
    /1 stands · 1 altered; sha256: 1 left as it was because the gloss file could not be written\.\n$/u,
  );
  expect(code).toBe(2);
  expect(read(root, 'lettre.txt.gloss.yaml')).toBe(before);
});

test('a file that is not what was read any more is not written', () => {
  const root = folder('//- /a.gloss.yaml\ngloss: 1\n');
  const path = join(root, 'a.gloss.yaml');
  const edits = [{ uri: '', range: { start: 0, end: 5 }, newText: 'GLOSS' }];
  expect(writeSidecar(path, 'gloss: 2\n', edits)).toMatch(/^was changed by something else meanwhile/u);
  symlinkSync('a.gloss.yaml', join(root, 'b.gloss.yaml'));
  expect(writeSidecar(join(root, 'b.gloss.yaml'), 'gloss: 1\n', edits)).toMatch(/^is a link/u);
  expect(writeSidecar(join(root, 'c.gloss.yaml'), 'gloss: 1\n', edits)).toMatch(/^cannot be written: /u);
  writeFileSync(join(root, 'd.gloss.yaml'), Buffer.from('gloss: 1\n\xff', 'latin1'));
  expect(writeSidecar(join(root, 'd.gloss.yaml'), 'gloss: 1\n\uFFFD', edits)).toMatch(/^is not UTF-8/u);
  expect(read(root, 'a.gloss.yaml')).toBe('gloss: 1\n');
  expect(writeSidecar(path, 'gloss: 1\n', edits)).toBeUndefined();
  expect(readdirSync(root).toSorted()).toEqual(['a.gloss.yaml', 'b.gloss.yaml', 'd.gloss.yaml']);
  expect(read(root, 'a.gloss.yaml')).toBe('GLOSS: 1\n');
});

test('a sidecar that does not parse, and one whose article is not here', async () => {
  const root = folder(`
//- /a.txt
Words that stand here.
//- /a.txt.gloss.yaml
gloss: 1
notes:
  - quote: Words that stand
  - quote: "here
//- /b.txt.gloss.yaml
gloss: 1
notes: [{ quote: Words }]
`);
  const before = read(root, 'a.txt.gloss.yaml');
  const { out, code } = await glossator(root, 'reanchor');
  expect(out).toContain('a.txt.gloss.yaml: it is not valid, so nothing is written into it.');
  expect(out).toContain('b.txt.gloss.yaml: its article is not here, so its quotes cannot be sought.');
  expect(out).toMatch(/2 files not settled\.\n$/u);
  expect(code).toBe(1);
  expect(read(root, 'a.txt.gloss.yaml')).toBe(before);
});

test('words of files are spelled out on a terminal, and those that changed are marked in colour as well', async () => {
  const root = folder(story.replace('employés', 'employés\u0007'));
  const { out } = await glossator(root, 'reanchor --dry-run', { isTTY: true });
  expect(out).toContain('\u001b[31m[-fonctionnaires-]\u001b[39m');
  expect(out).toContain('{+employés\\x07+}');
  expect(out).not.toContain('\u0007');
});

test.each([
  ['reanchor --format sarif', 2],
  ['reanchor absent.txt', 2],
  ['reanchor --dryrun', 2],
  ['reanchor quiet.txt.gloss.yaml', 0],
])('glossator %s → %i', async (args, expected) => {
  const { code, err } = await glossator(folder(story), args);
  expect(code).toBe(expected);
  expect(err).toMatch(expected === 0 ? /^$/u : /^glossator: .+\n$/u);
});

test('a path with nothing of the project in it is told', async () => {
  const root = folder(`${story}//- /README.md\nNo article.\n`);
  const { err, out } = await glossator(root, 'reanchor README.md');
  expect(err).toMatch(/^glossator: “README\.md” has no article, no gloss file and no bibliography/u);
  expect(out).toBe('There are no quotes here.\n');
});
