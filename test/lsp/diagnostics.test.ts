import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FakeCore } from './fakeCore';
import { brief, pulling, startTestServer, type TestServer, until } from './harness';

const files = { 'a.txt': '@ann BAD\n', 'b.txt': '@bob\n', 'people.gloss.yaml': 'ann:\n' };

test('publishes the findings of all files once everything is read', async () => {
  await using server = await startTestServer({ files });
  await until('both published', () => server.shown('a.txt') && server.shown('b.txt'));
  expect(server.shown('a.txt')).toEqual(['0:5 bad-word']);
  expect(server.shown('b.txt')).toEqual(['0:0 unknown-name']);
  // Files without findings are not talked about.
  expect(server.shown('people.gloss.yaml')).toBeUndefined();
});

test('publishes nothing to a client that asks', async () => {
  await using server = await startTestServer({ files, capabilities: pulling });
  await server.open('a.txt', '@zoe BAD');
  await until('all is read', async () => (await server.pull('a.txt')).length === 2);
  await server.change('a.txt', 2, { text: 'BAD @yan' });
  await server.save('a.txt');
  await until(
    'the other name',
    async () => (await server.pull('a.txt'))[1]?.message === 'Nobody is called yan.',
  );
  expect(server.published).toEqual([]);
});

test('while typing shows what the file itself says, moves the rest along, and drops what is touched', async () => {
  await using server = await startTestServer({ files, capabilities: pulling });
  await server.open('a.txt', '@yan @zoe\n@pia');
  await until('all is read', async () => (await server.pull('a.txt')).length === 3);
  // A new line before everything, a new unknown name, and a bad word.
  const start = { line: 0, character: 0 };
  await server.change('a.txt', 2, { range: { start, end: start }, text: '@new BAD\n' });
  expect((await server.pull('a.txt')).map(brief)).toEqual([
    '0:5 bad-word',
    '1:0 unknown-name',
    '1:5 unknown-name',
    '2:0 unknown-name',
  ]);
  // Into the middle of @zoe.
  const middle = { line: 1, character: 7 };
  await server.change('a.txt', 3, { range: { start: middle, end: middle }, text: 'x' });
  expect((await server.pull('a.txt')).map(brief)).toEqual([
    '0:5 bad-word',
    '1:0 unknown-name',
    '2:0 unknown-name',
  ]);
  await server.save('a.txt');
  expect((await server.pull('a.txt')).map(brief)).toEqual([
    '0:5 bad-word',
    '0:0 unknown-name',
    '1:0 unknown-name',
    '1:5 unknown-name',
    '2:0 unknown-name',
  ]);
});

test('with validation on every keystroke says everything at once, and follows the setting when it changes', async () => {
  await using server = await startTestServer({
    files,
    settings: { 'glossator.validate': 'onType' },
    capabilities: pulling,
  });
  await server.open('a.txt', '');
  await until('all is read', () => server.refreshed.length > 0);
  await server.change('a.txt', 2, { text: '@zoe' });
  expect((await server.pull('a.txt')).map(brief)).toEqual(['0:0 unknown-name']);

  server.settings['glossator.validate'] = 'onSave';
  await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  let version = 3;
  await until('the setting is taken in', async () => {
    await server.change('a.txt', version++, { text: `@x${version}` });
    return (await server.pull('a.txt')).length === 0;
  });
});

test('tells of other open files that a change makes right or wrong, when it is saved', async () => {
  await using server = await startTestServer({ files, capabilities: pulling });
  await server.open('b.txt', '@bob\n');
  await server.open('people.gloss.yaml', 'ann:\n', 'gloss');
  await until('all is read', async () => (await server.pull('b.txt')).length === 1);
  await until('the refresh after reading', () => server.refreshed.includes('diagnostic'));
  server.refreshed.length = 0;
  await server.change('people.gloss.yaml', 2, { text: 'ann:\nbob:\n' });
  expect((await server.pull('b.txt')).map(brief)).toEqual(['0:0 unknown-name']);
  expect(server.refreshed).toEqual([]);
  await server.save('people.gloss.yaml');
  await until('a refresh', () => server.refreshed.includes('diagnostic'));
  expect(await server.pull('b.txt')).toEqual([]);
});

