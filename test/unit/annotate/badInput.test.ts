import { describe, expect, it, test } from 'vitest';
import { Analysis } from '../../../server/core/analysis';
import type { Annotating } from '../../../server/core/annotate/annotating';
import type { FileContent } from '../../../server/core/workspace/changes';
import { root } from '../fixture';
import { acted, shown, story, type Step } from './check';

const tag: Step = ({ range }) => ({ action: 'tagClaim', range });
const note: Step = ({ range }) => ({ action: 'addNote', range, note: 'x' });
const pin: Step = ({ range }) => ({ action: 'notThisActor', range, actors: 'any', scope: 'article' });

const article = '//- /a.txt\nThe $0team of USDS$0 came.\n\nIt left again.\n';
const actors = '//- /actors.gloss.yaml\ngloss: 1\nactors: { x: { name: team of USDS } }\n';

describe('a sidecar that nothing is written into', () => {
  it.each([
    [
      'does not parse',
      'gloss: 1\nclaims:\n  - id: "one\n',
      'Mend “a.txt.gloss.yaml” first. Line 3: This text begins with a quotation mark that is never closed. ',
    ],
    ['has another version', 'gloss: 2\nclaims: []\n', 'Mend “a.txt.gloss.yaml” first. Line 1: '],
    ['has tabs', 'gloss: 1\nsource:\n\ttitle: x\n', 'Mend “a.txt.gloss.yaml” first. Line 3: '],
    [
      'is YAML to nobody else',
      'gloss: 1\nsource:\n  title: Il a dit : non\n',
      'Mend “a.txt.gloss.yaml” first. Line 3: Put quotation marks around this text: ',
    ],
    [
      'is about another file',
      'gloss: 1\nsource: { file: b.txt }\n',
      'says under “source:” that it is about another file',
    ],
  ])('as it %s', (_, sidecar, sentence) => {
    for (const step of [tag, note, pin])
      expect(acted(`${article}//- /a.txt.gloss.yaml\n${sidecar}${actors}`, step)).toContain(sentence);
  });

  it.each([
    ['claims', tag, 'claims: { a: b }'],
    ['claims', tag, 'claims: none'],
    ['claims', tag, 'claims: []\nclaims: []'],
    ['notes', note, 'notes: { a: b }'],
    ['notes', note, 'notes: none'],
    ['mentions', pin, 'mentions: { a: b }'],
    ['mentions', pin, 'mentions: none'],
  ])('as its “%s” are no list', (name, step, section) => {
    const result = acted(`${article}//- /a.txt.gloss.yaml\ngloss: 1\n${section}\n${actors}`, step);
    expect(result).toMatch(new RegExp(`^Refused: Mend “a.txt.gloss.yaml” first. Line \\d: .*“${name}”`, 'u'));
  });
});

describe('a selection that is none', () => {
  it.each([
    ['empty', 'The $0team came.'],
    ['blank', 'The$0  $0team came.'],
    ['only line breaks', 'The team.$0\n\n$0It left.'],
    ['the whole article', '$0The team came.\n\nIt left.$0'],
    ['very long', `Then$0 ${'they came and went '.repeat(500)}$0again.\n\nThe end.`],
    ['half a character at its end', 'The team 🙂 came.', [4, 10]],
    ['half a character at its start', 'The team 🙂 came.', [10, 16]],
    ['half a character in the article', 'The $0te\ud800am$0 came.'],
  ])('%s', (_, words, cut?: readonly number[]) => {
    const [start = 0, end = 0] = cut ?? [];
    const here = story(`//- /a.txt\n${cut === undefined ? words : `$0${words}`}\n`);
    const range = cut === undefined ? here.range : { start, end };
    const results = [tag, note].map((step) =>
      shown(here, here.analysis.annotate(here.uri, step({ ...here, range }))),
    );
    expect(results[1]).toBe(results[0]);
    expect(results[0]).toMatchSnapshot();
  });
});

describe('a selection that is not quite what was meant', () => {
  const quoteOf = (text: string, start: number, end: number): string => {
    const here = story(`//- /a.txt\n$0${text}`);
    const result = shown(
      here,
      here.analysis.annotate(here.uri, { action: 'tagClaim', range: { start, end } }),
    );
    return /quote: (.*)/u.exec(result)?.[1] ?? result;
  };

  it('takes along the accent that belongs to its last letter', () => {
    expect(quoteOf('The cafe\u0301 closed.', 4, 8)).toBe('"cafe\u0301"|');
  });
  it('leaves out a line end that it has half of', () => {
    expect(quoteOf('The team came.\r\nIt left.\r\n', 4, 15)).toBe('"team came."|');
  });
  it('writes line ends, tabs and lone carriage returns as spaces', () => {
    expect(quoteOf('The team\rcame.\rIt left.', 4, 14)).toBe('"team came."|');
    expect(quoteOf('The team\r\ncame.\r\nIt left.', 4, 15)).toBe('"team came."|');
  });
});

