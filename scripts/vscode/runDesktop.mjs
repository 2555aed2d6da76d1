import { spawn } from 'node:child_process';
import path from 'node:path';
import { commandLine, desktopArguments } from './desktop.mjs';
import { cleanEnvironment } from './environment.mjs';
import { vscodeCache } from './places.mjs';
import { PlainError } from './plainError.mjs';
import { quietSettings, writeSettings } from './settings.mjs';
import { stopRequested } from './stopRequested.mjs';

/**
 * Opens a desktop VS Code and waits until its window is closed, or for Ctrl+C.
 *
 * @param {import('./choose.mjs').Desktop} vscode
 * @param {{ folder: string, extension: string }} options
 * @returns {Promise<number>} the exit code
 */
export async function runDesktop(vscode, options) {
  const stop = stopRequested();
  const state = path.join(vscodeCache, 'desktop');
  writeSettings(path.join(state, 'user-data'), quietSettings);
  const { file, args, shell } = commandLine(vscode.command, [
    ...desktopArguments(state),
    `--extensionDevelopmentPath=${options.extension}`,
    '--disable-workspace-trust',
    '--new-window',
    // The "code" command returns at once unless told to wait; the program itself stays anyway.
    ...(vscode.origin === 'installed' ? ['--wait'] : []),
    options.folder,
  ]);
  const child = spawn(file, args, { env: cleanEnvironment(), stdio: 'ignore', shell });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', (error) => {
      reject(new PlainError(`VS Code (${vscode.command}) does not start: ${error.message}`));
    });
    child.on('exit', (code) => resolve(code ?? 0));
  });
  console.log(`VS Code (${vscode.command}) is opening ${options.folder}. Ctrl+C, or closing it, ends this.`);
  const code = await Promise.race([ended, stop]);
  if (code === 'stop') {
    child.kill();
    return 0;
  }
  return code;
}
