import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { peers } from './places.mjs';

// The peers are a package of their own, so that nobody who only builds or tests installs them.
if (!existsSync(join(peers, 'node_modules'))) {
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peers,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
const { typing } = await import('./typing.mjs');
const { indexing } = await import('./indexing.mjs');
const { startup } = await import('./startup.mjs');

const chosen = process.argv.slice(2);
for (const [name, bench] of Object.entries({ startup, typing, indexing })) {
  if (chosen.length === 0 || chosen.includes(name)) await bench();
}
process.exit(0);
