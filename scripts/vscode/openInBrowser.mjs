import { spawn } from 'node:child_process';
import { findOnPath } from './findOnPath.mjs';
import { hasDisplay } from './desktop.mjs';

/**
 * Opens an address in the person's own browser, if there is a desktop. That it does not work is no failure:
 * the address stands on the terminal.
 *
 * @param {string} address
 */
export function openInBrowser(address) {
  const opener = findOnPath('xdg-open');
  if (!hasDisplay() || opener === undefined) {
    return;
  }
  const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
