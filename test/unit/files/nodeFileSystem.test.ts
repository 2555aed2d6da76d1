import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NodeFileSystem, type NodeFileSystemOptions } from '../../../server/files/nodeFileSystem';
import { normalizeUri, pathWithin } from '../../../server/core/workspace/uri';

let root = '';
let log: string[] = [];

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'glossator-files-')));
  log = [];
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('lists what is wanted, in order, without what is ignored', async () => {
  write('b.txt', 'a/c.txt', 'a/no.png', 'node_modules/d.txt', 'a/secret/e.txt', 'été 100%/f#g?.txt');
  writeFileSync(join(root, 'a/.gitignore'), 'secret/\n');
  expect(await list()).toEqual(['b.txt', 'été 100%/f#g?.txt', 'a/c.txt']);
});

test('goes neither in circles nor out of the folder', async () => {
  write('a/b.txt');
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'glossator-outside-')));
  writeFileSync(join(outside, 'secret.txt'), '');
  symlinkSync(root, join(root, 'a/loop'));
  symlinkSync(join(root, 'a'), join(root, 'a/self'));
  symlinkSync(outside, join(root, 'out-of-here'));
  symlinkSync(join(outside, 'secret.txt'), join(root, 'secret.txt'));
  symlinkSync(join(root, 'nowhere'), join(root, 'dangling.txt'));
  expect(await list()).toEqual(['a/b.txt']);
  rmSync(outside, { recursive: true });
});

test('stops at the bound, and says so', async () => {
  write(...Array.from({ length: 30 }, (_, index) => `${index}.txt`));
  expect(await list({ mostEntries: 10 })).toHaveLength(10);
  expect(log.join()).toContain('More than 10');
});

test('stops when it is told to', async () => {
  write('a.txt', 'b.txt', 'c.txt');
  const stop = new AbortController();
  const found: string[] = [];
  for await (const uri of system().list(folder(), () => true, stop.signal)) {
    found.push(uri);
    stop.abort();
  }
  expect(found).toHaveLength(1);
});

test('lists nothing where there is no folder', async () => {
  write('a.txt');
  for (const path of ['a.txt', 'nowhere']) {
    const found: string[] = [];
    for await (const uri of system().list(uriOf(path), () => true, new AbortController().signal))
      found.push(uri);
    expect(found).toEqual([]);
  }
  expect(log).toEqual([]);
});

test('reads, and says why it does not', () => {
  write('a.txt', 'folder/b.txt');
  writeFileSync(join(root, 'long.txt'), 'x'.repeat(101));
  const files = system({ largestFile: 100 });
  expect(files.read(uriOf('a.txt'))).toEqual({ text: 'a.txt', encoding: 'utf-8' });
  expect(files.read(uriOf('none.txt'))).toBeUndefined();
  expect(files.read(uriOf('a.txt/none.txt'))).toBeUndefined();
  expect(files.read(uriOf('folder'))).toHaveProperty('skipped');
  expect(files.read(uriOf('long.txt'))).toHaveProperty('skipped', expect.stringContaining('101 bytes'));
  expect(files.read('file:///%00')).toHaveProperty('skipped');
  expect(files.read('file://elsewhere/a.txt')).toHaveProperty('skipped');
});

test.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes into', () => {
  execFileSync('mkfifo', [join(root, 'pipe.txt')]);
  expect(system().read(uriOf('pipe.txt'))).toHaveProperty('skipped');
});

// Root may read everything, and some machines run tests as root.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'logs a folder it may not enter',
  async () => {
    write('closed/a.txt', 'b.txt');
    chmodSync(join(root, 'closed'), 0);
    expect(await list()).toEqual(['b.txt']);
    expect(log.join()).toContain('closed');
    chmodSync(join(root, 'closed'), 0o700);
  },
);

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), path);
  }
}

async function list(options: Partial<NodeFileSystemOptions> = {}): Promise<(string | undefined)[]> {
  const found: string[] = [];
  const wanted = (uri: string): boolean => uri.endsWith('.txt');
  for await (const uri of system(options).list(folder(), wanted, new AbortController().signal))
    found.push(uri);
  return found.map((uri) => pathWithin(folder(), uri));
}

function system(options: Partial<NodeFileSystemOptions> = {}): NodeFileSystem {
  return new NodeFileSystem({ log: (message) => log.push(message), ...options });
}

function folder(): string {
  return normalizeUri(pathToFileURL(root).href);
}

function uriOf(path: string): string {
  return normalizeUri(pathToFileURL(join(root, path)).href);
}