/** What tagging says of a document that is not an article which can be annotated. */
function refusal(
  uri: string,
  files: Readonly<Record<string, string | FileContent>>,
  buffer?: string,
): string {
  const analysis = new Analysis();
  analysis.apply([
    { kind: 'folderAdded', uri: root },
    ...Object.entries(files).map(([path, content]) => ({
      kind: 'disk' as const,
      uri: root + path,
      content: typeof content === 'string' ? { text: content, encoding: 'utf-8' as const } : content,
    })),
    ...(buffer === undefined ? [] : [{ kind: 'buffer' as const, uri, text: buffer }]),
  ]);
  const action: Annotating = { action: 'tagClaim', range: { start: 0, end: 4 } };
  const answer = analysis.annotate(uri, action);
  return 'refused' in answer ? answer.refused : `Changed ${answer.edits.map((edit) => edit.uri).join()}`;
}

test('a document that cannot be annotated', () => {
  const refusals = [
    refusal('untitled:Untitled-1', {}, 'Then they came.'),
    refusal('file:///elsewhere/a.txt', {}, 'Then they came.'),
    refusal(`${root}/a.txt.gloss.yaml`, { '/a.txt': 'Then.', '/a.txt.gloss.yaml': 'gloss: 1\n' }),
    refusal(`${root}/b.txt`, { '/b.txt': 'Then they came.', '/glossator.yaml': 'exclude: [b.txt]\n' }),
    refusal(`${root}/b.txt`, {
      '/b.txt': 'Then they came.',
      '/glossator.yaml': 'exclude: ["*.gloss.yaml"]\n',
    }),
    refusal(`${root}/b.txt`, { '/b.txt': { text: 'Then they came.', encoding: 'not-utf-8' } }),
    refusal(`${root}/b.txt`, { '/b.txt': { text: 'Then they came.', encoding: 'binary' } }),
    refusal(`${root}/b.txt`, {}),
    refusal(`${root}/b.txt`, {
      '/b.txt': 'Then they came.',
      '/b.txt.gloss.yaml': { text: 'gloss: 1\nclaims: []\n', encoding: 'utf-16' },
    }),
    refusal(`${root}/b.txt`, {
      '/b.txt': 'Then they came.',
      '/b.txt.gloss.yaml': { text: 'gloss: 1\nclaims: []\n', encoding: 'not-utf-8' },
    }),
  ];
  expect(refusals.join('\n')).toMatchInlineSnapshot(`
    "This document is not saved yet. Save it into a workspace folder first: what is said about it is kept in a file beside it.
    “a.txt” is in no open folder. Open the folder it is in: what is said about it is kept in a file beside it.
    This is a gloss file. Open the article it is about, and select the words there.
    “b.txt” is not one of the articles here. Which files are is set under “articles” and “exclude” in glossator.yaml.
    “b.txt.gloss.yaml” would be excluded by glossator.yaml. Change “exclude” there first.
    The letters of “b.txt” cannot be read, so its words cannot be quoted. Save it as plain text in UTF-8 first.
    The letters of “b.txt” cannot be read, so its words cannot be quoted. Save it as plain text in UTF-8 first.
    “b.txt” has not been read: it may be too large, or is still to be found. Open it, and try again.
    “b.txt.gloss.yaml” is not saved as UTF-8, so nothing is written into it. Save it as UTF-8 first.
    “b.txt.gloss.yaml” is not saved as UTF-8, so nothing is written into it. Save it as UTF-8 first."
  `);
});

test('what is open in an editor counts, not what the disk holds', () => {
  const here = story('//- /a.txt\nThe $0team$0 came.\n//- /a.txt.gloss.yaml\ngloss: 1\nclaims: {\n');
  const uri = `${root}/a.txt.gloss.yaml`;
  expect(shown(here, here.analysis.annotate(here.uri, tag(here)))).toContain('Refused: Mend');
  const buffer = '# not saved yet\ngloss: 1\nnotes: []\n';
  here.analysis.apply([{ kind: 'buffer', uri, text: buffer }]);
  const answer = here.analysis.annotate(here.uri, tag(here));
  expect('refused' in answer ? answer.refused : answer.edits).toEqual([
    {
      uri,
      range: { start: buffer.length, end: buffer.length },
      newText: 'claims:\n  - id: team\n    quote: "team"\n',
    },
  ]);
});

test('of several sidecars the one that is named after the article, else the first', () => {
  const of = (name: string): string =>
    `//- /${name}.gloss.yaml\ngloss: 1\nsource: { file: a.txt }\nclaims: []\n`;
  const chosen = (files: string): string => /^\/\/- (.*)$/mu.exec(acted(article + files, tag))?.[1] ?? '';
  expect(chosen(of('0-lea') + of('a.txt') + of('zoe'))).toBe('/a.txt.gloss.yaml');
  expect(chosen(of('zoe') + of('lea'))).toBe('/lea.gloss.yaml');
});