test('publishes anew what a saved change makes right or wrong elsewhere, open or not', async () => {
  await using server = await startTestServer({ files });
  await server.open('people.gloss.yaml', 'ann:\n', 'gloss');
  await until('b is wrong', () => server.shown('b.txt')?.length === 1);
  await server.change('people.gloss.yaml', 2, { text: 'bob:\n' });
  await server.save('people.gloss.yaml');
  await until('b is right', () => server.shown('b.txt')?.length === 0);
  await until('a is wrong', () => server.shown('a.txt')?.length === 2);
});

test('publishes with the version whose text the ranges stand in', async () => {
  await using server = await startTestServer({ files });
  await server.open('a.txt', '');
  const lines = (count: number): string => `${'\n'.repeat(count)}BAD`;
  for (let version = 2; version <= 40; version += 1)
    void server.change('a.txt', version, { text: lines(version) });
  await until('the last version', () => server.published.at(-1)?.version === 40);
  const versions = server.published
    .filter(({ uri }) => uri === server.uri('a.txt'))
    .map(({ version }) => version ?? 0);
  expect(versions).toEqual([...versions].sort((a, b) => a - b));
  for (const { version, diagnostics } of server.published.filter(({ version = 0 }) => version > 1)) {
    expect(diagnostics.map(({ range }) => range.start.line)).toEqual([version]);
  }
});

test('says nothing that needs other files before they are read', async () => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await using server = await startTestServer({
    files,
    capabilities: pulling,
    wrap: (inner) => ({
      list: (...all) => inner.list(...all),
      read: async (uri) => {
        if (uri.endsWith('people.gloss.yaml')) await held;
        return inner.read(uri);
      },
    }),
  });
  await server.open('a.txt', '@ann BAD');
  await until('read but for the names', () => server.logged.length >= 0 && server.core.version > 1);
  expect((await server.pull('a.txt')).map(brief)).toEqual(['0:5 bad-word']);
  go();
  await until('a refresh', () => server.refreshed.includes('diagnostic'));
  expect((await server.pull('a.txt')).map(brief)).toEqual(['0:5 bad-word']);
});

test('answers "unchanged" to who has the same report already', async () => {
  await using server = await startTestServer({ files, capabilities: pulling });
  const report = await until('a full report', async () => {
    const answer = await server.ask<{ kind: string; resultId: string; items: unknown[] }>(
      'textDocument/diagnostic',
      'b.txt',
    );
    return answer.items.length > 0 && answer;
  });
  const again = await server.ask('textDocument/diagnostic', 'b.txt', { previousResultId: report.resultId });
  expect(again).toEqual({ kind: 'unchanged', resultId: report.resultId });
});

test('reports the workspace once, then only when there is news, and takes back what is gone', async () => {
  await using server = await startTestServer({ files, capabilities: pulling });
  const first = await workspace(server, []);
  expect(first.items.map(({ uri }) => uri)).toEqual([server.uri('a.txt'), server.uri('b.txt')]);
  const known = first.items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
  const allFiles = server.core.files.bind(server.core);
  let looks = 0;
  server.core.files = () => {
    looks += 1;
    return allFiles();
  };
  let answered = false;
  const second = workspace(server, known).finally(() => (answered = true));
  // Other requests pass while this one waits.
  await server.pull('b.txt');
  await server.pull('b.txt');
  expect(answered).toBe(false);
  // It waits for news, rather than look again and again.
  expect(looks).toBeLessThan(3);
  server.write('people.gloss.yaml', 'bob:\n');
  await server.watched(['people.gloss.yaml', 2]);
  const items = Object.fromEntries(
    (await second).items.map((item) => [item.uri, item.kind === 'full' ? item.items.length : -1]),
  );
  expect(items).toEqual({ [server.uri('a.txt')]: 2, [server.uri('b.txt')]: 0 });
});

