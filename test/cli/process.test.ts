import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { folder } from './terminal';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('dist/cli.js is not there: run `npm run build` first.');
});

const story = '//- /actors.gloss.yaml\ngloss: 1\nactors:\n  a: { name: A One, partOf: nobody }\n';

test('runs as a program, with its exit code, and without a progress bar in a pipe', () => {
  const root = folder(story);
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^actors\.gloss\.yaml:3:29 error: There is no actor “nobody”/u);
  expect(stdout).not.toContain('\u001b');
  expect(stderr).toBe('');
  expect(status).toBe(1);
});

test('writes all of a long answer into a pipe before it ends', () => {
  const root = folder(
    `${story}${Array.from({ length: 400 }, (_, at) => `  b${at}: { name: B${at} X, partOf: nobody }\n`).join('')}`,
  );
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'json'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect((JSON.parse(stdout) as { diagnostics: object[] }).diagnostics).toHaveLength(401);
});

test('is content when whoever reads the pipe has seen enough', async () => {
  const root = folder(
    `${story}${Array.from({ length: 400 }, (_, at) => `  b${at}: { name: B${at} X, partOf: nobody }\n`).join('')}`,
  );
  const child = spawn(process.execPath, [cli, 'check', '--format', 'json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((resolve) => child.once('close', resolve));
  expect(complaints).toBe('');
});

test('says its version', () => {
  const { version } = JSON.parse(
    spawnSync(process.execPath, ['-p', 'JSON.stringify(require("./package.json"))'], {
      cwd: join(cli, '../..'),
      encoding: 'utf8',
    }).stdout,
  ) as { version: string };
  expect(spawnSync(process.execPath, [cli, '--version'], { encoding: 'utf8' }).stdout).toContain(
    `glossator/${version}`,
  );
});
