import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Runs some work while no other process does the same, so that `npm start` and `npm test` begun at once do
 * not install into one folder together. A lock whose owner has died is taken over.
 *
 * @template T
 * @param {string} file the lock; its folder is created
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) {
      console.log(
        `Another process (${readOwner(file) ?? 'just begun'}) is preparing VS Code; waiting for it.`,
      );
      told = true;
    }
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {boolean}
 */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
      throw error;
    }
  }
  const owner = readOwner(file);
  if (owner !== undefined && !isRunning(owner)) {
    rmSync(file, { force: true });
    return take(file);
  }
  return false;
}

/**
 * @param {string} file
 * @returns {number | undefined} undefined while the owner is still writing its number, or has just left
 */
function readOwner(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    return owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
