import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, glossator, only } from './terminal';

const story = `${only('schema', 'quote-missing', 'unknown-actor', 'shared-alias', 'ambiguous-mention')}
//- /texts/a.txt
DOGE was new. DOGE stayed.
//- /texts/a.txt.gloss.yaml
gloss: 1
claims:
  - id: new
    quote: DOGE was old
    by: dogue
  - quote: 'DOGE  left'
notes:
  - quote: ${'a long quotation that stands in no article at all, '.repeat(4)}
//- /actors.gloss.yaml
gloss: 1
actors:
  doge: { name: DOGE, partOf: nobody, successor: nobody, roles: [{ of: x }, { of: x }] }
  doge2: { name: DOGE }
`;

const file = 'base.json';
const write = `check --write-baseline ${file}`;
const against = `check --baseline ${file} --fail-on hint --format json`;

interface Told {
  readonly code: number;
  readonly left: readonly string[];
  readonly known: number;
  readonly gone: number;
}

async function compared(root: string, args = against): Promise<Told> {
  const { code, out, err } = await glossator(root, args);
  expect(err).toBe('');
  const { diagnostics, summary } = JSON.parse(out) as {
    diagnostics: { file: string; code: string; range: { start: { line: number } } }[];
    summary: { baseline: { known: number; gone: number } };
  };
  const left = diagnostics.map(
    ({ file: path, code: rule, range }) => `${path}:${range.start.line + 1} ${rule}`,
  );
  return { code, left, ...summary.baseline };
}

/** Replaces words in a file. */
function edit(root: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

async function started(markup = story): Promise<string> {
  const root = folder(markup);
  expect((await glossator(root, write)).code).toBe(0);
  return root;
}

test('one line for each finding, sorted, without paths of this machine, the same when written again', async () => {
  const root = folder(story);
  const { out, err, code } = await glossator(root, write);
  expect({ out, err, code }).toMatchInlineSnapshot(`
    {
      "code": 0,
      "err": "",
      "out": "“base.json” has 13 findings, which do not count any more with --baseline base.json.
    ",
    }
  `);
  const written = readFileSync(join(root, file), 'utf8');
  expect(written).toMatchInlineSnapshot(`
    "{
      "glossatorBaseline": 1,
      "findings": [
        {"file":"actors.gloss.yaml","code":"shared-alias","entry":"actors doge","key":"name","words":"DOGE"},
        {"file":"actors.gloss.yaml","code":"shared-alias","entry":"actors doge2","key":"name","words":"DOGE"},
        {"file":"actors.gloss.yaml","code":"unknown-actor","entry":"actors doge","key":"partOf","words":"nobody"},
        {"file":"actors.gloss.yaml","code":"unknown-actor","entry":"actors doge","key":"roles.of","words":"x","count":2},
        {"file":"actors.gloss.yaml","code":"unknown-actor","entry":"actors doge","key":"successor","words":"nobody"},
        {"file":"texts/a.txt","code":"ambiguous-mention","words":"DOGE","count":2},
        {"file":"texts/a.txt.gloss.yaml","code":"quote-missing","entry":"claims DOGE left","key":"quote","words":"DOGE left"},
        {"file":"texts/a.txt.gloss.yaml","code":"quote-missing","entry":"claims new","key":"quote","words":"DOGE was old"},
        {"file":"texts/a.txt.gloss.yaml","code":"quote-missing","entry":"notes a long quotation that stands in no article at all, a long quotation that s… 2fe2d6baac3b173e","key":"quote","words":"a long quotation that stands in no article at all, a long quotation that stands … 04c6b660c3c97dca"},
        {"file":"texts/a.txt.gloss.yaml","code":"schema","entry":"claims DOGE left","key":"quote","words":"quote: 'DOGE left'"},
        {"file":"texts/a.txt.gloss.yaml","code":"unknown-actor","entry":"claims new","key":"by","words":"dogue"}
      ]
    }
    "
  `);
  expect(written).not.toContain(root);
  await glossator(root, write);
  expect(readFileSync(join(root, file), 'utf8')).toBe(written);
});

test('what is known does not count; lines and everything around may change', async () => {
  const root = await started();
  expect(await compared(root)).toEqual({ code: 0, left: [], known: 13, gone: 0 });
  edit(root, 'actors.gloss.yaml', 'gloss: 1\n', '# The story\n\ngloss: 1\n');
  edit(root, 'actors.gloss.yaml', '  doge2:', '  other: { name: Other }\n  doge2:');
  edit(
    root,
    'texts/a.txt.gloss.yaml',
    '  - id: new\n',
    '  - id: stays\n    quote: DOGE stayed\n  - id: new\n',
  );
  edit(root, 'texts/a.txt.gloss.yaml', 'quote: DOGE was old', 'quote:\n      "DOGE\n      was old"');
  // The message names another line of the article now.
  edit(root, 'texts/a.txt', 'DOGE was new.', 'First.\n\nDOGE was new.');
  expect(await compared(root)).toEqual({ code: 0, left: [], known: 13, gone: 0 });
});

test('a new fault of the same kind counts, elsewhere, in another entry, under another key, or once more', async () => {
  const root = await started();
  edit(root, 'texts/a.txt.gloss.yaml', '    by: dogue\n', '    by: dogue\n    about: dogue\n');
  edit(root, 'actors.gloss.yaml', '  doge2: { name: DOGE }', '  doge2: { name: DOGE, partOf: nobody }');
  edit(root, 'actors.gloss.yaml', '{ of: x }]', '{ of: x }, { of: x }]');
  writeFileSync(join(root, 'b.gloss.yaml'), 'gloss: 1\nactors:\n  doge3: { name: Third, partOf: nobody }\n');
  expect(await compared(root)).toEqual({
    code: 1,
    left: [
      'actors.gloss.yaml:3 unknown-actor',
      'actors.gloss.yaml:4 unknown-actor',
      'b.gloss.yaml:3 unknown-actor',
      'texts/a.txt.gloss.yaml:6 unknown-actor',
    ],
    known: 13,
    gone: 0,
  });
});

test('what is put right is told, so that it does not come back unseen', async () => {
  const root = await started();
  edit(root, 'actors.gloss.yaml', ', partOf: nobody', '');
  edit(root, 'actors.gloss.yaml', '[{ of: x }, ', '[');
  const pretty = await glossator(root, `check --baseline ${file}`);
  expect(pretty.out).toMatchInlineSnapshot(`
    "✓ Nothing to report in 4 files.
    11 findings left out, as the baseline has them. 2 findings of the baseline do not occur any more: write it anew with --write-baseline.
    "
  `);
  const github = await glossator(root, `check --baseline ${file} --format github`);
  expect(github.err).toMatchInlineSnapshot(`
    "glossator: nothing to report. 11 findings left out, as the baseline has them. 2 findings of the baseline do not occur any more: write it anew with --write-baseline.
    "
  `);
  // Of files that are not asked for, nothing is said; of one that is gone, it is.
  expect(await compared(root, `${against} texts`)).toMatchObject({ known: 7, gone: 0 });
  rmSync(join(root, 'actors.gloss.yaml'));
  expect(await compared(root)).toMatchObject({ gone: 8 });
});

test('writing it for a part of the project leaves the rest of it as it is', async () => {
  const root = await started();
  const before = readFileSync(join(root, file), 'utf8');
  edit(root, 'actors.gloss.yaml', ', partOf: nobody', '');
  edit(root, 'texts/a.txt.gloss.yaml', '    by: dogue\n', '');
  await glossator(root, `${write} texts`);
  const after = readFileSync(join(root, file), 'utf8');
  const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/,$/u, ''));
  expect(lines(after)).toEqual(lines(before).filter((line) => !line.includes('"words":"dogue"')));
});

