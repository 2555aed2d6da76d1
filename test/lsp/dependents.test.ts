import { describe, expect, test } from 'vitest';
import { Editor, type Way } from './editor';
import { until } from './harness';

const report = {
  'report.txt':
    'The White House did not say why 65 members of staff had left the office since January.\n\n' +
    'Amy Gleason runs it, the chief of staff told reporters.\n',
  'report.txt.gloss.yaml':
    'gloss: 1\nsource: { id: report, issued: 2025-02-25 }\nclaims:\n' +
    '  - { id: left, quote: 65 members of staff had left the office, cites: [{ source: wire }] }\n',
};
const sources = 'gloss: 1\nreferences:\n  - { id: wire, title: A wire, issued: 2025-02-24 }\n';
const story = 'story.txt.gloss.yaml';

/** A project with a story that has one citation. */
function project(citation: string): Record<string, string> {
  return {
    ...report,
    'sources.gloss.yaml': sources,
    'story.txt': 'The office is losing its staff. Nobody knows why.\n',
    [story]: [
      'gloss: 1',
      'source: { id: story, issued: 2025-02-26 }',
      'claims:',
      '  - id: losing',
      '    quote: The office is losing its staff.',
      '    cites:',
      `      - { ${citation} }`,
      '',
    ].join('\n'),
  };
}

const quoting = project('source: report, quote: 65 members of staff had left the office since January');
const ways: readonly Way[] = ['asks', 'asks when it is edited', 'is told'];

