import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peers } from './places.mjs';

/** The peers are a package of their own, so that nobody who only builds or tests installs them. One that is new is installed too. */
export function installPeers() {
  const { dependencies } = JSON.parse(readFileSync(join(peers, 'package.json'), 'utf8'));
  if (Object.keys(dependencies).every((name) => existsSync(join(peers, 'node_modules', name)))) return;
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: peers,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