test('lets go of a cancelled workspace report', async () => {
  await using server = await startTestServer({ files: {}, capabilities: pulling });
  await workspace(server, []);
  const { CancellationTokenSource } = await import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  const waiting = server.client.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
  source.cancel();
  await expect(waiting).rejects.toThrow('cancelled');
});

test('links each code to its section of the rules page, for clients that show links', async () => {
  const diagnostic = { codeDescriptionSupport: true };
  await using server = await startTestServer({
    files,
    capabilities: { ...pulling, textDocument: { diagnostic } },
  });
  const [finding] = await until('findings', async () => {
    const found = await server.pull('a.txt');
    return found.length > 0 && found;
  });
  expect(finding?.codeDescription?.href).toMatch(/\/docs\/rules\.md#bad-word$/u);
});

function workspace(
  server: TestServer,
  previousResultIds: readonly { readonly uri: string; readonly value: string }[],
): Promise<WorkspaceDiagnosticReport> {
  return server.client.sendRequest('workspace/diagnostic', { previousResultIds });
}

test.each(['the editor', 'the disk'])(
  'a file that something else rewrites while it is open is checked in full, though nobody saves it: %s is heard first',
  async (first) => {
    await using server = await startTestServer({ files, capabilities: pulling });
    await server.open('a.txt', '@ann BAD\n');
    await until('all is read', async () => (await server.pull('a.txt')).length === 1);
    writeFileSync(join(server.root, 'a.txt'), '@zoe\n');
    const edited = (): Promise<void> => server.change('a.txt', 2, { text: '@zoe\n' });
    if (first === 'the editor') await edited();
    await server.watched(['a.txt', 2]);
    if (first === 'the disk') await edited();
    await until(
      'the new name to be unknown',
      async () => (await server.pull('a.txt'))[0]?.message === 'Nobody is called zoe.',
    );
  },
);

class CrashingCore extends FakeCore {
  crashes = false;

  override diagnose(...[uri, phase]: Parameters<FakeCore['diagnose']>): ReturnType<FakeCore['diagnose']> {
    if (this.crashes || this.textOf(uri)?.includes('CRASH') === true) throw new Error('A rule failed.');
    return super.diagnose(uri, phase);
  }
}

test('a file in which looking for problems fails keeps those it had, and holds up no other', async () => {
  await using server = await startTestServer({ files, core: new CrashingCore(), capabilities: pulling });
  await server.open('a.txt', '@ann BAD\n');
  const before = await until('a report', async () => {
    const report = await server.ask<{ resultId: string; items: unknown[] }>(
      'textDocument/diagnostic',
      'a.txt',
    );
    return report.items.length > 0 && report;
  });
  const { items } = await workspace(server, []);
  expect(items).toHaveLength(2);
  const known = items.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
  await server.change('a.txt', 2, { text: 'CRASH BAD\n' });
  await server.save('a.txt');
  const { resultId } = before;
  expect(await server.ask('textDocument/diagnostic', 'a.txt', { previousResultId: resultId })).toEqual({
    kind: 'unchanged',
    resultId,
  });
  server.write('b.txt', 'BAD BAD\n');
  await server.watched(['b.txt', 2]);
  const after = await workspace(server, known);
  expect(after.items.map(({ uri }) => uri)).toEqual([server.uri('b.txt')]);
  expect(server.logged.join('\n')).toContain('a.txt failed');
  await server.change('a.txt', 3, { text: 'BAD @zoe\n' });
  expect((await server.pull('a.txt')).map(brief)).toEqual(['0:0 bad-word', '0:4 unknown-name']);
});

test('an edit reaches the core, whatever fails in looking for problems', async () => {
  const core = new CrashingCore();
  await using server = await startTestServer({ files, core, capabilities: pulling });
  await server.open('a.txt', '@ann BAD\n');
  await until('a report', async () => (await server.pull('a.txt')).length > 0);
  core.crashes = true;
  await server.change('a.txt', 2, { text: '@zoe\n' });
  expect(await server.pull('a.txt')).toEqual([]);
  core.crashes = false;
  await server.save('a.txt');
  expect((await server.pull('a.txt')).map(brief)).toEqual(['0:0 unknown-name']);
});
