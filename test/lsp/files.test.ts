import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../server/core/workspace/changes';
import { expect, test } from 'vitest';
import type { FakeCore } from './fakeCore';
import { pulling, startTestServer, type TestServer, until } from './harness';

const watching = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

test('watches files where the client lets it', async () => {
  await using server = await startTestServer({ capabilities: watching });
  await until('a registration', () =>
    server.registered.some(({ method }) => method === 'workspace/didChangeWatchedFiles'),
  );
});

test('lets the open buffer win over the disk, until it is closed', async () => {
  await using server = await startTestServer({ files: { 'a.txt': 'disk' } });
  await indexed(server);
  await server.open('a.txt', 'buffer');
  server.write('a.txt', 'newer disk');
  await server.watched(['a.txt', 2]);
  await until('the event is dealt with', () => diskChanges(server, 'a.txt').length === 2);
  expect(server.core.textOf(server.uri('a.txt'))).toBe('buffer');
  await server.close('a.txt');
  await until('the disk counts again', () => server.core.textOf(server.uri('a.txt')) === 'newer disk');
});

test('lets a document go whose file is deleted, unless it holds words that were never saved', async () => {
  const files = { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' };
  await using server = await startTestServer({ files });
  await indexed(server);
  await server.open('a.txt', 'a');
  await server.open('b.txt', 'b, unsaved');
  for (const path of ['a.txt', 'b.txt', 'c.txt']) rmSync(join(server.root, path));
  await server.watched(['a.txt', 3], ['b.txt', 3], ['c.txt', 3]);
  await until('the event is dealt with', () => diskChanges(server, 'c.txt').length === 2);
  expect(server.core.files()).toEqual([server.uri('b.txt')]);
  await server.change('a.txt', 2, { text: 'a, typed on' });
  await until('it counts again', () => server.core.textOf(server.uri('a.txt')) === 'a, typed on');
  server.write('a.txt', 'a, typed on');
  await server.save('a.txt');
  await server.close('a.txt');
  await until('the disk counts', () => server.core.files().length === 2);
});

test('lets it go as well where the whole folder is read again', async () => {
  await using server = await startTestServer({ files: { 'a.txt': 'a' } });
  await indexed(server);
  await server.open('a.txt', 'a');
  rmSync(join(server.root, 'a.txt'));
  server.write('.gitignore', '');
  await server.watched(['.gitignore', 1], ['a.txt', 3]);
  await until('it is gone', () => server.core.files().length === 0);
});

test('keeps an open document whose file is there and left out from now on', async () => {
  await using server = await startTestServer({ files: { 'a.txt': 'a' } });
  await indexed(server);
  await server.open('a.txt', 'a');
  server.write('.gitignore', 'a.txt\n');
  await server.watched(['.gitignore', 1], ['a.txt', 2]);
  await server.watched(['a.txt', 2]);
  await until('the event is dealt with', () => diskChanges(server, 'a.txt').length > 1);
  expect(server.core.textOf(server.uri('a.txt'))).toBe('a');
});

test('reads a file again when it is saved or closed, even where nobody watches', async () => {
  await using server = await startTestServer({ files: { 'a.txt': 'old' } });
  await indexed(server);
  await server.open('a.txt', 'new');
  server.write('a.txt', 'new');
  await server.save('a.txt');
  await until('it is read', () => diskChanges(server, 'a.txt').length === 2);
  await server.close('a.txt');
  await until('it is read', () => diskChanges(server, 'a.txt').length === 3);
  expect(server.core.textOf(server.uri('a.txt'))).toBe('new');
});

test('takes a thousand events in one step', async () => {
  await using server = await startTestServer();
  await indexed(server);
  const paths = Array.from({ length: 1000 }, (_, index) => `many/${index}.txt`);
  for (const path of paths) server.write(path, path);
  const before = server.core.version;
  for (let start = 0; start < 1000; start += 100) {
    await server.watched(...paths.slice(start, start + 100).map((path) => [path, 1] as const));
  }
  await until('all are known', () => server.core.files().length === 1000);
  // The first look may have begun before the last message came.
  expect(server.core.version - before).toBeLessThanOrEqual(2);
});

test('follows folders that come and go under their own name alone', async () => {
  await using server = await startTestServer({
    files: { 'old/a.txt': 'a', 'old/deep/b.txt': 'b', 'older.txt': 'c' },
  });
  await indexed(server);
  renameSync(join(server.root, 'old'), join(server.root, 'new'));
  await server.watched(['old', 3], ['new', 1]);
  await until('the new names', () => server.core.files().includes(server.uri('new/deep/b.txt')));
  expect(server.core.files()).toEqual(
    ['new/a.txt', 'new/deep/b.txt', 'older.txt'].map((path) => server.uri(path)),
  );
});

test('keeps away from ignored files, at the start and later', async () => {
  const files = {
    '.gitignore': 'private/\n',
    'a.txt': '',
    'private/b.txt': '',
    'node_modules/c.txt': '',
    'hidden/d.txt': '',
  };
  await using server = await startTestServer({
    files,
    settings: { 'files.exclude': { '**/hidden': true, '**/a.txt': false } },
    capabilities: { workspace: { configuration: true } },
  });
  await indexed(server);
  expect(server.core.files()).toEqual([server.uri('a.txt')]);
  await server.watched(
    ['private/b.txt', 2],
    ['node_modules/c.txt', 1],
    ['hidden/d.txt', 2],
    ['private', 1],
    ['a.txt', 2],
  );
  await until('the events are dealt with', () => diskChanges(server, 'a.txt').length === 2);
  expect(server.core.files()).toEqual([server.uri('a.txt')]);

  server.write('.gitignore', 'a.txt\n');
  await server.watched(['.gitignore', 2]);
  await until('the new rules', () => server.core.files().join() === server.uri('private/b.txt'));

  server.settings['files.exclude'] = {};
  await server.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
  await until('the setting', () => server.core.files().includes(server.uri('hidden/d.txt')));
});

test('reads the settings first, and everything again when they change', async () => {
  await using server = await startTestServer({
    files: { 'glossator.yaml': 'log', 'a.log': '', 'b.txt': '' },
  });
  await indexed(server);
  expect(server.core.files()).toEqual(['a.log', 'glossator.yaml'].map((path) => server.uri(path)));
  server.write('glossator.yaml', 'txt');
  await server.watched(['glossator.yaml', 2]);
  await until('the other kind', () => server.core.files().includes(server.uri('b.txt')));
});

test('skips what cannot be read, and says so', async () => {
  await using server = await startTestServer({ files: { 'a.txt': 'a' } });
  mkdirSync(join(server.root, 'folder.txt'));
  server.write('huge.txt', new Uint8Array(11 * 1024 * 1024).fill(97));
  await indexed(server);
  await server.watched(['huge.txt', 1], ['folder.txt', 1]);
  await until('a log', () => server.logged.some((line) => line.includes('huge.txt is left out')));
  expect(server.core.files()).toEqual([server.uri('a.txt')]);
});

test('knows several folders, and forgets one that is closed', async () => {
  const files = { 'one/a.txt': 'BAD', 'two/b.txt': 'BAD', 'three/c.txt': 'BAD' };
  await using server = await startTestServer({
    files,
    folders: ['one', 'two'],
    capabilities: { workspace: { workspaceFolders: true } },
  });
  await until('two folders', () => server.shown('one/a.txt') && server.shown('two/b.txt'));
  expect(server.core.files()).toEqual([server.uri('one/a.txt'), server.uri('two/b.txt')]);
  await server.client.sendNotification('workspace/didChangeWorkspaceFolders', {
    event: {
      added: [{ uri: server.uri('three'), name: '' }],
      removed: [{ uri: server.uri('one'), name: '' }],
    },
  });
  await until('the third', () => server.shown('three/c.txt'));
  await until('the first is taken back', () => server.shown('one/a.txt')?.length === 0);
  expect(server.core.files()).toEqual([server.uri('three/c.txt'), server.uri('two/b.txt')]);
  // Events of a closed folder are nobody's business.
  await server.watched(['one/a.txt', 2], ['two/b.txt', 2]);
  await until('the event', () => diskChanges(server, 'two/b.txt').length === 2);
  expect(server.core.files()).not.toContain(server.uri('one/a.txt'));
});

test('tells how far reading is, and stops when the user cancels', async () => {
  const files = Object.fromEntries(Array.from({ length: 1500 }, (_, index) => [`${index}.txt`, '@nobody']));
  await using server = await startTestServer({
    files,
    capabilities: { ...pulling, window: { workDoneProgress: true } },
  });
  await until('the end', () => server.progress.some(({ kind }) => kind === 'end'));
  expect(server.progress[0]).toMatchObject({ kind: 'begin', cancellable: true });
  expect(server.progress.map(({ message }) => message)).toContain('1,500 of 1,500 files');

  let token: unknown;
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await using other = await startTestServer({
    files,
    capabilities: { ...pulling, window: { workDoneProgress: true } },
    wrap: (inner) => ({
      list: (...all) => inner.list(...all),
      read: async (uri) => {
        if (uri.endsWith('/7.txt')) await held;
        return inner.read(uri);
      },
    }),
  });
  other.client.onRequest('window/workDoneProgress/create', (params: { token: unknown }) => {
    token = params.token;
    return null;
  });
  await until('progress begins', () => token !== undefined && other.progress.length > 0);
  await other.client.sendNotification('window/workDoneProgress/cancel', { token });
  // Whatever is asked and answered after the cancellation proves that it has arrived.
  await other.ask('textDocument/documentSymbol', '7.txt');
  go();
  await until('the end', () => other.progress.some(({ kind }) => kind === 'end'));
  expect(other.core.files().length).toBeLessThan(1500);
  // With half of the files unread, nothing that needs other files may be said.
  await other.open('0.txt', '@nobody BAD');
  expect((await other.pull('0.txt')).map(({ code }) => code)).toEqual(['bad-word']);
});

test('answers in the middle of reading', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.txt`, '']));
  await using server = await startTestServer({
    files,
    wrap: (inner) => ({
      list: (...all) => inner.list(...all),
      read: (uri) => {
        // Holds everything up, as a slow disk does, for three milliseconds a file.
        for (const end = performance.now() + 3; performance.now() < end;);
        return inner.read(uri);
      },
    }),
  });
  await server.open('open.txt', '@ann');
  await server.ask('textDocument/semanticTokens/full', 'open.txt');
  expect(server.core.files().length).toBeLessThan(200);
  await indexed(server);
  expect(server.core.files().length).toBe(301);
});

test('forgets what was deleted while it read', async () => {
  await using server = await startTestServer({ files: { 'a.txt': '', 'b.txt': '' } });
  await indexed(server);
  rmSync(join(server.root, 'a.txt'));
  await server.watched(['a.txt', 3]);
  await until('it is gone', () => !server.core.files().includes(server.uri('a.txt')));
});

function diskChanges(server: TestServer, path: string): readonly Change[] {
  const applied = (server.core as FakeCore).applied.flat();
  return applied.filter((change) => change.kind === 'disk' && change.uri === server.uri(path));
}

async function indexed(server: TestServer): Promise<void> {
  await server.client.sendRequest('workspace/symbol', { query: '' });
}
