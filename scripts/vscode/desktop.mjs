import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { findOnPath, isExecutable } from './findOnPath.mjs';
import { repository, vscodeCache } from './places.mjs';

/** How long a machine without a network waits before the browser-served VS Code is taken instead. */
const downloadLimit = 15_000;

/**
 * Whether a window can be shown here. A Mac or Windows machine is taken to have a screen; on Linux one of
 * the two display servers must be named.
 */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') {
    return true;
  }
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * The command that starts an installed VS Code of a sufficient version, or undefined.
 *
 * @returns {string | undefined}
 */
export function findInstalled() {
  return candidates().find((command) => isExecutable(command) && isRecent(command));
}

/**
 * A VS Code that `@vscode/test-electron` downloads, or has downloaded, into our cache. Undefined where it
 * cannot.
 *
 * @returns {Promise<string | undefined>} the executable itself
 */
export async function downloadDesktop() {
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: vscodeCache,
      timeout: downloadLimit,
      extensionDevelopmentPath: repository,
    });
  } catch (error) {
    console.log(`VS Code could not be downloaded: ${/** @type {Error} */ (error).message}`);
    return undefined;
  }
}

/** @returns {string[]} */
function candidates() {
  const onPath = findOnPath('code');
  // In a VS Code terminal on a remote machine, and under WSL, "code" is a messenger to a VS Code elsewhere,
  // which cannot load an extension from this disk.
  const own = onPath && !/[\\/]remote-cli[\\/]|^\/mnt\//.test(onPath) ? [onPath] : [];
  const home = process.env['HOME'] ?? '';
  switch (process.platform) {
    case 'darwin': {
      const inside = 'Visual Studio Code.app/Contents/Resources/app/bin/code';
      return [...own, path.join('/Applications', inside), path.join(home, 'Applications', inside)];
    }
    case 'win32': {
      const inside = 'Microsoft VS Code\\bin\\code.cmd';
      const local = path.join(process.env['LOCALAPPDATA'] ?? '', 'Programs', inside);
      return [...own, local, path.join(process.env['ProgramFiles'] ?? '', inside)];
    }
    default:
      return [...own, '/usr/share/code/bin/code', '/snap/bin/code'];
  }
}

/**
 * Whether `code --version` says at least what package.json asks for.
 *
 * @param {string} command
 */
function isRecent(command) {
  try {
    const { file, args, shell } = commandLine(command, ['--version', ...desktopArguments()]);
    const answer = execFileSync(file, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 20_000,
      shell,
    });
    const version = /^(\d+)\.(\d+)/m.exec(answer);
    const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8'));
    const lowest = /(\d+)\.(\d+)/.exec(manifest.engines.vscode);
    if (!version || !lowest) {
      return false;
    }
    const [major, minor] = [Number(version[1]), Number(version[2])];
    const [leastMajor, leastMinor] = [Number(lowest[1]), Number(lowest[2])];
    return major > leastMajor || (major === leastMajor && minor >= leastMinor);
  } catch {
    return false;
  }
}

/**
 * Arguments for every start of a desktop VS Code. It gets settings and extensions of its own, so that it
 * works beside one that is open, and shows Glossator as it comes rather than one person's set-up.
 *
 * @param {string} [state] the folder for them
 * @returns {string[]}
 */
export function desktopArguments(state = path.join(vscodeCache, 'desktop')) {
  return [
    `--user-data-dir=${path.join(state, 'user-data')}`,
    `--extensions-dir=${path.join(state, 'extensions')}`,
    // Chromium's sandbox refuses to run as root.
    ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/**
 * Windows starts a .cmd file only through its shell, which splits at spaces unless they are quoted.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ file: string, args: string[], shell: boolean }}
 */
export function commandLine(command, args) {
  const shell = /\.(cmd|bat)$/i.test(command);
  const quote = (/** @type {string} */ text) => (shell ? `"${text}"` : text);
  return { file: quote(command), args: args.map(quote), shell };
}

/**
 * The program behind a VS Code: a test run needs it, because the `code` command only passes messages to it.
 *
 * @param {import('./choose.mjs').Desktop} vscode
 * @returns {string | undefined}
 */
export function executableOf(vscode) {
  if (vscode.origin === 'downloaded') {
    return vscode.command;
  }
  const folder = path.dirname(realpathSync(vscode.command));
  return [
    path.join(folder, '../../../MacOS/Code'),
    path.join(folder, '../../../MacOS/Electron'),
    path.join(folder, '../Code.exe'),
    path.join(folder, '../code'),
    '/snap/code/current/usr/share/code/code',
  ].find(isExecutable);
}