describe.each(ways)('an editor that %s', (way) => {
  async function open(
    files: Readonly<Record<string, string>>,
    paths: readonly string[],
    settings = {},
  ): Promise<Editor> {
    const editor = await Editor.start(way, { files, settings });
    // Everything is read first, so that nothing that follows from reading is taken for an answer to what a test does.
    await editor.settled();
    for (const path of paths) await editor.open(path, files[path] ?? '');
    await editor.settled();
    editor.forget();
    return editor;
  }

  test('is told once of what an alias put right settles, in articles and gloss files, open or not', async () => {
    const actors = [
      'gloss: 1',
      'actors:',
      '  capital: { name: Washington DC, aliases: [Washington] }',
      '  state: { name: Washington state, aliases: [Washington] }',
      '',
    ].join('\n');
    const articles = { 'open.txt': 'She went to Washington.\n', 'shut.txt': 'He left Washington.\n' };
    await using editor = await open({ 'actors.gloss.yaml': actors, ...articles }, [
      'open.txt',
      'actors.gloss.yaml',
    ]);
    await until('both are in doubt', () => editor.problems('open.txt')[0] && editor.problems('shut.txt')[0]);
    editor.forget();
    await editor.type('actors.gloss.yaml', '[Washington] }\n  state', '[] }\n  state');
    await editor.save('actors.gloss.yaml');
    await until(
      'both are settled',
      () => editor.problems('open.txt').length + editor.problems('shut.txt').length === 0,
    );
    expect(editor.seen('open.txt')).toEqual(['ambiguous-mention', '']);
    expect(editor.seen('shut.txt')).toEqual(['ambiguous-mention', '']);
  });

  test('is told when an unsaved article no longer says what is quoted, once it is saved', async () => {
    await using editor = await open(quoting, [story, 'report.txt']);
    await editor.type('report.txt', '65', '56');
    await editor.settled();
    expect(editor.problems(story)).toEqual([]);
    await editor.save('report.txt');
    await until('it is told', () => editor.problems(story).length > 0);
    await editor.type('report.txt', '56', '65');
    await editor.settled();
    expect(editor.problems(story)).toEqual(['6:33 cited-figure-changed']);
    await editor.save('report.txt');
    await until('it is right again', () => editor.problems(story).length === 0);
    expect(editor.seen(story)).toEqual(['', 'cited-figure-changed', '']);
    expect(editor.stale).toEqual([]);
  });

  test('is told of the file that is saved, in one way and never in both', async () => {
    await using editor = await open(quoting, [story]);
    await editor.type(story, 'source: report', 'source: reports');
    await editor.settled();
    expect(editor.problems(story)).toEqual([]);
    await editor.save(story);
    await until('it is told', () => editor.problems(story).length > 0);
    expect(editor.seen(story)).toEqual(['', 'unknown-source']);
    expect(editor.server.published.length > 0).toBe(way === 'is told');
    if (way === 'is told') expect(editor.server.refreshed).not.toContain('diagnostic');
  });

  test('is told at every keystroke where that is wanted, and when what was typed is thrown away', async () => {
    await using editor = await open(quoting, ['report.txt'], { 'glossator.validate': 'onType' });
    await editor.type('report.txt', '65', '56');
    await until('it is told', () => editor.problems(story).length > 0);
    await editor.close('report.txt');
    await until('the disk counts again', () => editor.problems(story).length === 0);
    expect(editor.seen(story)).toEqual(['', 'cited-figure-changed', '']);
  });

  test.each([
    ['the date of a source', 'issued: 2025-02-24', 'issued: 2025-03-24', 'anachronistic-citation'],
    ['the id of a source', 'id: wire', 'id: agency', 'unknown-source'],
  ])('is told of %s that changes, and changes back', async (_, from, to, code) => {
    await using editor = await open(project('source: wire'), ['sources.gloss.yaml', story]);
    await editor.type('sources.gloss.yaml', from, to);
    await editor.settled();
    expect(editor.seen(story)).toEqual(['']);
    await editor.save('sources.gloss.yaml');
    await until('it is told', () => editor.problems(story).length > 0);
    await editor.type('sources.gloss.yaml', to, from);
    await editor.save('sources.gloss.yaml');
    await until('it is right again', () => editor.problems(story).length === 0);
    expect(editor.seen(story)).toEqual(['', code, '']);
    expect(editor.seen('report.txt.gloss.yaml')).toEqual(['', code, '']);
  });

  test.each([
    ['renamed', 'id: left', 'id: gone'],
    [
      'removed',
      '  - { id: left, quote: 65 members of staff had left the office, cites: [{ source: wire }] }\n',
      '',
    ],
  ])('is told of a claim that is %s where others cite it', async (_, from, to) => {
    const files = project('claim: report#left');
    await using editor = await open(files, ['report.txt.gloss.yaml']);
    await editor.type('report.txt.gloss.yaml', from, to);
    await editor.save('report.txt.gloss.yaml');
    await until('it is told', () => editor.problems(story).length > 0);
    await editor.write({ 'report.txt.gloss.yaml': files['report.txt.gloss.yaml'] ?? '' });
    await editor.close('report.txt.gloss.yaml');
    await until('it is right again', () => editor.problems(story).length === 0);
    expect(editor.seen(story)).toEqual(['', 'unknown-claim', '']);
  });

  test('is told of what a file that is deleted leaves behind, and of nothing in the file itself', async () => {
    await using editor = await open(
      { ...quoting, 'report.txt.gloss.yaml': `${report['report.txt.gloss.yaml']}nonsense: 1\n` },
      [story],
    );
    await until('its own problem', () => editor.problems('report.txt.gloss.yaml').length > 0);
    await editor.remove('report.txt.gloss.yaml');
    await until('it has none any more', () => editor.problems('report.txt.gloss.yaml').length === 0);
    // The article has its id by its name.
    expect(editor.seen(story)).toEqual(['']);
    await editor.remove('report.txt');
    await until('the source is unknown', () => editor.problems(story).length > 0);
    expect(editor.seen(story)).toEqual(['', 'unknown-source']);
  });

  test('is told of names in quotations that an alias makes one', async () => {
    const actors = 'gloss: 1\nactors:\n  gleason: { name: Amy Gleason }\n  wiles: { name: Susie Wiles }\n';
    const files = project('source: report, quote: "Susie Wiles runs it, the chief of staff told reporters"');
    await using editor = await open({ ...files, 'actors.gloss.yaml': actors }, ['actors.gloss.yaml']);
    await until('another name', () => editor.problems(story).length > 0);
    editor.forget();
    await editor.type('actors.gloss.yaml', '{ name: Susie Wiles }', '{ name: Susie W }');
    await editor.type(
      'actors.gloss.yaml',
      '{ name: Amy Gleason }',
      '{ name: Amy Gleason, aliases: [Susie Wiles] }',
    );
    await editor.save('actors.gloss.yaml');
    await until('one name', () => editor.seen(story).length > 1);
    expect(editor.seen(story)).toEqual(['cited-name-changed', 'cited-quote-altered']);
  });

  test('is told by what an open bibliography holds, whatever is on the disk meanwhile', async () => {
    const library = (year: number): string =>
      `@article{wire,\n  title = {A wire},\n  date = {${year}-02-24},\n}\n`;
    const files = {
      ...project('source: wire'),
      'sources.gloss.yaml': 'gloss: 1\n',
      'library.bib': library(2025),
    };
    await using editor = await open(files, ['library.bib', story], { 'glossator.validate': 'onType' });
    await editor.type('library.bib', '2025', '2026');
    await editor.write({ 'library.bib': '', 'later.txt': 'Read with it.\n' });
    await until('the disk to be read', () => editor.server.core.textOf(editor.server.uri('later.txt')));
    await until('the open one', () => editor.problems(story).length > 0);
    await editor.close('library.bib');
    await until('the one on the disk', () => editor.problems(story).includes('6:18 unknown-source'));
    await editor.write({ 'library.bib': library(2025) });
    await until('all is well', () => editor.problems(story).length === 0);
    expect(editor.seen(story)).toEqual(['', 'anachronistic-citation', 'unknown-source', '']);
  });

  test('is not told again what it knows', async () => {
    await using editor = await open(quoting, [story, 'report.txt']);
    await editor.type('report.txt', '65', '56');
    await editor.save('report.txt');
    await until('it is told', () => editor.problems(story).length > 0);
    editor.forget();
    // Every citation of the article is looked at again, and found as it was.
    await editor.type('report.txt', 'told reporters', 'told the reporters');
    await editor.save('report.txt');
    await editor.settled();
    await editor.type('report.txt', '56', '65');
    await editor.save('report.txt');
    await until('it is right again', () => editor.problems(story).length === 0);
    expect(editor.told.get(editor.server.uri(story))).toBe(1);
  });

  test('is told nothing of a file that is replaced, as git and other editors save', async () => {
    await using editor = await open(quoting, [story]);
    for (let times = 0; times < 5; times += 1) {
      await editor.remove('report.txt');
      await editor.write({ 'report.txt': report['report.txt'] });
    }
    await editor.write({ 'report.txt': report['report.txt'].replace('65', '56') });
    await until('the one that says something else', () => editor.problems(story).length > 0);
    expect(editor.seen(story)).toEqual(['', 'cited-figure-changed']);
  });

  test('is told once, and nothing in between, when settings make everything to be read anew', async () => {
    const wrong = (quoting[story] ?? '').replace('65', '56');
    const shut = 'other.txt.gloss.yaml';
    const other = {
      'other.txt': quoting['story.txt'] ?? '',
      [shut]: wrong.replace('id: story', 'id: other'),
    };
    await using editor = await open({ ...quoting, ...other, [story]: wrong }, [story, 'report.txt']);
    for (const path of [story, shut]) expect(editor.problems(path)).toEqual(['6:33 cited-figure-changed']);
    await editor.write({ 'glossator.yaml': 'glossator: 1\nrules: { cited-figure-changed: warning }\n' });
    for (const path of [story, shut]) {
      await until('the other severity', () => editor.severities(path)[0] === 2);
      expect(editor.seen(path)).toHaveLength(1);
      expect(editor.told.get(editor.server.uri(path))).toBe(1);
    }
  });

  test.skipIf(way === 'asks when it is edited')(
    'is told once of each of a thousand files that change together, and of each that changes with them',
    async () => {
      const sidecars = (source: string): Record<string, string> =>
        Object.fromEntries(
          Array.from({ length: 1000 }, (_, at) => [
            `many/${at}.txt.gloss.yaml`,
            `gloss: 1\nsource: { id: s${at} }\nclaims:\n  - { id: a, quote: Nobody knows, cites: [{ source: ${source} }] }\n`,
          ]),
        );
      const articles: Record<string, string> = Object.fromEntries(
        Object.keys(sidecars('')).map(
          (path) => [path.replace('.gloss.yaml', ''), 'Nobody knows.\n'] as const,
        ),
      );
      const files = { ...project('source: s7'), ...articles, ...sidecars('wire') };
      await using editor = await open(files, [story]);
      const paths = Object.keys(sidecars(''));
      expect(paths.flatMap((path) => editor.problems(path))).toEqual([]);
      await editor.write(sidecars('agency'));
      await until('all are wrong', () => paths.every((path) => editor.problems(path).length > 0), 60_000);
      await editor.write({ 'sources.gloss.yaml': sources.replace('id: wire', 'id: agency') });
      await until('all are right', () => paths.every((path) => editor.problems(path).length === 0), 60_000);
      for (const path of paths) expect(editor.seen(path)).toEqual(['', 'unknown-source', '']);
      for (const path of paths) expect(editor.told.get(editor.server.uri(path)), path).toBe(2);
      expect(editor.stale).toEqual([]);
    },
    120_000,
  );
});
