import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { requireCommands } from './debianPackages.mjs';
import { findOnPath } from './findOnPath.mjs';
import { withLock } from './lock.mjs';
import { vscodeCache } from './places.mjs';
import { PlainError } from './plainError.mjs';
import { runCommand } from './runCommand.mjs';

/**
 * The VS Code that a browser shows, put together from npm packages: for machines without a display, or
 * without a network that has VS Code itself. Versions are exact, so that a green run stays green.
 *
 * @typedef {{
 *   codeServer: string,
 *   vscode: string,
 *   node: Readonly<Record<string, string>>,
 *   native: readonly string[],
 *   ripgrep?: string,
 * }} Release
 *
 * `node` is the version of Node for each processor (VS Code 1.139 does not start on Node 20), and `native`
 * are the modules that must be compiled before the server starts. `ripgrep` is where a version that would
 * download the search tool expects it; Debian's is put there.
 */

/** @type {Readonly<Record<'current' | 'lowest', Release>>} */
export const releases = {
  current: {
    codeServer: '4.139.1',
    vscode: '1.139',
    node: { x64: '24.21.0', arm64: '24.21.0' },
    native: ['@vscode/spdlog', '@vscode/native-watchdog'],
  },
  /** The oldest VS Code that package.json promises to work with. */
  lowest: {
    codeServer: '4.100.3',
    vscode: '1.100',
    node: { x64: '20.20.2', arm64: '20.20.2' },
    native: ['@vscode/spdlog', 'native-watchdog'],
    ripgrep: 'node_modules/@vscode/ripgrep/bin/rg',
  },
};

/** Parts of the server that nothing here uses, and that are most of its size. */
const unused = ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'extensions/copilot'];

/** The file that says that an install is complete, and of what. */
const stampName = 'installed';

/**
 * An installed server: the Node that runs it, and its entry point.
 *
 * @typedef {{ node: string, entry: string, vscode: string }} ServedInstall
 */

/**
 * Installs the browser-served VS Code unless it is there already.
 *
 * @param {keyof typeof releases} [which]
 * @returns {Promise<ServedInstall>}
 */
export async function installServed(which = 'current') {
  const release = releases[which];
  const nodeVersion = release.node[process.arch];
  if (process.platform !== 'linux' || nodeVersion === undefined) {
    throw new PlainError(
      'No desktop VS Code was found and none could be downloaded. Install VS Code (1.100 or newer) so that ' +
        'the command "code" works, or connect to a network, and run this again. The VS Code that is shown ' +
        `in a browser instead exists here for Linux on x64 and arm64 only, not for ${process.platform} ${process.arch}.`,
    );
  }
  const folder = path.join(vscodeCache, `served-${release.vscode}`);
  const stamp = path.join(folder, stampName);
  const nodePackage = `node-linux-${process.arch}`;
  const contents = `code-server ${release.codeServer}, ${nodePackage} ${nodeVersion}\n`;
  const install = {
    node: path.join(folder, 'node_modules', nodePackage, 'bin', 'node'),
    entry: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    vscode: release.vscode,
  };
  if (!hasStamp(stamp, contents)) {
    await withLock(`${folder}.lock`, async () => {
      // Another process may have finished the very same work while this one waited.
      if (!hasStamp(stamp, contents)) {
        await build(folder, nodePackage, nodeVersion, release, contents);
      }
    });
  }
  return install;
}

/**
 * @param {string} stamp
 * @param {string} contents
 */
function hasStamp(stamp, contents) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === contents;
}

/**
 * Installs beside the folder and moves it into place when all is done, stamp included. An install that was
 * interrupted leaves only such a part, which the next one clears away.
 *
 * @param {string} finished
 * @param {string} nodePackage
 * @param {string} nodeVersion
 * @param {Release} release
 * @param {string} contents of the stamp
 */
async function build(finished, nodePackage, nodeVersion, release, contents) {
  const purpose = 'prepare the browser-served VS Code';
  await requireCommands({ 'g++': 'g++', make: 'make', python3: 'python3' }, purpose);
  if (release.ripgrep) {
    await requireCommands({ rg: 'ripgrep' }, purpose);
  }
  console.log(
    `Installing VS Code ${release.vscode} (served to a browser), once; this takes a minute or two.`,
  );
  const parent = path.dirname(finished);
  const part = `${path.basename(finished)}.part-`;
  for (const name of readdirSync(parent).filter((each) => each.startsWith(part))) {
    rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const folder = path.join(parent, part + process.pid);
  mkdirSync(folder);
  // With a package.json of its own the folder is a root to npm, which otherwise installs into ours.
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');

  const env = npmEnvironment();
  /** @param {readonly string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} [more] */
  const npm = (args, cwd, more = {}) =>
    runCommand('npm', [...args, '--no-audit', '--no-fund'], { cwd, env: { ...env, ...more } });

  await npm(
    [
      'install',
      '--no-package-lock',
      '--ignore-scripts',
      `${nodePackage}@${nodeVersion}`,
      `code-server@${release.codeServer}`,
    ],
    folder,
  );

  const nodeHome = path.join(folder, 'node_modules', nodePackage);
  const server = path.join(folder, 'node_modules/code-server/lib/vscode');
  // npm and everything it starts must run on the Node that will load the compiled modules, and compile
  // against the headers in its package: otherwise node-gyp would download them.
  const withNode = {
    PATH: path.join(nodeHome, 'bin') + path.delimiter + (process.env['PATH'] ?? ''),
    npm_config_nodedir: nodeHome,
  };
  // Not `npm ci`: the shrinkwrap in the package is out of step with its package.json.
  await npm(['install', '--omit=dev', '--ignore-scripts'], server, withNode);
  await npm(['rebuild', '--ignore-scripts=false', ...release.native], server, withNode);
  if (release.ripgrep) {
    const file = path.join(server, release.ripgrep);
    mkdirSync(path.dirname(file), { recursive: true });
    symlinkSync(/** @type {string} */ (findOnPath('rg')), file);
  }
  for (const name of unused) {
    rmSync(path.join(server, name), { recursive: true, force: true });
  }
  writeFileSync(path.join(folder, stampName), contents);
  rmSync(finished, { recursive: true, force: true, maxRetries: 5 });
  renameSync(folder, finished);
}

/**
 * What an outer `npm run` tells its scripts about our package must not reach the npm that installs another
 * one; what the person configured (registry, proxy, cache) must.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function npmEnvironment() {
  /** @type {NodeJS.ProcessEnv} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (
      !/^(NODE_OPTIONS|NODE_ENV|INIT_CWD|npm_(package|lifecycle)_.*|npm_config_(local_)?prefix)$/.test(name)
    ) {
      env[name] = value;
    }
  }
  return env;
}