test('it may stand anywhere and be used from anywhere', async () => {
  const root = folder(story);
  mkdirSync(join(root, 'ci'));
  await glossator(join(root, 'texts'), 'check .. --write-baseline ../ci/known.json');
  expect(readFileSync(join(root, 'ci/known.json'), 'utf8')).toContain('"file":"../actors.gloss.yaml"');
  expect((await compared(root, 'check --baseline=ci/known.json --fail-on hint --format json')).left).toEqual(
    [],
  );
  // A name of digits is a name.
  await glossator(root, 'check --write-baseline 007');
  expect(existsSync(join(root, '007'))).toBe(true);
  expect((await glossator(root, 'check --baseline 007')).code).toBe(0);
});

test('another name of a file makes its faults new ones', async () => {
  const root = await started();
  renameSync(join(root, 'actors.gloss.yaml'), join(root, 'people.gloss.yaml'));
  expect(await compared(root)).toMatchObject({ code: 1, known: 7, gone: 6 });
});

describe('what cannot be used ends the run with exit code 2 and a sentence', () => {
  test.each([
    ['nonsense', '<<<<<<< ours\n', /^glossator: “base\.json” is no baseline that can be read: .+ Delete it/u],
    ['other JSON', '{"name":"x"}', /“glossatorBaseline” is missing/u],
    ['a list', '[]', /“glossatorBaseline” is missing/u],
    ['no list', '{"glossatorBaseline":1,"findings":{}}', /“findings” is no list/u],
    [
      'a broken entry',
      '{"glossatorBaseline":1,"findings":[{"file":"a","code":"b"},{"file":3}]}',
      /entry 2 of/u,
    ],
    [
      'a count of zero',
      '{"glossatorBaseline":1,"findings":[{"file":"a","code":"b","count":0}]}',
      /entry 1 of/u,
    ],
    [
      'a newer version',
      '{"glossatorBaseline":2,"findings":[]}',
      /version 2, and this Glossator knows version 1/u,
    ],
  ])('%s', async (_name, text, message) => {
    const root = folder(story);
    writeFileSync(join(root, file), text);
    for (const command of [`check --baseline ${file}`, write]) {
      const { code, out, err } = await glossator(root, command);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(message);
      expect(err).toMatch(/^glossator: .+\n$/u);
    }
    // It is not overwritten either.
    expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  });

  test('one that is not there, a folder, a place that is not there, both options at once', async () => {
    const root = folder(story);
    const told = async (args: string): Promise<string> => {
      const { code, err } = await glossator(root, args);
      expect(code).toBe(2);
      return err;
    };
    expect(await told('check --baseline none.json')).toBe(
      'glossator: There is no baseline “none.json”. Write it with --write-baseline none.json.\n',
    );
    expect(await told('check --baseline texts')).toMatch(/“texts” cannot be read/u);
    expect(await told('check --write-baseline none/base.json')).toMatch(/cannot be written/u);
    expect(await told('check --write-baseline a.json --baseline a.json')).toMatch(/not both\.\n$/u);
    expect(await told('check --baseline')).toMatch(/value is missing/u);
    // An article is no baseline, and stays what it is.
    expect(await told('check --write-baseline texts/a.txt')).toMatch(/is no baseline that can be read/u);
    expect(readFileSync(join(root, 'texts/a.txt'), 'utf8')).toBe('DOGE was new. DOGE stayed.\n');
  });
});
